"""What is appended: entries that follow a place."""

from dataclasses import dataclass

from office.events import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Entries that follow place `after` of a stream; without entries: nothing may have followed it."""

    stream: str
    after: int
    entries: tuple[Entry, ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError where the places do not go on from `after`."""
        if any(entry.place != place for place, entry in enumerate(self.entries, self.after + 1)):
            message = f"the places of {self.stream} do not go on from {self.after}"
            raise ValueError(message)
