"""What a customer does between taking a ticket and being called: rejoin, go away, come back, change, cancel."""

from datetime import datetime, timedelta
from typing import assert_never

from office import line, offering, set_times
from office.commands import AddService, CancelTicket, ChangeService, PauseVisit, RejoinLine, ResumeVisit
from office.day import Day
from office.events import (
    LineEvent,
    ServiceAdded,
    ServiceChanged,
    TicketCancelled,
    TicketRejoined,
    TicketReturned,
    VisitPaused,
)
from office.plan import Plan
from office.refusals import (
    DayIsClosed,
    DidNotMiss,
    DoesNotWait,
    IsNotAway,
    IsOver,
    NoSuchService,
    NoSuchTicket,
    PauseTooLong,
    Reason,
    Refused,
    SameService,
    TooLateToRejoin,
)
from office.stages import Away, Called, Missed, Parked, Serving, Waiting
from office.ticket import Ticket

LONGEST_PAUSE = 24 * 60
"""Minutes, where the plan says nothing: no customer is away for longer than a day."""

ByCustomer = RejoinLine | CancelTicket | PauseVisit | ResumeVisit | ChangeService | AddService


def of_visit(day: Day, plan: Plan, command: ByCustomer, at: datetime) -> tuple[LineEvent, ...] | Refused:
    """What follows from a customer's wish about a ticket."""
    ticket = day.tickets.get(command.number)
    if ticket is None:
        return Refused(NoSuchTicket(command.number))
    why_not = _why_not(day, plan, ticket, command, at)
    return Refused(why_not) if why_not else (_event(plan, ticket, command, at),)


def _why_not(day: Day, plan: Plan, ticket: Ticket, command: ByCustomer, at: datetime) -> Reason | None:
    match command:
        case RejoinLine():
            return _cannot_rejoin(plan, ticket, at)
        case CancelTicket():
            return None if _is_in_reach(ticket) else DoesNotWait(ticket.number, ticket.stage_name)
        case PauseVisit(minutes=minutes):
            return _cannot_pause(plan, ticket, minutes)
        case ResumeVisit():
            away = isinstance(ticket.stage, Away | Parked)
            return None if away else IsNotAway(ticket.number, ticket.stage_name)
        case AddService():
            return _cannot_add(plan, ticket, command)
        case ChangeService():
            return _cannot_change(day, plan, ticket, command, at)
        case _:
            assert_never(command)


def _cannot_rejoin(plan: Plan, ticket: Ticket, at: datetime) -> Reason | None:
    if not isinstance(ticket.stage, Missed):
        return DidNotMiss(ticket.number, ticket.stage_name)
    allowed = plan.line.rejoin_minutes
    if allowed is not None and at > ticket.stage.at + timedelta(minutes=allowed):
        return TooLateToRejoin(ticket.number, round(allowed))
    return None


def _is_in_reach(ticket: Ticket) -> bool:
    """Neither at a counter nor over."""
    return isinstance(ticket.stage, Waiting | Away | Parked | Missed)


def cannot_name(day: Day, number: str) -> Reason | None:
    """Why no name is noted for this number today: a customer who has left is called by none."""
    ticket = day.tickets.get(number)
    if ticket is None:
        return NoSuchTicket(number)
    if not day.is_open:
        return DayIsClosed()
    comes = _is_in_reach(ticket) or isinstance(ticket.stage, Called | Serving)
    return None if comes else IsOver(ticket.number, ticket.stage_name)


def _cannot_pause(plan: Plan, ticket: Ticket, minutes: float) -> Reason | None:
    if not ticket.waits:
        return DoesNotWait(ticket.number, ticket.stage_name)
    longest = LONGEST_PAUSE if plan.line.pause_minutes is None else plan.line.pause_minutes
    return None if 0 < minutes <= longest else PauseTooLong(ticket.number, round(longest))


def _cannot_add(plan: Plan, ticket: Ticket, command: AddService) -> Reason | None:
    if plan.service(command.service) is None:
        return NoSuchService(command.service)
    going_on = isinstance(ticket.stage, Waiting | Away | Called | Serving | Parked)
    return None if going_on else IsOver(ticket.number, ticket.stage_name)


def _cannot_change(day: Day, plan: Plan, ticket: Ticket, command: ChangeService, at: datetime) -> Reason | None:
    service = plan.service(command.service)
    if service is None:
        return NoSuchService(command.service)
    if not isinstance(ticket.stage, Waiting | Away):
        return DoesNotWait(ticket.number, ticket.stage_name)
    if ticket.service == service.id:
        return SameService(ticket.number, service.id)
    if command.by_staff:
        return None
    if ticket.set_time is not None and isinstance(ticket.stage, Away):
        return set_times.why_not(day, plan, service, ticket.set_time, at)
    return offering.why_not_offered(day, plan, service, at)


def _event(plan: Plan, ticket: Ticket, command: ByCustomer, at: datetime) -> LineEvent:
    number = ticket.number
    match command:
        case RejoinLine():
            return TicketRejoined(number=number, key=line.returning_key(plan, ticket, at))
        case CancelTicket(wrong_choice=wrong_choice):
            return TicketCancelled(number=number, wrong_choice=wrong_choice and _is_untouched(ticket))
        case PauseVisit(minutes=minutes):
            return VisitPaused(number=number, until=at + timedelta(minutes=minutes))
        case ResumeVisit():
            return TicketReturned(number=number, key=back_key(plan, ticket, at), since=at)
        case ChangeService(service=service):
            return ServiceChanged(number=number, service=service, promised_by=_promised(plan, ticket, service, at))
        case AddService(service=service):
            return ServiceAdded(number=number, service=service)
        case _:
            assert_never(command)


def _promised(plan: Plan, ticket: Ticket, service: str, at: datetime) -> datetime | None:
    """What is promised with a change of service: as with a ticket taken now, and once in a visit."""
    chosen = plan.service(service)
    decided = ticket.legs or ticket.met or ticket.broken
    if chosen is None or chosen.promise is None or decided:
        return None
    return max(at, ticket.slot or at) + chosen.promise


def _is_untouched(ticket: Ticket) -> bool:
    """Once a number was called, it is a visit: giving it back is no undoing of a wrong choice any more."""
    waits = ticket.stage == Waiting() or (ticket.set_time is not None and isinstance(ticket.stage, Away))
    return waits and not ticket.calls and not ticket.legs


def back_key(plan: Plan, ticket: Ticket, since: datetime) -> datetime:
    """The place of a customer who is back since then: who was away kept it, who was parked counts as returned."""
    return ticket.key if isinstance(ticket.stage, Away) else line.returning_key(plan, ticket, since)
