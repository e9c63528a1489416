"""Pausing a service: no more tickets for now, with a reason that customers see; who waits for it is still served."""

from datetime import datetime

from office import filling
from office.commands import HeedForecast, OfService, PauseService, ReopenLine
from office.day import Day
from office.events import ServiceEvent, ServicePaused, ServiceResumed
from office.plan import Plan
from office.refusals import NoSuchReason, NoSuchService, Reason, Refused, ServiceIsNotPaused, ServiceIsPaused


def of_service(day: Day, plan: Plan, command: OfService, at: datetime) -> tuple[ServiceEvent, ...] | Refused:
    """What follows from a command about a service."""
    if isinstance(command, HeedForecast):
        return filling.heed(day, plan, command, at)
    if isinstance(command, ReopenLine):
        return filling.reopen(day, plan, command.service)
    if plan.service(command.service) is None:
        return Refused(NoSuchService(command.service))
    pause = day.paused.get(command.service)
    if isinstance(command, PauseService):
        why_not = _unlisted(plan, command) or (ServiceIsPaused(command.service, pause.reason) if pause else None)
        if why_not is not None:
            return Refused(why_not)
        return (ServicePaused(service=command.service, reason=command.reason, back_at=command.back_at),)
    return (ServiceResumed(service=command.service),) if pause else Refused(ServiceIsNotPaused(command.service))


def _unlisted(plan: Plan, command: PauseService) -> Reason | None:
    listed = [choice.id for choice in plan.service_pause_reasons]
    return NoSuchReason(command.reason) if listed and command.reason not in listed else None
