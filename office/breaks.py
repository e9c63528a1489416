"""Breaks: when counters paused on a day, and what became of the breaks that the roster plans. A matter of fairness."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

from office import events as happened
from office.day import Day
from office.desk import Busy, Free
from office.events import Entry
from office.plan import Plan

LEEWAY = timedelta(minutes=60)
"""So much earlier or later a planned break can be taken, and is taken all the same."""

BreakState: TypeAlias = Literal["ahead", "due", "going_on", "taken", "missed", "nobody"]
"""Not begun yet, not taken yet, on it now, taken, not taken, or nobody worked there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """Somebody was at work at a counter; `until` is None while they are."""

    clerk: str
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseTaken:
    """A pause of a clerk; `until` is None while it lasts."""

    clerk: str
    counter: str
    since: datetime
    until: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedBreak:
    """A break of the roster, and what became of it."""

    counter: str
    starts: datetime
    ends: datetime
    state: BreakState


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterTimes:
    """When somebody worked at a counter, and when they paused. `before`: as it was before its last act."""

    counter: str
    clerk: str = ""
    stays: tuple[Stay, ...] = ()
    pauses: tuple[PauseTaken, ...] = ()
    before: "CounterTimes | None" = field(default=None, repr=False)

    def after(self, event: happened.CounterEvent | happened.RepairEvent, at: datetime) -> "CounterTimes":
        """The counter after something happened to it alone."""
        match event:
            case happened.CounterOpened():
                stays = (*_ended(self.stays, at), Stay(clerk=event.clerk, since=at))
                return replace(self, clerk=event.clerk, stays=stays, before=self)
            case happened.CounterPaused():
                began = PauseTaken(clerk=self.clerk, counter=self.counter, since=at, reason=event.reason)
                return replace(self, stays=_ended(self.stays, at), pauses=(*self.pauses, began), before=self)
            case happened.CounterResumed():
                stays = (*self.stays, Stay(clerk=self.clerk, since=at))
                return replace(self, stays=stays, pauses=_over(self.pauses, at), before=self)
            case happened.CounterClosed():
                return replace(self, stays=_ended(self.stays, at), pauses=_over(self.pauses, at), before=self)
            case happened.CounterVanished():
                return replace(self, stays=_ended(self.stays, at), pauses=_over(self.pauses, at), before=None)
            case happened.ActUndone(act=act) if act in _ACTS and self.before is not None:
                return self.before
            case _:
                return self


_ACTS = frozenset({"CounterOpened", "CounterPaused", "CounterResumed", "CounterClosed"})


def _ended(stays: tuple[Stay, ...], at: datetime) -> tuple[Stay, ...]:
    return (*stays[:-1], replace(stays[-1], until=at)) if stays and stays[-1].until is None else stays


def _over(pauses: tuple[PauseTaken, ...], at: datetime) -> tuple[PauseTaken, ...]:
    return (*pauses[:-1], replace(pauses[-1], until=at)) if pauses and pauses[-1].until is None else pauses


def counter_times(entries: Iterable[Entry]) -> dict[str, CounterTimes]:
    """Of each counter that was open on the day of these entries."""
    found: dict[str, CounterTimes] = {}
    for entry in entries:
        event = entry.event
        if isinstance(event, happened.CounterEvent | happened.RepairEvent):
            known = found.get(event.counter) or CounterTimes(counter=event.counter)
            found[event.counter] = known.after(event, entry.at)
    return found


def pauses_of(entries: Iterable[Entry], clerk: str) -> tuple[PauseTaken, ...]:
    """The pauses of this clerk, in their order."""
    every = (pause for times in counter_times(entries).values() for pause in times.pauses if pause.clerk == clerk)
    return tuple(sorted(every, key=lambda pause: pause.since))


def planned_breaks(day: Day, plan: Plan, entries: Iterable[Entry], now: datetime) -> tuple[PlannedBreak, ...]:
    """The breaks of the day's roster, in their order. Half of one is enough, within `LEEWAY` around it."""
    times = counter_times(entries)
    found = (
        PlannedBreak(counter=counter, starts=starts, ends=ends, state=_state(times.get(counter), starts, ends, now))
        for counter, starts, ends in breaks_on(day, plan)
    )
    return tuple(sorted(found, key=lambda one: (one.starts, one.counter)))


def breaks_on(day: Day, plan: Plan) -> Iterator[tuple[str, datetime, datetime]]:
    """Counter, beginning and end of each break that the day's roster plans."""
    for shift in day.roster:
        for start, end in shift.breaks:
            yield shift.counter, start.on(day.date, plan.zone), end.on(day.date, plan.zone)


def _state(times: CounterTimes | None, starts: datetime, ends: datetime, now: datetime) -> BreakState:
    first, last = starts - LEEWAY, ends + LEEWAY
    stays = times.stays if times else ()
    worked = any(stay.since <= min(starts, now) and (stay.until is None or stay.until > first) for stay in stays)
    if now < first or not worked:
        return "ahead" if now < starts else "nobody"
    gaps = tuple(_gaps(stays))
    had = max((min(until or last, last, now) - max(since, first) for since, until in gaps), default=timedelta(0))
    if gaps and gaps[-1][1] is None and now < last:
        return "going_on"
    if had * 2 >= ends - starts:
        return "taken"
    return "ahead" if now < starts else "due" if now < last else "missed"


def _gaps(stays: tuple[Stay, ...]) -> Iterator[tuple[datetime, datetime | None]]:
    """When nobody worked there, from the first time on that somebody did; None is the end of one that lasts."""
    for at, stay in enumerate(stays):
        if stay.until is not None:
            yield stay.until, stays[at + 1].since if at + 1 < len(stays) else None


def break_due(day: Day, plan: Plan, counter: str, now: datetime) -> tuple[datetime, datetime] | None:
    """The planned break of this counter that is to be taken now: nobody has paused there since shortly before it."""
    desk = day.desks.get(counter)
    if desk is None or not isinstance(desk.state, Free | Busy):
        return None
    for known, starts, ends in sorted(breaks_on(day, plan), key=lambda row: row[1]):
        rested = any(stop >= starts - LEEWAY for stop in desk.stops) or desk.opened > starts
        if known == counter and starts <= now < ends + LEEWAY and not rested:
            return starts, ends
    return None
