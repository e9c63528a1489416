"""Reading and writing a device by its file descriptor, each with an end in time. POSIX."""

import os
import select

from printer.line import LineFault
from printer.results import Cause

_READ_SIZE = 4096


def written(descriptor: int, data: bytes, seconds: float) -> int:
    """Hand over what the device takes within `seconds`; how many bytes that were. Raises LineFault where it is gone."""
    if not _ready(descriptor, select.POLLOUT, seconds):
        return 0
    try:
        return os.write(descriptor, data)
    except BlockingIOError:
        return 0
    except OSError as error:
        raise LineFault(Cause.LOST, str(error)) from error


def read(descriptor: int, seconds: float) -> bytes:
    """What came within `seconds`. Raises LineFault where the device is gone."""
    if not _ready(descriptor, select.POLLIN, seconds):
        return b""
    try:
        data = os.read(descriptor, _READ_SIZE)
    except BlockingIOError:
        return b""
    except OSError as error:
        raise LineFault(Cause.LOST, str(error)) from error
    if not data:
        raise LineFault(Cause.LOST, "the device ended")
    return data


def _ready(descriptor: int, event: int, seconds: float) -> bool:
    poll = select.poll()
    poll.register(descriptor, event)
    return bool(poll.poll(max(0.0, seconds) * 1000))
