"""Why a case cannot be opened, taken, answered or closed: values, of which `resources.reasons` makes sentences."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class NoSuchTopic:
    """The office lists no such topic for cases of this kind."""

    topic: str


@dataclass(frozen=True, slots=True)
class NoSuchCase:
    """No case was ever opened under this number."""

    case: str


@dataclass(frozen=True, slots=True)
class CaseIsAnswered:
    """The case has its answer already."""

    case: str


@dataclass(frozen=True, slots=True)
class CaseIsClosed:
    """The case is closed already."""

    case: str


@dataclass(frozen=True, slots=True)
class CaseNotAnswered:
    """A concern is not closed before it is answered."""

    case: str


@dataclass(frozen=True, slots=True)
class CaseIsWritten:
    """The customer has written the words of this case: nobody writes others in their place."""

    case: str


CaseReason: TypeAlias = NoSuchTopic | NoSuchCase | CaseIsAnswered | CaseIsClosed | CaseNotAnswered | CaseIsWritten
"""Why the rules said no to something about a case."""
