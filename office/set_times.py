"""Set times later today: at which half hours a ticket may be for then, and how many may come at one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from office import hours, offering
from office.booking import Booking
from office.day import Day
from office.plan import Plan, Service
from office.refusals import Reason, TimeNotOffered
from office.roster import rostered
from office.stages import Away, Cancelled, NotServed, Waiting, Withdrawn
from office.ticket import Ticket

SLOT = timedelta(minutes=30)
_SOONEST = timedelta(minutes=15)
"""A set time lies at least so far ahead."""

_USUAL_MINUTES = 5.0
"""How long it takes at a counter, where the plan does not say."""

_SHARE = 0.5
"""So much of what the counters can do by then is for those with a set time, where the plan does not say."""


def offered(day: Day, plan: Plan, service: Service, at: datetime, number: str = "") -> tuple[datetime, ...]:
    """The half hours of the rest of the day that can be chosen; `number`: the ticket of whoever chooses."""
    rest = _without(day, number)
    return tuple(time for time in half_hours(plan, day, at) if _is_free(rest, plan, service, time))


def why_not(day: Day, plan: Plan, service: Service, time: datetime | None, at: datetime) -> Reason | None:
    """Why a new ticket cannot be for this time; None where it can."""
    return None if time in offered(day, plan, service, at) else TimeNotOffered(service.id, time)


def why_not_for(day: Day, plan: Plan, ticket: Ticket, time: datetime | None, at: datetime) -> Reason | None:
    """Why this ticket cannot be for this time, or for none any more; None where it can.

    Neither once it was called, or its customer has come back; nor for whoever has booked an appointment.
    """
    service = plan.service(ticket.service)
    refused = TimeNotOffered(ticket.service, time)
    is_fixed = ticket.set_time is not None and not isinstance(ticket.stage, Away)
    was_called = ticket.legs or (isinstance(ticket.stage, Waiting | Away) and ticket.stage.calls)
    if service is None or ticket.appointment is not None or is_fixed or was_called:
        return refused
    return None if time is None or time in offered(day, plan, service, at, ticket.number) else refused


def half_hours(plan: Plan, day: Day, at: datetime) -> Iterator[datetime]:
    """The half hours of the office's clock from a while after this moment until the office closes."""
    closes = hours.last_closing(plan.hours, day.date, plan.zone)
    local = at.astimezone(plan.zone)
    time = at - timedelta(minutes=local.minute % 30, seconds=local.second, microseconds=local.microsecond)
    while closes is not None and time < closes:
        if time >= at + _SOONEST and hours.is_open(plan.hours, time, plan.zone):
            yield time
        time += SLOT


def _is_free(day: Day, plan: Plan, service: Service, time: datetime) -> bool:
    if offering.why_no_ticket(day, plan, service, time) is not None:
        return False
    return coming(day, service.id, time) < most(day, plan, service, time)


def coming(day: Day, service: str, time: datetime) -> int:
    """How many have this time already: with a set time, and with an appointment."""
    slots = [ticket.slot for ticket in day.tickets.values() if ticket.service == service and _comes(ticket)]
    slots += [booking.slot for booking in day.bookings.values() if _is_booked(booking, service)]
    return sum(1 for slot in slots if slot is not None and time <= slot < time + SLOT)


def _comes(ticket: Ticket) -> bool:
    return not isinstance(ticket.stage, Cancelled | Withdrawn | NotServed)


def _is_booked(booking: Booking, service: str) -> bool:
    return booking.service == service and booking.state == "booked"


def most(day: Day, plan: Plan, service: Service, time: datetime) -> int:
    """How many may come at this time: as the plan says, else half of what the counters for the service can do then."""
    level = plan.level_asking("time")
    if level is not None and level.most_per_slot is not None:
        return level.most_per_slot
    counters = _counters(day, plan, service.id, time)
    each = service.handling_minutes or _USUAL_MINUTES
    return max(1, int(counters * SLOT / timedelta(minutes=each) * _SHARE)) if counters else 0


def _counters(day: Day, plan: Plan, service: str, time: datetime) -> int:
    """How many counters for the service the roster has at this time; without a roster those that are open now."""
    if not day.roster:
        return sum(1 for desk in day.desks.values() if desk.is_open and service in desk.services)
    return rostered(day, plan, service, time)


def _without(day: Day, number: str) -> Day:
    if number not in day.tickets:
        return day
    return replace(day, tickets={other: ticket for other, ticket in day.tickets.items() if other != number})
