"""What is wrong with a plan's reasons of ratings: each fault in one sentence, with its place."""

from collections.abc import Iterator
from typing import get_args

from office.plan import Plan
from office.plan_fault import PlanFault, id_faults, name_faults, text_faults
from office.rating_plan import MOST_RATING_REASONS, NAMED_RATING_REASONS, RatingReason, ReasonKind


def rating_faults(plan: Plan) -> Iterator[PlanFault]:
    """Everything that is wrong with `[rating]`."""
    reasons = plan.rating.reasons
    for at, reason in enumerate(reasons):
        yield from _reason(f"rating.reasons[{at}]", reason, reasons[:at])
    for kind in get_args(ReasonKind):
        known = sum(reason.kind == kind for reason in reasons)
        if known > MOST_RATING_REASONS:
            text = f"there are at most {MOST_RATING_REASONS} reasons of a {kind} rating, not {known}"
            yield PlanFault("rating.reasons", text)


def _reason(place: str, reason: RatingReason, before: tuple[RatingReason, ...]) -> Iterator[PlanFault]:
    yield from id_faults(f"{place}.id", reason.id)
    if reason.id in [other.id for other in before]:
        yield PlanFault(f"{place}.id", f"id {reason.id!r} stands twice")
    known = NAMED_RATING_REASONS.get(reason.id) == reason.kind
    yield from (text_faults if known and not reason.name else name_faults)(f"{place}.name", reason.name)
