"""The legs of a visit as reports read them, at each stage of a ticket."""

from dataclasses import replace

import pytest

from office.commands import PauseVisit, ResumeCounter, TakeTicket, TransferTicket
from office.events import Wait
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
CALLED = replace(WAITING, how="called", counter="1", clerk="mari", called_at=on("09:04"), wait_s=240, called_s=32640)
SERVING = replace(CALLED, how="serving", arrived_at=on("09:05"), walk_s=60)
SERVED = replace(SERVING, how="served", ended_at=on("09:15"), outcome="solved", handling_s=600)
MISSED = replace(CALLED, how="missed", ended_at=on("09:06"), gave_up_s=240)


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
    assert leg(branch) == replace(CALLED, called_at=on("09:10"), wait_s=600, called_s=33000)


def test_without_an_arrival_handling_counts_from_the_call_and_nobody_walked() -> None:
    branch = called().at("09:15")
    branch.finishes("1")
    assert leg(branch) == replace(CALLED, how="served", ended_at=on("09:15"), outcome="", handling_s=660)


@pytest.mark.parametrize(("wrong_choice", "how"), [(False, "cancelled"), (True, "withdrawn")])
def test_who_gave_the_ticket_back_was_not_called(*, wrong_choice: bool, how: str) -> None:
    branch = Branch().at("09:00")
    branch.takes()
    branch.at("09:01").cancels("101", wrong_choice=wrong_choice)
    gave_up_s = None if wrong_choice else 60
    assert leg(branch) == replace(WAITING, how=how, ended_at=on("09:01"), gave_up_s=gave_up_s)


def test_who_waited_at_night_was_not_served() -> None:
    branch = Branch().at("09:00")
    branch.takes()
    branch.at("18:30").closes()
    assert leg(branch) == replace(WAITING, how="not_served", ended_at=on("18:30"), broken="nobody", gave_up_s=34200)


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


def test_where_nobody_says_that_a_customer_has_come_handling_counts_from_the_call() -> None:
    silent = replace(PLAN, calling=replace(PLAN.calling, confirms_arrival=False))
    branch = called().at("09:05")
    branch.greets("1")
    branch.at("09:15").finishes("1")
    found = legs_of(branch.day, silent, branch.ticket("101"))[0]
    assert (found.walk_s, found.handling_s, found.arrived_at) == (None, 660, on("09:05"))


def busy() -> Branch:
    """One who is done at counter 1 at 09:10."""
    branch = called()
    branch.at("09:10").finishes("1")
    return branch


def gap_of(branch: Branch, number: str) -> float | None:
    return legs_of(branch.day, branch.plan, branch.ticket(number))[-1].gap_s


def test_a_gap_is_from_the_end_of_the_last_one_to_the_call_where_somebody_waited() -> None:
    branch = called().at("09:09")
    branch.takes()
    branch.at("09:10").finishes("1")
    branch.at("09:12").calls_next("1")
    assert gap_of(branch, "102") == 120
    assert gap_of(branch, "101") is None


def test_there_is_no_gap_where_nobody_waited_yet() -> None:
    branch = busy().at("09:11")
    branch.takes()
    branch.at("09:12").calls_next("1")
    assert gap_of(branch, "102") is None


def test_there_is_a_gap_where_another_one_waited_who_was_passed() -> None:
    branch = called().at("09:09")
    branch.takes()
    branch.at("09:10").finishes("1")
    branch.at("09:11").takes(standing="priority")
    branch.at("09:12").calls_next("1")
    assert gap_of(branch, "103") == 120


def test_a_pause_is_no_gap() -> None:
    branch = called().at("09:09")
    branch.takes()
    branch.at("09:10").finishes("1")
    branch.pauses("1")
    branch.at("09:20").does(ResumeCounter(counter="1"))
    branch.at("09:21").calls_next("1")
    assert gap_of(branch, "102") is None


def test_a_call_out_of_turn_without_a_reason_is_a_jump() -> None:
    branch = Branch().staffs("1", "mari").at("09:00")
    for _ in range(3):
        branch.takes()
    branch.at("09:04").calls("1", "103")
    branch.finishes("1")
    branch.calls("1", "102", "has a train")
    branch.finishes("1")
    branch.calls_next("1")
    legs = [legs_of(branch.day, PLAN, ticket)[0] for ticket in branch.day.tickets.values()]
    assert [(found.number, found.jumps) for found in legs] == [("101", 0), ("102", 0), ("103", 1)]


SAID = Wait(point_s=480, low_s=60, high_s=900, from_s=310, to_s=590)
"""Said as 5 to 10 minutes."""


@pytest.mark.parametrize(("clock", "kept"), [("09:04", False), ("09:05", True), ("09:10", True), ("09:11", False)])
def test_what_was_said_holds_from_its_low_to_its_high_end(clock: str, kept: bool) -> None:  # noqa: FBT001  # a table
    branch = Branch().staffs("1", "mari").at("09:00")
    branch.does(TakeTicket(service="payments", said=SAID))
    assert (leg(branch).estimate_until, leg(branch).estimate_kept) == (on("09:10"), None)
    branch.at(clock).calls_next("1")
    assert (leg(branch).estimate_until, leg(branch).estimate_kept) == (on("09:10"), kept)


def test_what_was_said_does_not_count_for_who_was_away_also_where_they_are_sent_on_later() -> None:
    branch = Branch().staffs("1", "mari").at("09:00")
    branch.does(TakeTicket(service="payments", said=SAID))
    branch.does(PauseVisit(number="101", minutes=5))
    branch.at("09:06").calls_next("1")
    assert leg(branch).estimate_until is None
    branch.at("09:10").does(TransferTicket(counter="1", service="loans"))
    first, second = legs_of(branch.day, PLAN, branch.ticket("101"))
    assert (first.estimate_until, second.estimate_until) == (None, None)
