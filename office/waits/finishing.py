"""Whether counters say when a customer has left: where clerks only press "next", a counter is busy with nobody."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import NormalDist

from office.day import Day
from office.desk import Act, Desk
from office.stages import Away, Cancelled, NotServed, Withdrawn
from office.ticket import Ticket
from office.waits.means import Mean

NOTICED = timedelta(seconds=30)
"""Who has waited for so long was surely seen by a clerk who was free."""

DOUBTFUL = 0.5
"""Where more than this share of the services that nobody waited behind end with the next call, no end is believed."""

_PRIOR = Mean(0.1, 20.0)
_SHRINK_COUNTER = 8.0
_REMEMBERED, _REMEMBERED_OF_COUNTER = 200.0, 50.0
_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finishing:
    """Of the services that ended while nobody had been waiting: which share ended in the instant of the next call.

    Clerks who say when somebody leaves do so seldom, those who only press "next" always. `counters`: the same of each.
    """

    office: Mean = field(default_factory=lambda: _PRIOR)
    counters: Mapping[str, Mean] = field(default_factory=dict)

    def with_(self, counter: str, *, by_call: bool) -> "Finishing":
        """The shares once this end was seen too."""
        value = 1.0 if by_call else 0.0
        own = self.counters.get(counter, Mean(value, 0.0)).with_(value, _REMEMBERED_OF_COUNTER)
        return Finishing(office=self.office.with_(value, _REMEMBERED), counters={**self.counters, counter: own})

    def believed(self, counter: str) -> bool:
        """Whether this counter is busy when it says so; it is taken for one of its office while little was seen."""
        own = self.counters.get(counter, Mean(0.0, 0.0))
        n = min(own.n, _REMEMBERED_OF_COUNTER)
        share = (self.office.value * _SHRINK_COUNTER + own.value * n) / (_SHRINK_COUNTER + n)
        return share <= DOUBTFUL


def learned_ends(finishing: Finishing, before: Day, then: Day) -> Finishing:
    """What is known once the day has gone on: each end is judged when the counter does something again."""
    for counter, desk in then.desks.items():
        earlier = before.desks.get(counter)
        if earlier is not desk and earlier is not None:
            for ended, act in _following(earlier, desk):
                finishing = _judged(finishing, then, desk, ended, act)
    return finishing


def _following(before: Desk, desk: Desk) -> Iterator[tuple[Act, Act]]:
    """Each new act of a counter, with the one before it."""
    last = before.acts[-1] if before.acts else None
    at = next((n for n, act in enumerate(desk.acts) if act is last), None)
    return iter(()) if at is None else zip(desk.acts[at:], desk.acts[at + 1 :], strict=False)


def _judged(finishing: Finishing, day: Day, desk: Desk, ended: Act, act: Act) -> Finishing:
    by_call = act.kind == "TicketCalled" and act.at == ended.at
    tells = ended.kind == "ServiceFinished" and (by_call or act.at > ended.at)
    if not tells or _was_waited_for(day, desk, ended.at - NOTICED):
        return finishing
    return finishing.with_(desk.counter, by_call=by_call)


def _was_waited_for(day: Day, desk: Desk, at: datetime) -> bool:
    return any(joined <= at < (left or day.newest_at or at) for joined, left in _waits(day, desk))


def waited_for_until(day: Day, desk: Desk, since: datetime, until: datetime) -> datetime | None:
    """When, after `since` and until then, somebody last waited whom the counter could call: so long it was busy."""
    ends = (min(left or until, until) for joined, left in _waits(day, desk) if joined + NOTICED <= (left or until))
    return max((end for end in ends if end > since), default=None)


def _waits(day: Day, desk: Desk) -> Iterator[tuple[datetime, datetime | None]]:
    """From when to when each customer waited for a service of the counter; None: still."""
    for ticket in day.tickets.values():
        for leg in ticket.legs:
            if leg.service in desk.services:
                yield leg.joined, leg.called
        if ticket.service in desk.services and not isinstance(ticket.stage, Withdrawn):
            yield ticket.joined, _left(ticket)


def _left(ticket: Ticket) -> datetime | None:
    match ticket.stage:
        case Cancelled(at=at) | NotServed(at=at) | Away(since=at):
            return at
        case _:
            return ticket.called_at


def between(mean: float, deviation: float, low: float, high: float) -> tuple[float, float]:
    """Mean and variance of a normal value of which only this is known: it lies between low and high."""
    start, end = (low - mean) / deviation, (high - mean) / deviation
    share = _NORMAL.cdf(end) - _NORMAL.cdf(start)
    if share < _SURELY_OUTSIDE:
        nearest = min(max(mean, low), high)
        return nearest, 0.0
    at_start, at_end = _NORMAL.pdf(start), _NORMAL.pdf(end)
    shift = (at_start - at_end) / share
    tails = (_times(start, at_start) - _times(end, at_end)) / share
    return mean + deviation * shift, deviation * deviation * max(0.0, 1.0 + tails - shift * shift)


_SURELY_OUTSIDE = 1e-6


def _times(value: float, density: float) -> float:
    return 0.0 if math.isinf(value) else value * density
