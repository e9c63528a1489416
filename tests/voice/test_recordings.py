"""An office records its own voice: what is told about it, and what is made of it."""

import random
from array import array
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from resources.voice_words import vocabulary
from tests.voice.measuring import measured_true_peak_db
from voice.clips import RATE, decoded
from voice.recordings import Finding, build, findings, write_wave
from voice.trimming import CLIP_LUFS, loudness, ready, speech_span
from voice.voices import Voices

SHIPPED = Voices()


def recorded(gain: float = 0.3, before_s: float = 0.5, after_s: float = 0.7, noise: int = 4) -> "array[int]":
    """Somebody says "forty-two" in a room, some distance from the microphone."""
    room = random.Random(3)  # noqa: S311  # the noise of a room, always the same
    speech = ready(SHIPPED.clip("en", "42").samples)
    padded = [0] * round(before_s * RATE) + list(speech) + [0] * round(after_s * RATE)
    return array("h", (max(-32768, min(32767, round(s * gain) + room.randint(-noise, noise))) for s in padded))


def told(folder: Path, name: str = "42") -> list[Finding]:
    return [found for found in findings(folder, "en") if found.name == name]


def faults(folder: Path, name: str = "42") -> list[str]:
    return [found.fault for found in told(folder, name)]


def test_everything_is_missing_in_an_empty_folder(tmp_path: Path) -> None:
    found = list(findings(tmp_path, "et"))
    assert [each.name for each in found] == list(vocabulary("et"))
    assert {each.fault for each in found} == {"missing"}
    assert not any(each.cured for each in found)


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: recorded(gain=1.0, before_s=0.05, after_s=0.05), []),
        (lambda: recorded(gain=1.0), ["silence_around"]),
        (lambda: recorded(gain=0.3, before_s=0.05, after_s=0.05), ["too_quiet"]),
        (lambda: recorded(gain=1.3, before_s=0.05, after_s=0.05), ["too_loud"]),
        (lambda: recorded(gain=12.0), ["clipped", "silence_around"]),
        (lambda: array("h", [0] * RATE), ["nothing_heard"]),
        (lambda: array("h", []), ["nothing_heard"]),
        (lambda: recorded(gain=1.0, noise=1500), ["noisy"]),
    ],
)
def test_what_is_wrong_with_a_recording_is_told(
    tmp_path: Path, make: "Callable[[], array[int]]", expected: list[str]
) -> None:
    write_wave(tmp_path / "42.wav", make())
    assert set(expected) <= set(faults(tmp_path))
    if not expected:
        assert faults(tmp_path) == []


def test_a_recording_that_goes_on_for_ever_is_told(tmp_path: Path) -> None:
    write_wave(tmp_path / "42.wav", recorded(gain=1.0, before_s=0.05, after_s=0.05) * 6)
    assert "too_long" in faults(tmp_path)


def test_a_file_that_is_no_sound_is_told(tmp_path: Path) -> None:
    (tmp_path / "42.wav").write_bytes(b"RIFF")
    (found,) = told(tmp_path)
    assert (found.fault, found.words) == ("unreadable", "forty two")
    assert "42.wav cannot be read" in found.seen


def test_a_recording_becomes_a_clip_trimmed_and_levelled() -> None:
    clip = ready(recorded())
    assert loudness(clip) == pytest.approx(CLIP_LUFS, abs=0.5)
    start, end = speech_span(clip)
    assert start / RATE < 0.03
    assert (len(clip) - end) / RATE < 0.06
    assert max(abs(clip[0]), abs(clip[-1])) == 0
    assert measured_true_peak_db(np.array(clip, dtype=np.float64) / 32768) <= -1


def test_the_noise_of_an_ordinary_room_is_cut_off_too() -> None:
    clip = ready(recorded(gain=1.0, noise=150))
    assert len(clip) < len(ready(recorded(gain=1.0))) + RATE // 10


def test_a_recording_of_nothing_becomes_nothing() -> None:
    assert ready(array("h", [0] * RATE)) == array("h")


def test_recordings_become_a_voice_that_speaks(tmp_path: Path) -> None:
    source, voices = tmp_path / "recorded", tmp_path / "voices"
    source.mkdir()
    for name in vocabulary("et"):
        samples = SHIPPED.clip("et", name).samples
        write_wave(source / f"{name}.wav", array("h", [0] * 9000 + [sample // 3 for sample in samples] + [0] * 9000))
    assert {found.fault for found in findings(source, "et")} == {"silence_around", "too_quiet"}
    assert build(source, voices / "et", "et") == tuple(vocabulary("et"))
    assert list(findings(voices / "et", "et")) == []
    own = Voices(voices)
    assert own.speaks("et")
    assert own.clip("et", "42").samples == decoded(voices / "et" / "42.wav")
    assert own.clip("en", "42").samples == SHIPPED.clip("en", "42").samples
    assert list(own.troubles) == []
