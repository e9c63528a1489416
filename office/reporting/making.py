"""A report, made of the legs of its days."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property, partial
from typing import TypeVar, assert_never

from office.figures import USUAL_TARGET_MINUTES, nearest_rank, targets_s
from office.plan import Plan
from office.reporting.asking import DIMENSIONS, Asked, Days, Dimension
from office.reporting.attendance import OpenTime
from office.reporting.columns import Columns
from office.reporting.counter_time import CounterTime, Desk, counter_times, summed
from office.reporting.counting import Counted, Tally, merged, merged_by
from office.reporting.order import in_order
from office.reporting.report import Bin, Cell, CurvePoint, Report, Summary, TrendPoint
from office.reporting.summing import Given, summary

_K = TypeVar("_K", bound=Hashable)
_HALF_HOURS, _HALF_HOUR_S = 48, 1800.0
_BIN_S, _BINS = 300.0, 12
_LOW, _HIGH = 0.2, 0.8
DAILY, WEEKLY = 45, 200
"""A trend of at most so many days has a point for each day, or for each week; of more for each month."""


class Stopped(Exception):
    """Nobody wants the report any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was read for a range of days: the legs that are asked for, when counters were open, and vouchers."""

    columns: Columns = field(default_factory=Columns)
    opened: tuple[OpenTime, ...] = ()
    given: Given = field(default_factory=Given)
    stale: int = 0


def report_of(
    plan: Plan,
    asked: Asked,
    now: datetime,
    of: Read,
    than: Read | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> Report:
    """The report, of what was read of its days and of those to compare with. Raises Stopped once `stop` says so."""
    maker = _Maker(plan, asked, of, stop)
    by = {dimension: maker.by(dimension) for dimension in DIMENSIONS}
    services = {*of.columns.service}
    return Report(
        asked=asked,
        made_at=now,
        days_open=len({*of.columns.day}),
        of=maker.total(),
        than=None if than is None else _Maker(plan, asked, than, stop).total(),
        by=by,
        curve=maker.curve(),
        cells=maker.cells(),
        trend=maker.trend(by["day"]),
        bins=maker.bins(),
        promises_s={
            service.id: service.promise.total_seconds()
            for service in plan.services
            if service.promise is not None and service.id in services
        },
        handling_from_call=_from_call(plan, of.columns),
        days_stale=of.stale,
    )


class _Maker:
    def __init__(self, plan: Plan, asked: Asked, read: Read, stop: Callable[[], bool]) -> None:
        self._plan, self._asked, self._stop = plan, asked, stop
        self._columns, self._given = read.columns, read.given
        self._goes_on()
        targets, usual = targets_s(plan), USUAL_TARGET_MINUTES * 60
        self._counted = Counted(read.columns, [targets.get(service, usual) for service in read.columns.service])
        self._goes_on()
        self._times = counter_times(asked, read.columns, read.opened)

    def total(self) -> Summary:
        return self._summary(self._all, self._total_time)

    def by(self, dimension: Dimension) -> Mapping[str, Summary]:
        tallies, times = self._by(dimension), self._times_by(dimension)
        return {
            key: self._summary(tallies[key], None if times is None else times.get(key, CounterTime()))
            for key in in_order(self._plan, dimension, tallies)
        }

    def curve(self) -> tuple[CurvePoint, ...]:
        tallies, times = self._by("half_hour"), self._times_by("half_hour") or {}
        halves = [half for half in range(_HALF_HOURS) if str(half) in tallies or str(half) in times]
        return tuple(
            _point(half, tallies.get(str(half), Tally()), times.get(str(half)), len(self._days)) for half in halves
        )

    def cells(self) -> tuple[Cell, ...]:
        days = Counter(self._days.values())
        return tuple(
            Cell(
                weekday=weekday,
                half_hour=half,
                called=len(tally.waits),
                median=nearest_rank(tally.waits, 0.5),
                p90=nearest_rank(tally.waits, 0.9),
                arrived_a_day=_came(tally) / days[weekday],
            )
            for (weekday, half), tally in sorted(self._cells.items())
        )

    def trend(self, by_day: Mapping[str, Summary]) -> tuple[TrendPoint, ...]:
        self._goes_on()
        days = self._asked.days
        if days.n <= DAILY:
            found = [(date.fromisoformat(day), one) for day, one in by_day.items()]
            return tuple(TrendPoint(first=day, last=day, summary=one) for day, one in found)
        tallies: dict[tuple[date, date], list[Tally]] = {}
        for day, tally in sorted(self._by_day.items()):
            tallies.setdefault(span(days, day), []).append(tally)
        times = None if self._times is None else summed(self._times.days, partial(span, days))
        return tuple(
            TrendPoint(
                first=point[0],
                last=point[1],
                summary=self._summary(merged(several), None if times is None else times.get(point, CounterTime())),
            )
            for point, several in tallies.items()
        )

    def bins(self) -> tuple[Bin, ...]:
        """Waits by five minutes up to an hour, and longer ones; who left stands at the wait after which they did."""
        waits, gave_up = self._all.waits, sorted(wait for wait in self._columns.gave_up_s if wait is not None)
        return tuple(
            Bin(
                low=at * _BIN_S,
                high=None if at == _BINS else (at + 1) * _BIN_S,
                called=_between(waits, at),
                gave_up=_between(gave_up, at),
            )
            for at in range(_BINS + 1)
        )

    @cached_property
    def _days(self) -> Mapping[date, int]:
        """The days with a visit, and their weekdays."""
        return {day: day.weekday() for day in dict.fromkeys(self._columns.day)}

    @cached_property
    def _all(self) -> Tally:
        return self._counted.all()

    @cached_property
    def _total_time(self) -> CounterTime | None:
        return None if self._times is None else summed(self._times.days, lambda _: "").get("", CounterTime())

    @cached_property
    def _cells(self) -> Mapping[tuple[int, int], Tally]:
        weekdays = map(self._days.__getitem__, self._columns.day)
        return self._count(zip(weekdays, self._columns.half_hour, strict=True))

    @cached_property
    def _by_day(self) -> Mapping[date, Tally]:
        return self._count(self._columns.day)

    @cached_property
    def _by_desk(self) -> Mapping[Desk, Tally]:
        return self._count(zip(self._columns.counter, self._columns.clerk, strict=True))

    @cached_property
    def _by_wish(self) -> Mapping[tuple[str, str, str, str], Tally]:
        columns = self._columns
        return self._count(zip(columns.service, columns.language, columns.level, columns.needs, strict=True))

    def _count(self, keys: Iterable[_K]) -> Mapping[_K, Tally]:
        self._goes_on()
        return self._counted.by(keys)

    def _by(self, dimension: Dimension) -> Mapping[str, Tally]:
        """Each leg is counted by four keys alone; the other groups are put together of these."""
        match dimension:
            case "service":
                return merged_by(self._by_wish, lambda wish: (wish[0],))
            case "half_hour":
                return merged_by(self._cells, lambda cell: (str(cell[1]),))
            case "weekday":
                return merged_by(self._cells, lambda cell: (str(cell[0]),))
            case "counter":
                return merged_by(self._by_desk, lambda desk: (desk[0],))
            case "clerk":
                return merged_by(self._by_desk, lambda desk: (desk[1],))
            case "language":
                return merged_by(self._by_wish, lambda wish: (wish[1],))
            case "level":
                return merged_by(self._by_wish, lambda wish: (wish[2],))
            case "need":
                return merged_by(self._by_wish, lambda wish: wish[3].split() or ("",))
            case "day":
                return {day.isoformat(): tally for day, tally in self._by_day.items()}
            case _:
                assert_never(dimension)

    def _times_by(self, dimension: Dimension) -> Mapping[Hashable, CounterTime] | None:
        """The time of each group's counters; None where groups have none of their own."""
        if self._times is None:
            return None
        match dimension:
            case "half_hour":
                return summed(self._times.half_hours, str)
            case "weekday":
                return summed(self._times.days, lambda day: str(day.weekday()))
            case "day":
                return summed(self._times.days, date.isoformat)
            case "counter":
                return summed(self._times.desks, lambda desk: desk[0])
            case "clerk":
                return summed(self._times.desks, lambda desk: desk[1])
            case _:
                return None

    def _summary(self, tally: Tally, time: CounterTime | None) -> Summary:
        return summary(tally, self._given, time)

    def _goes_on(self) -> None:
        if self._stop():
            raise Stopped


def span(days: Days, day: date) -> tuple[date, date]:
    """The first and the last day of the trend's point that this day is in: itself, its week or its month."""
    if days.n <= DAILY:
        return day, day
    if days.n <= WEEKLY:
        first = day - timedelta(days=day.weekday())
        last = first + timedelta(days=6)
    else:
        first = day.replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return max(first, days.first), min(last, days.last)


def _between(ordered: Sequence[float], at: int) -> int:
    """How many of these lie in one of the bins."""
    below = bisect_left(ordered, at * _BIN_S)
    return (len(ordered) if at == _BINS else bisect_left(ordered, (at + 1) * _BIN_S)) - below


def _point(half: int, tally: Tally, time: CounterTime | None, days: int) -> CurvePoint:
    return CurvePoint(
        half_hour=half,
        called=len(tally.waits),
        median=nearest_rank(tally.waits, 0.5),
        p90=nearest_rank(tally.waits, 0.9),
        low=nearest_rank(tally.waits, _LOW),
        high=nearest_rank(tally.waits, _HIGH),
        arrived_a_day=_came(tally) / days if days else 0.0,
        counters_open=time.open_s / _HALF_HOUR_S / days if time and days else None,
        occupancy=time.occupancy if time else None,
    )


def _from_call(plan: Plan, columns: Columns) -> bool:
    """Whether nobody says when customers come to the counter: by the plan, or because nobody ever did."""
    handled = any(handling is not None for handling in columns.handling_s)
    return not plan.calling.confirms_arrival or (handled and all(walk is None for walk in columns.walk_s))


def _came(tally: Tally) -> int:
    return sum(n for way, n in tally.ways.items() if way.leg == 1)
