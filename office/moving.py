"""Where a visit goes from a counter: it ends, goes on with the next service, is sent on, or is parked."""

from datetime import datetime, timedelta

from office import employees, line, standards
from office.commands import FinishService, ParkTicket, TransferTicket
from office.day import Day
from office.desk import Desk
from office.events import (
    CallEvent,
    ServiceFinished,
    StepsTicked,
    TicketParked,
    TicketTransferred,
    VisitContinued,
)
from office.plan import Plan
from office.refusals import (
    ClerkIsAway,
    ClerkIsElsewhere,
    CounterIsShut,
    NoSuchCounter,
    NoSuchOutcome,
    NoSuchService,
    NowhereToSend,
    ParkedTooLong,
    Reason,
    Refused,
)
from office.ticket import Ticket

LONGEST_PARKED = 24 * 60
"""Minutes."""


def finish(
    plan: Plan, desk: Desk, ticket: Ticket, command: FinishService, at: datetime
) -> tuple[CallEvent | StepsTicked, ...] | Refused:
    """The customer was served here; the visit goes on where more was asked for, or at the one who sent."""
    service = plan.service(ticket.service)
    listed = [choice.id for choice in service.outcomes] if service else []
    if listed and command.outcome and command.outcome not in listed:
        return Refused(NoSuchOutcome(ticket.service, command.outcome))
    finished = ServiceFinished(number=ticket.number, counter=desk.counter, outcome=command.outcome)
    following = None if command.visit_ends else _following(plan, desk, ticket, at)
    ticked = standards.ticked(plan, ticket, command.ticked)
    return (*ticked, finished, following) if following else (*ticked, finished)


def _following(plan: Plan, desk: Desk, ticket: Ticket, at: datetime) -> VisitContinued | None:
    key = line.moved_key(plan, ticket, at)
    sender = ticket.sender
    if sender is not None:
        clerk = sender.clerk or None
        counter = None if clerk else sender.counter
        return VisitContinued(
            number=ticket.number,
            counter=desk.counter,
            service=sender.service,
            key=key,
            for_counter=counter,
            for_clerk=clerk,
        )
    if ticket.also:
        return VisitContinued(number=ticket.number, counter=desk.counter, service=ticket.also[0], key=key)
    return None


def park(desk: Desk, ticket: Ticket, command: ParkTicket, at: datetime) -> tuple[CallEvent, ...] | Refused:
    """The customer does something and comes back into the line by itself."""
    if not 0 < command.minutes <= LONGEST_PARKED:
        return Refused(ParkedTooLong(ticket.number))
    until = at + timedelta(minutes=command.minutes)
    return (TicketParked(number=ticket.number, counter=desk.counter, until=until),)


def transfer(
    day: Day, plan: Plan, desk: Desk, ticket: Ticket, command: TransferTicket, at: datetime
) -> tuple[CallEvent, ...] | Refused:
    """The customer waits for another service, counter or clerk, and keeps the time waited."""
    why_not = _cannot_send(day, plan, desk, ticket, command)
    if why_not is not None:
        return Refused(why_not)
    return (
        TicketTransferred(
            number=ticket.number,
            counter=desk.counter,
            service=command.service or ticket.service,
            key=line.moved_key(plan, ticket, at),
            for_counter=command.to_counter,
            for_clerk=command.to_clerk or _still_wished(day, desk, ticket, command),
            comes_back=command.comes_back,
        ),
    )


def _still_wished(day: Day, desk: Desk, ticket: Ticket, command: TransferTicket) -> str | None:
    """The employee whom the customer asked for and has not met here, where they serve what it is about now."""
    if not ticket.wished or command.to_counter is not None or desk.clerk == ticket.employee:
        return None
    there = employees.desk_of(day, ticket.employee)
    wanted = command.service or ticket.service
    return ticket.employee if there is not None and wanted in there.services else None


def _cannot_send(day: Day, plan: Plan, desk: Desk, ticket: Ticket, command: TransferTicket) -> Reason | None:
    if command.service is not None and plan.service(command.service) is None:
        return NoSuchService(command.service)
    if command.to_counter is not None:
        if plan.counter(command.to_counter) is None:
            return NoSuchCounter(command.to_counter)
        there = day.desks.get(command.to_counter)
        if there is None or not there.is_open:
            return CounterIsShut(command.to_counter)
    if command.to_clerk is not None:
        away = not_there(day, command.to_clerk, command.to_counter)
        if away is not None:
            return away
    return None if _is_elsewhere(desk, ticket, command) else NowhereToSend(ticket.number)


def not_there(day: Day, clerk: str, counter: str | None) -> Reason | None:
    """Why nobody can be kept for this clerk, at this counter where one is named; None where the clerk works there."""
    at = [desk.counter for desk in day.desks.values() if desk.is_open and desk.clerk == clerk]
    if not at:
        return ClerkIsAway(clerk)
    return ClerkIsElsewhere(clerk, at[0]) if counter is not None and counter not in at else None


def _is_elsewhere(desk: Desk, ticket: Ticket, command: TransferTicket) -> bool:
    same = (command.service in (None, ticket.service), command.to_counter in (None, desk.counter))
    return not all((*same, command.to_clerk in (None, desk.clerk)))
