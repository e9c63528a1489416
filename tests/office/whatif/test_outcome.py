"""The figures of replayed days together, and two of them side by side."""

from dataclasses import replace

import pytest

from office.whatif.outcome import Comparison, Measure, Outcome, by_half_hour, by_service, outcome, side_by_side
from office.whatif.recorded import GaveUp
from office.whatif.replayed import ReplayedDay
from office.whatif.replaying import replayed
from tests.office.branch import PLAN
from tests.office.whatif.scenes import BASE, day, stint, takes, visit

FIVE = Measure(PLAN, 5.0)


def played() -> ReplayedDay:
    """Waits 0, 9 and 13 minutes; the fourth gives up after 10, the fifth is for loans, which nobody serves."""
    crew = stint(services=("payments", "other"))
    one, two, three = visit(1, 0, takes(10)), visit(2, 1, takes(5)), visit(3, 2, takes(5), service="other")
    gone = visit(4, 4, GaveUp(after_s=600))
    return replayed(day(one, two, three, gone, visit(5, 40, takes(1), service="loans"), crew), BASE)


def test_everybody_is_in_it() -> None:
    found = outcome([played()], FIVE)
    assert (found.days, found.counted, found.level, found.unserved, found.held) == (1, 5, 1 / 5, 1, 0)
    assert (found.figures.served, found.figures.left) == (3, 2)
    assert (found.figures.waits.mean, found.figures.waits.median, found.figures.waits.longest) == (440, 540, 780)
    assert found.excess_s == (240 + 480) / 3
    assert found.occupancy == pytest.approx(20 / 180)
    assert found.few


def test_without_a_target_each_service_is_measured_by_its_promise() -> None:
    services = tuple(replace(one, promise_minutes=9 if one.id == "payments" else None) for one in PLAN.services)
    found = outcome([played()], Measure(replace(PLAN, services=services)))
    assert found.level == 3 / 5  # 0 and 9 of 9, 13 of 15


def test_by_service_and_by_half_hour() -> None:
    found = by_service([played()], FIVE)
    assert {service: (one.counted, one.level) for service, one in found.items()} == {
        "loans": (1, 0),
        "other": (1, 0),
        "payments": (3, 1 / 3),
    }
    assert {half_hour: one.counted for half_hour, one in by_half_hour([played()], FIVE).items()} == {18: 4, 19: 1}


def test_days_are_counted_on_which_the_level_is_held() -> None:
    good = replayed(day(visit(1, 0, takes(10)), stint()), BASE)
    assert outcome([good, played(), good], FIVE).held == 2
    nobody = replayed(day(stint()), BASE)
    assert outcome([nobody], FIVE) == replace(outcome([], FIVE), days=1, held=1, occupancy=0.0)


def test_side_by_side() -> None:
    before, after = (outcome([one], FIVE) for one in (played(), replayed(day(visit(1, 0, takes(1)), stint()), BASE)))
    found = Comparison(before=before, after=after)
    assert found.points == pytest.approx(80)
    assert found.minutes == pytest.approx(440 / 60)
    assert side_by_side({"a": before, "b": before}, {"b": after}) == {"b": found}
    nothing: Outcome = outcome([], FIVE)
    assert (Comparison(before=nothing, after=after).points, Comparison(before=nothing, after=after).minutes) == (
        None,
        None,
    )
