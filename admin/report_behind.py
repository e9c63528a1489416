"""The visits behind a figure, a cell, a bar or a point: which legs belong to it. Pure."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from office.figures import GAVE_UP, counted, promise_is_decided, promise_kept
from office.reporting.asking import Asked, Dimension
from office.visits import VisitLeg

Kind: TypeAlias = Literal["all", "called", "counted", "gave_up", "missed", "left", "promised", "broken"]
"""Which of the visits. counted: called, or gave up; left: cancelled, or closed while they waited; promised: decided."""

MOST = 200
"""So many visits are listed at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """Visits that are to be listed: of what is asked, these; `low_s` to `high_s`: those who waited so long, seconds."""

    asked: Asked
    kind: Kind = "all"
    low_s: float | None = None
    high_s: float | None = None


def belongs(leg: VisitLeg, behind: Behind) -> bool:
    """Whether the leg is one of those. A wrong choice, undone at once, is no visit."""
    return leg.how != "withdrawn" and _chosen(leg, behind.asked) and _of_kind(leg, behind.kind) and _within(leg, behind)


def waited(leg: VisitLeg) -> float | None:
    """Seconds to the call, or to giving up; None of who waits still."""
    if leg.wait_s is not None:
        return leg.wait_s
    if leg.how not in GAVE_UP or leg.ended_at is None:
        return None
    since = max(leg.joined_at, leg.slot_at or leg.joined_at)
    return max(0.0, (leg.ended_at - since).total_seconds())


def _chosen(leg: VisitLeg, asked: Asked) -> bool:
    """Whether the leg has one of the keys of each dimension that is narrowed, on one of the days."""
    on_day = asked.days.first <= leg.day <= asked.days.last
    return on_day and all(not _keys(leg, dimension).isdisjoint(keys) for dimension, keys in asked.only)


def _keys(leg: VisitLeg, dimension: Dimension) -> set[str]:
    match dimension:
        case "service":
            return {leg.service}
        case "half_hour":
            return {str(leg.half_hour)}
        case "weekday":
            return {str(leg.day.weekday())}
        case "counter":
            return {leg.counter or ""}
        case "clerk":
            return {leg.clerk or ""}
        case "language":
            return {leg.language}
        case "level":
            return {leg.level}
        case "need":
            return set(leg.needs.split()) or {""}
        case "day":
            return {leg.day.isoformat()}


def _of_kind(leg: VisitLeg, kind: Kind) -> bool:
    match kind:
        case "all":
            return True
        case "called":
            return leg.wait_s is not None
        case "counted":
            return counted(leg)
        case "gave_up":
            return leg.how in GAVE_UP
        case "missed":
            return leg.how == "missed"
        case "left":
            return leg.how in {"cancelled", "not_served"}
        case "promised":
            return promise_is_decided(leg)
        case "broken":
            return promise_is_decided(leg) and not promise_kept(leg)


def _within(leg: VisitLeg, behind: Behind) -> bool:
    if behind.low_s is None:
        return True
    wait = waited(leg)
    return wait is not None and behind.low_s <= wait and (behind.high_s is None or wait < behind.high_s)
