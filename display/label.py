"""Painted words of the board: they wrap, and become smaller before anything of them is cut."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from resources.parts.text import LEFT, Block, Type, block, fitted, paint_middle

_SMALLER, _SMALLEST = 0.95, 0.4
_WIDE_DOWN_TO = 0.7  # of their size, words stay in the wide cut


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelType:
    """How words are set: pixels of font size, weight, colour, alignment, how many lines they may take."""

    px: float
    weight: int
    colour: str
    align: Qt.AlignmentFlag = LEFT
    lines: int = 1


def settled(text: str, kind: Type, width: float, lines: int = 1) -> Block:
    """The words in `lines` lines at most, as large as they fit into `width`, down to four tenths of their size."""
    px = kind.px
    while True:
        words = fitted(text, replace(kind, px=px), width)
        if (not words.overflowing and len(words.lines) <= lines) or px < kind.px * _SMALLEST:
            return words
        px *= _SMALLER


def largest(text: str, kind: Type, width: float) -> Block:
    """The words in lines as given, smaller in the wide cut before they become narrow, and then smaller still."""
    widest = max(kind.wide(line) for line in text.split("\n"))
    px = min(kind.px, kind.px * width / widest) if widest else kind.px
    if px >= kind.px * _WIDE_DOWN_TO:
        return block(text, replace(kind, px=px), width)
    return settled(text, replace(kind, px=kind.px * _WIDE_DOWN_TO), width, text.count("\n") + 1)


class Label(QLabel):
    """Words that stand in the middle of the height of their place."""

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self._type = LabelType(px=1, weight=400, colour="#000000")

    def render_view(self, text: str, kind: LabelType) -> None:
        """Show `text`; nothing hides the label."""
        self.setVisible(bool(text))
        if (text, kind) != (self.accessibleName(), self._type):
            self.setAccessibleName(text)
            self._type = kind
            self.update()

    @property
    def overflowing(self) -> bool:
        """Whether words are cut."""
        words = self._words()
        return not self.isHidden() and (words.overflowing or words.height > self.height())

    @property
    def natural_width(self) -> float:
        """How wide the words are on one line, in pixels."""
        return self._kind.wide(self.accessibleName())

    @property
    def settled_px(self) -> float:
        """The size of font in which the words fit their place."""
        return self._words().type.px

    def shrink(self, px: float) -> None:
        """Set the words no larger than `px`."""
        self._type = replace(self._type, px=min(px, self._type.px))
        self.update()

    @property
    def _kind(self) -> Type:
        return Type(px=self._type.px, weight=self._type.weight)

    def _words(self) -> Block:
        text, lines = self.accessibleName(), self._type.lines
        return settled(text, self._kind, self.width(), lines)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words."""
        painter = QPainter(self)
        paint_middle(painter, QRectF(self.rect()), self._words(), self._type.colour, self._type.align)
        painter.end()
