from array import array
from math import pi, sin

import numpy as np
import pytest

from tests.voice.measuring import samples_of
from voice.clips import RATE, Clip, clip
from voice.phrases import CHIME, Part, Silence, Utterance
from voice.sound import JOIN_S, SLOWER, joined, rendered
from voice.stretch import stretched
from voice.trouble import SoundTrouble
from voice.voices import Voices

VOICES = Voices()


def tone(pitch: float, seconds: float) -> "array[int]":
    return array("h", (round(12_000 * sin(2 * pi * pitch * at / RATE)) for at in range(round(seconds * RATE))))


@pytest.mark.parametrize("share", [0.7, 0.85, 1.2])
@pytest.mark.parametrize("pitch", [110.0, 173.0, 240.0])
def test_speech_is_stretched_at_the_same_pitch(share: float, pitch: float) -> None:
    out = stretched(tone(pitch, 1.0), share)
    assert len(out) / RATE == pytest.approx(1 / share, abs=0.07)
    spectrum = np.abs(np.fft.rfft(np.array(out, dtype=np.float64) * np.hanning(len(out))))
    assert float(np.argmax(spectrum) * RATE / len(out)) == pytest.approx(pitch, abs=1.5)


def test_a_stretched_tone_stays_as_loud_and_whole() -> None:
    out = np.array(stretched(tone(173.0, 1.0), 0.85), dtype=np.float64)
    windows = out[: len(out) // 480 * 480].reshape(-1, 480)
    levels = np.sqrt(np.mean(windows**2, axis=1))[1:-1]
    assert levels.min() > 0.8 * levels.max()


def test_what_is_too_short_to_stretch_stays_as_it_is() -> None:
    short = tone(200.0, 0.03)
    assert stretched(short, 0.8) == short
    assert stretched(tone(200.0, 1.0), 1) == tone(200.0, 1.0)


def test_two_clips_overlap_by_a_moment() -> None:
    one, other = tone(200.0, 0.5), tone(200.0, 0.25)
    both = joined(one, other)
    assert len(both) == len(one) + len(other) - round(JOIN_S * RATE)
    assert both[: RATE // 4] == one[: RATE // 4]
    assert both[-RATE // 8 :] == other[-RATE // 8 :]


def test_what_is_too_short_to_overlap_is_put_behind() -> None:
    one, other = tone(200.0, 0.5), tone(200.0, 0.001)
    assert joined(one, other) == one + other


def test_the_chime_is_never_stretched_nor_faded_into_words() -> None:
    pieces = (Part(name=CHIME), Silence(seconds=0.5), Part(name="number"))
    usual, slower = (rendered(Utterance(language="en", pieces=pieces, slower=slow), VOICES) for slow in (False, True))
    chime = clip(CHIME).samples
    assert usual.samples[: len(chime)] == slower.samples[: len(chime)]
    assert usual.samples[100 : len(chime) - 100] == chime[100:-100]
    words = VOICES.clip("en", "number")
    assert len(usual.samples) == len(chime) + RATE // 2 + len(words.samples)
    assert slower.seconds - usual.seconds == pytest.approx(words.seconds * (1 / SLOWER - 1), abs=0.07)


def test_silence_is_silent() -> None:
    sound = rendered(Utterance(language="en", pieces=(Silence(seconds=0.25),)), VOICES)
    assert (sound.seconds, any(sound.samples)) == (0.25, False)


def test_a_sound_is_called_by_what_is_heard() -> None:
    sound: Clip = rendered(Utterance(language="en", pieces=(Part(name="100-on"), Part(name="42"))), VOICES)
    assert sound.name == "100-on 42"
    assert np.abs(samples_of(sound)).max() > 0.1


def test_a_clip_that_is_not_there_is_told() -> None:
    with pytest.raises(SoundTrouble, match="There is no sound '12345'"):
        rendered(Utterance(language="en", pieces=(Part(name="12345"),)), VOICES)
