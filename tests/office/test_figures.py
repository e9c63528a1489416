"""Figures by their definitions: zero waits in, nearest rank, the promise, who missed, who left, and ratings."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.figures import (
    Figures,
    RatingFigures,
    WaitFigures,
    excess_wait,
    figures,
    nearest_rank,
    rating_figures,
    service_level,
    wait_figures,
    wilson,
)
from office.visits import Rating, VisitLeg
from tests.office.branch import MONDAY, on
from tests.office.test_legs import WAITING

NOW = on("12:00")


def leg(
    number: int, how: str, wait_min: float | None = None, promise_min: float | None = None, **more: object
) -> VisitLeg:
    """A visit that began at nine, was called after `wait_min` and was promised within `promise_min`."""
    called = None if wait_min is None else WAITING.joined_at + timedelta(minutes=wait_min)
    return replace(
        WAITING,
        number=str(number),
        how=how,
        called_at=called,
        wait_s=None if wait_min is None else wait_min * 60,
        promised_by=None if promise_min is None else WAITING.joined_at + timedelta(minutes=promise_min),
        **more,  # type: ignore[arg-type]  # each row names its fields
    )


def of(*legs: VisitLeg) -> Figures:
    return figures(legs, NOW)


NOTHING = Figures(
    arrived=0,
    waiting=0,
    longest_now=None,
    served=0,
    missed=0,
    left=0,
    waits=WaitFigures(called=0, mean=None, median=None, p90=None, longest=None),
    promised=0,
    kept=None,
)


def test_an_empty_day_has_no_figures_rather_than_zeros() -> None:
    assert of() == NOTHING


def test_every_visit_is_counted_once_where_it_ended() -> None:
    found = of(
        leg(101, "waiting"),
        leg(102, "called", 10),
        leg(103, "serving", 10),
        leg(104, "served", 10),
        leg(105, "served", 0),
        leg(106, "missed", 10),
        leg(107, "cancelled"),
        leg(108, "not_served"),
        leg(109, "withdrawn"),
    )
    assert (found.arrived, found.waiting, found.served, found.missed, found.left) == (8, 1, 2, 1, 2)
    assert found.waits.called == 5


def test_a_wrong_choice_undone_at_once_is_no_visit_at_all() -> None:
    assert of(leg(101, "withdrawn", promise_min=20)) == NOTHING


def test_a_transfer_is_one_visit_of_two_legs_not_two_customers() -> None:
    first = leg(101, "served", 10, final=False)
    second = leg(101, "served", 5, leg=2)
    found = of(first, second)
    assert (found.arrived, found.served, found.waits.called) == (1, 1, 2)


def test_who_waits_longest_now_is_known() -> None:
    late = replace(leg(102, "waiting"), joined_at=on("11:50"))
    assert of(leg(101, "waiting"), late).longest_now == 3 * 3600
    assert of(late).longest_now == 600


@pytest.mark.parametrize(
    ("waits", "mean", "median", "p90", "longest"),
    [
        ([0], 0, 0, 0, 0),
        ([0, 0, 0, 12], 3, 0, 12, 12),
        ([10, 0], 5, 0, 10, 10),
        ([3, 1, 2], 2, 2, 3, 3),
        (range(1, 11), 5.5, 5, 9, 10),
        (range(1, 12), 6, 6, 10, 11),
        (range(100, 0, -1), 50.5, 50, 90, 100),
        ([None, 4, None], 4, 4, 4, 4),
    ],
)
def test_waits_have_mean_median_p90_and_longest(
    waits: Iterable[float | None], mean: float, median: float, p90: float, longest: float
) -> None:
    found = wait_figures(waits)
    assert (found.mean, found.median, found.p90, found.longest) == (mean, median, p90, longest)


def test_zero_waits_count() -> None:
    assert of(leg(101, "served", 0), leg(102, "served", 10)).waits.mean == 300


def test_a_wait_that_goes_on_counts_from_the_time_of_an_appointment() -> None:
    appointed = leg(101, "waiting", slot_at=on("11:30"))
    assert of(appointed).longest_now == 30 * 60
    assert of(leg(102, "waiting", slot_at=on("12:30"))).longest_now == 0
    assert of(appointed, leg(103, "waiting", slot_at=on("08:00"))).longest_now == 3 * 3600


def test_hours_without_a_visit_are_nothing_not_zero() -> None:
    assert wait_figures([]).mean is None
    assert wait_figures([None, None]).called == 0


PERCENTS = st.sampled_from([Fraction(part, 100) for part in (50, 80, 90, 95, 99)])


@given(st.lists(st.floats(0, 1e6), min_size=1), PERCENTS)
def test_a_percentile_is_the_value_at_the_nearest_rank(waits: list[float], quantile: Fraction) -> None:
    found = nearest_rank(sorted(waits), float(quantile))
    assert found is not None
    assert found == sorted(waits)[ceil(quantile * len(waits)) - 1]
    assert len([wait for wait in waits if wait <= found]) >= quantile * len(waits)


@given(st.lists(st.floats(0, 86_400), min_size=1))
def test_the_figures_of_waits_lie_in_order(waits: list[float]) -> None:
    found = wait_figures(waits)
    assert found.median is not None
    assert found.p90 is not None
    assert found.longest is not None
    assert min(waits) <= found.median <= found.p90 <= found.longest


def broken(visit: VisitLeg) -> VisitLeg:
    return replace(visit, broken="many_came")


@pytest.mark.parametrize(
    ("visit", "promised", "kept"),
    [
        (leg(101, "served", 20, 20), 1, 1.0),
        (broken(leg(101, "served", 20.1, 20)), 1, 0.0),
        (leg(101, "served", 0, 20), 1, 1.0),
        (leg(101, "served", 30, 20), 1, 1.0),  # came back after a missed call, which was in time
        (leg(101, "missed", 10, 20), 1, 1.0),  # called in time, and not there
        (leg(101, "cancelled", None, 20), 0, None),  # gave up before it was decided
        (broken(leg(101, "cancelled", None, 20)), 1, 0.0),
        (broken(leg(101, "not_served", None, 20)), 1, 0.0),
        (leg(101, "waiting", None, 20), 0, None),  # past 09:20 and not broken: a call was missed, the customer is back
        (leg(101, "waiting", None, 600), 0, None),  # not decided yet
        (leg(101, "served", 5, 600), 1, 1.0),  # decided, though the moment is still to come
        (leg(101, "waiting", None, 180), 0, None),  # it still can be kept
        (leg(101, "served", 90, None), 0, None),  # nothing was promised
    ],
)
def test_a_promise_is_kept_or_broken_once_it_is_decided(visit: VisitLeg, promised: int, kept: float | None) -> None:
    assert (of(visit).promised, of(visit).kept) == (promised, kept)


def test_the_share_of_kept_promises_is_of_all_that_were_decided() -> None:
    legs = [leg(101, "served", 5, 20), broken(leg(102, "served", 25, 20)), broken(leg(103, "cancelled", None, 20))]
    found = of(*legs, leg(104, "waiting", None, 600), leg(105, "served", 5))
    assert (found.promised, found.kept, found.broken) == (3, 1 / 3, 2)


@pytest.mark.parametrize(
    ("visits", "level", "excess"),
    [
        ([], None, None),
        ([leg(101, "waiting")], None, None),  # neither called nor given up
        ([leg(101, "served", 10)], 1.0, 0),  # at the target
        ([leg(101, "served", 10.1)], 0.0, 6),
        ([leg(101, "served", 5), leg(102, "served", 20)], 0.5, 300),
        ([leg(101, "served", 5), leg(102, "cancelled")], 0.5, 0),
        ([leg(101, "served", 5), leg(102, "not_served")], 0.5, 0),
        ([leg(101, "missed", 5)], 1.0, 0),  # called in time, and not there
        ([leg(101, "missed", 20)], 0.0, 600),
        ([leg(101, "served", 5), leg(102, "withdrawn")], 1.0, 0),
    ],
)
def test_the_level_is_of_all_who_were_called_or_gave_up(
    visits: list[VisitLeg], level: float | None, excess: float | None
) -> None:
    assert service_level(visits, lambda _: 600) == level
    found = excess_wait(visits, lambda _: 600)
    assert found == (None if excess is None else pytest.approx(excess))


def rated(solved: str | None, treated: int | None) -> Rating:
    return Rating(day=MONDAY, number="101", solved=solved, treated=treated)


def test_ratings_tell_each_question_apart() -> None:
    answers = [rated("yes", 5), rated("partly", 4), rated("no", 1), rated(None, 2), rated("no", None), rated("no", 5)]
    assert rating_figures(answers) == RatingFigures(
        answers=6, solved=0.2, treated_answers=5, treated_mean=3.4, satisfied=0.6, dissatisfied=0.4
    )


def test_without_an_answer_there_is_no_share() -> None:
    assert rating_figures([]) == RatingFigures(
        answers=0, solved=None, treated_answers=0, treated_mean=None, satisfied=None, dissatisfied=None
    )


@pytest.mark.parametrize(("mark", "satisfied", "dissatisfied"), [(1, 0, 1), (2, 0, 1), (3, 0, 0), (4, 1, 0), (5, 1, 0)])
def test_four_and_five_are_content_one_and_two_are_not(mark: int, satisfied: float, dissatisfied: float) -> None:
    found = rating_figures([rated(None, mark)])
    assert (found.satisfied, found.dissatisfied) == (satisfied, dissatisfied)


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [
        (0, 0, 0.0, 1.0),
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (81, 100, 0.7222, 0.8749),
    ],
)
def test_the_interval_of_a_share_is_wilsons(successes: int, n: int, low: float, high: float) -> None:
    assert wilson(successes, n) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(0, 10_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share(counts: tuple[int, int]) -> None:
    successes, n = counts
    low, high = wilson(successes, n)
    assert 0 <= low <= high <= 1
    assert n == 0 or low - 1e-9 <= successes / n <= high + 1e-9
