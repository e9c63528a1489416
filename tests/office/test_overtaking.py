"""Who was called before whom: each one once, by what let them pass, and never whoever had come earlier."""

import pytest

from office import line
from office.legs import legs_of
from tests.office.branch import Branch, on


def overtaken(branch: Branch, number: str) -> dict[str, int]:
    ticket = branch.ticket(number)
    return dict(line.overtakers(branch.day, number, ticket.joined, ticket.called_at))


def test_whoever_came_later_and_was_called_before_is_told_by_what_let_them_pass() -> None:
    branch = Branch().staffs("1").staffs("3").at("09:00")
    branch.books("a1", "09:20")
    waiting = branch.takes()
    branch.at("09:05").takes(standing="priority")
    branch.checks_in("a1")
    branch.at("09:06").takes()
    branch.at("09:10").serves("1")
    branch.serves("1")
    branch.calls("1", "104", "urgent")
    assert overtaken(branch, waiting) == {"priority": 1, "appointment": 1, "out_of_turn": 1}
    assert legs_of(branch.day, branch.plan, branch.ticket(waiting))[0].overtaken == 3


def test_nobody_is_overtaken_by_whoever_came_earlier() -> None:
    branch = Branch().staffs("1").at("09:00")
    first, second = branch.takes(), branch.takes()
    branch.serves("1")
    branch.serves("1")
    assert (overtaken(branch, first), overtaken(branch, second)) == ({}, {})


@pytest.mark.parametrize("again", ["put back", "missed", "vanished"])
def test_one_person_who_is_called_twice_passed_once(again: str) -> None:
    branch = Branch().staffs("1").at("09:00")
    waiting = branch.takes()
    branch.at("09:01").takes(standing="priority")
    branch.calls_next("1")
    if again == "put back":
        branch.puts_back("1")
    elif again == "missed":
        branch.misses("1")
        branch.rejoins("102")
    else:
        branch.vanishes("1")
        branch.staffs("1")
    assert branch.calls_next("1") == "102"
    assert sum(overtaken(branch, waiting).values()) == 1


def test_a_call_that_was_undone_passed_nobody() -> None:
    branch = Branch().staffs("1").at("09:00")
    waiting = branch.takes()
    branch.at("09:01").takes(standing="priority")
    branch.calls_next("1")
    branch.undoes("1")
    assert overtaken(branch, waiting) == {}


@pytest.mark.parametrize(
    ("came", "passed"),
    [("09:05", 0), ("09:35", 1)],  # before its time the appointment has not come for the line, whoever sits there
)
def test_an_appointment_that_came_early_is_passed_from_its_time_on(came: str, passed: int) -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.books("a1", "09:30")
    early = branch.checks_in("a1")
    later = branch.at(came).takes("other")
    assert branch.at("09:36").calls("1", later, "urgent").past.count(early) == passed
    assert sum(overtaken(branch, early).values()) == passed


def test_a_wait_counts_from_the_time_of_the_appointment() -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.books("a1", "09:30")
    early = branch.checks_in("a1")
    branch.at("09:34").calls_next("1")
    (leg,) = legs_of(branch.day, branch.plan, branch.ticket(early))
    assert (leg.joined_at, leg.slot_at, leg.wait_s) == (on("09:00"), on("09:30"), 240)
