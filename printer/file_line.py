"""The line to a printer behind a device file of the system, such as /dev/usb/lp0."""

import contextlib
import os

from printer import descriptor
from printer.line import LineFault
from printer.results import Cause


class FileLine:
    """A device file, opened for writing and reading: a printer that cannot answer is not used."""

    bytes_per_second = 100_000.0

    def __init__(self, path: str) -> None:
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY)
        except FileNotFoundError as error:
            raise LineFault(Cause.NOT_FOUND, path) from error
        except OSError as error:
            raise LineFault(Cause.UNREACHABLE, f"{path}: {error}") from error

    def write(self, data: bytes, seconds: float) -> int:
        """Hand over what the device takes within `seconds`."""
        return descriptor.written(self._descriptor, data, seconds)

    def read(self, seconds: float) -> bytes:
        """What came within `seconds`."""
        return descriptor.read(self._descriptor, seconds)

    def close(self) -> None:
        """Close the file."""
        with contextlib.suppress(OSError):
            os.close(self._descriptor)

    def abort(self) -> None:
        """Close the file: the system's driver keeps nothing back."""
        self.close()
