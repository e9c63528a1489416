"""What the board says: finished words in the office's first language, doubled in the language of who is called."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from display.connection import no_connection
from display.foot import FootView, foot_view
from display.layout import BoardLayout
from display.notices import notice_now, told_now
from display.opening import gives_tickets, open_until, opening_words, serves
from display.scope import Scope, seen
from display.showing import Call, Showing, Shown, shown
from display.turning import turned
from display.waits import Line, Minutes, WaitsView, waits_view
from office.day import Day
from office.look_plan import ACCENT
from office.plan import Plan
from resources.words import Words, words_for

ROOM = "display"
STALE = timedelta(minutes=1)
"""Without a connection for so long, nobody knows how long the waits are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallView:
    """A called number and its counter, with what the two are called in one or two languages. `key` orders calls."""

    number: str
    counter: str
    number_words: tuple[str, ...]
    counter_words: tuple[str, ...]
    key: tuple[datetime, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """The one still notice in the head; `trouble` where it is about the board itself."""

    text: str
    trouble: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A sentence for everybody, a line for each language of the office, with its icon."""

    icon: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardView:
    """Everything that the board shows. `message` stands in place of the large calls.

    `arrangement` counts in the layout's arrangements: how the left area is used.
    """

    office: str
    logo: Path | None
    clock: str
    notice: Notice | None
    large: tuple[CallView, ...]
    message: Message | None
    listed_title: str
    listed: tuple[CallView, ...]
    arrangement: int
    waits: WaitsView | None
    foot: FootView
    accent: str = ACCENT


_EVERYTHING = Scope()


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What the board is told besides the day: the logo's file, since when there is no connection, waits in minutes.

    `scope`: what the board is there for; `notices`: whether it tells the office's quiet notices.
    """

    logo: Path | None = None
    offline_since: datetime | None = None
    minutes: Minutes | None = None
    scope: Scope = _EVERYTHING
    notices: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Office:
    """The office at one moment, and the words of its first language."""

    day: Day
    plan: Plan
    now: datetime
    words: Words

    def second(self, number: str) -> Words | None:
        """The words of the language that this number was taken in, where it is another one."""
        ticket = self.day.tickets.get(number)
        if ticket is None or ticket.language == self.words.language:
            return None
        return words_for(ticket.language, ROOM)


_NOTHING_NEW = News()


def view_of(
    day: Day, plan: Plan, showing: Showing, now: datetime, layout: BoardLayout, news: News = _NOTHING_NEW
) -> BoardView:
    """The board at `now` (UTC), for a layout with its places."""
    office = _Office(day=day, plan=plan, now=now, words=words_for(plan.office.languages[0], ROOM))
    words, stands = office.words, shown(seen(showing, news.scope, day, plan), now)
    at = arrangement_for(stands, layout)
    large, listed = _placed(stands, layout, at, now)
    waits = layout.arrangements[at].waits and (serves(day, plan, now) or bool(large) or bool(day.waiting))
    return BoardView(
        office=words.pick(plan.office.company) or words.pick(plan.office.name),
        logo=news.logo,
        clock=words.clock(now.astimezone(plan.zone)),
        notice=_notice(office, news, large),
        large=tuple(_call_view(office, call) for call in large),
        message=None if large else _message(office, news),
        listed_title=words.say("Called before") if listed else "",
        listed=tuple(_call_view(office, call) for call in listed),
        arrangement=at,
        waits=_waits(office, news, len(layout.waits)) if waits else None,
        foot=_foot(office, stands),
        accent=plan.look.accent,
    )


def arrangement_for(stands: Shown, layout: BoardLayout) -> int:
    """The calmest arrangement of the layout that holds every call which must not be lost yet; else the largest."""
    ways = range(len(layout.arrangements))
    return next((at for at in ways if _needed(stands, layout, at) <= layout.room(at)), ways[-1])


def _needed(stands: Shown, layout: BoardLayout, at: int) -> int:
    return stands.kept + _pushed(stands, layout, at)


def _pushed(stands: Shown, layout: BoardLayout, at: int) -> int:
    """How many large calls this arrangement has no large place for."""
    return max(0, len(stands.large) - len(layout.arrangements[at].two))


def _placed(stands: Shown, layout: BoardLayout, at: int, now: datetime) -> tuple[tuple[Call, ...], tuple[Call, ...]]:
    """The calls that stand large and those in the list; calls that must not be lost take turns where room is short."""
    large = stands.large[: len(layout.arrangements[at].two)]
    needed, room = _needed(stands, layout, at), layout.room(at)
    rest = (*stands.large[len(large) :], *stands.listed)
    return large, turned(rest[:needed], room, now) if needed > room else rest[:room]


def _call_view(office: _Office, call: Call) -> CallView:
    second = office.second(call.number)
    both = (office.words, second) if second else (office.words,)
    return CallView(
        number=call.number,
        counter=call.counter,
        number_words=tuple(dict.fromkeys(words.say("Number") for words in both)),
        counter_words=tuple(dict.fromkeys(words.say("Counter") for words in both)),
        key=call.key,
    )


def _waits(office: _Office, news: News, room: int) -> WaitsView:
    lost = news.offline_since
    stale = lost is not None and office.now - lost >= STALE
    line = Line(day=office.day, plan=office.plan, now=office.now, minutes=news.minutes, stale=stale)
    return waits_view(office.words, line, news.scope.of(office.plan), room)


def _notice(office: _Office, news: News, large: tuple[Call, ...]) -> Notice | None:
    """What is the matter with the board, else an apology to who is called too late, else a notice: of today first."""
    if news.offline_since is not None:  # else the message says it
        told = office.day.place > 0
        return Notice(text=no_connection(office.words, office.plan, news.offline_since), trouble=True) if told else None
    words = _apology(office, large) or told_now(office.day, office.plan, office.now)
    words = words or (notice_now(office.plan, office.now) if news.notices else "")
    return Notice(text=words) if words else None


def _apology(office: _Office, large: tuple[Call, ...]) -> str:
    """Sorry, in the language of the newest of these calls whose promise was broken."""
    tickets = (office.day.tickets.get(call.number) for call in large)
    late = next((ticket for ticket in tickets if ticket is not None and ticket.broken is not None), None)
    if late is None:
        return ""
    words = office.second(late.number) or office.words
    return words.say("Number {number}: we are sorry that you waited so long.", number=late.number)


def _message(office: _Office, news: News) -> Message:
    all_words = tuple(words_for(language, ROOM) for language in office.plan.office.languages)
    if news.offline_since is not None and not office.day.place:
        lines = (no_connection(words, office.plan, news.offline_since) for words in all_words)
        return Message(icon="warning", lines=tuple(lines))
    if serves(office.day, office.plan, office.now) and not gives_tickets(office.day, office.plan, office.now):
        return Message(icon="clock", lines=tuple(words.say("No more tickets for now") for words in all_words))
    if serves(office.day, office.plan, office.now):
        return Message(icon="ticket", lines=tuple(words.say("Take a ticket at the kiosk") for words in all_words))
    lines = (opening_words(words, office.day, office.plan, office.now) for words in all_words)
    return Message(icon="clock", lines=tuple(lines))


def _foot(office: _Office, stands: Shown) -> FootView:
    missed = tuple(miss.number for miss in stands.missed)
    second = next((words for number in missed if (words := office.second(number))), None)
    opening = open_until(office.words, office.plan, office.now) if office.day.is_open else ""
    return foot_view(office.words, second, missed, opening, office.now)
