"""The plans that are to be in force later, folded from the stream `plans`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from office.events import Entry
from office.plan_events import PlannedCame, PlanPlanned, PlanWithdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPlan:
    """One of them: who planned it when, from which version, and from when on it is to be in force. Times are UTC."""

    number: int
    by: str
    at: datetime
    in_force_at: datetime
    base: int
    plan: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPlans:
    """All that wait for their time, by number, up to `place` of the stream.

    `numbered`: how many were planned so far; `newest`: the newest version that a planned one became, 0 for none.
    """

    place: int = 0
    numbered: int = 0
    newest: int = 0
    waiting: Mapping[int, PlannedPlan] = field(default_factory=dict)

    def due(self, at: datetime) -> tuple[PlannedPlan, ...]:
        """Those whose time has come, in the order of their times."""
        return tuple(planned for planned in self.in_order if planned.in_force_at <= at)

    @property
    def in_order(self) -> tuple[PlannedPlan, ...]:
        """All that wait, the next one first."""
        return tuple(sorted(self.waiting.values(), key=lambda planned: (planned.in_force_at, planned.number)))


def planned_after(plans: PlannedPlans, entries: Iterable[Entry]) -> PlannedPlans:
    """The planned plans after these entries of their stream."""
    for entry in entries:
        plans = replace(_after(plans, entry), place=entry.place)
    return plans


def _after(plans: PlannedPlans, entry: Entry) -> PlannedPlans:
    match entry.event:
        case PlanPlanned() as event:
            planned = PlannedPlan(
                number=event.number,
                by=entry.by,
                at=entry.at,
                in_force_at=event.in_force_at,
                base=event.base,
                plan=event.plan,
            )
            return replace(plans, numbered=event.number, waiting={**plans.waiting, event.number: planned})
        case PlanWithdrawn(number=number):
            return replace(plans, waiting=_others(plans, number))
        case PlannedCame(number=number, version=version):
            return replace(plans, waiting=_others(plans, number), newest=max(plans.newest, version))
        case _:
            return plans


def _others(plans: PlannedPlans, number: int) -> dict[int, PlannedPlan]:
    return {key: planned for key, planned in plans.waiting.items() if key != number}
