"""What happens by itself, when, and on the days on which the clocks change."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from office import due
from office.commands import CloseDay, LetTimePass, PauseVisit, TakeTicket
from office.events import DayClosed, ServiceResumed, TicketNotServed, TicketReturned
from office.hours import Clock, Hours, Span
from office.legs import legs_of
from office.plan import Plan, Times
from office.refusals import NoMoreTickets, ServiceIsClosed
from tests.office.branch import PLAN, UNPROMISED, Branch, on

ENDING = replace(UNPROMISED, times=Times(ends_minutes=60))


def test_on_a_quiet_day_nothing_is_due() -> None:
    assert due.next_due(Branch().day, PLAN) is None


def test_before_and_after_the_day_nothing_is_due() -> None:
    branch = Branch(ENDING, opens=None)
    assert due.next_due(branch.day, ENDING) is None
    branch = Branch(ENDING).at("18:00")
    branch.closes()
    assert due.next_due(branch.day, ENDING) is None


def test_the_first_of_all_that_is_due_is_next() -> None:
    branch = Branch(ENDING).staffs("1").at("09:00")
    assert due.next_due(branch.day, ENDING) == on("18:00")
    branch.pauses_service("loans", "12:00")
    assert due.next_due(branch.day, ENDING) == on("12:00")
    branch.takes()
    branch.takes()
    branch.calls_next("1")
    branch.parks("1", 40)
    assert due.next_due(branch.day, ENDING) == on("09:40")
    branch.does(PauseVisit(number="102", minutes=10))
    assert due.next_due(branch.day, ENDING) == on("09:10")
    assert branch.time_passes("09:09:59") == ()
    assert [type(event) for event in branch.time_passes("09:10")] == [TicketReturned]
    assert due.next_due(branch.day, ENDING) == on("09:40")
    assert [type(event) for event in branch.time_passes("17:00")] == [TicketReturned, ServiceResumed]
    assert due.next_due(branch.day, ENDING) == on("18:00")


def test_the_day_ends_by_itself_so_long_after_closing() -> None:
    branch = Branch(ENDING).at("16:50")
    branch.takes()
    assert branch.time_passes("17:59:59") == ()
    assert branch.time_passes("18:00") == (TicketNotServed(number="101"), DayClosed())


@pytest.mark.parametrize("stage", ["called", "serving"])
def test_the_day_does_not_end_while_anybody_is_at_a_counter(stage: str) -> None:
    branch = Branch(ENDING).staffs("1").at("16:50")
    branch.takes()
    branch.brings_to(stage)
    assert due.next_due(branch.day, ENDING) is None
    assert branch.time_passes("19:00") == ()
    branch.finishes("1")
    assert due.next_due(branch.day, ENDING) == on("18:00")
    branch.time_passes("19:01")
    assert branch.stages() == {"101": "served"}
    assert not branch.day.is_open


def test_a_day_ends_by_itself_only_where_the_plan_says_so_and_the_office_is_open_that_day() -> None:
    saturday = date(2026, 3, 7)
    assert due.ends_at(Branch().day, PLAN) is None
    assert due.ends_at(Branch(ENDING, day=saturday).day, ENDING) is None


def test_nothing_but_passing_time_ends_the_day_by_itself() -> None:
    branch = Branch(ENDING).at("23:00")
    branch.takes()
    assert branch.day.is_open


def test_who_is_back_and_not_served_at_closing_is_told_in_this_order() -> None:
    branch = Branch(ENDING).at("16:50")
    branch.takes()
    branch.does(PauseVisit(number="101", minutes=30))
    kinds = [type(event).__name__ for event in branch.time_passes("18:00")]
    assert kinds == ["TicketReturned", "TicketNotServed", "DayClosed"]


SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
"""In Tallinn 03:00 is followed by 04:00; and 03:00 to 04:00 comes twice."""

NIGHT: Hours = {"sunday": (Span(Clock(1), Clock(18)),)}
SUNDAY: Plan = replace(PLAN, hours=NIGHT, times=Times(last_ticket_minutes=30, ends_minutes=60))


@pytest.mark.parametrize(("day", "hours"), [(SPRING, 16), (AUTUMN, 18), (date(2026, 3, 22), 17)])
def test_a_day_of_23_or_25_hours_closes_by_the_clock_on_the_wall(day: date, hours: int) -> None:
    branch = Branch(SUNDAY, opens="01:00", day=day)
    ends = due.ends_at(branch.day, SUNDAY)
    assert ends == on("19:00", day)
    assert ends is not None
    assert ends - on("01:00", day) == timedelta(hours=hours + 1)
    branch.at("17:29:59").takes()
    assert branch.at("17:30").is_refused(TakeTicket(service="payments")) == NoMoreTickets()


@pytest.mark.parametrize(("day", "utc"), [(SPRING, "07:30"), (AUTUMN, "08:30")])
def test_an_appointment_of_that_day_is_at_the_time_on_the_wall(day: date, utc: str) -> None:
    branch = Branch(SUNDAY, opens="01:00", day=day)
    branch.books("a1", "10:30")
    branch.at("10:00").checks_in("a1")
    slot = datetime.fromisoformat(f"{day}T{utc}").replace(tzinfo=UTC)
    ticket = branch.ticket("101")
    assert (ticket.slot, ticket.key, ticket.promised_by) == (
        slot,
        slot - timedelta(minutes=30),
        slot + timedelta(minutes=20),
    )


@pytest.mark.parametrize(
    ("day", "joined", "half_hour"),
    [
        (SPRING, "2026-03-29T00:59:00+00:00", 5),  # 02:59
        (SPRING, "2026-03-29T01:00:00+00:00", 8),  # 04:00
        (AUTUMN, "2026-10-25T00:45:00+00:00", 7),  # 03:45, the first time
        (AUTUMN, "2026-10-25T01:45:00+00:00", 7),  # 03:45, the second time
        (AUTUMN, "2026-10-25T02:00:00+00:00", 8),
    ],
)
def test_a_visit_counts_in_the_half_hour_on_the_wall(day: date, joined: str, half_hour: int) -> None:
    branch = Branch(SUNDAY, opens="01:00", day=day)
    branch.now = datetime.fromisoformat(joined)
    branch.takes()
    (leg,) = legs_of(branch.day, branch.plan, branch.ticket("101"))
    assert leg.half_hour == half_hour


@pytest.mark.parametrize("utc", ["2026-10-25T00:30:00+00:00", "2026-10-25T01:30:00+00:00"])
def test_in_the_hour_that_comes_twice_who_came_first_goes_first(utc: str) -> None:
    branch = Branch(SUNDAY, opens="01:00", day=AUTUMN).staffs("1")
    branch.now = datetime.fromisoformat(utc)
    first = branch.takes()
    branch.now += timedelta(minutes=59)
    second = branch.takes()
    branch.does(PauseVisit(number=second, minutes=60))
    branch.now += timedelta(minutes=60)
    assert branch.does(LetTimePass()) == (
        TicketReturned(number=second, key=branch.ticket(second).key, since=branch.now),
    )
    assert [branch.serves("1"), branch.serves("1")] == [first, second]


@pytest.mark.parametrize(
    ("day", "utc", "opens"),
    [
        (SPRING, "2026-03-29T00:59:00+00:00", Clock(3, 30)),
        (SPRING, "2026-03-29T01:00:00+00:00", None),  # it is four already: half past three was left out
        (AUTUMN, "2026-10-25T00:29:00+00:00", Clock(3, 30)),
        (AUTUMN, "2026-10-25T00:30:00+00:00", None),
        (AUTUMN, "2026-10-25T01:29:00+00:00", Clock(3, 30)),  # the clock on the wall has gone back
        (AUTUMN, "2026-10-25T01:30:00+00:00", None),
    ],
)
def test_hours_of_a_service_go_by_the_clock_on_the_wall(day: date, utc: str, opens: Clock | None) -> None:
    late = replace(SUNDAY.services[0], hours={"sunday": (Span(Clock(3, 30), Clock(18)),)})
    branch = Branch(replace(SUNDAY, services=(late,), counters=()), opens="01:00", day=day)
    branch.now = datetime.fromisoformat(utc)
    if opens is None:
        branch.takes()
    else:
        assert branch.is_refused(TakeTicket(service="payments")) == ServiceIsClosed("payments", opens)


def test_days_in_a_row_over_the_change_of_clocks_begin_with_their_first_number() -> None:
    saturday = replace(SUNDAY, hours={"saturday": (Span(Clock(9), Clock(18)),), **NIGHT})
    for day in (date(2026, 10, 24), AUTUMN):
        branch = Branch(saturday, day=day).at("09:00")
        assert branch.takes() == "101"
        branch.does(CloseDay())
