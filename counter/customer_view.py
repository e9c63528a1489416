"""The card of whoever is at the counter: number, service, times, promise, language, needs. Or what there is instead."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

from counter.case_lines import case_lines
from counter.customer_pages import goes_on_with
from counter.memory_pages import visit_lines
from counter.needs_phrases import hints_line, need_chips
from counter.owed_view import owed_lines
from counter.phrases import minutes, pause_phrase, services_phrase, short_service, turn_chip
from counter.promise_chips import broken_chip, called_chip, waiting_chip
from counter.scene import Scene, service_name
from counter.why_phrase import why_phrase
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
    """`number` is empty where nobody is there; a small window has room for `short_title`.

    `broken` says more of a broken promise, where there is room for it.
    `below` are whole sentences, the weightiest first: what is owed, a note, a name, what to do for this customer, what
    comes afterwards, why this one went first; `short_below` is the one for a small window, which has the chips for what
    to do.
    """

    title: str
    number: str = ""
    lines: tuple[str, ...] = ()
    short_title: str = ""
    promise: ChipWords | None = None
    broken: ChipWords | None = None
    chips: tuple[ChipWords, ...] = ()
    below: tuple[str, ...] = field(default=(), repr=False)
    short_below: str = field(default="", repr=False)


def customer_view(scene: Scene, member: Member, words: Words) -> CustomerView:
    """Who is at this counter, or why nobody is."""
    if scene.ticket and scene.open_for(member.id):
        return _customer(scene, scene.ticket, words)
    return _nobody(scene, member, words)


def _customer(scene: Scene, ticket: Ticket, words: Words) -> CustomerView:
    now_line, waited = _times(scene, ticket, words)
    first, hints = _first(scene, ticket, words), hints_line(scene.plan, ticket, words)
    around = _around(scene, ticket, words)
    return CustomerView(
        title=service_name(scene.plan, ticket.service, words),
        number=ticket.number,
        short_title=short_service(scene.plan, ticket.service, words),
        lines=(now_line, waited),
        promise=called_chip(words, ticket),
        broken=broken_chip(scene, ticket, words),
        chips=_chips(scene, ticket, words),
        below=tuple(part for part in (*first, *_last_time(scene, words), hints, *around) if part),
        short_below=next((part for part in (*first, *around) if part), ""),
    )


def _first(scene: Scene, ticket: Ticket, words: Words) -> tuple[str, ...]:
    return *owed_lines(scene, ticket, words), *case_lines(scene, words), *_beside(scene, words)


def _beside(scene: Scene, words: Words) -> tuple[str, str]:
    """What is kept apart from the events."""
    beside = scene.beside
    by = name_of(scene.members, beside.by)
    note = words.say("{clerk}: “{note}”", clerk=by, note=beside.note) if beside.note else ""
    return note, words.say("Name: {name}", name=beside.name) if beside.name else ""


def _last_time(scene: Scene, words: Words) -> Iterator[str]:
    """The visit before this one, where the customer brought a card; the others stand on the page of the card."""
    for visit in (scene.beside.earlier or ())[:1]:
        yield from visit_lines(visit, scene, words)


def _around(scene: Scene, ticket: Ticket, words: Words) -> tuple[str, str]:
    """What comes afterwards, and why it is this one's turn."""
    following = goes_on_with(scene, ticket, words)
    return words.say("Then: {service}", service=following) if following else "", why_phrase(scene, ticket, words)


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


def _chips(scene: Scene, ticket: Ticket, words: Words) -> tuple[ChipWords, ...]:
    language = ChipWords(words=language_name(ticket.language), icon="translate", tone="note")
    turn = turn_chip(words, ticket, kept=scene.keeps(ticket))
    return (language, *_card_chip(scene, words), *((turn,) if turn else ()), *need_chips(scene.plan, ticket, words))


def _card_chip(scene: Scene, words: Words) -> Iterator[ChipWords]:
    """How many earlier visits the card shows that the customer brought."""
    earlier = scene.beside.earlier
    if earlier is not None:
        said = words.count("{n} visit", "{n} visits", len(earlier)) if earlier else words.say("Visit card")
        yield ChipWords(words=said, icon="identification-card", tone="note")


def _nobody(scene: Scene, member: Member, words: Words) -> CustomerView:
    desk = scene.desk
    if desk is not None and desk.is_open and desk.clerk != member.id:
        clerk = name_of(scene.members, desk.clerk)
        return _saying(words.say("{clerk} works at this counter now.", clerk=clerk))
    if desk is None or not desk.is_open:
        offer = services_phrase(scene.plan, scene.services, words)
        return _saying(words.say("The counter is closed."), words.say("It offers: {services}", services=offer))
    match desk.state:
        case Paused():
            return _saying(words.say("You are on a pause."), _pause(scene, desk.state, words))
        case Free(since=since):
            return _free(scene, minutes(words, scene.now - since), words)
        case _:
            return _saying(words.say("Nobody is at your counter."))


def _pause(scene: Scene, pause: Paused, words: Words) -> str:
    why = pause_phrase(scene.plan, words, pause.reason)
    since = words.say("since {time}", time=scene.clock(words, pause.since))
    until = words.say("back {time}", time=scene.clock(words, pause.back_at)) if pause.back_at else ""
    return ", ".join(part for part in (why, since, until) if part)


def _free(scene: Scene, free_for: str, words: Words) -> CustomerView:
    following = line.next_for(scene.day, scene.desk) if scene.desk else None
    if following is not None:
        service = service_name(scene.plan, following.service, words)
        said = words.say("Next: {number}, {service}", number=following.number, service=service)
        stands = waiting_chip(words, following, scene.now, scene.expected(following))
        return replace(_saying(words.say("Nobody is at your counter."), said), promise=stands)
    below = words.say("Free for {time}", time=free_for)
    return (
        _saying(words.say("Whoever comes is called to you."), below)
        if scene.awaits
        else _saying(words.say("Nobody is at your counter."), below)
    )


def _saying(title: str, line_below: str = "") -> CustomerView:
    return CustomerView(title=title, short_title=title, lines=(line_below,) if line_below else ())
