"""The voices that ship with Walkin, measured: whole, level, short enough, with silence where it belongs, no clicks."""

from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest

from resources.voice_words import LANGUAGES, vocabulary
from resources.vorbis import BODY
from tests.voice.measuring import measured_lufs, measured_true_peak_db, samples_of
from voice.clips import RATE, Clip
from voice.numbers import number_parts
from voice.phrases import BEFORE_COUNTER_S, USUAL, Manner, Part, Utterance, call, notice, phrase
from voice.sound import LONGEST_S, rendered
from voice.voices import SHIPPED, Voices, missing

VOICES = Voices()

SAMPLE = (
    *((f"{100 * (1 + last % 9) + last}", f"{last}") for last in range(1, 100)),
    *((f"{thousand}", f"{1 + thousand % 97}") for thousand in range(1000, 10_000, 1000)),
    *((f"{thousand + 7 * thousand // 1000}", "5") for thousand in range(1000, 10_000, 1000)),
    *((f"{thousand + 100 * thousand // 1000}", "16") for thousand in range(1000, 10_000, 1000)),
    *((f"{letter}142", letter) for letter in "AKMT"),
    ("6", "6"),
    ("7777", "77"),
    ("8888", "88"),
)
"""Numbers and counters in which every clip of a voice is heard."""


@lru_cache(maxsize=512)
def spoken(language: str, number: str, counter: str) -> Clip:
    return rendered(Utterance(language=language, pieces=phrase(language, number, counter)), VOICES)


def test_each_language_has_a_whole_voice_and_nothing_besides() -> None:
    for language in LANGUAGES:
        assert VOICES.speaks(language)
        assert missing(SHIPPED / language, language) == ()
        assert {file.stem for file in (SHIPPED / language).glob(f"*{BODY}")} == set(vocabulary(language))
    assert sorted(folder.name for folder in SHIPPED.iterdir() if folder.is_dir()) == sorted(LANGUAGES)


def test_all_voices_together_take_a_few_megabytes() -> None:
    assert sum(file.stat().st_size for file in SHIPPED.rglob("*") if file.is_file()) < 10_000_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_hears_every_clip(language: str) -> None:
    heard = {
        piece.name
        for number, counter in SAMPLE
        for piece in phrase(language, number, counter)
        if isinstance(piece, Part)
    }
    assert vocabulary(language).keys() - heard == {"closing", "missed", "sorry", "look", "test"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_call_is_as_loud_as_it_should_be(language: str) -> None:
    levels = {call: measured_lufs(samples_of(spoken(language, *call))) for call in SAMPLE}
    assert {call: level for call, level in levels.items() if abs(level + 19) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["closing", "missed", "sorry", "look", "test"])
def test_each_notice_is_as_loud_as_it_should_be(language: str, name: str) -> None:
    (said,) = notice(name, [language], chime=False)
    sound = rendered(said, VOICES)
    assert measured_lufs(samples_of(sound)) == pytest.approx(-19, abs=2)
    assert sound.seconds < LONGEST_S


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_call_with_its_chime_is_as_loud_too(language: str) -> None:
    pieces = (samples_of(rendered(each, VOICES)) for each in call("142", "3", [language]))
    assert measured_lufs(np.concatenate(list(pieces))) == pytest.approx(-19, abs=1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_clip_ever_distorts(language: str) -> None:
    peaks = {name: measured_true_peak_db(samples_of(VOICES.clip(language, name))) for name in vocabulary(language)}
    assert {name: peak for name, peak in peaks.items() if peak > -1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_call_takes_no_more_than_eight_seconds(language: str) -> None:
    seconds = {name: VOICES.clip(language, name).seconds for name in vocabulary(language)}
    number = max(range(1, 10_000), key=lambda each: sum(seconds[name] for name in number_parts(language, each)))
    counter = max(range(1, 100), key=lambda each: seconds[str(each)])
    assert spoken(language, str(number), str(counter)).seconds <= LONGEST_S + 0.05


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_everyday_call_is_not_hurried_even_when_it_is_slower(language: str) -> None:
    assert spoken(language, "188", "18").seconds < LONGEST_S - 0.5
    slower = call("142", "3", [language], Manner(times=1, slower=True), chime=False)[0]
    assert spoken(language, "142", "3").seconds * 1.1 < rendered(slower, VOICES).seconds <= LONGEST_S


def silences(samples: npt.NDArray[np.float64]) -> list[float]:
    """How long each silence of more than 0.2 s inside the sound is, in seconds."""
    window = RATE // 100
    powers = np.array([np.mean(samples[at : at + window] ** 2) for at in range(0, len(samples) - window, window)])
    loud = np.flatnonzero(powers > powers.max() * 10**-5)
    return [float(after - before - 1) / 100 for before, after in pairwise(loud.tolist()) if after - before > 20]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("number", "counter"), [("142", "3"), ("6", "6"), ("2731", "12")])
def test_there_is_silence_where_listeners_need_it_and_nowhere_else(language: str, number: str, counter: str) -> None:
    gaps = silences(samples_of(spoken(language, number, counter)))
    assert len(gaps) == 2
    assert 0.3 <= gaps[0] < 0.6
    assert 0.6 <= gaps[1] < BEFORE_COUNTER_S + 0.25


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_click_is_heard_where_clips_are_joined(language: str) -> None:
    for number in range(101, 10_000, 237):
        names = number_parts(language, number)
        parts = [samples_of(VOICES.clip(language, name)) for name in names]
        whole = samples_of(
            rendered(Utterance(language=language, pieces=tuple(Part(name=name) for name in names)), VOICES)
        )
        steepest = max(float(np.abs(np.diff(part)).max()) for part in parts)
        assert float(np.abs(np.diff(whole)).max()) <= steepest * 1.001 + 2 / 32768


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_click_is_heard_before_or_after_silence(language: str) -> None:
    for number, counter in SAMPLE[::7]:
        samples = spoken(language, number, counter).samples
        silent = [at for at in range(1, len(samples) - 1) if samples[at] == 0]
        assert max(abs(samples[0]), abs(samples[-1])) == 0
        edges = [samples[at + step] for at in silent for step in (-1, 1) if samples[at - step] == 0]
        assert max(map(abs, edges)) < 200


def test_calls_are_usually_spoken_twice() -> None:
    assert USUAL.times == 2
