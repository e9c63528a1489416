"""What is still to happen in a replayed day, by time, and who is told of it."""

import heapq
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import TypeAlias

from office.commands import DayCommand

Tell: TypeAlias = Callable[[datetime, DayCommand, str], None]
"""Is told each command as the office's rules would be given it, and the recorded number that it is about, if any."""

MICROSECOND = timedelta(microseconds=1)
_SECOND = 1_000_000


def us(seconds: float) -> int:
    """Whole microseconds."""
    return round(seconds * _SECOND)


class Agenda:
    """A clock that jumps from one thing to the next. Times are whole microseconds since midnight (UTC) of the day."""

    def __init__(self, of: date, tell: Tell | None = None) -> None:
        self._zero = datetime.combine(of, datetime.min.time(), UTC)
        self._heap: list[tuple[int, bool, int, Callable[..., None], tuple[object, ...]]] = []
        self._pushed = 0
        self._tell = tell
        self.listens = tell is not None

    def push(self, at: int, does: Callable[..., None], *what: object) -> None:
        """At this time do this; what was pushed first comes first."""
        self._pushed += 1
        heapq.heappush(self._heap, (at, True, self._pushed, does, what))

    def push_due(self, at: int, does: Callable[..., None], *what: object) -> None:
        """At this time this happens by itself, before anybody does anything (see `office.due`)."""
        self._pushed += 1
        heapq.heappush(self._heap, (at, False, self._pushed, does, what))

    def next_moment(self) -> int | None:
        """Do all that happens at the next moment; which one it was, None where nothing is left."""
        heap = self._heap
        if not heap:
            return None
        now = heap[0][0]
        while heap and heap[0][0] == now:
            _, _, _, does, what = heapq.heappop(heap)
            does(now, *what)
        return now

    def says(self, now: int, command: DayCommand, number: str = "") -> None:
        """Tell what was done, where somebody listens."""
        if self._tell is not None:
            self._tell(self.at(now), command, number)

    def at(self, now: int) -> datetime:
        """The moment, UTC."""
        return self._zero + timedelta(microseconds=now)

    def since_midnight(self, at: datetime) -> int:
        """Microseconds."""
        return (at - self._zero) // MICROSECOND
