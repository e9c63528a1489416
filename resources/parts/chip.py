"""The state chip of a desk: an icon and a word on a tint, never a colour alone."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from resources.look import DeskLook
from resources.parts.icon import paint_icon
from resources.parts.text import LEFT, Type, block, paint_middle


class Tone(Enum):
    """What a chip tells."""

    GOOD = auto()
    DUE = auto()
    LATE = auto()
    NOTE = auto()
    CALM = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipView:
    """A word or two with their icon; without words the chip is not shown."""

    words: str
    icon: str
    tone: Tone


_WEIGHT = 600
_HIGH = 2.0  # sizes of the font


def tint_of(look: DeskLook, tone: Tone) -> tuple[str, str]:
    """Words and ground of a tone, as `#RRGGBB`."""
    colours = look.colours
    return {
        Tone.GOOD: (colours.good, colours.good_tint),
        Tone.DUE: (colours.due, colours.due_tint),
        Tone.LATE: (colours.late, colours.late_tint),
        Tone.NOTE: (
            colours.ink if look.strong else colours.accent_words,
            colours.ground if look.strong else colours.sky,
        ),
        Tone.CALM: (colours.calm, colours.calm_tint),
    }[tone]


class Chip(QLabel):
    """One chip, as wide as its word."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: ChipView | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def render_view(self, view: ChipView | None, look: DeskLook) -> None:
        """Show `view`, or nothing where it is None."""
        self.setVisible(view is not None)
        if (view, look) == (self.view, self.look):
            return
        self.view, self.look = view, look
        self.setAccessibleName(view.words if view else "")
        self.updateGeometry()
        self.update()

    @property
    def _type(self) -> Type:
        return Type(px=self.look.type.chip, weight=_WEIGHT)

    def sizeHint(self) -> QSize:
        """As wide as the word, twice as high as its font."""
        px = self.look.type.chip
        wide = self._type.wide(self.view.words) if self.view else 0.0
        return QSize(round(wide + px * (1.4 + 0.4 + 1.4)), round(px * _HIGH))

    def minimumSizeHint(self) -> QSize:
        """A chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint, icon, word."""
        if self.view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words, ground = tint_of(self.look, self.view.tone)
        self._paint_ground(painter, words, ground)
        self._paint_words(painter, words, self.view)
        painter.end()

    def _paint_ground(self, painter: QPainter, line: str, ground: str) -> None:
        half = self.look.shape.border / 2 if self.look.strong else 0.0
        painter.setPen(QPen(QColor(line), half * 2) if half else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        radius = self.look.shape.chip_radius
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)

    def _paint_words(self, painter: QPainter, colour: str, view: ChipView) -> None:
        px = self.look.type.chip
        size = px * 1.4
        middle = self.height() / 2
        paint_icon(painter, QRectF(px * 0.6, middle - size / 2, size, size), view.icon, colour)
        place = QRectF(px * 0.6 + size + px * 0.4, 0, self.width(), self.height())
        paint_middle(painter, place, block(view.words, self._type, place.width()), colour, LEFT)
