"""What would have been, had a counter of the roster opened as planned: the slow stretch played again with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from office.figures import WaitFigures, wait_figures
from office.hours import Clock
from office.plan import Plan
from office.reporting.causes import Absent
from office.reporting.lived import LivedDay
from office.reporting.why import Stretch
from office.visits import VisitLeg
from office.whatif.replaying import replayed
from office.whatif.variant import Opens, Variant


@dataclass(frozen=True, slots=True, kw_only=True)
class HadBeen:
    """With the counter open from `opens` as the roster had it: waits of those who came in the stretch, both replayed.

    `at`: which stretch, from 0; `days`: those on which the counter was not there as planned, the only ones compared.
    """

    at: int
    counter: str
    opens: Clock
    days: int
    before: WaitFigures
    after: WaitFigures


def had_been(
    stretches: Sequence[Stretch], days: Sequence[LivedDay], plan: Plan, speeds: Mapping[str, float]
) -> Iterator[HadBeen]:
    """For each stretch the counter that was missing most; nothing where none was, or where it would not have helped."""
    for at, stretch in enumerate(stretches):
        missing = next((cause for cause in stretch.causes if isinstance(cause, Absent)), None)
        mine = [day for day in days if day.date in stretch.days and missing and _is_missing(day, missing.counter, plan)]
        if missing is None or not mine:
            continue
        shift = next(shift for shift in mine[0].shifts if shift.counter == missing.counter)
        opens = Opens(counter=missing.counter, opens=shift.opens, closes=shift.closes)
        before = _waits(mine, stretch, Variant(plan=plan), speeds)
        after = _waits(mine, stretch, Variant(plan=plan).with_(opens), speeds)
        if (after.mean or 0.0) < (before.mean or 0.0):
            yield HadBeen(at=at, counter=missing.counter, opens=shift.opens, days=len(mine), before=before, after=after)


def _is_missing(day: LivedDay, counter: str, plan: Plan) -> bool:
    """Whether the counter was away for a quarter of an hour of its shift, breaks left out."""
    shift = next((shift for shift in day.shifts if shift.counter == counter), None)
    if shift is None:
        return False
    start, end = shift.opens.on(day.date, plan.zone), shift.closes.on(day.date, plan.zone)
    present = day.at(counter).present
    there_s = sum((min(b, end) - max(a, start)).total_seconds() for a, b in present if a < end and start < b)
    return (end - start).total_seconds() - there_s > _NOTICED_S


_NOTICED_S = 15 * 60


def _waits(days: Sequence[LivedDay], stretch: Stretch, variant: Variant, speeds: Mapping[str, float]) -> WaitFigures:
    legs: list[VisitLeg] = [
        leg
        for day in days
        for leg in replayed(day.recorded, variant, speeds).legs
        if stretch.first <= leg.half_hour < stretch.last
    ]
    return wait_figures(leg.wait_s for leg in legs)
