"""Who hears: a hall with a loudspeaker that can fail, and staff who are told."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from voice.clips import Clip
from voice.trouble import NoLoudspeaker
from voice.waiting import Announcement

START = datetime(2026, 3, 2, 8, tzinfo=UTC)


class Hand:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def passes(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Hall:
    """A loudspeaker that takes as long as its sounds, remembers what was heard whole, and can fail."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self.heard: list[str] = []
        self.spans: list[tuple[datetime, datetime]] = []
        self.volumes: set[float] = set()
        self.fails_after: Callable[[], float | None] = lambda: None
        """How many seconds of the next sound are heard before the device is gone; None: all of it."""
        self.gone_until = START
        self.gone_for_s = 4.0

    def play(self, sound: Clip, volume: float) -> None:
        self.volumes.add(volume)
        if self._hand.now < self.gone_until:
            raise NoLoudspeaker("No loudspeaker was found")
        began, broken = self._hand.now, self.fails_after()
        if broken is not None and broken < sound.seconds:
            self._hand.passes(broken)
            self.gone_until = self._hand.now + timedelta(seconds=self.gone_for_s)
            raise NoLoudspeaker("The loudspeaker does not play")
        self._hand.passes(sound.seconds)
        self.spans.append((began, self._hand.now))
        self.heard.append(sound.name)

    def hush(self) -> None:
        """Nothing plays beyond `play`."""


class Staff:
    """Who is told of troubles."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.missed: list[Announcement] = []
        self._came = threading.Condition()

    def troubled(self, sentence: str) -> None:
        with self._came:
            self.told.append(sentence)
            self._came.notify_all()

    def unsaid(self, announcement: Announcement) -> None:
        self.missed.append(announcement)

    def waits_for(self, count: int) -> None:
        with self._came:
            assert self._came.wait_for(lambda: len(self.told) >= count, 5)
