"""How the shipped clips are cut out of sentences, without the engines that spoke them."""

from array import array

import numpy as np
import pytest

from resources.loudness import clip_lufs
from resources.make_voices import (
    HIGHEST_PEAK,
    LEAD_S,
    RATE,
    VOICES,
    cuts,
    levelled,
    limited,
    numbered,
    resampled,
    shaped,
)
from resources.voice_engines import Cut, Spoken
from resources.voice_words import LANGUAGES, vocabulary
from resources.vorbis import BODY, stream_of


def tone(seconds: float, level: float, pitch: float = 200.0, rate: int = RATE) -> "np.typing.NDArray[np.float64]":
    return level * np.sin(2 * np.pi * pitch * np.arange(round(seconds * rate)) / rate)


@pytest.mark.parametrize(
    ("language", "name", "cut"),
    [
        ("en", "42", Cut(sentence="Counter number forty two.", first=2)),
        ("en", "100", Cut(sentence="One hundred.")),
        ("en", "300-on", Cut(sentence="Three hundred and forty two.", beyond=3)),
        ("en", "2000-on", Cut(sentence="Two thousand one hundred and forty two.", beyond=2)),
        ("en", "2000-and", Cut(sentence="Two thousand and forty two.", beyond=3)),
        ("en", "K", Cut(sentence="K, one hundred and forty two.", beyond=1)),
        ("et", "counter", Cut(sentence="Lett number nelikümmend kaks.", beyond=2)),
        ("et", "1000-on", Cut(sentence="Tuhat sada nelikümmend kaks.", beyond=1)),
        ("ru", "number", Cut(sentence="Номер, сто сорок два.", beyond=1)),
        ("ru", "200-on", Cut(sentence="Двести сорок два.", beyond=1)),
        ("ru", "test", Cut(sentence="Это проверка голоса.")),
    ],
)
def test_a_clip_is_cut_out_of_a_sentence_that_goes_on_as_it_does(language: str, name: str, cut: Cut) -> None:
    assert cuts(language)[name] == cut


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_clip_of_the_vocabulary_is_cut_from_somewhere(language: str) -> None:
    assert cuts(language).keys() == vocabulary(language).keys()


def test_a_cut_keeps_a_moment_of_what_stood_before_and_nothing_of_what_follows() -> None:
    samples = array("h", (round(each * 32767) for each in tone(3.0, 0.5)))
    spoken = Spoken(samples=samples, rate=RATE, words=(0, RATE, 2 * RATE))
    assert len(shaped(spoken, Cut(sentence="", first=2))) == RATE + round(LEAD_S * RATE)
    assert len(shaped(spoken, Cut(sentence="", beyond=1))) == RATE


def test_another_rate_keeps_the_pitch() -> None:
    wave = resampled(tone(1.0, 0.5, rate=22_050), 22_050)
    assert len(wave) == RATE
    assert np.argmax(np.abs(np.fft.rfft(wave))) == 200


def test_clips_come_half_of_the_way_to_the_others() -> None:
    made = dict(levelled({"quiet": tone(0.5, 0.05), "middle": tone(0.5, 0.1), "loud": tone(0.5, 0.2)}, -21.0))
    levels = {name: clip_lufs(wave.tolist(), RATE) for name, wave in made.items()}
    assert levels["middle"] == pytest.approx(-21, abs=0.05)
    assert levels["loud"] - levels["quiet"] == pytest.approx(6, abs=0.2)


def test_high_peaks_are_softened_and_the_rest_stays() -> None:
    wave = np.concatenate([tone(0.2, 0.3), tone(0.05, 1.2), tone(0.2, 0.3)])
    soft = limited(wave)
    assert np.abs(soft).max() <= HIGHEST_PEAK * 1.001
    assert np.allclose(soft[:2000], wave[:2000])


@pytest.mark.parametrize("name", ["en/42", "et/closing", "ru/9000-on"])
def test_a_shipped_file_has_no_number_by_chance(name: str) -> None:
    stream = stream_of(VOICES / f"{name}{BODY}")
    assert numbered(stream) == stream
    other = bytearray(stream)
    other[14] = 77
    assert numbered(bytes(other)) == stream
