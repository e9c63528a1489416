"""A number called out of turn: who may be called so, and what is told of it."""

from dataclasses import replace

import pytest

from office.commands import CallNumber
from office.events import Precedence
from office.plan import Choice
from office.refusals import CounterIsBusy, DoesNotWait, NoSuchReason, NoSuchTicket
from office.stages import Called
from tests.office.branch import PLAN, Branch

LISTED = replace(PLAN, call_reasons=(Choice(id="health", name={"en": "Does not feel well"}),))


def three() -> Branch:
    branch = Branch().staffs("1").at("09:00")
    for _ in range(3):
        branch.takes()
    return branch


def test_a_number_called_out_of_turn_says_why_and_past_whom() -> None:
    assert three().calls("1", "103", "health") == Precedence(
        standing="out_of_turn", passed=2, past=("101", "102"), reason="health"
    )


def test_the_next_number_called_by_its_number_is_in_turn() -> None:
    assert three().calls("1", "101") == Precedence(standing="normal")


def test_a_service_that_the_counter_does_not_offer_can_be_called_so() -> None:
    branch = three()
    branch.takes("loans")
    assert branch.calls("1", "201", "health").standing == "out_of_turn"


@pytest.mark.parametrize("stage", ["away", "parked", "missed"])
def test_who_does_not_wait_now_but_will_can_be_called(stage: str) -> None:
    branch = three().brings_to(stage)
    assert branch.calls("1", "101", "health").standing == "out_of_turn"
    called = branch.ticket("101").stage
    assert isinstance(called, Called)


@pytest.mark.parametrize("stage", ["served", "cancelled", "withdrawn"])
def test_whose_visit_is_over_is_not_called(stage: str) -> None:
    branch = three().brings_to(stage)
    assert branch.is_refused(CallNumber(counter="1", number="101")) == DoesNotWait("101", stage)


def test_who_is_at_another_counter_is_not_called() -> None:
    branch = three().staffs("3").brings_to("called")
    assert branch.is_refused(CallNumber(counter="3", number="101")) == DoesNotWait("101", "called")


def test_a_busy_counter_calls_nobody() -> None:
    branch = three().brings_to("called")
    assert branch.is_refused(CallNumber(counter="1", number="102")) == CounterIsBusy("1", "101")


def test_a_number_that_nobody_took_is_not_called() -> None:
    assert three().is_refused(CallNumber(counter="1", number="777")) == NoSuchTicket("777")


@pytest.mark.parametrize(("reason", "allowed"), [("health", True), ("friend", False), ("", False)])
def test_where_the_plan_lists_reasons_it_is_one_of_them(reason: str, *, allowed: bool) -> None:
    branch = Branch(LISTED).staffs("1").at("09:00")
    branch.takes()
    branch.takes()
    if allowed:
        assert branch.calls("1", "102", reason).reason == reason
    else:
        assert branch.is_refused(CallNumber(counter="1", number="102", reason=reason)) == NoSuchReason(reason)


def test_who_was_called_out_of_turn_and_is_put_back_has_the_turn_of_before() -> None:
    branch = three()
    branch.calls("1", "103", "health")
    branch.puts_back("1")
    assert [branch.serves("1") for _ in range(3)] == ["101", "102", "103"]


def test_the_one_who_is_next_is_called_by_number_without_a_reason() -> None:
    branch = Branch(LISTED).staffs("1").at("09:00")
    branch.takes()
    assert branch.calls("1", "101", "").standing == "normal"
