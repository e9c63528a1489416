import numpy as np
import numpy.typing as npt
import pytest

from resources import loudness, make_sounds
from tests.voice.measuring import measured_lufs, measured_true_peak_db, samples_of
from voice.clips import RATE, clip


def test_the_chime_is_as_loud_as_it_should_be() -> None:
    assert measured_lufs(samples_of(clip("chime"))) == pytest.approx(-19, abs=1)


def test_the_chime_never_distorts() -> None:
    assert measured_true_peak_db(samples_of(clip("chime"))) <= -1


def test_the_chime_is_short_and_ends_in_silence() -> None:
    sound = clip("chime")
    assert 0.6 <= sound.seconds <= 1.5
    assert abs(sound.samples[0]) < 50
    assert max(abs(sample) for sample in sound.samples[-24:]) < 50


def strongest(samples: npt.NDArray[np.float64], start_s: float, end_s: float) -> float:
    part = samples[round(start_s * RATE) : round(end_s * RATE)]
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part)), 8 * len(part)))
    return float(np.argmax(spectrum) * RATE / (8 * len(part)))


def test_the_chime_is_two_notes_the_second_lower() -> None:
    samples = samples_of(clip("chime"))
    assert strongest(samples, 0.0, 0.34) == pytest.approx(784, rel=0.02)
    assert strongest(samples, 0.6, 1.2) == pytest.approx(622, rel=0.02)


def test_the_file_is_what_its_maker_makes() -> None:
    made = [round(sample * 32767) for sample in make_sounds.chime()]
    assert max(abs(one - other) for one, other in zip(made, clip("chime").samples, strict=True)) <= 1


def test_the_file_is_small() -> None:
    assert (make_sounds.SOUNDS / "chime.flac").stat().st_size < 32_000


@pytest.mark.parametrize("level", [1.0, 0.5, 0.1])
def test_loudness_follows_the_standard(level: float) -> None:
    """A tone of 997 Hz at full level reads -3.01 LUFS."""
    tone = [level * float(np.sin(2 * np.pi * 997 * at / 48000)) for at in range(48000)]
    assert loudness.lufs(tone, 48000) == pytest.approx(-3.01 + 20 * np.log10(level), abs=0.05)


def test_silence_has_no_loudness() -> None:
    assert loudness.lufs([0.0] * 48000, 48000) == -np.inf
    assert loudness.true_peak_db([0.0] * 10) == -np.inf


def test_a_peak_between_two_samples_is_found() -> None:
    tone = [float(np.sin(np.pi / 2 * at + np.pi / 4)) for at in range(200)]
    assert loudness.true_peak_db(tone) == pytest.approx(0, abs=0.3)


def test_the_sound_of_a_call_for_a_person_rises_and_is_as_loud() -> None:
    samples = samples_of(clip("attention"))
    heard = [strongest(samples, *part) for part in ((0.0, 0.15), (0.18, 0.31), (0.5, 0.85))]
    assert heard == pytest.approx([659, 784, 1046], rel=0.03)
    assert measured_lufs(samples) == pytest.approx(-19, abs=1)
    assert measured_true_peak_db(samples) <= -1
    made = [round(sample * 32767) for sample in make_sounds.attention()]
    assert max(abs(one - other) for one, other in zip(made, clip("attention").samples, strict=True)) <= 1


def test_the_kiosk_asks_with_one_low_note_twice_and_as_loud() -> None:
    samples = samples_of(clip("still-here"))
    heard = [strongest(samples, *part) for part in ((0.0, 0.3), (0.36, 0.8))]
    assert heard == pytest.approx([440, 440], rel=0.03)
    assert measured_lufs(samples) == pytest.approx(-19, abs=1)
    assert measured_true_peak_db(samples) <= -1
    made = [round(sample * 32767) for sample in make_sounds.still_here()]
    assert max(abs(one - other) for one, other in zip(made, clip("still-here").samples, strict=True)) <= 1


def test_an_alert_is_one_note_twice_then_a_lower_one_and_as_loud() -> None:
    samples = samples_of(clip("alert"))
    heard = [strongest(samples, *part) for part in ((0.0, 0.18), (0.22, 0.38), (0.5, 1.0))]
    assert heard == pytest.approx([880, 880, 698], rel=0.03)
    assert measured_lufs(samples) == pytest.approx(-19, abs=1)
    assert measured_true_peak_db(samples) <= -1
    made = [round(sample * 32767) for sample in make_sounds.alert()]
    assert max(abs(one - other) for one, other in zip(made, clip("alert").samples, strict=True)) <= 1
