"""How often the steps of the service standard are ticked: shares of visits over days, never of a person.

Nothing is told of fewer than `ENOUGH` visits, nor where a single clerk served all of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from office.events import StepsTicked
from office.plan import Plan
from office.standards import situations
from office.standards_plan import Standard
from office.visits import VisitLeg

ENOUGH = 10
"""Visits. Below it somebody could be singled out."""

LEAST_CLERKS = 2

DAYS = 28
"""So many days are looked at, today included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCount:
    """Of the visits in which the card was used, in so many this step was ticked."""

    step: str
    ticked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFigures:
    """A card as it was used for one service, or in a situation for any (`service` is empty).

    n: visits in which at least one step was ticked; served: visits of that service (of all, for a situation). Both are
    None, and there are no steps, where nothing is told.
    """

    standard: Standard
    service: str
    n: int | None = None
    served: int | None = None
    steps: tuple[StepCount, ...] = ()

    @property
    def used(self) -> float | None:
        """The share of served visits in which the card was used."""
        return None if self.n is None or not self.served else self.n / self.served


_Visit: TypeAlias = tuple[date, str, str]
"""Day, number, service."""


def standard_figures(
    plan: Plan, ticked: Iterable[tuple[date, StepsTicked]], legs: Iterable[VisitLeg]
) -> tuple[CardFigures, ...]:
    """The figures of each card of the plan in its present version: of services, then of situations.

    What was ticked counts once a visit of that service was served; twice for the same card, and it is one.
    """
    served: dict[_Visit, set[str]] = defaultdict(set)
    for leg in legs:
        if leg.how == "served":
            served[leg.day, leg.number, leg.service].add(leg.clerk or "")
    uses: dict[tuple[str, str], dict[_Visit, set[str]]] = defaultdict(dict)
    for day, event in ticked:
        visit = (day, event.number, event.service)
        if visit in served:
            uses[event.standard, event.version].setdefault(visit, set()).update(event.steps)
    return tuple(
        _figures(standard, service, uses.get((standard.id, standard.version), {}), served)
        for standard, service in _rows(plan)
    )


def _rows(plan: Plan) -> Iterator[tuple[Standard, str]]:
    for standard in plan.standards:
        for service in standard.services:
            yield standard, service
    for standard in situations(plan):
        yield standard, ""


def _figures(
    standard: Standard, service: str, uses: Mapping[_Visit, set[str]], served: Mapping[_Visit, set[str]]
) -> CardFigures:
    own = {visit: steps for visit, steps in uses.items() if not service or visit[2] == service}
    of_service = [visit for visit in served if not service or visit[2] == service]
    clerks = {clerk for visit in own for clerk in served[visit]}
    if len(own) < ENOUGH or len(clerks) < LEAST_CLERKS:
        return CardFigures(standard=standard, service=service)
    return CardFigures(
        standard=standard,
        service=service,
        n=len(own),
        served=len(of_service),
        steps=tuple(
            StepCount(step=step.id, ticked=sum(step.id in steps for steps in own.values())) for step in standard.steps
        ),
    )
