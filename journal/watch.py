"""Tells when something changed in the database, to the thread that reads on. A missed notice costs one slow poll."""

import sqlite3
import threading
from typing import Protocol

from sqlalchemy.engine import URL

from journal.opening import place_of
from journal.patience import until
from journal.telling import told

LOOK_S = 0.05
"""How often a watch of SQLite looks, in seconds; a look takes 5 µs."""


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
        if url.get_backend_name() == "sqlite":
            return LookingAgain(url, look_s)
    from journal.notices import BeingTold  # noqa: PLC0415 - psycopg takes a tenth of a second

    return BeingTold(url, office)


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
            return until(timeout, self._closed, self._news, self._wait)

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
