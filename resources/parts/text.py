"""Text that wraps by words and is measured before it is painted, so that nothing is ever cut."""

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from resources.look import CAPITAL
from resources.parts.fonts import font

LEADING = 1.14  # keys and headings: from line to line, as a share of the size of the font
SENTENCE_LEADING = 1.24
_OVERHANG = 0.3  # accents above the capitals and tails below the line, likewise

_TAIL = 0.22  # below the line

_SOFT_HYPHEN = "\u00ad"

LEFT = Qt.AlignmentFlag.AlignLeft
CENTRE = Qt.AlignmentFlag.AlignHCenter
RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """How a text is set: pixels of font size, weight, cut and leading."""

    px: float
    weight: int = 400
    narrow: bool = False
    leading: float = LEADING

    @property
    def font(self) -> QFont:
        """Qt's font of it."""
        return font(self.px, self.weight, narrow=self.narrow)

    @property
    def pitch(self) -> float:
        """From one baseline to the next, in pixels."""
        return self.px * self.leading

    @property
    def capital(self) -> float:
        """The height of a capital, in pixels."""
        return self.px * CAPITAL

    def wide(self, text: str) -> float:
        """How wide `text` is on one line, in pixels."""
        return _metrics(self.px, self.weight, narrow=self.narrow).horizontalAdvance(text)


@lru_cache(maxsize=256)
def _metrics(px: float, weight: int, *, narrow: bool) -> QFontMetricsF:
    return QFontMetricsF(font(px, weight, narrow=narrow))


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A text in lines; `overflowing` says that it is larger than its place."""

    lines: tuple[str, ...]
    type: Type
    width: float
    overflowing: bool = False

    @property
    def height(self) -> float:
        """From the top of the first line's capitals to the last baseline, in pixels."""
        return self.type.pitch * (len(self.lines) - 1) + self.type.capital


def wrapped(text: str, kind: Type, width: float, *, broken: bool = False) -> tuple[str, ...]:
    """`text` in lines not wider than `width`, broken between words and at given line breaks.

    A soft hyphen shows where a word may break that is wider than a line; `broken` breaks it anywhere.
    """
    return tuple(line for part in text.split("\n") for line in _wrapped(part, kind, width, broken=broken))


def _wrapped(text: str, kind: Type, width: float, *, broken: bool) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and kind.wide(_whole(longer)) <= width:
            lines[-1] = longer
        else:
            lines.extend(_parts(word, kind, width, broken=broken))
    return [_whole(line) for line in lines]


def _parts(word: str, kind: Type, width: float, *, broken: bool) -> list[str]:
    if not word or kind.wide(_whole(word)) <= width or not (broken or _SOFT_HYPHEN in word):
        return [word]
    pieces = list(_whole(word)) if broken else word.split(_SOFT_HYPHEN)
    lines = [pieces[0]]
    for piece in pieces[1:]:
        if kind.wide(f"{lines[-1]}{piece}-") <= width:
            lines[-1] += piece
        else:
            lines[-1] += "-"
            lines.append(piece)
    return lines


def _whole(text: str) -> str:
    return text.replace(_SOFT_HYPHEN, "")


@lru_cache(maxsize=4096)  # a page asks for the same words in the same places at each moment
def block(text: str, kind: Type, width: float, height: float = float("inf"), *, broken: bool = False) -> Block:
    """`text` set in `kind` into `width` × `height` pixels; a block that does not fit says so."""
    lines = wrapped(text, kind, width, broken=broken)
    widest = max(kind.wide(line) for line in lines)
    tall = kind.pitch * (len(lines) - 1) + kind.px * (CAPITAL + _OVERHANG)
    return Block(lines=lines, type=kind, width=widest, overflowing=widest > width + 1 or tall > height + 1)


@lru_cache(maxsize=4096)
def fitted(text: str, kind: Type, width: float, height: float = float("inf")) -> Block:
    """As `block`, but in the narrow cut, of the same height, where the wide one does not fit.

    Where even that is too wide, the block still says so, but its words are broken, so that none is cut.
    """
    wide = block(text, kind, width, height)
    if not wide.overflowing:
        return wide
    narrow = block(text, replace(kind, narrow=True), width, height)
    if not narrow.overflowing:
        return narrow
    return replace(block(text, replace(kind, narrow=True), width, height, broken=True), overflowing=True)


def paint_block(painter: QPainter, box: QRectF, words: Block, colour: str, align: Qt.AlignmentFlag = LEFT) -> None:
    """Paint the lines; the top of `box` is the top of the first line's capitals."""
    kind = words.type
    painter.setFont(kind.font)
    painter.setPen(QColor(colour))
    for number, line in enumerate(words.lines):
        baseline = box.y() + kind.capital + number * kind.pitch
        painter.drawText(QPointF(_left(box, kind.wide(line), align), baseline), line)


def paint_middle(painter: QPainter, box: QRectF, words: Block, colour: str, align: Qt.AlignmentFlag = LEFT) -> None:
    """Paint the lines so that their capitals stand in the middle of the height of `box`."""
    top = box.y() + (box.height() - words.height) / 2
    paint_block(painter, QRectF(box.x(), top, box.width(), words.height), words, colour, align)


def lines_in_middle(box: QRectF, words: Block, align: Qt.AlignmentFlag = LEFT) -> list[QRectF]:
    """Where `paint_middle` puts each line, from the top of its capitals to its tails."""
    kind = words.type
    top = box.y() + (box.height() - words.height) / 2
    high = kind.capital + kind.px * _TAIL
    wides = [kind.wide(line) for line in words.lines]
    return [QRectF(_left(box, wide, align), top + at * kind.pitch, wide, high) for at, wide in enumerate(wides)]


def _left(box: QRectF, wide: float, align: Qt.AlignmentFlag) -> float:
    if align & CENTRE:
        return box.x() + (box.width() - wide) / 2
    return box.right() - wide if align & RIGHT else box.x()
