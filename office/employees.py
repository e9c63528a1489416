"""Employees whom customers may ask for: who is there for that, and when a ticket does not wait for one any more."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from office.day import Day
from office.desk import Desk, Shut
from office.events import ReleasedWhy, TicketReleased
from office.needs_plan import Employee
from office.plan import Plan
from office.refusals import ClerkIsAway, DoesNotServe, NoSuchEmployee, Reason
from office.stages import Away, Missed, Parked, Waiting
from office.ticket import Ticket

_GRACE = timedelta(minutes=5)
"""So long after the announced return an employee may still come."""


def desk_of(day: Day, clerk: str) -> Desk | None:
    """Where this clerk works, or will again as was announced; None where nobody knows."""
    mine = [desk for desk in day.desks.values() if desk.clerk == clerk]
    return next((desk for desk in mine if desk.is_open), next(filter(_is_announced, mine), None))


def _is_announced(desk: Desk) -> bool:
    return isinstance(desk.state, Shut) and desk.state.back_at is not None


def choosable(day: Day, plan: Plan, service: str) -> tuple[Employee, ...]:
    """Whom the customers of this service may ask for now, in the order of the plan."""
    return tuple(one for one in plan.employees if why_not(day, plan, one.id, service) is None)


def why_not(day: Day, plan: Plan, clerk: str, service: str) -> Reason | None:
    """Why a ticket of this service cannot wait for this employee; None where it can."""
    if plan.employee(clerk) is None:
        return NoSuchEmployee(clerk)
    desk = desk_of(day, clerk)
    if desk is None:
        return ClerkIsAway(clerk)
    return None if service in desk.services else DoesNotServe(clerk, service)


def releases(day: Day, plan: Plan, at: datetime) -> tuple[TicketReleased, ...]:
    """The tickets that do not wait for their employee any more at this moment, in the order of taking."""
    return tuple(_releases(day, plan, at))


def _releases(day: Day, plan: Plan, at: datetime) -> Iterator[TicketReleased]:
    for ticket in day.inside:
        why = _why(day, plan, ticket, at) if _is_held(ticket) else None
        if why is not None:
            yield TicketReleased(number=ticket.number, employee=ticket.employee, why=why)


def _is_held(ticket: Ticket) -> bool:
    return ticket.wished and isinstance(ticket.stage, Waiting | Away | Parked | Missed)


def _why(day: Day, plan: Plan, ticket: Ticket, at: datetime) -> ReleasedWhy | None:
    desk = desk_of(day, ticket.employee)
    if desk is None:
        return "left"
    back_by = _back_by(desk)
    if back_by is not None and at >= back_by:
        return "not_back"
    if ticket.service not in desk.services:
        return "service"
    near = _near(plan, ticket)
    return "promise" if near is not None and at >= near else None


def _back_by(desk: Desk) -> datetime | None:
    """Until when somebody who has left the counter is waited for."""
    back_at = desk.state.back_at if isinstance(desk.state, Shut) else None
    return None if back_at is None else back_at + _GRACE


def _near(plan: Plan, ticket: Ticket) -> datetime | None:
    """From when on the promise is near; None where none stands, or the customer is away."""
    level = plan.level(ticket.level)
    before = timedelta(minutes=level.release_minutes if level else 0.0)
    return ticket.promise - before if ticket.promise is not None and ticket.waits else None


def releasing(day: Day, plan: Plan) -> Iterator[datetime]:
    """The moments at which tickets will be released by time alone, as far as is known now."""
    for ticket in filter(_is_held, day.inside):
        desk = desk_of(day, ticket.employee)
        moments = (_back_by(desk) if desk else None, _near(plan, ticket))
        yield from (moment for moment in moments if moment is not None)
