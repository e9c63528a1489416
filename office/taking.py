"""Taking a ticket, and checking in with an appointment: what an office gives out, when, and how many."""

from datetime import datetime, timedelta

from office import employees, line, moving, needs, numbers, set_times, wishing
from office.booking import Booking, punctuality
from office.commands import TakeTicket
from office.day import Day
from office.events import Standing, TicketTaken
from office.offering import why_no_ticket
from office.plan import Plan, Service
from office.refusals import (
    AppointmentIsOver,
    CounterIsShut,
    NoNumberLeft,
    NoSuchAppointment,
    NoSuchLanguage,
    NoSuchService,
    Reason,
    Refused,
    TimeNotOffered,
)
from office.wishing import Wish


def take(day: Day, plan: Plan, command: TakeTicket, at: datetime) -> tuple[TicketTaken, ...] | Refused:
    """A ticket of the service, with the next number of its series."""
    booking = day.booking_of(command.appointment)
    if command.appointment is not None and (booking is None or booking.state != "booked"):
        return Refused(_no_booking(command.appointment, booking))
    wanted = command.service or (booking.service if booking else "")
    service = plan.service(wanted)
    if service is None:
        return Refused(NoSuchService(wanted))
    wish = wishing.wish_of(plan, command)
    if not isinstance(wish, Wish):
        return Refused(wish)
    why_not = _unknown(day, plan, command) or _not_given(day, plan, service, command, at)
    why_not = why_not or _cannot_have(day, plan, service, command, at)
    if why_not is not None:
        return Refused(why_not)
    number = next_number(day, plan, service)
    taken = None if number is None else _taken(day, plan, service, command, wish, number, at)
    return Refused(NoNumberLeft(service.id)) if taken is None else (taken,)


def _cannot_have(day: Day, plan: Plan, service: Service, command: TakeTicket, at: datetime) -> Reason | None:
    """Why nobody can wait for this employee, or come back at this time."""
    if command.employee:
        return employees.why_not(day, plan, command.employee, service.id)
    if command.later is None:
        return None
    if command.appointment is not None:
        return TimeNotOffered(service.id, command.later)
    return set_times.why_not(day, plan, service, command.later, at)


def _no_booking(appointment: str, booking: Booking | None) -> Reason:
    return AppointmentIsOver(appointment, booking.state) if booking else NoSuchAppointment(appointment)


def _unknown(day: Day, plan: Plan, command: TakeTicket) -> Reason | None:
    if command.language is not None and command.language not in plan.office.languages:
        return NoSuchLanguage(command.language)
    for service in command.also:
        if plan.service(service) is None:
            return NoSuchService(service)
    working = [desk for desk in day.desks.values() if desk.is_open]
    if command.for_counter and all(desk.counter != command.for_counter for desk in working):
        return CounterIsShut(command.for_counter)
    return moving.not_there(day, command.for_clerk, command.for_counter) if command.for_clerk else None


def _not_given(day: Day, plan: Plan, service: Service, command: TakeTicket, at: datetime) -> Reason | None:
    """Whoever has an appointment, or is sent in by staff, gets a ticket whatever the hours and limits."""
    if command.by_staff or command.appointment is not None:
        return None
    return why_no_ticket(day, plan, service, at)


def next_number(day: Day, plan: Plan, service: Service) -> str | None:
    """The first number of the service's series that nobody has today; None when none is left.

    It counts nothing, so a cancelled ticket keeps its number, and a series that the plan moves today repeats none.
    """
    return next((number for number in numbers.series(plan, service) if number not in day.tickets), None)


def _taken(  # noqa: PLR0913, PLR0917  # all that a ticket is made of
    day: Day, plan: Plan, service: Service, command: TakeTicket, wish: Wish, number: str, at: datetime
) -> TicketTaken:
    booking = day.booking_of(command.appointment)
    taken_as = command.standing if booking is None else _standing(plan, booking, command, at)
    slot, wanted = booking.slot if booking else None, command.needs or (booking.needs if booking else ())
    wishes = needs.Wishes(taken_as=taken_as, needs=wanted, level=wish.level, set_time=wish.later)
    place, serial = needs.place_of(plan, wishes, at, slot), len(day.tickets) + 1
    level, since = plan.level(wish.level), max(at, slot or at)
    plain = _promised_by(service, command, at, since)
    own = needs.promised_by(level, command.said, at, since)
    promised = wishing.promise_at(level, service, wish.later) if wish.later else needs.promised(level, plain, own)
    booked_language = booking.language if booking else None
    return TicketTaken(
        number=number,
        serial=serial,
        service=service.id,
        key=place.key,
        language=command.language or booked_language or plan.office.languages[0],
        needs=wanted,
        standing=place.standing,
        ahead=line.ahead_of(day, plan, service.id, (place.key, serial), wish.employee),
        promised_by=promised,
        secret=command.secret,
        also=command.also,
        for_counter=command.for_counter,
        for_clerk=wish.employee or command.for_clerk,
        appointment=command.appointment,
        slot=slot,
        said=command.said,
        level=wish.level,
        turn=place.turn,
        taken_as=None if taken_as == place.standing else taken_as,
        plain_promise=plain if wish.level else None,
        employee=wish.employee,
        set_time=wish.later,
    )


def _promised_by(service: Service, command: TakeTicket, at: datetime, since: datetime) -> datetime | None:
    """The promised time; none where what the customer is told says already that it will not be kept.

    It counts from `since`, the time of an appointment; what the customer is told counts from now.
    """
    promise, said = service.promise, command.said
    if promise is None or (said is not None and at + timedelta(seconds=said.point_s) > since + promise):
        return None
    return since + promise


def _standing(plan: Plan, booking: Booking, command: TakeTicket, at: datetime) -> Standing:
    """An appointment's class, or what the plan makes of one that is late; never a worse one than without it."""
    is_late = punctuality(plan.appointments, booking.slot, at) == "late"
    booked: Standing = plan.appointments.late_becomes if is_late else "appointment"
    return max(booked, command.standing, key=plan.head_start)
