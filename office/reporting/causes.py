"""What kept counters from calling people who waited too long: each cause with the counter time that it cost."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

from office.plan import Plan
from office.reporting.intervals import Interval, joined, seconds, within, without
from office.reporting.lived import LivedDay

LONG_S, FAR_LONGER = 15 * 60, 3
"""A case is long from then on, where it lasts so many times as long as usual (as in `office.promise`)."""

_LEAST_S = 3 * 60
"""What cost less counter time than this on a mean day is no cause."""

_BURST = 1.25
"""So many times as many as usual are a burst."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """When people waited too long on a day, from the beginning of the stretch to the last of their calls.

    came: everybody who joined in the stretch; waits: of those who waited too long, by service; numbers: theirs.
    """

    day: LivedDay
    start: datetime
    end: datetime
    came: int
    services: frozenset[str]
    waits: tuple[tuple[str, Interval], ...]
    numbers: frozenset[str]

    @property
    def span(self) -> list[Interval]:
        """From start to end."""
        return [(self.start, self.end)]


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyServed:
    """No counter at work offered the service, for so long; so many of those who waited too long waited then."""

    service: str
    waiting: int
    days: int
    cost_s: float


AbsentHow: TypeAlias = Literal["not_opened", "opened_late", "closed_early", "closed_between"]
"""Nobody came to a counter of the roster all day, came late, left early, or was gone in between without a pause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """A counter of the roster was not open, on so many days."""

    counter: str
    how: AbsentHow
    days: int
    cost_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OnBreaks:
    """Counters paused: which ones, how often; `unplanned_s` of the time was none of the roster's breaks."""

    counters: tuple[str, ...]
    pauses: int
    unplanned_s: float
    days: int
    cost_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LongCases:
    """Cases that took far longer than usual: how many, and how long the longest took. The cost is what was too much."""

    cases: int
    longest_s: float
    counters: tuple[str, ...]
    days: int
    cost_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class NotThere:
    """Numbers were called and nobody came."""

    calls: int
    days: int
    cost_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CalledOutOfTurn:
    """Numbers were called out of turn past people who waited too long. The cost: how long they were at counters."""

    calls: int
    passed: int
    days: int
    cost_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ManyCame:
    """More people came than usually at this time: on a mean day. The cost: what the others would take."""

    came: float
    usual: float
    days: int
    cost_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleElsewhere:
    """Counters at work had nobody meanwhile, because they offered none of the services. The cost: how long."""

    counters: tuple[str, ...]
    services: tuple[str, ...]
    days: int
    cost_s: float


Cause: TypeAlias = NobodyServed | Absent | OnBreaks | LongCases | NotThere | CalledOutOfTurn | ManyCame | IdleElsewhere
"""`cost_s`: counter time that was missing, seconds over all days; of NobodyServed the time in which nobody served."""


def causes(windows: Sequence[Window], plan: Plan, usual: float | None) -> tuple[Cause, ...]:
    """The causes of all these days together, what cost most first. `usual`: who usually comes in the stretch."""
    if not windows:
        return ()
    found: list[Cause] = [
        *_nobody(windows),
        *_absent(windows, plan),
        *_breaks(windows, plan),
        *_long_cases(windows),
        *_not_there(windows),
        *_out_of_turn(windows),
        *_many_came(windows, usual),
        *_idle(windows),
    ]
    least = _LEAST_S * len(windows)
    return tuple(sorted((one for one in found if one.cost_s >= least), key=lambda one: -one.cost_s))


def _counters(window: Window, plan: Plan) -> list[str]:
    """The counters that could have helped: those that offered one of the services, that day or by the plan."""
    there = {stint.counter for stint in window.day.stints if window.services.intersection(stint.services)}
    known = {stint.counter for stint in window.day.stints}
    planned = {one.id for one in plan.counters if window.services.intersection(one.services)} - known
    return sorted(there | planned)


def _nobody(windows: Sequence[Window]) -> Iterator[NobodyServed]:
    for service in sorted({service for window in windows for service in window.services}):
        cost, waiting, days = 0.0, 0, 0
        for window in windows:
            day = window.day
            served = [
                part
                for stint in day.stints
                if service in stint.services
                for part in within(day.at(stint.counter).working, [(stint.opens, stint.closes or day.over)])
            ]
            waits = [wait for wanted, wait in window.waits if wanted == service]
            alone = without(within(joined(waits), window.span), served)
            cost += seconds(alone)
            waiting += sum(bool(within([wait], alone)) for wait in waits)
            days += bool(alone)
        yield NobodyServed(service=service, waiting=waiting, days=days, cost_s=cost)


def _absent(windows: Sequence[Window], plan: Plan) -> Iterator[Absent]:
    found: dict[tuple[str, AbsentHow], list[float]] = {}
    for window in windows:
        helping = set(_counters(window, plan))
        for shift in window.day.shifts:
            if shift.counter not in helping:
                continue
            start, end = (clock.on(window.day.date, plan.zone) for clock in (shift.opens, shift.closes))
            breaks = [(a.on(window.day.date, plan.zone), b.on(window.day.date, plan.zone)) for a, b in shift.breaks]
            there = window.day.at(shift.counter).present
            for gone in within(without(without([(start, end)], breaks), there), window.span):
                found.setdefault((shift.counter, _how(gone, there)), []).append(seconds([gone]))
    for (counter, how), parts in sorted(found.items()):
        days = sum(
            any(_how(gone, window.day.at(counter).present) == how for gone in _gone(window, counter, plan))
            for window in windows
        )
        yield Absent(counter=counter, how=how, days=days, cost_s=sum(parts))


def _gone(window: Window, counter: str, plan: Plan) -> list[Interval]:
    """When the roster had the counter open and nobody was there."""
    of = window.day.date
    shifts = [shift for shift in window.day.shifts if shift.counter == counter]
    planned = [(shift.opens.on(of, plan.zone), shift.closes.on(of, plan.zone)) for shift in shifts]
    breaks = [(a.on(of, plan.zone), b.on(of, plan.zone)) for shift in shifts for a, b in shift.breaks]
    return within(without(without(planned, breaks), window.day.at(counter).present), window.span)


def _how(gone: Interval, there: Sequence[Interval]) -> AbsentHow:
    if not there:
        return "not_opened"
    if gone[1] <= there[0][0]:
        return "opened_late"
    return "closed_early" if gone[0] >= there[-1][1] else "closed_between"


def _breaks(windows: Sequence[Window], plan: Plan) -> Iterator[OnBreaks]:
    counters: dict[str, float] = {}
    pauses, unplanned, days = 0, 0.0, set()
    for window in windows:
        of = window.day.date
        for counter in _counters(window, plan):
            parts = within(window.day.at(counter).paused, window.span)
            planned = [
                (start.on(of, plan.zone) - _LEEWAY, end.on(of, plan.zone) + _LEEWAY)
                for shift in window.day.shifts
                if shift.counter == counter
                for start, end in shift.breaks
            ]
            if parts:
                counters[counter] = counters.get(counter, 0.0) + seconds(parts)
                pauses, unplanned = pauses + len(parts), unplanned + seconds(without(parts, planned))
                days.add(of)
    if counters:
        most = sorted(counters, key=lambda counter: (-counters[counter], counter))
        yield OnBreaks(
            counters=tuple(most),
            pauses=pauses,
            unplanned_s=unplanned,
            days=len(days),
            cost_s=sum(counters.values()),
        )


_LEEWAY = timedelta(minutes=15)
"""A break of the roster may begin so much earlier and end so much later."""


def _long_cases(windows: Sequence[Window]) -> Iterator[LongCases]:
    cost, longest, counters, days, cases = 0.0, 0.0, set(), set(), 0
    for window in windows:
        for leg in window.day.legs:
            usual_s = window.day.recorded.usual_s.get(leg.service, 0.0)
            if leg.called_at is None or leg.ended_at is None or leg.how in {"missed", "cancelled"}:
                continue
            took_s = (leg.ended_at - leg.called_at) / timedelta(seconds=1)
            too_much = within([(leg.called_at + timedelta(seconds=usual_s), leg.ended_at)], window.span)
            if took_s >= max(LONG_S, FAR_LONGER * usual_s) and too_much:
                cost, longest, cases = cost + seconds(too_much), max(longest, took_s), cases + 1
                counters.add(leg.counter or "")
                days.add(leg.day)
    if cases:
        yield LongCases(cases=cases, longest_s=longest, counters=tuple(sorted(counters)), days=len(days), cost_s=cost)


def _idle(windows: Sequence[Window]) -> Iterator[IdleElsewhere]:
    """Only while somebody waited whom they did not serve."""
    counters: dict[str, float] = {}
    days, services = set(), set()
    for window in windows:
        for counter, times in window.day.counters.items():
            offered = {service for stint in window.day.stints if stint.counter == counter for service in stint.services}
            waits = joined(wait for service, wait in window.waits if service not in offered)
            if window.services.isdisjoint(offered):
                idle = seconds(within(waits, without(within(times.working, window.span), times.busy)))
                counters[counter] = counters.get(counter, 0.0) + idle
                days |= {window.day.date} if idle else set()
                services |= {service for service, _ in window.waits if idle}
    if any(counters.values()):
        most = sorted((one for one in counters if counters[one]), key=lambda one: (-counters[one], one))
        cost_s = sum(counters.values())
        yield IdleElsewhere(counters=tuple(most), services=tuple(sorted(services)), days=len(days), cost_s=cost_s)


def _not_there(windows: Sequence[Window]) -> Iterator[NotThere]:
    parts = [
        (window.day.date, part)
        for window in windows
        for lost in window.day.lost
        for part in within([(lost.called, lost.ended)], window.span)
    ]
    if parts:
        yield NotThere(calls=len(parts), days=len({of for of, _ in parts}), cost_s=seconds([part for _, part in parts]))


def _out_of_turn(windows: Sequence[Window]) -> Iterator[CalledOutOfTurn]:
    calls, passed, cost, days = 0, 0, 0.0, set()
    for window in windows:
        for call in window.day.out_of_turn:
            past = window.numbers.intersection(call.passed)
            if past and window.start <= call.at < window.end:
                legs = (leg for leg in window.day.legs if leg.number == call.number and leg.called_at == call.at)
                took = next(((leg.ended_at or call.at) - call.at for leg in legs), timedelta(0))
                calls, passed, cost = calls + 1, passed + len(past), cost + took / timedelta(seconds=1)
                days.add(window.day.date)
    if calls:
        yield CalledOutOfTurn(calls=calls, passed=passed, days=len(days), cost_s=cost)


def _many_came(windows: Sequence[Window], usual: float | None) -> Iterator[ManyCame]:
    """Compared day by day: a day on which as many came as ever has no burst."""
    if usual is None:
        return
    more = [window for window in windows if window.came > _BURST * usual]
    if more:
        usual_s = _mean(seconds_ for window in more for seconds_ in window.day.recorded.usual_s.values())
        came = _mean(float(window.came) for window in more)
        cost_s = sum((window.came - usual) * usual_s for window in more)
        yield ManyCame(came=came, usual=usual, days=len(more), cost_s=cost_s)


def _mean(values: Iterable[float]) -> float:
    known = list(values)
    return sum(known) / len(known) if known else 0.0
