import threading
from collections.abc import Callable, Iterator
from datetime import datetime

import miniaudio
import pytest

from tests.voice.halls import START, Hand, Staff
from voice.announcer import LEAD_S, Announcer
from voice.announcing import Announcing
from voice.clips import Clip, clip
from voice.loudspeaker import Loudspeaker, output_devices
from voice.trouble import NoLoudspeaker
from voice.voices import Voices
from voice.waiting import Call


class Hall:
    """A loudspeaker in a hall that remembers what was heard, and plays for as long as the test wants."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.playing = 0
        self.most_at_once = 0
        self.may_end = threading.Event()
        self.may_end.set()
        self.hushed = False
        self.changed = threading.Condition()

    def play(self, sound: Clip, volume: float) -> None:
        assert volume == 0.5
        with self.changed:
            self.playing += 1
            self.most_at_once = max(self.most_at_once, self.playing)
            self.changed.notify_all()
        self.may_end.wait(5)
        with self.changed:
            self.playing -= 1
            self.heard.append(sound.name)
            self.changed.notify_all()

    def hush(self) -> None:
        self.hushed = True
        self.may_end.set()

    def waits_until(self, holds: Callable[[], bool]) -> None:
        with self.changed:
            assert self.changed.wait_for(holds, 5)


@pytest.fixture
def hall() -> Hall:
    return Hall()


def announcer_in(hall: Hall, lead_s: float = 0) -> Announcer:
    def half(_: datetime) -> float:
        return 0.5

    announcing = Announcing(voices=Voices(), speaker=hall, ears=Staff(), volume=half, clock=Hand())
    return Announcer(announcing, hall, lead_s=lead_s)


@pytest.fixture
def announcer(hall: Hall) -> Iterator[Announcer]:
    made = announcer_in(hall)
    yield made
    made.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "walkin-voice"]


def call(number: str) -> Call:
    return Call(number=number, counter="1", at=START)


def test_calls_are_announced_one_after_the_other_and_the_caller_does_not_wait(announcer: Announcer, hall: Hall) -> None:
    hall.may_end.clear()
    for number in range(1, 5):
        announcer.say(call(str(number)))
    assert hall.heard == []
    hall.may_end.set()
    hall.waits_until(lambda: len(hall.heard) == 4)
    assert hall.most_at_once == 1


def test_a_call_that_comes_while_another_is_announced_is_not_forgotten(announcer: Announcer, hall: Hall) -> None:
    hall.may_end.clear()
    announcer.say(call("1"))
    hall.waits_until(lambda: hall.playing == 1)
    announcer.say(call("2"))
    hall.may_end.set()
    hall.waits_until(lambda: len(hall.heard) == 2)


def test_the_end_does_not_wait_for_the_rest_of_a_sound(hall: Hall) -> None:
    hall.may_end.clear()
    announcer = announcer_in(hall)
    announcer.say(call("1"))
    hall.waits_until(lambda: hall.playing == 1)
    announcer.close()
    assert hall.hushed
    announcer.say(call("2"))
    assert hall.heard == ["chime"]


def test_a_sound_waits_for_its_text_to_be_seen(hall: Hall) -> None:
    announcer = announcer_in(hall, lead_s=3600)
    announcer.say(call("1"))
    announcer.close()
    assert (hall.heard, LEAD_S) == ([], 0.3)


def test_a_sound_waits_for_its_text_behind_another_call_too(hall: Hall) -> None:
    hall.may_end.clear()
    announcer = announcer_in(hall)
    announcer.say(call("1"))
    hall.waits_until(lambda: hall.playing == 1)
    announcer._lead_s = 3600
    announcer.say(call("2"))
    hall.may_end.set()
    hall.waits_until(lambda: len(hall.heard) == 1)
    announcer.close()
    assert hall.heard == ["chime"]


def test_a_device_plays_to_the_end() -> None:
    Loudspeaker(backends=[miniaudio.Backend.NULL]).play(clip("chime"), 1.0)


def test_a_device_is_found_by_its_name() -> None:
    Loudspeaker("NULL Playback Device", [miniaudio.Backend.NULL]).play(clip("chime"), 1.0)
    with pytest.raises(NoLoudspeaker, match="There is no loudspeaker called 'Hall'"):
        Loudspeaker("Hall", [miniaudio.Backend.NULL]).play(clip("chime"), 1.0)


def test_a_hushed_device_plays_nothing_more() -> None:
    speaker = Loudspeaker(backends=[miniaudio.Backend.CUSTOM])
    speaker.hush()
    speaker.play(clip("chime"), 1.0)


@pytest.mark.parametrize("name", ["", "Hall"])
def test_a_machine_without_a_loudspeaker_says_so(name: str) -> None:
    with pytest.raises(NoLoudspeaker, match="No loudspeaker was found"):
        Loudspeaker(name, [miniaudio.Backend.CUSTOM]).play(clip("chime"), 1.0)
    assert output_devices([miniaudio.Backend.CUSTOM]) == ()


def test_devices_have_names() -> None:
    assert output_devices([miniaudio.Backend.NULL]) == ("NULL Playback Device",)
