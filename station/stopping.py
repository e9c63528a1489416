"""How a station ends: an event of our own, SIGTERM and Ctrl+C, never the last window."""

import asyncio
import os
import signal
import sys
from types import FrameType

AGAIN = 75
"""The code of a station that is to begin anew."""


class Ending:
    """How a station ends: by a signal, by hand, or by staff, who may want it to begin anew."""

    def __init__(self) -> None:
        self.event = stop_event()
        self._anew = False

    def leave(self, anew: bool) -> None:  # noqa: FBT001  # as the kiosk says it
        """End now."""
        self._anew = anew
        self.event.set()

    @property
    def code(self) -> int:
        """What the program ends with."""
        return AGAIN if self._anew else 0


def begin_anew() -> None:
    """This program in the place of itself, as it was called; nothing of it is left. It does not return."""
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606  # ourselves, without a shell


def stop_event() -> asyncio.Event:
    """An event that SIGTERM and SIGINT set. Python sees a signal when Qt's loop next runs Python: the house's timer."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def asked(_number: int, _frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(stop.set)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, asked)
    return stop
