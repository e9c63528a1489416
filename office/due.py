"""What is due at a moment, whoever notices: customers who come back, services that go on, promises, a day that ends."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from office import closing, employees, hours, promise, visiting
from office.day import Day, foreseen
from office.desk import Busy
from office.events import DayEvent, ServiceResumed, TicketReturned
from office.plan import Plan
from office.stages import Away, Parked


def due(day: Day, plan: Plan, at: datetime) -> tuple[DayEvent, ...]:
    """What has to be written before anything else is decided at this moment, in the order in which it became due.

    Promises come last: whoever was away is back by then, and the promise with them.
    """
    back = tuple(event for _, _, event in sorted(_due(day, plan, at), key=lambda row: row[:2]))
    then = foreseen(day, back, at) if back else day
    released = employees.releases(then, plan, at)
    return *back, *released, *promise.broken(foreseen(then, released, at) if released else then, plan, at)


def _due(day: Day, plan: Plan, at: datetime) -> Iterator[tuple[datetime, str, DayEvent]]:
    for ticket in day.inside:
        if isinstance(ticket.stage, Away | Parked) and ticket.stage.until <= at:
            since = ticket.stage.until
            key = visiting.back_key(plan, ticket, since)
            yield since, ticket.number, TicketReturned(number=ticket.number, key=key, since=since)
    for service, pause in day.paused.items():
        if pause.back_at is not None and pause.back_at <= at:
            yield pause.back_at, service, ServiceResumed(service=service)


def next_due(day: Day, plan: Plan) -> datetime | None:
    """The first moment at which something is due by itself; None when nothing is."""
    if not day.is_open:
        return None
    stages = (ticket.stage for ticket in day.inside)
    moments = [stage.until for stage in stages if isinstance(stage, Away | Parked)]
    moments += [pause.back_at for pause in day.paused.values() if pause.back_at is not None]
    moments += promise.breaking(day)
    moments += employees.releasing(day, plan)
    ends = ends_at(day, plan)
    return min([*moments, *((ends,) if ends else ())], default=None)


def ends_at(day: Day, plan: Plan) -> datetime | None:
    """When the day ends by itself: so long after the office closes, and not while anybody is at a counter."""
    after = plan.times.ends_minutes
    closes = hours.last_closing(plan.hours, day.date, plan.zone)
    if after is None or closes is None or any(isinstance(desk.state, Busy) for desk in day.desks.values()):
        return None
    return closes + timedelta(minutes=after)


def ending(day: Day, plan: Plan, at: datetime) -> tuple[DayEvent, ...]:
    """The end of the day, where it is due."""
    ends = ends_at(day, plan)
    return closing.close_day(day) if ends is not None and at >= ends else ()
