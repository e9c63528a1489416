"""Erlang C by the half hour: what staffing programs usually do, as something to be better than."""

import math
from collections import Counter as Tally
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from office.plan import Plan
from office.whatif.crew import crew_of
from office.whatif.recorded import Handled, RecordedDay
from office.whatif.variant import Variant

HALF_HOUR_S = 1800.0


def waits_at_most(per_s: float, handling_s: float, counters: int, target_s: float) -> float:
    """The share of customers who wait no longer than the target at so many counters in a steady state."""
    load = per_s * handling_s
    if load <= 0:
        return 1.0
    if counters <= load:
        return 0.0
    blocked = 1.0
    for n in range(1, counters + 1):
        blocked = load * blocked / (n + load * blocked)
    waits = blocked / (1 - load / counters * (1 - blocked))
    return 1 - waits * math.exp(-(counters - load) * target_s / handling_s)


def predicted_level(days: Sequence[RecordedDay], variant: Variant, target_s: float) -> float:
    """The service level that Erlang C expects over these days: arrivals, handling and counters by the half hour."""
    arrivals: Tally[int] = Tally()
    staffed: Tally[int] = Tally()
    turns = [turn for day in days for visit in day.visits for turn in visit.turns if isinstance(turn, Handled)]
    handling_s = sum(turn.seconds + turn.gap_s for turn in turns) / len(turns)
    for day in days:
        for visit in day.visits:
            legs = sum(1 for turn in visit.turns if isinstance(turn, Handled))
            arrivals[_half_hour(visit.came, variant.plan)] += max(1, legs)
        for half_hour, seconds in _staffed(day, variant):
            staffed[half_hour] += round(seconds)
    kept = 0.0
    for half_hour, count in arrivals.items():
        per_s = count / len(days) / HALF_HOUR_S
        counters = staffed[half_hour] / len(days) / HALF_HOUR_S
        kept += count * _between(per_s, handling_s, counters, target_s)
    return kept / sum(arrivals.values())


def _between(per_s: float, handling_s: float, counters: float, target_s: float) -> float:
    """Of a number of counters that is not whole: between its neighbours."""
    low = math.floor(counters)
    few, many = (waits_at_most(per_s, handling_s, n, target_s) for n in (low, low + 1))
    return few + (counters - low) * (many - few)


def _staffed(day: RecordedDay, variant: Variant) -> Iterator[tuple[int, float]]:
    """By the half hour, how many seconds somebody was at each counter."""
    for stint in crew_of(day, variant):
        closes = max(stint.opens, day.ends) if stint.closes is None else stint.closes
        yield from _spread(stint.opens, closes, variant.plan, 1)
        for start, end in stint.pauses:
            yield from _spread(start, end, variant.plan, -1)


def _spread(start: datetime, end: datetime, plan: Plan, sign: int) -> Iterator[tuple[int, float]]:
    while start < end:
        local = start.astimezone(plan.zone)
        left_s = HALF_HOUR_S - (local.minute % 30 * 60 + local.second)
        until = min(end, start + timedelta(seconds=max(left_s, 1.0)))
        yield _half_hour(start, plan), sign * (until - start).total_seconds()
        start = until


def _half_hour(at: datetime, plan: Plan) -> int:
    local = at.astimezone(plan.zone)
    return local.hour * 2 + local.minute // 30
