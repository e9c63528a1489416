"""The queues that are played: one for each service, and one for each group of counters that tickets are kept for."""

from collections.abc import Iterator

from office.day import Day
from office.employees import desk_of
from office.line import may_call
from office.plan import Plan
from office.ticket import Ticket


class Queues:
    """Numbers the queues. A ticket that is kept waits in a queue of its own, which only some counters serve."""

    def __init__(self, day: Day, plan: Plan) -> None:
        self._day = day
        self._services = {service.id: index for index, service in enumerate(plan.services)}
        self._kept: dict[tuple[int, frozenset[str]], int] = {}

    def service(self, service: str) -> int | None:
        """The queue of a service; None where the plan does not have it any more."""
        return self._services.get(service)

    def of(self, ticket: Ticket) -> int | None:
        """The queue in which the ticket waits."""
        service = self._services.get(ticket.service)
        if service is None or ticket.kept is None:
            return service
        if ticket.wished:
            return self.of_employee(ticket.service, ticket.employee)
        able = frozenset(d.counter for d in self._day.desks.values() if d.is_open and may_call(self._day, d, ticket))
        return self._kept_for(service, able)

    def of_employee(self, service: str, employee: str) -> int | None:
        """The queue of those who ask for this employee: where they work, or will again as was announced."""
        index, desk = self._services.get(service), desk_of(self._day, employee)
        return None if index is None or desk is None else self._kept_for(index, frozenset({desk.counter}))

    def _kept_for(self, service: int, able: frozenset[str]) -> int:
        return self._kept.setdefault((service, able), len(self._services) + len(self._kept))

    def services(self) -> list[int]:
        """Of each queue, which service it is for."""
        return [*range(len(self._services)), *(service for service, _ in self._kept)]

    def served_by(self, counter: str, services: tuple[str, ...]) -> Iterator[int]:
        """The queues that a counter with these services calls from."""
        yield from (self._services[service] for service in services if service in self._services)
        yield from (index for (_, able), index in self._kept.items() if counter in able)
