"""A report, made of the legs of its days."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypeVar

from office.figures import USUAL_TARGET_MINUTES, nearest_rank, targets_s
from office.plan import Plan
from office.reporting.asking import DIMENSIONS, Asked, Days, Dimension
from office.reporting.attendance import OpenTime
from office.reporting.columns import Columns
from office.reporting.counter_time import OF_COUNTERS, Place, counter_times, summed
from office.reporting.counting import Counted, Tally, merged
from office.reporting.order import in_order
from office.reporting.report import Bin, Cell, CurvePoint, Report, Summary, TrendPoint
from office.reporting.summing import CounterTime, Given, summary

_K = TypeVar("_K")
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
        bins=bins(of.columns),
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
        self._tallies: dict[Dimension, Mapping[str, Tally]] = {}

    def total(self) -> Summary:
        time = None if self._times is None else sum(self._times.values(), CounterTime())
        return self._summary(merged(self._by("weekday").values()), time)

    def by(self, dimension: Dimension) -> Mapping[str, Summary]:
        tallies = self._by(dimension)
        times = self._times_by(dimension)
        return {
            key: self._summary(tallies[key], None if times is None else times.get(key, CounterTime()))
            for key in in_order(self._plan, dimension, tallies)
        }

    def curve(self) -> tuple[CurvePoint, ...]:
        tallies, times = self._by("half_hour"), self._times_by("half_hour") or {}
        days = len({*self._columns.day})
        halves = [half for half in range(_HALF_HOURS) if str(half) in tallies or str(half) in times]
        return tuple(_point(half, tallies.get(str(half), Tally()), times.get(str(half)), days) for half in halves)

    def cells(self) -> tuple[Cell, ...]:
        self._goes_on()
        of_day = {day: day.weekday() for day in {*self._columns.day}}
        days = Counter(of_day.values())
        keys = [
            of_day[day] * _HALF_HOURS + half
            for day, half in zip(self._columns.day, self._columns.half_hour, strict=True)
        ]
        return tuple(
            Cell(
                weekday=key // _HALF_HOURS,
                half_hour=key % _HALF_HOURS,
                called=len(tally.waits),
                median=nearest_rank(tally.waits, 0.5),
                p90=nearest_rank(tally.waits, 0.9),
                arrived_a_day=_came(tally) / days[key // _HALF_HOURS],
            )
            for key, tally in sorted(self._counted.by(keys).items())
        )

    def trend(self, by_day: Mapping[str, Summary]) -> tuple[TrendPoint, ...]:
        self._goes_on()
        days = self._asked.days
        if days.n <= DAILY:
            return tuple(
                TrendPoint(first=date.fromisoformat(day), last=date.fromisoformat(day), summary=one)
                for day, one in by_day.items()
            )
        span_of = {day: span(days, day) for day in {*self._columns.day}}
        tallies = self._counted.by([span_of[day] for day in self._columns.day])
        times = None if self._times is None else summed(self._times, lambda place: span(days, place.day))
        return tuple(
            TrendPoint(
                first=first,
                last=last,
                summary=self._summary(tally, None if times is None else times.get((first, last), CounterTime())),
            )
            for (first, last), tally in sorted(tallies.items())
        )

    def _by(self, dimension: Dimension) -> Mapping[str, Tally]:
        if dimension not in self._tallies:
            self._goes_on()
            self._tallies[dimension] = self._tallied(dimension)
        return self._tallies[dimension]

    def _tallied(self, dimension: Dimension) -> Mapping[str, Tally]:
        columns = self._columns
        match dimension:
            case "half_hour":
                return _named(self._counted.by(columns.half_hour), str)
            case "weekday":
                of_day = {day: day.weekday() for day in {*columns.day}}
                return _named(self._counted.by([of_day[day] for day in columns.day]), str)
            case "day":
                return _named(self._counted.by(columns.day), date.isoformat)
            case "need":
                return _by_need(self._counted.by(columns.needs))
            case _:
                keys: Mapping[Dimension, Sequence[str]] = {
                    "service": columns.service,
                    "counter": columns.counter,
                    "clerk": columns.clerk,
                    "language": columns.language,
                    "level": columns.level,
                }
                return self._counted.by(keys[dimension])

    def _times_by(self, dimension: Dimension) -> Mapping[str, CounterTime] | None:
        if self._times is None or dimension not in OF_COUNTERS:
            return None
        keys: Mapping[Dimension, Callable[[Place], str]] = {
            "counter": lambda place: place.counter,
            "clerk": lambda place: place.clerk,
            "half_hour": lambda place: str(place.half_hour),
            "weekday": lambda place: str(place.day.weekday()),
            "day": lambda place: place.day.isoformat(),
        }
        return summed(self._times, keys[dimension])

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


def bins(columns: Columns) -> tuple[Bin, ...]:
    """Waits by five minutes up to an hour, and longer ones; who left stands at the wait after which they did."""
    called = Counter(_bin(wait) for wait in columns.wait_s if wait is not None)
    gave_up = Counter(_bin(wait) for wait in columns.gave_up_s if wait is not None)
    return tuple(
        Bin(
            low=at * _BIN_S,
            high=None if at == _BINS else (at + 1) * _BIN_S,
            called=called[at],
            gave_up=gave_up[at],
        )
        for at in range(_BINS + 1)
    )


def _bin(wait: float) -> int:
    return min(int(wait // _BIN_S), _BINS)


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


def _named(tallies: Mapping[_K, Tally], name: Callable[[_K], str]) -> Mapping[str, Tally]:
    return {name(key): tally for key, tally in tallies.items()}


def _by_need(tallies: Mapping[str, Tally]) -> Mapping[str, Tally]:
    """By each single need, from those of several: who has two counts in both, who has none in the empty one."""
    found: dict[str, list[Tally]] = {}
    for needs, tally in tallies.items():
        for need in needs.split() or ("",):
            found.setdefault(need, []).append(tally)
    return {need: several[0] if len(several) == 1 else merged(several) for need, several in found.items()}
