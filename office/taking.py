"""Joining the line, leaving it, coming back."""

from datetime import datetime

from office import line, numbers
from office.commands import CancelTicket, RejoinLine, TakeTicket
from office.day import Day
from office.events import LineEvent, TicketCancelled, TicketRejoined, TicketTaken
from office.plan import Plan, Service
from office.refusals import DidNotMiss, DoesNotWait, NoNumberLeft, NoSuchLanguage, NoSuchService, NoSuchTicket, Refused
from office.ticket import Missed, Waiting


def take(day: Day, plan: Plan, command: TakeTicket, at: datetime) -> tuple[LineEvent, ...] | Refused:
    """A ticket of the service, with the next number of its series."""
    service = plan.service(command.service)
    if service is None:
        return Refused(NoSuchService(command.service))
    if command.language is not None and command.language not in plan.office.languages:
        return Refused(NoSuchLanguage(command.language))
    number = next_number(day, plan, service)
    if number is None:
        return Refused(NoNumberLeft(service.id))
    return (_ticket(day, plan, service, command, number, at),)


def next_number(day: Day, plan: Plan, service: Service) -> str | None:
    """The first number of the service's series that nobody has today; None when none is left.

    It counts nothing, so a cancelled ticket keeps its number, and a series that the plan moves today repeats none.
    """
    return next((number for number in numbers.series(plan, service) if number not in day.tickets), None)


def _ticket(day: Day, plan: Plan, service: Service, command: TakeTicket, number: str, at: datetime) -> TicketTaken:
    key, serial = line.key_of(plan, command.standing, at), len(day.tickets) + 1
    return TicketTaken(
        number=number,
        serial=serial,
        service=service.id,
        key=key,
        language=command.language or plan.office.languages[0],
        needs=command.needs,
        standing=command.standing,
        ahead=line.ahead_of(day, plan, service.id, (key, serial)),
        promised_by=at + service.promise if service.promise else None,
        secret=command.secret,
    )


def rejoin(day: Day, plan: Plan, command: RejoinLine, at: datetime) -> tuple[LineEvent, ...] | Refused:
    """A visitor who missed the call is in the line again."""
    ticket = day.tickets.get(command.number)
    if ticket is None:
        return Refused(NoSuchTicket(command.number))
    if not isinstance(ticket.stage, Missed):
        return Refused(DidNotMiss(ticket.number, ticket.stage_name))
    return (TicketRejoined(number=ticket.number, key=line.returning_key(plan, ticket, at)),)


def cancel(day: Day, command: CancelTicket) -> tuple[LineEvent, ...] | Refused:
    """A waiting visitor, or one who missed the call, gives the ticket back.

    Once a number was called, it is a visit: giving it back is no undoing of a wrong choice any more.
    """
    ticket = day.tickets.get(command.number)
    if ticket is None:
        return Refused(NoSuchTicket(command.number))
    if not (ticket.waits or isinstance(ticket.stage, Missed)):
        return Refused(DoesNotWait(ticket.number, ticket.stage_name))
    return (TicketCancelled(number=ticket.number, wrong_choice=command.wrong_choice and ticket.stage == Waiting()),)
