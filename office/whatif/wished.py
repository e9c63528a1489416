"""One change that somebody wants to try on recorded days, and what it led to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from office.plan import Plan
from office.whatif.outcome import Comparison, Measure, outcome
from office.whatif.recorded import RecordedDay
from office.whatif.replaying import replayed
from office.whatif.variant import MovesBreak, Offers, Opens, Variant


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadStart:
    """A class counts as having come so many minutes earlier."""

    standing: str
    minutes: float


Wished: TypeAlias = Opens | MovesBreak | Offers | HeadStart
"""What is to be tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What a change led to."""

    wished: Wished
    comparison: Comparison


def variant_of(plan: Plan, wished: Wished) -> Variant:
    """The days with this change."""
    if isinstance(wished, HeadStart):
        heads = {**plan.line.head_start_minutes, wished.standing: wished.minutes}
        return Variant(plan=replace(plan, line=replace(plan.line, head_start_minutes=heads)))
    return Variant(plan=plan).with_(wished)


def tried(
    days: Sequence[RecordedDay], plan: Plan, wished: Wished, measure: Measure, speeds: Mapping[str, float]
) -> Tried:
    """The same days as they were, and with the change."""
    before, after = (
        outcome([replayed(day, variant, speeds) for day in days], measure)
        for variant in (Variant(plan=plan), variant_of(plan, wished))
    )
    return Tried(wished=wished, comparison=Comparison(before=before, after=after))
