"""A text set in lines and pages, so that nothing is cut and nothing scrolls. Pure: how wide words are is asked for.

All lengths are pixels. A line is a part of its block's text, from one letter to before another.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from resources.markdown import Block, Heading, ListItem, Spans

_WORD = re.compile(r"\d[\d.,]* \S{1,8}(?!\S)|[^ ]+")
"""A number stays with its unit: 35 minutes, 5 €."""

_BEFORE_BREAK = "/.-@_?&="
_TOGETHER = 2
"""So many lines of a block stand together at least, before and after a page ends within it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """How the words of a block are set: pixels of font size, weight, and from line to line."""

    px: float
    weight: int
    pitch: float


Wide: TypeAlias = Callable[[str, Face], float]
"""How wide words of a face are on one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How large a page is, its faces, and the gap between blocks. `most`: so many blocks on a page at most."""

    width: float
    height: float
    heading: Face
    body: Face
    strong: Face
    gap: float
    most: int


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one face on a line, from `left` on."""

    text: str
    face: Face
    left: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line: from which letter of its block, and what stands on it."""

    start: int
    runs: tuple[Run, ...]
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What one page has of one block: its lines, `indent` from the left, `top` from the page's upper edge.

    `mark` stands before a list's item, where it begins here.
    """

    block: int
    is_heading: bool
    text: str
    mark: str
    face: Face
    indent: float
    top: float
    lines: tuple[Line, ...]

    @property
    def high(self) -> float:
        """From its upper edge to the end of its last line."""
        return len(self.lines) * self.face.pitch


@dataclass(frozen=True, slots=True)
class SetPage:
    """A page: its passages, from the top down."""

    passages: tuple[Passage, ...]

    @property
    def start(self) -> tuple[int, int]:
        """The block and the letter with which it begins."""
        first = self.passages[0]
        return first.block, first.lines[0].start


@dataclass(frozen=True, slots=True)
class _Set:
    """A block in lines."""

    index: int
    block: Block
    face: Face
    indent: float
    lines: tuple[Line, ...]

    @property
    def is_heading(self) -> bool:
        return isinstance(self.block, Heading)

    @property
    def leads_on(self) -> bool:
        """Whether it had better not be the last of its page: the words before a list."""
        return self.block.text.endswith(":")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line in its block."""

    of: _Set
    line: int


def paged(blocks: Sequence[Block], room: Room, wide: Wide) -> tuple[SetPage, ...]:
    """The blocks in as many pages as they need; no page for no words."""
    indent = _indent(blocks, room, wide)
    sets = [_in_lines(at, block, indent, room, wide) for at, block in enumerate(blocks) if block.text.strip()]
    rows = [_Row(one, line) for one in sets for line in range(len(one.lines))]
    pages, start = [], 0
    while start < len(rows):
        end = _end_of_page(rows, start, room)
        pages.append(SetPage(tuple(_passages(rows[start:end], room))))
        start = end
    return tuple(pages)


def page_with(pages: Sequence[SetPage], block: int, letter: int) -> int:
    """Which of the pages has this letter of this block; the last one where the text is shorter."""
    return max((at for at, page in enumerate(pages) if page.start <= (block, letter)), default=0)


def _indent(blocks: Sequence[Block], room: Room, wide: Wide) -> float:
    """How far list items stand from the left: the widest mark has room before them."""
    marks = {block.mark for block in blocks if isinstance(block, ListItem)}
    return max((wide(mark, room.body) for mark in marks), default=0.0) + room.body.px * 0.5


def _in_lines(at: int, block: Block, indent: float, room: Room, wide: Wide) -> _Set:
    if isinstance(block, Heading):
        return _Set(at, block, room.heading, 0.0, tuple(_lines(block.text, (), (room.heading,) * 2, room.width, wide)))
    shift = indent if isinstance(block, ListItem) else 0.0
    lines = _lines(block.text, block.strong, (room.body, room.strong), room.width - shift, wide)
    return _Set(at, block, room.body, shift, tuple(lines))


def _lines(text: str, strong: Spans, faces: tuple[Face, Face], width: float, wide: Wide) -> Iterator[Line]:
    """As many words on each line as it has room for; a word that is wider than a line is broken."""

    def line(start: int, end: int) -> Line:
        return _line(text, start, end, strong, faces, wide)

    held: Line | None = None
    for start, end in (found.span() for found in _WORD.finditer(text)):
        longer = line(held.start if held else start, end)
        if held is not None and longer.width > width:
            yield held
            longer = line(start, end)
        while longer.width > width and end - longer.start > 1:
            fitting = [at for at in range(longer.start + 1, end) if line(longer.start, at).width <= width]
            cut = _cut(fitting or [longer.start + 1], text)
            yield line(longer.start, cut)
            longer = line(cut, end)
        held = longer
    if held is not None:
        yield held


def _cut(fitting: Sequence[int], text: str) -> int:
    """Before which letter a word is broken: after a sign that ends a part of an address, else where there is room."""
    after_sign = [at for at in fitting if text[at - 1] in _BEFORE_BREAK]
    return max(after_sign or fitting)


def _line(text: str, start: int, end: int, strong: Spans, faces: tuple[Face, Face], wide: Wide) -> Line:
    edges = sorted({start, end, *(edge for span in strong for edge in span if start < edge < end)})
    runs: list[Run] = []
    left = 0.0
    for begins, ends in pairwise(edges):
        face = faces[any(first <= begins < last for first, last in strong)]
        runs.append(Run(text[begins:ends], face, left))
        left += wide(text[begins:ends], face)
    return Line(start, tuple(runs), left)


def _end_of_page(rows: Sequence[_Row], start: int, room: Room) -> int:
    """Before which row the page ends that begins with row `start`."""
    used, blocks, end = 0.0, 0, start
    while end < len(rows):
        row = rows[end]
        used += row.of.face.pitch + (_gap(row.of, room) if end > start and row.line == 0 else 0.0)
        blocks += row.line == 0 or end == start
        if end > start and (used > room.height or blocks > room.most):
            break
        end += 1
    if end == len(rows):
        return end
    possible = [at for at in range(end, start, -1) if _may_end(rows[at - 1], rows[at])]
    good = [at for at in possible if not _breaks_off(rows[at - 1], rows[at]) and 2 * (at - start) >= end - start]
    return next(iter((*good, *possible)), end)


def _may_end(last: _Row, following: _Row) -> bool:
    """Whether a page may end between these two rows: not after a heading, and not with one line of a block alone."""
    if last.of is not following.of:
        return not last.of.is_heading
    return following.line >= _TOGETHER and len(last.of.lines) - following.line >= _TOGETHER


def _breaks_off(last: _Row, following: _Row) -> bool:
    """Whether what follows belongs to what stands before: a list to the words that announce it."""
    return last.of is not following.of and last.of.leads_on


def _gap(one: _Set, room: Room) -> float:
    """How much room is above a block."""
    match one.block:
        case Heading():
            return room.gap * 1.5
        case ListItem():
            return room.gap * 0.6
        case _:
            return room.gap


def _passages(rows: Sequence[_Row], room: Room) -> Iterator[Passage]:
    top, at = 0.0, 0
    while at < len(rows):
        one = rows[at].of
        mine = [row for row in rows[at:] if row.of is one]
        top += _gap(one, room) if at and mine[0].line == 0 else 0.0
        lines = tuple(one.lines[row.line] for row in mine)
        passage = Passage(
            block=one.index,
            is_heading=isinstance(one.block, Heading),
            text=" ".join("".join(run.text for run in line.runs) for line in lines),
            mark=one.block.mark if isinstance(one.block, ListItem) and mine[0].line == 0 else "",
            face=one.face,
            indent=one.indent,
            top=top,
            lines=lines,
        )
        yield passage
        top += passage.high
        at += len(mine)
