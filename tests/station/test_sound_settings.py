"""How loud it is now, what is spoken, how often, and what the door makes of it."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from office.hours import Span
from office.needs import CallNeeds
from station.errands.voices import Voice
from station.settings import BoardPanel, Machine, Settings, Sound, VolumeHours
from station.sound_settings import spoken_languages, times_of, volume_at
from tests.voice.halls import START, Hall, Hand

NOON = datetime(2026, 3, 2, 12, 15).astimezone()
SOUND = Sound(
    volume=0.8,
    hours=(VolumeHours(at=Span.parse("17:00-19:00"), volume=0.4),),
    quiet=(Span.parse("12:00-12:30"),),
)


@pytest.mark.parametrize(
    ("clock", "volume"),
    [((10, 0), 0.8), ((12, 0), 0.0), ((12, 29), 0.0), ((12, 30), 0.8), ((17, 0), 0.4), ((19, 0), 0.8)],
)
def test_volume_follows_the_time_of_the_day(clock: tuple[int, int], volume: float) -> None:
    at = NOON.replace(hour=clock[0], minute=clock[1])
    assert volume_at(SOUND, at.astimezone(UTC)) == volume


def test_each_language_is_spoken_once_in_the_order_wanted() -> None:
    assert spoken_languages(Sound(), ["et", "ru"]) == ("et", "ru")
    assert spoken_languages(Sound(), ["et", "et"]) == ("et",)
    assert spoken_languages(Sound(), ["et", ""]) == ("et",)
    assert spoken_languages(Sound(languages=("et",)), ["et", "ru"]) == ("et",)


def test_needs_make_a_call_more_frequent_and_never_endless() -> None:
    assert times_of(Sound(), CallNeeds()) == 2
    assert times_of(Sound(), CallNeeds(repeats=1, slower=True)) == 3
    assert times_of(Sound(times=4), CallNeeds(repeats=4)) == 5


class Clock(Hand):
    """The station's clock, set by hand."""

    jump = timedelta(0)


@pytest.fixture
def hall() -> Hall:
    return Hall(Clock())


BOARD = Settings(station=Machine(windows=("board",)), sound=Sound(volume=0.5, times=1))


@pytest.fixture
def voices() -> Iterator[list[Voice]]:
    made: list[Voice] = []
    yield made
    for voice in made:
        voice.close()


def heard_by(hall: Hall, settings: Settings, voices: list[Voice], languages: tuple[str, ...] = ("et", "ru")) -> Voice:
    """A call of 142 to counter 3, and whoever made it, once everything was said."""
    voice = Voice(settings, Clock(), hall)
    voices.append(voice)
    voice.call("142", "3", languages, CallNeeds(walking_s=60), START)
    if voice._announcer is not None:
        while not voice._announcing._queue.is_empty:  # type: ignore[union-attr]  # it announces
            voice._announcer._stopping.wait(0.01)
    return voice


def test_a_call_is_spoken_in_both_languages_at_the_volume_of_the_settings(hall: Hall, voices: list[Voice]) -> None:
    voice = heard_by(hall, BOARD, voices)
    assert hall.heard == ["chime number 100-on 42 counter 3", "number 100-on 42 counter 3"]
    assert hall.volumes == {0.5}
    assert voice.troubles == ()


def test_a_board_without_voice_rings(hall: Hall, voices: list[Voice]) -> None:
    heard_by(hall, replace(BOARD, board=BoardPanel(voice=False)), voices)
    assert hall.heard == ["chime"]


def test_a_board_without_chime_speaks(hall: Hall, voices: list[Voice]) -> None:
    heard_by(hall, replace(BOARD, board=BoardPanel(chime=False)), voices, ("ru",))
    assert hall.heard == ["number 100-on 42 counter 3"]


def test_a_language_without_a_voice_is_a_trouble_that_staff_can_read(
    hall: Hall, voices: list[Voice], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "walkin"):
        voice = heard_by(hall, BOARD, voices, ("lv",))
    told = "There is no voice for the language 'lv': its calls are not spoken"
    assert (hall.heard, voice.troubles, caplog.messages) == (["chime"], (told,), [told])


@pytest.mark.parametrize(
    "settings",
    [
        replace(BOARD, station=Machine(windows=("kiosk",))),
        replace(BOARD, board=BoardPanel(chime=False, voice=False)),
        replace(BOARD, sound=Sound(volume=0)),
    ],
)
def test_a_machine_that_is_silent_needs_no_sound_at_all(hall: Hall, voices: list[Voice], settings: Settings) -> None:
    voice = heard_by(hall, settings, voices)
    voice.notice("closing", ["et"], START)
    assert (voice._announcer, hall.heard, voice.troubles) == (None, [], ())
