"""Tells when something changed in the database, to the thread that reads on. A missed notice costs one slow poll."""

import selectors
import socket
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing, suppress
from typing import Protocol

import psycopg
from sqlalchemy.engine import URL

from journal.opening import PATIENCE, place_of
from journal.trouble import told

LOOK_S = 0.05
"""How often a watch of SQLite looks, in seconds; a look takes 5 µs."""

_AGAIN_S = 1.0
"""How long a lost PostgreSQL is left alone before it is tried again, in seconds."""


class Watch(Protocol):
    """Tells one thread when something was committed. `close` may be called from another one."""

    def changed(self, timeout: float) -> bool:
        """True as soon as something was committed since the last call; False after `timeout` seconds without.

        False at once when closed. Raises JournalTrouble when the database can no longer be looked at.
        """

    def close(self) -> None:
        """End a `changed` that waits, and let the database go."""


def watch(url: URL, office: str, look_s: float = LOOK_S) -> Watch:
    """A watch on the office's changes in the database at `url`. Raises JournalTrouble."""
    with told(place_of(url)):
        return LookingAgain(url, look_s) if url.get_backend_name() == "sqlite" else BeingTold(url, office)


class LookingAgain:
    """On SQLite: asks the file's data version again and again, on a connection of its own."""

    def __init__(self, url: URL, look_s: float) -> None:
        self._place = place_of(url)
        self._connection = sqlite3.connect(url.database or "", check_same_thread=False, isolation_level=None)
        self._look_s = look_s
        self._closed = threading.Event()
        self._in_use = threading.Lock()
        self._seen = self._version()

    def changed(self, timeout: float) -> bool:
        """See Watch."""
        with self._in_use, told(self._place):
            return _until(timeout, self._closed, self._news, self._wait)

    def close(self) -> None:
        """See Watch."""
        self._closed.set()
        with self._in_use:
            self._connection.close()

    def _news(self) -> bool:
        before, self._seen = self._seen, self._version()
        return before != self._seen

    def _version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def _wait(self, seconds: float) -> None:
        self._closed.wait(min(self._look_s, seconds))


class BeingTold:
    """On PostgreSQL: listens for the notice that each transaction sends; a lost connection is made again."""

    def __init__(self, url: URL, office: str) -> None:
        self._address = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._office = office
        self._closed = threading.Event()
        self._in_use = threading.Lock()
        self._ears, self._mouth = socket.socketpair()
        self._connection: psycopg.Connection | None = None
        self._connect()

    def changed(self, timeout: float) -> bool:
        """See Watch. True also when a lost connection was made again: something may have been missed."""
        with self._in_use:
            return _until(timeout, self._closed, self._news, self._wait)

    def close(self) -> None:
        """See Watch."""
        if self._closed.is_set():
            return
        self._closed.set()
        self._mouth.send(b"!")
        with self._in_use:
            self._drop()
            self._ears.close()
            self._mouth.close()

    def _news(self) -> bool:
        if self._connection is None:
            return self._connect()
        try:
            return self._office in {notice.payload for notice in self._connection.notifies(timeout=0)}
        except psycopg.Error:
            self._drop()
            return self._connect()

    def _connect(self) -> bool:
        with suppress(psycopg.Error):
            self._connection = psycopg.connect(self._address, autocommit=True, **PATIENCE)
            self._connection.execute("LISTEN walkin")
            return True
        self._drop()
        return False

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _wait(self, seconds: float) -> None:
        with closing(selectors.DefaultSelector()) as selector:
            selector.register(self._ears, selectors.EVENT_READ)
            if self._connection is None:
                seconds = min(seconds, _AGAIN_S)
            else:
                selector.register(self._connection.fileno(), selectors.EVENT_READ)
            selector.select(seconds)


def _until(timeout: float, closed: threading.Event, news: Callable[[], bool], wait: Callable[[float], None]) -> bool:
    last = time.monotonic() + timeout
    while not closed.is_set():
        if news():
            return True
        left = last - time.monotonic()
        if left <= 0:
            return False
        wait(left)
    return False
