"""The visits behind a figure, a cell, a bar or a point: of which report, and what they are counted for. Pure."""

from dataclasses import dataclass

from office.reporting import behind
from office.reporting.asking import Asked
from office.reporting.behind import Counts, LegKey
from office.visits import VisitLeg

MOST = 200
"""So many visits are listed at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """Visits that are to be listed: of what is asked, those counted so, whose waits are from `low_s` up to `high_s`.

    `reason`: whose customers named this with the rating; `broken`: whose promise broke for this reason; `topic`: about
    which a concern with this topic was told; empty: any.
    """

    asked: Asked
    counts: Counts = "all"
    low_s: float = 0.0
    high_s: float | None = None
    reason: str = ""
    broken: str = ""
    topic: str = ""

    @property
    def counted(self) -> behind.Behind:
        """The same without the report."""
        return behind.Behind(
            counts=self.counts,
            low=self.low_s,
            high=self.high_s,
            reason=self.reason,
            broken=self.broken,
            topic=self.topic,
        )


def waited(leg: VisitLeg) -> float | None:
    """Seconds to the call, or to giving up; None of who waits still."""
    return leg.gave_up_s if leg.wait_s is None else leg.wait_s


def key_of(leg: VisitLeg) -> LegKey:
    """Where a leg stands in the list."""
    return LegKey(day=leg.day, number=leg.number, leg=leg.leg)
