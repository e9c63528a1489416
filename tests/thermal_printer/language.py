"""ESC/POS taken apart: which bytes of the input buffer are the next command."""

from dataclasses import dataclass

ESC, GS, FS, DLE, LF = 0x1B, 0x1D, 0x1C, 0x10, 0x0A

_ARGUMENTS = {
    (ESC, 0x40): 0, (ESC, 0x32): 0, (ESC, 0x33): 1, (ESC, 0x4A): 1, (ESC, 0x64): 1, (ESC, 0x74): 1, (ESC, 0x45): 1,
    (ESC, 0x47): 1, (ESC, 0x21): 1, (ESC, 0x61): 1, (ESC, 0x4D): 1, (ESC, 0x52): 1, (ESC, 0x2D): 1, (ESC, 0x24): 2,
    (ESC, 0x70): 3, (ESC, 0x3D): 1, (ESC, 0x63): 2, (ESC, 0x7B): 1, (ESC, 0x20): 1, (ESC, 0x56): 1, (ESC, 0x54): 1,
    (GS, 0x61): 1, (GS, 0x50): 2, (GS, 0x21): 1, (GS, 0x72): 1, (GS, 0x42): 1, (GS, 0x4C): 2, (GS, 0x57): 2,
    (GS, 0x62): 1, (GS, 0x49): 1, (FS, 0x2E): 0, (FS, 0x26): 0,
    (DLE, 0x04): 1, (DLE, 0x05): 1,
}  # fmt: skip
_CUT_WITH_FEED = range(0x41, 0x69)


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command by its two letters, and its arguments. Plain text has the name `text`."""

    name: str
    body: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The next command of a buffer, and how many bytes it took."""

    command: Command
    length: int


def next_command(buffer: bytes | bytearray) -> Found | None:
    """The command at the beginning of the buffer; None where it is not complete yet."""
    first = buffer[0]
    if first == LF:
        return Found(command=Command(name="LF"), length=1)
    if first in (ESC, GS, FS, DLE):
        return _escaped(buffer)
    if first < 0x20:
        return Found(command=Command(name="control", body=bytes(buffer[:1])), length=1)
    end = next((at for at, byte in enumerate(buffer) if byte < 0x20), len(buffer))
    return Found(command=Command(name="text", body=bytes(buffer[:end])), length=end)


def _escaped(buffer: bytes | bytearray) -> Found | None:
    if len(buffer) < 2:
        return None
    pair = (buffer[0], buffer[1])
    if pair == (GS, 0x28):
        return _block(buffer)
    if pair == (GS, 0x76):
        return _plain(buffer, "GS v", 6)
    if pair == (GS, 0x56):
        return _cut(buffer)
    if pair == (DLE, 0x14):
        return _real_time(buffer)
    if pair not in _ARGUMENTS:
        return Found(command=Command(name="unknown", body=bytes(buffer[:2])), length=2)
    return _plain(buffer, f"{_NAMES[pair[0]]} {chr(pair[1])}", _ARGUMENTS[pair])


_NAMES = {ESC: "ESC", GS: "GS", FS: "FS", DLE: "DLE"}


def _plain(buffer: bytes | bytearray, name: str, arguments: int) -> Found | None:
    if len(buffer) < 2 + arguments:
        return None
    return Found(command=Command(name=name, body=bytes(buffer[2 : 2 + arguments])), length=2 + arguments)


def _cut(buffer: bytes | bytearray) -> Found | None:
    if len(buffer) < 3:
        return None
    return _plain(buffer, "GS V", 2 if buffer[2] in _CUT_WITH_FEED else 1)


def _block(buffer: bytes | bytearray) -> Found | None:
    if len(buffer) < 5:
        return None
    length = 5 + buffer[3] + 256 * buffer[4]
    if len(buffer) < length:
        return None
    return Found(command=Command(name=f"GS ( {chr(buffer[2])}", body=bytes(buffer[5:length])), length=length)


def _real_time(buffer: bytes | bytearray) -> Found | None:
    """DLE DC4 was obeyed when it came; here it is only passed over."""
    if len(buffer) < 3:
        return None
    length = 10 if buffer[2] == 8 else 5
    return Found(command=Command(name="DLE DC4"), length=length) if len(buffer) >= length else None
