"""Parts of a page that stand below each other: each tells how high it is at a width, then takes its place."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kiosk.geometry import Box
from kiosk.offered_key import rect
from kiosk.standing_view import Fact
from kiosk.ticket_view import Sign, SlipView
from resources.look import KioskLook
from resources.parts.icon import paint_icon
from resources.parts.sentence import Sentence
from resources.parts.text import Type

MOST_FACTS = 6


_ICONS = {Sign.PENCIL: "pencil-line", Sign.SORRY: "warning", Sign.INFO: "info"}


class Row(Protocol):
    """A part that can be stacked."""

    def high(self, width: float) -> float:
        """How high it is when it is `width` pixels wide."""
        ...

    def place(self, box: QRectF) -> None:
        """Stand here."""
        ...

    def isHidden(self) -> bool:
        """Whether it has nothing to say."""
        ...


def stack(rows: Sequence[Row], area: Box, most_gap: float) -> float:
    """Place the rows that have something to say below each other; the gap between them, negative where they overlap."""
    shown = [row for row in rows if not row.isHidden()]
    heights = [row.high(area.w) for row in shown]
    gap = (area.h - sum(heights)) / max(1, len(shown) - 1)
    y = area.y
    for row, high in zip(shown, heights, strict=True):
        row.place(rect(Box(area.x, y, area.w, high)))
        y += high + min(gap, most_gap)
    return gap


class FactList(QWidget):
    """Facts, each with its icon at the left."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._look: KioskLook | None = None
        self._sentences = [Sentence(self) for _ in range(MOST_FACTS)]

    def render_view(self, facts: Sequence[Fact], look: KioskLook, *, short: bool) -> None:
        """Say the facts, in their short form where there is little room."""
        self._facts, self._look = tuple(facts[:MOST_FACTS]), look
        kind = Type(px=look.type.fact, weight=600)
        said = [(fact.short if short else fact.words, fact.words) for fact in self._facts]
        for sentence, (words, spoken) in zip(self._sentences, [*said, *[("", "")] * MOST_FACTS], strict=False):
            sentence.show_words(words, kind, look.colours.ink, spoken=spoken)
        self.setVisible(bool(self._facts))
        self.update()

    def _icon(self) -> float:
        return self._look.type.fact * (1.05 if self._look.bigger else 1.4) if self._look else 0.0

    def _indent(self) -> float:
        return self._icon() + 32 * self._look.unit if self._look else 0.0

    def _highs(self, width: float) -> list[float]:
        room = width - self._indent()
        return [max(one.high(room), self._icon()) for one in self._sentences[: len(self._facts)]]

    def _gap(self) -> float:
        return 16 * self._look.unit if self._look else 0.0

    def high(self, width: float) -> float:
        """How high all facts are together."""
        return sum(self._highs(width)) + self._gap() * (len(self._facts) - 1)

    def place(self, box: QRectF) -> None:
        """Stand here, the facts below each other."""
        self.setGeometry(box.toAlignedRect())
        y = 0.0
        for sentence, high in zip(self._sentences, self._highs(box.width()), strict=False):
            sentence.place(QRectF(self._indent(), y, box.width() - self._indent(), high + 1), middle=True)
            y += high + self._gap()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icons; each stands at the first line of its fact."""
        if self._look is None:
            return
        painter, colours, size = QPainter(self), self._look.colours, self._icon()
        y = 0.0
        for fact, high in zip(self._facts, self._highs(self.width()), strict=True):
            box = QRectF(0, y + (high - size) / 2, size, size)
            paint_icon(painter, box, fact.icon, colours.icon_line, colours.icon_fill)
            y += high + self._gap()
        painter.end()


class SlipBox(QWidget):
    """The tinted box: an arrow to the slot, or an icon where there is no paper or something went wrong; the words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view: SlipView | None = None
        self._look: KioskLook | None = None
        self._words = Sentence(self)

    def render_view(self, view: SlipView | None, look: KioskLook, *, smaller: bool = False) -> None:
        """Say where the paper comes out, or what to do without one; `smaller` is the size of keys. None: nothing."""
        self.setVisible(view is not None)
        if view is None:
            return
        self._view, self._look = view, look
        px = look.type.key if smaller else look.type.tile
        words = view.short if look.bigger and view.short else view.words
        self._words.show_words(words, Type(px=px, weight=600), look.colours.ink, spoken=view.words)
        self.update()

    def _sign(self) -> float:
        return 104 * self._look.unit if self._look else 0.0

    def _room(self, width: float) -> tuple[float, float]:
        """Where the words begin, and how wide they may be."""
        unit = self._look.unit if self._look else 1.0
        left = self._sign() + 70 * unit
        return left, width - left - 20 * unit

    def high(self, width: float) -> float:
        """As high as sign or words, with room around them."""
        unit = self._look.unit if self._look else 1.0
        return max(self._sign(), self._words.high(self._room(width)[1])) + 34 * unit

    def place(self, box: QRectF) -> None:
        """Stand here."""
        self.setGeometry(box.toAlignedRect())
        left, width = self._room(box.width())
        self._words.place(QRectF(left, 0, width, box.height()), middle=True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The tint, its border, the sign."""
        if self._look is None or self._view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_tint(painter, QRectF(self.rect()), self._look)
        size = self._sign()
        sign = QRectF(34 * self._look.unit, (self.height() - size) / 2, size, size)
        self._paint_sign(painter, sign, self._view, self._look)
        painter.end()

    def _paint_sign(self, painter: QPainter, box: QRectF, view: SlipView, look: KioskLook) -> None:
        colours = look.colours
        if view.sign is not Sign.ARROW:
            paint_icon(painter, box, _ICONS[view.sign], colours.icon_line, colours.icon_fill)
            return
        pen = QPen(QColor(colours.icon_line), 5 * look.unit)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.icon_fill or colours.icon_line))
        painter.translate(box.center())
        painter.rotate({"down": 0, "left": 90, "up": 180, "right": 270}[view.slot])
        painter.drawPolygon(_arrow(box.width()))


def paint_tint(painter: QPainter, box: QRectF, look: KioskLook) -> None:
    """The tinted ground of a box that must be seen, with its border."""
    half = look.shape.border / 2
    painter.setPen(QPen(QColor(look.colours.due_line), look.shape.border))
    painter.setBrush(QColor(look.colours.due_tint))
    radius = look.shape.card_radius
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)


def _arrow(size: float) -> QPolygonF:
    """A fat arrow down, around the origin."""
    shape = ((-0.18, -0.5), (0.18, -0.5), (0.18, -0.06), (0.5, -0.06), (0, 0.5), (-0.5, -0.06), (-0.18, -0.06))
    return QPolygonF([QPointF(x * size, y * size) for x, y in shape])
