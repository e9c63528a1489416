"""What an office has learned about itself: values that are updated by each lesson, and never by a clock.

Means forget exponentially: an office that changes is believed after some hundred customers. Priors make the first day
work. Seconds everywhere; handling times as natural logarithms of seconds, from the call to the end at the counter.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from office.waits.demand import DaySeen, Demand
from office.waits.finishing import Finishing, between
from office.waits.means import REMEMBERED, Mean

USUAL_HANDLING_S = 300.0
"""Assumed for a service of which nothing is known and nothing is configured."""

_PRIOR_HANDLED, _PRIOR_VARIANCE = 8.0, 0.5
_PRIOR_GAP_S, _PRIOR_GAPS = 25.0, 5.0
_PRIOR_ABSENT_S, _PRIOR_ABSENTS = 50.0, 10.0
_PRIOR_MISSED, _PRIOR_CALLS = 0.06, 20.0
_PRIOR_TRANSFERRED, _PRIOR_FINISHED = 0.08, 15.0
_SHRINK_CLERK = 25.0
_FORGET_DAYS = 15.0

WAIT_BUCKETS_MIN = (5.0, 15.0, 30.0, 60.0)
"""People who wait longer are gone more often: shares are learned by the length of the wait."""

_PRIOR_SHARES = (Mean(_PRIOR_MISSED, _PRIOR_CALLS),) * (len(WAIT_BUCKETS_MIN) + 1)


@dataclass(frozen=True, slots=True)
class Handling:
    """How long a service takes: mean and variance of ln(seconds) over about `n` customers."""

    mean: float
    variance: float
    n: float

    def with_(self, x: float, unsure: float = 0.0) -> "Handling":
        """The distribution once this was seen too; `unsure`: the variance of x itself, where it was not seen well."""
        weight = 1.0 / (min(self.n, REMEMBERED) + 1.0)
        mean = self.mean + weight * (x - self.mean)
        variance = (1.0 - weight) * (self.variance + weight * (x - self.mean) ** 2) + weight * unsure
        return Handling(mean, variance, self.n + 1.0)


@dataclass(frozen=True, slots=True)
class Speed:
    """How much slower (positive) a clerk is than the others, as a sum of logarithms over about `n` customers."""

    total: float = 0.0
    n: float = 0.0

    def with_(self, difference: float) -> "Speed":
        """The speed once this was seen too."""
        keep = 1.0 - 1.0 / REMEMBERED
        return Speed(self.total * keep + difference, self.n * keep + 1.0)

    @property
    def value(self) -> float:
        """Difference in ln(seconds), drawn to nothing while little is known."""
        return self.total / (self.n + _SHRINK_CLERK)


def prior_handling(seconds: float | None) -> Handling:
    """What is assumed of a service before its first customer; `seconds` is what the plan says."""
    median = math.log(seconds or USUAL_HANDLING_S) - (_PRIOR_VARIANCE / 2 if seconds else 0.0)
    return Handling(median, _PRIOR_VARIANCE, _PRIOR_HANDLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """All that is learned. `missed` by the length of the wait; `transferred` and `targets` by service.

    `arrivals`: customers with priority by (service, half hour of the day), a mean a day. `demand`: everybody who
    comes without an appointment. `low`, `high`: the levels of the draws that hold eight of ten waits, adapted to what
    came true. `finishing`: which counters say when a customer has left.
    """

    handling: Mapping[str, Handling] = field(default_factory=dict)
    speeds: Mapping[str, Speed] = field(default_factory=dict)
    gap: Mean = field(default_factory=lambda: Mean(_PRIOR_GAP_S, _PRIOR_GAPS))
    absent: Mean = field(default_factory=lambda: Mean(_PRIOR_ABSENT_S, _PRIOR_ABSENTS))
    missed: tuple[Mean, ...] = field(default_factory=lambda: _PRIOR_SHARES)
    transferred: Mapping[str, Mean] = field(default_factory=dict)
    targets: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    arrivals: Mapping[tuple[str, int], float] = field(default_factory=dict)
    demand: Demand = field(default_factory=Demand)
    finishing: Finishing = field(default_factory=Finishing)
    days: int = 0
    low: float = 0.10
    high: float = 0.90

    def handling_of(self, service: str, planned_s: float | None) -> Handling:
        """How long the service takes, as far as is known."""
        return self.handling.get(service) or prior_handling(planned_s)

    def speed_of(self, clerk: str) -> float:
        """How much slower than the others the clerk is, in ln(seconds)."""
        found = self.speeds.get(clerk)
        return found.value if found else 0.0

    def transferred_of(self, service: str) -> float:
        """The share of this service's customers who are sent on."""
        return (self.transferred.get(service) or Mean(_PRIOR_TRANSFERRED, _PRIOR_FINISHED)).value


def bucket(wait_s: float) -> int:
    """Which of the lengths of waits this one is."""
    return sum(1 for limit in WAIT_BUCKETS_MIN if wait_s >= 60.0 * limit)


def handled(
    learned: Learned, service: str, clerk: str, seconds: float, planned_s: float | None, least_s: float | None = None
) -> Learned:
    """After a customer was at a counter for so long; or for a part of it that is at least `least_s` long."""
    known = learned.handling_of(service, planned_s)
    speed = learned.speeds.get(clerk, Speed())
    x, unsure = math.log(max(1.0, seconds)), 0.0
    if least_s is not None and least_s < seconds:
        low = math.log(least_s) if least_s > 1.0 else -math.inf
        x, unsure = between(known.mean + speed.value, math.sqrt(known.variance), low, x)
    difference = x - known.mean
    return replace(
        learned,
        handling={**learned.handling, service: known.with_(x - speed.value, unsure)},
        speeds={**learned.speeds, clerk: speed.with_(difference)},
    )


def left_counter(learned: Learned, service: str, target: str | None) -> Learned:
    """After a customer's service ended: with a finish, or sent on to the service `target`."""
    known = learned.transferred.get(service) or Mean(_PRIOR_TRANSFERRED, _PRIOR_FINISHED)
    transferred = {**learned.transferred, service: known.with_(1.0 if target else 0.0)}
    if target is None:
        return replace(learned, transferred=transferred)
    counts = learned.targets.get(service, {})
    targets = {**learned.targets, service: {**counts, target: counts.get(target, 0.0) + 1.0}}
    return replace(learned, transferred=transferred, targets=targets)


def showed(learned: Learned, wait_s: float, lost_s: float | None) -> Learned:
    """After a call: the customer came, or (`lost_s`) was waited for in vain for so long."""
    at = bucket(wait_s)
    seen = learned.missed[at].with_(0.0 if lost_s is None else 1.0)
    missed = (*learned.missed[:at], seen, *learned.missed[at + 1 :])
    absent = learned.absent if lost_s is None else learned.absent.with_(lost_s)
    return replace(learned, missed=missed, absent=absent)


LONGEST_GAP_S = 180.0
"""A longer one is no gap between two customers, but something else."""


def paused_between(learned: Learned, seconds: float) -> Learned:
    """After a counter needed so long between two customers while somebody waited."""
    return replace(learned, gap=learned.gap.with_(seconds)) if 0 <= seconds < LONGEST_GAP_S else learned


def day_over(learned: Learned, arrivals: Mapping[tuple[str, int], int], seen: DaySeen | None = None) -> Learned:
    """After a day with so many customers with priority by service and half hour, and with everybody who was seen."""
    days = learned.days + 1
    weight = 1.0 / min(days, _FORGET_DAYS)
    keys = learned.arrivals.keys() | arrivals.keys()
    means = {key: learned.arrivals.get(key, 0.0) for key in sorted(keys)}
    return replace(
        learned,
        days=days,
        demand=learned.demand if seen is None else learned.demand.after(seen),
        arrivals={key: mean + weight * (arrivals.get(key, 0) - mean) for key, mean in means.items()},
    )


_STEP = 0.004


def came_true(learned: Learned, wait_s: float, low_s: float, high_s: float) -> Learned:
    """After a call of somebody who had been told an interval: it widens where it fails more than it should."""
    low = learned.low - _STEP * ((wait_s < low_s) - 0.10)
    high = learned.high + _STEP * ((wait_s > high_s) - 0.10)
    return replace(learned, low=min(0.40, max(0.01, low)), high=min(0.99, max(0.60, high)))
