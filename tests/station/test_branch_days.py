"""Whole branch days, refereed: nobody is jumped over, no counter stands idle while somebody waits for it."""

from typing import Any

import pytest

from tests.station.branch_referee import BRANCH_DAYS, Replayed, branch_days, plan_of

pytestmark = pytest.mark.skipif(
    not BRANCH_DAYS.exists(), reason="shared/branch_days.py is not beside the project: no branch days are refereed"
)

PROFILES = [("branch6", 1), ("branch6", 2), ("busy6", 3), ("tiny2", 4), ("post4", 5), ("hall12", 6), ("random", 7)]
DAYS = 2


def scored(profile: str, seed: int, days: int = DAYS) -> dict[str, Any]:
    module = branch_days()
    branch = module.make_branch(profile, seed)
    system = Replayed(plan_of(branch.public()))
    logs = list(module.replay(system, (module.make_day(branch, day) for day in range(days))))
    score: dict[str, Any] = module.score(logs, branch.public()["classes"])
    return score


@pytest.mark.parametrize(("profile", "seed"), PROFILES)
def test_no_rule_is_broken(profile: str, seed: int) -> None:
    score = scored(profile, seed)
    assert (score["errors"], score["line_jumps"], score["idle_with_work_s"]) == (0, 0, 0)
    assert score["tickets"] > 20


def test_priority_is_called_within_six_minutes() -> None:
    shares = [scored("branch6", seed)["classes"]["priority"]["service_level"] for seed in (11, 12, 13)]
    assert sum(shares) / len(shares) >= 0.9
