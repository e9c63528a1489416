"""What is appended: entries that follow a place, and what is kept about people with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from office.events import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Personal:
    """What is kept about people beside the events, under a key and of a kind, until the end of day `erase_after`."""

    key: str
    kind: str
    body: Mapping[str, str] = field(repr=False)
    erase_after: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Entries that follow place `after` of a stream; without entries: nothing may have followed it.

    `people` is kept in the same transaction.
    """

    stream: str
    after: int
    entries: tuple[Entry, ...] = ()
    people: tuple[Personal, ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError where the places do not go on from `after`."""
        if any(entry.place != place for place, entry in enumerate(self.entries, self.after + 1)):
            message = f"the places of {self.stream} do not go on from {self.after}"
            raise ValueError(message)
