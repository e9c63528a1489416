"""What a report is asked for: which days, which visits of them, and what they are compared with."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias, get_args

Dimension: TypeAlias = Literal[
    "service", "half_hour", "weekday", "counter", "clerk", "language", "level", "need", "day"
]
"""By what visits are told apart. Keys are text: ids of the plan; a half hour from midnight ("18": 09:00 to 09:30, by
joining); a weekday "0" (Monday) to "6"; a day in ISO 8601. A visit with two needs counts in both; who has none: ""."""

DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)

_WEEK = 7

MOST_DAYS = 3 * 366
"""The longest range of one report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days from `first` to `last`, both included. Raises ValueError where `last` is earlier, or for too many."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"the last day, {self.last}, is earlier than the first, {self.first}")
        if self.n > MOST_DAYS:
            raise ValueError(f"{self.n} days are more than {MOST_DAYS}, the most of one report")

    @property
    def n(self) -> int:
        """How many they are."""
        return (self.last - self.first).days + 1

    @property
    def before(self) -> "Days":
        """As many days before these, the nearest of the same weekdays; just before them where these are longer."""
        back = timedelta(days=max(self.n, _WEEK))
        return Days(first=self.first - back, last=self.last - back)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A report that is wanted. `only`: legs with one of these keys of each dimension; `than`: days to compare."""

    days: Days
    than: Days | None = None
    only: tuple[tuple[Dimension, tuple[str, ...]], ...] = ()
