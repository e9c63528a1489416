"""The people who are played: those in the line, those who come back, those with appointments, those with priority."""

import math
from collections.abc import Iterator
from datetime import timedelta

from office import needs
from office.booking import Booking
from office.stages import Away, Parked
from office.ticket import Ticket
from office.waits.demand import HALF_HOUR_S
from office.waits.lessons import half_hour_of
from office.waits.moment import Moment
from office.waits.play import Person, Rate
from office.waits.queues import Queues

_BOOKED, _AFTERWARDS = 1 << 27, 1 << 26
"""Serials for those who have no ticket yet: behind everybody of the same key who has one."""

_EARLY = timedelta(minutes=6)
_COMES = 0.92
_LATE_CHANCES = ((0.0, _COMES), (5.0, 0.92), (10.0, 0.5), (20.0, 0.2))
"""By minutes after the time of an appointment: how likely it is that its customer still comes."""

_SOONEST_S = 30.0


def person(moment: Moment, queues: Queues, ticket: Ticket) -> Person | None:
    """Somebody with a ticket; None where nobody serves such any more."""
    queue = queues.of(ticket)
    if queue is None:
        return None
    key = (moment.seconds(ticket.key), ticket.serial)
    since_s = moment.seconds(ticket.joined)
    back = ticket.stage.until if isinstance(ticket.stage, Away | Parked) else None
    comes_s = 0.0 if back is None else max(0.0, moment.seconds(back))
    return Person(key=key, queue=queue, since_s=since_s, comes_s=comes_s, slower=slower(moment, ticket))


def slower(moment: Moment, ticket: Ticket) -> float:
    """How much longer than usual the ticket takes at a counter, in ln(seconds)."""
    return math.log(needs.handling_factor(moment.plan, ticket))


def ghost(  # who it is, and when
    moment: Moment, queues: Queues, service: str, key_s: float, comes_s: float = 0.0, *, employee: str = ""
) -> Person:
    """Whoever would take a ticket of this service now, or then: takes no time of anybody else's."""
    key = (key_s, len(moment.day.tickets) + 1)
    queue = queues.of_employee(service, employee) if employee else queues.service(service)
    return Person(key=key, queue=queue or 0, since_s=comes_s, comes_s=comes_s, ghost=True)


def coming(moment: Moment, queues: Queues, last_s: float) -> Iterator[Person]:
    """Who is not in the line now but may be called before the last one, whose key is `last_s`."""
    for ticket in moment.day.inside:
        found = person(moment, queues, ticket) if isinstance(ticket.stage, Away | Parked) else None
        if found is not None and found.key[0] <= last_s:
            yield found
    for at, booking in enumerate(moment.day.bookings.values()):
        booked = _booked(moment, queues, booking, _BOOKED + at)
        if booked is not None and booked.key[0] <= last_s:
            yield booked


def _booked(moment: Moment, queues: Queues, booking: Booking, serial: int) -> Person | None:
    queue = queues.service(booking.service)
    slot_s = moment.seconds(booking.slot)
    chance = next((chance for minutes, chance in _LATE_CHANCES if -slot_s / 60.0 < minutes), 0.0)
    if booking.state != "booked" or queue is None or not chance:
        return None
    comes_s = max(slot_s - _EARLY.total_seconds(), _SOONEST_S)
    key_s = max(slot_s, comes_s) - moment.plan.head_start("appointment").total_seconds()
    return Person(key=(key_s, serial), queue=queue, since_s=comes_s, comes_s=comes_s, chance=chance)


def rates(moment: Moment, queues: Queues, last_s: float) -> Iterator[Rate]:
    """Arrivals with priority that may still pass the last one."""
    ahead_s = moment.plan.head_start("priority").total_seconds()
    for half_hour, start, end in half_hours(moment, last_s + ahead_s):
        for service in moment.plan.services:
            mean = moment.learned.arrivals.get((service.id, half_hour), 0.0)
            queue = queues.service(service.id)
            if mean > 0 and queue is not None:
                yield queue, start, end, mean / HALF_HOUR_S, ahead_s


def half_hours(moment: Moment, until_s: float) -> Iterator[tuple[int, float, float]]:
    """The half hours of the office's day from now until then: which one, from, to in seconds from now."""
    local = moment.at.astimezone(moment.plan.zone)
    half_hour = half_hour_of(moment.at, moment.plan)
    start, end = 0.0, HALF_HOUR_S - (local.minute % 30 * 60 + local.second)
    while start < until_s:
        yield half_hour, start, min(end, until_s)
        start, end, half_hour = end, end + HALF_HOUR_S, half_hour + 1
