"""How a station ends: an event of our own, SIGTERM and Ctrl+C, never the last window."""

import asyncio
import signal
from types import FrameType


def stop_event() -> asyncio.Event:
    """An event that SIGTERM and SIGINT set. Python sees a signal when Qt's loop next runs Python: the house's timer."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def asked(_number: int, _frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(stop.set)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, asked)
    return stop
