"""`walkin voice` as it is typed."""

import json
import wave
from array import array
from pathlib import Path

import pytest

from resources.voice_words import vocabulary
from tests.station.walkin import Walkin
from voice.clips import decoded, file_of
from voice.recordings import write_wave
from voice.voices import SHIPPED


def asked(walkin: Walkin, code: int, *words: str) -> dict[str, object]:
    answer = walkin.says("voice", *words, "--json")
    assert answer.code == code, answer
    read = json.loads(answer.out)
    assert isinstance(read, dict)
    return read


def recorded(folder: Path) -> None:
    """Somebody has recorded everything in Estonian, quietly, with a pause around each."""
    folder.mkdir()
    silence = array("h", bytes(16_000))
    for name in vocabulary("et"):
        path = file_of(name, SHIPPED / "et")
        assert path is not None
        samples = decoded(path)
        for at, sample in enumerate(samples):
            samples[at] = sample // 3
        write_wave(folder / f"{name}.wav", silence + samples + silence)


def test_a_call_is_written_as_the_board_speaks_it(walkin: Walkin) -> None:
    told = asked(walkin, 0, "say", "142", "3", "--language", "et", "--language", "ru", "--to", "call.wav")
    with wave.open(str(walkin.home / "call.wav")) as file:
        assert (file.getnchannels(), file.getframerate()) == (1, 24_000)
        assert told == {"ok": True, "seconds": round(file.getnframes() / 24_000, 3)}


def test_a_number_that_no_voice_can_say_is_told(walkin: Walkin) -> None:
    assert asked(walkin, 1, "say", "12345", "3", "--to", "call.wav") == {
        "ok": False,
        "why": "No voice has words for the number '12345'",
    }
    assert not (walkin.home / "call.wav").exists()


def test_what_is_to_be_recorded_is_listed_in_order(walkin: Walkin) -> None:
    answer = walkin.says("voice", "record", "mine", "--language", "en")
    assert answer.code == 1
    assert "walkin voice check mine/en --language en" in answer.out
    lines = [line.split(maxsplit=1) for line in answer.out.splitlines()[-len(vocabulary("en")) :]]
    assert lines[0] == ["number", "number"]
    assert ["100-on", "one hundred and …"] in lines
    told = asked(walkin, 1, "record", "mine", "--language", "en")
    clips = told["clips"]
    assert isinstance(clips, list)
    assert clips[1] == {"name": "counter", "words": "counter number", "wanted": True}


def test_recordings_are_checked_built_and_right(walkin: Walkin) -> None:
    (walkin.home / "mine").mkdir()
    recorded(walkin.home / "mine" / "et")
    assert asked(walkin, 0, "record", "mine", "--language", "et")["ok"] is True
    checked = asked(walkin, 1, "check", "mine", "--language", "et")
    rows = checked["findings"]
    assert isinstance(rows, list)
    assert {(row["fault"], row["build_cures"]) for row in rows} == {("too_quiet", True), ("silence_around", True)}
    assert asked(walkin, 0, "build", "mine", "voices", "--language", "et") == {
        "ok": True,
        "clips": len(vocabulary("et")),
        "findings": [],
    }


def test_nothing_is_built_of_recordings_that_have_to_be_made_again(walkin: Walkin) -> None:
    (walkin.home / "mine").mkdir()
    recorded(walkin.home / "mine" / "et")
    (walkin.home / "mine" / "et" / "42.wav").unlink()
    answer = walkin.says("voice", "build", "mine", "voices", "--language", "et")
    assert (answer.code, answer.out) == (1, "42 (nelikümmend kaks): missing: there is no 42.wav\n")
    assert not (walkin.home / "voices").exists()


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("check", "nowhere", "--language", "et"), "nowhere: there is no such folder."),
        (("record", "mine", "--language", "et", "--again", "gong"), "there is no clip 'gong'"),
        (("build", ".", ".", "--language", "et"), "recordings are kept apart"),
    ],
)
def test_bad_input_is_told_in_one_sentence(walkin: Walkin, words: tuple[str, ...], why: str) -> None:
    (walkin.home / "et").mkdir()
    answer = walkin.says("voice", *words)
    assert answer.code == 2
    assert why in answer.err


def test_a_text_is_read_as_the_kiosk_reads_it(walkin: Walkin) -> None:
    sentences = ("There are 25 people before you.", "You are next.")
    told = asked(walkin, 0, "read", *sentences, "--language", "en", "--engine", "off", "--to", "page.wav")
    with wave.open(str(walkin.home / "page.wav")) as file:
        assert told == {"ok": True, "seconds": round(file.getnframes() / 24_000, 3), "by": ["clips", "clips"]}


def test_what_nobody_speaks_is_told(walkin: Walkin) -> None:
    told = asked(walkin, 1, "read", "You are next.", "Loans", "--language", "en", "--engine", "off", "--to", "page.wav")
    assert (told["ok"], told["by"]) == (False, ["clips", "clips"])
    told = asked(walkin, 1, "read", "Labdien", "--language", "lv", "--engine", "off", "--to", "page.wav")
    assert told == {"ok": False, "why": "There is no speech engine for the language 'lv', and no clip says this"}


def test_an_engine_that_there_is_not_is_a_fault(walkin: Walkin) -> None:
    answer = walkin.says("voice", "read", "Loans", "--language", "en", "--engine", "flite")
    assert answer.code == 2
    assert "there is no speech engine 'flite'" in answer.err
