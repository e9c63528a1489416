"""The beginning and the end of a service day."""

from collections.abc import Iterator
from datetime import date

from office.commands import OpenDay
from office.day import Day
from office.desk import Busy
from office.events import (
    CounterClosed,
    DayClosed,
    DayEvent,
    DayOpened,
    PlanTookEffect,
    ServiceFinished,
    TicketNotServed,
    TicketPutBack,
)
from office.plan import Plan
from office.refusals import DayIsClosed, DayIsOpen, DayNotOpen, NoSuchCounter, Reason, Refused
from office.ticket import Serving


def open_day(day: Day, plan: Plan, command: OpenDay) -> tuple[DayEvent, ...] | Refused:
    """Begin the day with the plan's roster, or the one that is given."""
    if day.opened_at is not None:
        return Refused(DayIsClosed() if day.closed_at else DayIsOpen())
    roster = plan.roster_on(day.date) if command.roster is None else command.roster
    for shift in roster:
        if plan.counter(shift.counter) is None:
            return Refused(NoSuchCounter(shift.counter))
    return DayOpened(roster=roster), PlanTookEffect(version=command.plan_version)


def close_day(day: Day) -> tuple[DayEvent, ...]:
    """End the day: who stands at a counter was served, who waits was not, counters close."""
    return *_at_counters(day), *_waiting(day), *_counters(day), DayClosed()


def not_open(day: Day) -> Reason | None:
    """Why the day takes no commands; None when it does."""
    if day.opened_at is None:
        return DayNotOpen()
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
    for ticket in day.waiting:
        yield TicketNotServed(number=ticket.number)


def _counters(day: Day) -> Iterator[DayEvent]:
    for desk in day.desks.values():
        if desk.is_open:
            yield CounterClosed(counter=desk.counter)
