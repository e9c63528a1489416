"""Who is next: the smallest key of those that a counter may call. See docs/glossary.md, "head start"."""

from collections.abc import Collection, Iterable
from datetime import datetime

from office.day import Day
from office.desk import Desk
from office.events import Precedence, Standing
from office.plan import Plan
from office.ticket import Ticket


def key_of(plan: Plan, standing: Standing, at: datetime) -> datetime:
    """The fixed place in the line of a ticket taken now: a class with a head start counts as having come earlier."""
    return at - plan.head_start(standing)


def returning_key(plan: Plan, ticket: Ticket, at: datetime) -> datetime:
    """The place of a visitor who comes back after a missed call: never a worse one than before."""
    return min(ticket.key, at - plan.head_start("returned"))


def offered(day: Day, desk: Desk) -> tuple[Ticket, ...]:
    """Everybody whom this counter may call, in the order of the line."""
    return tuple(ticket for ticket in day.waiting if ticket.service in desk.services)


def next_for(day: Day, desk: Desk) -> Ticket | None:
    """Whom this counter calls next."""
    return next(iter(offered(day, desk)), None)


def precedence(day: Day, desk: Desk, ticket: Ticket) -> Precedence:
    """Why this ticket goes first at this counter, and past how many who came before."""
    passed = sum(1 for other in offered(day, desk) if other.serial < ticket.serial)
    return Precedence(standing=ticket.standing, passed=passed)


def ahead_of(day: Day, plan: Plan, service: str, order: tuple[datetime, int]) -> int:
    """How many people are called before a ticket of this order: those who wait for a counter that serves it too."""
    rivals = _rivals(day, plan, service)
    return sum(
        1 for ticket in day.tickets.values() if ticket.waits and ticket.service in rivals and ticket.order < order
    )


def _rivals(day: Day, plan: Plan, service: str) -> Collection[str]:
    """Services that share a counter with this one: an open counter, or one of the plan where none is open."""
    working = [desk.services for desk in day.desks.values() if desk.is_open]
    return _sharing(working, service) or _sharing([counter.services for counter in plan.counters], service) or {service}


def _sharing(counters: Iterable[tuple[str, ...]], service: str) -> set[str]:
    return {other for services in counters if service in services for other in services}
