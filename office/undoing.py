"""Undoing the last act of a counter, for as long as it makes sense; and shutting a counter whose machine is gone."""

from dataclasses import replace
from datetime import datetime, timedelta

from office.commands import ShutVanished
from office.day import Day
from office.desk import Act, Desk
from office.events import ActUndone, CounterVanished
from office.plan import Plan
from office.refusals import (
    ChangedMeanwhile,
    ClerkIsElsewhere,
    CounterIsThere,
    NothingToUndo,
    Reason,
    Refused,
    TooLateToUndo,
)
from office.ticket import Ticket


def undo(day: Day, plan: Plan, desk: Desk, at: datetime) -> tuple[ActUndone, ...] | Refused:
    """The counter, and the number that its last act was about, are as before it.

    Not when the act is too long ago, or something else has happened to the number since: to another counter's call
    nothing is undone.
    """
    if not desk.acts:
        return Refused(NothingToUndo(desk.counter))
    act = desk.acts[-1]
    why_not = _why_not(day, plan, desk, act, at)
    if why_not is not None:
        return Refused(why_not)
    return (ActUndone(counter=desk.counter, act=act.kind, number=act.became.number if act.became else None),)


def _why_not(day: Day, plan: Plan, desk: Desk, act: Act, at: datetime) -> Reason | None:
    if at > act.at + timedelta(minutes=plan.calling.undo_minutes):
        return TooLateToUndo(desk.counter, round(plan.calling.undo_minutes))
    if act.became is not None and not _is_as_it_became(day, act.became):
        return ChangedMeanwhile(act.became.number)
    if act.desk is not None and act.desk.is_open:
        return _elsewhere(day, act.desk)
    return None


def _is_as_it_became(day: Day, became: Ticket) -> bool:
    """A promise that broke since, or a wait for one employee that ended, is nobody's act, and hinders nothing."""
    now = replace(day.tickets[became.number], broken=became.broken)
    if now.released != became.released:
        now = replace(now, employee=became.employee, kept=became.kept, released=became.released)
    return now == became


def _elsewhere(day: Day, before: Desk) -> Reason | None:
    """The clerk who sat here may have sat down elsewhere since."""
    others = (desk for desk in day.desks.values() if desk.is_open and desk.counter != before.counter)
    found = next((desk.counter for desk in others if before.clerk and desk.clerk == before.clerk), None)
    return ClerkIsElsewhere(before.clerk, found) if found else None


def shut_vanished(desk: Desk, command: ShutVanished) -> tuple[CounterVanished, ...] | Refused:
    """Shut a counter whose machine is gone; the number that was there waits again at its old place."""
    if not desk.is_open:
        return Refused(CounterIsThere(command.counter))
    return (CounterVanished(counter=desk.counter, number=desk.number),)
