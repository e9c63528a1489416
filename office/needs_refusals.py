"""Why the rules said no to a need or a level of service."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class NoSuchNeed:
    """The plan has no such need."""

    need: str


@dataclass(frozen=True, slots=True)
class NoSuchLevel:
    """The plan has no such level of service."""

    level: str


NeedsReason: TypeAlias = NoSuchNeed | NoSuchLevel
"""Why the rules said no to a need or a level of service."""
