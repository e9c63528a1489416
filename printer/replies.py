"""What a printer says, sorted by its bits. Pure: bytes in, replies out, in the order in which they came."""

from dataclasses import dataclass
from typing import TypeAlias

from printer.results import Cause, Notice, PrinterStatus

_KIND_BITS = 0x93
_INSTANT, _CHANGE = 0x12, 0x10
_FLOW = frozenset((0x11, 0x13))
_BLOCK, _BLOCK_END = 0x37, 0x00
_MARKED, _EMPTIED = 0x22, 0x25
_IN_ORDER_BITS = 0xF0
_CHANGE_LENGTH = 4
_LONGEST_BLOCK = 80


@dataclass(frozen=True, slots=True)
class Instant:
    """An answer to DLE EOT. It does not say to which n: they come in the order of the questions."""

    byte: int


@dataclass(frozen=True, slots=True)
class Changed:
    """Automatic status: sent at each change."""

    status: PrinterStatus


@dataclass(frozen=True, slots=True)
class Done:
    """All printing before the process ID `mark` is complete."""

    mark: bytes


@dataclass(frozen=True, slots=True)
class Emptied:
    """The buffers are clear."""


@dataclass(frozen=True, slots=True)
class Passed:
    """The answer to GS r 1, in order with the data: all before it was processed."""


Reply: TypeAlias = Instant | Changed | Done | Emptied | Passed


class Ear:
    """Takes the bytes as they come, in any pieces, and gives the replies that are complete."""

    def __init__(self) -> None:
        self._held = b""

    def hear(self, data: bytes) -> tuple[Reply, ...]:
        """The replies that these bytes complete."""
        self._held += data
        replies: list[Reply] = []
        while self._held:
            length = _length(self._held)
            if length > len(self._held):
                break
            reply = _reply(self._held[:length])
            self._held = self._held[length:]
            if reply is not None:
                replies.append(reply)
        return tuple(replies)


def status_of(answers: tuple[Instant, Instant, Instant, Instant]) -> PrinterStatus:
    """The status that the answers to DLE EOT 1 to 4 tell together."""
    printer, offline, error, paper = (answer.byte for answer in answers)
    trouble = _first(
        (bool(offline & 0x04), Cause.COVER_OPEN),
        (bool(paper & 0x60) or bool(offline & 0x20), Cause.PAPER_OUT),
        (bool(error & 0x08), Cause.CUTTER),
        (bool(error & 0x20), Cause.BROKEN),
        (bool(error & 0x40), Cause.OVERHEATED),
        (bool(printer & 0x08) or bool(offline & 0x40), Cause.OFFLINE),
    )
    return PrinterStatus(trouble=trouble, warning=Notice.NEAR_END if paper & 0x0C else None)


def _changed_status(first: int, second: int, third: int) -> PrinterStatus:
    trouble = _first(
        (bool(first & 0x20), Cause.COVER_OPEN),
        (bool(third & 0x0C), Cause.PAPER_OUT),
        (bool(second & 0x08), Cause.CUTTER),
        (bool(second & 0x20), Cause.BROKEN),
        (bool(second & 0x40), Cause.OVERHEATED),
        (bool(first & 0x08), Cause.OFFLINE),
    )
    return PrinterStatus(trouble=trouble, warning=Notice.NEAR_END if third & 0x03 else None)


def _first(*told: tuple[bool, Cause]) -> Cause | None:
    return next((cause for is_so, cause in told if is_so), None)


def _length(held: bytes) -> int:
    """How long the reply at the beginning is; more than there is where it is not complete yet."""
    if held[0] == _BLOCK:
        end = held.find(_BLOCK_END, 1)
        if end < 0:
            return len(held) + 1 if len(held) < _LONGEST_BLOCK else 1
        return end + 1
    return _CHANGE_LENGTH if held[0] & _KIND_BITS == _CHANGE else 1


def _reply(data: bytes) -> Reply | None:
    first = data[0]
    if first == _BLOCK:
        return _block(data)
    if first in _FLOW:
        return None
    if first & _KIND_BITS == _INSTANT:
        return Instant(first)
    if first & _KIND_BITS == _CHANGE:
        return Changed(_changed_status(first, data[1], data[2]))
    return Passed() if first & _IN_ORDER_BITS == 0 else None


def _block(data: bytes) -> Reply | None:
    if len(data) > 1 and data[1] == _MARKED:
        return Done(data[2:-1])
    return Emptied() if len(data) > 1 and data[1] == _EMPTIED else None
