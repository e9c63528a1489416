"""Who gives a command, and when: what stands on every entry that follows from it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from office.events import Entry, Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """When a command was given (UTC), at which station, by whom."""

    at: datetime
    station: str = ""
    by: str = ""

    def earlier(self, at: datetime) -> "Signed":
        """The same, as of `at` where that is earlier."""
        return replace(self, at=min(self.at, at.astimezone(UTC)))

    def as_of(self, at: datetime) -> "Signed":
        """The same, as of `at`."""
        return replace(self, at=at)

    def entries(self, place: int, events: Sequence[Event], at: datetime | None = None) -> tuple[Entry, ...]:
        """These events at the places after `place`, as of `at` where it differs."""
        return tuple(
            Entry(place=place + n, at=at or self.at, event=event, station=self.station, by=self.by)
            for n, event in enumerate(events, 1)
        )
