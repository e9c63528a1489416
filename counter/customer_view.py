"""The card of whoever is at the counter: number, service, times, promise, language, needs. Or what there is instead."""

from dataclasses import dataclass
from datetime import timedelta

from counter.phrases import kept_chip, minutes, need_chip, pause_phrase, services_phrase, standing_chip
from counter.scene import Scene, service_name
from office import line
from office.desk import Free, Paused
from office.staff import Member, name_of
from office.stages import Called, Serving
from office.ticket import Ticket
from resources.desk_views import ChipWords
from resources.words import Words, language_name

_JUST_NOW = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerView:
    """`number` is empty where nobody is there; `short` is the one line that a small window has room for."""

    title: str
    number: str = ""
    lines: tuple[str, ...] = ()
    short: str = ""
    promise: ChipWords | None = None
    chips: tuple[ChipWords, ...] = ()


def customer_view(scene: Scene, member: Member, words: Words) -> CustomerView:
    """Who is at this counter, or why nobody is."""
    if scene.ticket and scene.open_for(member.id):
        return _customer(scene, scene.ticket, words)
    return _nobody(scene, member, words)


def _customer(scene: Scene, ticket: Ticket, words: Words) -> CustomerView:
    now_line, waited = _times(scene, ticket, words)
    return CustomerView(
        title=service_name(scene.plan, ticket.service, words),
        number=ticket.number,
        lines=(now_line, waited),
        short=now_line,
        promise=kept_chip(words, ticket),
        chips=_chips(ticket, words),
    )


def _times(scene: Scene, ticket: Ticket, words: Words) -> tuple[str, str]:
    waited = words.say("Waited {time}", time=minutes(words, (ticket.called_at or scene.now) - ticket.joined))
    match ticket.stage:
        case Serving(arrived=arrived):
            return words.say("With you for {time}", time=minutes(words, scene.now - arrived)), waited
        case Called(since=since, times=times) if times > 1:
            time = minutes(words, scene.now - since)
            return words.say("Called {times} times, {time} ago", times=times, time=time), waited
        case Called(since=since) if scene.now - since < _JUST_NOW:
            return words.say("Called just now"), waited
        case Called(since=since):
            return words.say("Called {time} ago", time=minutes(words, scene.now - since)), waited
        case _:
            return "", waited


def _chips(ticket: Ticket, words: Words) -> tuple[ChipWords, ...]:
    language = ChipWords(words=language_name(ticket.language), icon="translate", tone="note")
    standing = standing_chip(words, ticket)
    needs = tuple(need_chip(words, need) for need in ticket.needs)
    return (language, *((standing,) if standing else ()), *needs)


def _nobody(scene: Scene, member: Member, words: Words) -> CustomerView:
    desk = scene.desk
    if desk is not None and desk.is_open and desk.clerk != member.id:
        clerk = name_of(scene.members, desk.clerk)
        return _saying(words.say("{clerk} works at this counter now.", clerk=clerk))
    if desk is None or not desk.is_open:
        offer = services_phrase(scene.plan, scene.services, words)
        return _saying(words.say("The counter is closed."), words.say("It offers: {services}", services=offer))
    match desk.state:
        case Paused(since=since, reason=reason):
            since_words = words.say("since {time}", time=words.clock(since.astimezone(scene.plan.zone)))
            return _saying(words.say("You are on a pause."), f"{pause_phrase(words, reason)}, {since_words}")
        case Free(since=since):
            return _free(scene, minutes(words, scene.now - since), words)
        case _:
            return _saying(words.say("Nobody is at your counter."))


def _free(scene: Scene, free_for: str, words: Words) -> CustomerView:
    following = line.next_for(scene.day, scene.desk) if scene.desk else None
    if following is None:
        return _saying(words.say("Nobody is at your counter."), words.say("Free for {time}", time=free_for))
    service = service_name(scene.plan, following.service, words)
    return _saying(
        words.say("Nobody is at your counter."),
        words.say("Next: {number}, {service}", number=following.number, service=service),
    )


def _saying(title: str, line_below: str = "") -> CustomerView:
    return CustomerView(title=title, lines=(line_below,) if line_below else (), short=line_below)
