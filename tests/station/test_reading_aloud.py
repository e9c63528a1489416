"""Reading aloud behind the door: what the settings make of it."""

import logging
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from station.errands.reading_aloud import ReadingAloud, device_of, engine_of
from station.examination import _reading_aloud
from station.settings import Machine, Settings, Sound, Speech
from tests.voice.fake_engines import asked, program
from tests.voice.test_headphones import Jack
from voice.clips import Clip
from voice.trouble import NoLoudspeaker

TITLE, TILE = "Kuidas saame Teid aidata?", "Arved ja maksed"


class Ear:
    """A loudspeaker that remembers, or one that is not there."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.is_there = True

    def play(self, sound: Clip, volume: float) -> None:  # noqa: ARG002  # a loudspeaker's words
        if not self.is_there:
            raise NoLoudspeaker("No loudspeaker was found; the kiosk reads nothing aloud")
        self.heard.append(sound.name)

    def hush(self) -> None:
        """It plays nothing to be hushed."""


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose only programs are an espeak-ng for Estonian and Finnish."""
    program(tmp_path, "espeak-ng", ("et", "fi"))
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def kiosk(machine: Path, ear: Ear) -> Iterator[ReadingAloud]:
    assert machine.is_dir()
    aloud = ReadingAloud(Settings(), speaker=ear, sources=[])
    yield aloud
    aloud.close()


def is_done(aloud: ReadingAloud) -> None:
    for _ in range(1000):
        if not aloud.speaking:
            return
        threading.Event().wait(0.01)
    raise AssertionError(aloud.troubles)


def test_the_office_s_words_are_spoken_by_the_engine_at_the_rate_of_the_settings(machine: Path, ear: Ear) -> None:
    aloud = ReadingAloud(Settings(speech=Speech(rate=1.2)), speaker=ear, sources=[])
    aloud.say([TITLE, TILE], "et", 0.8)
    is_done(aloud)
    aloud.close()
    assert len(ear.heard) == 2
    assert asked(machine)[-1] == f"-v et -s 210 -b 1 --stdin --stdout|{TILE}"


def test_an_engine_can_be_turned_off(machine: Path, ear: Ear) -> None:
    aloud = ReadingAloud(Settings(speech=Speech(engines={"et": "off"})), speaker=ear, sources=[])
    aloud.say([TITLE, TILE], "et", 0.8)
    is_done(aloud)
    aloud.close()
    assert asked(machine) == []
    assert aloud.troubles == (
        "There is no speech engine for the language 'et': only what Walkin itself says is read aloud",
    )


def test_staff_read_in_the_log_what_cannot_be_heard(
    kiosk: ReadingAloud, ear: Ear, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "walkin")
    ear.is_there = False
    for _ in range(2):
        kiosk.say([TITLE], "et", 1.0)
        is_done(kiosk)
    assert [record.message for record in caplog.records] == ["No loudspeaker was found; the kiosk reads nothing aloud"]
    assert kiosk.troubles == ("No loudspeaker was found; the kiosk reads nothing aloud",)


def test_the_kiosk_s_own_device_comes_before_the_board_s() -> None:
    settings = Settings(sound=Sound(device="Hall"))
    assert device_of(settings) == "Hall"
    assert device_of(replace(settings, speech=Speech(device="Headset"))) == "Headset"


def test_nobody_knows_of_headphones_where_nothing_tells_it(kiosk: ReadingAloud) -> None:
    assert kiosk.headphones is None


def test_headphones_are_seen(ear: Ear) -> None:
    jack = Jack()
    jack.state = True
    aloud = ReadingAloud(Settings(), speaker=ear, sources=[jack])
    for _ in range(1000):
        if aloud.headphones:
            break
        threading.Event().wait(0.01)
    assert aloud.headphones is True
    aloud.close()


@pytest.mark.usefixtures("machine")
def test_the_settings_can_leave_it_to_the_button(ear: Ear) -> None:
    aloud = ReadingAloud(Settings(speech=Speech(headphones="off")), speaker=ear)
    assert [thread.name for thread in threading.enumerate() if thread.name == "walkin-headphones"] == []
    aloud.close()


@pytest.mark.usefixtures("machine")
def test_an_engine_is_found_for_each_language() -> None:
    estonian, latvian = (engine_of(Speech(), language) for language in ("et", "lv"))
    assert estonian is not None
    assert (estonian.voice, latvian) == ("espeak-ng:et", None)


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize(
    ("speech", "works", "seen"),
    [
        (Speech(), True, "en: no engine; et: espeak-ng:et; ru: no engine"),
        (Speech(engines={"fi": "espeak-ng"}), True, "en: no engine; et: espeak-ng:et; ru: no engine; fi: espeak-ng:fi"),
        (Speech(engines={"ru": "rhvoice"}), False, "en: no engine; et: espeak-ng:et; ru: no engine"),
    ],
)
def test_the_doctor_tells_which_languages_have_an_engine(*, speech: Speech, works: bool, seen: str) -> None:
    (found,) = _reading_aloud(Settings(speech=speech))
    assert (found.works, found.seen) == (works, seen)
    assert "en, ru" in found.do


@pytest.mark.usefixtures("machine")
def test_the_doctor_says_nothing_of_it_where_there_is_no_kiosk() -> None:
    settings = Settings(station=Machine(windows=("board",)))
    assert list(_reading_aloud(settings)) == []
