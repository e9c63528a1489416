"""How busy counters were by the clock: handling and gaps, against the time that they were open without pauses."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, TypeVar

from office.reporting.asking import Asked, Dimension
from office.reporting.attendance import OpenTime
from office.reporting.columns import Columns
from office.reporting.summing import CounterTime

_K = TypeVar("_K", bound=Hashable)
_HALF_HOUR_S = 1800.0
_HALF_HOURS = 48

OF_COUNTERS: frozenset[Dimension] = frozenset({"counter", "clerk", "half_hour", "weekday", "day"})
"""The dimensions whose groups have time of counters of their own."""

_FITTING: frozenset[Dimension] = frozenset({"counter", "clerk", "weekday", "day"})


class Place(NamedTuple):
    """Where and when time of counters was spent: a clerk at a counter, a day, a half hour of the clock."""

    day: date
    counter: str
    clerk: str
    half_hour: int


def counter_times(asked: Asked, columns: Columns, opened: Iterable[OpenTime]) -> Mapping[Place, CounterTime] | None:
    """The time of the counters that the report is about; None where it is about a part of their customers alone."""
    if not _FITTING.issuperset(dimension for dimension, _ in asked.only):
        return None
    busy: defaultdict[Place, float] = defaultdict(float)
    for day, counter, clerk, start, seconds in _spent(columns):
        for half_hour, part in _parts(start, seconds):
            busy[Place(day, counter, clerk, half_hour)] += part
    open_s: defaultdict[Place, float] = defaultdict(float)
    for one in opened:
        if has(asked, one):
            open_s[Place(one.day, one.counter, one.clerk, one.half_hour)] += one.seconds
    places = sorted({*busy, *open_s})
    return {place: CounterTime(busy_s=busy.get(place, 0.0), open_s=open_s.get(place, 0.0)) for place in places}


def has(asked: Asked, one: OpenTime) -> bool:
    """Whether the report is about this time of a counter."""
    keys: Mapping[Dimension, str] = {
        "counter": one.counter,
        "clerk": one.clerk,
        "weekday": str(one.day.weekday()),
        "day": one.day.isoformat(),
    }
    return all(keys[dimension] in wanted for dimension, wanted in asked.only if dimension in keys)


def summed(times: Mapping[Place, CounterTime], key: Callable[[Place], _K]) -> Mapping[_K, CounterTime]:
    """The times of each key."""
    busy: defaultdict[_K, float] = defaultdict(float)
    open_s: defaultdict[_K, float] = defaultdict(float)
    for place, time in times.items():
        one = key(place)
        busy[one] += time.busy_s
        open_s[one] += time.open_s
    return {one: CounterTime(busy_s=busy[one], open_s=open_s[one]) for one in busy}


def _spent(columns: Columns) -> Iterator[tuple[date, str, str, float, float]]:
    """Handling and gaps of each leg: day, counter, clerk, from which second of the day on, and how long."""
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
        if called_s is None:
            continue
        if handling_s:
            yield day, counter, clerk, called_s + (walk_s or 0.0), handling_s
        if gap_s:
            yield day, counter, clerk, called_s - gap_s, gap_s


def _parts(start: float, seconds: float) -> Iterator[tuple[int, float]]:
    """The half hours that a time touches, from its second of the day on, and how many seconds of it lie in each."""
    half_hour, inside = divmod(start, _HALF_HOUR_S)
    while seconds > 0:
        part = min(seconds, _HALF_HOUR_S - inside)
        yield int(half_hour) % _HALF_HOURS, part
        seconds, half_hour, inside = seconds - part, half_hour + 1, 0.0
