"""What a counter calls: the next one, a number out of turn; and what it does with a number that was called."""

import math
from datetime import datetime, timedelta
from typing import assert_never

from office import line, moving
from office.commands import (
    CallAgain,
    CallNext,
    CallNumber,
    ConfirmArrival,
    FinishService,
    MarkMissed,
    ParkTicket,
    PutBack,
    TransferTicket,
    WithCustomer,
)
from office.day import Day
from office.desk import Busy, Desk, Free, Paused, Shut
from office.events import (
    CallEvent,
    CounterAwaits,
    StepsTicked,
    TicketCalled,
    TicketCalledAgain,
    TicketMissed,
    TicketPutBack,
    VisitorArrived,
)
from office.needs import call_needs
from office.plan import Plan
from office.refusals import (
    CounterIsBusy,
    CounterIsPaused,
    CounterIsShut,
    DoesNotWait,
    HasArrived,
    NobodyAtCounter,
    NoSuchReason,
    NoSuchTicket,
    Reason,
    Refused,
    TooSoonToMiss,
)
from office.stages import Away, Called, Missed, Parked, Serving, Waiting
from office.ticket import Ticket


def call_next(
    day: Day, plan: Plan, desk: Desk, command: CallNext
) -> tuple[TicketCalled | CounterAwaits, ...] | Refused:
    """Call whoever is next for this counter; when nobody waits for it nothing happens, or the counter awaits one."""
    why_not = cannot_call(desk)
    if why_not is not None:
        return Refused(why_not)
    ticket = line.next_for(day, desk)
    if ticket is not None:
        why = line.precedence(day, desk, ticket)
        return (TicketCalled(number=ticket.number, counter=command.counter, why=why),)
    awaits = isinstance(desk.state, Free) and desk.state.awaits
    return (CounterAwaits(counter=command.counter),) if plan.calling.automatic and not awaits else ()


def call_number(day: Day, plan: Plan, desk: Desk, command: CallNumber) -> tuple[TicketCalled, ...] | Refused:
    """Call a number that waits, is away or parked, or missed its call; out of turn where others come first."""
    ticket = day.tickets.get(command.number)
    why_not = cannot_call(desk) or _cannot_be_called(ticket, command.number)
    if why_not is not None or ticket is None:
        return Refused(why_not or NoSuchTicket(command.number))
    following = line.next_for(day, desk)
    in_turn = following is not None and following.number == ticket.number
    listed = [choice.id for choice in plan.call_reasons]
    if listed and not in_turn and command.reason not in listed:
        return Refused(NoSuchReason(command.reason))
    turn = ticket.turn if in_turn else "out_of_turn"
    why = line.precedence(day, desk, ticket, turn, command.reason)
    return (TicketCalled(number=ticket.number, counter=desk.counter, why=why),)


def _cannot_be_called(ticket: Ticket | None, number: str) -> Reason | None:
    if ticket is None:
        return NoSuchTicket(number)
    reachable = isinstance(ticket.stage, Waiting | Away | Parked | Missed)
    return None if reachable else DoesNotWait(ticket.number, ticket.stage_name)


def automatic_call(day: Day) -> TicketCalled | None:
    """The call that is due by itself: somebody waits, and a counter that awaits the next one may call them."""
    awaiting = (desk for desk in line.idle(day) if isinstance(desk.state, Free) and desk.state.awaits)
    found = line.offer(day, awaiting)
    if found is None:
        return None
    desk, ticket = found
    return TicketCalled(number=ticket.number, counter=desk.counter, why=line.precedence(day, desk, ticket))


def cannot_call(desk: Desk) -> Reason | None:
    """Why this counter calls nobody now; None when it may."""
    match desk.state:
        case Busy(number=number):
            return CounterIsBusy(desk.counter, number)
        case Paused():
            return CounterIsPaused(desk.counter)
        case Shut():
            return CounterIsShut(desk.counter)
        case Free():
            return None
        case _:
            assert_never(desk.state)


def with_customer(
    day: Day, plan: Plan, desk: Desk, command: WithCustomer, at: datetime
) -> tuple[CallEvent | StepsTicked, ...] | Refused:
    """What follows from a command about the number at this counter."""
    ticket = day.tickets.get(desk.number or "")
    if ticket is None:
        return Refused(NobodyAtCounter(desk.counter) if desk.is_open else CounterIsShut(desk.counter))
    match command:
        case FinishService():
            return moving.finish(plan, desk, ticket, command, at)
        case ParkTicket():
            return moving.park(desk, ticket, command, at)
        case TransferTicket():
            return moving.transfer(day, plan, desk, ticket, command, at)
        case _:
            return _of_called(day, plan, desk, ticket, command, at)


def _of_called(
    day: Day,
    plan: Plan,
    desk: Desk,
    ticket: Ticket,
    command: CallAgain | ConfirmArrival | MarkMissed | PutBack,
    at: datetime,
) -> tuple[CallEvent, ...] | Refused:
    if isinstance(ticket.stage, Serving) or not isinstance(ticket.stage, Called):
        return Refused(HasArrived(ticket.number))
    number, counter = ticket.number, desk.counter
    match command:
        case CallAgain():
            return (TicketCalledAgain(number=number, counter=counter),)
        case ConfirmArrival():
            return (VisitorArrived(number=number, counter=counter),)
        case MarkMissed():
            too_soon = _too_soon(plan, ticket, ticket.stage, at)
            return Refused(too_soon) if too_soon else (TicketMissed(number=number, counter=counter),)
        case PutBack():
            key = line.put_back_key(day, plan, desk, ticket, at)
            return (TicketPutBack(number=number, counter=counter, key=key),)
        case _:
            assert_never(command)


def _too_soon(plan: Plan, ticket: Ticket, call: Called, at: datetime) -> Reason | None:
    """Whoever walks slowly gets the time that the plan gives for it."""
    calls = max(0, plan.calling.calls_before_missed - call.times)
    since_last = timedelta(seconds=plan.calling.seconds_before_missed + call_needs(plan, ticket).walking_s)
    left = call.last + since_last - at
    seconds = max(0, math.ceil(left.total_seconds()))
    return TooSoonToMiss(ticket.number, calls, seconds) if calls or seconds else None
