"""Words that stand by themselves on a page: painted, wrapped by words, measured before they are placed."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from resources.parts.text import CENTRE, LEFT, RIGHT, Block, Type, fitted, paint_block, paint_middle

_OVERHANG = 0.3  # room above the capitals and below the line, in sizes of the font


class Sentence(QLabel):
    """A text in one type and one colour. Its accessible name is the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ""
        self.type = Type(px=16)
        self.colour = "#000000"
        self.align = LEFT
        self.middle = False

    def show_words(
        self, words: str, kind: Type, colour: str, align: Qt.AlignmentFlag = LEFT, *, spoken: str = ""
    ) -> None:
        """Say `words`, set in `kind`; nothing is shown where they are empty. `spoken`: what they are short for."""
        self.words, self.type, self.colour, self.align = words, kind, colour, align
        said = (spoken or words) if words else ""
        self.setAccessibleName(said.replace("\n", " ").replace("\u00ad", ""))
        self.setVisible(bool(words))
        self.update()

    def place(self, box: QRectF, *, middle: bool = False) -> None:
        """Stand in `box` of the parent: from its top, or in the middle of its height."""
        self.middle = middle
        self.setGeometry(box.toAlignedRect())
        self.update()

    def high(self, width: float) -> float:
        """How high the words stand when they are `width` pixels wide, accents and tails included."""
        if not self.words:
            return 0.0
        return fitted(self.words, self.type, width).height + self.type.px * _OVERHANG

    def wide(self) -> float:
        """How wide the words are on one line."""
        return max(self.type.wide(line) for line in self.words.split("\n"))

    @property
    def overflowing(self) -> bool:
        """Whether the words are larger than their place."""
        return bool(self.words) and self._block().overflowing

    def ink(self) -> QRectF:
        """Where the words stand in it, which is less than its place where they are short."""
        words, room = self._block(), self.width()
        shift = {LEFT: 0.0, CENTRE: (room - words.width) / 2, RIGHT: room - words.width}[self.align]
        return QRectF(shift, 0, words.width, self.height())

    def _block(self) -> Block:
        return fitted(self.words, self.type, self.width(), self.height() + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines."""
        painter = QPainter(self)
        box, words = QRectF(self.rect()), self._block()
        if self.middle:
            paint_middle(painter, box, words, self.colour, self.align)
        else:
            paint_block(painter, box.adjusted(0, self.type.px * 0.12, 0, 0), words, self.colour, self.align)
        painter.end()
