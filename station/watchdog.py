"""Tells the supervisor of this machine's services (systemd) that this station lives, without a library.

The protocol is sd_notify(3): datagrams to the socket that NOTIFY_SOCKET names. A ping comes from a timer of Qt's loop,
so that a hanging loop is silent; and only while the journal's thread answers. What hangs is killed and started again.
"""

import logging
import os
import socket
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QTimer

LOG = logging.getLogger("walkin")

PATIENCE_S = 60.0
"""The journal's thread may wait so long for a database that cannot be reached: nothing hangs then."""

READY, ALIVE, STOPPING = "READY=1", "WATCHDOG=1", "STOPPING=1"
_PINGS = 3  # within the time that the supervisor waits
_MICROSECONDS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Supervisor:
    """Who watches this process: the address of its socket, and how long it waits for a ping, if it waits for one."""

    address: str
    waits_s: float | None = None
    _told: list[str] = field(default_factory=list, repr=False)

    def tell(self, state: str) -> None:
        """Send a state. A supervisor that does not listen is told about in the log, once; nothing is raised."""
        address = "\0" + self.address[1:] if self.address.startswith("@") else self.address
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line:
                line.settimeout(0)
                line.sendto(state.encode(), address)
        except OSError as error:
            if not self._told:
                LOG.warning("The watchdog does not hear this station: %s", error)
                self._told.append(state)


def supervisor_of(environment: Mapping[str, str], process: int) -> Supervisor | None:
    """The supervisor that the environment of this process tells of; None where nobody watches."""
    address = environment.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return None
    waits, meant = environment.get("WATCHDOG_USEC", ""), environment.get("WATCHDOG_PID", "")
    ours = meant in ("", str(process)) and waits.isascii() and waits.isdigit() and int(waits) > 0
    return Supervisor(address=address, waits_s=int(waits) / _MICROSECONDS if ours else None)


class Watchdog:
    """Pings while this station answers. `answers` returns once the journal's thread is free; `do` lets it run aside."""

    def __init__(
        self,
        supervisor: Supervisor | None,
        answers: Callable[[], Awaitable[None]],
        do: Callable[[Coroutine[object, object, None]], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._supervisor, self._answers, self._do, self._clock = supervisor, answers, do, clock
        self._answered, self._asking = clock(), False
        self._pinging = QTimer()
        self._pinging.timeout.connect(self.ping)

    def begin(self) -> None:
        """The windows are shown."""
        if self._supervisor is None:
            return
        self._supervisor.tell(READY)
        if self._supervisor.waits_s is not None:
            self._pinging.start(round(self._supervisor.waits_s * 1000 / _PINGS))
            self.ping()

    def ping(self) -> None:
        """Say that this station lives, unless the journal's thread has not answered for long; and ask it again."""
        if self._supervisor is None:
            return
        if self._clock() - self._answered <= PATIENCE_S:
            self._supervisor.tell(ALIVE)
        if not self._asking:
            self._asking = True
            self._do(self._ask())

    def end(self) -> None:
        """The station ends by itself now."""
        self._pinging.stop()
        if self._supervisor is not None:
            self._supervisor.tell(STOPPING)

    async def _ask(self) -> None:
        await self._answers()
        self._asking, self._answered = False, self._clock()


def watchdog_here(
    answers: Callable[[], Awaitable[None]], do: Callable[[Coroutine[object, object, None]], None]
) -> Watchdog:
    """The watchdog of this process."""
    return Watchdog(supervisor_of(os.environ, os.getpid()), answers, do)
