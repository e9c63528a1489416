"""Who is next: head start, first come first served inside a class, ties by the order of coming."""

from dataclasses import replace

import pytest

from office import line
from office.events import Precedence, Standing, TicketCalled
from office.plan import Counter, Line
from tests.office.branch import PLAN, Branch


def order(branch: Branch, counter: str = "1") -> list[str]:
    return [ticket.number for ticket in line.offered(branch.day, branch.day.desks[counter])]


def test_who_came_first_goes_first() -> None:
    branch = Branch().staffs("1")
    for clock in ("09:00", "09:01", "09:02"):
        branch.at(clock).takes()
    assert [branch.serves("1") for _ in range(4)] == ["101", "102", "103", None]


@pytest.mark.parametrize(
    ("priority_came", "first"),
    [
        ("09:29", "priority"),
        ("09:30", "normal"),  # the same place in the line: the earlier ticket goes first
        ("09:31", "normal"),
    ],
)
def test_priority_counts_as_having_come_half_an_hour_earlier(priority_came: str, first: str) -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.takes()
    branch.at(priority_came).takes(standing="priority")
    assert branch.ticket(branch.calls_next("1") or "").standing == first


def test_tickets_of_one_moment_go_in_the_order_in_which_they_were_taken() -> None:
    branch = Branch().staffs("1").at("09:00")
    taken = [branch.takes(service) for service in ("other", "payments", "other", "payments")]
    assert order(branch) == taken == ["301", "101", "302", "102"]


@pytest.mark.parametrize("standing", ["normal", "priority", "appointment"])
def test_inside_a_class_it_is_first_come_first_served(standing: Standing) -> None:
    branch = Branch().staffs("1")
    taken = [branch.at(f"09:{minute:02}").takes(standing=standing) for minute in range(0, 60, 7)]
    assert order(branch) == taken


def test_a_head_start_of_the_plan_counts() -> None:
    branch = Branch(replace(PLAN, line=Line(head_start_minutes={"priority": 5}))).staffs("1").at("09:00")
    branch.takes()
    branch.at("09:06").takes(standing="priority")
    assert order(branch) == ["101", "102"]


def test_a_counter_calls_only_what_it_offers() -> None:
    branch = Branch().staffs("1").staffs("2").at("09:00")
    branch.takes("loans")
    assert branch.calls_next("1") is None
    assert branch.calls_next("2") == "201"


def test_put_back_keeps_the_place_in_the_line() -> None:
    branch = Branch().staffs("1").staffs("3").at("09:00")
    first, second = branch.takes(), branch.at("09:01").takes()
    branch.calls_next("1")
    branch.puts_back("1")
    assert order(branch) == [first, second]


def test_a_call_tells_why_it_went_first_and_past_how_many() -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.takes()
    branch.takes("loans")
    branch.takes("other")
    branch.at("09:10").takes(standing="priority")
    branch.at("09:11")
    branch.calls_next("1")
    assert branch.entries[-1].event == TicketCalled(
        number="102", counter="1", why=Precedence(standing="priority", passed=2, past=("101", "301"))
    )


def test_who_came_at_the_same_moment_is_passed_too() -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.takes()
    branch.takes(standing="priority")
    branch.calls_next("1")
    event = branch.entries[-1].event
    assert isinstance(event, TicketCalled)
    assert event.why == Precedence(standing="priority", passed=1, past=("101",))


def ahead(branch: Branch, service: str, standing: Standing = "normal") -> int:
    return branch.ticket(branch.takes(service, standing)).ahead


def test_ahead_counts_who_waits_for_a_counter_that_serves_this_too() -> None:
    branch = Branch().staffs("1").staffs("3").at("09:00")
    branch.takes("payments")
    branch.takes("loans")
    branch.takes("other")
    assert ahead(branch, "payments") == 3  # at 1 or 3
    assert ahead(branch, "other") == 3  # at 1: two payments and one other
    assert ahead(branch, "loans") == 3  # at 3: two payments and one loan


def test_ahead_leaves_out_other_counters_and_later_places() -> None:
    branch = Branch().staffs("1").staffs("2").at("09:00")
    branch.takes("loans")
    branch.takes("payments")
    assert ahead(branch, "payments", "priority") == 0
    assert ahead(branch, "loans") == 1


def test_ahead_takes_the_plans_counters_while_none_is_open_for_it() -> None:
    branch = Branch().at("09:00")
    branch.takes("payments")
    branch.takes("other")
    assert ahead(branch, "loans") == 1  # counter 3 serves payments and loans
    branch.staffs("2")
    assert ahead(branch, "loans") == 1  # counter 2 serves loans alone
    assert ahead(branch, "payments") == 4


def test_ahead_of_a_service_that_no_counter_serves_counts_its_own_line() -> None:
    branch = Branch(replace(PLAN, counters=(Counter(id="1", services=("payments",)),))).at("09:00")
    branch.takes("payments")
    branch.takes("loans")
    assert ahead(branch, "loans") == 1


def test_a_paused_counter_still_counts_as_serving() -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.pauses("1")
    branch.takes("other")
    assert ahead(branch, "payments") == 1
