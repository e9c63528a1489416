"""Lines that close themselves: only while it is the line that keeps customers from being served today."""

from dataclasses import replace
from datetime import datetime

import pytest

from office import filling
from office.commands import HeedForecast, LetTimePass, ReopenLine, TakeTicket
from office.events import LineClosed, LineReopened, Wait
from office.hours import Clock, Span
from office.plan import Plan, Times
from office.refusals import LineIsFull, NoMoreTickets
from tests.office.branch import PLAN, Branch, on

CLOSING = replace(PLAN, times=Times(line_closes_itself=True))
UNTIL_ONE = replace(
    CLOSING,
    services=(replace(PLAN.services[0], hours={"weekdays": (Span(Clock(9), Clock(13)),)}), *PLAN.services[1:]),
)


def reaching(**clocks: str) -> HeedForecast:
    """Whoever joins the line of each service now would be called at that time."""
    return HeedForecast(reaches=tuple((service, on(clock)) for service, clock in clocks.items()))


@pytest.mark.parametrize(
    ("plan", "now", "reaches", "closes"),
    [
        (CLOSING, "16:00", "17:00", False),
        (CLOSING, "16:00", "17:00:01", True),
        (CLOSING, "16:59:59", "17:00:01", True),
        (CLOSING, "17:00", "17:00:01", False),
        (CLOSING, "17:10", "17:10", False),
        (UNTIL_ONE, "12:00", "13:00:01", True),
        (UNTIL_ONE, "13:00", "13:10", False),
        (PLAN, "16:00", "18:00", False),
    ],
)
def test_a_line_closes_itself_before_the_office_does_or_not_at_all(
    plan: Plan, now: str, reaches: str, *, closes: bool
) -> None:
    events = Branch(plan).at(now).does(reaching(payments=reaches))
    assert events == ((LineClosed(service="payments", reaches=on(reaches)),) if closes else ())


def test_a_line_that_is_closed_opens_when_it_ends_a_quarter_of_an_hour_before_the_office_closes() -> None:
    branch = Branch(CLOSING).at("16:00")
    branch.does(reaching(payments="17:01", other="17:01"))
    assert branch.does(reaching(payments="16:46")) == ()
    assert branch.does(reaching(payments="16:45")) == (LineReopened(service="payments"),)
    branch.plan = PLAN
    assert branch.does(reaching()) == (LineReopened(service="other"),)


def test_after_the_office_has_closed_that_is_why_there_are_no_tickets() -> None:
    branch = Branch(CLOSING).at("16:00")
    branch.does(reaching(payments="17:01"))
    take = TakeTicket(service="payments")
    assert branch.at("16:59:59").is_refused(take) == LineIsFull("payments")
    assert branch.at("17:00").is_refused(take) == NoMoreTickets()
    assert branch.is_refused(TakeTicket(service="other")) == NoMoreTickets()
    branch.does(TakeTicket(service="other", by_staff=True))
    branch.does(ReopenLine(service="payments"))
    branch.does(take)


def wait(seconds: float) -> Wait:
    return Wait(point_s=seconds, low_s=seconds, high_s=seconds, from_s=seconds, to_s=seconds)


def test_staff_are_warned_of_no_line_where_a_counter_is_free() -> None:
    branch = Branch(CLOSING).at("16:50")
    waits = {"payments": wait(0), "loans": wait(60), "other": None}
    reaches = filling.reaches(waits, branch.now)
    assert reaches == {"loans": on("16:51")}
    assert filling.warnings(branch.day, CLOSING, reaches) == reaches


def test_a_closed_line_opens_again_also_where_a_counter_is_free_now() -> None:
    branch = Branch(CLOSING).at("16:00")
    branch.does(reaching(payments="17:01"))
    command = filling.heeding(branch.day, CLOSING, {"payments": wait(0)}, branch.now)
    assert command is not None
    assert branch.does(command) == (LineReopened(service="payments"),)


def warned(branch: Branch, reaches: datetime) -> bool:
    return "payments" in filling.warnings(branch.day, branch.plan, {"payments": reaches})


def test_staff_are_warned_of_a_line_until_the_service_is_over() -> None:
    branch = Branch(UNTIL_ONE).at("12:30")
    branch.does(TakeTicket(service="payments"))
    assert not warned(branch, on("12:40"))
    assert warned(branch, on("12:41"))
    branch.at("13:00").does(LetTimePass())
    branch.takes("other")
    assert not warned(branch, on("13:20"))
