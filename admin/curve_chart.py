"""How the curve of people waiting looks: steps over the day, labelled on the line; zero is shown."""

import math
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from admin.curve import CurveView
from resources.look import DeskLook
from resources.parts.text import CENTRE, LEFT, RIGHT, Type, block, paint_middle

_LINES = 4
_LEAST_TOP = 4


def scale_of(most: int) -> tuple[int, int]:
    """The top of the axis and the step between its lines, for at most so many people."""
    most = max(most, _LEAST_TOP)
    size = 10 ** math.floor(math.log10(most / _LINES)) if most >= _LINES * 1 else 1
    step = next(round(size * factor) for factor in (1, 2, 5, 10) if size * factor * _LINES >= most)
    return step * math.ceil(most / step), step


class CurveChart(QLabel):
    """Painted; a screen reader hears the present and the highest number."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: CurveView | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(look.at(104))

    def render_view(self, view: CurveView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        self.view = view
        self.setAccessibleName(view.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """The least; it takes whatever is left."""
        return QSize(self.look.at(400), self.look.at(104))

    @property
    def _axis(self) -> Type:
        return Type(px=self.look.type.cap)

    def _plot(self) -> QRectF:
        at = self.look.at
        return QRectF(self.rect()).adjusted(at(36), at(12), -at(24), -at(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Grid, hours, the line, now."""
        if self.view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = self._plot()
        top, step = scale_of(max(people for _, people in self.view.steps))
        self._paint_grid(painter, plot, top, step)
        self._paint_hours(painter, plot, self.view)
        self._paint_line(painter, plot, self.view, top)
        painter.end()

    def _paint_grid(self, painter: QPainter, plot: QRectF, top: int, step: int) -> None:
        colours, at = self.look.colours, self.look.at
        for people in range(0, top + 1, step):
            y = round(plot.bottom() - plot.height() * people / top) + 0.5
            painter.setPen(QPen(QColor(colours.hair if people else colours.line), 1 if people else at(1.5)))
            painter.drawLine(QPointF(plot.x(), y), QPointF(plot.right(), y))
            place = QRectF(0, y - at(10), plot.x() - at(8), at(20))
            paint_middle(painter, place, block(str(people), self._axis, place.width()), colours.quiet, RIGHT)

    def _paint_hours(self, painter: QPainter, plot: QRectF, view: CurveView) -> None:
        wide = self._axis.wide("00:00") * 1.6
        every = max(1, math.ceil(wide * len(view.hours) / plot.width()))
        for minutes, words in view.hours[::every]:
            x = plot.x() + plot.width() * minutes / view.length
            place = QRectF(x - wide / 2, plot.bottom() + self.look.at(4), wide, self.look.at(20))
            paint_middle(painter, place, block(words, self._axis, wide), self.look.colours.quiet, CENTRE)

    def _paint_line(self, painter: QPainter, plot: QRectF, view: CurveView, top: int) -> None:
        points = [
            QPointF(plot.x() + plot.width() * at / view.length, plot.bottom() - plot.height() * people / top)
            for at, people in view.steps
        ]
        steps = [points[0]]
        for before, after in pairwise(points):
            steps.extend((QPointF(after.x(), before.y()), after))
        colour = QColor(self.look.colours.icon_line)
        pen = QPen(colour, self.look.at(3))
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(steps))
        self._paint_now(painter, plot, points[-1], view.now_words)

    def _paint_now(self, painter: QPainter, plot: QRectF, now: QPointF, words: str) -> None:
        look, colours = self.look, self.look.colours
        painter.setPen(QPen(QColor(colours.ink), look.at(1.5)))
        painter.drawLine(QPointF(now.x(), plot.y() - look.at(6)), QPointF(now.x(), plot.bottom()))
        painter.setPen(QPen(QColor(colours.card), look.at(2)))
        painter.setBrush(QColor(colours.icon_line))
        painter.drawEllipse(now, look.at(6), look.at(6))
        kind = Type(px=look.type.chip, weight=600)
        wide, gap = kind.wide(words), look.at(14)
        left = now.x() + gap if now.x() + gap + wide < self.width() else now.x() - gap - wide
        y = min(max(now.y(), plot.y() + look.at(4)), plot.bottom() - look.at(12))
        place = QRectF(left, y - look.at(10), wide, look.at(20))
        painter.fillRect(place.adjusted(-look.at(3), 0, look.at(3), 0), QColor(colours.card))
        paint_middle(painter, place, block(words, kind, wide + 2), colours.ink, LEFT)
