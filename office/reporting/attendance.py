"""When counters were open, without pauses: what occupancy is measured by."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from office import events as happened
from office.events import Entry, Event
from office.whatif.presence import Presence
from office.whatif.recorded import Stint

_HALF_HOUR = timedelta(minutes=30)

TELLS: tuple[type[Event], ...] = (
    happened.CounterOpened,
    happened.ClerkChanged,
    happened.CounterPaused,
    happened.CounterResumed,
    happened.CounterClosed,
    happened.CounterVanished,
    happened.ActUndone,
    happened.DayClosed,
)
"""The events that tell when counters were open."""

_UNDOABLE = frozenset({"CounterOpened", "CounterPaused", "CounterResumed", "CounterClosed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTime:
    """A clerk was so many seconds at an open counter, in a half hour of the office's clock, from midnight."""

    day: date
    counter: str
    clerk: str
    half_hour: int
    seconds: float


def open_times(day: date, entries: Iterable[Entry], zone: tzinfo, now: datetime) -> tuple[OpenTime, ...]:
    """When the counters of a day were open. One that nobody closed was until the day ended, else until now.

    `entries`: all of the day's that are of the kinds `TELLS`, in order. Now counts on the day itself alone: of a day
    that was left open the counters were open until the last of these entries.
    """
    told = tuple(entries)
    if not told:
        return ()
    desks = _presences(told)
    end = max(now, told[-1].at) if now.astimezone(zone).date() <= day else told[-1].at
    found: dict[tuple[str, str, int], float] = {}
    for counter, presence in desks.items():
        for stint in presence.stints:
            for half_hour, seconds in _half_hours(_open(stint, end), zone):
                key = (counter, stint.clerk, half_hour)
                found[key] = found.get(key, 0.0) + seconds
    return tuple(
        OpenTime(day=day, counter=counter, clerk=clerk, half_hour=half_hour, seconds=seconds)
        for (counter, clerk, half_hour), seconds in sorted(found.items())
    )


def _presences(entries: Iterable[Entry]) -> Mapping[str, Presence]:
    desks: dict[str, Presence] = {}
    before: dict[str, list[Presence]] = {}
    for entry in entries:
        event, at = entry.event, entry.at
        match event:
            case happened.DayClosed():
                desks = {counter: presence.closed(at) for counter, presence in desks.items()}
            case happened.ActUndone(counter=counter, act=act):
                if act in _UNDOABLE and before.get(counter):
                    desks[counter] = before[counter].pop()
            case happened.CounterVanished(counter=counter):
                desks[counter] = desks.get(counter, Presence(counter=counter)).closed(at)
                before.pop(counter, None)
            case (
                happened.CounterOpened()
                | happened.ClerkChanged()
                | happened.CounterPaused()
                | happened.CounterResumed()
                | happened.CounterClosed()
            ):
                was = desks.get(event.counter, Presence(counter=event.counter))
                before.setdefault(event.counter, []).append(was)
                desks[event.counter] = was.after(event, at)
                if isinstance(event, happened.ClerkChanged):
                    before[event.counter].clear()
            case _:
                pass  # the others say nothing of a counter's time
    return desks


def _open(stint: Stint, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """From when to when a stint lasted, without its pauses."""
    start = stint.opens
    for paused, resumed in stint.pauses:
        yield start, paused
        start = resumed
    yield start, stint.closes or end


def _half_hours(spans: Iterable[tuple[datetime, datetime]], zone: tzinfo) -> Iterator[tuple[int, float]]:
    """The half hours of the clock that these times touch, and for how many seconds each."""
    for start, end in spans:
        at = start
        while at < end:
            local = at.astimezone(zone)
            over = timedelta(minutes=local.minute % 30, seconds=local.second, microseconds=local.microsecond)
            until = min(at + _HALF_HOUR - over, end)
            yield local.hour * 2 + local.minute // 30, (until - at).total_seconds()
            at = until
