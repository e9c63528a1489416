"""Who is at which counter when a recorded day is replayed: as it was, by a roster, and with changes."""

from collections import Counter as Tally
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import assert_never

from office.hours import WEEKDAYS
from office.plan import Plan, Shift
from office.whatif.recorded import RecordedDay, Stint
from office.whatif.variant import Change, Leaves, MovesBreak, Offers, Opens, Variant

NEAR = timedelta(minutes=45)
"""A pause that began so near to a planned break is that break."""


def crew_of(day: RecordedDay, variant: Variant) -> tuple[Stint, ...]:
    """Everybody's stints on that day in the variant; somebody stays until all are served."""
    stints = day.stints if variant.roster is None else tuple(_rostered(day, variant.plan, variant.roster))
    for change in variant.changes:
        stints = tuple(_changed(day, variant.plan, stints, change))
    return _somebody_stays(stints)


def _rostered(day: RecordedDay, plan: Plan, roster: Iterable[Shift]) -> Iterator[Stint]:
    weekday = WEEKDAYS[day.date.weekday()]
    shifts = [shift for shift in roster if weekday in shift.weekdays and plan.counter(shift.counter)]
    clerks = _clerks(day)
    for shift in shifts:
        counter, clerk = plan.counter(shift.counter), clerks.get(shift.counter, "")
        closes = shift.closes.on(day.date, plan.zone)
        yield Stint(
            counter=shift.counter,
            clerk=clerk,
            services=plan.skilled(clerk, counter.services if counter else ()),
            opens=shift.opens.on(day.date, plan.zone),
            closes=None if closes >= day.ends else closes,
            pauses=tuple((start.on(day.date, plan.zone), end.on(day.date, plan.zone)) for start, end in shift.breaks),
        )


def _clerks(day: RecordedDay) -> dict[str, str]:
    """Who was at each counter longest that day, each clerk at one of them."""
    times: Tally[tuple[str, str]] = Tally()
    for stint in day.stints:
        if stint.clerk:
            times[stint.counter, stint.clerk] += round(((stint.closes or day.ends) - stint.opens).total_seconds())
    found: dict[str, str] = {}
    for (counter, clerk), _ in times.most_common():
        if counter not in found and clerk not in found.values():
            found[counter] = clerk
    return found


def _changed(day: RecordedDay, plan: Plan, stints: tuple[Stint, ...], change: Change) -> Iterator[Stint]:
    match change:
        case Opens():
            yield from stints
            yield from _opened(day, plan, stints, change)
        case Leaves():
            start = change.opens.on(day.date, plan.zone)
            end = None if change.closes is None else change.closes.on(day.date, plan.zone)
            for stint in stints:
                yield from _without(stint, start, end) if stint.counter == change.counter else (stint,)
        case MovesBreak():
            yield from _moved(day.date, plan, stints, change)
        case Offers():
            yield from (_offering(stint, change) for stint in stints)
        case _:
            assert_never(change)


def _opened(day: RecordedDay, plan: Plan, stints: tuple[Stint, ...], change: Opens) -> Iterator[Stint]:
    """Stints for those of the hours in which nobody is at the counter."""
    planned = plan.counter(change.counter)
    services = change.services if change.services is not None else planned.services if planned else ()
    start, end = (clock.on(day.date, plan.zone) for clock in (change.opens, change.closes))
    there = sorted((s.opens, s.closes or max(end, day.ends)) for s in stints if s.counter == change.counter)
    for opens, closes in (*there, (end, end)):
        if start < min(opens, end):
            yield Stint(counter=change.counter, services=services, opens=start, closes=min(opens, end))
        start = max(start, closes)


def _without(stint: Stint, start: datetime, end: datetime | None) -> Iterator[Stint]:
    """What is left of a stint without the time from `start` to `end`; None: to its end."""
    if (stint.closes is not None and stint.closes <= start) or (end is not None and stint.opens >= end):
        yield stint
        return
    if stint.opens < start:
        yield _within(replace(stint, closes=start, stays=False))
    if end is not None and (stint.closes is None or stint.closes > end):
        yield _within(replace(stint, opens=max(end, stint.opens)))


def _within(stint: Stint) -> Stint:
    """The stint with those of its pauses that still lie in it."""
    pauses = ((max(start, stint.opens), end) for start, end in stint.pauses)
    kept = tuple(
        (start, end) for start, end in pauses if start < end and (stint.closes is None or start < stint.closes)
    )
    return replace(stint, pauses=kept)


def _moved(of: date, plan: Plan, stints: tuple[Stint, ...], change: MovesBreak) -> Iterator[Stint]:
    """The nearest pause of the counter, if there is one about then, moved within its stint."""
    planned, by = change.starts.on(of, plan.zone), timedelta(minutes=change.minutes)
    mine = [pause for stint in stints if stint.counter == change.counter for pause in stint.pauses]
    nearest = min(mine, key=lambda pause: (abs(pause[0] - planned), pause), default=None)
    if nearest is None or abs(nearest[0] - planned) > NEAR:
        yield from stints
        return
    then = (nearest[0] + by, nearest[1] + by)
    for stint in stints:
        if stint.counter != change.counter or nearest not in stint.pauses:
            yield stint
            continue
        others = [pause for pause in stint.pauses if pause != nearest]
        yield _within(replace(stint, pauses=tuple(sorted((*others, then)))))


def _offering(stint: Stint, change: Offers) -> Stint:
    meant = change.counter in (None, stint.counter) and change.clerk in (None, stint.clerk)
    if not meant or change.service in stint.services:
        return stint
    return replace(stint, services=(*stint.services, change.service))


def _somebody_stays(stints: tuple[Stint, ...]) -> tuple[Stint, ...]:
    """Whoever leaves last before the day is over stays for those who wait then."""
    if any(stint.closes is None for stint in stints):
        return stints
    latest = max((stint.closes for stint in stints if stint.closes), default=None)
    return tuple(replace(stint, stays=True) if stint.closes == latest else stint for stint in stints)
