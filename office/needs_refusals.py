"""Why the rules said no to a need or a level of service."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class NoSuchNeed:
    """The plan has no such need."""

    need: str


@dataclass(frozen=True, slots=True)
class NoSuchLevel:
    """The plan has no such level of service."""

    level: str


@dataclass(frozen=True, slots=True)
class NoSuchEmployee:
    """Nobody of this id can be asked for: the plan does not name them, or no employee was named at all."""

    employee: str


@dataclass(frozen=True, slots=True)
class DoesNotServe:
    """The employee works now, but not for this service."""

    employee: str
    service: str


@dataclass(frozen=True, slots=True)
class TimeNotOffered:
    """The ticket cannot be for this time later today: there is no place then, or it is too late to choose one."""

    service: str
    time: datetime | None


NeedsReason: TypeAlias = NoSuchNeed | NoSuchLevel | NoSuchEmployee | DoesNotServe | TimeNotOffered
"""Why the rules said no to a need or a level of service."""
