"""The line between one station and its PostgreSQL: it can be cut, and freeze without being cut."""

import selectors
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy.engine import make_url

_SOCKET = ".s.PGSQL.5432"
_TICK_S = 0.02


class Line:
    """A socket in `folder` that passes everything on to the database at `address`, in a thread of its own."""

    def __init__(self, address: str, folder: Path) -> None:
        url = make_url(address)
        self._database = str(Path(str(url.query["host"])) / _SOCKET)
        self.address = url.update_query_dict({"host": str(folder)}).render_as_string(hide_password=False)
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(str(folder / _SOCKET))
        self._door.listen()
        self._pairs: dict[socket.socket, socket.socket] = {}
        self._open, self._moving, self._ended = True, True, False
        self._still = threading.Event()
        self._thread = threading.Thread(target=self._pass_on, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended = True
        self._thread.join()
        self._door.close()

    @contextmanager
    def cut(self) -> Iterator[None]:
        """Connections are lost, and no new one comes about."""
        self._open = False
        yield
        self._open = True

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Connections stand, but nothing comes through."""
        self._moving = False
        yield
        self._moving = True

    def _pass_on(self) -> None:
        with selectors.DefaultSelector() as looking:
            looking.register(self._door, selectors.EVENT_READ)
            while not self._ended:
                if not self._open:
                    self._drop_all(looking)
                if self._moving or not self._open:  # who knocks at a cut line is turned away, though it be frozen too
                    for key, _ in looking.select(_TICK_S):
                        self._take(looking, key.fileobj)  # type: ignore[arg-type]  # a socket
                else:
                    self._still.wait(_TICK_S)
            self._drop_all(looking)

    def _take(self, looking: selectors.BaseSelector, end: socket.socket) -> None:
        if end is self._door:
            self._meet(looking)
            return
        if end not in self._pairs:
            return
        try:
            data = end.recv(65536)
            self._pairs[end].sendall(data)
        except OSError:
            data = b""
        if not data:
            self._drop(looking, end)

    def _meet(self, looking: selectors.BaseSelector) -> None:
        station, _ = self._door.accept()
        if not self._open:
            station.close()
            return
        database = socket.socket(socket.AF_UNIX)
        database.connect(self._database)
        for one, other in ((station, database), (database, station)):
            self._pairs[one] = other
            looking.register(one, selectors.EVENT_READ)

    def _drop_all(self, looking: selectors.BaseSelector) -> None:
        for end in list(self._pairs):
            self._drop(looking, end)

    def _drop(self, looking: selectors.BaseSelector, end: socket.socket) -> None:
        other = self._pairs.pop(end, None)
        if other is not None:
            looking.unregister(end)
            end.close()
            self._drop(looking, other)
