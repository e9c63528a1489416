"""The line to a printer at RS-232."""

import contextlib
import os

import serial

from printer import descriptor
from printer.line import LineFault
from printer.results import Cause

_BITS_PER_BYTE = 10
_MARGIN = 0.8
_PIECE = 64


class SerialLine:
    """A serial port. `flow` is how the printer stops the sender: rtscts, xonxoff or none."""

    def __init__(self, device: str, baud: int, flow: str) -> None:
        self.bytes_per_second = baud / _BITS_PER_BYTE * _MARGIN
        try:
            self._port = serial.Serial(
                device, baud, timeout=0, rtscts=flow == "rtscts", xonxoff=flow == "xonxoff", exclusive=_EXCLUSIVE
            )
            self._port.reset_input_buffer()
        except (serial.SerialException, OSError, ValueError) as error:
            missing = getattr(error, "errno", None) == 2  # noqa: PLR2004 - ENOENT
            raise LineFault(Cause.NOT_FOUND if missing else Cause.UNREACHABLE, f"{device}: {error}") from error

    def write(self, data: bytes, seconds: float) -> int:
        """Hand over what the port takes within `seconds`."""
        if os.name == "posix":
            return descriptor.written(self._port.fileno(), data, seconds)
        return self._written(data[:_PIECE], seconds)

    def read(self, seconds: float) -> bytes:
        """What came within `seconds`."""
        if os.name == "posix":
            return descriptor.read(self._port.fileno(), seconds)
        try:
            self._port.timeout = max(0.0, seconds)
            return bytes(self._port.read(1)) + bytes(self._port.read(self._port.in_waiting))
        except (serial.SerialException, OSError) as error:
            raise LineFault(Cause.LOST, str(error)) from error

    def close(self) -> None:
        """Close the port."""
        with contextlib.suppress(serial.SerialException, OSError):
            self._port.close()

    def abort(self) -> None:
        """Drop what the system has not sent yet, and close."""
        with contextlib.suppress(serial.SerialException, OSError):
            self._port.reset_output_buffer()
        self.close()

    def _written(self, data: bytes, seconds: float) -> int:
        """Elsewhere a write that is cut off does not say how far it got, so the line counts as lost."""
        try:
            self._port.write_timeout = max(_PIECE / self.bytes_per_second * 4, seconds)
            return int(self._port.write(data) or 0)
        except (serial.SerialException, OSError) as error:
            raise LineFault(Cause.LOST, str(error)) from error


_EXCLUSIVE = True if os.name == "posix" else None
