"""Counters that do not say when a customer has left: how that is noticed, and what is made of them."""

import math
from datetime import timedelta
from random import Random
from statistics import fmean, pvariance

import pytest

from office.waits.finishing import Finishing, between, waited_for_until
from office.waits.learned import Learned
from tests.office.branch import Branch, on
from tests.office.waits.scenes import SURE, taught, wait


def habit(ends: int, *, by_call: bool, known: Finishing | None = None, counter: str = "1") -> Finishing:
    known = known or Finishing()
    for _ in range(ends):
        known = known.with_(counter, by_call=by_call)
    return known


def test_a_new_office_is_believed_until_enough_ends_came_with_the_next_call() -> None:
    assert Finishing().believed("1")
    assert habit(3, by_call=True).believed("1")
    assert not habit(20, by_call=True).believed("1")
    assert not habit(20, by_call=True).believed("2")
    assert habit(200, by_call=False).believed("1")


def test_one_counter_in_ten_by_call_is_honest() -> None:
    known = Finishing()
    for n in range(300):
        known = known.with_("1", by_call=n % 10 == 0)
    assert known.believed("1")


def test_one_clerk_who_only_presses_next_is_known_among_others_who_do_not() -> None:
    known = habit(20, by_call=True, counter="2", known=habit(200, by_call=False))
    assert known.believed("1")
    assert not known.believed("2")


def test_an_office_that_changes_its_habit_is_believed_again() -> None:
    assert habit(60, by_call=False, known=habit(500, by_call=True)).believed("1")


def quiet_hours(*, finishes: bool, visits: int = 30) -> Branch:
    """A customer each ten minutes, who needs four."""
    branch = Branch().staffs("1").at("09:00")
    for n in range(visits):
        branch.takes()
        if n and not finishes:
            branch.finishes("1")
        branch.calls_next("1")
        if finishes:
            branch.now += timedelta(minutes=4)
            branch.finishes("1")
        branch.now += timedelta(minutes=6 if finishes else 10)
    return branch


def test_what_counters_do_when_nobody_waits_tells_them_apart() -> None:
    honest, only_next = (taught(quiet_hours(finishes=finishes)).finishing for finishes in (True, False))
    assert honest.office.value < 0.1
    assert honest.believed("1")
    assert only_next.office.n == Finishing().office.n + 29
    assert not only_next.believed("1")


def test_ends_behind_which_somebody_had_waited_say_nothing() -> None:
    branch = Branch().staffs("1").at("09:00")
    for _ in range(40):
        branch.takes()
    branch.calls_next("1")
    for _ in range(30):
        branch.now += timedelta(minutes=5)
        branch.finishes("1")
        branch.calls_next("1")
    assert taught(branch).finishing == Finishing()


def test_a_counter_was_surely_busy_while_somebody_waited_for_it() -> None:
    branch = Branch().staffs("1").staffs("3").at("09:00")
    branch.takes()
    branch.calls_next("1")
    desk = branch.day.desks["1"]
    assert waited_for_until(branch.day, desk, on("09:00"), on("09:05")) is None
    branch.at("09:02").takes("loans")  # not a matter of counter 1
    branch.at("09:03").takes()
    branch.at("09:04").calls("3", "102")
    assert waited_for_until(branch.day, desk, on("09:00"), on("09:05")) == on("09:04")
    branch.at("09:05").takes()
    assert waited_for_until(branch.day, desk, on("09:00"), on("09:06")) == on("09:06")
    assert waited_for_until(branch.day, desk, on("09:00"), on("09:05:20")) == on("09:04")


def lone_counter(learned: Learned, *, minutes: float, behind: float | None = None) -> float | None:
    """How long whoever comes waits when the counter has been busy for so long; somebody came before, or nobody."""
    branch = Branch().staffs("1").at("09:00")
    branch.takes()
    branch.calls_next("1")
    if behind is not None:
        branch.now += timedelta(minutes=minutes - behind)
        branch.takes()
        minutes = behind
    branch.now += timedelta(minutes=minutes)
    return wait(branch, learned=learned)


def sure(finishing: Finishing) -> Learned:
    return Learned(
        handling=SURE.handling, gap=SURE.gap, missed=SURE.missed, transferred=SURE.transferred, finishing=finishing
    )


def test_a_counter_that_is_not_believed_is_free_when_its_customer_must_have_left() -> None:
    doubted, believed = sure(habit(40, by_call=True)), sure(habit(40, by_call=False))
    assert lone_counter(believed, minutes=3) == lone_counter(doubted, minutes=3) == 2.0
    assert lone_counter(doubted, minutes=20) == 0
    assert lone_counter(doubted, minutes=20, behind=1) == pytest.approx(5, abs=1)  # busy still: somebody waits


def test_handling_times_are_not_taken_from_ends_that_are_not_believed() -> None:
    only_next = taught(quiet_hours(finishes=False, visits=48))
    median_s = math.exp(only_next.handling["payments"].mean)
    assert median_s < 450  # counted to the next call each took ten minutes


@pytest.mark.parametrize(("low", "high"), [(4.0, 5.0), (-math.inf, 5.5), (6.5, 7.0), (5.0, math.inf)])
def test_a_value_of_which_only_the_limits_are_known(low: float, high: float) -> None:
    random = Random(5)  # noqa: S311 - draws, no secrets
    values = [x for x in (random.gauss(5.5, 0.6) for _ in range(200_000)) if low < x < high]
    mean, variance = between(5.5, 0.6, low, high)
    assert mean == pytest.approx(fmean(values), abs=0.02)
    assert variance == pytest.approx(pvariance(values), abs=0.02)


def test_limits_far_from_all_that_is_known_leave_the_nearest_of_them() -> None:
    assert between(5.0, 0.1, 9.0, 10.0) == (9.0, 0.0)
    assert between(5.0, 0.1, 1.0, 2.0) == (2.0, 0.0)
