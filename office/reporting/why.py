"""Why people waited: the half hours of some days, and the stretches in which too many waited too long, with causes.

Everything is counted by the half hour of joining. A stretch is half hours of one weekday, one after the other, in which
more than the level allows were called too late, or gave up.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from statistics import mean

from office.figures import GAVE_UP, WaitFigures, counted, in_time, wait_figures
from office.plan import Plan
from office.reporting.causes import Cause, Window, causes
from office.reporting.intervals import Interval, seconds, within
from office.reporting.lived import LivedDay
from office.visits import VisitLeg
from office.whatif.outcome import Measure

MOST_STRETCHES = 5
_LEAST_LATE = 3
"""So many late customers make a half hour of the days together a slow one."""

_HALF_HOUR = timedelta(minutes=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfHour:
    """A half hour (from midnight: 18 is 09:00) on a mean one of the days; None where nothing is known.

    planned, open: counters by the roster, and those at work. occupancy: their time with a customer, from the call to
    the end, of the time they were at work. late: called later than the target, or gave up, of `counted`.
    """

    half_hour: int
    arrived: float
    planned: float | None
    open: float
    occupancy: float | None
    waits: WaitFigures
    late: int
    counted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Half hours from `first` up to `last` (not in it) of one weekday (0: Monday) in which people waited too long.

    came, late, gave_up: legs of all `days` together. open, planned: counters on average; work: how many counters would
    have been busy all the time with whoever came. longest: the number and day of the longest wait.
    """

    weekday: int
    first: int
    last: int
    days: tuple[date, ...]
    came: int
    late: int
    gave_up: int
    waits: WaitFigures
    excess_s: float
    open: float
    planned: float | None
    occupancy: float | None
    work: float
    longest: tuple[str, date] | None
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What was asked for: the half hours of the days together, and the worst stretches, the worst first.

    `late`, `counted`: of all legs; `level` is what was aimed at.
    """

    days: tuple[date, ...]
    arrived: int
    late: int
    counted: int
    level: float
    half_hours: tuple[HalfHour, ...]
    stretches: tuple[Stretch, ...]


def why(days: Sequence[LivedDay], plan: Plan, measure: Measure, others: Sequence[LivedDay] = ()) -> Why:
    """Why people waited on these days; `others`: days that tell how many usually come."""
    legs = [leg for day in days for leg in day.legs]
    usual = usual_arrivals(others)
    found = [
        _stretch(part, weekday, span, plan, measure, usual)
        for weekday, part in _by_weekday(days)
        for span in _slow(part, measure)
    ]
    worst = sorted(found, key=lambda one: (-one.excess_s, one.weekday, one.first))[:MOST_STRETCHES]
    return Why(
        days=tuple(day.date for day in days),
        arrived=sum(leg.leg == 1 for leg in legs),
        late=len(_late(legs, measure)),
        counted=sum(map(counted, legs)),
        level=measure.level,
        half_hours=tuple(_half_hours(days, plan, measure)),
        stretches=tuple(worst),
    )


def usual_arrivals(days: Iterable[LivedDay]) -> Mapping[tuple[int, int], float]:
    """How many join on a mean day, by weekday and half hour; nothing where a weekday was seen on fewer than three."""
    found: dict[tuple[int, int], float] = {}
    for weekday, part in _by_weekday(days):
        if len(part) >= _SEEN:
            halves = {leg.half_hour for day in part for leg in day.legs}
            for half in halves:
                found[weekday, half] = mean(sum(leg.half_hour == half for leg in day.legs) for day in part)
    return found


_SEEN = 3


def _by_weekday(days: Iterable[LivedDay]) -> Iterator[tuple[int, list[LivedDay]]]:
    ordered = sorted(days, key=lambda day: (day.date.weekday(), day.date))
    for weekday, part in groupby(ordered, key=lambda day: day.date.weekday()):
        yield weekday, list(part)


def _late(legs: Iterable[VisitLeg], measure: Measure) -> list[VisitLeg]:
    return [leg for leg in legs if counted(leg) and not in_time(leg, measure.target_s(leg))]


def _slow(days: Sequence[LivedDay], measure: Measure) -> Iterator[tuple[int, int]]:
    """The spans of half hours in which more than the level allows waited too long; one better half hour ends none."""
    legs: dict[int, list[VisitLeg]] = {}
    for day in days:
        for leg in day.legs:
            legs.setdefault(leg.half_hour, []).append(leg)
    slow = sorted(half for half, those in legs.items() if _is_slow(those, measure))
    for _, part in groupby(enumerate(slow), key=lambda row: row[1] - row[0]):
        halves = [half for _, half in part]
        yield halves[0], halves[-1] + 1


def _is_slow(legs: Sequence[VisitLeg], measure: Measure) -> bool:
    late, of = len(_late(legs, measure)), sum(map(counted, legs))
    return late >= _LEAST_LATE and late > (1 - measure.level) * of


def _stretch(  # all that a stretch is made of
    days: Sequence[LivedDay],
    weekday: int,
    span: tuple[int, int],
    plan: Plan,
    measure: Measure,
    usual: Mapping[tuple[int, int], float],
) -> Stretch:
    first, last = span
    mine = [(day, [leg for leg in day.legs if first <= leg.half_hour < last]) for day in days]
    legs = [leg for _, part in mine for leg in part]
    late = {day.date: _late(part, measure) for day, part in mine}
    windows = [_window(day, part, late[day.date], span, plan) for day, part in mine]
    known = [usual[weekday, half] for half in range(first, last) if (weekday, half) in usual]
    half_hours = [_on(day, half, plan) for day in days for half in range(first, last)]
    length = seconds(half_hours)
    longest = max((leg for leg in legs if leg.wait_s is not None), key=lambda leg: leg.wait_s or 0.0, default=None)
    return Stretch(
        weekday=weekday,
        first=first,
        last=last,
        days=tuple(day.date for day in days),
        came=len(legs),
        late=sum(map(len, late.values())),
        gave_up=sum(leg.how in GAVE_UP for leg in legs),
        waits=wait_figures(leg.wait_s for leg in legs),
        excess_s=sum(_excess(leg, measure) for part in late.values() for leg in part),
        open=_counters(days, half_hours, plan) / length,
        planned=_planned(days, half_hours, plan),
        occupancy=_occupancy(days, half_hours, plan),
        work=sum(_work_s(day, part) for day, part in mine) / length,
        longest=None if longest is None else (longest.number, longest.day),
        causes=causes([window for window in windows if window is not None], plan, sum(known) if known else None),
    )


def _excess(leg: VisitLeg, measure: Measure) -> float:
    """By how much it waited too long; who gave up without a call, for as long as they waited, at least a minute."""
    waited = leg.wait_s
    if waited is None:
        waited = ((leg.ended_at or leg.joined_at) - leg.joined_at) / timedelta(seconds=1)
    return max(60.0, waited - measure.target_s(leg))


def _window(
    day: LivedDay, legs: Sequence[VisitLeg], late: Sequence[VisitLeg], span: tuple[int, int], plan: Plan
) -> Window | None:
    """The time in which those who waited too long were waiting."""
    if not late:
        return None
    waits = [(leg.joined_at, leg.called_at or leg.ended_at or day.over) for leg in late]
    return Window(
        day=day,
        start=_on(day, span[0], plan)[0],
        end=max(end for _, end in waits),
        came=len(legs),
        services=frozenset(leg.service for leg in late),
        waits=tuple((leg.service, wait) for leg, wait in zip(late, waits, strict=True)),
        numbers=frozenset(leg.number for leg in late),
    )


def _on(day: LivedDay, half_hour: int, plan: Plan) -> Interval:
    """The half hour of that day."""
    midnight = datetime.combine(day.date, datetime.min.time())
    start = (midnight + half_hour * _HALF_HOUR).replace(tzinfo=plan.zone)
    return start, start + _HALF_HOUR


def _half_hours(days: Sequence[LivedDay], plan: Plan, measure: Measure) -> Iterator[HalfHour]:
    halves = sorted({leg.half_hour for day in days for leg in day.legs})
    for half in range(halves[0], halves[-1] + 1) if halves else ():
        legs = [leg for day in days for leg in day.legs if leg.half_hour == half]
        spans = [_on(day, half, plan) for day in days]
        yield HalfHour(
            half_hour=half,
            arrived=len(legs) / len(days),
            planned=_planned(days, spans, plan),
            open=_counters(days, spans, plan) / seconds(spans),
            occupancy=_occupancy(days, spans, plan),
            waits=wait_figures(leg.wait_s for leg in legs),
            late=len(_late(legs, measure)),
            counted=sum(map(counted, legs)),
        )


def _counters(days: Sequence[LivedDay], spans: Sequence[Interval], plan: Plan) -> float:
    """Seconds of counters at work in these spans."""
    return sum(seconds(within(times.working, _of(day, spans, plan))) for day in days for times in day.counters.values())


def _planned(days: Sequence[LivedDay], spans: Sequence[Interval], plan: Plan) -> float | None:
    """Counters by the roster on average; None where the days had none."""
    if not any(day.shifts for day in days):
        return None
    shifts = (
        seconds(
            within([(shift.opens.on(day.date, plan.zone), shift.closes.on(day.date, plan.zone))], _of(day, spans, plan))
        )
        for day in days
        for shift in day.shifts
    )
    return sum(shifts) / seconds(spans)


def _occupancy(days: Sequence[LivedDay], spans: Sequence[Interval], plan: Plan) -> float | None:
    open_s = _counters(days, spans, plan)
    if not open_s:
        return None
    busy = sum(
        seconds(within(times.busy, within(times.working, _of(day, spans, plan))))
        for day in days
        for times in day.counters.values()
    )
    return busy / open_s


def _of(day: LivedDay, spans: Sequence[Interval], plan: Plan) -> list[Interval]:
    """Those of the spans that lie on this day."""
    return [span for span in spans if span[0].astimezone(plan.zone).date() == day.date]


def _work_s(day: LivedDay, legs: Iterable[VisitLeg]) -> float:
    """What whoever came keeps counters busy for: as it took, else as the service usually takes; and the gap after."""
    usual, gap = day.recorded.usual_s, day.recorded.gap_s
    took = (
        (leg.ended_at - leg.called_at) / timedelta(seconds=1)
        if leg.called_at and leg.ended_at
        else usual.get(leg.service, 0.0)
        for leg in legs
    )
    return sum(seconds_ + gap for seconds_ in took)
