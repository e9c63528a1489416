"""Joining the line, giving the ticket back, coming back after a missed call."""

from datetime import timedelta

import pytest

from office import offering
from office.commands import CancelTicket, DayCommand, PauseService, RejoinLine, TakeTicket
from office.events import TicketCancelled, TicketRejoined, TicketTaken
from office.refusals import (
    DidNotMiss,
    DoesNotWait,
    NoSuchLanguage,
    NoSuchService,
    NoSuchTicket,
    Reason,
    ServiceIsPaused,
)
from office.stages import Cancelled, Waiting, Withdrawn
from tests.office.branch import Branch, on


def test_a_ticket_says_all_that_its_customer_needs() -> None:
    branch = Branch().at("10:00")
    (taken,) = branch.does(
        TakeTicket(service="payments", language="et", needs=("walks_slowly",), standing="priority", secret="s")  # noqa: S106  # a word
    )
    assert taken == TicketTaken(
        number="101",
        serial=1,
        service="payments",
        key=on("09:30"),
        language="et",
        needs=("walks_slowly",),
        standing="priority",
        ahead=0,
        promised_by=on("10:20"),
        secret="s",  # noqa: S106  # a word
    )


def test_a_ticket_speaks_the_offices_language_where_none_is_chosen() -> None:
    branch = Branch()
    assert branch.ticket(branch.takes()).language == "en"


def test_a_service_without_a_promise_promises_nothing() -> None:
    branch = Branch()
    assert branch.ticket(branch.takes("loans")).promised_by is None


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (TakeTicket(service="cars"), NoSuchService("cars")),
        (TakeTicket(service=""), NoSuchService("")),
        (TakeTicket(service="payments", language="fi"), NoSuchLanguage("fi")),
        (TakeTicket(service="payments", language=""), NoSuchLanguage("")),
        (CancelTicket(number="999"), NoSuchTicket("999")),
        (RejoinLine(number="999"), NoSuchTicket("999")),
    ],
)
def test_what_the_office_does_not_have_is_refused(command: DayCommand, why: Reason) -> None:
    assert Branch().is_refused(command) == why


def after(what: str) -> Branch:
    """A branch where 101 was taken at nine, and then this happened."""
    branch = Branch().staffs("1").at("09:00")
    branch.takes()
    branch.at("09:05")
    match what:
        case "waiting":
            pass
        case "cancelled":
            branch.cancels("101")
        case "withdrawn":
            branch.cancels("101", wrong_choice=True)
        case _:
            branch.calls_next("1")
    match what:
        case "serving":
            branch.greets("1")
        case "served":
            branch.finishes("1")
        case "missed":
            branch.misses("1")
        case "rejoined":
            branch.misses("1")
            branch.at("09:10").rejoins("101")
        case "put back":
            branch.puts_back("1")
        case _:
            pass
    return branch


STAGES = ("waiting", "called", "serving", "served", "missed", "cancelled", "withdrawn")


@pytest.mark.parametrize("stage", ["waiting", "missed", "put back", "rejoined"])
def test_who_waits_or_missed_the_call_can_give_the_ticket_back(stage: str) -> None:
    branch = after(stage).at("09:20")
    assert branch.does(CancelTicket(number="101")) == (TicketCancelled(number="101"),)
    assert branch.ticket("101").stage == Cancelled(at=on("09:20"))


@pytest.mark.parametrize("stage", ["called", "serving", "served", "cancelled", "withdrawn"])
def test_nobody_else_can(stage: str) -> None:
    assert after(stage).is_refused(CancelTicket(number="101")) == DoesNotWait("101", stage)


def test_a_wrong_choice_undone_at_once_is_no_visit() -> None:
    branch = after("waiting")
    branch.cancels("101", wrong_choice=True)
    assert branch.ticket("101").stage == Withdrawn(at=on("09:05"))


@pytest.mark.parametrize("stage", ["missed", "put back", "rejoined"])
def test_once_called_it_is_a_visit_and_no_wrong_choice_any_more(stage: str) -> None:
    branch = after(stage)
    branch.cancels("101", wrong_choice=True)
    assert branch.stages() == {"101": "cancelled"}


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage != "missed"])
def test_only_who_missed_the_call_comes_back(stage: str) -> None:
    assert after(stage).is_refused(RejoinLine(number="101")) == DidNotMiss("101", stage)


@pytest.mark.parametrize(
    ("back", "key"),
    [
        ("09:10", "08:40"),  # ten minutes later: a head start of thirty puts the visitor before those who came since
        ("09:30", "09:00"),
        ("11:00", "09:00"),  # never a worse place than before
    ],
)
def test_who_comes_back_gets_a_place_that_is_never_worse_than_before(back: str, key: str) -> None:
    branch = after("missed").at(back)
    assert branch.does(RejoinLine(number="101")) == (TicketRejoined(number="101", key=on(key)),)
    assert branch.ticket("101").stage == Waiting(calls=1)


def test_the_wait_goes_on_counting_from_the_ticket() -> None:
    branch = after("rejoined").at("09:12")
    branch.calls_next("1")
    called = branch.ticket("101").called_at
    assert called is not None
    assert called - branch.ticket("101").joined == timedelta(minutes=12)


def test_a_pause_is_over_at_its_announced_end_also_before_that_is_written() -> None:
    branch = Branch()
    service = branch.plan.services[0]
    branch.does(PauseService(service="payments", back_at=on("10:00")))
    asked = [offering.why_no_ticket(branch.day, branch.plan, service, on(clock)) for clock in ("09:59", "10:00")]
    assert asked == [ServiceIsPaused("payments"), None]
