"""From a day as it stands to the scene that is played ahead."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never

from office import desk as at_desk
from office.booking import Booking
from office.day import Day
from office.line import may_call
from office.plan import Plan, Shift
from office.stages import Away, Called, Parked, Served
from office.ticket import Ticket
from office.waits import play
from office.waits.learned import WAIT_BUCKETS_MIN, Learned

SOON = timedelta(minutes=30)
"""A counter that is to open within this time is counted on, and one that is not later than this."""

_AROUND_BREAK = timedelta(minutes=20)
_PAUSE_S, _LEAST_PAUSE_S = 600.0, 60.0
_EARLY = timedelta(minutes=6)
_COMES, _HALF_HOUR_S = 0.92, 1800.0
_LATE_CHANCES = ((5.0, 0.92), (10.0, 0.5), (20.0, 0.2))
"""By minutes after the time of an appointment: how likely it is that its customer still comes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who is about to take a ticket: the service, and the place in the line that it would have."""

    service: str
    key: datetime


class Setting:
    """One office at one moment, in seconds from now. `indices`: the waiting tickets in the order of the scene."""

    def __init__(
        self, day: Day, plan: Plan, learned: Learned, at: datetime, candidate: Candidate | None = None
    ) -> None:
        self._day, self._plan, self._learned, self._at = day, plan, learned, at
        self._services = {service.id: index for index, service in enumerate(plan.services)}
        self._kept: dict[tuple[int, frozenset[str]], int] = {}
        self._shifts = {shift.counter: shift for shift in day.roster}
        self.tickets = self._line(candidate)
        last = candidate.key if candidate else max((ticket.key for ticket in self.tickets), default=at)
        waiting = [self._person(ticket) for ticket in self.tickets]
        if candidate is not None:
            waiting.append(self._candidate(candidate))
        desks = tuple(self._desks())
        self.scene = play.Scene(
            desks=desks,
            waiting=tuple(waiting),
            coming=tuple(self._coming(last)),
            odds=self._odds(),
            rates=tuple(self._rates(last)),
            ahead_s=plan.head_start("priority").total_seconds(),
        )

    def _line(self, candidate: Candidate | None) -> list[Ticket]:
        waiting = self._day.waiting
        return [ticket for ticket in waiting if candidate is None or ticket.key <= candidate.key]

    def _seconds(self, moment: datetime) -> float:
        return (moment - self._at).total_seconds()

    def _person(self, ticket: Ticket) -> play.Person:
        return play.Person(
            key=(self._seconds(ticket.key), ticket.serial),
            service=self._index(ticket),
            since_s=self._seconds(ticket.joined),
        )

    def _candidate(self, candidate: Candidate) -> play.Person:
        serial = len(self._day.tickets) + 1
        key = (self._seconds(candidate.key), serial)
        return play.Person(key=key, service=self._services[candidate.service], since_s=0.0)

    def _index(self, ticket: Ticket) -> int:
        """The service; a ticket that is kept for somebody who works is a service of its own, for those who may call."""
        service = self._services.get(ticket.service, 0)
        if ticket.kept is None:
            return service
        able = frozenset(d.counter for d in self._day.desks.values() if d.is_open and may_call(self._day, d, ticket))
        offering = frozenset(d.counter for d in self._day.desks.values() if d.is_open and ticket.service in d.services)
        if able == offering:
            return service
        return self._kept.setdefault((service, able), len(self._services) + len(self._kept))

    def _odds(self) -> play.Odds:
        plan, learned = self._plan, self._learned
        known = [learned.handling_of(s.id, s.handling_minutes and s.handling_minutes * 60) for s in plan.services]
        pace = self._pace()
        means = [handling.mean + pace for handling in known]
        deviations = [math.sqrt(max(handling.variance, 0.01)) for handling in known]
        transferred = [learned.transferred_of(service.id) for service in plan.services]
        targets = [tuple(self._targets(service.id)) for service in plan.services]
        of = [*range(len(plan.services)), *(service for service, _ in self._kept)]
        return play.Odds(
            means=tuple(means[s] for s in of),
            deviations=tuple(deviations[s] for s in of),
            transferred=tuple(transferred[s] for s in of),
            targets=tuple(targets[s] for s in of),
            missed=tuple(mean.value for mean in learned.missed),
            buckets_s=tuple(60.0 * minutes for minutes in WAIT_BUCKETS_MIN),
            absent_s=learned.absent.value,
            gap_s=learned.gap.value,
            head_start_s=plan.head_start("transfer").total_seconds(),
        )

    def _targets(self, service: str) -> Iterator[tuple[float, int]]:
        counts = {s.id: 0.5 for s in self._plan.services if s.id != service}
        for target, count in self._learned.targets.get(service, {}).items():
            if target in self._services:
                counts[target] = counts.get(target, 0.0) + count
        total = sum(counts.values())
        return ((count / total, self._services[target]) for target, count in counts.items())

    def _pace(self) -> float:
        """How much slower everything goes today, in ln(seconds)."""
        total, n = 0.0, 0
        for service, clerk, seconds in handled_today(self._day):
            planned = self._plan.service(service)
            minutes = planned.handling_minutes if planned else None
            mean = self._learned.handling_of(service, minutes and minutes * 60).mean
            total += math.log(max(1.0, seconds)) - mean - self._learned.speed_of(clerk)
            n += 1
        return total / (n + 60.0)

    def _desks(self) -> Iterator[play.Desk]:
        latest = max((shift.closes for shift in self._day.roster), default=None)
        for counter in self._plan.counters:
            shift, desk = self._shifts.get(counter.id), self._day.desks.get(counter.id)
            closes_s = math.inf
            if shift is not None and latest is not None and shift.closes < latest:
                closes_s = self._seconds(shift.closes.on(self._day.date, self._plan.zone))
            services = desk.services if desk is not None else counter.services
            skills = tuple(self._skills(counter.id, services))
            yield from self._desk(desk, shift, skills, closes_s)

    def _skills(self, counter: str, services: Iterable[str]) -> Iterator[int]:
        yield from (self._services[service] for service in services if service in self._services)
        yield from (index for (_, able), index in self._kept.items() if counter in able)

    def _desk(
        self, desk: at_desk.Desk | None, shift: Shift | None, skills: tuple[int, ...], closes_s: float
    ) -> Iterator[play.Desk]:
        if desk is None:
            free_s = self._opens(shift)
            if free_s is not None:
                yield play.Desk(skills, free_s, closes_s=closes_s, breaks=self._breaks(shift, ()))
            return
        speed, breaks = self._learned.speed_of(clerk_of(desk.clerk, desk.counter)), self._breaks(shift, desk.stops)
        match desk.state:
            case at_desk.Free(since=since):
                rest = self._learned.gap.value + self._seconds(since)
                yield play.Desk(skills, max(0.0, rest), speed, breaks=breaks, closes_s=closes_s)
            case at_desk.Busy(number=number):
                ticket = self._day.tickets[number]
                called = ticket.called_at or self._at
                yield play.Desk(
                    skills,
                    0.0,
                    speed,
                    service=self._services.get(ticket.service, 0),
                    elapsed_s=-self._seconds(called),
                    called=isinstance(ticket.stage, Called),
                    breaks=breaks,
                    closes_s=closes_s,
                )
            case at_desk.Paused(back_at=back_at, since=since):
                free_s = self._back(back_at, since)
                yield play.Desk(skills, free_s, speed, breaks=breaks, closes_s=closes_s)
            case at_desk.Shut(back_at=back_at):
                if back_at is not None or self._is_due(shift, desk):
                    free_s = self._back(back_at, desk.stops[-1] if desk.stops else self._at)
                    yield play.Desk(skills, free_s, speed, breaks=breaks, closes_s=closes_s)
            case _:
                assert_never(desk.state)

    def _opens(self, shift: Shift | None) -> float | None:
        """When a counter that nobody has opened yet will be; None when it is not counted on."""
        if shift is None:
            return None
        opens_s = self._seconds(shift.opens.on(self._day.date, self._plan.zone))
        if abs(opens_s) > SOON.total_seconds():
            return None
        return max(opens_s, 0.0) + _LEAST_PAUSE_S

    def _back(self, back_at: datetime | None, since: datetime) -> float:
        if back_at is not None:
            return max(self._seconds(back_at), _LEAST_PAUSE_S / 2)
        return max(_PAUSE_S + self._seconds(since), _LEAST_PAUSE_S)

    def _is_due(self, shift: Shift | None, desk: at_desk.Desk) -> bool:
        """Whether a counter that was closed without a word is likely to come back: its shift goes on."""
        if shift is None or not desk.stops or self._at - desk.stops[-1] > SOON:
            return False
        return self._seconds(shift.closes.on(self._day.date, self._plan.zone)) > SOON.total_seconds()

    def _breaks(self, shift: Shift | None, stops: Sequence[datetime]) -> tuple[tuple[float, float], ...]:
        """Planned breaks that are still to come: from when, how long."""
        if shift is None:
            return ()
        found = []
        for start, end in shift.breaks:
            begins, ends = (clock.on(self._day.date, self._plan.zone) for clock in (start, end))
            taken = any(abs(stop - begins) < _AROUND_BREAK for stop in stops)
            if not taken and self._at - begins < _AROUND_BREAK:
                found.append((self._seconds(begins), (ends - begins).total_seconds()))
        return tuple(found)

    def _coming(self, last: datetime) -> Iterator[play.Person]:
        for ticket in self._day.tickets.values():
            if isinstance(ticket.stage, Away | Parked) and ticket.key <= last:
                yield play.Person(
                    key=(self._seconds(ticket.key), ticket.serial),
                    service=self._index(ticket),
                    since_s=self._seconds(ticket.joined),
                    comes_s=max(0.0, self._seconds(ticket.stage.until)),
                )
        for at, booking in enumerate(self._day.bookings.values()):
            person = self._booked(booking, (1 << 27) + at)
            if person is not None and person.key[0] <= self._seconds(last):
                yield person

    def _booked(self, booking: Booking, serial: int) -> play.Person | None:
        if booking.state != "booked" or booking.service not in self._services:
            return None
        comes_s = self._seconds(booking.slot - _EARLY)
        late_min = -self._seconds(booking.slot) / 60.0
        chance = next((chance for minutes, chance in _LATE_CHANCES if late_min < minutes), 0.0)
        if not chance:
            return None
        comes_s = max(comes_s, 30.0)
        key_s = max(self._seconds(booking.slot), comes_s) - self._plan.head_start("appointment").total_seconds()
        return play.Person(
            key=(key_s, serial),
            service=self._services[booking.service],
            since_s=comes_s,
            comes_s=comes_s,
            chance=chance if late_min > 0 else _COMES,
        )

    def _rates(self, last: datetime) -> Iterator[tuple[int, float, float, float]]:
        """Arrivals with priority that may still pass the last one."""
        until_s = self._seconds(last + self._plan.head_start("priority"))
        local = self._at.astimezone(self._plan.zone)
        into = local.minute % 30 * 60 + local.second
        half_hour = local.hour * 2 + local.minute // 30
        start = 0.0
        while start < until_s:
            end = min(until_s, (start + _HALF_HOUR_S) if start else _HALF_HOUR_S - into)
            for service, index in self._services.items():
                mean = self._learned.arrivals.get((service, half_hour), 0.0)
                if mean > 0:
                    yield index, start, end, mean / _HALF_HOUR_S
            start, half_hour = end, half_hour + 1


def clerk_of(clerk: str, counter: str) -> str:
    """By whom speeds are learned: the clerk, or the counter where nobody says who works there."""
    return clerk or f"counter {counter}"


def handled_today(day: Day) -> Iterator[tuple[str, str, float]]:
    """Service, clerk and seconds from the call to the end, of everybody who was at a counter today."""
    for ticket in day.tickets.values():
        for leg in ticket.legs:
            yield leg.service, clerk_of(leg.clerk, leg.counter), (leg.ended - leg.called).total_seconds()
        stage = ticket.stage
        if isinstance(stage, Served | Parked):
            yield ticket.service, clerk_of(stage.clerk, stage.counter), (stage.at - stage.called).total_seconds()
