"""What is wrong with a machine's clock, judged from what else tells the time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

AHEAD = timedelta(minutes=2)
"""An entry that is so much later than now was written by a clock that is wrong, or this one is."""

APART = timedelta(seconds=60)
"""Clocks that differ by more are not the same time."""


@dataclass(frozen=True, slots=True)
class ClockJumped:
    """The machine's clock jumped while Walkin ran: ahead, or back where `by` is negative."""

    by: timedelta


@dataclass(frozen=True, slots=True)
class ClockIsBehind:
    """The newest entry of the journal lies so far in this clock's future."""

    by: timedelta


@dataclass(frozen=True, slots=True)
class ClocksDiffer:
    """The machine's clock is ahead of the database's; behind it where `by` is negative."""

    by: timedelta


ClockFault: TypeAlias = ClockJumped | ClockIsBehind | ClocksDiffer
"""What staff are told about the clock."""


def clock_fault(
    now: datetime,
    *,
    jump: timedelta = timedelta(0),
    newest_at: datetime | None = None,
    ahead_of_server: timedelta = timedelta(0),
) -> ClockFault | None:
    """What is wrong with the clock that says `now`, the plainest first; None where nothing is."""
    if abs(jump) > APART:
        return ClockJumped(jump)
    if abs(ahead_of_server) > APART:
        return ClocksDiffer(ahead_of_server)
    if newest_at is not None and newest_at - now > AHEAD:
        return ClockIsBehind(newest_at - now)
    return None
