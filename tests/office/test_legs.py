"""The legs of a visit as reports read them, at each stage of a ticket."""

from dataclasses import replace

import pytest

from office.commands import TakeTicket
from office.legs import legs_of
from office.visits import VisitLeg
from tests.office.branch import MONDAY, PLAN, Branch, on

WAITING = VisitLeg(
    office="tartu",
    day=MONDAY,
    number="101",
    leg=1,
    final=True,
    service="payments",
    language="en",
    needs="",
    standing="normal",
    joined_at=on("09:00"),
    half_hour=18,
    promised_by=on("09:20"),
    how="waiting",
)
CALLED = replace(WAITING, how="called", counter="1", clerk="mari", called_at=on("09:04"), wait_s=240)
SERVING = replace(CALLED, how="serving", arrived_at=on("09:05"), walk_s=60)
SERVED = replace(SERVING, how="served", ended_at=on("09:15"), outcome="solved", handling_s=600)
MISSED = replace(CALLED, how="missed", ended_at=on("09:06"))


def leg(branch: Branch) -> VisitLeg:
    (only,) = legs_of(branch.day, branch.plan, branch.ticket("101"))
    return only


def called() -> Branch:
    branch = Branch().staffs("1", "mari").at("09:00")
    branch.takes()
    branch.at("09:04").calls_next("1")
    return branch


def test_a_visit_is_told_at_each_stage() -> None:
    branch = Branch().staffs("1", "mari").at("09:00")
    branch.takes()
    assert leg(branch) == WAITING
    branch.at("09:04").calls_next("1")
    assert leg(branch) == CALLED
    branch.at("09:05").greets("1")
    assert leg(branch) == SERVING
    branch.at("09:15").finishes("1", "solved")
    assert leg(branch) == SERVED


def test_who_did_not_come_was_called_and_missed() -> None:
    branch = called().at("09:06")
    branch.misses("1")
    assert leg(branch) == MISSED


def test_the_last_call_counts() -> None:
    branch = called()
    branch.puts_back("1")
    assert leg(branch) == WAITING
    branch.at("09:10").calls_next("1")
    assert leg(branch) == replace(CALLED, called_at=on("09:10"), wait_s=600)


def test_without_an_arrival_handling_counts_from_the_call_and_nobody_walked() -> None:
    branch = called().at("09:15")
    branch.finishes("1")
    assert leg(branch) == replace(CALLED, how="served", ended_at=on("09:15"), outcome="", handling_s=660)


@pytest.mark.parametrize(("wrong_choice", "how"), [(False, "cancelled"), (True, "withdrawn")])
def test_who_gave_the_ticket_back_was_not_called(*, wrong_choice: bool, how: str) -> None:
    branch = Branch().at("09:00")
    branch.takes()
    branch.at("09:01").cancels("101", wrong_choice=wrong_choice)
    assert leg(branch) == replace(WAITING, how=how, ended_at=on("09:01"))


def test_who_waited_at_night_was_not_served() -> None:
    branch = Branch().at("09:00")
    branch.takes()
    branch.at("18:30").closes()
    assert leg(branch) == replace(WAITING, how="not_served", ended_at=on("18:30"), broken="nobody")


def test_who_is_called_at_once_waited_no_time() -> None:
    branch = Branch().staffs("1", "mari").at("09:00")
    branch.takes()
    branch.calls_next("1")
    assert leg(branch).wait_s == 0


@pytest.mark.parametrize(
    ("clock", "half_hour"), [("00:00", 0), ("00:30", 1), ("08:59", 17), ("09:00", 18), ("09:29", 18), ("23:59", 47)]
)
def test_a_visit_counts_in_the_half_hour_of_its_arrival_by_the_offices_clock(clock: str, half_hour: int) -> None:
    branch = Branch(opens="00:00").at(clock)
    branch.takes()
    assert leg(branch).half_hour == half_hour


def test_needs_stand_in_one_column() -> None:
    branch = Branch().at("09:00")
    branch.does(TakeTicket(service="payments", needs=("walks_slowly", "hears_badly")))
    assert leg(branch).needs == "walks_slowly hears_badly"


def test_a_leg_stands_in_the_time_zone_of_the_plan() -> None:
    branch = Branch().at("09:00")
    branch.takes()
    elsewhere = replace(PLAN, office=replace(PLAN.office, time_zone="UTC"))
    assert legs_of(branch.day, elsewhere, branch.ticket("101"))[0].half_hour == 14
