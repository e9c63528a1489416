"""One rule for each command: from the day as it is to what happens, or why not."""

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from office import (
    appointments,
    calling,
    closing,
    counters,
    employees,
    helping,
    overseeing,
    promise,
    services,
    taking,
    undoing,
    visiting,
    wishing,
)
from office import commands as wanted
from office import due as clockwork
from office import manager_commands as managed
from office.commands import DayCommand
from office.day import Day, foreseen
from office.events import (
    ActUndone,
    CounterVanished,
    DayEvent,
    NeedsChanged,
    PlanTookEffect,
    TicketPutBack,
    TicketReturned,
    TicketTaken,
)
from office.plan import Plan
from office.refusals import ClockWentBack, DayIsClosed, Refused


def decide(day: Day, plan: Plan, command: DayCommand, at: datetime) -> tuple[DayEvent, ...] | Refused:
    """What follows from the command at this moment, with what was due before it and what follows by itself after it.

    The same input always gives the same output.
    """
    if day.newest_at is not None and at < day.newest_at:
        return Refused(ClockWentBack(day.newest_at))
    if isinstance(command, wanted.OpenDay):
        return closing.open_day(day, plan, command, at)
    if isinstance(command, wanted.BookAppointment | wanted.CancelAppointment):
        over = day.closed_at is not None
        return Refused(DayIsClosed()) if over else appointments.of_booking(day, plan, command)
    why_not = closing.not_open(day, plan)
    return Refused(why_not) if why_not else _on_open_day(day, plan, command, at)


def decide_all(day: Day, plan: Plan, commands: Iterable[DayCommand], at: datetime) -> tuple[DayEvent, ...] | Refused:
    """What follows from several commands one after the other; all of them, or none."""
    events: tuple[DayEvent, ...] = ()
    for command in commands:
        more = decide(day, plan, command, at)
        if isinstance(more, Refused):
            return more
        day, events = foreseen(day, more, at), events + more
    return events


def _on_open_day(day: Day, plan: Plan, command: DayCommand, at: datetime) -> tuple[DayEvent, ...] | Refused:
    before = clockwork.due(day, plan, at)
    then = foreseen(day, before, at) if before else day
    events = () if _is_done(before, command) else _ruled(then, plan, command, at)
    if isinstance(events, Refused):
        return events
    events = (*events, *_late_again(then, plan, events, at))
    events = (*events, *_released(then, plan, events, at))
    return *before, *events, *_automatic(then, plan, events, at)


def _released(day: Day, plan: Plan, events: tuple[DayEvent, ...], at: datetime) -> tuple[DayEvent, ...]:
    """Tickets that do not wait for their employee any more because of what happened."""
    asked = any(isinstance(event, TicketTaken | NeedsChanged) and event.employee for event in events)
    if not events or not (asked or any(ticket.wished for ticket in day.inside)):
        return ()
    return employees.releases(foreseen(day, events, at), plan, at)


def _late_again(day: Day, plan: Plan, events: tuple[DayEvent, ...], at: datetime) -> tuple[DayEvent, ...]:
    """Promises that are broken because a call was taken back."""
    back = any(isinstance(event, TicketPutBack | CounterVanished | ActUndone) for event in events)
    return promise.broken(foreseen(day, events, at), plan, at) if back else ()


def _is_done(before: tuple[DayEvent, ...], command: DayCommand) -> bool:
    """Whether what was due has done it already: a customer says that they are back just when they would be anyway."""
    if not isinstance(command, wanted.ResumeVisit):
        return False
    return any(isinstance(event, TicketReturned) and event.number == command.number for event in before)


def _automatic(day: Day, plan: Plan, events: tuple[DayEvent, ...], at: datetime) -> tuple[DayEvent, ...]:
    """Calls that are made by themselves once this has happened: work finds the counters that await it."""
    if not plan.calling.automatic:
        return ()
    calls: tuple[DayEvent, ...] = ()
    day = foreseen(day, events, at)
    while (call := calling.automatic_call(day)) is not None:
        day, calls = foreseen(day, (call,), at), (*calls, call)
    return calls


def _ruled(day: Day, plan: Plan, command: DayCommand, at: datetime) -> tuple[DayEvent, ...] | Refused:
    match command:
        case wanted.OpenDay() | wanted.CloseDay() | wanted.TakeEffect() | wanted.LetTimePass():
            return _of_office(day, plan, command, at)
        case wanted.TakeTicket():
            return taking.take(day, plan, command, at)
        case wanted.ChangeNeeds():
            return wishing.change(day, plan, command, at)
        case (
            wanted.RejoinLine()
            | wanted.CancelTicket()
            | wanted.PauseVisit()
            | wanted.ResumeVisit()
            | wanted.ChangeService()
            | wanted.AddService()
        ):
            return visiting.of_visit(day, plan, command, at)
        case wanted.PauseService() | wanted.ResumeService() | wanted.HeedForecast() | wanted.ReopenLine():
            return services.of_service(day, plan, command, at)
        case wanted.BookAppointment() | wanted.CancelAppointment():
            return appointments.of_booking(day, plan, command)
        case wanted.AskForHelp() | wanted.AnswerHelp():
            return helping.of_help(day, command, at)
        case (
            managed.RaiseAlert()
            | managed.EndAlert()
            | managed.AcknowledgeAlert()
            | managed.AskCounter()
            | managed.AnswerAsked()
            | managed.PostNotice()
            | managed.WithdrawNotice()
        ):
            return overseeing.of_manager(day, plan, command, at)
        case wanted.OpenCounter() | wanted.PauseCounter() | wanted.ResumeCounter() | wanted.CloseCounter():
            return counters.of_counter(day, plan, command)
        case _:
            return _at_counter(day, plan, command, at)


def _of_office(day: Day, plan: Plan, command: wanted.OfOffice, at: datetime) -> tuple[DayEvent, ...] | Refused:
    match command:
        case wanted.OpenDay():
            return closing.open_day(day, plan, command, at)
        case wanted.CloseDay():
            return closing.close_day(day)
        case wanted.TakeEffect(plan_version=version):
            return () if version == day.plan_version else (PlanTookEffect(version=version),)
        case wanted.LetTimePass():
            return clockwork.ending(day, plan, at)
        case _:
            assert_never(command)


def _at_counter(
    day: Day, plan: Plan, command: wanted.AtCounter | wanted.ShutVanished, at: datetime
) -> tuple[DayEvent, ...] | Refused:
    desk = day.desks.get(command.counter)
    if desk is None:
        return Refused(counters.nobody_works_at(plan, command.counter))
    match command:
        case wanted.CallNext():
            return calling.call_next(day, plan, desk, command)
        case wanted.CallNumber():
            return calling.call_number(day, plan, desk, command)
        case wanted.UndoAct():
            return undoing.undo(day, plan, desk, at)
        case wanted.ShutVanished():
            return undoing.shut_vanished(desk, command)
        case _:
            return calling.with_customer(day, plan, desk, command, at)
