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

    `amount` by currency, in hundredths; `texts`: vouchers over something else than money. `redeemed`, `paid`: how many
    of the vouchers were used by now, and their money; `limited`: no voucher because of a day's limit.
    """

    kept: Share = Share()
    why: Mapping[str, int] = field(default_factory=dict)
    vouchers: int = 0
    amount: Mapping[str, int] = field(default_factory=dict)
    texts: int = 0
    redeemed: int = 0
    paid: Mapping[str, int] = field(default_factory=dict)
    limited: int = 0


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
    """The figures of some visits. Of a group (a service, a half hour), visits count where they began or ended.

    arrived: visits that began in it; served, left, solved and ratings: of visits that ended in it; legs: all of them.
    level: called within the target (office.figures.targets_s) ÷ (called + gave up). excess: mean of max(0, wait −
    target). handling: arrived → finished (from the call where nobody confirmed), walk: called → arrived, gap: end of
    the last one → call, where somebody waited from that end on. missed ÷ called, left ÷ visits that ended or go on
    (missed, cancelled, closed while waiting). occupancy: (handling + gap) ÷ time of counters open without pauses;
    open_s is that time; both by the clock, and None where the group has no counters of its own. solved_first: one leg
    and the customer said "solved", of those who answered. treated: mean of 1 to 5 and shares of 4 and 5; badly: how
    many gave 1 or 2. estimates: waits inside the printed interval.
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
    badly: int = 0
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
class Concerns:
    """Visits about which a concern with this topic was told: how many, and `badly`: those with a mark of 1 or 2."""

    topic: str
    visits: int
    badly: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was asked for, answered at `made_at`; `of` and `than` are the figures of both ranges.

    by: the figures of each key of each dimension, in the order of docs/interfaces.md; promises_s: the promised waits
    of the services in it, seconds, for the distribution. days_open: days with at least one visit. handling_from_call:
    nobody says in this office when a customer has come to the counter, so handling counts from the call, walking
    inside it. days_stale: days of the range that were written by an older version and are still to be made anew; of
    these the gap, occupancy, estimates, jumps and waits of who left are not known yet. concerns: what customers were
    unhappy with, as far as they said which visit it was; most told of bad marks first.
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
    reasons: Mapping[str, int] = field(default_factory=dict)
    """What customers named with their ratings, by its id in the plan: so many visits, most first."""
    handling_from_call: bool = False
    days_stale: int = 0
    concerns: tuple[Concerns, ...] = ()
