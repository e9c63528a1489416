"""The sounds that ship with Walkin, decoded: `resources/sounds/NAME.flac`, .ogg, .mp3 or .wav."""

import array
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import miniaudio

from voice.trouble import SoundTrouble

SOUNDS = Path(__file__).parent.parent / "resources" / "sounds"
RATE = 24_000  # samples a second, one channel
_KINDS = (".flac", ".ogg", ".mp3", ".wav")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """A sound as it is played: samples of 16 bits, one channel, `RATE` a second."""

    name: str
    samples: "array.array[int]"

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / RATE

    def at_volume(self, volume: float) -> bytes:
        """The samples at `volume`, 0 to 1."""
        if volume >= 1:
            return self.samples.tobytes()
        share = max(0.0, volume)
        return array.array("h", (round(sample * share) for sample in self.samples)).tobytes()


@lru_cache(maxsize=256)
def clip(name: str, folder: Path = SOUNDS) -> Clip:
    """The clip called `name`. Raises SoundTrouble where there is none, or its file cannot be decoded."""
    path = next((file for kind in _KINDS if (file := folder / f"{name}{kind}").exists()), None)
    if path is None:
        raise SoundTrouble(f"There is no sound {name!r}")
    try:
        decoded = miniaudio.decode(path.read_bytes(), nchannels=1, sample_rate=RATE)
    except (miniaudio.MiniaudioError, OSError) as error:
        raise SoundTrouble(f"The sound {path.name} cannot be read: {error}") from error
    return Clip(name=name, samples=decoded.samples)
