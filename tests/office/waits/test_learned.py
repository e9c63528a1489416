"""What each lesson teaches, and how much it is believed."""

import math
from dataclasses import replace
from datetime import timedelta

import pytest

from office.commands import FinishService, TakeTicket, TransferTicket
from office.events import Wait
from office.needs_plan import Level
from office.waits import learned as facts
from office.waits.estimates import Estimates
from office.waits.learned import Handling, Learned, Speed, prior_handling
from office.waits.means import Mean
from tests.office.branch import PLAN, Branch
from tests.office.waits.scenes import taught


def served(branch: Branch, minutes: int, counter: str = "1") -> None:
    branch.takes()
    branch.calls_next(counter)
    branch.now += timedelta(minutes=minutes)
    branch.does(FinishService(counter=counter))


def test_the_first_customers_move_what_was_assumed_and_the_thousandth_hardly() -> None:
    prior = prior_handling(None)
    assert math.exp(prior.mean) == pytest.approx(300)
    once = prior.with_(math.log(600))
    assert once.mean - prior.mean == pytest.approx((math.log(600) - prior.mean) / 9)
    old = Handling(5.0, 0.5, 1000)
    assert old.with_(6.0).mean == pytest.approx(5.0 + 1 / 401)


def test_many_customers_are_learned_with_their_spread() -> None:
    handling = prior_handling(None)
    for n in range(4000):
        handling = handling.with_(5.0 + (0.4 if n % 2 else -0.4))
    assert handling.mean == pytest.approx(5.0, abs=0.01)
    assert handling.variance == pytest.approx(0.16, abs=0.01)


def test_what_the_plan_says_is_the_mean_of_the_first_day() -> None:
    prior = prior_handling(600)
    assert math.exp(prior.mean + prior.variance / 2) == pytest.approx(600)


def test_a_clerk_is_believed_slow_only_after_many_customers() -> None:
    speed = Speed()
    for _ in range(5):
        speed = speed.with_(0.5)
    assert 0 < speed.value < 0.1
    for _ in range(300):
        speed = speed.with_(0.5)
    assert speed.value == pytest.approx(0.5, abs=0.06)


def test_a_day_teaches_handling_gaps_no_shows_and_transfers() -> None:
    branch = Branch().staffs("1", "mari").staffs("2").at("09:00")
    for _ in range(4):
        branch.takes()
    branch.at("09:10").calls_next("1")
    branch.at("09:15").finishes("1")
    branch.at("09:16").calls_next("1")
    branch.at("09:17").misses("1")
    branch.at("09:17").calls_next("1")
    branch.at("09:20").does(TransferTicket(counter="1", service="loans"))
    learned = taught(branch)
    assert learned.handling["payments"].n == 10
    assert learned.speeds["mari"].n == pytest.approx(2, abs=0.01)
    assert learned.gap.n == 5 + 2  # a minute after the finish, and none after the missed one
    assert learned.missed[facts.bucket(16 * 60)].n == 20 + 2
    assert learned.absent == Mean(50.0, 10.0).with_(60.0)
    assert learned.targets == {"payments": {"loans": 1.0}}
    assert learned.transferred["payments"].n == 15 + 2


@pytest.mark.parametrize(
    ("minutes", "at"), [(0, 0), (4.9, 0), (5, 1), (14, 1), (15, 2), (30, 3), (59, 3), (60, 4), (500, 4)]
)
def test_waits_are_put_into_their_lengths(minutes: float, at: int) -> None:
    assert facts.bucket(minutes * 60) == at


def test_a_long_time_between_two_customers_is_no_gap() -> None:
    assert facts.paused_between(Learned(), 500.0) == Learned()


def test_priority_is_learned_by_the_half_hour_at_the_end_of_the_day() -> None:
    branch = Branch().at("09:40")
    branch.takes(standing="priority")
    branch.takes("loans", standing="priority")
    branch.takes("loans", standing="priority")
    assert taught(branch).arrivals == {}
    branch.at("18:00").closes()
    once = taught(branch)
    assert once.arrivals == {("payments", 19): 1.0, ("loans", 19): 2.0}
    again = facts.day_over(once, {})
    assert again.arrivals == {("payments", 19): 0.5, ("loans", 19): 1.0}


def test_an_interval_that_fails_too_often_widens_and_one_that_never_does_narrows() -> None:
    high = low = Learned()
    for _ in range(20):
        high = facts.came_true(high, 900, 100, 800)
        low = facts.came_true(low, 400, 100, 800)
    assert [high.low, high.high] == pytest.approx([0.108, 0.972])
    assert [low.low, low.high] == pytest.approx([0.108, 0.892])
    for _ in range(1000):
        high = facts.came_true(high, 900, 100, 800)
    assert high.high == 0.99


def test_what_was_told_is_scored_when_the_number_is_called() -> None:
    said = Wait(point_s=300, low_s=200, high_s=400, from_s=250, to_s=350)
    branch = Branch().staffs("1").at("09:00")
    branch.does(TakeTicket(service="payments", said=said))
    branch.at("09:30").calls_next("1")
    learned = taught(branch)
    assert learned.high > 0.9
    assert learned.low > 0.1


def test_who_takes_a_ticket_is_told_the_wait_and_a_refused_one_is_not() -> None:
    branch = Branch().staffs("1").at("09:00")
    estimates = Estimates()
    first = estimates.told(branch.day, PLAN, TakeTicket(service="payments"), branch.now)
    assert first.said is not None
    assert first.said.point_s == 0
    assert estimates.told(branch.day, PLAN, TakeTicket(service="cars"), branch.now).said is None
    assert estimates.told(branch.day, PLAN, TakeTicket(service="loans"), branch.now).said is None


def test_learning_does_not_depend_on_who_else_is_there() -> None:
    alone = Branch().staffs("1").at("09:00")
    served(alone, 5)
    beside = Branch().staffs("1").at("09:00")
    beside.takes("loans")
    served(beside, 5)
    assert replace(taught(alone), speeds={}) == replace(taught(beside), speeds={})


def test_a_level_of_service_teaches_what_the_usual_one_would_have_taken() -> None:
    def day(level: str, minutes: int) -> Learned:
        branch = Branch(replace(PLAN, levels=(Level(id="more_time", handling_factor=2),))).staffs("1", "mari")
        branch.at("09:00").takes(level=level)
        branch.calls_next("1")
        branch.now += timedelta(minutes=minutes)
        branch.does(TransferTicket(counter="1", service="other", to_counter="1"))
        branch.calls_next("1")
        branch.now += timedelta(minutes=minutes)
        branch.finishes("1")
        return taught(branch)

    usual, longer = day("", 5), day("more_time", 10)
    assert longer.handling == usual.handling
    assert longer.speeds == usual.speeds
    assert {service for service, handling in usual.handling.items() if handling.n > 8} == {"payments", "other"}
