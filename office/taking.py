"""Joining the line, leaving it, coming back."""

from datetime import datetime

from office import line, numbers
from office.commands import CancelTicket, RejoinLine, TakeTicket
from office.day import Day
from office.events import LineEvent, TicketCancelled, TicketRejoined, TicketTaken
from office.plan import Plan, Service
from office.refusals import DidNotMiss, DoesNotWait, NoNumberLeft, NoSuchLanguage, NoSuchService, NoSuchTicket, Refused
from office.ticket import Missed


def take(day: Day, plan: Plan, command: TakeTicket, at: datetime) -> tuple[LineEvent, ...] | Refused:
    """A ticket of the service, with the next number of its series."""
    language = command.language or plan.office.languages[0]
    service = plan.service(command.service)
    if service is None:
        return Refused(NoSuchService(command.service))
    if language not in plan.office.languages:
        return Refused(NoSuchLanguage(language))
    number = next_number(day, plan, service)
    if number is None:
        return Refused(NoNumberLeft(service.id))
    return (_ticket(day, plan, command, number, language, at),)


def next_number(day: Day, plan: Plan, service: Service) -> str | None:
    """The number that the next ticket of this service gets today; None when none is left."""
    taken = day.issued.get(service.id, 0)
    number = numbers.number_of(plan, service, taken)
    while number in day.tickets:  # a plan that took effect today may have moved the series
        taken += 1
        number = numbers.number_of(plan, service, taken)
    return number


def _ticket(day: Day, plan: Plan, command: TakeTicket, number: str, language: str, at: datetime) -> TicketTaken:
    service = plan.service(command.service)
    key, serial = line.key_of(plan, command.standing, at), len(day.tickets) + 1
    return TicketTaken(
        number=number,
        serial=serial,
        service=command.service,
        key=key,
        language=language,
        needs=command.needs,
        standing=command.standing,
        ahead=line.ahead_of(day, plan, command.service, (key, serial)),
        promised_by=at + service.promise if service and service.promise else None,
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
    """A waiting visitor, or one who missed the call, gives the ticket back."""
    ticket = day.tickets.get(command.number)
    if ticket is None:
        return Refused(NoSuchTicket(command.number))
    if not (ticket.waits or isinstance(ticket.stage, Missed)):
        return Refused(DoesNotWait(ticket.number, ticket.stage_name))
    return (TicketCancelled(number=ticket.number, wrong_choice=command.wrong_choice),)
