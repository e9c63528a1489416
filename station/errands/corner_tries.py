"""Wrong PINs at the corner of a kiosk: they lock that corner, never an account, for anybody can stand there."""

from dataclasses import dataclass
from datetime import datetime, timedelta

TRIES = 5
LOCKED_FOR = timedelta(minutes=5)
LONGEST = timedelta(hours=1)
MOST_DOUBLED = 4
"""Times, after which it would be longer than the longest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CornerTries:
    """Wrong PINs since the last right one, of whichever account, and until when none is looked at.

    After five the corner is locked for five minutes, after five more for ten, and so on up to an hour.
    """

    failed: int = 0
    until: datetime | None = None

    def locked_until(self, at: datetime) -> datetime | None:
        """Until when no PIN is looked at; None where one is."""
        return self.until if self.until is not None and at < self.until else None

    @property
    def left(self) -> int:
        """So many more may be wrong before the corner is locked."""
        return TRIES - self.failed % TRIES

    def after_wrong(self, at: datetime) -> "CornerTries":
        """One more was wrong."""
        failed = self.failed + 1
        if failed % TRIES:
            return CornerTries(failed=failed)
        doubled = min(failed // TRIES - 1, MOST_DOUBLED)
        return CornerTries(failed=failed, until=at + min(LONGEST, LOCKED_FOR * 2**doubled))
