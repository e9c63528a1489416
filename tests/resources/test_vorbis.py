"""Clips that share their first pages."""

from pathlib import Path

import miniaudio
import pytest

from resources.make_voices import VOICES
from resources.vorbis import BODY, HEAD, keep, split, stream_of


def a_stream() -> bytes:
    return stream_of(VOICES / "en" / f"42{BODY}")


def test_a_stream_is_put_together_again(tmp_path: Path) -> None:
    keep(a_stream(), tmp_path, "42")
    assert stream_of(tmp_path / f"42{BODY}") == a_stream()
    assert miniaudio.decode(a_stream()).num_frames > 0


def test_what_is_kept_once_is_most_of_a_short_clip() -> None:
    head, body = split(a_stream())
    assert head == (VOICES / "en" / HEAD).read_bytes()
    assert (head + body, len(head) > 3000) == (a_stream(), True)


def test_clips_of_another_kind_are_not_mixed_in(tmp_path: Path) -> None:
    keep(a_stream(), tmp_path, "42")
    other = next((VOICES / "en" / "pages").glob(f"*{BODY}"))
    with pytest.raises(ValueError, match="was packed in another way"):
        keep(stream_of(other), tmp_path, "43")


def test_any_other_file_is_whole_in_itself(tmp_path: Path) -> None:
    (tmp_path / "own.wav").write_bytes(b"RIFF")
    assert stream_of(tmp_path / "own.wav") == b"RIFF"
