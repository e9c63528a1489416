"""The line to a printer on the network (RAW, port 9100): one connection for each paper."""

import contextlib
import socket
import struct

from printer.line import LineFault
from printer.results import Cause

_SEND_BUFFER = 8192
"""Small, so that what was not printed is still ours and not the system's."""
_READ_SIZE = 4096


class NetworkLine:
    """A TCP connection with explicit time-outs."""

    bytes_per_second = 50_000.0

    def __init__(self, host: str, port: int, seconds: float) -> None:
        try:
            self._socket = socket.create_connection((host, port), timeout=seconds)
        except ConnectionRefusedError as error:
            raise LineFault(Cause.REFUSED, f"{host}:{port}") from error
        except OSError as error:
            raise LineFault(Cause.UNREACHABLE, f"{host}:{port}: {error}") from error
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER)

    def write(self, data: bytes, seconds: float) -> int:
        """Hand over what the connection takes within `seconds`."""
        self._socket.settimeout(max(0.0, seconds))
        try:
            return self._socket.send(data)
        except (TimeoutError, BlockingIOError):
            return 0
        except OSError as error:
            raise LineFault(Cause.LOST, str(error)) from error

    def read(self, seconds: float) -> bytes:
        """What came within `seconds`."""
        self._socket.settimeout(max(0.0, seconds))
        try:
            data = self._socket.recv(_READ_SIZE)
        except (TimeoutError, BlockingIOError):
            return b""
        except OSError as error:
            raise LineFault(Cause.LOST, str(error)) from error
        if not data:
            raise LineFault(Cause.LOST, "the printer ended the connection")
        return data

    def close(self) -> None:
        """End in good order."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_WR)
        self._socket.close()

    def abort(self) -> None:
        """Reset the connection: what is on its way is dropped."""
        with contextlib.suppress(OSError):
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._socket.close()
