"""The machine's loudspeaker, by miniaudio: opened for each sound, so that one plugged in later is found."""

import threading
from collections.abc import Generator, Iterable
from typing import Protocol

import miniaudio

from voice.clips import RATE, Clip
from voice.trouble import NoLoudspeaker

_BUFFER_MS = 100
_PATIENCE_S = 3.0  # how much longer than the sound a device may take
_SAMPLE = 2  # bytes
_PERIODS = 3  # of a device's buffer, which still play after the last frame was handed out
_NOBODY_HEARS = "Discard all samples"  # what ALSA calls the device that plays to nobody

BOARD_WITHOUT = "the board calls without a sound"

# Without a loudspeaker miniaudio would play to nobody and call that a success.
HEARD = tuple(
    backend for backend in miniaudio.Backend if backend not in {miniaudio.Backend.NULL, miniaudio.Backend.CUSTOM}
)


class Speaker(Protocol):
    """What a player plays on."""

    def play(self, sound: Clip, volume: float) -> None:
        """Play to the end, then return. Raises SoundTrouble."""

    def hush(self) -> None:
        """Play nothing any more; who waits for the end of a sound waits no longer."""


class Loudspeaker:
    """An output of this machine: the one called `device`, the system's own otherwise.

    `buffer_ms`: as little as is handed to the device ahead, three times; so much may still be heard after `hush`.
    `without`: what staff are told of a machine without it.
    """

    def __init__(
        self,
        device: str = "",
        backends: Iterable[miniaudio.Backend] = HEARD,
        *,
        buffer_ms: int = _BUFFER_MS,
        without: str = BOARD_WITHOUT,
    ) -> None:
        self._device, self._backends = device, list(backends)
        self._buffer_ms, self._without = buffer_ms, without
        self._over, self._hushed = threading.Event(), False

    def play(self, sound: Clip, volume: float) -> None:
        """Play to the end, then return. Raises NoLoudspeaker where there is no device or it stands still."""
        self._over = threading.Event()
        if self._hushed:
            return
        feed = _frames(sound.at_volume(volume), self._over)
        next(feed)
        try:
            with miniaudio.PlaybackDevice(
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=self._buffer_ms,
                device_id=self._identity(),
                backends=self._backends,
                app_name="Walkin",
            ) as device:
                device.start(feed)
                moving = self._over.wait(sound.seconds + _PATIENCE_S)
        except miniaudio.MiniaudioError as error:
            raise NoLoudspeaker(f"No loudspeaker was found; {self._without}") from error
        if not moving:
            raise NoLoudspeaker(f"The loudspeaker does not play; {self._without}")

    def hush(self) -> None:
        """Play nothing any more; who waits for the end of a sound waits no longer."""
        self._hushed = True
        self._over.set()

    def _identity(self) -> object:
        """What the sound system calls the device of the settings; None: its own choice."""
        if not self._device:
            return None
        for device in miniaudio.Devices(self._backends).get_playbacks():
            if str(device["name"]) == self._device:
                return device["id"]
        raise NoLoudspeaker(f"There is no loudspeaker called {self._device!r}; {self._without}")


def _frames(samples: bytes, over: threading.Event) -> Generator[bytes, int, None]:
    """Hand out as many frames as the device asks for; `over` once all were played, silence from there on.

    Where `over` is set before, by somebody who hushes it, silence follows at once.
    """
    wanted = yield b""
    at = 0
    while at < len(samples) and not over.is_set():
        part = samples[at : at + wanted * _SAMPLE]
        at += len(part)
        wanted = yield part
    for _ in range(_PERIODS):
        wanted = yield b"\0" * (wanted * _SAMPLE)
    over.set()
    while True:
        wanted = yield b"\0" * (wanted * _SAMPLE)


def output_devices(backends: Iterable[miniaudio.Backend] = HEARD) -> tuple[str, ...]:
    """The names of the loudspeakers of this machine; none where there is no sound at all."""
    try:
        names = (str(device["name"]) for device in miniaudio.Devices(list(backends)).get_playbacks())
        return tuple(name for name in names if not name.startswith(_NOBODY_HEARS))
    except miniaudio.MiniaudioError:
        return ()
