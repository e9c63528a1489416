"""Opening, pausing and closing a counter."""

from typing import assert_never

from office import line
from office.commands import CloseCounter, OpenCounter, PauseCounter, ResumeCounter
from office.day import Day
from office.desk import Desk, Paused, Shut
from office.events import ClerkChanged, CounterClosed, CounterEvent, CounterOpened, CounterPaused, CounterResumed
from office.plan import Plan
from office.refusals import (
    ClerkIsElsewhere,
    CounterIsBusy,
    CounterIsNotPaused,
    CounterIsPaused,
    CounterIsShut,
    CounterIsTaken,
    LastCounterFor,
    NoSuchCounter,
    NoSuchReason,
    NoSuchService,
    NothingToOffer,
    Reason,
    Refused,
)


def of_counter(
    day: Day, plan: Plan, command: OpenCounter | PauseCounter | ResumeCounter | CloseCounter
) -> tuple[CounterEvent, ...] | Refused:
    """What follows from a command about a counter."""
    if isinstance(command, OpenCounter):
        return open_counter(day, plan, command)
    desk = day.desks.get(command.counter)
    if desk is None or isinstance(desk.state, Shut):
        return Refused(nobody_works_at(plan, command.counter))
    why_not = _why_not(desk, command) or _unlisted(plan, command) or _leaves_alone(day, desk, command)
    return Refused(why_not) if why_not else (_event(day, desk, command),)


def nobody_works_at(plan: Plan, counter: str) -> CounterIsShut | NoSuchCounter:
    """Why a counter without a clerk does nothing."""
    return NoSuchCounter(counter) if plan.counter(counter) is None else CounterIsShut(counter)


def open_counter(day: Day, plan: Plan, command: OpenCounter) -> tuple[CounterEvent, ...] | Refused:
    """A clerk sits down at a counter of the plan, at one at a time: in a colleague's place, or leaving another one."""
    planned = plan.counter(command.counter)
    if planned is None:
        return Refused(NoSuchCounter(command.counter))
    services = planned.services if command.services is None else command.services
    skilled = plan.skilled(command.clerk, services)
    why_not = _unknown_service(plan, services) or _taken(day, command)
    if services and not skilled:
        why_not = why_not or NothingToOffer(command.clerk, command.counter)
    if why_not:
        return Refused(why_not)
    return (*_left_behind(day, command, skilled), _seated(day, command, skilled))


def _seated(day: Day, command: OpenCounter, services: tuple[str, ...]) -> CounterOpened | ClerkChanged:
    desk = day.desks.get(command.counter)
    if desk is not None and desk.is_open:
        return ClerkChanged(counter=command.counter, clerk=command.clerk, before=desk.clerk, services=services)
    return CounterOpened(counter=command.counter, clerk=command.clerk, services=services)


def _left_behind(day: Day, command: OpenCounter, offered: tuple[str, ...]) -> tuple[CounterClosed, ...]:
    """The counter that the clerk leaves by sitting down here; what is offered here is not left alone."""
    desk = _elsewhere(day, command)
    if desk is None:
        return ()
    leaves = tuple(service for service in line.left_by(day, desk) if service not in offered)
    return (CounterClosed(counter=desk.counter, leaves=leaves, to_counter=command.counter),)


def _unknown_service(plan: Plan, services: tuple[str, ...]) -> NoSuchService | None:
    return next((NoSuchService(service) for service in services if plan.service(service) is None), None)


def _taken(day: Day, command: OpenCounter) -> Reason | None:
    desk, other = day.desks.get(command.counter), _elsewhere(day, command)
    if desk is not None and desk.is_open and (desk.clerk == command.clerk or desk.clerk != command.in_place_of):
        return CounterIsTaken(command.counter, desk.clerk)
    if other is None:
        return None
    if other.counter != command.leaving:
        return ClerkIsElsewhere(command.clerk, other.counter)
    return CounterIsBusy(other.counter, other.number) if other.number is not None else None


def _elsewhere(day: Day, command: OpenCounter) -> Desk | None:
    """Another counter at which this clerk is signed in."""
    others = (desk for desk in day.desks.values() if desk.is_open and desk.counter != command.counter)
    return next((desk for desk in others if command.clerk and desk.clerk == command.clerk), None)


def _why_not(desk: Desk, command: PauseCounter | ResumeCounter | CloseCounter) -> Reason | None:
    if isinstance(command, ResumeCounter):
        return None if isinstance(desk.state, Paused) else CounterIsNotPaused(desk.counter)
    if desk.number is not None:
        return CounterIsBusy(desk.counter, desk.number)
    if isinstance(command, PauseCounter) and isinstance(desk.state, Paused):
        return CounterIsPaused(desk.counter)
    return None


def _unlisted(plan: Plan, command: PauseCounter | ResumeCounter | CloseCounter) -> Reason | None:
    if not isinstance(command, PauseCounter) or not command.reason or not plan.pause_reasons:
        return None
    listed = [choice.id for choice in plan.pause_reasons]
    return None if command.reason in listed else NoSuchReason(command.reason)


def _leaves_alone(day: Day, desk: Desk, command: PauseCounter | ResumeCounter | CloseCounter) -> Reason | None:
    """Whom it would leave alone, where that is asked."""
    if isinstance(command, ResumeCounter) or not command.ask:
        return None
    alone = line.left_by(day, desk, meanwhile=isinstance(command, PauseCounter))
    return next((LastCounterFor(service, waiting) for service, waiting in alone.items()), None)


def _event(day: Day, desk: Desk, command: PauseCounter | ResumeCounter | CloseCounter) -> CounterEvent:
    match command:
        case PauseCounter():
            leaves = tuple(line.left_by(day, desk, meanwhile=True))
            return CounterPaused(counter=command.counter, reason=command.reason, back_at=command.back_at, leaves=leaves)
        case ResumeCounter():
            return CounterResumed(counter=command.counter)
        case CloseCounter():
            return CounterClosed(
                counter=command.counter, back_at=command.back_at, leaves=tuple(line.left_by(day, desk))
            )
        case _:
            assert_never(command)
