"""A clock that several processes share through a file, and that is moved on for all of them at once.

It goes at its usual pace, on from MORNING; `goes_on` adds to it. A station's clock that is made of it sees no jump.
"""

import mmap
import struct
import time
from datetime import datetime, timedelta
from pathlib import Path

from station.steady_clock import SteadyClock
from tests.visits.office import MORNING

_TWO = struct.Struct("dd")
BEGAN = MORNING - timedelta(minutes=5)
"""When it begins, for everybody."""


class SharedClock:
    """Reads the file anew at each look; whoever made it moves it."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            path.write_bytes(_TWO.pack(time.monotonic(), 0.0))
        with path.open("r+b") as file:
            self._shared = mmap.mmap(file.fileno(), _TWO.size)

    def passed(self) -> float:
        """Seconds since it was made, with what was added."""
        made, added = _TWO.unpack(self._shared[:])
        return time.monotonic() - float(made) + float(added)

    def wall(self) -> datetime:
        return BEGAN + timedelta(seconds=self.passed())

    def goes_on(self, seconds: float) -> None:
        made, added = _TWO.unpack(self._shared[:])
        self._shared[:] = _TWO.pack(made, added + seconds)

    def steady(self) -> SteadyClock:
        """A station's clock that follows it."""
        return SteadyClock(self.wall, self.passed)
