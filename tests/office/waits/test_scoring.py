"""Whether the waits that customers were told came true."""

from datetime import timedelta

from office.commands import CancelTicket, ChangeService, FinishService, PauseVisit
from office.events import Wait
from office.waits.scoring import Doubt, EstimateScore, Scores, doubts, score, scores, scores_of, trusted
from tests.office.branch import PLAN, Branch

FIVE_TO_TEN = Wait(point_s=500, low_s=300, high_s=600, from_s=400, to_s=590)


def telling() -> Branch:
    return Branch().staffs("1").at("09:00")


def score_of(branch: Branch) -> tuple[int, int]:
    found = score(branch.day, branch.now)
    return found.held, found.n


def test_of_nobody_who_was_told_a_wait_there_is_no_score() -> None:
    branch = telling()
    branch.takes()
    branch.calls_next("1")
    assert score_of(branch) == (0, 0)


def test_a_call_within_what_was_said_counts_and_one_before_or_after_it_does_not() -> None:
    branch = telling()
    for clock in ("09:04", "09:10", "09:21"):
        branch.takes(said=FIVE_TO_TEN)
        branch.at(clock).calls_next("1")
        branch.does(FinishService(counter="1"))
        branch.now += timedelta(minutes=1) if clock == "09:04" else timedelta(0)
    assert score_of(branch) == (1, 3)


def test_who_still_waits_counts_only_when_it_is_longer_than_was_said() -> None:
    branch = telling()
    branch.takes(said=FIVE_TO_TEN)
    assert score_of(branch.at("09:10")) == (0, 0)
    branch.now += timedelta(seconds=1)
    assert score_of(branch) == (0, 1)


def test_it_goes_by_the_first_call() -> None:
    branch = telling()
    branch.takes(said=FIVE_TO_TEN)
    branch.at("09:08").calls_next("1")
    branch.misses("1")
    branch.rejoins("101")
    branch.at("09:40").calls_next("1")
    assert score_of(branch) == (1, 1)


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
    assert score_of(branch) == (0, 0)


def test_few_bad_estimates_prove_nothing_and_many_do() -> None:
    assert EstimateScore().reliable
    assert EstimateScore(n=3, held=1).reliable
    assert EstimateScore(n=100, held=62).reliable
    assert not EstimateScore(n=100, held=60).reliable
    assert not EstimateScore(n=10, held=2).reliable


def a_morning() -> Branch:
    """Three who were told 8 min 20 s: called after 8 min, after 11 min 20 s, and one who still waits, too long."""
    branch = telling()
    branch.takes(said=FIVE_TO_TEN)
    branch.at("09:08").calls_next("1")
    branch.does(FinishService(counter="1"))
    branch.at("09:50").takes(said=FIVE_TO_TEN)
    branch.takes("loans", said=FIVE_TO_TEN)
    branch.at("10:01").now += timedelta(seconds=20)
    branch.calls_next("1")
    return branch


def test_errors_and_bias_are_of_those_who_were_called() -> None:
    branch = a_morning()
    found = score(branch.day, branch.now)
    assert (found.n, found.held, found.called) == (3, 1, 2)
    assert found.kept == 1 / 3
    assert found.error_minutes == (20 / 60 + 3) / 2
    assert found.bias_minutes == (20 / 60 - 3) / 2
    assert found.wait_minutes == (8 + 11 + 20 / 60) / 2


def test_of_nobody_there_is_neither_share_nor_error() -> None:
    nobody = EstimateScore()
    assert (nobody.kept, nobody.error_minutes, nobody.bias_minutes, nobody.wait_minutes) == (None,) * 4


def test_scores_stand_by_service_and_by_the_hour_of_the_office_at_which_tickets_were_taken() -> None:
    branch = a_morning()
    found = scores(branch.day, PLAN, branch.now)
    assert found.total == score(branch.day, branch.now)
    assert {name: (one.held, one.n) for name, one in found.services.items()} == {"loans": (0, 1), "payments": (1, 2)}
    assert {hour: (one.held, one.n) for hour, one in found.hours.items()} == {9: (1, 3)}


def test_who_was_sent_on_counts_for_the_service_that_they_came_for() -> None:
    branch = telling()
    branch.takes(said=FIVE_TO_TEN)
    branch.at("09:08").calls_next("1")
    branch.sends("1", service="loans")
    assert list(scores(branch.day, PLAN, branch.now).services) == ["payments"]


def test_days_are_added() -> None:
    branch = a_morning()
    day = scores(branch.day, PLAN, branch.now)
    two = scores_of([day, day])
    assert two.total == day.total + day.total
    assert two.services["payments"].n == 4
    assert two.hours[9].waited_s == 2 * day.hours[9].waited_s
    assert scores_of([day]) == day
    assert scores_of([]) == Scores()


def test_a_model_is_trusted_until_enough_speaks_against_it() -> None:
    good = EstimateScore(n=100, held=80, called=100, waited_s=60_000, error_s=18_000, bias_s=-6_000)
    seldom = EstimateScore(n=100, held=50, called=100, waited_s=60_000, error_s=30_000)
    long = EstimateScore(n=20, held=16, called=20, waited_s=12_000, error_s=6_100, bias_s=6_100)
    short = EstimateScore(n=20, held=16, called=20, waited_s=12_000, error_s=6_100, bias_s=-6_100)
    few = EstimateScore(n=19, held=16, called=19, waited_s=12_000, error_s=9_000, bias_s=9_000)
    at_once = EstimateScore(n=50, held=50, called=50, waited_s=100, error_s=2_900, bias_s=2_900)
    for one in (good, few, at_once):
        assert trusted(Scores(total=one, services={"loans": one}))
    assert doubts(Scores(total=seldom)) == (Doubt(None, "seldom_kept"),)
    found = Scores(total=good, services={"loans": long, "payments": short})
    assert doubts(found) == (Doubt("loans", "too_long"), Doubt("payments", "too_short"))
    assert not trusted(found)
