"""What a variant led to over some days, by the definitions of `office.figures`, and two of them side by side."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from office.figures import (
    USUAL_TARGET_MINUTES,
    Figures,
    counted,
    excess_wait,
    figures,
    service_level,
    targets_s,
)
from office.plan import Plan
from office.visits import VisitLeg
from office.whatif.replayed import ReplayedDay

_NEVER = datetime.min.replace(tzinfo=UTC)

MEANS_FROM = 20
"""A mean over fewer says so."""


class Measure:
    """By what days are judged: a target for every wait, or each service's promise; and the level that is aimed at."""

    def __init__(self, plan: Plan, target_minutes: float | None = None, level: float = 0.8) -> None:
        self.level = level
        self._targets_s = targets_s(plan)
        self._target_minutes = target_minutes

    def target_s(self, leg: VisitLeg) -> float:
        """How long this leg may wait, seconds."""
        if self._target_minutes is not None:
            return self._target_minutes * 60
        return self._targets_s.get(leg.service, USUAL_TARGET_MINUTES * 60)

    def level_of(self, legs: Sequence[VisitLeg]) -> float | None:
        """The service level: called within the target ÷ (called + gave up)."""
        return service_level(legs, self.target_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The figures of some days together. Shares are 0 to 1, None where there is nothing to share.

    counted: legs that were called or given up, over which the level is. excess_s: mean of what waits exceed the target
    by. occupancy: (handling + gap) ÷ counters' open time without pauses. unserved: still waited when the day ended.
    held: the days on which the level was kept. levels: of each day, in order, without those on which nobody was called.
    """

    days: int
    figures: Figures
    counted: int
    level: float | None
    excess_s: float | None
    occupancy: float | None
    unserved: int
    held: int
    levels: tuple[float, ...] = ()

    @property
    def few(self) -> bool:
        """Whether the means are over so few that this must be said."""
        return self.counted < MEANS_FROM


def outcome(days: Sequence[ReplayedDay], measure: Measure) -> Outcome:
    """The figures of these days."""
    open_s = sum(day.open_s for day in days)
    busy_s = sum(day.busy_s for day in days)
    return _outcome([day.legs for day in days], measure, busy_s / open_s if open_s else None)


def by_service(days: Sequence[ReplayedDay], measure: Measure) -> Mapping[str, Outcome]:
    """The figures of each service's legs."""
    return _by(days, measure, lambda leg: leg.service)


def by_half_hour(days: Sequence[ReplayedDay], measure: Measure) -> Mapping[int, Outcome]:
    """The figures of each half hour of arrival, counted from midnight: 18 is 09:00."""
    return _by(days, measure, lambda leg: leg.half_hour)


_Key = TypeVar("_Key", str, int)


def _by(days: Sequence[ReplayedDay], measure: Measure, key: Callable[[VisitLeg], _Key]) -> Mapping[_Key, Outcome]:
    keys = sorted({key(leg) for day in days for leg in day.legs})
    return {
        found: _outcome([tuple(leg for leg in day.legs if key(leg) == found) for day in days], measure, None)
        for found in keys
    }


def outcome_of_legs(days: Sequence[Sequence[VisitLeg]], measure: Measure) -> Outcome:
    """The figures of days as they are in the journal, leg by leg."""
    return _outcome(days, measure, None)


def _outcome(days: Sequence[Sequence[VisitLeg]], measure: Measure, occupancy: float | None) -> Outcome:
    legs = [leg for day in days for leg in day]
    levels = [measure.level_of(day) for day in days]
    return Outcome(
        days=len(days),
        figures=figures(legs, max((leg.ended_at or leg.joined_at for leg in legs), default=_NEVER)),
        counted=sum(1 for leg in legs if counted(leg)),
        level=measure.level_of(legs),
        excess_s=excess_wait(legs, measure.target_s),
        occupancy=occupancy,
        unserved=sum(1 for leg in legs if leg.how == "not_served"),
        held=sum(1 for level in levels if level is None or level >= measure.level),
        levels=tuple(level for level in levels if level is not None),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The same days before and after a change."""

    before: Outcome
    after: Outcome

    @property
    def points(self) -> float | None:
        """By how many percentage points the service level rises."""
        before, after = self.before.level, self.after.level
        return None if before is None or after is None else 100 * (after - before)

    @property
    def minutes(self) -> float | None:
        """By how many minutes the mean wait falls."""
        before, after = self.before.figures.waits.mean, self.after.figures.waits.mean
        return None if before is None or after is None else (before - after) / 60


def side_by_side(before: Mapping[_Key, Outcome], after: Mapping[_Key, Outcome]) -> Mapping[_Key, Comparison]:
    """Parts of the same days before and after, where both have them."""
    return {key: Comparison(before=before[key], after=after[key]) for key in before if key in after}
