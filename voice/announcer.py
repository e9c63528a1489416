"""The thread that announces: it never overlaps, never blocks who calls, never raises."""

import threading
import time

from voice.announcing import Announcing
from voice.loudspeaker import Speaker
from voice.waiting import Announcement

LEAD_S = 0.3
"""A sound never comes before its text."""

_GOODBYE_S = 3.0


class Announcer:
    """Announces in a thread of its own, in the order in which it was asked to."""

    def __init__(self, announcing: Announcing, speaker: Speaker, *, lead_s: float = LEAD_S) -> None:
        self._announcing, self._speaker, self._lead_s = announcing, speaker, lead_s
        self._asked, self._stopping = threading.Event(), threading.Event()
        self._shown_at = time.monotonic()
        self._thread = threading.Thread(target=self._run, name="walkin-voice", daemon=True)
        self._thread.start()

    def say(self, announcement: Announcement) -> None:
        """Say it when all that came before it is said; returns at once."""
        self._shown_at = time.monotonic()
        self._announcing.add(announcement)
        self._asked.set()

    def close(self) -> None:
        """Say nothing more, not even the rest of what is being said."""
        self._stopping.set()
        self._asked.set()
        self._speaker.hush()
        self._thread.join(_GOODBYE_S)

    def _run(self) -> None:
        while True:
            self._asked.wait()
            self._asked.clear()
            rest: float | None = 0.0
            while rest is not None:
                if self._stopping.wait(max(rest, self._unread_s())):
                    return
                rest = self._announcing.step()

    def _unread_s(self) -> float:
        """How long the newest text has to be seen yet before there may be a sound; less than 0: not any more."""
        return self._lead_s - (time.monotonic() - self._shown_at)
