"""Which calls and missed numbers the board knows: the fold of a day's entries, so that a restart changes nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from office import events as happened
from office.desk import REMEMBERED
from office.events import CallEvent, Entry, Event

LARGE_AT_LEAST = timedelta(seconds=60)
LISTED_AT_LEAST = timedelta(minutes=3)
LARGE_AT_MOST = timedelta(minutes=10)
LISTED_AT_MOST = timedelta(minutes=30)
MISSED_FOR = timedelta(minutes=15)
TOGETHER = timedelta(seconds=10)
LATE = timedelta(seconds=5)
"""A call that the board heard of so long after it was made counts as long on the board as if it came now."""
CHIMED_WITHIN = timedelta(seconds=45)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A number that was called to a counter; `at` and `place` are those of the newest entry that called it.

    `since`: from when on it could be seen here; later than `at` where the board had no connection.
    """

    number: str
    counter: str
    at: datetime
    place: int
    since: datetime
    times: int = 1

    @property
    def key(self) -> tuple[datetime, int]:
        """What orders calls, over days too: a greater one is newer."""
        return self.at, self.place


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A number whose visitor did not come to the counter."""

    number: str
    counter: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """How a number stood before an act of a counter: what stands again once the act is undone."""

    call: Call | None
    miss: Miss | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """Calls and missed numbers of one service day, newest first, each number once.

    `acts`: by counter, what its last acts changed, newest last.
    """

    calls: tuple[Call, ...] = ()
    missed: tuple[Miss, ...] = ()
    closed: bool = False
    acts: Mapping[str, tuple[Before, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What stands on the board now, newest first: large, in the list, missed. `kept` of the list must not be lost."""

    large: tuple[Call, ...] = ()
    listed: tuple[Call, ...] = ()
    kept: int = 0
    missed: tuple[Miss, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chimes:
    """Up to which call the chime has rung."""

    rung: tuple[datetime, int] | None = None


def after(showing: Showing, entries: Iterable[Entry], heard: datetime | None = None) -> Showing:
    """The showing after these entries of the day's stream, in their order.

    `heard`: when the board got them; as they were written where it does not say. Calls of the time in which there was
    no connection stand as long as any other, if they are not too old to stand large.
    """
    for entry in entries:
        showing = _forgetting(_heard(_after(showing, entry.event, entry), entry, heard), entry.at)
    return showing


def _heard(showing: Showing, entry: Entry, heard: datetime | None) -> Showing:
    """A call of this entry counts from when the board heard of it, where that was late."""
    made = showing.calls[:1]
    if heard is None or not made or made[0].place != entry.place or not LATE < heard - entry.at < LARGE_AT_MOST:
        return showing
    return replace(showing, calls=(replace(made[0], since=heard), *showing.calls[1:]))


def _after(showing: Showing, event: Event, entry: Entry) -> Showing:
    match event:
        case (
            happened.TicketCalled()
            | happened.TicketCalledAgain()
            | happened.VisitorArrived()
            | happened.ServiceFinished()
            | happened.TicketMissed()
            | happened.TicketPutBack()
            | happened.TicketParked()
            | happened.TicketTransferred()
        ):
            return _at_counter(_remembering(showing, event), event, entry)
        case happened.ActUndone(counter=counter, number=str(number)):
            return _undone(showing, counter, number)
        case happened.CounterVanished(counter=counter, number=number):
            forgotten = replace(showing, acts={**showing.acts, counter: ()})
            return _without(forgotten, number) if number else forgotten
        case (
            happened.VisitContinued(number=number)
            | happened.TicketRejoined(number=number)
            | happened.TicketCancelled(number=number)
            | happened.TicketNotServed(number=number)
        ):
            return _without(showing, number)
        case happened.DayClosed():
            return replace(showing, closed=True, missed=())
        case _:
            return showing


def _at_counter(showing: Showing, event: CallEvent, entry: Entry) -> Showing:
    """Whoever is called, at the counter or was served there keeps the call; whoever goes on from there does not."""
    match event:
        case happened.TicketCalled() | happened.TicketCalledAgain():
            return _called(showing, event, entry)
        case happened.TicketMissed(number=number):
            gone = _without(showing, number)
            return replace(gone, missed=(Miss(number=number, counter=event.counter, at=entry.at), *gone.missed))
        case happened.VisitorArrived() | happened.ServiceFinished():
            return showing
        case _:
            return _without(showing, event.number)


def _remembering(showing: Showing, event: CallEvent) -> Showing:
    before = Before(
        call=next((call for call in showing.calls if call.number == event.number), None),
        miss=next((miss for miss in showing.missed if miss.number == event.number), None),
    )
    acts = (*showing.acts.get(event.counter, ()), before)[-REMEMBERED:]
    return replace(showing, acts={**showing.acts, event.counter: acts})


def _undone(showing: Showing, counter: str, number: str) -> Showing:
    """The number stands as before the act. A call that stands again is as old as it was: no chime rings for it."""
    *rest, before = showing.acts[counter]
    gone = _without(replace(showing, acts={**showing.acts, counter: tuple(rest)}), number)
    calls = (*gone.calls, before.call) if before.call else gone.calls
    missed = (*gone.missed, before.miss) if before.miss else gone.missed
    return replace(
        gone,
        calls=tuple(sorted(calls, key=lambda call: call.key, reverse=True)),
        missed=tuple(sorted(missed, key=lambda miss: miss.at, reverse=True)),
    )


def _called(showing: Showing, event: happened.TicketCalled | happened.TicketCalledAgain, entry: Entry) -> Showing:
    earlier = next((call for call in showing.calls if call.number == event.number), None)
    again = earlier is not None and isinstance(event, happened.TicketCalledAgain)
    call = Call(
        number=event.number,
        counter=event.counter,
        at=entry.at,
        place=entry.place,
        since=entry.at,
        times=earlier.times + 1 if earlier and again else 1,
    )
    gone = _without(showing, event.number)
    return replace(gone, calls=(call, *gone.calls))


def _without(showing: Showing, number: str) -> Showing:
    return replace(
        showing,
        calls=tuple(call for call in showing.calls if call.number != number),
        missed=tuple(miss for miss in showing.missed if miss.number != number),
    )


def _forgetting(showing: Showing, now: datetime) -> Showing:
    """Without what can never stand on the board again, so that a long day stays small."""
    if not showing.calls or now - showing.calls[-1].since < LISTED_AT_MOST:
        return showing
    return replace(showing, calls=tuple(call for call in showing.calls if now - call.since < LISTED_AT_MOST))


def shown(showing: Showing, now: datetime) -> Shown:
    """What stands on the board at `now`. The newest call is large, with one more that came together with it."""
    stays = LISTED_AT_LEAST if showing.closed else LISTED_AT_MOST
    calls = tuple(call for call in showing.calls if now - call.since < stays)
    large = _large(calls, now, LARGE_AT_LEAST if showing.closed else LARGE_AT_MOST)
    listed = calls[len(large) :]
    return Shown(
        large=large,
        listed=listed,
        kept=sum(1 for call in listed if now - call.since < LISTED_AT_LEAST),
        missed=tuple(miss for miss in showing.missed if now - miss.at < MISSED_FOR),
    )


def _large(calls: tuple[Call, ...], now: datetime, stays: timedelta) -> tuple[Call, ...]:
    if not calls or now - calls[0].since >= stays:
        return ()
    return tuple(call for call in calls[:2] if calls[0].at - call.at <= TOGETHER)


def chimes_due(chimes: Chimes, showing: Showing, now: datetime) -> tuple[Chimes, tuple[Call, ...]]:
    """The calls for which the chime rings now, in the order in which they came; each is due once, or never if old."""
    new = [call for call in reversed(showing.calls) if chimes.rung is None or call.key > chimes.rung]
    if not new:
        return chimes, ()
    due = tuple(call for call in new if now - call.at <= CHIMED_WITHIN)
    return Chimes(rung=new[-1].key), due
