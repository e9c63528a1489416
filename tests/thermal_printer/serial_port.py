"""The printer at RS-232: a pseudo-terminal whose other end a program opens as its serial port."""

import contextlib
import os
import select
import threading
import tty
from types import TracebackType
from typing import Self

from tests.thermal_printer.machine import Machine

_TICK = 0.02


class SerialThermalPrinter:
    """A printer behind a serial port. Use it as a context manager; `device` is what a program opens."""

    def __init__(self, *, dots: int = 576, dpi: int = 203, bytes_per_second: float = 1e6) -> None:
        self.machine = Machine(dots=dots, dpi=dpi)
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs)
        self.device = os.ttyname(self._theirs)
        self._bytes_per_second = bytes_per_second
        self._closed = threading.Event()
        self.machine.say = self._say
        self._thread = threading.Thread(target=self._serve, name="serial port", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closed.set()
        self._thread.join()
        os.close(self._ours)
        os.close(self._theirs)
        self.machine.close()

    def _say(self, data: bytes) -> None:
        with contextlib.suppress(OSError):
            os.write(self._ours, data)

    def _serve(self) -> None:
        while not self._closed.is_set():
            if not select.select([self._ours], [], [], _TICK)[0]:
                continue
            data = os.read(self._ours, 64)
            self._closed.wait(len(data) / self._bytes_per_second)
            self.machine.receive(data)
