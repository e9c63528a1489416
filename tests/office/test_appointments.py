"""Appointments: early, late, kept, cancelled, missed; the place, the wait and the promise count from their time."""

from dataclasses import replace
from datetime import timedelta

import pytest

from office.booking import punctuality
from office.commands import BookAppointment, CancelAppointment, CancelTicket, DayCommand, OpenDay, TakeTicket
from office.events import AppointmentBooked, AppointmentMissed, Standing
from office.hours import Clock, Span
from office.legs import legs_of
from office.plan import Appointments, Line, Plan, Times
from office.refusals import (
    AppointmentIsOver,
    AppointmentStands,
    NoSuchAppointment,
    NoSuchLanguage,
    NoSuchService,
    NotOnThatDay,
    Reason,
)
from tests.office.branch import PLAN, Branch, on

LATE = replace(PLAN, appointments=Appointments(late_minutes=15, late_becomes="normal"))


def booked(plan: Plan = PLAN) -> Branch:
    branch = Branch(plan)
    branch.books("a1", "10:00")
    return branch


@pytest.mark.parametrize(
    ("came", "key"),
    [
        ("09:00", "09:30"),  # early: counts from the time of the appointment, less the head start
        ("10:00", "09:30"),
        ("10:20", "09:50"),  # late: counts from the coming
    ],
)
def test_the_place_counts_from_the_later_of_coming_and_time(came: str, key: str) -> None:
    branch = booked().at(came)
    branch.checks_in("a1")
    assert branch.ticket("101").key == on(key)


@pytest.mark.parametrize(
    ("came", "called", "wait", "promised"),
    [("09:00", "10:05", 300, "10:20"), ("09:00", "09:40", 0, "10:20"), ("10:20", "10:25", 300, "10:40")],
)
def test_wait_and_promise_count_from_the_later_of_coming_and_time(
    came: str, called: str, wait: float, promised: str
) -> None:
    branch = booked().staffs("1").at(came)
    branch.checks_in("a1")
    branch.at(called).calls_next("1")
    (leg,) = legs_of(branch.day, branch.plan, branch.ticket("101"))
    assert (leg.wait_s, leg.promised_by, leg.slot_at) == (wait, on(promised), on("10:00"))


@pytest.mark.parametrize(
    ("came", "standing", "key"),
    [
        ("10:15", "appointment", "09:45"),
        ("10:15:01", "normal", "10:15:01"),
        ("12:00", "normal", "12:00"),
        ("08:50", "appointment", "09:30"),
    ],
)
def test_who_comes_later_than_the_plan_allows_is_what_the_plan_makes_of_it(
    came: str, standing: Standing, key: str
) -> None:
    branch = booked(LATE).at(came)
    branch.checks_in("a1")
    ticket = branch.ticket("101")
    assert (ticket.standing, ticket.key, ticket.appointment) == (standing, on(key), "a1")


def test_a_late_appointment_may_become_a_priority() -> None:
    plan = replace(PLAN, appointments=Appointments(late_minutes=0, late_becomes="priority"))
    branch = booked(plan).at("10:01")
    branch.checks_in("a1")
    assert (branch.ticket("101").standing, branch.ticket("101").key) == ("priority", on("09:31"))


def test_who_has_priority_keeps_it_when_the_appointment_comes_to_nothing() -> None:
    branch = booked(LATE).at("10:16")
    branch.takes(service="", standing="priority", appointment="a1")
    assert (branch.ticket("101").standing, branch.ticket("101").key) == ("priority", on("09:46"))


def test_where_the_plan_says_nothing_no_appointment_is_late() -> None:
    branch = booked().at("16:00")
    branch.checks_in("a1")
    assert branch.ticket("101").standing == "appointment"


def test_the_head_start_of_appointments_is_the_plans() -> None:
    branch = booked(replace(PLAN, line=Line(head_start_minutes={"appointment": 5}))).at("09:00")
    branch.checks_in("a1")
    assert branch.ticket("101").key == on("09:55")


SHUT = replace(
    PLAN,
    services=(
        replace(PLAN.services[0], hours={"weekdays": (Span(Clock(13), Clock(14)),)}, most_per_day=1),
        *PLAN.services[1:],
    ),
    times=Times(last_ticket_minutes=600),
)


def test_who_has_an_appointment_is_never_turned_away() -> None:
    branch = booked(SHUT).at("10:00")
    branch.takes(by_staff=True)
    branch.pauses_service("payments")
    assert branch.checks_in("a1") == "102"


def test_an_appointment_brings_its_language_needs_and_service() -> None:
    branch = Branch()
    branch.does(BookAppointment(id="a1", service="loans", slot=on("10:00"), language="ru", needs=("walks_slowly",)))
    branch.checks_in("a1")
    ticket = branch.ticket("201")
    assert (ticket.service, ticket.language, ticket.needs) == ("loans", "ru", ("walks_slowly",))


def test_at_the_kiosk_another_language_and_service_may_be_chosen() -> None:
    branch = booked()
    branch.does(TakeTicket(appointment="a1", service="loans", language="et"))
    ticket = branch.ticket("201")
    assert (ticket.service, ticket.language, ticket.standing) == ("loans", "et", "appointment")


def test_appointments_are_booked_before_the_day_opens_and_with_its_opening() -> None:
    branch = Branch(opens=None)
    branch.books("a1", "10:00")
    opened = branch.at("08:45").does(
        OpenDay(
            appointments=(
                BookAppointment(id="a1", service="payments", slot=on("10:00")),  # the same one: an import repeated
                BookAppointment(id="a2", service="loans", slot=on("11:00")),
            )
        )
    )
    assert opened[2:] == (AppointmentBooked(id="a2", service="loans", slot=on("11:00")),)
    assert [booking.state for booking in branch.day.bookings.values()] == ["booked", "booked"]


def test_one_bad_appointment_and_the_day_does_not_open() -> None:
    bad = BookAppointment(id="a2", service="cars", slot=on("11:00"))
    assert Branch(opens=None).is_refused(OpenDay(appointments=(bad,))) == NoSuchService("cars")


def test_who_did_not_come_by_the_end_of_the_day_missed_it() -> None:
    branch = booked()
    branch.books("a2", "11:00")
    branch.books("a3", "11:30")
    branch.checks_in("a2")
    branch.does(CancelAppointment(id="a3"))
    branch.at("18:00").closes()
    missed = [entry.event for entry in branch.entries if isinstance(entry.event, AppointmentMissed)]
    assert missed == [AppointmentMissed(id="a1")]
    assert {booking.id: (booking.state, booking.number) for booking in branch.day.bookings.values()} == {
        "a1": ("missed", None),
        "a2": ("kept", "101"),
        "a3": ("cancelled", None),
    }


BOOK = BookAppointment(id="a1", service="payments", slot=on("10:00"))


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (replace(BOOK, slot=on("10:30")), AppointmentStands("a1")),
        (replace(BOOK, service="loans"), AppointmentStands("a1")),
        (replace(BOOK, id="a2", service="cars"), NoSuchService("cars")),
        (replace(BOOK, id="a2", language="fi"), NoSuchLanguage("fi")),
        (replace(BOOK, id="a2", slot=on("10:00") + timedelta(days=1)), NotOnThatDay("a2")),
        (replace(BOOK, id="a2", slot=on("00:00") - timedelta(seconds=1)), NotOnThatDay("a2")),
        (CancelAppointment(id="a2"), NoSuchAppointment("a2")),
        (TakeTicket(appointment="a2"), NoSuchAppointment("a2")),
        (TakeTicket(appointment=""), NoSuchAppointment("")),
    ],
)
def test_what_does_not_fit_is_refused(command: DayCommand, why: Reason) -> None:
    assert booked().is_refused(command) == why


def test_a_cancelled_appointment_may_be_booked_anew_and_so_moved() -> None:
    branch = booked()
    branch.does(CancelAppointment(id="a1"))
    for command in (CancelAppointment(id="a1"), TakeTicket(appointment="a1")):
        assert branch.is_refused(command) == AppointmentIsOver("a1", "cancelled")
    branch.does(replace(BOOK, slot=on("11:00")))
    assert (branch.day.bookings["a1"].slot, branch.day.bookings["a1"].state) == (on("11:00"), "booked")
    assert branch.checks_in("a1") == "101"


def test_who_takes_a_ticket_without_an_appointment_keeps_none() -> None:
    branch = Branch()
    branch.books("", "10:00")
    branch.takes()
    assert (branch.ticket("101").standing, branch.ticket("101").slot) == ("normal", None)
    assert branch.day.bookings[""].state == "booked"


def test_a_kept_appointment_is_kept_once() -> None:
    branch = booked()
    branch.checks_in("a1")
    assert branch.is_refused(TakeTicket(appointment="a1")) == AppointmentIsOver("a1", "kept")
    assert branch.is_refused(replace(BOOK, slot=on("11:00"))) == AppointmentIsOver("a1", "kept")
    assert branch.does(BOOK) == ()


def test_the_date_at_the_office_decides_which_day_an_appointment_is_on() -> None:
    branch = Branch()
    branch.does(replace(BOOK, slot=on("00:00")))  # in UTC still the day before
    assert branch.day.bookings["a1"].slot == on("00:00")


@pytest.mark.parametrize(
    ("came", "expected"),
    [("09:29", "early"), ("09:30", "in_time"), ("10:00", "in_time"), ("10:15", "in_time"), ("10:16", "late")],
)
def test_an_appointment_is_kept_in_the_time_around_it(came: str, expected: str) -> None:
    rules = Appointments(early_minutes=30, late_minutes=15)
    assert punctuality(rules, on("10:00"), on(came)) == expected
    assert punctuality(Appointments(), on("10:00"), on(came)) == "in_time"


def test_a_wrong_choice_gives_the_appointment_back() -> None:
    branch = booked()
    branch.checks_in("a1")
    branch.does(CancelTicket(number="101", wrong_choice=True))
    assert (branch.day.bookings["a1"].state, branch.day.bookings["a1"].number) == ("booked", None)
    assert branch.checks_in("a1") == "102"
    branch.does(CancelTicket(number="102"))
    assert branch.day.bookings["a1"].state == "kept"
