"""Services on two levels: which stand on the first page, and which behind the tile of a group."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from office.plan import Group, Plan, Service
from office.plan_fault import PlanFault, id_faults, name_faults

MOST_CHOICES = 6
"""On one page."""

Entry: TypeAlias = "GroupOf | Service"
"""What one tile of the first page is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupOf:
    """A group and its services, in the plan's order."""

    group: Group
    services: tuple[Service, ...] = field(default_factory=tuple)


def entries(plan: Plan, services: tuple[Service, ...] | None = None) -> tuple[Entry, ...]:
    """What stands on the first page, in the plan's order: a group stands where its first service would.

    Of these services, or of all. A group of one is that service. Whoever is not sure finds the last one.
    """
    among = plan.offered if services is None else services
    found: dict[str, Entry] = {}
    for service in sorted(plan.services, key=lambda service: service.catch_all):
        group, members = plan.group(service.group), within(plan, service.group, among)
        if group is not None and len(members) > 1:
            found.setdefault(f"group {group.id}", GroupOf(group=group, services=members))
        elif service in among:
            found[f"service {service.id}"] = service
    return tuple(found.values())


def within(plan: Plan, group: str, services: tuple[Service, ...] | None = None) -> tuple[Service, ...]:
    """The services of a group, in the plan's order."""
    among = plan.offered if services is None else services
    return tuple(service for service in among if group and service.group == group)


def group_faults(plan: Plan) -> Iterator[PlanFault]:
    """Everything that is wrong with the groups, and with the services in them."""
    sizes = Counter(service.group for service in plan.offered)
    for at, group in enumerate(plan.groups):
        place = f"groups[{at}]"
        yield from id_faults(f"{place}.id", group.id)
        if group.id in [other.id for other in plan.groups[:at]]:
            yield PlanFault(f"{place}.id", f"id {group.id!r} stands twice")
        yield from name_faults(f"{place}.name", group.name)
        yield from _size(place, sizes[group.id])
    yield from _services(plan)
    most = MOST_CHOICES if any(service.catch_all for service in plan.offered) else MOST_CHOICES - 1
    first = len(entries(plan))
    if plan.groups and first > most:
        told = f"the first page has room for {most} groups and services, not {first}"
        yield PlanFault("groups", f"{told}: every ticket is three touches away at the most")


def _size(place: str, size: int) -> Iterator[PlanFault]:
    if not size:
        yield PlanFault(place, "no service is in this group")
    elif size > MOST_CHOICES:
        yield PlanFault(place, f"a group has room for {MOST_CHOICES} services, not {size}")


def _services(plan: Plan) -> Iterator[PlanFault]:
    known: Mapping[str, Group] = {group.id: group for group in plan.groups}
    for at, service in enumerate(plan.services):
        if service.group and service.group not in known:
            yield PlanFault(f"services[{at}].group", f"there is no group {service.group!r}")
        elif service.group and service.catch_all:
            told = "the service for everything else stands on the first page, in no group"
            yield PlanFault(f"services[{at}].group", told)
