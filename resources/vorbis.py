"""How clips are kept: Ogg Vorbis whose first pages, which are the same for all of a folder, are kept once.

They take 3.4 kB, as much as a second of speech, and few clips last longer.
"""

from pathlib import Path

HEAD, BODY = "head.ogg", ".vorbis"

_GRANULE, _SEGMENTS = slice(6, 14), 26


def split(stream: bytes) -> tuple[bytes, bytes]:
    """The pages of an Ogg stream before the sound (RFC 3533), and those of the sound."""
    at = 0
    while not any(stream[at:][_GRANULE]):
        count = stream[at + _SEGMENTS]
        at += _SEGMENTS + 1 + count + sum(stream[at + _SEGMENTS + 1 : at + _SEGMENTS + 1 + count])
    return stream[:at], stream[at:]


def stream_of(path: Path) -> bytes:
    """The whole stream of a file that may be kept without its first pages. Raises OSError."""
    body = path.read_bytes()
    return (path.parent / HEAD).read_bytes() + body if path.suffix == BODY else body


def keep(stream: bytes, folder: Path, name: str) -> None:
    """Write a stream as a clip of a folder. Raises ValueError where its first pages differ from the folder's."""
    head, body = split(stream)
    kept = folder / HEAD
    if not kept.exists():
        kept.write_bytes(head)
    if kept.read_bytes() != head:
        raise ValueError(f"{name} was packed in another way than the other clips in {folder}")
    (folder / f"{name}{BODY}").write_bytes(body)
