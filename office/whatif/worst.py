"""The hours in which most customers wait longer than they should, by the half hour of arrival."""

from collections import Counter as Tally
from collections.abc import Iterable, Sequence

from office.figures import counted, in_time
from office.visits import VisitLeg
from office.whatif.outcome import Measure
from office.whatif.replayed import ReplayedDay

HALF_HOUR = 30


def late_legs(days: Iterable[ReplayedDay], measure: Measure) -> list[VisitLeg]:
    """Whoever was called too late, or gave up without a call."""
    legs = (leg for day in days for leg in day.legs)
    return [leg for leg in legs if counted(leg) and not in_time(leg, measure.target_s(leg))]


def worst_hours(late: Sequence[VisitLeg], half_hours: int) -> int | None:
    """The half hour (from midnight) at which so many half hours with the most late legs begin; None without any."""
    if not late:
        return None
    tally = Tally(leg.half_hour for leg in late)
    starts = range(max(0, min(tally) - half_hours + 1), max(tally) + 1)
    return max(starts, key=lambda start: (sum(tally[start + step] for step in range(half_hours)), start))


def services_of(late: Iterable[VisitLeg], start: int, half_hours: int) -> tuple[str, ...]:
    """The services of those who came in these half hours, the one with the most late legs first."""
    tally = Tally(leg.service for leg in late if start <= leg.half_hour < start + half_hours)
    return tuple(service for service, _ in sorted(tally.items(), key=lambda row: (-row[1], row[0])))
