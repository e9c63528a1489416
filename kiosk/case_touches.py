"""What a customer does on the way to a concern, to praise, or to a manager."""

from dataclasses import dataclass
from typing import TypeAlias

from office.case_events import Told
from office.cases_plan import CaseKind


@dataclass(frozen=True, slots=True)
class TellPressed:
    """Somebody has something to say about the office."""


@dataclass(frozen=True, slots=True)
class KindChosen:
    """A concern, or praise."""

    kind: CaseKind


@dataclass(frozen=True, slots=True)
class ManagerWanted:
    """Somebody wants to speak with a manager."""


@dataclass(frozen=True, slots=True)
class TopicChosen:
    """What it is about, by its id."""

    topic: str


@dataclass(frozen=True, slots=True)
class TellingChosen:
    """How the customer wants to tell it."""

    told: Told


@dataclass(frozen=True, slots=True)
class SendAgainPressed:
    """It could not be written before; once more."""


CaseTouch: TypeAlias = TellPressed | KindChosen | ManagerWanted | TopicChosen | TellingChosen | SendAgainPressed
"""What a customer does on these pages, besides writing."""
