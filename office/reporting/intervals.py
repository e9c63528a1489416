"""Times from one moment to another, as lists that do not overlap: cut, joined and counted."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias

Interval: TypeAlias = tuple[datetime, datetime]


def joined(intervals: Iterable[Interval]) -> list[Interval]:
    """The same times in order, what overlaps or touches made one; empty ones left out."""
    found: list[Interval] = []
    for start, end in sorted(intervals):
        if start >= end:
            continue
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def within(intervals: Iterable[Interval], others: Iterable[Interval]) -> list[Interval]:
    """What lies in both."""
    theirs = joined(others)
    return joined((max(a, c), min(b, d)) for a, b in joined(intervals) for c, d in theirs)


def without(intervals: Iterable[Interval], others: Iterable[Interval]) -> list[Interval]:
    """What of these lies in none of the others."""
    left = joined(intervals)
    for start, end in joined(others):
        left = [part for a, b in left for part in ((a, min(b, start)), (max(a, end), b)) if part[0] < part[1]]
    return left


def seconds(intervals: Sequence[Interval]) -> float:
    """How long they are together."""
    return sum((end - start) / timedelta(seconds=1) for start, end in intervals)
