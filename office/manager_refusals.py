"""Why a manager's wish is refused: values, of which `resources.reasons` makes sentences."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class AlertIsOver:
    """The alert does not last any more: there is nothing to acknowledge."""


@dataclass(frozen=True, slots=True)
class CounterIsOpen:
    """Somebody works at the counter already."""

    counter: str


@dataclass(frozen=True, slots=True)
class CounterNotAsked:
    """Nobody asks that the counter opens any more."""

    counter: str


@dataclass(frozen=True, slots=True)
class NothingToTell:
    """A notice without words tells nothing."""


@dataclass(frozen=True, slots=True)
class NowhereToTell:
    """A notice is told somewhere."""


@dataclass(frozen=True, slots=True)
class NoticeIsTooLong:
    """A notice has room for so many letters in each language."""

    most: int


@dataclass(frozen=True, slots=True)
class WordIsTooLong:
    """A word of a notice at kiosks has at most so many letters: none is parted."""

    most: int


@dataclass(frozen=True, slots=True)
class NoticeIsOver:
    """The notice would be over before it begins, or is over."""


ManagerReason: TypeAlias = (
    AlertIsOver
    | CounterIsOpen
    | CounterNotAsked
    | NothingToTell
    | NowhereToTell
    | NoticeIsTooLong
    | WordIsTooLong
    | NoticeIsOver
)
"""Why a manager's wish is refused."""
