"""Customers who go away for a while, by their own wish or parked by a clerk, and come back by themselves."""

from dataclasses import replace

import pytest

from office import due
from office.commands import (
    BookAppointment,
    CallNumber,
    DayCommand,
    LetTimePass,
    ParkTicket,
    PauseVisit,
    ResumeVisit,
    TakeTicket,
)
from office.events import TicketReturned, VisitPaused
from office.legs import legs_of
from office.plan import Line, Plan
from office.refusals import IsNotAway, ParkedTooLong, PauseTooLong, Reason
from office.stages import Away, Called, Waiting
from tests.office.branch import PLAN, UNPROMISED, Branch, on


def two(plan: Plan = PLAN) -> Branch:
    branch = Branch(plan).staffs("1").at("09:00")
    branch.takes()
    branch.at("09:05").takes()
    return branch


def test_who_goes_away_is_not_called_and_keeps_the_place() -> None:
    branch = two()
    assert branch.at("09:10").does(PauseVisit(number="101", minutes=15)) == (
        VisitPaused(number="101", until=on("09:25")),
    )
    assert branch.ticket("101").stage == Away(since=on("09:10"), until=on("09:25"))
    assert branch.serves("1") == "102"
    assert branch.calls_next("1") is None
    branch.at("09:24").takes()
    assert branch.at("09:25").calls_next("1") == "101"
    assert branch.ticket("101").key == on("09:00")


@pytest.mark.parametrize(
    ("back", "away_s"),
    [("09:12", 120.0), ("09:20", 600.0)],  # by own wish, or by itself at 09:20
)
def test_how_long_a_customer_was_away_is_told_and_the_wait_counts_on(back: str, away_s: float) -> None:
    branch = two()
    branch.at("09:10").does(PauseVisit(number="101", minutes=10))
    branch.at(back).does(ResumeVisit(number="101") if back == "09:12" else LetTimePass())
    branch.at("09:30").calls_next("1")
    (leg,) = legs_of(branch.day, branch.plan, branch.ticket("101"))
    assert (leg.away_s, leg.wait_s) == (away_s, 1800.0)


def test_who_comes_back_by_itself_came_at_the_moment_that_was_said_whenever_it_is_noticed() -> None:
    branch = two(UNPROMISED)
    branch.does(PauseVisit(number="101", minutes=10))
    assert branch.time_passes("10:00") == (TicketReturned(number="101", key=on("09:00"), since=on("09:15")),)


def test_who_is_called_while_away_was_away_until_the_call() -> None:
    branch = two()
    branch.does(PauseVisit(number="101", minutes=30))
    branch.at("09:25").calls("1", "101", "quick")
    ticket = branch.ticket("101")
    assert (ticket.away.total_seconds(), ticket.legs) == (1200, ())


def test_calls_before_a_pause_still_count_after_it() -> None:
    branch = two()
    branch.calls_next("1")
    branch.puts_back("1")
    branch.does(PauseVisit(number="101"))
    branch.does(ResumeVisit(number="101"))
    assert branch.ticket("101").stage == Waiting(calls=1)


@pytest.mark.parametrize(
    ("plan", "minutes", "most"),
    [
        (PLAN, 0, 1440),
        (PLAN, -1, 1440),
        (PLAN, 1440.5, 1440),
        (PLAN, float("nan"), 1440),
        (PLAN, float("inf"), 1440),
        (replace(PLAN, line=Line(pause_minutes=60)), 61, 60),
    ],
)
def test_a_pause_is_longer_than_none_and_no_longer_than_the_plan_allows(plan: Plan, minutes: float, most: int) -> None:
    assert two(plan).is_refused(PauseVisit(number="101", minutes=minutes)) == PauseTooLong("101", most)


@pytest.mark.parametrize("minutes", [60, 0.5])
def test_the_longest_and_a_short_pause_are_pauses(minutes: float) -> None:
    branch = two(replace(PLAN, line=Line(pause_minutes=60)))
    branch.does(PauseVisit(number="101", minutes=minutes))
    assert branch.stages()["101"] == "away"


@pytest.mark.parametrize("stage", ["waiting", "called", "serving", "missed", "served", "cancelled"])
def test_only_who_is_away_or_parked_comes_back(stage: str) -> None:
    branch = two().brings_to(stage)
    assert branch.is_refused(ResumeVisit(number="101")) == IsNotAway("101", stage)


def parked(minutes: float = 10) -> Branch:
    """101, called at 09:40, was parked at 09:50; 102 came at 09:05."""
    branch = two(UNPROMISED).at("09:40")
    branch.calls_next("1")
    branch.at("09:42").greets("1")
    branch.at("09:50").parks("1", minutes)
    return branch


@pytest.mark.parametrize(
    ("minutes", "key"),
    [(5, "09:00"), (10, "09:00"), (30, "09:00")],  # never a worse place than before
)
def test_who_is_parked_comes_back_by_itself_with_the_place_of_before(minutes: int, key: str) -> None:
    branch = parked(minutes)
    back = on(f"{9 + (50 + minutes) // 60:02}:{(50 + minutes) % 60:02}")
    assert branch.time_passes("10:30") == (TicketReturned(number="101", key=on(key), since=back),)


def test_who_is_parked_counts_as_returned_where_that_is_better() -> None:
    branch = Branch().staffs("1").at("09:00")
    branch.takes()
    branch.calls_next("1")
    branch.parks("1", 10)
    branch.time_passes("09:10")
    ticket = branch.ticket("101")
    assert (ticket.key, ticket.turn, ticket.joined) == (on("08:40"), "returned", on("09:10"))


def test_who_is_back_earlier_waits_from_then() -> None:
    branch = parked(30).at("09:55")
    branch.does(ResumeVisit(number="101"))
    ticket = branch.ticket("101")
    assert (ticket.joined, ticket.stage) == (on("09:55"), Waiting())
    assert branch.calls_next("1") == "101"


def test_being_parked_ends_a_leg_and_coming_back_begins_the_next() -> None:
    branch = parked().at("10:05")
    branch.calls_next("1")
    branch.finishes("1", "form")
    first, second = legs_of(branch.day, branch.plan, branch.ticket("101"))
    assert (first.how, first.final, first.wait_s, first.walk_s, first.handling_s) == ("parked", False, 2400, 120, 480)
    assert (second.how, second.final, second.joined_at, second.wait_s) == ("served", True, on("10:00"), 300)
    assert (first.promised_by, second.promised_by) == (None, None)


def test_who_is_called_while_parked_waited_no_time() -> None:
    branch = parked(60).at("10:00")
    assert branch.calls("1", "101", "form is ready").standing == "out_of_turn"
    first, second = legs_of(branch.day, branch.plan, branch.ticket("101"))
    assert (first.how, second.how, second.wait_s) == ("parked", "called", 0)
    assert isinstance(branch.ticket("101").stage, Called)


def test_who_leaves_while_parked_had_one_leg_and_left_in_the_next() -> None:
    branch = parked()
    branch.at("09:55").cancels("101")
    first, second = legs_of(branch.day, branch.plan, branch.ticket("101"))
    assert [(leg.how, leg.final, leg.ended_at) for leg in (first, second)] == [
        ("parked", False, on("09:50")),
        ("cancelled", True, on("09:55")),
    ]


@pytest.mark.parametrize("minutes", [0, -5, 1441, float("nan"), float("inf")])
def test_nobody_is_parked_for_no_time_or_beyond_a_day(minutes: float) -> None:
    branch = two()
    branch.calls_next("1")
    assert branch.is_refused(ParkTicket(counter="1", minutes=minutes)) == ParkedTooLong("101")


@pytest.mark.parametrize(
    ("command", "kinds"),
    [
        (TakeTicket(service="payments"), ["TicketReturned", "TicketReturned", "TicketTaken"]),
        (CallNumber(counter="1", number="102"), ["TicketReturned", "TicketReturned", "TicketCalled"]),
        (LetTimePass(), ["TicketReturned", "TicketReturned"]),
    ],
)
def test_whoever_notices_first_writes_who_is_back_in_the_order_of_their_times(
    command: DayCommand, kinds: list[str]
) -> None:
    branch = parked(20)
    branch.does(PauseVisit(number="102", minutes=5))
    assert due.next_due(branch.day, branch.plan) == on("09:55")
    events = branch.at("10:30").does(command)
    assert [type(event).__name__ for event in events] == kinds
    assert [event.number for event in events if isinstance(event, TicketReturned)] == ["102", "101"]
    assert due.next_due(branch.day, branch.plan) is None


def test_a_refused_command_does_not_write_who_is_back() -> None:
    branch = parked()
    why: Reason = branch.at("11:00").is_refused(PauseVisit(number="101", minutes=0))
    assert why == PauseTooLong("101", 1440)
    assert branch.stages()["101"] == "parked"


def test_who_is_back_just_when_they_would_be_anyway_is_back() -> None:
    branch = Branch().at("09:00")
    branch.takes()
    branch.does(PauseVisit(number="101", minutes=5))
    (returned,) = branch.at("09:08").does(ResumeVisit(number="101"))
    assert returned == TicketReturned(number="101", key=on("09:00"), since=on("09:05"))
    assert branch.is_refused(ResumeVisit(number="101")) == IsNotAway("101", "waiting")


def test_who_was_away_before_the_time_of_an_appointment_was_not_away_from_the_wait() -> None:
    branch = two(UNPROMISED)
    branch.does(BookAppointment(id="a1", service="payments", slot=on("10:00")))
    branch.does(TakeTicket(appointment="a1"))
    branch.does(PauseVisit(number="103", minutes=30))
    branch.time_passes("09:40")
    branch.calls("1", "103", "quick")
    (leg,) = legs_of(branch.day, branch.plan, branch.ticket("103"))
    assert (leg.away_s, leg.wait_s) == (0.0, 0.0)
