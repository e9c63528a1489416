"""Reports of days that are made by the rules, and the same figures by plain loops."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from office.day import Day
from office.events import Entry, VisitRated
from office.legs import legs_of_all
from office.plan import Plan
from office.reporting.asking import DIMENSIONS, Dimension
from office.reporting.attendance import TELLS, OpenTime, open_times
from office.reporting.columns import NAMES, Columns, columns_of
from office.reporting.making import Read
from office.reporting.report import Report, Share, Spread, Summary
from office.visits import VisitLeg
from tests.office.reporting.by_hand import ByHand, Wait, open_s, waits_of

Written = tuple[Day, Sequence[Entry]]
"""A day and its entries."""


def columns(legs: Iterable[VisitLeg], now: datetime, ratings: Mapping[tuple[date, str], VisitRated]) -> Columns:
    """The legs as the journal reads them."""
    kept = sorted((leg for leg in legs if leg.how != "withdrawn"), key=lambda leg: (leg.day, leg.number, leg.leg))
    return columns_of([_row(leg, now, ratings.get((leg.day, leg.number))) for leg in kept])


def _row(leg: VisitLeg, now: datetime, rated: VisitRated | None) -> list[object]:
    late = leg.estimate_until is not None and leg.how == "waiting" and leg.estimate_until < now
    own = {
        "counter": leg.counter or "",
        "clerk": leg.clerk or "",
        "promised": leg.promised_by is not None,
        "solved": rated.solved if rated else None,
        "treated": rated.treated if rated else None,
        "estimate": False if late and leg.estimate_kept is None else leg.estimate_kept,
    }
    return [own[name] if name in own else getattr(leg, name) for name in NAMES]


def read(days: Iterable[Written], plan: Plan, now: datetime) -> Read:
    """What the journal would read of these days; nobody rated them."""
    legs: list[VisitLeg] = []
    opened: list[OpenTime] = []
    for day, entries in days:
        legs += legs_of_all(day, plan, day.tickets)
        told = [entry for entry in entries if isinstance(entry.event, TELLS)]
        opened += open_times(day.date, told, plan.zone, now)
    return Read(columns=columns(legs, now, {}), opened=tuple(opened))


def by_hand(days: Iterable[Written], plan: Plan, now: datetime) -> tuple[list[Wait], float]:
    """The waits of these days, and how long counters were open."""
    hands = [ByHand(day.date, entries) for day, entries in days]
    return [wait for hand in hands for wait in waits_of(hand, plan)], sum(open_s(hand, now) for hand in hands)


def agree(report: Report, waits: Sequence[Wait], opened: float, plan: Plan) -> None:
    """The report says what the plain loops say: of all, and of each group."""
    _agrees(report.of, waits, plan)
    assert math.isclose(report.of.open_s or 0.0, opened, abs_tol=1e-6)
    if opened:
        busy = sum((wait["handling_s"] or 0) + (wait["gap_s"] or 0) for wait in waits)
        assert math.isclose(report.of.occupancy or 0.0, busy / opened, rel_tol=1e-9, abs_tol=1e-9)
    for dimension in DIMENSIONS:
        keys = {key for wait in waits for key in keys_of(dimension, wait)}
        assert set(report.by[dimension]) == keys
        for key in keys:
            _agrees(report.by[dimension][key], [wait for wait in waits if key in keys_of(dimension, wait)], plan)
    assert sum(one.called for one in report.bins) == report.of.waits.called
    assert sum(one.gave_up for one in report.bins) == sum(wait["gave_up_s"] is not None for wait in waits)
    assert sum(cell.called for cell in report.cells) == sum(point.called for point in report.curve)


def keys_of(dimension: Dimension, wait: Wait) -> Sequence[str]:
    match dimension:
        case "half_hour":
            return (str(wait["half"]),)
        case "weekday":
            return (str(wait["day"].weekday()),)
        case "day":
            return (wait["day"].isoformat(),)
        case "need":
            return wait["needs"] or ("",)
        case _:
            return (wait[dimension] or "",)


def _agrees(summary: Summary, waits: Sequence[Wait], plan: Plan) -> None:
    called = sorted(_known(waits, "wait_s"))
    last = [wait for wait in waits if wait["last"]]
    gone = [wait for wait in last if wait["how"] in ("missed", "cancelled", "not_served")]
    judged = [wait for wait in waits if wait["wait_s"] is not None or wait["how"] in ("cancelled", "not_served")]
    target = {service.id: 60 * (service.promise_minutes or 15) for service in plan.services}
    late = [wait for wait in waits if wait["wait_s"] is not None and wait["wait_s"] > target[wait["service"]]]
    assert summary.legs == len(waits)
    assert summary.arrived == sum(wait["first"] for wait in waits)
    assert summary.served == sum(wait["how"] == "served" for wait in last)
    assert summary.waits.called == len(called)
    assert summary.waits.median == _at_rank(called, 50)
    assert summary.waits.p90 == _at_rank(called, 90)
    assert summary.waits.longest == max(called, default=None)
    _close(summary.waits.mean, _mean(called))
    assert summary.level == Share(hits=len(called) - len(late), n=len(judged))
    _close(summary.excess, sum(w["wait_s"] - target[w["service"]] for w in late) / len(called) if called else None)
    assert summary.missed == Share(hits=sum(wait["how"] == "missed" for wait in waits), n=len(called))
    assert summary.left == Share(hits=len(gone), n=len(last))
    for spread, name in ((summary.handling, "handling_s"), (summary.walk, "walk_s"), (summary.gap, "gap_s")):
        _spreads(spread, sorted(_known(waits, name)))
    assert summary.fairness.jumps == sum(wait["jumps"] for wait in waits)
    overtaken = sorted(wait["overtaken"] for wait in waits)
    assert summary.fairness.overtaken_most == max(overtaken, default=None)
    assert summary.fairness.overtaken_p95 == _at_rank(overtaken, 95)


def _spreads(spread: Spread, ordered: Sequence[float]) -> None:
    assert spread.n == len(ordered)
    assert (spread.median, spread.p90) == (_at_rank(ordered, 50), _at_rank(ordered, 90))
    _close(spread.mean, _mean(ordered))


def _known(waits: Iterable[Wait], name: str) -> Iterator[float]:
    return (wait[name] for wait in waits if wait[name] is not None)


def _at_rank(ordered: Sequence[float], percent: int) -> float | None:
    """The smallest value that so many of a hundred do not exceed."""
    enough = (value for at, value in enumerate(ordered, 1) if 100 * at >= percent * len(ordered))
    return next(enough, None)


def _mean(values: Sequence[float]) -> float | None:
    return math.fsum(values) / len(values) if values else None


def _close(found: float | None, expected: float | None) -> None:
    assert (found is None) == (expected is None)
    assert math.isclose(found or 0.0, expected or 0.0, rel_tol=1e-9, abs_tol=1e-9)
