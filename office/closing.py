"""The beginning and the end of a service day."""

from collections.abc import Iterator
from datetime import date, datetime

from office import appointments, promise
from office.commands import OpenDay
from office.day import Day, foreseen
from office.desk import Busy
from office.events import (
    AppointmentMissed,
    BookingEvent,
    CounterClosed,
    DayClosed,
    DayEvent,
    DayOpened,
    PlanTookEffect,
    ServiceFinished,
    TicketNotServed,
    TicketPutBack,
)
from office.hours import spans_on
from office.plan import Plan
from office.refusals import DayIsClosed, DayIsOpen, DayNotOpen, NoHoursThatDay, NoSuchCounter, Reason, Refused
from office.stages import Away, Parked, Serving, Waiting


def open_day(day: Day, plan: Plan, command: OpenDay, at: datetime) -> tuple[DayEvent, ...] | Refused:
    """Begin the day with the plan's roster, or the one that is given, and with these appointments."""
    if day.opened_at is not None:
        return Refused(DayIsClosed() if day.closed_at else DayIsOpen())
    roster = plan.roster_on(day.date) if command.roster is None else command.roster
    for shift in roster:
        if plan.counter(shift.counter) is None:
            return Refused(NoSuchCounter(shift.counter))
    booked = _booked(day, plan, command, at)
    if isinstance(booked, Refused):
        return booked
    return DayOpened(roster=roster), PlanTookEffect(version=command.plan_version), *booked


def _booked(day: Day, plan: Plan, command: OpenDay, at: datetime) -> tuple[BookingEvent, ...] | Refused:
    events: tuple[BookingEvent, ...] = ()
    for booking in command.appointments:
        more = appointments.book(day, plan, booking)
        if isinstance(more, Refused):
            return more
        day, events = foreseen(day, more, at), events + more
    return events


def close_day(day: Day) -> tuple[DayEvent, ...]:
    """End the day: who stands at a counter was served, who waits was not, counters close, who booked did not come.

    Promises that cannot be kept any more are broken.
    """
    return (
        *promise.broken_at_close(day),
        *_at_counters(day),
        *_waiting(day),
        *_counters(day),
        *_bookings(day),
        DayClosed(),
    )


def not_open(day: Day, plan: Plan) -> Reason | None:
    """Why the day takes no commands; None when it does."""
    if day.opened_at is None:
        return DayNotOpen() if spans_on(plan.hours, day.date) else NoHoursThatDay()
    return DayIsClosed() if day.closed_at else None


def date_of(stream: str) -> date:
    """The service day of a stream's name, the inverse of `office.day.stream_of`."""
    return date.fromisoformat(stream.removeprefix("day/"))


def _at_counters(day: Day) -> Iterator[DayEvent]:
    for desk in day.desks.values():
        if isinstance(desk.state, Busy):
            number = desk.state.number
            if isinstance(day.tickets[number].stage, Serving):
                yield ServiceFinished(number=number, counter=desk.counter)
            else:
                yield TicketPutBack(number=number, counter=desk.counter)
                yield TicketNotServed(number=number)


def _waiting(day: Day) -> Iterator[DayEvent]:
    for ticket in sorted(day.inside, key=lambda ticket: ticket.order):
        if isinstance(ticket.stage, Waiting | Away | Parked):
            yield TicketNotServed(number=ticket.number)


def _bookings(day: Day) -> Iterator[DayEvent]:
    for booking in day.bookings.values():
        if booking.state == "booked":
            yield AppointmentMissed(id=booking.id)


def _counters(day: Day) -> Iterator[DayEvent]:
    for desk in day.desks.values():
        if desk.is_open:
            yield CounterClosed(counter=desk.counter)
