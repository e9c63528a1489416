"""Appointments in the rules: booked once, moved by cancelling and booking anew."""

from office.commands import BookAppointment, CancelAppointment, TakeTicket
from office.refusals import AppointmentIsOver, AppointmentStands
from tests.office.branch import Branch, on

BOOKED = BookAppointment(id="4711", service="loans", slot=on("10:30"))
LATER = BookAppointment(id="4711", service="loans", slot=on("11:00"))


def test_the_same_appointment_booked_twice_is_booked_once() -> None:
    branch = Branch()
    assert len(branch.does(BOOKED)) == 1
    assert branch.does(BOOKED) == ()


def test_another_time_under_the_same_number_is_refused_while_the_first_stands() -> None:
    branch = Branch()
    branch.does(BOOKED)
    assert branch.is_refused(LATER) == AppointmentStands("4711")


def test_a_cancelled_appointment_may_be_booked_anew_and_so_moved() -> None:
    branch = Branch()
    branch.does(BOOKED)
    branch.does(CancelAppointment(id="4711"))
    assert branch.is_refused(CancelAppointment(id="4711")) == AppointmentIsOver("4711", "cancelled")
    branch.does(LATER)
    booking = branch.day.bookings["4711"]
    assert (booking.state, booking.slot) == ("booked", on("11:00"))


def test_an_appointment_that_became_a_ticket_is_not_booked_anew() -> None:
    branch = Branch()
    branch.does(BOOKED)
    branch.at("10:30").does(TakeTicket(appointment="4711"))
    assert branch.is_refused(LATER) == AppointmentStands("4711")
