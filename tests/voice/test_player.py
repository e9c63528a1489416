import threading
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import miniaudio
import pytest

from voice.clips import Clip, clip
from voice.loudspeaker import Loudspeaker, output_devices
from voice.player import LEAD_S, TRIED_AGAIN_S, Player
from voice.trouble import NoLoudspeaker, SoundTrouble


class Hall:
    """A loudspeaker in a hall that remembers what was heard, and can be unplugged."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.playing = 0
        self.most_at_once = 0
        self.tried = 0
        self.fault: Exception | None = None
        self.may_end = threading.Event()
        self.may_end.set()
        self._changed = threading.Condition()

    def play(self, sound: Clip, volume: float) -> None:
        assert volume == 0.5
        with self._changed:
            self.tried += 1
            self._changed.notify_all()
        if self.fault:
            raise self.fault
        self.playing += 1
        self.most_at_once = max(self.most_at_once, self.playing)
        self.may_end.wait(5)
        self.playing -= 1
        with self._changed:
            self.heard.append(sound.name)
            self._changed.notify_all()

    def waits_until(self, holds: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(holds, 5)


class Staff:
    """Who is told of troubles."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self._came = threading.Condition()

    def __call__(self, sentence: str) -> None:
        with self._came:
            self.told.append(sentence)
            self._came.notify_all()

    def waits_for(self, count: int) -> None:
        with self._came:
            assert self._came.wait_for(lambda: len(self.told) >= count, 5)


class Hand:
    """A clock that is set by hand, in seconds."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hall() -> Hall:
    return Hall()


@pytest.fixture
def staff() -> Staff:
    return Staff()


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def player(hall: Hall, staff: Staff, hand: Hand) -> Iterator[Player]:
    made = Player(volume=0.5, on_trouble=staff, speaker=hall, lead_s=0, clock=hand)
    yield made
    hall.may_end.set()
    made.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "walkin-sound"]


def test_sounds_come_one_after_the_other_and_the_caller_does_not_wait(player: Player, hall: Hall) -> None:
    hall.may_end.clear()
    for _ in range(4):
        player.play("chime")
    assert hall.heard == []
    hall.may_end.set()
    hall.waits_until(lambda: len(hall.heard) == 4)
    assert hall.most_at_once == 1


def test_a_queue_too_long_to_be_of_use_takes_no_more(player: Player, hall: Hall) -> None:
    hall.may_end.clear()
    player.play("chime")
    hall.waits_until(lambda: hall.tried == 1)
    for _ in range(100):
        player.play("chime")
    hall.may_end.set()
    hall.waits_until(lambda: len(hall.heard) == 17)


def test_staff_are_told_once_that_there_is_no_loudspeaker(player: Player, hall: Hall, staff: Staff, hand: Hand) -> None:
    hall.fault = NoLoudspeaker("No loudspeaker was found")
    for tries in (1, 2, 3):
        player.play("chime")
        hall.waits_until(lambda wanted=tries: hall.tried == wanted)  # type: ignore[misc]  # the default binds the loop's value
        staff.waits_for(1)
        hand.now += TRIED_AGAIN_S
    assert staff.told == ["No loudspeaker was found"]


def test_a_loudspeaker_that_is_plugged_in_again_is_heard(player: Player, hall: Hall, staff: Staff, hand: Hand) -> None:
    hall.fault = NoLoudspeaker("No loudspeaker was found")
    player.play("chime")
    staff.waits_for(1)
    hall.fault = None
    hand.now += TRIED_AGAIN_S
    player.play("chime")
    hall.waits_until(lambda: hall.heard == ["chime"])
    hall.fault = NoLoudspeaker("No loudspeaker was found")
    player.play("chime")
    staff.waits_for(2)


def test_one_sound_that_fails_does_not_silence_the_next(player: Player, hall: Hall, staff: Staff) -> None:
    player.play("no such sound")
    staff.waits_for(1)
    player.play("chime")
    hall.waits_until(lambda: hall.heard == ["chime"])
    assert staff.told == ["There is no sound 'no such sound'"]


def test_what_nobody_thought_of_does_not_silence_the_next_either(player: Player, hall: Hall, staff: Staff) -> None:
    hall.fault = ZeroDivisionError("gremlin")
    player.play("chime")
    staff.waits_for(1)
    hall.fault = None
    player.play("chime")
    hall.waits_until(lambda: hall.heard == ["chime"])


def test_after_the_end_nothing_is_played(hall: Hall, staff: Staff) -> None:
    player = Player(volume=0.5, on_trouble=staff, speaker=hall, lead_s=0)
    player.close()
    player.play("chime")
    player.close()
    assert hall.heard == []


def test_a_sound_waits_for_its_text_to_be_seen(hall: Hall, staff: Staff) -> None:
    player = Player(volume=0.5, on_trouble=staff, speaker=hall, lead_s=3600)
    player.play("chime")
    player.close()
    assert (hall.tried, LEAD_S) == (0, 0.3)


def test_a_device_plays_to_the_end() -> None:
    Loudspeaker([miniaudio.Backend.NULL]).play(clip("chime"), 1.0)


def test_a_machine_without_a_loudspeaker_says_so() -> None:
    with pytest.raises(NoLoudspeaker, match="No loudspeaker was found"):
        Loudspeaker([miniaudio.Backend.CUSTOM]).play(clip("chime"), 1.0)
    assert output_devices([miniaudio.Backend.CUSTOM]) == ()


def test_devices_have_names() -> None:
    assert output_devices([miniaudio.Backend.NULL]) == ("NULL Playback Device",)


def test_volume_makes_every_sample_smaller() -> None:
    sound = clip("chime")
    assert sound.at_volume(1.0) == sound.samples.tobytes()
    half = memoryview(sound.at_volume(0.5)).cast("h")
    assert all(abs(quiet * 2 - loud) <= 1 for quiet, loud in zip(half, sound.samples, strict=True))
    assert not any(sound.at_volume(0.0))


def test_a_broken_file_is_told_by_name(tmp_path: Path) -> None:
    (tmp_path / "bad.flac").write_bytes(b"no sound at all")
    with pytest.raises(SoundTrouble, match=r"bad\.flac cannot be read"):
        clip("bad", tmp_path)


def test_an_office_s_own_recording_is_brought_to_one_channel_and_rate(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "own.wav"), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(b"\1\0" * 2 * 48_000)
    assert clip("own", tmp_path).seconds == pytest.approx(1, abs=0.01)
