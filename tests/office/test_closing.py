"""The beginning and the end of a service day: who is left at night was not served, and nobody is forgotten."""

from dataclasses import replace

import pytest

from office.commands import CallNext, CloseDay, DayCommand, OpenCounter, OpenDay, PauseVisit, TakeEffect, TakeTicket
from office.day import Day
from office.events import (
    AppointmentMissed,
    CounterClosed,
    DayClosed,
    DayOpened,
    PlanTookEffect,
    ServiceFinished,
    TicketNotServed,
    TicketPutBack,
)
from office.figures import figures
from office.hours import Clock
from office.legs import legs_of
from office.plan import Shift
from office.refusals import DayIsClosed, DayIsOpen, DayNotOpen, NoHoursThatDay, NoSuchCounter
from tests.office.branch import MONDAY, PLAN, UNPROMISED, Branch

SHIFT = Shift(counter="1", opens=Clock(9), closes=Clock(17), weekdays=("monday",))


def test_a_day_opens_with_the_plans_roster_and_the_plan_in_force() -> None:
    branch = Branch(replace(PLAN, roster=(SHIFT, replace(SHIFT, weekdays=("sunday",)))), opens=None)
    assert branch.does(OpenDay(plan_version=3)) == (DayOpened(roster=(SHIFT,)), PlanTookEffect(version=3))
    assert (branch.day.roster, branch.day.plan_version, branch.day.is_open) == ((SHIFT,), 3, True)


def test_a_roster_that_is_given_takes_the_place_of_the_plans() -> None:
    branch = Branch(replace(PLAN, roster=(SHIFT,)), opens=None)
    other = Shift(counter="2", opens=Clock(6), closes=Clock(23))
    assert branch.does(OpenDay(roster=(other,)))[0] == DayOpened(roster=(other,))
    assert Branch(replace(PLAN, roster=(SHIFT,)), opens=None).does(OpenDay(roster=()))[0] == DayOpened(roster=())


def test_a_roster_of_a_counter_that_is_not_there_is_refused() -> None:
    branch = Branch(opens=None)
    assert branch.is_refused(OpenDay(roster=(replace(SHIFT, counter="9"),))) == NoSuchCounter("9")


def test_counters_are_closed_when_the_day_opens() -> None:
    assert Branch().day.desks == {}


EVERYTHING: list[DayCommand] = [
    CloseDay(),
    TakeEffect(plan_version=2),
    OpenCounter(counter="1"),
    CallNext(counter="1"),
    TakeTicket(service="payments"),
]


@pytest.mark.parametrize("command", EVERYTHING)
def test_nothing_happens_before_the_day_is_open(command: DayCommand) -> None:
    assert Branch(opens=None).is_refused(command) == DayNotOpen()


@pytest.mark.parametrize("command", EVERYTHING)
def test_on_a_day_without_hours_it_is_said_that_the_plan_has_none(command: DayCommand) -> None:
    holiday = replace(PLAN, hours={**PLAN.hours, MONDAY.isoformat(): ()})
    assert Branch(holiday, opens=None).is_refused(command) == NoHoursThatDay()


@pytest.mark.parametrize("command", [OpenDay(), *EVERYTHING])
def test_nothing_happens_after_the_day_is_closed(command: DayCommand) -> None:
    branch = Branch()
    branch.closes()
    assert branch.is_refused(command) == DayIsClosed()


def test_a_day_opens_once() -> None:
    assert Branch().is_refused(OpenDay()) == DayIsOpen()


def test_who_stands_at_a_counter_was_served_and_who_waits_was_not() -> None:
    branch = Branch(UNPROMISED).staffs("1").staffs("2").staffs("3").at("17:50")
    branch.takes("payments")
    branch.takes("loans")
    branch.takes("payments")
    branch.takes("other")
    branch.calls_next("1")
    branch.greets("1")
    branch.calls_next("2")
    branch.at("18:30")
    assert branch.does(CloseDay()) == (
        ServiceFinished(number="101", counter="1"),
        TicketPutBack(number="201", counter="2"),
        TicketNotServed(number="201"),
        TicketNotServed(number="102"),
        TicketNotServed(number="301"),
        CounterClosed(counter="1"),
        CounterClosed(counter="2"),
        CounterClosed(counter="3"),
        DayClosed(),
    )
    assert branch.stages() == {"101": "served", "201": "not_served", "102": "not_served", "301": "not_served"}
    assert not any(desk.is_open for desk in branch.day.desks.values())


def test_who_missed_the_call_or_gave_up_stays_so() -> None:
    branch = Branch().staffs("1").at("17:50")
    for _ in range(3):
        branch.takes()
    branch.calls_next("1")
    branch.misses("1")
    branch.cancels("102")
    branch.cancels("103", wrong_choice=True)
    branch.closes()
    assert branch.stages() == {"101": "missed", "102": "cancelled", "103": "withdrawn"}


def test_who_is_away_or_parked_at_the_end_was_not_served_and_who_booked_did_not_come() -> None:
    branch = Branch(UNPROMISED).staffs("1").at("17:50")
    branch.books("a1", "16:00")
    branch.takes()
    branch.takes()
    branch.takes()
    branch.does(PauseVisit(number="102", minutes=60))
    branch.calls_next("1")
    branch.parks("1", 60)
    assert branch.at("18:00").does(CloseDay()) == (
        TicketNotServed(number="101"),
        TicketNotServed(number="102"),
        TicketNotServed(number="103"),
        CounterClosed(counter="1"),
        AppointmentMissed(id="a1"),
        DayClosed(),
    )
    parked = legs_of(branch.day, branch.plan, branch.ticket("101"))
    assert [(leg.how, leg.final) for leg in parked] == [("parked", False), ("not_served", True)]
    found = figures(
        (leg for ticket in branch.day.tickets.values() for leg in legs_of(branch.day, PLAN, ticket)), branch.now
    )
    assert (found.arrived, found.left, found.served) == (3, 3, 0)


def test_who_is_at_a_counter_at_the_end_was_served_also_where_more_was_asked_for() -> None:
    branch = Branch().staffs("1").at("17:50")
    branch.takes(also=("loans",))
    branch.brings_to("serving")
    branch.closes()
    assert branch.stages() == {"101": "served"}


def test_what_was_due_before_the_end_is_written_before_it() -> None:
    branch = Branch(UNPROMISED).at("17:00")
    branch.takes()
    branch.does(PauseVisit(number="101", minutes=10))
    branch.pauses_service("loans", "17:05")
    kinds = [type(event).__name__ for event in branch.at("18:00").does(CloseDay())]
    assert kinds == ["ServiceResumed", "TicketReturned", "TicketNotServed", "DayClosed"]


def test_a_paused_counter_closes_and_a_closed_one_stays_as_it_was() -> None:
    branch = Branch().staffs("1").staffs("2")
    branch.pauses("1")
    branch.leaves("2")
    assert branch.does(CloseDay()) == (CounterClosed(counter="1"), DayClosed())


def test_an_empty_day_closes() -> None:
    assert Branch().does(CloseDay()) == (DayClosed(),)


def test_numbers_start_again_on_the_next_day() -> None:
    branch = Branch()
    branch.takes()
    branch.closes()
    tomorrow = Branch(day=MONDAY.replace(day=3))
    assert tomorrow.takes() == "101"
    assert tomorrow.day.date != branch.day.date


def test_another_version_of_the_plan_takes_effect_once() -> None:
    branch = Branch()
    assert branch.does(TakeEffect(plan_version=2)) == (PlanTookEffect(version=2),)
    assert branch.does(TakeEffect(plan_version=2)) == ()
    assert branch.does(TakeEffect(plan_version=1)) == (PlanTookEffect(version=1),)


def test_a_day_that_nobody_opened_holds_nothing() -> None:
    day = Day(office="tartu", date=MONDAY)
    assert (day.is_open, day.waiting, day.place) == (False, (), 0)
