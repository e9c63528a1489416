from dataclasses import replace
from datetime import timedelta

import pytest

from journal.plans import PlanVersion
from journal.store import Journal, open_journal
from journal.trouble import JournalTrouble, PlanUnreadable
from tests.journal.examples import NINE, PLAN

SHORTER = replace(PLAN, services=PLAN.services[:1], counters=(), roster=())


def test_versions_are_counted_and_kept(journal: Journal) -> None:
    assert journal.newest_plan("tartu") is None
    assert journal.put_plan("tartu", PLAN, NINE, "mari") == 1
    assert journal.put_plan("tartu", SHORTER, NINE + timedelta(hours=1), "jaan") == 2
    assert journal.put_plan("võru", PLAN, NINE, "ants") == 1
    assert journal.newest_plan("tartu") == (2, SHORTER)
    assert journal.plan("tartu", 1) == PLAN
    assert journal.plan_versions("tartu") == (
        PlanVersion(version=1, at=NINE, by="mari"),
        PlanVersion(version=2, at=NINE + timedelta(hours=1), by="jaan"),
    )


def test_a_plan_is_read_by_who_did_not_write_it(journal: Journal, url: str) -> None:
    journal.put_plan("tartu", PLAN, NINE, "mari")
    other = open_journal(url)
    assert other.newest_plan("tartu") == (1, PLAN)
    other.close()


def test_a_faulty_plan_is_not_kept(journal: Journal) -> None:
    with pytest.raises(PlanUnreadable, match="an office needs at least one service - at services"):
        journal.put_plan("tartu", replace(PLAN, services=(), counters=(), roster=()), NINE, "mari")
    assert journal.plan_versions("tartu") == ()


def test_a_version_that_is_not_there_is_told(journal: Journal) -> None:
    with pytest.raises(JournalTrouble, match=r"^There is no version 3 of the plan of tartu\.$"):
        journal.plan("tartu", 3)
