"""Lines that reach the end of the day: a service gives no more tickets, staff hear of it before."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from office import hours
from office.commands import HeedForecast
from office.day import Day
from office.events import LineClosed, LineReopened, Wait
from office.plan import Plan
from office.promise_refusals import LineIsNotFull
from office.refusals import NoSuchService, Refused

_SHORTER = timedelta(minutes=15)
"""A line that closed itself is open again when it ends so long before the office closes: it does not flicker."""


def heed(day: Day, plan: Plan, command: HeedForecast, at: datetime) -> tuple[LineClosed | LineReopened, ...]:
    """Close the lines that reach past the end of the day; open those that do not any more.

    Once the office has closed for a service, that is why there are no more tickets: no line is to blame.
    """
    if not plan.times.line_closes_itself:
        return tuple(LineReopened(service=service) for service in day.full)
    events: list[LineClosed | LineReopened] = []
    for service, reaches in command.reaches:
        closes = closing_of(day, plan, service)
        if closes is None or service in day.held_open:
            continue
        if service not in day.full and reaches > closes > at:
            events.append(LineClosed(service=service, reaches=reaches))
        elif service in day.full and reaches <= closes - _SHORTER:
            events.append(LineReopened(service=service))
    return tuple(events)


def reopen(day: Day, plan: Plan, service: str) -> tuple[LineReopened, ...] | Refused:
    """Staff want tickets of this service given for the rest of today, however long the line is or will be."""
    if plan.service(service) is None:
        return Refused(NoSuchService(service))
    may_close = plan.times.line_closes_itself and service not in day.held_open
    if service not in day.full and not may_close:
        return Refused(LineIsNotFull(service))
    return (LineReopened(service=service, by_staff=True),)


def closing_of(day: Day, plan: Plan, service: str) -> datetime | None:
    """When the office closes for this service on that day; None where it has no hours."""
    known = plan.service(service)
    office = hours.last_closing(plan.hours, day.date, plan.zone)
    if known is None or office is None or not known.hours:
        return office
    own = hours.last_closing(known.hours, day.date, plan.zone)
    return office if own is None else min(office, own)


def reaches(waits: Mapping[str, Wait | None], at: datetime) -> Mapping[str, datetime]:
    """When whoever joined each line at `at` would be called; without services that nobody can serve, or at once."""
    return {service: then for service, then in _called(waits, at) if then > at}


def _called(waits: Mapping[str, Wait | None], at: datetime) -> Iterator[tuple[str, datetime]]:
    return ((service, at + timedelta(seconds=wait.point_s)) for service, wait in waits.items() if wait is not None)


def heeding(day: Day, plan: Plan, waits: Mapping[str, Wait | None], at: datetime) -> HeedForecast | None:
    """What the rules want to know of a forecast of `at`; None where nothing would follow from it."""
    command = HeedForecast(reaches=tuple(_called(waits, at)))
    return command if heed(day, plan, command, at) else None


def warnings(day: Day, plan: Plan, reaches: Mapping[str, datetime]) -> Mapping[str, datetime]:
    """The services whose lines nearly reach the end of the day and will close themselves, with how far they reach."""
    if not plan.times.line_closes_itself:
        return {}
    before, now = timedelta(minutes=plan.times.warn_minutes), day.newest_at
    closings = {service: closing_of(day, plan, service) for service in reaches}
    return {
        service: reached
        for service, reached in reaches.items()
        if service not in day.full
        and service not in day.held_open
        and (closes := closings[service]) is not None
        and reached > closes - before
        and (now is None or now < closes)
    }
