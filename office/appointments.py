"""Appointments: booked for a service day before or on it, and cancelled."""

from datetime import date, datetime

from office.booking import Booking
from office.commands import BookAppointment, OfBooking
from office.day import Day
from office.events import AppointmentBooked, AppointmentCancelled, BookingEvent
from office.plan import Plan
from office.refusals import (
    AppointmentIsOver,
    AppointmentStands,
    NoSuchAppointment,
    NoSuchLanguage,
    NoSuchService,
    NotOnThatDay,
    Reason,
    Refused,
)


def of_booking(day: Day, plan: Plan, command: OfBooking) -> tuple[BookingEvent, ...] | Refused:
    """What follows from a command about an appointment."""
    if isinstance(command, BookAppointment):
        return book(day, plan, command)
    booking = day.bookings.get(command.id)
    if booking is None:
        return Refused(NoSuchAppointment(command.id))
    if booking.state != "booked":
        return Refused(AppointmentIsOver(command.id, booking.state))
    return (AppointmentCancelled(id=command.id),)


def book(day: Day, plan: Plan, command: BookAppointment) -> tuple[AppointmentBooked, ...] | Refused:
    """An appointment of this day. Booked twice it is booked once; once cancelled it may be booked anew."""
    standing = day.bookings.get(command.id)
    event = AppointmentBooked(
        id=command.id, service=command.service, slot=command.slot, language=command.language, needs=command.needs
    )
    if standing is not None and standing.state != "cancelled":
        return _booked_again(standing, command)
    why_not = _why_not(day, plan, command)
    return Refused(why_not) if why_not else (event,)


def _booked_again(standing: Booking, command: BookAppointment) -> tuple[AppointmentBooked, ...] | Refused:
    if (standing.service, standing.slot) == (command.service, command.slot):
        return ()
    is_over = standing.state != "booked"
    return Refused(AppointmentIsOver(command.id, standing.state) if is_over else AppointmentStands(command.id))


def _why_not(day: Day, plan: Plan, command: BookAppointment) -> Reason | None:
    if plan.service(command.service) is None:
        return NoSuchService(command.service)
    if command.language is not None and command.language not in plan.office.languages:
        return NoSuchLanguage(command.language)
    return None if on_day(plan, command.slot) == day.date else NotOnThatDay(command.id)


def on_day(plan: Plan, slot: datetime) -> date:
    """The service day of an appointment at this moment."""
    return slot.astimezone(plan.zone).date()
