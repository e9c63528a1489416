"""The advice: what it finds on days that were made to need it, how far it is, and that it can be stopped."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

import pytest

from office.whatif.advice import advice
from office.whatif.findings import (
    AsItWas,
    BreakMoved,
    Finding,
    HeadStartChanged,
    MoreCounter,
    NothingHelps,
    Progress,
    SkillAdded,
    SmallestRoster,
)
from office.whatif.outcome import Measure, outcome
from office.whatif.recorded import RecordedDay, RecordedVisit
from office.whatif.replaying import replayed
from office.whatif.speeds import speeds_of
from office.whatif.variant import Opens, Variant
from tests.office.branch import PLAN
from tests.office.whatif.busy_days import busy_day
from tests.office.whatif.scenes import BASE, clock, day, stint, takes, visit

_Found = TypeVar("_Found", bound=Finding)


def findings(days: Sequence[RecordedDay], target: float = 5.0, level: float = 0.8) -> list[Finding]:
    return [one for one in advice(days, PLAN, target, level) if not isinstance(one, Progress)]


def the(kind: type[_Found], days: Sequence[RecordedDay], target: float = 5.0, level: float = 0.8) -> _Found:
    (found,) = (one for one in findings(days, target, level) if isinstance(one, kind))
    return found


def visits(*came: float, service: str = "payments", length: float = 10.0, first: int = 1) -> list[RecordedVisit]:
    return [visit(n, minute, takes(length, service=service), service=service) for n, minute in enumerate(came, first)]


RUSH = day(*visits(60, 62, 64, 66, 68, 70, 72, 74), stint("1"))
"""Eight come within a quarter of an hour at ten, each for ten minutes, and one counter is there."""

CALM = day(*visits(0, 30, 60, 90, 120, 150), stint("1"), stint("2", services=("payments",)))
"""Nobody ever waits, and a second counter has nothing to do."""


def test_no_days_no_advice() -> None:
    assert list(advice((), PLAN)) == []


def test_what_everything_is_compared_with_comes_first() -> None:
    assert findings([RUSH] * 3)[0] == AsItWas(outcome=outcome([replayed(RUSH, BASE)] * 3, Measure(PLAN, 5.0)))


def test_one_more_counter_is_for_the_worst_two_hours_and_what_is_needed_then() -> None:
    found = the(MoreCounter, [RUSH] * 3)
    assert found.opens <= clock(60) < found.closes
    assert found.services == ("payments",)
    assert found.counter == "3"  # of those where nobody is: the first that offers payments
    assert found.comparison.before.level == 1 / 8
    assert found.comparison.after.level == 2 / 8
    opens = Opens(counter=found.counter, opens=found.opens, closes=found.closes, services=found.services)
    after = outcome([replayed(RUSH, BASE.with_(opens))] * 3, Measure(PLAN, 5.0))
    assert found.comparison.after == after


def test_a_break_in_the_rush_is_moved_out_of_it() -> None:
    lunch = day(*visits(60, 66, 72, 78, 84, 90, length=5), stint("1", 0, None, (60, 90)))
    found = the(BreakMoved, [lunch] * 2)
    assert (found.counter, found.starts) == ("1", clock(60))
    assert found.minutes in {-60, -30, 60}
    assert found.comparison.points == pytest.approx(100)


def test_the_skill_that_is_missing_is_found() -> None:
    loans = visits(60, 60, 60, 60, service="loans", first=11)
    crew = (stint("1", services=("payments",), clerk="mari"), stint("2", services=("loans",)))
    found = the(SkillAdded, [day(*visits(0), *loans, *crew)] * 2)
    assert (found.service, found.clerk, found.counter) == ("loans", "mari", None)
    assert found.comparison.before.level == 2 / 5
    assert found.comparison.after.level == 3 / 5


def test_a_head_start_that_lets_the_others_wait_is_made_smaller() -> None:
    crowd = [*visits(0, 1, 2), visit(4, 3, takes(30), standing="priority")]
    found = the(HeadStartChanged, [day(*crowd, stint("1"))] * 2, 20.0)
    assert (found.standing, found.minutes_before, found.minutes_after) == ("priority", 30, 0)
    assert found.of_class.before.counted == 2
    assert found.of_class.after.level is not None


def test_hours_in_which_nobody_is_needed_are_taken_away() -> None:
    found = the(SmallestRoster, [CALM] * 5)
    assert found.reached
    assert found.hours_before == 6
    assert found.hours_after == 3
    assert [(shift.opens, shift.closes) for shift in found.shifts] == [(clock(0), clock(180))]
    assert found.comparison.after.unserved == 0


def test_where_the_level_is_not_kept_hours_are_added() -> None:
    found = the(SmallestRoster, [RUSH] * 5, 15.0)
    assert found.comparison.before.held == 0
    assert (found.reached, found.comparison.after.held) == (True, 5)
    assert found.hours_after > found.hours_before


def test_where_even_that_is_not_enough_it_says_so() -> None:
    crowd = day(*visits(*[60.0] * 40, length=60), stint("1"))
    found = the(SmallestRoster, [crowd], 1.0, 1.0)
    assert not found.reached


def test_a_service_is_never_left_without_its_only_counter() -> None:
    rare = [visit(99, 170, takes(1), service="loans")]
    crew = (stint("1", services=("payments",)), stint("2", services=("loans",)))
    found = the(SmallestRoster, [day(*visits(0, 20, 40, 60, 80, 100), *rare, *crew)] * 5)
    assert "2" in {shift.counter for shift in found.shifts}
    assert found.comparison.after.unserved == 0


def test_where_nothing_helps_it_says_so() -> None:
    kinds = [one.kind for one in findings([CALM] * 2) if isinstance(one, NothingHelps)]
    assert kinds == ["counter", "break", "skill", "head_start"]


def test_few_are_flagged() -> None:
    assert the(AsItWas, [RUSH]).outcome.few
    assert not the(AsItWas, [RUSH] * 3).outcome.few


def test_how_far_it_is_never_goes_back_and_comes_to_the_end() -> None:
    heard = [one for one in advice([busy_day(seed) for seed in range(3)], PLAN, 10.0) if isinstance(one, Progress)]
    assert all(one.done <= two.done and one.of == two.of for one, two in pairwise(heard))
    assert heard[-1].done == heard[-1].of
    assert all(one.done <= one.of for one in heard)
    assert len(heard) > 20


def test_it_can_be_stopped_at_any_time() -> None:
    asked = advice([RUSH] * 3, PLAN, 5.0)
    assert isinstance(next(asked), AsItWas)
    asked.close()  # type: ignore[attr-defined]  # it is a generator
    assert list(asked) == []


def test_the_same_days_give_the_same_advice() -> None:
    days = [busy_day(seed) for seed in range(3)]
    assert findings(days, 10.0) == findings(days, 10.0)


def test_no_finding_makes_it_worse() -> None:
    for one in findings([busy_day(seed) for seed in range(4)], 15.0):
        if isinstance(one, MoreCounter | BreakMoved | SkillAdded | HeadStartChanged):
            before, after = one.comparison.before, one.comparison.after
            assert (after.level or 0, -(after.figures.waits.mean or 0)) > (
                before.level or 0,
                -(before.figures.waits.mean or 0),
            )


def test_clerks_are_told_apart_by_what_they_took() -> None:
    crowd = [
        visit(n, 10 * n, takes(20 if n % 2 else 5, by="mari" if n % 2 else "jaan", service="payments"))
        for n in range(1, 41)
    ]
    speeds = speeds_of([day(*crowd, stint("1"))], PLAN)
    assert speeds["mari"] > 0.2
    assert speeds["jaan"] < -0.1
    slow = replayed(day(crowd[1], stint("1", clerk="mari")), Variant(plan=PLAN), speeds)
    assert slow.busy_s > 300
