"""What an office gives tickets of, and when: hours, pauses, limits of a day, lines that are full."""

from datetime import datetime, timedelta

from office import hours
from office.day import Day
from office.plan import Plan, Service
from office.refusals import LineIsFull, NoMoreTickets, Reason, ServiceIsClosed, ServiceIsFull, ServiceIsPaused
from office.stages import Withdrawn


def why_no_ticket(day: Day, plan: Plan, service: Service, at: datetime) -> Reason | None:
    """Why customers get no ticket of this service now; None when they do."""
    return NoMoreTickets() if _is_too_late(day, plan, service, at) else why_not_offered(day, plan, service, at)


def why_not_offered(day: Day, plan: Plan, service: Service, at: datetime) -> Reason | None:
    """Why customers cannot choose this service now, whether for a new ticket or with one that they have."""
    pause = day.paused.get(service.id)
    if pause is not None and pause.holds(at):
        return ServiceIsPaused(service.id, pause.reason)
    if service.hours and not hours.is_open(service.hours, at, plan.zone):
        return ServiceIsClosed(service.id, hours.opens_next(service.hours, at, plan.zone))
    if service.most_per_day is not None and _given(day, service) >= service.most_per_day:
        return ServiceIsFull(service.id, service.most_per_day)
    return LineIsFull(service.id) if service.id in day.full else None


def _is_too_late(day: Day, plan: Plan, service: Service, at: datetime) -> bool:
    """After the last ticket; where lines close themselves, after the office closes at the latest."""
    before = plan.times.last_ticket_minutes
    closes = hours.last_closing(plan.hours, at.astimezone(plan.zone).date(), plan.zone)
    if before is None:
        by_itself = plan.times.line_closes_itself and service.id not in day.held_open
        return by_itself and closes is not None and at >= closes
    return closes is None or at >= closes - timedelta(minutes=before)


def _given(day: Day, service: Service) -> int:
    """How many tickets were taken for the service today; a wrong choice that was undone is none."""
    tickets = day.tickets.values()
    mine = (ticket for ticket in tickets if (ticket.legs[0].service if ticket.legs else ticket.service) == service.id)
    return sum(1 for ticket in mine if not isinstance(ticket.stage, Withdrawn))
