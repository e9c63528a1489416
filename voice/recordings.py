"""An office's own recordings of a voice: what is missing or wrong with each, and how they become a voice."""

import wave
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from math import log10
from pathlib import Path
from typing import Literal, TypeAlias

from resources.loudness import true_peak_db
from resources.voice_words import vocabulary
from voice.clips import RATE, decoded, file_of
from voice.trimming import CLIP_LUFS, loudness, ready, room_power, speech_span, window_powers
from voice.trouble import SoundTrouble

Fault: TypeAlias = Literal[
    "missing", "unreadable", "nothing_heard", "clipped", "too_loud", "too_quiet", "silence_around", "noisy", "too_long"
]

CURED: frozenset[Fault] = frozenset({"too_loud", "too_quiet", "silence_around"})
"""What `build` sets right; all else has to be recorded again."""

AROUND_LU = 1.5
LONGEST_S, LONGEST_NOTICE_S = 4.0, 8.0
HIGHEST_PEAK_DB = -1.0
_SILENCE_S = 0.12
_FULL, _CLIPPED_IN_A_ROW = 32767, 3
_SURELY_LOW, _AROUND_PEAK = 20_000, RATE // 50
_FAINTEST_LUFS = -45.0
_NOISE_DB = 18.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is wrong with one clip of a voice; `seen` tells it with figures."""

    name: str
    words: str
    fault: Fault
    seen: str

    @property
    def cured(self) -> bool:
        """Whether `build` sets it right."""
        return self.fault in CURED


def findings(folder: Path, language: str) -> Iterator[Finding]:
    """Everything that is wrong with the recordings of a language in a folder, in the vocabulary's order."""
    for name, words in vocabulary(language).items():
        for fault, seen in _faults(folder, name, words):
            yield Finding(name=name, words=words, fault=fault, seen=seen)


def _faults(folder: Path, name: str, words: str) -> Iterator[tuple[Fault, str]]:
    path = file_of(name, folder)
    if path is None:
        yield "missing", f"there is no {name}.wav"
        return
    try:
        samples = decoded(path)
    except SoundTrouble as trouble:
        yield "unreadable", str(trouble)
        return
    start, end = speech_span(samples)
    if not end or loudness(samples[start:end]) < _FAINTEST_LUFS:
        yield "nothing_heard", "nothing is heard in it"
        return
    yield from _levels(samples, start, end)
    yield from _lengths(samples, (start, end), LONGEST_NOTICE_S if len(words.split()) > 3 else LONGEST_S)  # noqa: PLR2004  # longer than any number


def _levels(samples: "array[int]", start: int, end: int) -> Iterator[tuple[Fault, str]]:
    speech = samples[start:end]
    if _is_clipped(speech):
        yield "clipped", "the microphone was too loud: its highest levels are cut off"
        return
    level = loudness(speech)
    peak = _peak_db(speech)
    if level > CLIP_LUFS + AROUND_LU or peak > HIGHEST_PEAK_DB:
        yield (
            "too_loud",
            f"{level:.1f} LUFS with peaks of {peak:.1f} dBTP, wanted {CLIP_LUFS:g} and {HIGHEST_PEAK_DB:g}",
        )
    elif level < CLIP_LUFS - AROUND_LU and peak < HIGHEST_PEAK_DB - 1:
        yield "too_quiet", f"{level:.1f} LUFS, wanted {CLIP_LUFS:g}"


def _peak_db(samples: "array[int]") -> float:
    """The highest level in dBTP; between samples it is looked for only where it may matter."""
    highest = max(map(abs, samples))
    if highest < _SURELY_LOW:
        return 20 * log10(max(highest, 1) / (_FULL + 1))
    at = next(index for index, sample in enumerate(samples) if abs(sample) == highest)
    around = samples[max(0, at - _AROUND_PEAK) : at + _AROUND_PEAK]
    return true_peak_db([sample / (_FULL + 1) for sample in around])


def _is_clipped(samples: "array[int]") -> bool:
    run = 0
    for sample in samples:
        run = run + 1 if abs(sample) >= _FULL - 1 else 0
        if run >= _CLIPPED_IN_A_ROW:
            return True
    return False


def _lengths(samples: "array[int]", span: tuple[int, int], longest_s: float) -> Iterator[tuple[Fault, str]]:
    start, end = span
    before, after = start / RATE, (len(samples) - end) / RATE
    if max(before, after) > _SILENCE_S:
        yield "silence_around", f"{before:.1f} s of silence before it and {after:.1f} s after it"
    if (end - start) / RATE > longest_s:
        yield "too_long", f"{(end - start) / RATE:.1f} s, at most {longest_s:g} s"
    noise_db = _above_noise_db(samples, span)
    if noise_db < _NOISE_DB:
        yield "noisy", f"the voice is only {noise_db:.0f} dB louder than the room"


def _above_noise_db(samples: "array[int]", span: tuple[int, int]) -> float:
    """How much louder the voice is than the room around it, as far as the room is heard."""
    voice = window_powers(samples[span[0] : span[1]])
    return 10 * log10(sum(voice) / len(voice) / max(room_power(window_powers(samples)), 1.0))


def build(source: Path, target: Path, language: str) -> tuple[str, ...]:
    """Make a voice of the recordings: trimmed and levelled WAV files in `target`. Returns the names that were made."""
    target.mkdir(parents=True, exist_ok=True)
    made = []
    for name in vocabulary(language):
        path = file_of(name, source)
        samples = ready(decoded(path)) if path is not None else array("h")
        if samples:
            write_wave(target / f"{name}.wav", samples)
            made.append(name)
    return tuple(made)


def write_wave(path: Path, samples: "array[int]") -> None:
    """Write a WAV file of 16 bits, one channel, `RATE` samples a second."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
