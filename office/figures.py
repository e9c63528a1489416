"""The figures of a day or a range, by the definitions of docs/glossary.md: zero waits count, nearest rank."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from office.plan import Plan
from office.visits import Rating, VisitLeg

GAVE_UP = frozenset({"cancelled", "missed", "not_served"})
"""How a leg ends for somebody who did not get served."""

USUAL_TARGET_MINUTES = 15.0
"""How long one may wait for a service that promises nothing, where no target is named."""

SATISFIED_FROM = 4
DISSATISFIED_TO = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitFigures:
    """Waits of everybody who was called, seconds. None where nobody was."""

    called: int
    mean: float | None
    median: float | None
    p90: float | None
    longest: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What a manager sees of some visits. Shares are 0 to 1, None where there is nothing to share.

    waiting, longest_now: people in the line now, and the longest of their waits so far, seconds.
    served, missed, left: visits by how they ended (left: cancelled, or closed while waiting).
    promised: visits whose promise is decided: called in time, or broken; kept: the share of those called in time.
    """

    arrived: int
    waiting: int
    longest_now: float | None
    served: int
    missed: int
    left: int
    waits: WaitFigures
    promised: int
    kept: float | None
    broken: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingFigures:
    """Answers to the two questions: how many, and the shares of each kind."""

    answers: int
    solved: float | None
    treated_answers: int
    treated_mean: float | None
    satisfied: float | None
    dissatisfied: float | None


def figures(legs: Iterable[VisitLeg], now: datetime) -> Figures:
    """The figures of these legs at this moment; a visit of several legs is one visit, a wrong choice is none."""
    all_legs = tuple(leg for leg in legs if leg.how != "withdrawn")
    finals = tuple(leg for leg in all_legs if leg.final)
    waiting = [leg for leg in finals if leg.how == "waiting"]
    promised = [leg for leg in all_legs if promise_is_decided(leg)]
    return Figures(
        arrived=len(finals),
        waiting=len(waiting),
        longest_now=max((_so_far(leg, now) for leg in waiting), default=None),
        served=_tally(finals, "served"),
        missed=_tally(finals, "missed"),
        left=_tally(finals, "cancelled") + _tally(finals, "not_served"),
        waits=wait_figures(leg.wait_s for leg in all_legs),
        promised=len(promised),
        kept=share(promised, promise_kept),
        broken=sum(1 for leg in promised if not promise_kept(leg)),
    )


def wait_figures(waits: Iterable[float | None]) -> WaitFigures:
    """Mean, median, P90 and longest of the waits that ended in a call."""
    return wait_figures_of(sorted(wait for wait in waits if wait is not None))


def wait_figures_of(ended: Sequence[float]) -> WaitFigures:
    """The same of waits that all ended in a call, sorted."""
    return WaitFigures(
        called=len(ended),
        mean=sum(ended) / len(ended) if ended else None,
        median=nearest_rank(ended, 0.5),
        p90=nearest_rank(ended, 0.9),
        longest=ended[-1] if ended else None,
    )


def targets_s(plan: Plan) -> Mapping[str, float]:
    """How long one may wait for each service of the plan, seconds: as it promises, else the usual target."""
    minutes = {service.id: service.promise_minutes for service in plan.services}
    return {one: (USUAL_TARGET_MINUTES if promise is None else promise) * 60 for one, promise in minutes.items()}


def counted(leg: VisitLeg) -> bool:
    """Whether a leg counts in the service level: it was called, or its customer gave up."""
    return leg.wait_s is not None or leg.how in GAVE_UP


def in_time(leg: VisitLeg, target_s: float) -> bool:
    """Whether the customer was called within the target."""
    return leg.wait_s is not None and leg.wait_s <= target_s


def service_level(legs: Iterable[VisitLeg], target_s: Callable[[VisitLeg], float]) -> float | None:
    """Called within the target (seconds) ÷ (called + gave up); None where nobody was either."""
    return share(tuple(leg for leg in legs if counted(leg)), lambda leg: in_time(leg, target_s(leg)))


def excess_wait(legs: Iterable[VisitLeg], target_s: Callable[[VisitLeg], float]) -> float | None:
    """Mean of what waits exceeded the target by, seconds, of everybody who was called; None where nobody was."""
    excess = [max(0.0, leg.wait_s - target_s(leg)) for leg in legs if leg.wait_s is not None]
    return sum(excess) / len(excess) if excess else None


def rating_figures(ratings: Iterable[Rating]) -> RatingFigures:
    """Shares of solved, of well treated (4 and 5) and of badly treated (1 and 2)."""
    answers = tuple(ratings)
    solved = [rating for rating in answers if rating.solved is not None]
    treated = [rating.treated for rating in answers if rating.treated is not None]
    return RatingFigures(
        answers=len(answers),
        solved=share(solved, lambda rating: rating.solved == "yes"),
        treated_answers=len(treated),
        treated_mean=sum(treated) / len(treated) if treated else None,
        satisfied=share(treated, lambda mark: mark >= SATISFIED_FROM),
        dissatisfied=share(treated, lambda mark: mark <= DISSATISFIED_TO),
    )


def nearest_rank(ordered: Sequence[float], quantile: float) -> float | None:
    """The percentile of sorted values by nearest rank; None of nothing."""
    return ordered[max(0, math.ceil(quantile * len(ordered)) - 1)] if ordered else None


def promise_kept(leg: VisitLeg) -> bool:
    """Whether the customer was called by the promised time, as far as it is decided."""
    return leg.broken is None and leg.called_at is not None


def wilson(successes: int, n: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % Wilson interval of a share; (0, 1) of nothing."""
    if n == 0:
        return 0.0, 1.0
    share_, square = successes / n, z * z / n
    middle, half = share_ + square / 2, z * math.sqrt(share_ * (1 - share_) / n + square / (4 * n))
    return max(0.0, (middle - half) / (1 + square)), min(1.0, (middle + half) / (1 + square))


_T = TypeVar("_T")


def share(items: Sequence[_T], holds: Callable[[_T], bool]) -> float | None:
    """How large a part of the items it holds for; None of nothing."""
    return sum(1 for item in items if holds(item)) / len(items) if items else None


def promise_is_decided(leg: VisitLeg) -> bool:
    """Whether a promise was kept or broken. Whoever gave up before it was, was owed nothing yet.

    It is broken once that is written: who missed a call and came back waits on, and the promise was kept.
    """
    return leg.promised_by is not None and (leg.broken is not None or leg.called_at is not None)


def _so_far(leg: VisitLeg, now: datetime) -> float:
    """Seconds of a wait that goes on; it counts from the time of an appointment, if that is later."""
    return max(0.0, (now - max(leg.joined_at, leg.slot_at or leg.joined_at)).total_seconds())


def _tally(legs: Iterable[VisitLeg], how: str) -> int:
    return sum(1 for leg in legs if leg.how == how)
