"""The keys of the on-screen keyboard, and the text that is written on it."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.keyboard_lines import Part, lines_of, parts_of
from kiosk.offered_key import OfferedKey
from resources.look import CAPITAL, KioskLook
from resources.parts.key import Setting
from resources.parts.sentence import Sentence
from resources.parts.text import Type

_ABOVE = 0.24  # room above the capitals of a line, in sizes of the font
_LEADING = 1.24
_CARET = 0.09  # how wide the caret is, in sizes of the font


class KeyCap(OfferedKey):
    """A key with a letter or a short mark, which stand in place of its name; it has no icon and little edge."""

    def _room(self) -> QRectF:
        pad = 3 * self.look.unit
        return self.face().adjusted(pad, 0, -pad, 0)

    def _plain(self, words: str, *, narrow: bool) -> Setting:
        """Without a tick: there is no room for it beside a letter. The letters of all keys show what is chosen."""
        return replace(super()._plain(words, narrow=narrow), corner_tick=False)

    def said(self) -> tuple[str, ...]:
        """The letter or mark alone."""
        return (self.view.short or self.view.words,)


class WrittenText(Sentence):
    """The text so far in a frame, with the caret behind it. What was written is kept nowhere but in here.

    `words` is what stands on it: the part that is shown, or a sentence where nothing is written yet.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: KioskLook | None = None
        self._part = Part(("",), ends=True)
        self._is_hint = False
        self.written = ""

    def forget(self) -> None:
        """Nothing of the text is left."""
        self._part, self.words, self.written = Part(("",), ends=True), "", ""
        self.setAccessibleName("")

    def rows(self, kind: Type, look: KioskLook) -> int:
        """How many lines there is room for."""
        return int((self.height() - 2 * self._pad(look)) / (kind.px * _LEADING))

    def parts(self, text: str, kind: Type, look: KioskLook) -> tuple[Part, ...]:
        """The text in parts that fit into its place."""
        width = self.width() - 2 * self._pad(look) - kind.px * _CARET * 2
        return parts_of(lines_of(text, kind.wide, width), max(1, self.rows(kind, look)))

    def show_part(self, part: Part, kind: Type, look: KioskLook, label: str, text: str) -> None:
        """Show this part of the text, read aloud behind the label."""
        self.written = text
        self._look, self._part, self.type, self._is_hint = look, part, kind, False
        self.words, self.colour = "".join(part.lines), look.colours.ink
        self.setAccessibleName(f"{label} {self.words}".strip())
        self.show()
        self.update()

    def show_hint(self, hint: str, kind: Type, look: KioskLook, label: str) -> None:
        """Nothing is written yet: say what is to be written here, if anything."""
        self.written = ""
        lines = lines_of(hint, kind.wide, self.width() - 2 * self._pad(look) - kind.px * _CARET * 2)
        self._look, self._part, self.type, self._is_hint = look, Part(lines, ends=True), kind, bool(hint)
        self.words, self.colour = hint, look.colours.quiet
        self.setAccessibleName(f"{label} {hint}".strip())
        self.show()
        self.update()

    @property
    def overflowing(self) -> bool:
        """Whether its lines are higher than its place."""
        if self._look is None:
            return False
        high = len(self._part.lines) * self.type.px * _LEADING + 2 * self._pad(self._look)
        return high > self.height() + self.type.px * (_LEADING - CAPITAL - _ABOVE)

    def ink(self) -> QRectF:
        """Its frame."""
        return QRectF(self.rect())

    def _pad(self, look: KioskLook) -> float:
        return (8 if look.landscape and look.bigger else 16) * look.unit

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame, the lines, the caret."""
        if self._look is None:
            return
        painter, look, pad = QPainter(self), self._look, self._pad(self._look)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, look)
        painter.setFont(self.type.font)
        painter.setPen(QColor(self.colour))
        pitch = self.type.px * _LEADING
        for at, line in enumerate(self._part.lines):
            painter.drawText(QPointF(pad + self._after_caret, pad + self._first + at * pitch), line.rstrip(" "))
        if self._part.ends:
            self._paint_caret(painter, look, pad)
        painter.end()

    @property
    def _first(self) -> float:
        """From the top of the text to its first base line."""
        return self.type.px * (CAPITAL + _ABOVE)

    @property
    def _after_caret(self) -> float:
        """Where nothing is written yet the caret stands before the hint."""
        return self.type.px * _CARET * 2 if self._is_hint else 0.0

    def _paint_frame(self, painter: QPainter, look: KioskLook) -> None:
        half, radius = look.shape.border / 2, look.shape.card_radius
        painter.setPen(QPen(QColor(look.colours.line), look.shape.border))
        painter.setBrush(QColor(look.colours.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)

    def _paint_caret(self, painter: QPainter, look: KioskLook, pad: float) -> None:
        px, lines = self.type.px, self._part.lines
        behind, row = (0.0, 0) if self._is_hint else (self.type.wide(lines[-1]), len(lines) - 1)
        left = min(pad + behind + px * _CARET * 0.5, self.width() - pad)
        top = pad + row * px * _LEADING + px * _ABOVE * 0.4
        painter.fillRect(QRectF(left, top, px * _CARET, px * (CAPITAL + _ABOVE)), QColor(look.colours.primary_line))
