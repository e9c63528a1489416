"""Pages of the office that a kiosk has printed lately: nobody takes the whole roll, in one visit or in several."""

from dataclasses import dataclass
from datetime import datetime, timedelta

MOST = 3
WITHIN = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesPrinted:
    """When pages were sent to the printer, the oldest first; those that certainly did not come out are not counted.

    What lies in the future, because the clock was put back, does not count either.
    """

    sent: tuple[datetime, ...] = ()

    def may_go_on(self, at: datetime) -> bool:
        """Whether one more may be printed now."""
        return len(self._lately(at)) < MOST

    def after(self, at: datetime) -> "PagesPrinted":
        """One more was sent."""
        return PagesPrinted(sent=(*self._lately(at), at))

    def without(self, at: datetime) -> "PagesPrinted":
        """One that was sent then did not come out."""
        if at not in self.sent:
            return self
        place = self.sent.index(at)
        return PagesPrinted(sent=self.sent[:place] + self.sent[place + 1 :])

    def _lately(self, at: datetime) -> tuple[datetime, ...]:
        return tuple(sent for sent in self.sent if timedelta(0) <= at - sent < WITHIN)
