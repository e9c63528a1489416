"""Which visits stand behind a figure: those of a report that it was counted from."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias, get_args

Counts: TypeAlias = Literal[
    "all",
    "called",
    "late",
    "served",
    "missed",
    "left",
    "promise_kept",
    "promise_broken",
    "solved",
    "not_solved",
    "treated_well",
    "treated_badly",
    "estimate_kept",
    "estimate_missed",
    "overtaken",
    "jumped",
]
"""What a leg is counted for. all; called; late: called after its target; served, missed, left (missed, cancelled, not
served): its visit ended so; promises, answers and estimates as they came out; overtaken: by at least one; jumped."""

COUNTS: tuple[Counts, ...] = get_args(Counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """Legs that are counted for something; of these, whose waits are from `low` up to `high` seconds (None: no end).

    The wait of somebody who left counts to when they did. `reason`: whose customer named this with the rating.
    `broken`: only promises that broke for this reason (office.events.BrokenWhy); `topic`: only the last legs of visits
    about which a concern with this topic was told; empty: any.
    """

    counts: Counts = "all"
    low: float = 0.0
    high: float | None = None
    reason: str = ""
    broken: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class LegKey:
    """Where a leg stands in the order of day, number and leg: the next ones come after it."""

    day: date
    number: str
    leg: int
