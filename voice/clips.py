"""The sounds that ship with Walkin, decoded: `resources/sounds/NAME.flac`, .vorbis, .ogg, .mp3 or .wav."""

import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import miniaudio

from resources.vorbis import BODY, stream_of
from voice.trouble import SoundTrouble

SOUNDS = Path(__file__).parent.parent / "resources" / "sounds"
RATE = 24_000  # samples a second, one channel
_KINDS = (BODY, ".flac", ".ogg", ".mp3", ".wav")


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


def joined_clips(clips: Iterable[Clip]) -> Clip:
    """The clips one after the other as one."""
    samples, names = array.array("h"), []
    for each in clips:
        samples.extend(each.samples)
        names.append(each.name)
    return Clip(name=" ".join(names), samples=samples)


@lru_cache(maxsize=512)
def clip(name: str, folder: Path = SOUNDS) -> Clip:
    """The clip called `name`. Raises SoundTrouble where there is none, or its file cannot be decoded."""
    path = file_of(name, folder)
    if path is None:
        raise SoundTrouble(f"There is no sound {name!r}")
    return Clip(name=name, samples=decoded(path))


def file_of(name: str, folder: Path) -> Path | None:
    """The file of a clip, in any of the kinds that can be decoded; None where there is none."""
    return next((file for kind in _KINDS if (file := folder / f"{name}{kind}").exists()), None)


def decoded(path: Path) -> "array.array[int]":
    """The samples of a sound file, brought to one channel and `RATE`. Raises SoundTrouble."""
    try:
        sound = miniaudio.decode(stream_of(path), nchannels=1, sample_rate=RATE)
    except (miniaudio.MiniaudioError, OSError) as error:
        raise SoundTrouble(f"The sound {path.name} cannot be read: {error}") from error
    samples: array.array[int] = sound.samples
    return samples
