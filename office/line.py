"""Who is next: the smallest key of those that a counter may call. See docs/glossary.md, "head start"."""

from collections import Counter as Tally
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import TypeAlias

from office.day import Day
from office.desk import Busy, Desk, Free
from office.events import Precedence, Standing
from office.plan import Plan
from office.ticket import CallMade, Kept, Ticket, Turn

_JUST_AFTER = timedelta(microseconds=1)


def key_of(plan: Plan, standing: Standing, at: datetime, slot: datetime | None = None) -> datetime:
    """The fixed place in the line of a ticket taken now: a class with a head start counts as having come earlier.

    Whoever comes before the time of the appointment (`slot`) counts from that time.
    """
    return max(at, slot or at) - plan.head_start(standing)


def returning_key(plan: Plan, ticket: Ticket, at: datetime) -> datetime:
    """The place of a visitor who comes back after a missed call or a pause: never a worse one than before."""
    return min(ticket.key, at - plan.head_start("returned"))


def moved_key(plan: Plan, ticket: Ticket, at: datetime) -> datetime:
    """The place of a visitor who goes on to another counter or service: never a worse one than before."""
    return min(ticket.key, at - plan.head_start("transfer"))


def put_back_key(day: Day, plan: Plan, desk: Desk, ticket: Ticket, at: datetime) -> datetime:
    """The place of a called visitor who is put back, as the plan says; never a better one than before."""
    match plan.line.put_back:
        case "same_place":
            return ticket.key
        case "behind_next":
            following = next_for(day, desk)
            return max(ticket.key, following.key + _JUST_AFTER) if following else ticket.key
        case "as_returned":
            return max(ticket.key, at - plan.head_start("returned"))
        case "end":
            return max(ticket.key, at)


def may_call(day: Day, desk: Desk, ticket: Ticket) -> bool:
    """Whether this counter may call the ticket: it offers the service, or the ticket is kept for it.

    A ticket that is kept for a counter or clerk who does not work now is anybody's who offers the service.
    """
    if ticket.kept is not None and is_kept(day, ticket):
        return _is_for(desk, ticket.kept)
    return ticket.service in desk.services


def is_kept(day: Day, ticket: Ticket) -> bool:
    """Whether only the counter or clerk for whom the ticket is kept may call it: they work now.

    Whoever asked for an employee waits for that one until the ticket is released, also while they are not there.
    """
    kept = ticket.kept
    return ticket.wished or (kept is not None and any(_is_for(desk, kept) for desk in day.desks.values()))


def _is_for(desk: Desk, kept: Kept) -> bool:
    if not desk.is_open:
        return False
    return kept.counter in (None, desk.counter) and kept.clerk in (None, desk.clerk)


def offered(day: Day, desk: Desk) -> tuple[Ticket, ...]:
    """Everybody whom this counter may call, in the order of the line."""
    return tuple(sorted(_offered(day, desk), key=lambda ticket: ticket.order))


def _offered(day: Day, desk: Desk) -> Iterator[Ticket]:
    return (ticket for ticket in day.inside if ticket.waits and may_call(day, desk, ticket))


def next_for(day: Day, desk: Desk) -> Ticket | None:
    """Whom this counter calls next."""
    return min(_offered(day, desk), key=lambda ticket: ticket.order, default=None)


def precedence(day: Day, desk: Desk, ticket: Ticket, turn: Turn = "", reason: str = "") -> Precedence:
    """Why this ticket goes first at this counter, and past which of those who came before."""
    earlier = sorted(
        (other for other in _offered(day, desk) if other.coming < ticket.coming), key=lambda other: other.coming
    )
    past = tuple(other.number for other in earlier)
    return Precedence(standing=turn or ticket.turn, passed=len(past), past=past, reason=reason)


def overtakers(day: Day, number: str, since: datetime, until: datetime | None = None) -> Mapping[Turn, int]:
    """Who was called between these moments before this number though they came later, by what let them pass."""
    return told_apart(passing(day, frozenset({number}))[number], since, until)


Passing: TypeAlias = list[tuple[str, CallMade]]
"""Calls that passed a number, and whose they were."""


def passing(day: Day, numbers: frozenset[str]) -> Mapping[str, Passing]:
    """For each of these numbers the calls that passed it: one look at all calls of the day."""
    found: dict[str, Passing] = {number: [] for number in numbers}
    for other in day.tickets.values():
        for call in other.calls:
            for number in numbers.intersection(call.why.past):
                found[number].append((other.number, call))
    return found


def told_apart(calls: Passing, since: datetime, until: datetime | None) -> Mapping[Turn, int]:
    """How many people passed between these moments, by what let them.

    Whoever passed twice, because the first call came to nothing, is one person.
    """
    people: dict[str, Turn] = {}
    for number, call in calls:
        if since <= call.at and (until is None or call.at <= until):
            people.setdefault(number, call.why.standing)
    return Tally(people.values())


def idle(day: Day) -> tuple[Desk, ...]:
    """The counters where a clerk is free, the longest idle first."""
    free = ((desk.state.since, desk.counter, desk) for desk in day.desks.values() if isinstance(desk.state, Free))
    return tuple(desk for _, _, desk in sorted(free, key=lambda row: row[:2]))


def offer(day: Day, desks: Iterable[Desk]) -> tuple[Desk, Ticket] | None:
    """The first of these counters that may call somebody, and whom: how work finds the longest idle counter."""
    pairs = ((desk, next_for(day, desk)) for desk in desks)
    return next(((desk, ticket) for desk, ticket in pairs if ticket is not None), None)


def stranded(day: Day) -> Mapping[str, int]:
    """Services with people in the line that no open counter may call, and how many wait."""
    desks = [desk for desk in day.desks.values() if desk.is_open]
    alone = (ticket for ticket in day.waiting if not any(may_call(day, desk, ticket) for desk in desks))
    waiting = (ticket for ticket in alone if not ticket.wished)
    return Tally(ticket.service for ticket in waiting)


def left_by(day: Day, desk: Desk, *, meanwhile: bool = False) -> Mapping[str, int]:
    """Services with people in the line that only this counter may call, and how many wait: left alone if it stops.

    `meanwhile`: it stops for a while, in which another one that is paused serves nobody either.
    """
    others = [other for other in day.desks.values() if other.is_open and other is not desk]
    if meanwhile:
        others = [other for other in others if isinstance(other.state, Free | Busy)]
    alone = (
        ticket
        for ticket in day.waiting
        if may_call(day, desk, ticket) and not any(ticket.service in other.services for other in others)
    )
    return Tally(ticket.service for ticket in alone)


def ahead_of(day: Day, plan: Plan, service: str, order: tuple[datetime, int], employee: str = "") -> int:
    """How many people are called before a ticket of this order: those who wait for a counter that serves it too.

    `employee`: it waits for this one alone.
    """
    desks = [desk for desk in day.desks.values() if desk.is_open and service in desk.services]
    if employee:
        desks = [desk for desk in desks if desk.clerk == employee] or desks
    before = (ticket for ticket in day.inside if ticket.waits and ticket.order < order)
    if desks:
        return sum(1 for ticket in before if any(may_call(day, desk, ticket) for desk in desks))
    rivals = _rivals(plan, service)
    return sum(1 for ticket in before if ticket.service in rivals)


def _rivals(plan: Plan, service: str) -> Collection[str]:
    """Services that share a counter of the plan with this one."""
    sharing = {other for counter in plan.counters if service in counter.services for other in counter.services}
    return sharing or {service}
