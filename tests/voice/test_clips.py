import wave
from pathlib import Path

import pytest

from voice.clips import clip, joined_clips
from voice.trouble import SoundTrouble


def test_volume_makes_every_sample_smaller() -> None:
    sound = clip("chime")
    assert sound.at_volume(1.0) == sound.samples.tobytes()
    half = memoryview(sound.at_volume(0.5)).cast("h")
    assert all(abs(quiet * 2 - loud) <= 1 for quiet, loud in zip(half, sound.samples, strict=True))
    assert not any(sound.at_volume(0.0))


def test_a_sound_that_is_not_there_is_told_by_name() -> None:
    with pytest.raises(SoundTrouble, match="There is no sound 'gong'"):
        clip("gong")


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


def test_clips_follow_each_other() -> None:
    chime = clip("chime")
    both = joined_clips([chime, chime])
    assert (both.name, both.samples) == ("chime chime", chime.samples + chime.samples)
