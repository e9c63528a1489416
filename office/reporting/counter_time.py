"""How busy counters were by the clock: handling and gaps, against the time that they were open without pauses."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias, TypeVar

from office.reporting.asking import Asked, Dimension
from office.reporting.attendance import OpenTime
from office.reporting.columns import Columns

_K = TypeVar("_K", bound=Hashable)
_HALF_HOUR_S = 1800.0
_HALF_HOURS = 48

_FITTING: frozenset[Dimension] = frozenset({"counter", "clerk", "weekday", "day"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterTime:
    """Time of counters, seconds: busy with customers or between two of them, and open without pauses."""

    busy_s: float = 0.0
    open_s: float = 0.0

    @property
    def occupancy(self) -> float | None:
        """The share of the open time that was busy; None where nothing was open."""
        return self.busy_s / self.open_s if self.open_s else None


Desk: TypeAlias = tuple[str, str]
"""A counter and its clerk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterTimes:
    """The time of the counters that a report is about: of each day, each half hour of the clock, each desk."""

    days: Mapping[date, CounterTime] = field(default_factory=dict)
    half_hours: Mapping[int, CounterTime] = field(default_factory=dict)
    desks: Mapping[Desk, CounterTime] = field(default_factory=dict)


def counter_times(asked: Asked, columns: Columns, opened: Iterable[OpenTime]) -> CounterTimes | None:
    """The time of the counters that the report is about; None where it is about a part of their customers alone."""
    if not _FITTING.issuperset(dimension for dimension, _ in asked.only):
        return None
    times = [one for one in opened if _has(asked, one)]
    days, half_hours, desks = _busy(columns)
    return CounterTimes(
        days=_timed(days, ((one.day, one.seconds) for one in times)),
        half_hours=_timed(half_hours, ((one.half_hour, one.seconds) for one in times)),
        desks=_timed(desks, (((one.counter, one.clerk), one.seconds) for one in times)),
    )


def _has(asked: Asked, one: OpenTime) -> bool:
    """Whether the report is about this time of a counter."""
    keys: Mapping[Dimension, str] = {
        "counter": one.counter,
        "clerk": one.clerk,
        "weekday": str(one.day.weekday()),
        "day": one.day.isoformat(),
    }
    return all(keys[dimension] in wanted for dimension, wanted in asked.only)


def summed(times: Mapping[_K, CounterTime], key: Callable[[_K], Hashable]) -> Mapping[Hashable, CounterTime]:
    """The times of each key of keys."""
    busy: defaultdict[Hashable, float] = defaultdict(float)
    open_s: defaultdict[Hashable, float] = defaultdict(float)
    for one, time in times.items():
        busy[key(one)] += time.busy_s
        open_s[key(one)] += time.open_s
    return {one: CounterTime(busy_s=busy[one], open_s=open_s[one]) for one in busy}


def _timed(busy: Mapping[_K, float], opened: Iterable[tuple[_K, float]]) -> Mapping[_K, CounterTime]:
    open_s: defaultdict[_K, float] = defaultdict(float)
    for key, seconds in opened:
        open_s[key] += seconds
    return {
        key: CounterTime(busy_s=busy.get(key, 0.0), open_s=open_s.get(key, 0.0))
        for key in dict.fromkeys([*busy, *open_s])
    }


def _busy(columns: Columns) -> tuple[Mapping[date, float], Mapping[int, float], Mapping[Desk, float]]:
    """Seconds of handling and gaps on each day, in each half hour of the clock, and of each desk."""
    days: defaultdict[date, float] = defaultdict(float)
    desks: defaultdict[Desk, float] = defaultdict(float)
    half_hours: defaultdict[int, float] = defaultdict(float)
    rows = zip(
        columns.day,
        columns.counter,
        columns.clerk,
        columns.called_s,
        columns.walk_s,
        columns.handling_s,
        columns.gap_s,
        strict=True,
    )
    for day, counter, clerk, called_s, walk_s, handling_s, gap_s in rows:
        busy_s = (handling_s or 0.0) + (gap_s or 0.0)
        if not busy_s or called_s is None:
            continue
        days[day] += busy_s
        desks[counter, clerk] += busy_s
        if handling_s:
            _spend(half_hours, called_s + (walk_s or 0.0), handling_s)
        if gap_s:
            _spend(half_hours, called_s - gap_s, gap_s)
    return days, half_hours, desks


def _spend(half_hours: defaultdict[int, float], start: float, seconds: float) -> None:
    """Give each half hour its part of a time that begins at this second of the day."""
    half_hour, inside = divmod(start, _HALF_HOUR_S)
    while inside + seconds > _HALF_HOUR_S:
        part = _HALF_HOUR_S - inside
        half_hours[int(half_hour) % _HALF_HOURS] += part
        seconds, half_hour, inside = seconds - part, half_hour + 1, 0.0
    half_hours[int(half_hour) % _HALF_HOURS] += seconds
