"""The printer at its plug: an Ethernet port that serves one session at a time, with answers that can come late."""

import contextlib
import socket
import struct
import threading
import time
from collections import deque
from types import TracebackType
from typing import Self

from tests.thermal_printer.machine import Machine
from tests.thermal_printer.paper import Paper
from tests.thermal_printer.switches import Event, Switches

_TICK = 0.02


class Session:
    """One connection: reads as fast as the line and the buffer allow, answers in order."""

    def __init__(self, connection: socket.socket, machine: Machine) -> None:
        self._connection = connection
        self._machine = machine
        self._answers: deque[tuple[float, bytes]] = deque()
        self._over = threading.Event()
        connection.settimeout(_TICK)

    def run(self, closed: threading.Event) -> None:
        """Serve until the other side leaves, the printer hangs up, or is closed."""
        self._machine.say = self._say
        self._machine.hang_up = self.abort
        with contextlib.suppress(OSError):
            while not (closed.is_set() or self._over.is_set()):
                self._send_answers()
                if not self._read():
                    break
        self._machine.say = lambda _: None
        self._connection.close()

    def abort(self) -> None:
        """The line dies."""
        self._over.set()
        self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def _say(self, data: bytes) -> None:
        self._answers.append((time.monotonic() + self._machine.switches.late_seconds, data))
        if not self._machine.switches.late_seconds:
            with contextlib.suppress(OSError):
                self._send_answers()

    def _send_answers(self) -> None:
        with self._machine.changed:
            while self._answers and self._answers[0][0] <= time.monotonic():
                self._connection.sendall(self._answers.popleft()[1])

    def _read(self) -> bool:
        """Whether the session goes on."""
        most = min(4096, self._machine.room())
        if not most:
            time.sleep(_TICK / 4)
            return True
        if self._machine.switches.bytes_per_second < 1e9:
            most = min(most, max(1, int(self._machine.switches.bytes_per_second * _TICK)))
            time.sleep(most / self._machine.switches.bytes_per_second)
        try:
            data = self._connection.recv(most)
        except TimeoutError:
            return True
        self._machine.receive(data)
        return bool(data)


class ThermalPrinter:
    """A printer on the network. Use it as a context manager; `target` is where it listens."""

    def __init__(self, *, dots: int = 576, dpi: int = 203, port: int = 0) -> None:
        self.machine = Machine(dots=dots, dpi=dpi)
        self._closed = threading.Event()
        self._listener = _listening(port)
        self.port: int = self._listener.getsockname()[1]
        self.sessions = 0
        self._thread = threading.Thread(target=self._serve, name="thermal printer", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._closed.set()
        self._thread.join()
        self._listener.close()
        self.machine.close()

    @property
    def target(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def switches(self) -> Switches:
        return self.machine.switches

    @property
    def papers(self) -> list[Paper]:
        with self.machine.changed:
            return list(self.machine.papers)

    def switch(self, **changes: float) -> None:
        self.machine.switch(**changes)

    def happens_after(self, mm: float, event: Event) -> None:
        self.machine.happens_after(mm, event)

    def new_roll(self) -> None:
        self.machine.new_roll()

    def refuses(self) -> None:
        """Nobody listens at the port any more."""
        self._listener.close()
        with contextlib.suppress(ConnectionRefusedError):
            while True:
                socket.create_connection(("127.0.0.1", self.port)).close()

    def listens(self) -> None:
        """The port is open again."""
        self._listener = _listening(self.port)

    def waits_for_papers(self, count: int, seconds: float = 20.0) -> list[Paper]:
        """The papers, as soon as there are so many; what there is after the time."""
        with self.machine.changed:
            self.machine.changed.wait_for(lambda: len(self.machine.papers) >= count, seconds)
            return list(self.machine.papers)

    def moves(self, seconds: float = 60.0) -> None:
        """Wait until paper hangs out of the printer."""
        until = time.monotonic() + seconds
        while not self.machine.hanging_mm and time.monotonic() < until:
            time.sleep(_TICK / 4)
        assert self.machine.hanging_mm, "no paper moved"

    def stops(self, seconds: float = 20.0) -> None:
        """Wait until the printer is stopped by what was switched or has happened."""
        until = time.monotonic() + seconds
        while not self.switches.stopped and time.monotonic() < until:
            time.sleep(_TICK / 4)
        assert self.switches.stopped, "the printer went on"

    def comes_to_rest(self, seconds: float = 5.0) -> None:
        """Wait until nothing moves: the buffers are empty, or the printer is stopped."""
        until = time.monotonic() + seconds
        while self.machine.busy and not self.switches.stopped and time.monotonic() < until:
            time.sleep(_TICK / 4)

    def _serve(self) -> None:
        while not self._closed.is_set():
            connection = self._accepted()
            while self.switches.half_open and not self._closed.is_set():
                time.sleep(_TICK / 4)
            if connection is None:
                time.sleep(_TICK / 4)
                continue
            self.sessions += 1
            Session(connection, self.machine).run(self._closed)

    def _accepted(self) -> socket.socket | None:
        try:
            connection, _ = self._listener.accept()
        except OSError:
            return None
        return connection


class PulledCable:
    """An address that nobody answers at: the queue of its port is full, so the system drops every call."""

    def __init__(self) -> None:
        self._listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen(0)
        self.port: int = self._listener.getsockname()[1]
        self._callers = [socket.socket(socket.AF_INET, socket.SOCK_STREAM) for _ in range(4)]
        for caller in self._callers:
            caller.setblocking(False)  # noqa: FBT003 - its only argument
            caller.connect_ex(("127.0.0.1", self.port))

    def close(self) -> None:
        for one in (*self._callers, self._listener):
            one.close()


def _listening(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(8)
    listener.settimeout(_TICK)
    return listener
