"""A paper as a printer takes it: the bytes of one job, framed so that the printer says when it is done."""

import itertools
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from printer import commands
from printer.door import fresh_dummy
from printer.paper import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """The bytes of a paper from ESC @ to the last fence, and its length.

    `mark` comes back when it is printed. Each of the `fences` is answered in order: where one is missing, the printer
    has lost a part of the paper on the way, as after a reset.
    """

    data: bytes
    mark: bytes
    fences: int
    length_mm: float


_MARK_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MARKS = len(_MARK_LETTERS) ** commands.ID_LENGTH
_counter = itertools.count(secrets.randbelow(_MARKS))


def new_mark() -> bytes:
    """Four letters that no other paper of this process has, nor likely one of the process before."""
    number = next(_counter)
    return bytes(_MARK_LETTERS[number // len(_MARK_LETTERS) ** place % 26] for place in range(commands.ID_LENGTH))


def framed(parts: Iterable[bytes], paper: Paper, length_mm: float) -> Job:
    """The parts, with a fence after each, between what every paper begins and ends with.

    That is reset and status on; cut, process ID and the last fence.
    """
    bodies = tuple(parts)
    mark = new_mark()
    dummy = fresh_dummy()
    dummy.cut(feed=False)
    start = commands.RESET + commands.TELL_CHANGES + commands.units(paper.dpi)
    end = bytes(dummy.output) + commands.confirm(mark) + commands.FENCE
    body = b"".join(part + commands.FENCE for part in bodies)
    return Job(data=start + body + end, mark=mark, fences=len(bodies) + 1, length_mm=length_mm)
