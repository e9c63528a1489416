"""How many people usually come without an appointment: by kind of day, service and half hour of the office's clock."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, TypeAlias

from office.hours import WEEKDAYS
from office.waits.means import Mean

Kind: TypeAlias = Literal["weekday", "saturday", "sunday"]
"""Days that are alike: the five working days share the shape of the day, and each has a level of its own."""

NEEDED_DAYS = 3
"""Before so many days of a kind were seen, nobody says how the rest of such a day will be."""

_FORGET_DAYS = 15.0
_PRIOR_LEVEL = Mean(1.0, 2.0)
_LEVEL_REMEMBERED = 10.0
_LEAST_RATIO, _MOST_RATIO, _CHANCE = 0.5, 2.0, 3.0
_SHRINK_PEOPLE = 20.0

HALF_HOUR_S = 1800.0

Cell: TypeAlias = tuple[str, int]
"""A service and a half hour of the day: 0 is midnight to 00:30."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySeen:
    """A day that is over: which half hours it was open through, and how many came in them."""

    date: date
    covered: frozenset[int]
    counts: Mapping[Cell, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What is known of the people who come.

    `covered`: how many days were open through a half hour, by kind. `means`: people by (kind, service, half hour), a
    mean a day. `levels`: how busy a weekday is beside the others of its kind.
    """

    covered: Mapping[tuple[str, int], int] = field(default_factory=dict)
    means: Mapping[tuple[str, str, int], float] = field(default_factory=dict)
    levels: Mapping[str, Mean] = field(default_factory=dict)

    def people(self, day: date, service: str, half_hour: int) -> float:
        """How many come for the service in this half hour of such a day; 0 where none was seen."""
        return self.means.get((kind_of(day), service, half_hour), 0.0) * self.level(day)

    def level(self, day: date) -> float:
        """How busy this weekday is beside the others of its kind: 1 is as busy."""
        return self.levels.get(WEEKDAYS[day.weekday()], _PRIOR_LEVEL).value

    def days(self, day: date, half_hours: Iterable[int]) -> int:
        """How many days of this kind were seen through each of these half hours; 0 of none."""
        kind = kind_of(day)
        return min((self.covered.get((kind, half_hour), 0) for half_hour in half_hours), default=0)

    def after(self, seen: DaySeen) -> "Demand":
        """What is known once this day is over.

        Half hours in which it was not open teach nothing. A day on which less than half or more than twice as many came
        as usual was no usual one: it moves the means by so much at the most, and the shape of the day not at all.
        """
        kind: str = kind_of(seen.date)
        usual, came = self._known(kind, seen)
        covered = {(kind, half): self.covered.get((kind, half), 0) + 1 for half in sorted(seen.covered)}
        after = replace(self, covered={**self.covered, **covered})
        bounded = None if _is_usual(usual, came) else min(max(came / usual, _LEAST_RATIO), _MOST_RATIO)
        means = dict(_means(after, kind, seen, bounded))
        return replace(after, means={**self.means, **means}, levels=self._levels(seen.date, usual, came))

    def _known(self, kind: str, seen: DaySeen) -> tuple[float, int]:
        """How many usually come in those half hours of the day that are well known, and how many came."""
        known = {half for half in seen.covered if self.covered.get((kind, half), 0) >= NEEDED_DAYS}
        usual = sum(mean for (of, _, half), mean in self.means.items() if of == kind and half in known)
        return usual, sum(count for (_, half), count in seen.counts.items() if half in known)

    def _levels(self, day: date, usual: float, came: int) -> Mapping[str, Mean]:
        if usual <= 0 or not _is_usual(usual, came):
            return self.levels
        name, ratio = WEEKDAYS[day.weekday()], (came + _SHRINK_PEOPLE) / (usual + _SHRINK_PEOPLE)
        return {**self.levels, name: self.levels.get(name, _PRIOR_LEVEL).with_(ratio, _LEVEL_REMEMBERED)}


def _means(
    demand: Demand, kind: str, seen: DaySeen, bounded: float | None
) -> Iterator[tuple[tuple[str, str, int], float]]:
    """The means of all half hours that the day was open through, with the day in them."""
    cells = {(service, half) for of, service, half in demand.means if of == kind} | set(seen.counts)
    for service, half in sorted(cells):
        if half in seen.covered:
            mean = demand.means.get((kind, service, half), 0.0)
            count = seen.counts.get((service, half), 0) if bounded is None else mean * bounded
            yield (kind, service, half), mean + (count - mean) / min(demand.covered[kind, half], _FORGET_DAYS)


def _is_usual(usual: float, came: int) -> bool:
    """Whether so many may well come where so many usually do; where few come, chance alone doubles or halves them."""
    by_chance = abs(came - usual) <= _CHANCE * math.sqrt(usual)
    return usual <= 0 or by_chance or _LEAST_RATIO <= came / usual <= _MOST_RATIO


def kind_of(day: date) -> Kind:
    """Which kind of day this is."""
    kinds: tuple[Kind, ...] = ("weekday",) * 5 + ("saturday", "sunday")
    return kinds[day.weekday()]
