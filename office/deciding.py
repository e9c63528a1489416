"""One rule for each command: from the day as it is to what happens, or why not."""

from collections.abc import Iterable
from datetime import datetime
from typing import assert_never

from office import calling, closing, counters, helping, taking
from office import commands as wanted
from office.commands import DayCommand
from office.day import Day, foreseen
from office.events import DayEvent, PlanTookEffect
from office.plan import Plan
from office.refusals import ClockWentBack, Refused


def decide(day: Day, plan: Plan, command: DayCommand, at: datetime) -> tuple[DayEvent, ...] | Refused:
    """What follows from the command at this moment. The same input always gives the same output."""
    if day.newest_at is not None and at < day.newest_at:
        return Refused(ClockWentBack(day.newest_at))
    if isinstance(command, wanted.OpenDay):
        return closing.open_day(day, plan, command)
    why_not = closing.not_open(day)
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


def _on_open_day(
    day: Day,
    plan: Plan,
    command: wanted.CloseDay | wanted.TakeEffect | wanted.OfCounter | wanted.AtCounter | wanted.InLine | wanted.OfHelp,
    at: datetime,
) -> tuple[DayEvent, ...] | Refused:
    match command:
        case wanted.CloseDay():
            return closing.close_day(day)
        case wanted.TakeEffect(plan_version=version):
            return () if version == day.plan_version else (PlanTookEffect(version=version),)
        case wanted.TakeTicket() | wanted.RejoinLine() | wanted.CancelTicket():
            return _in_line(day, plan, command, at)
        case wanted.OpenCounter() | wanted.PauseCounter() | wanted.ResumeCounter() | wanted.CloseCounter():
            return counters.of_counter(day, plan, command)
        case wanted.AskForHelp() | wanted.AnswerHelp():
            return helping.of_help(day, command)
        case _:
            return _at_counter(day, plan, command)


def _in_line(day: Day, plan: Plan, command: wanted.InLine, at: datetime) -> tuple[DayEvent, ...] | Refused:
    match command:
        case wanted.TakeTicket():
            return taking.take(day, plan, command, at)
        case wanted.RejoinLine():
            return taking.rejoin(day, plan, command, at)
        case wanted.CancelTicket():
            return taking.cancel(day, command)
        case _:
            assert_never(command)


def _at_counter(day: Day, plan: Plan, command: wanted.AtCounter) -> tuple[DayEvent, ...] | Refused:
    desk = day.desks.get(command.counter)
    if desk is None:
        return Refused(counters.nobody_works_at(plan, command.counter))
    return calling.at_counter(day, desk, command)
