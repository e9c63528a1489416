"""Who was called and is not there: put back, missed after enough calls, back again as long as the plan allows."""

from dataclasses import replace

import pytest

from office.commands import CallAgain, MarkMissed, RejoinLine
from office.events import TicketMissed, TicketPutBack, TicketRejoined
from office.plan import Calling, Line, Plan, PutBackTo
from office.refusals import TooLateToRejoin, TooSoonToMiss
from tests.office.branch import PLAN, Branch, on


def put_back(to: PutBackTo) -> Plan:
    return replace(PLAN, line=Line(put_back=to))


def three(to: PutBackTo) -> Branch:
    """101 was called at ten, before 102 and 103 who came at 09:20 and 09:50."""
    branch = Branch(put_back(to)).staffs("1")
    for clock in ("09:00", "09:20", "09:50"):
        branch.at(clock).takes()
    branch.at("10:00").calls_next("1")
    return branch


@pytest.mark.parametrize(
    ("to", "order"),
    [
        ("same_place", ["101", "102", "103"]),
        ("behind_next", ["102", "101", "103"]),
        ("as_returned", ["102", "101", "103"]),  # as if it had come at 09:30
        ("end", ["102", "103", "101"]),
    ],
)
def test_who_is_put_back_waits_where_the_plan_says(to: PutBackTo, order: list[str]) -> None:
    branch = three(to)
    branch.puts_back("1")
    assert [branch.serves("1") for _ in range(3)] == order


@pytest.mark.parametrize("to", ["same_place", "behind_next", "as_returned", "end"])
def test_who_is_put_back_gets_no_better_place_than_before(to: PutBackTo) -> None:
    branch = Branch(put_back(to)).staffs("1").at("09:00")
    waiting = branch.takes()
    branch.at("09:20").takes()
    branch.calls("1", "102", "quick")
    branch.puts_back("1")
    assert branch.ticket("102").key >= on("09:20")
    assert branch.calls_next("1") == waiting


@pytest.mark.parametrize("to", ["same_place", "behind_next", "as_returned", "end"])
def test_an_appointment_that_is_put_back_before_its_time_keeps_it(to: PutBackTo) -> None:
    branch = Branch(put_back(to)).staffs("1").at("09:00")
    branch.books("a1", "12:00")
    branch.checks_in("a1")
    branch.calls_next("1")
    branch.puts_back("1")
    assert branch.ticket("101").key == on("11:30")


def test_behind_the_next_one_of_this_counter_is_behind_nobody_where_nobody_waits() -> None:
    branch = Branch(put_back("behind_next")).staffs("1").staffs("2").at("09:00")
    branch.takes()
    branch.at("09:10").takes("loans")
    branch.calls_next("1")
    branch.puts_back("1")
    assert branch.entries[-1].event == TicketPutBack(number="101", counter="1", key=on("09:00"))


def test_who_is_put_back_again_and_again_moves_behind_one_at_a_time() -> None:
    branch = three("behind_next")
    branch.puts_back("1")
    assert branch.calls_next("1") == "102"
    branch.puts_back("1")
    assert [branch.serves("1") for _ in range(3)] == ["101", "102", "103"]


PATIENT = replace(PLAN, calling=Calling(calls_before_missed=3, seconds_before_missed=20))


def called(plan: Plan = PATIENT) -> Branch:
    branch = Branch(plan).staffs("1").at("09:00")
    branch.takes()
    branch.calls_next("1")
    return branch


@pytest.mark.parametrize(
    ("again", "at", "why"),
    [
        ((), "09:00:00", TooSoonToMiss("101", 2, 20)),
        ((), "09:00:20", TooSoonToMiss("101", 2, 0)),
        (("09:00:30",), "09:01:30", TooSoonToMiss("101", 1, 0)),
        (("09:00:30", "09:01:00"), "09:01:05", TooSoonToMiss("101", 0, 15)),
        (("09:00:30", "09:01:00"), "09:01:19", TooSoonToMiss("101", 0, 1)),
        (("09:00:30", "09:01:00"), "09:01:20", None),
        (("09:00:30", "09:01:00", "09:01:10"), "09:01:29", TooSoonToMiss("101", 0, 1)),  # since the last call
    ],
)
def test_a_call_is_missed_only_after_so_many_calls_and_seconds(
    again: tuple[str, ...], at: str, why: TooSoonToMiss | None
) -> None:
    branch = called()
    for clock in again:
        branch.at(clock).does(CallAgain(counter="1"))
    branch.at(at)
    if why is None:
        assert branch.does(MarkMissed(counter="1")) == (TicketMissed(number="101", counter="1"),)
    else:
        assert branch.is_refused(MarkMissed(counter="1")) == why


def test_each_call_counts_its_own_times() -> None:
    branch = called()
    branch.at("09:01").calls_again("1")
    branch.puts_back("1")
    branch.at("09:02").calls_next("1")
    assert branch.at("09:05").is_refused(MarkMissed(counter="1")) == TooSoonToMiss("101", 2, 0)


LIMITED = replace(PLAN, line=Line(rejoin_minutes=60))


@pytest.mark.parametrize(("clock", "comes"), [("09:00", True), ("10:00", True), ("10:00:01", False), ("15:00", False)])
def test_who_missed_the_call_comes_back_for_as_long_as_the_plan_allows(clock: str, *, comes: bool) -> None:
    branch = called(LIMITED)
    branch.misses("1")
    branch.at(clock)
    if comes:
        (rejoined,) = branch.does(RejoinLine(number="101"))
        assert isinstance(rejoined, TicketRejoined)
    else:
        assert branch.is_refused(RejoinLine(number="101")) == TooLateToRejoin("101", 60)


def test_staff_may_call_whoever_came_too_late_to_rejoin() -> None:
    branch = called(LIMITED)
    branch.misses("1")
    assert branch.at("15:00").calls("1", "101", "late").standing == "out_of_turn"
    assert branch.stages() == {"101": "called"}
