"""The promise of a latest wait: when it is broken, why, and how likely that is to come.

It is kept by a call that the customer answers, or misses; a call that is taken back decides nothing. Whoever is away by
own wish takes the promise along: it lasts so much longer.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

from office import line
from office.day import Day
from office.desk import Busy, Desk, Free, Paused
from office.events import BrokenWhy, PromiseBroken, Wait
from office.plan import Plan
from office.roster import rostered
from office.stages import Called, Serving, Waiting
from office.ticket import Ticket

_JUST_AFTER = timedelta(microseconds=1)

_USUAL_HANDLING = timedelta(minutes=5)
_LONG, _FAR_LONGER = timedelta(minutes=15), 3
"""A case is long from then on, where it lasts so many times as long as usual."""


def breaking(day: Day) -> list[datetime]:
    """The moments at which promises of people in the line will be broken, unless they are called before."""
    return [ticket.promise + _JUST_AFTER for ticket in day.inside if ticket.promise and ticket.waits]


def broken(day: Day, plan: Plan, at: datetime) -> tuple[PromiseBroken, ...]:
    """The promises that are broken at this moment and were not before, in the order in which they broke."""
    late = [(ticket.promise, ticket) for ticket in day.inside if ticket.waits and _is_late(ticket, at)]
    ordered = sorted((promise, ticket.serial, ticket) for promise, ticket in late if promise)
    return tuple(_broken(ticket, promise, why(day, plan, ticket, at)) for promise, _, ticket in ordered)


def _is_late(ticket: Ticket, at: datetime) -> bool:
    return ticket.promise is not None and ticket.promise < at


def broken_at_close(day: Day) -> Iterator[PromiseBroken]:
    """The promises to people who still wait: an office that closes cannot keep them any more."""
    for ticket in day.waiting:
        if ticket.promise is not None and isinstance(ticket.stage, Waiting):
            yield _broken(ticket, ticket.promise, "closed")


def _broken(ticket: Ticket, promised_by: datetime, reason: BrokenWhy) -> PromiseBroken:
    return PromiseBroken(number=ticket.number, service=ticket.service, promised_by=promised_by, why=reason)


def why(day: Day, plan: Plan, ticket: Ticket, at: datetime) -> BrokenWhy:
    """What kept the office from calling this ticket, as far as the day tells now; the plainest cause first."""
    offering = [desk for desk in day.desks.values() if desk.is_open and line.may_call(day, desk, ticket)]
    if not offering:
        return "nobody"
    if all(isinstance(desk.state, Paused) for desk in offering):
        return "on_break"
    working = [desk for desk in offering if isinstance(desk.state, Busy | Free)]
    if not line.is_kept(day, ticket) and len(working) < rostered(day, plan, ticket.service, at):
        return "too_few"
    if _was_passed_out_of_turn(day, ticket):
        return "out_of_turn"
    return "long_case" if any(_is_long(day, plan, desk, at) for desk in working) else "many_came"


def _was_passed_out_of_turn(day: Day, ticket: Ticket) -> bool:
    calls = (call.why for other in day.tickets.values() for call in other.calls)
    return any(why.standing == "out_of_turn" and ticket.number in why.past for why in calls)


def _is_long(day: Day, plan: Plan, desk: Desk, at: datetime) -> bool:
    ticket = day.tickets.get(desk.number or "")
    stage = ticket.stage if ticket else None
    if ticket is None or not isinstance(stage, Called | Serving):
        return False
    lasts = at - (stage.called if isinstance(stage, Serving) else stage.since)
    service = plan.service(ticket.service)
    known = service.handling_minutes if service else None
    usual = _USUAL_HANDLING if known is None else timedelta(minutes=known)
    return lasts >= max(_LONG, _FAR_LONGER * usual)


Risk: TypeAlias = Literal["may", "will"]
"""A promise may break in two of ten draws of the forecast, or will in most."""


def risk(ticket: Ticket, wait: Wait | None, at: datetime) -> Risk | None:
    """Whether the promise is in danger, where the forecast of `at` says that the ticket waits so long from then on."""
    if ticket.promise is None or not ticket.waits:
        return None
    left = (ticket.promise - at).total_seconds()
    if wait is None or wait.point_s > left:
        return "will"
    return "may" if wait.to_s > left else None
