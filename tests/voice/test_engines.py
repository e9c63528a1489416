"""Engines that are programs: which one speaks a language, what it is asked, and what it cannot do."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.voice.fake_engines import asked, program, rhvoice_folder
from tests.voice.measuring import measured_lufs, samples_of
from voice.clips import RATE, Clip
from voice.engines import Program, engine_for
from voice.trouble import SoundTrouble

Finds = Callable[[str], str | None]


def finding(folder: Path) -> Finds:
    def finds(name: str) -> str | None:
        return str(folder / name) if (folder / name).exists() else None

    return finds


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A machine with espeak-ng for English, Estonian, Russian and Finnish, and RHVoice with four voices."""
    program(tmp_path, "espeak-ng", ("en", "et", "ru", "fi", "en-gb"))
    program(tmp_path, "RHVoice-test")
    rhvoice_folder(tmp_path / "RHVoice", anna="Russian", irina="Russian", alan="English", slt="English")
    return tmp_path


def chosen(machine: Path, language: str, wish: str = "") -> str | None:
    engine = engine_for(language, wish, finds=finding(machine), folders=[machine / "RHVoice"])
    return engine.voice if engine else None


@pytest.mark.parametrize(
    ("language", "wish", "voice"),
    [
        ("en", "", "rhvoice:slt"),
        ("ru", "", "rhvoice:irina"),
        ("et", "", "espeak-ng:et"),
        ("fi", "", "espeak-ng:fi"),
        ("lv", "", None),
        ("en", "off", None),
        ("en", "espeak-ng", "espeak-ng:en"),
        ("en", "espeak-ng:en-gb", "espeak-ng:en-gb"),
        ("en", "espeak-ng:klingon", None),
        ("ru", "rhvoice:anna", "rhvoice:anna"),
        ("ru", "rhvoice:nobody", None),
        ("ru", "espeak-ng", "espeak-ng:ru"),
        ("et", "rhvoice", None),
    ],
)
def test_the_voice_of_the_clips_comes_first_and_the_settings_come_before_it(
    machine: Path, language: str, wish: str, voice: str | None
) -> None:
    assert chosen(machine, language, wish) == voice


def test_without_rhvoice_its_languages_fall_to_espeak_but_not_russian_which_nobody_understands(machine: Path) -> None:
    (machine / "RHVoice-test").unlink()
    assert [chosen(machine, language) for language in ("en", "et", "ru")] == ["espeak-ng:en", "espeak-ng:et", None]


def test_without_any_engine_there_is_none(tmp_path: Path) -> None:
    assert engine_for("en", finds=finding(tmp_path), folders=[]) is None


def engine(machine: Path, language: str, rate: float = 1.0) -> Program:
    found = engine_for(language, "", rate, finds=finding(machine), folders=[machine / "RHVoice"])
    assert found is not None
    return found


def test_the_text_goes_in_by_standard_input_and_stands_in_no_list_of_processes(machine: Path) -> None:
    engine(machine, "et", 0.8).speak("-v on ka sõna")
    engine(machine, "ru", 0.8).speak("Счета")
    assert asked(machine)[-2:] == [
        "-v et -s 140 -b 1 --stdin --stdout|-v on ka sõna",
        "-p irina -r 80 -o -|Счета",
    ]


def test_what_is_spoken_is_as_loud_as_the_clips_and_has_no_silence_around(machine: Path) -> None:
    samples = engine(machine, "et").speak("sõna " * 40)
    assert measured_lufs(samples_of(Clip(name="", samples=samples))) == pytest.approx(-19, abs=1)
    assert len(samples) / RATE == pytest.approx(2.2, abs=0.03)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("break", "The speech engine espeak-ng:et broke off with code 3"),
        ("silence", "The speech engine espeak-ng:et said nothing"),
    ],
)
def test_an_engine_that_fails_is_told(machine: Path, text: str, told: str) -> None:
    with pytest.raises(SoundTrouble, match=told):
        engine(machine, "et").speak(text)


def test_an_engine_that_is_gone_is_told(machine: Path) -> None:
    espeak = engine(machine, "et")
    (machine / "espeak-ng").unlink()
    with pytest.raises(SoundTrouble, match="does not work"):
        espeak.speak("tere")


def test_an_engine_that_is_hushed_says_nothing() -> None:
    slow = Program(voice="slow", command=("sleep", "60"))
    failed: list[str] = []

    def speaks() -> None:
        with pytest.raises(SoundTrouble) as trouble:
            slow.speak("tere")
        failed.append(str(trouble.value))

    thread = threading.Thread(target=speaks)
    thread.start()
    while thread.is_alive():
        slow.hush()
        thread.join(0.01)
    assert failed
    slow.hush()


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed here")
def test_the_true_espeak_speaks_estonian() -> None:
    espeak = engine_for("et", "espeak-ng")
    assert espeak is not None
    short, long = (espeak.speak(text) for text in ("Arved", "Arved, maksed ja laenud"))
    assert RATE / 5 < len(short) < len(long) < 5 * RATE
    assert measured_lufs(samples_of(Clip(name="", samples=long))) == pytest.approx(-19, abs=1.5)
