"""The feed: a thread that reads on when something changed, in this process or in any other one."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from office.day import stream_of
from office.events import Entry

if TYPE_CHECKING:
    from journal.store import Journal
    from journal.watch import Watch

SLOW_POLL_S = 0.5
"""A missed notice costs at most this long."""

SILENT_S = 1.5
"""A database that does not answer for so long counts as lost, although its connection still stands."""

FIRST_S = 8.0
"""So long it may take until the first answer: connecting takes its time."""

AGAIN_S = 1.0
"""How long a lost database is left alone before it is tried again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """Entries of a service day that were not told before; none where something else changed."""

    day: date
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionLost:
    """The database does not answer; why, for staff."""

    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionBack:
    """The database answers again."""


Report: TypeAlias = News | ConnectionLost | ConnectionBack


class Feed(threading.Thread):
    """Tells `tell` (in this thread) what is new on the day that it follows, from place `place` on."""

    def __init__(self, url: str, office: str, tell: Callable[[Report], None]) -> None:
        super().__init__(name="feed", daemon=True)
        self._url, self._office, self._tell = url, office, tell
        self._lock = threading.Lock()
        self._followed: tuple[date, int] | None = None
        self._ended = threading.Event()
        self._watch: Watch | None = None
        self._lost = False
        self._answered, self._patience = time.monotonic(), FIRST_S
        self._beside: tuple[object, ...] = ()

    def follow(self, day: date, place: int) -> None:
        """Tell from now on what comes after this place of this day."""
        with self._lock:
            self._followed = (day, place)

    def look(self) -> None:
        """Tell that the connection is lost where nothing was answered for too long. Called by another thread."""
        if self.is_alive() and time.monotonic() - self._answered > self._patience:
            self._lose(f"no answer for {self._patience:g} seconds")

    def end(self) -> None:
        """Stop, and wait until the thread has let the database go."""
        self._ended.set()
        watch = self._watch
        if watch is not None:
            watch.close()
        if self.is_alive():
            self.join()

    def run(self) -> None:
        """Read on until the end; a lost database is told once and tried again and again."""
        from journal.trouble import JournalTrouble  # noqa: PLC0415  # SQLAlchemy takes half a second: windows come first

        while not self._ended.is_set():
            try:
                self._pump()
            except JournalTrouble as trouble:
                self._lose(str(trouble))
                self._ended.wait(AGAIN_S)

    def _pump(self) -> None:
        from journal.store import open_journal  # noqa: PLC0415  # likewise

        journal = open_journal(self._url)
        self._watch = watch = journal.watch(self._office)
        try:
            while not self._ended.is_set():
                changed = watch.changed(SLOW_POLL_S)
                self._read_on(journal, changed=changed)
        finally:
            self._watch = None
            watch.close()
            journal.close()

    def _read_on(self, journal: "Journal", *, changed: bool) -> None:
        with self._lock:
            followed = self._followed
        entries = journal.read(self._office, stream_of(followed[0]), followed[1]) if followed else ()
        changed = followed is not None and changed and self._is_other(journal, followed[0], told=bool(entries))
        self._answered, self._patience = time.monotonic(), SILENT_S
        if self._lost:
            self._lost = False
            self._tell(ConnectionBack())
        if followed and (entries or changed):
            self._told(News(day=followed[0], entries=entries), followed)

    def _is_other(self, journal: "Journal", day: date, *, told: bool) -> bool:
        """Whether what stands beside the day has changed too; on SQLite each beat of a counter is a change."""
        before = self._beside
        if not told:
            self._beside = journal.beside(self._office, day)
        return told or self._beside != before

    def _told(self, news: News, followed: tuple[date, int]) -> None:
        with self._lock:
            if self._followed == followed and news.entries:
                self._followed = (news.day, news.entries[-1].place)
        self._tell(news)

    def _lose(self, sentence: str) -> None:
        if not self._lost:
            self._lost = True
            logging.getLogger("walkin").warning("The database was lost: %s", sentence)
            self._tell(ConnectionLost(sentence=sentence))
