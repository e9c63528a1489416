"""What can happen to a plan before it takes effect, in the stream `plans`: planned, withdrawn, made a version."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

STREAM = "plans"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPlanned:
    """A plan is to be in force from `in_force_at` on. It was made from version `base`.

    `plan` is the whole plan as JSON, as the table of versions keeps it; `number` counts the planned ones of the office.
    """

    number: int
    in_force_at: datetime
    base: int
    plan: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWithdrawn:
    """The planned plan of this number is not to take force."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCame:
    """The time of the planned plan of this number has come: it is this version now."""

    number: int
    version: int


PlanEvent: TypeAlias = PlanPlanned | PlanWithdrawn | PlannedCame
