"""When a service gives tickets: its hours, the last ticket of the day, so many a day, and a pause with its end."""

from dataclasses import replace

import pytest

from office.commands import PauseService, ResumeService, TakeTicket
from office.events import ServicePaused, ServiceResumed
from office.hours import Clock, Hours, Span
from office.plan import Choice, Plan, Service, Times
from office.refusals import (
    NoMoreTickets,
    NoSuchReason,
    NoSuchService,
    Reason,
    ServiceIsClosed,
    ServiceIsFull,
    ServiceIsNotPaused,
    ServiceIsPaused,
)
from tests.office.branch import PLAN, Branch, on

TAKE = TakeTicket(service="payments")
SPLIT: Hours = {"weekdays": (Span.parse("10:00-12:00"), Span.parse("13:00-15:00"))}


def payments(times: Times = PLAN.times, **fields: object) -> Plan:
    changed: Service = replace(PLAN.services[0], **fields)  # type: ignore[arg-type]  # each test names its field
    return replace(PLAN, services=(changed, *PLAN.services[1:]), times=times)


def given(branch: Branch, why: Reason | None) -> None:
    """A customer gets a ticket, or is told why not; staff and other services are not concerned."""
    if why is not None:
        assert branch.is_refused(TAKE) == why
    else:
        branch.does(TAKE)
    branch.does(TakeTicket(service="payments", by_staff=True))


@pytest.mark.parametrize(
    ("clock", "why"),
    [
        ("09:59:59", ServiceIsClosed("payments", Clock(10))),
        ("10:00", None),
        ("11:59:59", None),
        ("12:00", ServiceIsClosed("payments", Clock(13))),
        ("14:59", None),
        ("15:00", ServiceIsClosed("payments")),
    ],
)
def test_a_service_is_given_in_its_hours(clock: str, why: Reason | None) -> None:
    branch = Branch(payments(hours=SPLIT)).at(clock)
    given(branch, why)
    branch.takes("loans")


@pytest.mark.parametrize(
    ("minutes", "clock", "why"),
    [
        (None, "20:00", None),
        (0, "16:59:59", None),
        (0, "17:00", NoMoreTickets()),
        (30, "16:29:59", None),
        (30, "16:30", NoMoreTickets()),
        (600, "08:45", NoMoreTickets()),
    ],
)
def test_the_last_ticket_is_so_many_minutes_before_the_office_closes(
    minutes: float | None, clock: str, why: Reason | None
) -> None:
    given(Branch(payments(Times(last_ticket_minutes=minutes))).at(clock), why)


def test_the_last_ticket_goes_by_the_last_of_several_spans() -> None:
    plan = replace(payments(Times(last_ticket_minutes=0)), hours=SPLIT)
    given(Branch(plan).at("12:30"), None)
    given(Branch(plan).at("15:00"), NoMoreTickets())


def test_so_many_tickets_a_day_and_no_more() -> None:
    branch = Branch(payments(most_per_day=2)).at("09:00")
    branch.takes()
    branch.takes()
    assert branch.is_refused(TAKE) == ServiceIsFull("payments", 2)
    branch.cancels("101")  # a ticket that was given back was given
    assert branch.is_refused(TAKE) == ServiceIsFull("payments", 2)
    branch.takes("loans")


def test_a_wrong_choice_is_none_of_the_tickets_of_the_day() -> None:
    branch = Branch(payments(most_per_day=1)).at("09:00")
    branch.takes()
    branch.cancels("101", wrong_choice=True)
    assert branch.takes() == "102"


def test_a_ticket_counts_for_the_service_that_it_was_taken_for_wherever_it_was_sent() -> None:
    branch = Branch(payments(most_per_day=1)).staffs("1").staffs("3").at("09:00")
    branch.takes("loans")
    branch.calls_next("3")
    branch.sends("3", service="payments")
    branch.takes()
    branch.calls_next("1")
    branch.sends("1", service="loans")
    assert branch.is_refused(TAKE) == ServiceIsFull("payments", 1)


def test_a_paused_service_gives_no_tickets_and_who_waits_is_served() -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.takes()
    assert branch.does(PauseService(service="payments", reason="our system is down", back_at=on("10:00"))) == (
        ServicePaused(service="payments", reason="our system is down", back_at=on("10:00")),
    )
    assert branch.is_refused(TAKE) == ServiceIsPaused("payments", "our system is down")
    assert branch.serves("1") == "101"
    branch.takes("loans")


def test_a_paused_service_goes_on_by_itself_at_its_time_or_by_hand_before() -> None:
    branch = Branch().at("09:00")
    branch.pauses_service("payments", "10:00")
    branch.pauses_service("loans", "09:30")
    branch.pauses_service("other")
    assert branch.at("09:59").does(ResumeService(service="payments")) == (
        ServiceResumed(service="loans"),
        ServiceResumed(service="payments"),
    )
    assert branch.at("18:00").is_refused(TakeTicket(service="other")) == ServiceIsPaused("other")


def test_at_the_end_of_a_pause_the_first_customer_gets_a_ticket() -> None:
    branch = Branch().at("09:00")
    branch.pauses_service("payments", "10:00")
    assert [type(event).__name__ for event in branch.at("10:00").does(TAKE)] == ["ServiceResumed", "TicketTaken"]


REASONED = replace(PLAN, service_pause_reasons=(Choice(id="system", name={"en": "Our system is down"}),))


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (PauseService(service="cars", reason="system"), NoSuchService("cars")),
        (PauseService(service="payments", reason="tired"), NoSuchReason("tired")),
        (PauseService(service="payments"), NoSuchReason("")),
        (PauseService(service="loans", reason="system"), ServiceIsPaused("loans", "system")),
    ],
)
def test_a_pause_that_is_refused(command: PauseService, why: Reason) -> None:
    branch = Branch(REASONED)
    branch.pauses_service("loans", reason="system")
    assert branch.is_refused(command) == why


@pytest.mark.parametrize(("service", "why"), [("cars", NoSuchService("cars")), ("loans", ServiceIsNotPaused("loans"))])
def test_what_is_not_paused_does_not_go_on(service: str, why: Reason) -> None:
    assert Branch().is_refused(ResumeService(service=service)) == why


def test_the_first_reason_is_told_where_there_are_several() -> None:
    branch = Branch(payments(hours=SPLIT, most_per_day=1)).at("09:00")
    branch.takes(by_staff=True)
    assert branch.is_refused(TAKE) == ServiceIsClosed("payments", Clock(10))
    branch.pauses_service("payments")
    assert branch.is_refused(TAKE) == ServiceIsPaused("payments")
    branch.does(ResumeService(service="payments"))
    assert branch.at("10:00").is_refused(TAKE) == ServiceIsFull("payments", 1)


def test_too_late_comes_before_what_would_be_over_later() -> None:
    branch = Branch(payments(Times(last_ticket_minutes=600), hours=SPLIT)).at("09:00")
    branch.pauses_service("payments")
    assert branch.is_refused(TAKE) == NoMoreTickets()
