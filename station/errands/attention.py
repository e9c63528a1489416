"""Somebody at a kiosk wants a person: the desks of this machine hear it, until somebody answers."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from office.day import HelpCall
from office.helping import ring_due
from station.house import House
from station.settings import Settings

if TYPE_CHECKING:
    from voice.player import Player

LOG = logging.getLogger("walkin")
DESKS = frozenset({"counter", "admin"})
"""Windows at which a call can be answered."""


class Attention:
    """The door to one short sound. A machine without a loudspeaker says so in the log, and goes on."""

    def __init__(self, settings: Settings) -> None:
        wanted = settings.sound.help and not DESKS.isdisjoint(settings.station.windows)
        self._player = _player(settings.sound.volume) if wanted else None

    def ring(self) -> None:
        """Ring once; returns at once."""
        if self._player is not None:
            self._player.play("attention")

    def close(self) -> None:
        """Be quiet."""
        if self._player is not None:
            self._player.close()


class HelpBell:
    """Lives in the house like a window: rings for each call without an answer, a few times."""

    def __init__(self, house: House, ring: Callable[[], None]) -> None:
        self._house, self._ring = house, ring
        self._heard: dict[str, tuple[datetime, datetime]] = {}
        self._rung: dict[str, tuple[datetime, int]] = {}
        self._listens = False

    def render(self) -> None:
        """The office has changed."""
        self._listen()

    def pass_time(self) -> None:
        """A moment has passed."""
        self._listen()

    def _listen(self) -> None:
        office = self._house.office
        if office is None:
            return
        now = self._house.now()
        for call in office.day.help.values():
            if call.answered_by is None:
                self._hear(call, now)
        self._listens = True

    def _hear(self, call: HelpCall, now: datetime) -> None:
        """By this machine's clock, from when it heard of the call; one that stood there at the start began before."""
        if self._heard.get(call.kiosk, (None, now))[0] != call.since:
            self._heard[call.kiosk] = call.since, now if self._listens else call.since
        ring = ring_due(self._heard[call.kiosk][1], now)
        if ring is not None and self._rung.get(call.kiosk) != (call.since, ring):
            self._rung[call.kiosk] = call.since, ring
            self._ring()


def _player(volume: float) -> "Player":
    from voice.player import Player  # noqa: PLC0415  # a tenth of a second that silent machines are spared

    return Player(volume=volume, on_trouble=_told)


def _told(sentence: str) -> None:
    LOG.warning("A call for a person makes no sound: %s", sentence)
