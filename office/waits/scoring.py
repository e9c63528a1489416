"""How well the waits that customers were told came true today."""

from dataclasses import dataclass
from datetime import datetime

from office.day import Day
from office.figures import share, wilson
from office.stages import Waiting
from office.ticket import Ticket
from office.waits import saying

RELIABLE = 0.7
"""What is said should hold for eight of ten. Where it surely holds for fewer than this, nobody should rely on it."""


@dataclass(frozen=True, slots=True)
class EstimateScore:
    """Of `n` customers whose wait is known to be as told or not, the share that was; None of nobody."""

    n: int
    kept: float | None

    @property
    def reliable(self) -> bool:
        """Whether they may well be as good as they should be: the 95 % interval of the share reaches `RELIABLE`."""
        return self.kept is None or wilson(round(self.kept * self.n), self.n)[1] >= RELIABLE


def score(day: Day, now: datetime) -> EstimateScore:
    """The score of a day so far.

    It goes by the first call of each visit. Whoever still waits, longer than was said, counts as not kept too. Who was
    away by own wish or changed the service does not count.
    """
    known = [kept for ticket in day.tickets.values() if (kept := _kept(ticket, now)) is not None]
    return EstimateScore(len(known), share(known, bool))


def _kept(ticket: Ticket, now: datetime) -> bool | None:
    found = saying.bounds(ticket.said)
    if found is None or ticket.away:
        return None
    if ticket.calls:
        return found[0] <= (ticket.calls[0].at - ticket.came).total_seconds() <= found[1]
    late = isinstance(ticket.stage, Waiting) and (now - ticket.came).total_seconds() > found[1]
    return False if late else None
