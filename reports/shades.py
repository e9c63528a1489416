"""The five steps of a heat map: from which minute each begins, and how it is coloured."""

from collections.abc import Iterable
from itertools import pairwise

SHADES = ("#EEF3F8", "#D6E3EF", "#B5CDE2", "#8FB6D6", "#0D3B66")
"""The faces of the five steps; ink on the first four, white on the last (shared with the manager's window)."""

INK = "#15202B"
WHITE = "#FFFFFF"

_WIDTHS = (1, 2, 5, 10, 15, 20, 30, 60)


def steps(minutes: Iterable[float]) -> tuple[int, ...]:
    """The least minute of each step, from 0: so wide that the longest waits alone are in the last one."""
    longest = max(minutes, default=0.0)
    width = next((width for width in _WIDTHS if width * len(SHADES) > longest), _WIDTHS[-1])
    return tuple(index * width for index in range(len(SHADES)))


def step_of(minutes: float, bounds: tuple[int, ...]) -> int:
    """In which step so many whole minutes are, from 0."""
    return max(index for index, least in enumerate(bounds) if round(minutes) >= least)


def step_names(bounds: tuple[int, ...]) -> tuple[str, ...]:
    """0–4, 5–9, … 20+."""
    return (*(f"{low}–{high - 1}" if high - low > 1 else str(low) for low, high in pairwise(bounds)), f"{bounds[-1]}+")
