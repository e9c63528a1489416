"""A slip in the printer's own letters, for RS-232: about 1 KB instead of 60, in the code pages of its languages."""

import codecs
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from printer.door import fresh_dummy
from printer.job import Job, framed
from printer.letters import harmless, shown_as
from printer.paper import Paper
from printer.slip import Figure, Item, Letterhead, LetterSlip, Part, RulerSlip, Slip, Square, TicketSlip
from printer.spelling import spelt

_PAGES = ("CP1252", "CP866", "CP1257", "CP852")
"""In this order: a printer has the first two before any others. All letters of a page stand above 7F."""
_ROW_DOTS = 24
_LINE_DOTS = 34
_MODULE_DOTS = 6
_MODULES = 33
_QR_ECC_M = 1
_LETTER_LINES = 400
_HIGHEST = 8
"""Times as high as the smallest letters: printers have no higher ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A text in letters so many times as wide and high as the smallest, 1.5 x 3 mm; twice as high is over 12 pt.

    `whole` keeps the text on one line: it is printed as wide as it fits. More lines than `most` are left out.
    """

    text: str
    wide: int = 1
    high: int = 2
    bold: bool = False
    whole: bool = False
    most: int = 12


def text_job(slip: Slip, paper: Paper) -> Job:
    """The slip as text and, for its square, as the command of the printer that draws QR codes."""
    plain = spelt(slip, lambda text: shown_as(text, _shows))
    rows = tuple(_wrapped(rows_of(plain), paper.columns))
    square = None if isinstance(plain, RulerSlip) else plain.square
    return framed(_parts(rows, square, paper), paper, _length(rows, square) / paper.dots_per_mm)


def _parts(rows: tuple[Row, ...], square: Square | None, paper: Paper) -> Iterator[bytes]:
    """The bytes up to each great row, to the end of the text, and of the square, all by one maker of bytes."""
    dummy = fresh_dummy(paper.dots)
    for row in rows:
        _print(dummy, row)
        if row.whole:
            yield _taken(dummy)
    if square is not None:
        _print_square(dummy, square)
    yield _taken(dummy)


def _taken(dummy: Any) -> bytes:  # noqa: ANN401 - escpos ships no types
    taken = bytes(dummy.output)
    dummy.clear()
    return taken


def rows_of(slip: Slip) -> tuple[Row, ...]:
    """What the slip says, from top to bottom; an empty text is a blank line."""
    match slip:
        case TicketSlip():
            return tuple(map(_twice, _ticket(slip))) if slip.large else _ticket(slip)
        case LetterSlip():
            return _letter(slip)
        case RulerSlip():
            return (_title(slip.title), Row(text=slip.dated), *(Row(text=line) for line in slip.lines))


def _twice(row: Row) -> Row:
    """Twice as high, and twice as wide where it is as narrow as can be: words must still stand on a line."""
    return replace(row, wide=max(2, row.wide), high=min(_HIGHEST, 2 * row.high))


def _ticket(slip: TicketSlip) -> tuple[Row, ...]:
    return (
        *_head(slip.head),
        *_said(slip.duplicate, bold=True),
        *_plate(slip.plate_title, slip.number),
        _title(slip.service),
        Row(text=slip.taken),
        *_block(*slip.facts, bold=True),
        *_said(slip.promise_title),
        *((_title(slip.promise),) if slip.promise else ()),
        *_block(*slip.notes),
        *_block(*slip.second),
        *_caption(slip.square, slip.footer),
    )


def _letter(slip: LetterSlip) -> tuple[Row, ...]:
    sections = (
        row
        for section in slip.sections
        for row in (*_block(section.heading, bold=True), *itertools.chain(*map(_part, section.parts)))
    )
    plate = _plate(slip.plate_title, slip.plate) if slip.plate else ()
    caption = _caption(slip.square, slip.footer)
    return (*_head(slip.head), *plate, _title(slip.title), Row(text=slip.dated), *sections, *caption)


def _part(part: Part) -> tuple[Row, ...]:
    match part:
        case Item(mark=mark, text=text):
            return (Row(text=f"{mark} {text}", most=_LETTER_LINES),)
        case Figure(name=name, values=values):
            return _said(f"{name}: {', '.join(values)}")
        case _:
            return (Row(text=part, most=_LETTER_LINES),) if part else ()


def _head(head: Letterhead) -> tuple[Row, ...]:
    return (*_said(head.company, bold=True), *_said(head.office), Row(text=""))


def _plate(title: str, number: str) -> tuple[Row, ...]:
    return (*_said(title, bold=True), Row(text=number, wide=8, high=8, bold=True, whole=True), Row(text=""))


def _title(text: str) -> Row:
    return Row(text=text, wide=2, high=2, bold=True)


def _said(text: str, *, bold: bool = False) -> tuple[Row, ...]:
    return (Row(text=text, bold=bold),) if text else ()


def _block(*texts: str, bold: bool = False) -> tuple[Row, ...]:
    rows = tuple(row for text in texts for row in _said(text, bold=bold))
    return (Row(text=""), *rows) if rows else ()


def _caption(square: Square | None, footer: str) -> tuple[Row, ...]:
    return (*_block(footer), *_block(square.caption if square else ""), Row(text=""))


def _wrapped(rows: tuple[Row, ...], columns: int) -> Iterator[Row]:
    for row in rows:
        wide = max(1, min(row.wide, columns // len(row.text))) if row.whole and row.text else row.wide
        for line in _lines(row.text, columns // wide)[: row.most]:
            yield replace(row, text=line, wide=wide)


def _lines(text: str, columns: int) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if len(longer) <= columns:
            lines[-1] = longer
        else:
            lines += [word[at : at + columns] for at in range(0, len(word), columns)]
    return lines if len(lines) == 1 or lines[0] else lines[1:]


def _print(dummy: Any, row: Row) -> None:  # noqa: ANN401 - escpos ships no types
    dummy.set(custom_size=True, width=row.wide, height=row.high, bold=row.bold)
    for page, run in runs(row.text):
        dummy.magic.write_with_encoding(page, run)
    dummy.ln()


def _print_square(dummy: Any, square: Square) -> None:  # noqa: ANN401 - escpos ships no types
    dummy.qr(harmless(square.content), ec=_QR_ECC_M, size=_MODULE_DOTS, native=True)


def runs(text: str) -> list[tuple[str, str]]:
    """The text in runs of (code page, letters): a page is kept as long as it has the letters."""
    found: list[tuple[str, str]] = []
    for letter in text:
        if found and _has(found[-1][0], letter):
            found[-1] = (found[-1][0], found[-1][1] + letter)
        else:
            found.append((_page(letter), letter))
    return found


def _page(letter: str) -> str:
    return next((page for page in _PAGES if _has(page, letter)), _PAGES[0])


def _shows(letter: str) -> bool:
    return any(_has(page, letter) for page in _PAGES)


def _has(page: str, letter: str) -> bool:
    try:
        return codecs.encode(letter, page.lower())[0] >= ord(" ")
    except UnicodeEncodeError:
        return False


def _length(rows: tuple[Row, ...], square: Square | None) -> float:
    text = sum(max(_LINE_DOTS, row.high * _ROW_DOTS) for row in rows)
    return text + (_MODULES * _MODULE_DOTS if square else 0)
