"""A recorded day as it would have gone: its legs, as every figure is made of them, and how busy counters were."""

from dataclasses import dataclass
from datetime import date

from office.visits import VisitLeg


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayedDay:
    """The legs of all visits, each visit in it exactly once; `open_s`, `busy_s`: counters' time, without pauses."""

    date: date
    legs: tuple[VisitLeg, ...]
    open_s: float
    busy_s: float
