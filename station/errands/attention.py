"""Somebody at a kiosk wants a person: the desks of this machine hear it, until somebody answers."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TYPE_CHECKING

from office.day import HelpCall
from office.helping import ring_due
from station.house import House
from station.settings import Settings
from station.sound_settings import volume_at
from station.steady_clock import Timepiece

if TYPE_CHECKING:
    from voice.loudspeaker import Speaker

LOG = logging.getLogger("walkin")
DESKS = frozenset({"counter", "admin"})
"""Windows at which a call can be answered."""


class ShortSound:
    """The door to one short sound. A machine without a loudspeaker says so in the log, and goes on.

    `device` is the name of the loudspeaker; None: nothing is to be heard. `without` begins the sentence that tells
    staff that there is none.
    """

    def __init__(self, name: str, device: str | None, volume: Callable[[], float], without: str) -> None:
        self._name, self._volume, self._without = name, volume, without
        self._speaker = None if device is None else _speaker(device)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._told = ""

    def ring(self) -> None:
        """Ring once; returns at once."""
        if self._speaker is not None:
            self._thread.submit(self._play, self._speaker)

    def close(self) -> None:
        """Be quiet."""
        if self._speaker is not None:
            self._speaker.hush()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _play(self, speaker: "Speaker") -> None:
        from voice.clips import clip  # noqa: PLC0415  # as below
        from voice.trouble import SoundTrouble  # noqa: PLC0415  # as below

        try:
            speaker.play(clip(self._name), self._volume())
        except SoundTrouble as trouble:
            if str(trouble) != self._told:
                LOG.warning("%s: %s", self._without, trouble)
            self._told = str(trouble)


def attention(settings: Settings) -> ShortSound:
    """What desks hear of a call for a person."""
    sound = settings.sound
    wanted = sound.help and not DESKS.isdisjoint(settings.station.windows)
    device = sound.device if wanted else None
    return ShortSound("attention", device, lambda: sound.volume, "A call for a person makes no sound")


def alert_sound(settings: Settings, volume: Callable[[], float]) -> ShortSound:
    """What a manager's window hears of an alert."""
    sound = settings.sound
    wanted = sound.alerts and "admin" in settings.station.windows and (sound.volume > 0 or bool(sound.hours))
    return ShortSound("alert", sound.device if wanted else None, volume, "An alert makes no sound")


def still_here(settings: Settings, now: Timepiece) -> ShortSound:
    """What a kiosk's visitor hears of its question whether they are still there."""
    sound = settings.sound
    wanted = sound.still_here and "kiosk" in settings.station.windows and (sound.volume > 0 or bool(sound.hours))
    device = sound.device if wanted else None
    return ShortSound("still-here", device, lambda: volume_at(sound, now()), "The kiosk asks without a sound")


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


def _speaker(device: str) -> "Speaker":
    from voice.loudspeaker import Loudspeaker  # noqa: PLC0415  # a tenth of a second that silent machines are spared

    return Loudspeaker(device)
