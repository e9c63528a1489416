"""One test against each defect of the line that other systems really shipped."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from office.commands import (
    AddService,
    CallNumber,
    CancelTicket,
    ChangeService,
    DayCommand,
    FinishService,
    ParkTicket,
    PauseVisit,
    ShutVanished,
    TakeTicket,
    TransferTicket,
    UndoAct,
)
from office.day import Day, after
from office.events import TicketCalled, TicketNotServed
from office.figures import figures, wait_figures
from office.hours import Clock, Span, is_open
from office.legs import legs_of
from office.numbers import series
from office.plan import Times
from office.refusals import NoMoreTickets
from office.visits import VisitLeg
from tests.office.branch import MONDAY, PLAN, UNPROMISED, Branch, on


def legs(branch: Branch) -> tuple[VisitLeg, ...]:
    return tuple(leg for ticket in branch.day.tickets.values() for leg in legs_of(branch.day, branch.plan, ticket))


def served(branch: Branch, *clocks: tuple[str, str]) -> None:
    """Customers who came and were called at these times."""
    for came, called in clocks:
        branch.at(came).takes()
        branch.at(called).calls_next("1")
        branch.greets("1")
        branch.finishes("1")


def test_the_oldest_is_called_not_the_newest() -> None:
    branch = Branch().staffs("1").at("09:00")
    for _ in range(5):
        branch.takes()
    assert branch.calls_next("1") == "101"


def test_a_hundredth_ticket_is_not_sorted_before_the_second() -> None:
    branch = Branch().staffs("1").at("09:00")
    taken = [branch.takes() for _ in range(102)]
    assert [branch.serves("1") for _ in taken] == taken
    assert taken[98:100] == ["199", "1101"]


def test_a_cancelled_ticket_gives_its_number_to_nobody_else() -> None:
    branch = Branch().at("09:00")
    first, second = branch.takes(), branch.takes()
    branch.cancels(second)
    branch.cancels(first, wrong_choice=True)
    assert branch.takes() == "103"


def test_a_series_never_runs_into_the_next_one() -> None:
    payments = set(series(PLAN, PLAN.services[0]))
    loans = set(series(PLAN, PLAN.services[1]))
    assert not payments & loans
    assert "200" not in payments | loans


def test_zero_waits_count_in_the_mean() -> None:
    branch = Branch().staffs("1")
    served(branch, ("09:00", "09:00"), ("09:10", "09:20"))
    assert figures(legs(branch), branch.now).waits.mean == 300


def test_an_hour_without_customers_is_no_hour_of_no_waiting() -> None:
    busy, quiet = wait_figures([600.0, 1200.0]), wait_figures([])
    assert (busy.mean, quiet.mean) == (900, None)


def test_who_is_still_waiting_at_night_was_not_served() -> None:
    branch = Branch().at("17:00")
    branch.takes()
    branch.at("18:00").closes()
    assert branch.entries[-2].event == TicketNotServed(number="101")
    found = figures(legs(branch), branch.now)
    assert (found.served, found.left, found.waiting) == (0, 1, 0)


def test_people_ahead_are_those_who_wait_not_those_who_were_served() -> None:
    branch = Branch().staffs("1").at("09:00")
    for _ in range(4):
        branch.takes()
    branch.serves("1")
    branch.calls_next("1")
    branch.misses("1")
    branch.cancels("103")
    assert branch.ticket(branch.takes()).ahead == 1


def test_an_afternoon_is_not_a_morning() -> None:
    hours = {"monday": (Span(Clock(13), Clock(18)),)}
    zone = ZoneInfo("Europe/Tallinn")
    assert is_open(hours, on("14:30"), zone)
    assert not is_open(hours, on("02:30"), zone)
    assert str(Clock(14, 30)) == "14:30"


def test_noon_and_midnight_are_twelve_hours_apart() -> None:
    assert on("12:00") - on("00:00") == timedelta(hours=12)


def test_one_person_is_called_by_one_counter() -> None:
    branch = Branch().staffs("1").staffs("3").at("09:00")
    branch.takes()
    assert [branch.calls_next("1"), branch.calls_next("3")] == ["101", None]
    assert sum(isinstance(entry.event, TicketCalled) for entry in branch.entries) == 1


def test_taking_one_ticket_changes_no_other() -> None:
    branch = Branch(UNPROMISED).staffs("1").at("09:00")
    first, second = branch.takes(), branch.takes()
    before = branch.ticket(second)
    branch.serves("1")
    branch.at("09:30").takes()
    assert branch.ticket(first).stage_name == "served"
    assert branch.ticket(second) == before


def test_nothing_is_ever_deleted() -> None:
    branch = Branch().staffs("1").at("09:00")
    for _ in range(3):
        branch.takes()
    branch.serves("1")
    branch.cancels("102")
    branch.cancels("103", wrong_choice=True)
    branch.closes()
    assert branch.stages() == {"101": "served", "102": "cancelled", "103": "withdrawn"}


def test_a_restart_in_the_middle_of_the_day_goes_on_where_it_was() -> None:
    branch = Branch().staffs("1").at("09:00")
    for _ in range(3):
        branch.takes()
    branch.calls_next("1")
    restarted = Branch(opens=None)
    restarted.day = after(Day(office="tartu", date=MONDAY), branch.entries)
    restarted.at("09:10")
    assert restarted.takes() == "104"
    restarted.finishes("1")
    assert restarted.calls_next("1") == "102"


def test_priority_without_end_starves_nobody() -> None:
    branch = Branch().staffs("1").at("09:00")
    waiting = branch.takes()
    called = []
    for minute in range(5, 60, 5):
        branch.at(f"09:{minute:02}").takes(standing="priority")
        called.append(branch.serves("1"))
    assert called.index(waiting) == 5  # those of the first half hour went before, and nobody after them


def test_a_night_shift_belongs_to_the_day_that_it_is_asked_for() -> None:
    branch = Branch(opens="00:00").at("00:10")
    assert branch.takes() == "101"
    assert branch.day.date == MONDAY
    assert branch.ticket("101").joined == on("00:10")


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_second_cancellation_is_none(times: int) -> None:
    branch = Branch().at("09:00")
    branch.does(TakeTicket(service="payments"))
    branch.cancels("101")
    for _ in range(times):
        branch.is_refused(CancelTicket(number="101"))
    assert sum(type(entry.event).__name__ == "TicketCancelled" for entry in branch.entries) == 1


def test_each_leg_of_a_transfer_is_no_customer_of_its_own() -> None:
    branch = Branch().staffs("1").staffs("3").at("09:00")
    branch.takes()
    branch.calls_next("1")
    branch.sends("1", service="loans")
    branch.at("09:10").calls_next("3")
    branch.sends("3", to_counter="1")
    branch.at("09:20").serves("1")
    assert [leg.how for leg in legs(branch)] == ["transferred", "transferred", "served"]
    found = figures(legs(branch), branch.now)
    assert (found.arrived, found.served) == (1, 1)


ABOUT_102: list[DayCommand] = [
    CallNumber(counter="1", number="102"),
    CancelTicket(number="102"),
    PauseVisit(number="102"),
    ChangeService(number="102", service="other"),
    AddService(number="102", service="loans"),
]


@pytest.mark.parametrize("command", ABOUT_102, ids=[type(command).__name__ for command in ABOUT_102])
def test_what_is_done_about_one_number_is_done_to_no_other(command: DayCommand) -> None:
    branch = Branch().staffs("1").staffs("3").at("09:00")
    for _ in range(3):
        branch.takes()
    before = branch.day
    branch.does(command)
    changed = {number for number, ticket in branch.day.tickets.items() if ticket != before.tickets[number]}
    assert changed == {"102"}
    assert branch.day.desks["3"] == before.desks["3"]


AT_1: list[DayCommand] = [
    FinishService(counter="1"),
    ParkTicket(counter="1"),
    TransferTicket(counter="1", service="loans"),
    UndoAct(counter="1"),
    ShutVanished(counter="1"),
]


@pytest.mark.parametrize("command", AT_1, ids=[type(command).__name__ for command in AT_1])
def test_what_is_done_at_one_counter_is_done_to_no_other(command: DayCommand) -> None:
    branch = Branch().staffs("1").staffs("3").at("09:00")
    for _ in range(3):
        branch.takes()
    branch.calls_next("3")
    branch.calls_next("1")
    branch.greets("1")
    before = branch.day
    branch.does(command)
    changed = {number for number, ticket in branch.day.tickets.items() if ticket != before.tickets[number]}
    assert changed == {"102"}
    assert branch.day.desks["3"] == before.desks["3"]


def test_two_days_in_one_process_are_each_of_their_own_date() -> None:
    plan = replace(PLAN, times=Times(last_ticket_minutes=0))
    monday, tuesday = Branch(plan), Branch(plan, day=MONDAY + timedelta(days=1))
    assert monday.at("17:00").is_refused(TakeTicket(service="payments")) == NoMoreTickets()
    assert tuesday.at("16:59").takes() == "101"
    tuesday.books("a1", "10:00")
    assert tuesday.day.bookings["a1"].slot - on("10:00") == timedelta(days=1)


@pytest.mark.parametrize("services", [("payments", "payments"), ("payments", "loans")])
def test_two_tickets_of_one_moment_are_two(services: tuple[str, ...]) -> None:
    branch = Branch().at("09:00")
    taken = [branch.takes(service) for service in services]
    assert len(set(taken)) == 2
    assert [ticket.serial for ticket in branch.day.tickets.values()] == [1, 2]


def test_a_missed_call_deletes_nobody_and_a_late_customer_returns_by_a_rule() -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.takes()
    branch.brings_to("missed")
    assert branch.stages() == {"101": "missed"}
    branch.at("09:40").takes()
    branch.rejoins("101")
    assert [branch.serves("1"), branch.serves("1")] == ["101", "102"]
