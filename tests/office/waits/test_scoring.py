"""Whether the waits that customers were told came true."""

from datetime import timedelta

from office.commands import CancelTicket, ChangeService, FinishService, PauseVisit
from office.events import Wait
from office.waits.scoring import EstimateScore, score
from tests.office.branch import Branch

FIVE_TO_TEN = Wait(point_s=500, low_s=300, high_s=600, from_s=400, to_s=590)


def telling() -> Branch:
    return Branch().staffs("1").at("09:00")


def score_of(branch: Branch) -> EstimateScore:
    return score(branch.day, branch.now)


def test_of_nobody_who_was_told_a_wait_there_is_no_score() -> None:
    branch = telling()
    branch.takes()
    branch.calls_next("1")
    assert score_of(branch) == EstimateScore(0, None)


def test_a_call_within_what_was_said_counts_and_one_before_or_after_it_does_not() -> None:
    branch = telling()
    for clock in ("09:04", "09:10", "09:21"):
        branch.takes(said=FIVE_TO_TEN)
        branch.at(clock).calls_next("1")
        branch.does(FinishService(counter="1"))
        branch.now += timedelta(minutes=1) if clock == "09:04" else timedelta(0)
    assert score_of(branch) == EstimateScore(3, 1 / 3)


def test_who_still_waits_counts_only_when_it_is_longer_than_was_said() -> None:
    branch = telling()
    branch.takes(said=FIVE_TO_TEN)
    assert score_of(branch.at("09:10")) == EstimateScore(0, None)
    branch.now += timedelta(seconds=1)
    assert score_of(branch) == EstimateScore(1, 0.0)


def test_it_goes_by_the_first_call() -> None:
    branch = telling()
    branch.takes(said=FIVE_TO_TEN)
    branch.at("09:08").calls_next("1")
    branch.misses("1")
    branch.rejoins("101")
    branch.at("09:40").calls_next("1")
    assert score_of(branch) == EstimateScore(1, 1.0)


def test_who_left_was_away_or_changed_the_service_does_not_count() -> None:
    branch = telling()
    left, away, changed = (branch.takes(said=FIVE_TO_TEN) for _ in range(3))
    branch.does(CancelTicket(number=left))
    branch.does(PauseVisit(number=away, minutes=15))
    branch.does(ChangeService(number=changed, service="other"))
    branch.time_passes("09:16")
    branch.at("09:40")
    branch.calls_next("1")
    branch.does(FinishService(counter="1"))
    branch.calls_next("1")
    assert score_of(branch) == EstimateScore(0, None)


def test_few_bad_estimates_prove_nothing_and_many_do() -> None:
    assert EstimateScore(0, None).reliable
    assert EstimateScore(3, 1 / 3).reliable
    assert EstimateScore(100, 0.62).reliable
    assert not EstimateScore(100, 0.6).reliable
    assert not EstimateScore(10, 0.2).reliable
