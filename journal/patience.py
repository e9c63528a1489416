"""Waiting for news: asked for again and again until there is some, the time is over, or it is called off."""

import threading
import time
from collections.abc import Callable


def until(timeout: float, closed: threading.Event, news: Callable[[], bool], wait: Callable[[float], None]) -> bool:
    """Whether there was news within `timeout` seconds; `wait` is given the seconds that are left."""
    last = time.monotonic() + timeout
    while not closed.is_set():
        if news():
            return True
        left = last - time.monotonic()
        if left <= 0:
            return False
        wait(left)
    return False
