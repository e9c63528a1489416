"""The number plate: deep blue with white figures and a white line inside, like the plate beside a front door."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from math import floor

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from resources.look import CAPITAL, Look
from resources.part_views import PlateView
from resources.parts.text import CENTRE, LEFT, RIGHT, Block, Type, block, fitted, paint_block, paint_middle

__all__ = ["NumberPlate", "Plate", "PlateColours", "PlateType", "PlateView", "plate_colours"]

_SMALL = 80.0  # plates lower than this have no inner line, in pixels
_FIGURES_WEIGHT = 600
_TAIL, _FOOT = 0.35, 0.2  # below captions and below figures, in sizes of the captions
_RADIUS = 0.14  # of the height


class Plate(Enum):
    """Whose number it is."""

    NUMBER = auto()  # a customer's: blue
    COUNTER = auto()  # a counter's: amber
    PAPER = auto()  # a number that was missed: white on the blue ground


@dataclass(frozen=True, slots=True, kw_only=True)
class PlateColours:
    """Ground, frame, inner line and figures, as `#RRGGBB`."""

    ground: str
    frame: str
    line: str
    figures: str


def plate_colours(look: Look, plate: Plate) -> PlateColours:
    """The colours of a plate in this look."""
    colours = look.colours
    match plate:
        case Plate.NUMBER:
            return PlateColours(
                ground=colours.plate, frame=colours.plate_frame, line=colours.plate_line, figures=colours.on_plate
            )
        case Plate.COUNTER:
            return PlateColours(ground=colours.sun, frame=colours.sun, line=colours.sun_ink, figures=colours.sun_ink)
        case Plate.PAPER:
            return PlateColours(
                ground=colours.chosen, frame=colours.chosen, line=colours.on_chosen, figures=colours.on_chosen
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlateType:
    """Pixels of font size; 0 leaves the size to the height of the plate. `lined` has the line inside."""

    figures: float = 0.0
    captions: float = 0.0
    lined: bool | None = None


class NumberPlate(QLabel):
    """A plate of any size. Figures and captions stand in the narrow cut where they would not fit."""

    def __init__(self, plate: Plate, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plate = plate
        self.look = look
        self.view = PlateView(number="")
        self.type = PlateType()

    def render_view(self, view: PlateView, look: Look, kind: PlateType | None = None) -> None:
        """Show `view` in `look`, set in `kind`."""
        self.view, self.look, self.type = view, look, kind or PlateType()
        self.setAccessibleName(view.name)
        self.update()

    @property
    def overflowing(self) -> bool:
        """Whether figures or captions are larger than the plate."""
        figures, caption, aside = self._figures(), self._caption(), self._aside()
        return figures.overflowing or caption.overflowing or aside.overflowing or figures.height > self.height()

    @property
    def _lined(self) -> bool:
        return self.height() >= _SMALL if self.type.lined is None else self.type.lined

    @property
    def _frame(self) -> float:
        return max(2.0, self.height() * 0.028) if self.look.strong else 0.0

    @property
    def _line(self) -> float:
        return max(self.height() * 0.013, 2 + self.height() * 0.007)

    @property
    def _inset(self) -> float:
        """Where the inner line stands: 4 % of the height, a little more on small plates."""
        return max(self.height() * 0.04, 5 + self.height() * 0.025) + self._frame * 1.6

    def _inside(self) -> QRectF:
        high = self.height()
        pad = self._inset + self._line + high * 0.03 if self._lined else high * 0.16
        return QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)

    def _words_place(self) -> QRectF:
        pad = self._inset + self._line + self.type.captions * 0.75
        return QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)

    def _figures(self) -> Block:
        share = 0.51 if self.height() > 2 * _SMALL else 0.45
        px = min(self.type.figures or self.height() * share / CAPITAL, self._below_captions().height() / CAPITAL)
        room = self._inside().width()
        wide = Type(px=px, weight=_FIGURES_WEIGHT)
        narrow = replace(wide, narrow=True)
        figures = [block(self.view.number, kind, room) for kind in (wide, narrow)]
        if not self.type.figures:
            lower = floor(px * room / max(1.0, narrow.wide(self.view.number)))
            figures.append(block(self.view.number, replace(narrow, px=lower), room))
        return next((one for one in figures if not one.overflowing), figures[-1])

    def _below_captions(self) -> QRectF:
        """The room of the figures: they never reach the tails of the captions, nor the inner line."""
        if not self.type.captions:
            return QRectF(self.rect())
        rows = max(self._caption().height, self._aside().height)
        top = self._words_place().y() + rows + self.type.captions * _TAIL
        foot = self._inset + self._line + self.type.captions * _FOOT
        return QRectF(0, top, self.width(), max(1.0, self.height() - top - foot))

    def _caption(self) -> Block:
        kind = Type(px=self.type.captions or 1, weight=_FIGURES_WEIGHT)
        return fitted(self.view.caption, kind, self._words_place().width())

    def _aside(self) -> Block:
        room = self._words_place().width() - self._caption().width - self.type.captions / 2
        return fitted(self.view.aside, Type(px=self.type.captions or 1), room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, inner line, captions, figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = plate_colours(self.look, self.plate)
        self._paint_ground(painter, colours)
        self._paint_words(painter, colours)
        painter.end()

    def _paint_ground(self, painter: QPainter, colours: PlateColours) -> None:
        box, half = QRectF(self.rect()), self._frame / 2
        radius = min(self.look.shape.plate_radius, self.height() * _RADIUS)
        painter.setPen(QPen(QColor(colours.frame), self._frame) if self._frame else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)
        if self._lined:
            inset = self._inset + self._line / 2
            painter.setPen(QPen(QColor(colours.line), self._line))
            inner = max(radius - inset, radius * 0.45)
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), inner, inner)

    def _paint_words(self, painter: QPainter, colours: PlateColours) -> None:
        figures, place = self._figures(), QRectF(self.rect())
        if self.type.captions:
            words, caption, aside = self._words_place(), self._caption(), self._aside()
            paint_block(painter, words, caption, colours.figures, LEFT)
            paint_block(painter, words, aside, colours.figures, RIGHT)
            place = self._below_captions()
        paint_middle(painter, place, figures, colours.figures, CENTRE)
