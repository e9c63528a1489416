"""The counters that are played: free, busy, away until a time, still to open; with the breaks that lie ahead."""

import math
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import assert_never

from office import desk as at_desk
from office.plan import Counter, Shift
from office.stages import Called
from office.waits.crowd import slower
from office.waits.finishing import waited_for_until
from office.waits.lessons import clerk_of
from office.waits.moment import Moment
from office.waits.play import Desk, Person
from office.waits.queues import Queues

SOON_S = 1800.0
"""A counter that is to open within this time is counted on, and so is one that is not later than this."""

_AROUND_BREAK = timedelta(minutes=20)
_PAUSE_S, _LEAST_PAUSE_S = 600.0, 60.0


def desks_of(moment: Moment, queues: Queues, soon_s: float = SOON_S) -> Iterator[Desk]:
    """All counters that will call somebody, as they stand; those not open yet where they will be within `soon_s`."""
    shifts = {shift.counter: shift for shift in moment.day.roster}
    latest = max((shift.closes for shift in moment.day.roster), default=None)
    for counter in moment.plan.counters:
        shift = shifts.get(counter.id)
        stays = shift is None or shift.closes == latest  # whoever closes last serves all who are inside
        closes_s = math.inf if shift is None or stays else moment.clock(shift.closes)
        desk = moment.day.desks.get(counter.id)
        found = (
            _to_open(moment, queues, counter, shift, closes_s, soon_s)
            if desk is None
            else _desk(moment, queues, desk, shift, closes_s)
        )
        if found is not None:
            yield found


def _to_open(
    moment: Moment, queues: Queues, counter: Counter, shift: Shift | None, closes_s: float, soon_s: float
) -> Desk | None:
    opens_s = _opens(moment, shift, soon_s)
    if opens_s is None:
        return None
    skills = tuple(queues.served_by(counter.id, counter.services))
    return Desk(skills=skills, free_s=opens_s, breaks=_breaks(moment, shift, ()), closes_s=closes_s)


def _desk(moment: Moment, queues: Queues, desk: at_desk.Desk, shift: Shift | None, closes_s: float) -> Desk | None:
    free_s = _free(moment, desk, shift)
    if free_s is None:
        return None
    busy = _busy(moment, queues, desk)
    return Desk(
        skills=tuple(queues.served_by(desk.counter, desk.services)),
        free_s=free_s,
        speed=moment.learned.speed_of(clerk_of(desk.clerk, desk.counter)),
        queue=busy.queue if busy else -1,
        key=busy.key if busy else (0.0, 0),
        elapsed_s=-busy.since_s if busy else 0.0,
        slower=busy.slower if busy else 0.0,
        doubted_s=None if busy is None else _doubted(moment, desk, busy),
        called=_is_called(moment, desk),
        breaks=_breaks(moment, shift, desk.stops),
        closes_s=closes_s,
    )


def _free(moment: Moment, desk: at_desk.Desk, shift: Shift | None) -> float | None:
    """When the counter is free, seconds from now, where that is known; None where it is not counted on."""
    match desk.state:
        case at_desk.Free(since=since):
            return max(0.0, moment.learned.gap.value + moment.seconds(since))
        case at_desk.Busy():
            return 0.0
        case at_desk.Paused(back_at=back_at, since=since):
            return _back(moment, back_at, since)
        case at_desk.Shut(back_at=back_at):
            left = desk.stops[-1] if desk.stops else moment.at
            return _back(moment, back_at, left) if back_at is not None or _is_due(moment, shift, left) else None
        case _:
            assert_never(desk.state)


def _busy(moment: Moment, queues: Queues, desk: at_desk.Desk) -> Person | None:
    """Whom a busy counter is at, since the call."""
    ticket = moment.day.tickets.get(desk.number or "")
    if ticket is None:
        return None
    key, queue = (moment.seconds(ticket.key), ticket.serial), queues.service(ticket.service)
    since_s = moment.seconds(ticket.called_at or moment.at)
    return Person(key=key, queue=queue or 0, since_s=since_s, slower=slower(moment, ticket))


def _doubted(moment: Moment, desk: at_desk.Desk, busy: Person) -> float | None:
    """How long the counter was surely busy since the call, where it is not believed that it still is."""
    if moment.learned.finishing.believed(desk.counter):
        return None
    seen = waited_for_until(moment.day, desk, moment.at + timedelta(seconds=busy.since_s), moment.at)
    return 0.0 if seen is None else moment.seconds(seen) - busy.since_s


def _is_called(moment: Moment, desk: at_desk.Desk) -> bool:
    ticket = moment.day.tickets.get(desk.number or "")
    return ticket is not None and isinstance(ticket.stage, Called)


def _opens(moment: Moment, shift: Shift | None, soon_s: float) -> float | None:
    """When a counter that nobody has opened yet will be; None when it is not counted on."""
    opens_s = math.inf if shift is None else moment.clock(shift.opens)
    counted_on = -SOON_S <= opens_s <= soon_s and opens_s < math.inf
    return max(opens_s, 0.0) + _LEAST_PAUSE_S if counted_on else None


def _back(moment: Moment, back_at: datetime | None, since: datetime) -> float:
    """When a clerk is back: as announced, else after a pause as pauses usually are."""
    if back_at is not None:
        return max(moment.seconds(back_at), _LEAST_PAUSE_S / 2)
    return max(_PAUSE_S + moment.seconds(since), _LEAST_PAUSE_S)


def _is_due(moment: Moment, shift: Shift | None, left: datetime) -> bool:
    """Whether a counter that was closed without a word is likely to come back: its shift goes on."""
    lately = -moment.seconds(left) <= SOON_S
    return shift is not None and lately and moment.clock(shift.closes) > SOON_S


def _breaks(moment: Moment, shift: Shift | None, stops: Sequence[datetime]) -> tuple[tuple[float, float], ...]:
    """Planned breaks that are still to come: from when, how long. One that was not taken in time is not taken."""
    spans = shift.breaks if shift else ()
    ahead = ((moment.clock(start), moment.clock(end)) for start, end in spans)
    around_s = _AROUND_BREAK.total_seconds()
    taken = [moment.seconds(stop) for stop in stops]
    return tuple(
        (start, end - start)
        for start, end in ahead
        if start > -around_s and not any(abs(stop - start) < around_s for stop in taken)
    )
