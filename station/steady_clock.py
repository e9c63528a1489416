"""A clock that does not jump: the wall clock, for as long as it agrees with the seconds that have passed."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

from office.clocks import APART

_STEADY = getattr(time, "CLOCK_BOOTTIME", None)  # Linux: it goes on while the machine sleeps


class Timepiece(Protocol):
    """What tells a station the time (UTC), and how far the machine's clock has jumped from it."""

    def __call__(self) -> datetime:
        """Now."""

    @property
    def jump(self) -> timedelta:
        """How far ahead the machine's clock is of the time that is told; nothing while they agree."""


def wall_clock() -> datetime:
    """What the machine's clock says, in UTC."""
    return datetime.now(UTC)


def seconds_passed() -> float:
    """Seconds since some moment, at which nobody can turn; the time that the machine slept is in them."""
    return time.monotonic() if _STEADY is None else time.clock_gettime(_STEADY)


class SteadyClock:
    """Follows the wall clock in small steps, and goes on by itself while the wall clock is elsewhere."""

    def __init__(self, wall: Callable[[], datetime] = wall_clock, passed: Callable[[], float] = seconds_passed) -> None:
        self._wall, self._passed = wall, passed
        self._agreed, self._at = wall(), passed()
        self._jump = timedelta(0)

    def __call__(self) -> datetime:
        """Now (UTC)."""
        wall, passed = self._wall(), self._passed()
        own = self._agreed + timedelta(seconds=passed - self._at)
        if abs(wall - own) > APART:
            self._jump = wall - own
            return own
        self._agreed, self._at, self._jump = wall, passed, timedelta(0)
        return wall

    @property
    def jump(self) -> timedelta:
        """How far the wall clock was away at the last look."""
        return self._jump
