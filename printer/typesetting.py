"""Words into lines: wrapped at spaces, too wide words first in the narrow cut, then broken. Pure."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from printer.sheet import CAPITAL, Measure, Sheet, Type, Writing

LEADING = 1.24
"""From line to line, as a part of the size of the type."""
ASCENT = 0.92
"""From the top of a line to where its letters stand."""
MOST_LINES = 12
_LEAST_SQUEEZE = 0.75
_LONGEST_LINE = 200


def paragraph(text: str, type_: Type, width_mm: float, measure: Measure, most: int = MOST_LINES) -> Sheet:
    """The text in at most `most` lines; what is longer is cut off, with an ellipsis. Nothing for an empty text."""
    lines = lines_of(text, type_, width_mm, measure, most)
    leading = type_.size_mm * LEADING
    boxes = tuple(
        Writing(x_mm=0.0, y_mm=i * leading + type_.size_mm * ASCENT, text=line, type=cut)
        for i, (line, cut) in enumerate(lines)
    )
    return Sheet(height_mm=len(lines) * leading, boxes=boxes)


def lines_of(text: str, type_: Type, width_mm: float, measure: Measure, most: int) -> list[tuple[str, Type]]:
    """The lines of a text, each with the cut of the type that it takes."""
    pieces = (piece for word in text.split() for piece in _pieces(word, type_, width_mm, measure))
    lines = list(islice(_filled(pieces, type_, width_mm, measure), most + 1))
    if len(lines) > most:
        lines[most - 1 :] = [_ended(lines[most - 1], width_mm, measure)]
    return lines


def fitted(text: str, type_: Type, width_mm: float, measure: Measure, least: float = _LEAST_SQUEEZE) -> Type:
    """The type in which the text fits on one line: as it is, else narrow, else squeezed too, else smaller too.

    It is never squeezed to less than the factor `least`.
    """
    if measure(text, type_) <= width_mm:
        return type_
    narrow = replace(type_, narrow=True)
    factor = width_mm / max(measure(text, narrow), width_mm)
    if factor >= least:
        return replace(narrow, squeeze=factor)
    return replace(narrow, squeeze=least, size_mm=type_.size_mm * factor / least)


def with_capitals(height_mm: float, weight: int) -> Type:
    """The type whose capitals are so high."""
    return Type(size_mm=height_mm / CAPITAL, weight=weight)


def _pieces(word: str, type_: Type, width_mm: float, measure: Measure) -> Iterator[str]:
    narrow = replace(type_, narrow=True)
    while len(word) > 1 and measure(word[:_LONGEST_LINE], narrow) > width_mm:
        fits = _longest(word, narrow, width_mm, measure)
        yield word[:fits]
        word = word[fits:]
    yield word


def _longest(word: str, type_: Type, width_mm: float, measure: Measure) -> int:
    """How many letters of a word that is too wide fit on a line; at least one."""
    lengths = range(1, min(len(word), _LONGEST_LINE))
    return max(1, bisect_right(lengths, width_mm, key=lambda n: measure(word[:n], type_)))


def _filled(words: Iterable[str], type_: Type, width_mm: float, measure: Measure) -> Iterator[tuple[str, Type]]:
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and measure(longer, type_) > width_mm:
            yield line, _cut(line, type_, width_mm, measure)
            longer = word
        line = longer
    if line:
        yield line, _cut(line, type_, width_mm, measure)


def _cut(line: str, type_: Type, width_mm: float, measure: Measure) -> Type:
    return type_ if measure(line, type_) <= width_mm else replace(type_, narrow=True)


def _ended(line: tuple[str, Type], width_mm: float, measure: Measure) -> tuple[str, Type]:
    text, type_ = line
    while text and measure(f"{text}…", type_) > width_mm:
        text = text[:-1]
    return f"{text.rstrip(' ,.;')}…", type_
