"""The service standard at hand: which card belongs to a service, and what was ticked of it when a customer is served.

Nothing has to be ticked. What is ticked is told once, with the finish, and never keeps anybody from finishing.
"""

from collections.abc import Iterator

from office.commands import Ticked
from office.events import StepsTicked
from office.plan import Plan
from office.standards_plan import SITUATIONS, Standard
from office.ticket import Ticket


def of_service(plan: Plan, service: str) -> Standard | None:
    """The card of this service, where the plan has one."""
    return next((standard for standard in plan.standards if service in standard.services), None)


def situations(plan: Plan) -> tuple[Standard, ...]:
    """The cards of uncommon situations: those of the plan, else the usual ones."""
    return tuple(standard for standard in plan.standards if standard.situation) or SITUATIONS


def standard_of(plan: Plan, standard: str) -> Standard | None:
    """The card of this id."""
    every = (*plan.standards, *situations(plan))
    return next((one for one in every if one.id == standard), None)


def ticked(plan: Plan, ticket: Ticket, told: tuple[Ticked, ...]) -> Iterator[StepsTicked]:
    """What was ticked, each card once and its steps in their order.

    What the plan does not know any more, a card or a step that another version took away, is left out.
    """
    chosen: dict[str, set[str]] = {}
    for one in told:
        chosen.setdefault(one.standard, set()).update(one.steps)
    for standard_id, steps in chosen.items():
        standard = standard_of(plan, standard_id)
        known = tuple(step.id for step in standard.steps if step.id in steps) if standard else ()
        if standard is not None and known:
            yield StepsTicked(
                number=ticket.number,
                standard=standard.id,
                version=standard.version,
                steps=known,
                service=ticket.service,
            )
