"""Makes the sounds that ship with Walkin: `python -m resources.make_sounds`.

Every sound is computed, so that nobody's recording is needed and the same file comes out on each machine. Needs
the development package soundfile, which packs the samples; the program itself needs only the files made here.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from resources.loudness import lufs

SOUNDS = Path(__file__).parent / "sounds"
RATE = 24_000  # samples a second
LOUDNESS_LUFS = -19.0
_FULL = 32767


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One strike of a bell: its pitch in hertz, when it begins and how long it takes to fade to a third, in seconds."""

    pitch: float
    begins: float
    fades: float


CHIME = (Note(pitch=783.99, begins=0.0, fades=0.26), Note(pitch=622.25, begins=0.36, fades=0.30))
CHIME_S = 1.25
ATTENTION = (
    Note(pitch=659.26, begins=0.0, fades=0.10),
    Note(pitch=783.99, begins=0.16, fades=0.10),
    Note(pitch=1046.50, begins=0.32, fades=0.22),
)
ATTENTION_S = 0.9
STILL_HERE = (Note(pitch=440.0, begins=0.0, fades=0.14), Note(pitch=440.0, begins=0.34, fades=0.20))
STILL_HERE_S = 0.9
ALERT = (
    Note(pitch=880.0, begins=0.0, fades=0.12),
    Note(pitch=880.0, begins=0.2, fades=0.12),
    Note(pitch=698.46, begins=0.4, fades=0.26),
)
ALERT_S = 1.1
_PARTIALS: Mapping[float, float] = MappingProxyType({1.0: 1.0, 2.0: 0.35, 3.0: 0.12, 4.2: 0.05})
_ATTACK_S, _END_S = 0.006, 0.12


def chime() -> tuple[float, ...]:
    """The chime before a call: two notes, the second lower, as samples from -1 to 1 at `RATE`, -19 LUFS loud."""
    return _as_loud(CHIME, CHIME_S)


def attention() -> tuple[float, ...]:
    """What desks hear when a kiosk calls a person: three quick notes that rise. As loud as the chime."""
    return _as_loud(ATTENTION, ATTENTION_S)


def still_here() -> tuple[float, ...]:
    """What a kiosk asks with whether somebody is still there: one low note, twice. As loud as the chime."""
    return _as_loud(STILL_HERE, STILL_HERE_S)


def alert() -> tuple[float, ...]:
    """What a manager's window hears of an alert: one note twice, then a lower one. As loud as the chime."""
    return _as_loud(ALERT, ALERT_S)


def _as_loud(notes: Sequence[Note], seconds: float) -> tuple[float, ...]:
    raw = list(islice(_rung(notes, seconds), round(seconds * RATE)))
    gain = 10 ** ((LOUDNESS_LUFS - lufs(raw, RATE)) / 20)
    return tuple(sample * gain for sample in raw)


def _rung(notes: Sequence[Note], seconds: float) -> Iterator[float]:
    at = 0
    while True:
        time = at / RATE
        yield sum(_sounding(note, time - note.begins) for note in notes) * _ending(seconds - time)
        at += 1


def _sounding(note: Note, time: float) -> float:
    if time < 0:
        return 0.0
    rising = min(1.0, time / _ATTACK_S)
    partials = (
        strength * math.exp(-time * multiple**0.5 / note.fades) * math.sin(2 * math.pi * note.pitch * multiple * time)
        for multiple, strength in _PARTIALS.items()
    )
    return rising * sum(partials)


def _ending(remaining: float) -> float:
    """Down to nothing within the last moment, so that no click is heard."""
    left = min(1.0, max(0.0, remaining / _END_S))
    return left * left * (3 - 2 * left)


def _write(name: str, samples: tuple[float, ...]) -> None:
    import soundfile  # noqa: PLC0415 - a development package, only to pack samples

    whole = [round(sample * _FULL) / (_FULL + 1) for sample in samples]
    soundfile.write(SOUNDS / f"{name}.flac", whole, RATE, subtype="PCM_16")


def main() -> None:
    """Write every sound to its file."""
    SOUNDS.mkdir(exist_ok=True)
    _write("chime", chime())
    _write("attention", attention())
    _write("still-here", still_here())
    _write("alert", alert())


if __name__ == "__main__":
    main()
