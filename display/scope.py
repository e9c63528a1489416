"""What one board is there for: some counters and services of the office, or all of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from display.showing import Miss, Showing
from office.day import Day
from office.plan import Plan, Service


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The counters and services of a board. Nothing named: everything. Counters alone: with what these offer."""

    counters: tuple[str, ...] = ()
    services: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether the board is for the whole office."""
        return not self.counters and not self.services

    def calls(self, counter: str, service: str) -> bool:
        """Whether the board shows a call of somebody for this service to this counter."""
        return self.is_whole or counter in self.counters or service in self.services

    def of(self, plan: Plan) -> tuple[Service, ...]:
        """The services whose waits the board shows, in the order of the plan."""
        if self.is_whole:
            return plan.offered
        offered = {name for counter in plan.counters if counter.id in self.counters for name in counter.services}
        if self.services:
            return tuple(service for service in plan.services if service.id in self.services)
        return tuple(service for service in plan.offered if service.id in offered)


def seen(showing: Showing, scope: Scope, day: Day, plan: Plan) -> Showing:
    """What of the showing belongs on the board of this scope."""
    if scope.is_whole:
        return showing
    services = {number: ticket.service for number, ticket in day.tickets.items()}
    return replace(
        showing,
        calls=tuple(call for call in showing.calls if scope.calls(call.counter, services.get(call.number, ""))),
        missed=_missed(showing.missed, scope, services, plan),
    )


def seen_by_any(showing: Showing, scopes: tuple[Scope, ...], day: Day) -> Showing:
    """The calls of the showing that stand on at least one board of these scopes."""
    services = {number: ticket.service for number, ticket in day.tickets.items()}
    calls = (
        call
        for call in showing.calls
        if any(scope.calls(call.counter, services.get(call.number, "")) for scope in scopes)
    )
    return Showing(calls=tuple(calls))


def _missed(missed: tuple[Miss, ...], scope: Scope, services: Mapping[str, str], plan: Plan) -> tuple[Miss, ...]:
    """Those who were missed at one of the board's counters, or who came for one of its services."""
    own = {service.id for service in scope.of(plan)}
    return tuple(miss for miss in missed if miss.counter in scope.counters or services.get(miss.number) in own)
