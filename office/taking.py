"""Taking a ticket, and checking in with an appointment: what an office gives out, when, and how many."""

from datetime import datetime, timedelta

from office import hours, line, moving, needs, numbers
from office.booking import Booking, punctuality
from office.commands import TakeTicket
from office.day import Day
from office.events import Standing, TicketTaken
from office.plan import Plan, Service
from office.refusals import (
    AppointmentIsOver,
    CounterIsShut,
    LineIsFull,
    NoMoreTickets,
    NoNumberLeft,
    NoSuchAppointment,
    NoSuchLanguage,
    NoSuchLevel,
    NoSuchService,
    Reason,
    Refused,
    ServiceIsClosed,
    ServiceIsFull,
    ServiceIsPaused,
)
from office.stages import Withdrawn


def take(day: Day, plan: Plan, command: TakeTicket, at: datetime) -> tuple[TicketTaken, ...] | Refused:
    """A ticket of the service, with the next number of its series."""
    booking = day.booking_of(command.appointment)
    if command.appointment is not None and (booking is None or booking.state != "booked"):
        return Refused(_no_booking(command.appointment, booking))
    wanted = command.service or (booking.service if booking else "")
    service = plan.service(wanted)
    if service is None:
        return Refused(NoSuchService(wanted))
    why_not = _unknown(day, plan, command) or _not_given(day, plan, service, command, at)
    if why_not is not None:
        return Refused(why_not)
    number = next_number(day, plan, service)
    return Refused(NoNumberLeft(service.id)) if number is None else (_taken(day, plan, service, command, number, at),)


def _no_booking(appointment: str, booking: Booking | None) -> Reason:
    return AppointmentIsOver(appointment, booking.state) if booking else NoSuchAppointment(appointment)


def _unknown(day: Day, plan: Plan, command: TakeTicket) -> Reason | None:
    if command.language is not None and command.language not in plan.office.languages:
        return NoSuchLanguage(command.language)
    if command.level and plan.level(command.level) is None:
        return NoSuchLevel(command.level)
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


def why_no_ticket(day: Day, plan: Plan, service: Service, at: datetime) -> Reason | None:
    """Why customers get no ticket of this service now; None when they do."""
    return NoMoreTickets() if _is_too_late(day, plan, service, at) else why_not_offered(day, plan, service, at)


def why_not_offered(day: Day, plan: Plan, service: Service, at: datetime) -> Reason | None:
    """Why customers cannot choose this service now, whether for a new ticket or with one that they have."""
    pause = day.paused.get(service.id)
    if pause is not None and pause.holds(at):
        return ServiceIsPaused(service.id, pause.reason)
    if service.hours and not hours.is_open(service.hours, at, plan.zone):
        return ServiceIsClosed(service.id, hours.opens_next(service.hours, at, plan.zone))
    if service.most_per_day is not None and _given(day, service) >= service.most_per_day:
        return ServiceIsFull(service.id, service.most_per_day)
    return LineIsFull(service.id) if service.id in day.full else None


def _is_too_late(day: Day, plan: Plan, service: Service, at: datetime) -> bool:
    """After the last ticket; where lines close themselves, after the office closes at the latest."""
    before = plan.times.last_ticket_minutes
    closes = hours.last_closing(plan.hours, at.astimezone(plan.zone).date(), plan.zone)
    if before is None:
        by_itself = plan.times.line_closes_itself and service.id not in day.held_open
        return by_itself and closes is not None and at >= closes
    return closes is None or at >= closes - timedelta(minutes=before)


def _given(day: Day, service: Service) -> int:
    """How many tickets were taken for the service today; a wrong choice that was undone is none."""
    tickets = day.tickets.values()
    mine = (ticket for ticket in tickets if (ticket.legs[0].service if ticket.legs else ticket.service) == service.id)
    return sum(1 for ticket in mine if not isinstance(ticket.stage, Withdrawn))


def next_number(day: Day, plan: Plan, service: Service) -> str | None:
    """The first number of the service's series that nobody has today; None when none is left.

    It counts nothing, so a cancelled ticket keeps its number, and a series that the plan moves today repeats none.
    """
    return next((number for number in numbers.series(plan, service) if number not in day.tickets), None)


def _taken(day: Day, plan: Plan, service: Service, command: TakeTicket, number: str, at: datetime) -> TicketTaken:
    booking = day.booking_of(command.appointment)
    taken_as = command.standing if booking is None else _standing(plan, booking, command, at)
    slot, wanted = booking.slot if booking else None, command.needs or (booking.needs if booking else ())
    wishes = needs.Wishes(taken_as=taken_as, needs=wanted, level=command.level)
    place, serial = needs.place_of(plan, wishes, at, slot), len(day.tickets) + 1
    plain = _promised_by(service, command, at, max(at, slot or at))
    own = needs.promised_by(plan.level(command.level), command.said, at, max(at, slot or at))
    booked_language = booking.language if booking else None
    return TicketTaken(
        number=number,
        serial=serial,
        service=service.id,
        key=place.key,
        language=command.language or booked_language or plan.office.languages[0],
        needs=wanted,
        standing=place.standing,
        ahead=line.ahead_of(day, plan, service.id, (place.key, serial)),
        promised_by=needs.earlier(plain, own),
        secret=command.secret,
        also=command.also,
        for_counter=command.for_counter,
        for_clerk=command.for_clerk,
        appointment=command.appointment,
        slot=slot,
        said=command.said,
        level=command.level,
        turn=place.turn,
        taken_as=None if taken_as == place.standing else taken_as,
        plain_promise=plain if command.level else None,
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
