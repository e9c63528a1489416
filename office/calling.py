"""What a counter does with a number: call, call again, arrived, finish, missed, put back."""

from typing import assert_never

from office import line
from office.commands import AtCounter, CallAgain, CallNext, ConfirmArrival, FinishService, MarkMissed, PutBack
from office.day import Day
from office.desk import Busy, Desk, Free, Paused, Shut
from office.events import (
    CallEvent,
    ServiceFinished,
    TicketCalled,
    TicketCalledAgain,
    TicketMissed,
    TicketPutBack,
    VisitorArrived,
)
from office.refusals import CounterIsBusy, CounterIsPaused, CounterIsShut, HasArrived, NobodyAtCounter, Reason, Refused
from office.ticket import Serving, Ticket


def at_counter(day: Day, desk: Desk, command: AtCounter) -> tuple[CallEvent, ...] | Refused:
    """What follows from a command of this counter."""
    if isinstance(command, CallNext):
        return call_next(day, desk)
    ticket = day.tickets.get(desk.number or "")
    if ticket is None:
        return Refused(NobodyAtCounter(desk.counter) if desk.is_open else CounterIsShut(desk.counter))
    return _with_ticket(desk.counter, ticket, command)


def call_next(day: Day, desk: Desk) -> tuple[CallEvent, ...] | Refused:
    """Call whoever is next for this counter; nothing happens when nobody waits for it."""
    why_not = _cannot_call(desk)
    if why_not is not None:
        return Refused(why_not)
    ticket = line.next_for(day, desk)
    if ticket is None:
        return ()
    return (TicketCalled(number=ticket.number, counter=desk.counter, why=line.precedence(day, desk, ticket)),)


def _cannot_call(desk: Desk) -> Reason | None:
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


def _with_ticket(
    counter: str, ticket: Ticket, command: CallAgain | ConfirmArrival | FinishService | MarkMissed | PutBack
) -> tuple[CallEvent, ...] | Refused:
    if isinstance(command, FinishService):
        return (ServiceFinished(number=ticket.number, counter=counter, outcome=command.outcome),)
    if isinstance(ticket.stage, Serving):
        return Refused(HasArrived(ticket.number))
    return (_of_called(counter, ticket.number, command),)


def _of_called(counter: str, number: str, command: CallAgain | ConfirmArrival | MarkMissed | PutBack) -> CallEvent:
    match command:
        case CallAgain():
            return TicketCalledAgain(number=number, counter=counter)
        case ConfirmArrival():
            return VisitorArrived(number=number, counter=counter)
        case MarkMissed():
            return TicketMissed(number=number, counter=counter)
        case PutBack():
            return TicketPutBack(number=number, counter=counter)
        case _:
            assert_never(command)
