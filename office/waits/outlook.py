"""How long waits will be for the rest of the day, and whether it is better to come later today."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from office import hours
from office.events import Wait
from office.offering import why_no_ticket
from office.plan import Service
from office.waits import crowd, lessons
from office.waits.demand import HALF_HOUR_S, NEEDED_DAYS
from office.waits.forecast import DRAWS, random_of, wait_from
from office.waits.moment import Moment
from office.waits.play import Rate, play
from office.waits.queues import Queues
from office.waits.setting import Later, setting_later

SHORTER_SHARE = 1 / 3
SHORTER_S = 600.0
"""A later time is better when the median wait is shorter than now by at least this share and by so many seconds.

And when most draws of it, the upper end of what is said, are still shorter than the median now: without this condition
one in three customers of a small office waited longer after all.
"""

_SHRINK_TODAY = 60.0
"""So many people must have been expected before today's difference counts half."""


@dataclass(frozen=True, slots=True)
class Expected:
    """Whoever takes a ticket at this time will wait so long; None where nobody can serve them."""

    at: datetime
    wait: Wait | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The waits of a day at its coming half hours, for a customer without a head start, in one run.

    By service, until it gives no more tickets. `days`: how many days of this kind the office has seen through all of
    these half hours; with fewer than `needed` nothing is foreseen. `place` is the day's newest entry that it knows of.
    """

    date: date
    at: datetime
    place: int
    days: int
    needed: int = NEEDED_DAYS
    services: Mapping[str, tuple[Expected, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BetterTime:
    """The earliest time today at which the wait will be clearly shorter, and how long it will be then."""

    at: datetime
    wait: Wait


def outlook_of(moment: Moment, draws: int = DRAWS) -> Outlook:
    """Everybody's waits for the rest of the day. The same moment gives the same answer.

    Played with the people in the line, appointments, the roster with shifts that begin and end later, and those who
    usually come. Takes some three times as long as a forecast.
    """
    times = {service.id: tuple(_times(moment, service)) for service in moment.plan.services}
    last_s = max((at_s for found in times.values() for at_s in found), default=0.0)
    halves = [half for half, _, _ in crowd.half_hours(moment, last_s)]
    days = moment.learned.demand.days(moment.day.date, halves)
    empty = Outlook(date=moment.day.date, at=moment.at, place=moment.day.place, days=days)
    if days < NEEDED_DAYS:
        return empty
    return Outlook(date=empty.date, at=empty.at, place=empty.place, days=days, services=_played(moment, times, draws))


def better_time(outlook: Outlook, service: str, now: Wait | None) -> BetterTime | None:
    """When it is better to come today than now, where the wait is `now`; None where no time is clearly better."""
    if now is None:
        return None
    most_s = min(now.point_s * (1.0 - SHORTER_SHARE), now.point_s - SHORTER_S)
    for expected in outlook.services.get(service, ()):
        wait = expected.wait
        if wait is not None and wait.point_s <= most_s and wait.to_s <= now.point_s:
            return BetterTime(expected.at, wait)
    return None


def still_short(
    outlook: Outlook | None, service: str, times: Iterable[datetime], longest_s: float
) -> Iterator[datetime]:
    """Those of the times today at which nobody waits longer than this; all of them where nothing is foreseen."""
    foreseen = {expected.at: expected.wait for expected in outlook.services.get(service, ())} if outlook else {}
    for time in times:
        wait = foreseen.get(time)
        if time not in foreseen or (wait is not None and wait.point_s <= longest_s):
            yield time


def _times(moment: Moment, service: Service) -> Iterator[float]:
    """The coming half hours of the clock at which the service gives tickets, as far as is known now."""
    closes = hours.last_closing(moment.plan.hours, moment.day.date, moment.plan.zone)
    until_s = moment.seconds(closes) if closes is not None and moment.day.is_open else 0.0
    for _, at_s, _ in crowd.half_hours(moment, until_s):
        at = moment.at + timedelta(seconds=at_s)
        is_open = hours.is_open(moment.plan.hours, at, moment.plan.zone)
        if at_s > 0 and is_open and why_no_ticket(moment.day, moment.plan, service, at) is None:
            yield at_s


def _played(moment: Moment, times: Mapping[str, tuple[float, ...]], draws: int) -> Mapping[str, tuple[Expected, ...]]:
    later = [Later(service, at_s) for service, found in times.items() for at_s in found]
    last_s = max((one.at_s for one in later), default=0.0)
    setting = setting_later(moment, later, tuple(_walk_ins(moment, last_s)))
    found: dict[str, list[Expected]] = {service: [] for service in times}
    waits = play(setting.scene, draws, random_of(moment, "outlook"))
    for one, calls in zip(setting.names, waits, strict=True):
        if isinstance(one, Later):
            wait = wait_from([call - one.at_s for call in calls], moment.learned)
            found[one.service].append(Expected(moment.at + timedelta(seconds=one.at_s), wait))
    return {service: tuple(rows) for service, rows in found.items()}


def _walk_ins(moment: Moment, until_s: float) -> Iterator[Rate]:
    """Those who usually come without an appointment or priority, as many more or fewer as came today so far."""
    queues, busier = Queues(moment.day, moment.plan), _busier(moment)
    for half_hour, start, end in crowd.half_hours(moment, until_s):
        middle = moment.at + timedelta(seconds=(start + end) / 2)
        for service in moment.plan.services:
            queue = queues.service(service.id)
            everybody = moment.learned.demand.people(moment.day.date, service.id, half_hour) * busier
            mean = everybody - moment.learned.arrivals.get((service.id, half_hour), 0.0)
            is_open = not service.hours or hours.is_open(service.hours, middle, moment.plan.zone)
            if mean > 0 and is_open and queue is not None:
                yield queue, start, end, mean / HALF_HOUR_S, 0.0


def _busier(moment: Moment) -> float:
    """How many more people came so far today than usually do, as a factor drawn to 1 while few were expected."""
    plan, demand, now = moment.plan, moment.learned.demand, lessons.half_hour_of(moment.at, moment.plan)
    expected = sum(demand.people(moment.day.date, s.id, half) for s in plan.services for half in range(now))
    came = sum(count for (_, half), count in lessons.walk_ins(moment.day, plan).items() if half < now)
    return (came + _SHRINK_TODAY) / (expected + _SHRINK_TODAY)
