"""The smallest roster that keeps the level on enough of the days.

Where the level is kept: hours are taken away one by one from the ends of the counters' usual hours, the least busy hour
first, as long as the level stays; an end from which no hour can go is left alone from then on. Where it is not kept:
one more counter is added in the worst two hours, again and again, until it is. Greedy: no other order is tried.
"""

import math
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Literal, TypeAlias

from office.hours import Clock
from office.plan import Shift
from office.whatif.findings import Finding, Progress, SmallestRoster
from office.whatif.outcome import Outcome, outcome
from office.whatif.replayed import ReplayedDay
from office.whatif.trial import Trial
from office.whatif.usual import UsualHours, clock
from office.whatif.variant import Leaves, Opens, Variant
from office.whatif.worst import HALF_HOUR, late_legs, worst_hours

SHARE_OF_DAYS = 0.8
"""On so many of the days the level is to be kept."""

_HOUR, _SHORTEST = 60, 120
_ADDED_AT_A_TIME, _MOST_ADDED = 4, 8

End: TypeAlias = Literal["first", "last"]
Work: TypeAlias = Mapping[tuple[str, int], float]
"""Seconds by counter and half hour from midnight."""

Smallest: TypeAlias = Generator[Progress | Finding, None, None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Roster:
    """Counters' hours as they would be, beside the usual ones, and what was added to them."""

    usual: tuple[UsualHours, ...]
    hours: tuple[UsualHours, ...]
    added: tuple[Opens, ...] = ()

    @property
    def in_all(self) -> float:
        """Counters' hours a day."""
        added = sum((o.closes.hour - o.opens.hour) * 60 + o.closes.minute - o.opens.minute for o in self.added)
        return (sum(hours.closes - hours.opens for hours in self.hours) + added) / 60

    def shifts(self) -> tuple[Shift, ...]:
        """The hours as shifts."""
        added = (Shift(counter=o.counter, opens=o.opens, closes=o.closes) for o in self.added)
        return *(hours.shift() for hours in self.hours), *added

    def variant(self, base: Variant) -> Variant:
        """The days with these hours: nobody where an hour was taken away, somebody where one was added."""
        kept = {hours.counter: hours for hours in self.hours}
        leaves: list[Leaves] = []
        for usual in self.usual:
            now = kept.get(usual.counter)
            if now is None:
                leaves.append(Leaves(counter=usual.counter, opens=Clock(0)))
                continue
            if now.opens > usual.opens:
                leaves.append(Leaves(counter=usual.counter, opens=Clock(0), closes=clock(now.opens)))
            if now.closes < usual.closes:
                leaves.append(Leaves(counter=usual.counter, opens=clock(now.closes)))
        return base.with_(*leaves, *self.added)

    def shorter(self, counter: str, end: End) -> "_Roster":
        """An hour less at this end; without the counter, where too little is left for anybody to come."""
        rest: list[UsualHours] = []
        for hours in self.hours:
            if hours.counter != counter:
                rest.append(hours)
            elif hours.closes - hours.opens - _HOUR >= _SHORTEST:
                first = end == "first"
                rest.append(
                    replace(hours, opens=hours.opens + _HOUR) if first else replace(hours, closes=hours.closes - _HOUR)
                )
        return replace(self, hours=tuple(rest))


def cost_of_smallest(usual: Sequence[UsualHours], days: int) -> int:
    """Replayed days that it takes at the most, roughly."""
    hours = sum((one.closes - one.opens) // _HOUR for one in usual)
    return days * max(hours + len(usual), 2 * _MOST_ADDED)


def smallest_roster(trial: Trial, base: Variant, usual: tuple[UsualHours, ...]) -> Smallest:
    """The smallest roster, with how far it is in between."""
    roster = _Roster(usual=usual, hours=usual)
    needed = math.ceil(SHARE_OF_DAYS * len(trial.days))
    if trial.before.held >= needed:
        found, after = yield from _fewer(trial, base, roster, needed)
    else:
        found, after = yield from _more(trial, base, roster, needed)
    yield SmallestRoster(
        shifts=found.shifts(),
        hours_before=roster.in_all,
        hours_after=found.in_all,
        reached=after.held >= needed,
        comparison=trial.against(after),
    )


def _fewer(
    trial: Trial, base: Variant, roster: _Roster, needed: int
) -> Generator[Progress, None, tuple[_Roster, Outcome]]:
    after, zone = trial.before, base.plan.zone
    work = _work(trial.replayed(base), zone)
    fixed: set[tuple[str, End]] = set()
    while ends := [end for end in _ends(roster) if end not in fixed]:
        counter, end = min(ends, key=lambda one: (_work_s(work, roster, *one), one))
        shorter = roster.shorter(counter, end)
        days = _kept(trial, shorter.variant(base), needed)
        if days is None:
            fixed.add((counter, end))
        else:
            roster, work, after = shorter, _work(days, zone), outcome(days, trial.measure)
        yield trial.progress()
    return roster, after


def _ends(roster: _Roster) -> list[tuple[str, End]]:
    ends: tuple[End, ...] = ("first", "last")
    return [(hours.counter, end) for hours in roster.hours for end in ends]


def _work(days: Sequence[ReplayedDay], zone: tzinfo) -> Work:
    """How long customers were at each counter, by the half hour of the call."""
    found: dict[tuple[str, int], float] = {}
    for day in days:
        for leg in day.legs:
            if leg.counter is not None and leg.called_at is not None:
                local = leg.called_at.astimezone(zone)
                key = leg.counter, (local.hour * 60 + local.minute) // HALF_HOUR
                found[key] = found.get(key, 0.0) + (leg.handling_s or 0.0)
    return found


def _work_s(work: Work, roster: _Roster, counter: str, end: End) -> float:
    """How long customers were at the counter in the hour at this end."""
    hours = next(hours for hours in roster.hours if hours.counter == counter)
    start = (hours.opens if end == "first" else hours.closes - _HOUR) // HALF_HOUR
    return work.get((counter, start), 0.0) + work.get((counter, start + 1), 0.0)


def _kept(trial: Trial, variant: Variant, needed: int) -> tuple[ReplayedDay, ...] | None:
    """The days, where enough of them keep the level and nobody more is left unserved; None as soon as that fails."""
    days: list[ReplayedDay] = []
    failed = unserved = 0
    for day in trial.days:
        (replayed,) = trial.replayed(variant, (day,))
        level = trial.measure.level_of(replayed.legs)
        failed += level is not None and level < trial.measure.level
        unserved += sum(1 for leg in replayed.legs if leg.how == "not_served")
        if failed > len(trial.days) - needed or unserved > trial.before.unserved:
            return None
        days.append(replayed)
    return tuple(days)


def _more(
    trial: Trial, base: Variant, roster: _Roster, needed: int
) -> Generator[Progress, None, tuple[_Roster, Outcome]]:
    after, as_it_is = trial.before, trial.replayed(base)
    while after.held < needed and len(roster.added) < _MOST_ADDED:
        worst = worst_hours(late_legs(as_it_is, trial.measure), _ADDED_AT_A_TIME)
        if worst is None:
            break
        tried = []
        for earlier in (1, 2):
            longer = replace(roster, added=(*roster.added, _addition(base, roster, max(0, worst - earlier))))
            days = trial.replayed(longer.variant(base))
            tried.append((outcome(days, trial.measure), longer, days))
            yield trial.progress()
        after, roster, as_it_is = max(tried, key=lambda row: (row[0].held, row[0].level or 0.0))
    return roster, after


def _addition(base: Variant, roster: _Roster, start: int) -> Opens:
    """Two hours at a counter of the plan where nobody is then, else at one more; for every service."""
    opens = min(start, 48 - _ADDED_AT_A_TIME - 1) * HALF_HOUR
    closes = opens + _ADDED_AT_A_TIME * HALF_HOUR
    busy = {hours.counter for hours in roster.hours if hours.opens < closes and opens < hours.closes}
    busy |= {one.counter for one in roster.added if one.opens < clock(closes) and clock(opens) < one.closes}
    names = (*(counter.id for counter in base.plan.counters), *(f"+{n}" for n in range(1, _MOST_ADDED + 1)))
    counter = next(name for name in names if name not in busy)
    services = tuple(service.id for service in base.plan.services)
    return Opens(counter=counter, opens=clock(opens), closes=clock(closes), services=services)
