"""Legs counted by some key: one pass over each column, and everything that a summary is made of is there.

Durations are sorted once for all groups; how a leg went is counted as a whole, because few ways occur.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from typing import NamedTuple, TypeVar

from office.reporting.columns import Columns

_K = TypeVar("_K")
_FAR = 3.0


class Way(NamedTuple):
    """How a leg went, as far as it is counted. `on_time`: called within the target; `far`: later than thrice that."""

    leg: int
    final: bool
    how: str
    called: bool
    on_time: bool
    far: bool
    overtaken: int
    promised: bool
    broken: str | None
    limited: bool
    solved: str | None
    treated: int | None
    estimate: bool | None
    jumps: int


@dataclass(slots=True)
class Tally:
    """What was counted of a group: how often each way, durations in order (seconds), and codes of vouchers."""

    ways: dict[Way, int] = field(default_factory=dict)
    waits: list[float] = field(default_factory=list)
    handling: list[float] = field(default_factory=list)
    walks: list[float] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    excess_s: float = 0.0
    ratio_most: float | None = None
    vouchers: list[str] = field(default_factory=list)


class _Sorted(NamedTuple):
    """A duration that some legs have: of which legs, in the order of its length, and the lengths."""

    rows: list[int]
    seconds: list[float]


class Counted:
    """Legs that can be counted by any key. `targets`: by when each leg should be called, seconds."""

    def __init__(self, columns: Columns, targets: Sequence[float]) -> None:
        self._columns = columns
        self._ways, self._way_of = _ways(columns, targets)
        self._waits = _sorted(columns.wait_s)
        self._handling = _sorted(columns.handling_s)
        self._walks = _sorted(columns.walk_s)
        self._gaps = _sorted(columns.gap_s)
        judged = zip(columns.wait_s, targets, strict=True)
        self._ratios = _sorted([wait / target if wait is not None and target else None for wait, target in judged])
        self._late = _late(self._waits, targets)
        self._vouchers = [(row, code) for row, code in enumerate(columns.voucher) if code]

    def all(self) -> Tally:
        """The tally of all legs."""
        return Tally(
            ways={self._ways[way]: n for way, n in Counter(self._way_of).items()},
            waits=self._waits.seconds,
            handling=self._handling.seconds,
            walks=self._walks.seconds,
            gaps=self._gaps.seconds,
            excess_s=sum(self._late.seconds),
            ratio_most=self._ratios.seconds[-1] if self._ratios.seconds else None,
            vouchers=[code for _, code in self._vouchers],
        )

    def by(self, keys: Iterable[_K]) -> dict[_K, Tally]:
        """The tally of each key; `keys` has one for each leg, and is read once."""
        numbers: defaultdict[_K, int] = defaultdict(count().__next__)
        group_of = list(map(numbers.__getitem__, keys))
        tallies = [Tally() for _ in numbers]
        for (group, way), n in Counter(zip(group_of, self._way_of, strict=True)).items():
            tallies[group].ways[self._ways[way]] = n
        _share_out(self._waits, group_of, [tally.waits for tally in tallies])
        _share_out(self._handling, group_of, [tally.handling for tally in tallies])
        _share_out(self._walks, group_of, [tally.walks for tally in tallies])
        _share_out(self._gaps, group_of, [tally.gaps for tally in tallies])
        for tally, excess_s in zip(tallies, _added(self._late, group_of, len(tallies)), strict=True):
            tally.excess_s = excess_s
        most = dict(zip(map(group_of.__getitem__, self._ratios.rows), self._ratios.seconds, strict=True))
        for group, ratio in most.items():  # the last one of each group is the largest
            tallies[group].ratio_most = ratio
        for row, code in self._vouchers:
            tallies[group_of[row]].vouchers.append(code)
        return dict(zip(numbers, tallies, strict=True))


def merged_by(tallies: Mapping[_K, Tally], keys: Callable[[_K], Iterable[str]]) -> dict[str, Tally]:
    """Groups put together: each goes into every group that `keys` names for it. Sorted runs are quick to join."""
    found: dict[str, list[Tally]] = {}
    for key, tally in tallies.items():
        for group in keys(key):
            found.setdefault(group, []).append(tally)
    return {group: merged(several) for group, several in found.items()}


def merged(tallies: Iterable[Tally]) -> Tally:
    """Groups of different legs as one."""
    several = tuple(tallies)
    if len(several) == 1:
        return several[0]
    ways: dict[Way, int] = {}
    for tally in several:
        for way, n in tally.ways.items():
            ways[way] = ways.get(way, 0) + n
    return Tally(
        ways=ways,
        waits=_joined(several, lambda tally: tally.waits),
        handling=_joined(several, lambda tally: tally.handling),
        walks=_joined(several, lambda tally: tally.walks),
        gaps=_joined(several, lambda tally: tally.gaps),
        excess_s=sum(tally.excess_s for tally in several),
        ratio_most=max((tally.ratio_most for tally in several if tally.ratio_most is not None), default=None),
        vouchers=[code for tally in several for code in tally.vouchers],
    )


def _joined(tallies: Sequence[Tally], of: Callable[[Tally], list[float]]) -> list[float]:
    return sorted(chain.from_iterable(map(of, tallies)))


def _ways(columns: Columns, targets: Sequence[float]) -> tuple[list[Way], list[int]]:
    """The ways that occur, and which of them each leg went."""
    numbers: defaultdict[tuple[object, ...], int] = defaultdict(count().__next__)
    called = [wait is not None for wait in columns.wait_s]
    on_time = [wait is not None and wait <= target for wait, target in zip(columns.wait_s, targets, strict=True)]
    far = [wait is not None and wait > _FAR * target > 0 for wait, target in zip(columns.wait_s, targets, strict=True)]
    raw = zip(
        columns.leg,
        columns.final,
        columns.how,
        called,
        on_time,
        far,
        columns.overtaken,
        columns.promised,
        columns.broken,
        columns.limited,
        columns.solved,
        columns.treated,
        columns.estimate,
        columns.jumps,
        strict=True,
    )
    way_of = list(map(numbers.__getitem__, raw))
    return [Way(*way) for way in numbers], way_of  # type: ignore[arg-type]  # a zip forgets the types of so many


def _sorted(column: Sequence[float | None]) -> _Sorted:
    seconds = [math.inf if one is None else one for one in column]
    rows = [row for row, one in enumerate(column) if one is not None]
    rows.sort(key=seconds.__getitem__)
    return _Sorted(rows, list(map(seconds.__getitem__, rows)))


def _late(waits: _Sorted, targets: Sequence[float]) -> _Sorted:
    """The waits that were longer than their target, and by how much: two lists, which weigh less than one of pairs."""
    over = [wait - targets[row] for row, wait in zip(*waits, strict=True)]
    late = [row for row, excess in zip(waits.rows, over, strict=True) if excess > 0]
    return _Sorted(late, [excess for excess in over if excess > 0])


def _added(durations: _Sorted, group_of: Sequence[int], groups: int) -> list[float]:
    """The sum of each group's own."""
    sums = [0.0] * groups
    for group, seconds in zip(map(group_of.__getitem__, durations.rows), durations.seconds, strict=True):
        sums[group] += seconds
    return sums


def _share_out(durations: _Sorted, group_of: Sequence[int], into: Sequence[list[float]]) -> None:
    """Give each group its own durations, which stay in order."""
    appends = [own.append for own in into]
    for group, seconds in zip(map(group_of.__getitem__, durations.rows), durations.seconds, strict=True):
        appends[group](seconds)
