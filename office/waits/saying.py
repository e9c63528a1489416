"""What is said of a wait, in whole minutes, and whether it came true."""

import math
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from office.events import Wait

A_FEW_S = 180.0
"""Whoever is called sooner in most draws is told "a few minutes"."""

A_FEW_MINUTES = 5
"""How long a few minutes may be before the estimate counts as not kept."""

STEP_MINUTES = 5
"""What is said is rounded outward to so many."""


@dataclass(frozen=True, slots=True)
class AtOnce:
    """A counter is free: please go there."""


@dataclass(frozen=True, slots=True)
class AFew:
    """A few minutes."""


@dataclass(frozen=True, slots=True)
class Between:
    """From `low` to `high` minutes, both multiples of five; `low` may be 0."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nobody can say: please ask."""


Said: TypeAlias = AtOnce | AFew | Between | Unknown


def said(wait: Wait | None) -> Said:
    """The middle six of ten draws, rounded outward to five minutes: so it holds about eight of ten waits."""
    if wait is None:
        return Unknown()
    if wait.to_s <= 0:
        return AtOnce()
    if wait.to_s < A_FEW_S:
        return AFew()
    step_s = STEP_MINUTES * 60
    low = int(wait.from_s // step_s) * STEP_MINUTES
    return Between(low, max(math.ceil(wait.to_s / step_s) * STEP_MINUTES, low + STEP_MINUTES))


def minutes(wait: Wait) -> int:
    """One number for a board: the median, rounded up."""
    return math.ceil(wait.point_s / 60)


def kept(wait: Wait | None, waited_s: float) -> bool | None:
    """Whether the customer was called within what was said; None where nothing was."""
    found = bounds(wait)
    return None if found is None else found[0] <= waited_s <= found[1]


def bounds(wait: Wait | None) -> tuple[float, float] | None:
    """The shortest and the longest wait, in seconds, with which what was said is kept; None where nothing was."""
    words = said(wait)
    if isinstance(words, Unknown):
        return None
    low, high = limits(words)
    return low * 60.0, high * 60.0


def limits(words: AtOnce | AFew | Between) -> tuple[int, int]:
    """The shortest and the longest wait that are meant, in minutes."""
    match words:
        case AtOnce() | AFew():
            return 0, A_FEW_MINUTES
        case Between(low=low, high=high):
            return low, high
        case _:
            assert_never(words)
