"""What a counter sign says: whose turn it is there, or whether somebody is there at all. Nothing personal."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from display.connection import no_connection
from office.day import Day
from office.desk import Desk, Free, Paused, Shut
from office.look_plan import ACCENT
from office.plan import Plan
from office.stages import Called
from resources.words import Words, words_for

ROOM = "display"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignView:
    """The counter, the number that is called or served there, how it stands in one or two languages, and a trouble."""

    counter: str
    counter_words: tuple[str, ...]
    number: str = ""
    number_words: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    trouble: str = ""
    accent: str = ACCENT


@dataclass(frozen=True, slots=True, kw_only=True)
class SignNews:
    """The moment, and since when there is no connection."""

    now: datetime
    offline_since: datetime | None = None


def sign_of(day: Day, plan: Plan, counter: str, news: SignNews) -> SignView:
    """The sign of this counter, in the office's first language and that of the ticket which is there."""
    words = words_for(plan.office.languages[0], ROOM)
    trouble = no_connection(words, plan, news.offline_since) if news.offline_since else ""
    desk = day.desks.get(counter)
    ticket = day.tickets.get(desk.number) if desk is not None and desk.number else None
    if ticket is None:
        known = day.place or news.offline_since is None
        state = (_standing(words, desk, plan, news.now),) if known else ()
        named = (words.say("Counter"),)
        return SignView(counter=counter, counter_words=named, state=state, trouble=trouble, accent=plan.look.accent)
    both = (words, words_for(ticket.language, ROOM))
    coming = isinstance(ticket.stage, Called)
    return SignView(
        counter=counter,
        counter_words=_once(one.say("Counter") for one in both),
        number=ticket.number,
        number_words=_once(one.say("Number") for one in both),
        state=_once(one.say("please come") if coming else one.say("being served") for one in both),
        trouble=trouble,
        accent=plan.look.accent,
    )


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _standing(words: Words, desk: Desk | None, plan: Plan, now: datetime) -> str:
    """Whether somebody is at the counter; when again, where that is still to come."""
    state = desk.state if desk is not None else Shut()
    if isinstance(state, Free):
        return words.say("free")
    back_at = state.back_at if isinstance(state, Shut | Paused) else None
    if back_at is not None and back_at > now:
        return words.say("back at {time}", time=words.clock(back_at.astimezone(plan.zone)))
    return words.say("closed for now") if isinstance(state, Paused) else words.say("closed")
