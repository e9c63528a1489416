"""PostgreSQL's notices: each append sends one, and a watch hears it within a millisecond."""

import selectors
import socket
import threading
from contextlib import closing, suppress

import psycopg
from sqlalchemy.engine import URL

from journal.opening import PATIENCE
from journal.patience import until

_AGAIN_S = 1.0
"""How long a lost PostgreSQL is left alone before it is tried again, in seconds."""


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
            return until(timeout, self._closed, self._news, self._wait)

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
