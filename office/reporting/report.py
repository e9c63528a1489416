"""The figures of a report. Definitions: docs/glossary.md; durations are seconds, shares 0 to 1, None of nothing.

Waits count by the half hour of joining, and each leg of a visit has its own; arrivals, missed, left, solved and
ratings count visits. A withdrawn ticket (a wrong choice, undone at once) is no visit.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from office.figures import WaitFigures
from office.reporting.asking import Asked, Dimension

FEW = 20
"""Means over fewer tickets than this are told with a warning."""

FEW_SHARES = 30
"""Shares of fewer answers than this are not compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Durations of one kind, seconds: how many, and where they lie; percentiles by nearest rank."""

    n: int = 0
    mean: float | None = None
    median: float | None = None
    p90: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """So many of n."""

    hits: int = 0
    n: int = 0

    @property
    def share(self) -> float | None:
        """The share, None of nothing."""
        return self.hits / self.n if self.n else None

    @property
    def is_small(self) -> bool:
        """Whether it is too small to be compared."""
        return self.n < FEW_SHARES


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseCost:
    """Promises that are decided, why others broke (office.events.BrokenWhy), and what was given for them.

    `amount` by currency, in its smallest unit; `texts`: vouchers over something else than money.
    """

    kept: Share = Share()
    why: Mapping[str, int] = field(default_factory=dict)
    vouchers: int = 0
    amount: Mapping[str, int] = field(default_factory=dict)
    texts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fairness:
    """Who was passed: overtakes of each leg (95th percentile, most), wait ÷ target (largest, share above 3).

    `jumps`: called though the rule offered another and no reason was given; 0 unless the software errs.
    """

    overtaken_p95: float | None = None
    overtaken_most: int | None = None
    ratio_most: float | None = None
    ratio_over_3: Share = Share()
    jumps: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The figures of some visits.

    arrived: visits; legs: their legs. level: called within the target ÷ (called + gave up). excess: mean of
    max(0, wait − target). handling: arrived → finished (from the call where nobody confirmed), walk: called → arrived,
    gap: finished → next call of the counter while somebody waited for it. missed ÷ called, left ÷ arrived (missed,
    cancelled, closed while waiting). occupancy: (handling + gap) ÷ time of counters open without pauses; open_s is that
    time. solved_first: one leg and the customer said "solved", of those who answered. treated: mean of 1 to 5 and
    shares of 4 and 5. estimates: waits inside the printed interval.
    """

    arrived: int = 0
    legs: int = 0
    served: int = 0
    waits: WaitFigures
    level: Share = Share()
    excess: float | None = None
    handling: Spread = Spread()
    walk: Spread = Spread()
    gap: Spread = Spread()
    missed: Share = Share()
    left: Share = Share()
    occupancy: float | None = None
    open_s: float | None = None
    solved: Share = Share()
    solved_first: Share = Share()
    treated_mean: float | None = None
    treated: Share = Share()
    estimates: Share = Share()
    promises: PromiseCost = PromiseCost()
    fairness: Fairness = Fairness()

    @property
    def is_small(self) -> bool:
        """Whether its means are over so few tickets that this must be said."""
        return self.waits.called < FEW


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Waits of one half hour of one weekday (0: Monday): how many were called; arrivals on a mean day."""

    weekday: int
    half_hour: int
    called: int
    median: float | None
    p90: float | None
    arrived_a_day: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvePoint:
    """Waits of one half hour of the day. low, high: the usual range, the 20th and 80th percentile."""

    half_hour: int
    called: int
    median: float | None
    p90: float | None
    low: float | None
    high: float | None
    arrived_a_day: float
    counters_open: float | None
    occupancy: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """One day (or week, or month) of the range: its first and last day, and its figures."""

    first: date
    last: date
    summary: Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Waits from `low` up to `high` seconds (the last one has no end), how many, and who left after so long."""

    low: float
    high: float | None
    called: int
    gave_up: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was asked for, answered at `made_at`; `of` and `than` are the figures of both ranges.

    by: the figures of each key of each dimension, in the order of docs/interfaces.md; promises_s: the promised waits
    of the services in it, seconds, for the distribution. days_open: days with at least one visit.
    """

    asked: Asked
    made_at: datetime
    days_open: int
    of: Summary
    than: Summary | None = None
    by: Mapping[Dimension, Mapping[str, Summary]] = field(default_factory=dict)
    curve: tuple[CurvePoint, ...] = ()
    cells: tuple[Cell, ...] = ()
    trend: tuple[TrendPoint, ...] = ()
    bins: tuple[Bin, ...] = ()
    promises_s: Mapping[str, float] = field(default_factory=dict)
