"""How a chart with lines, an area or bars looks: labels on the lines, zero shown, each point by mouse and by key."""

import math
from collections.abc import Iterable, Iterator
from itertools import groupby

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsPathItem, QSizePolicy, QWidget

from admin.chart_view import ChartView, LineKind, LineView, PointView
from admin.charts.ink import ink_of
from resources.look import DeskLook
from resources.parts.text import Type

_HIGH = 210
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_LABELS_ABOVE, _RULES_ABOVE, _CURSOR_ABOVE = 30, 10, 20
_LINES = 5
_ABOVE_DARK = 0.22  # of the highest bar: so high a label does not stand on the axis
_HEADROOM = 1.1  # a label stands above the highest point
_WIDTHS: dict[LineKind, float] = {"median": 3.5, "p90": 3.0}


class PlotChart(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph ships no types
    """`happened` carries what is behind a point that is pressed, `pointed` the point that is pointed at, or None."""

    happened = Signal(object)
    pointed = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=look.colours.card)
        self.look, self.ink = look, ink_of(look)
        self.view: ChartView | None = None
        self._at: int | None = None
        self._cursor: list[object] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(look.at(_HIGH))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAntialiasing(True)
        self.setFrameShape(self.Shape.NoFrame)
        plot = self.getPlotItem()
        plot.hideButtons()
        plot.setMenuEnabled(False)
        plot.getViewBox().setMouseEnabled(x=False, y=False)
        self._dress_axes()

    def _dress_axes(self) -> None:
        """The axis below is a line, the one at the left is its figures alone; the grid is drawn by ourselves."""
        look = self.look
        for side in ("left", "bottom"):
            axis = self.getPlotItem().getAxis(side)
            axis.setStyle(tickLength=0, tickFont=Type(px=look.type.cap).font, tickTextOffset=look.at(8))
            axis.setStyle(hideOverlappingLabels=look.at(40))
            axis.setTextPen(QColor(look.colours.quiet))
            axis.setPen(pg.mkPen(None))
        self.getPlotItem().getAxis("left").setWidth(look.at(40))
        self.getPlotItem().getAxis("bottom").setHeight(look.at(28))
        self.getPlotItem().layout.setContentsMargins(0, look.at(8), look.at(22), 0)

    def sizeHint(self) -> QSize:
        """The least; it takes whatever is left."""
        return QSize(self.look.at(320), self.look.at(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Narrower than that the marks below would stand in each other."""
        return QSize(self.look.at(280), self.look.at(_HIGH))

    def render_view(self, view: ChartView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        self.view = view
        self._at = None
        self._cursor.clear()
        self.setAccessibleName(view.spoken)
        self.setAccessibleDescription(view.meaning)
        plot = self.getPlotItem()
        plot.clear()
        top, step = axis_of(view.most * _HEADROOM)
        plot.setRange(xRange=(view.start, view.end), yRange=(0, top), padding=0)
        plot.getAxis("left").setTicks([[(float(y), str(y)) for y in range(0, top + 1, step)]])
        plot.getAxis("bottom").setTicks([list(view.marks)])
        self._add_grid(view, top, step)
        self._add_area(view)
        self._add_bars(view)
        self._add_lines(view, top)
        self._add_rules(view, top)

    def _add_grid(self, view: ChartView, top: int, step: int) -> None:
        colours = self.look.colours
        for y in range(0, top + 1, step):
            dots = Qt.PenStyle.DotLine if y and self.look.strong else Qt.PenStyle.SolidLine
            pen = pg.mkPen(colours.hair if y else colours.line, width=1 if y else self.look.at(1.5), style=dots)
            self.addItem(pg.PlotCurveItem([view.start, view.end], [y, y], pen=pen, antialias=False))

    def _add_area(self, view: ChartView) -> None:
        if view.area is None:
            return
        xs = [point.x for point in view.points]
        path = QPainterPath()
        for run in _runs(zip(xs, view.area.lows, view.area.highs, strict=True)):
            path.moveTo(*run[0][:2])
            for x, low, _ in run[1:]:
                path.lineTo(x, low)
            for x, _, high in reversed(run):
                path.lineTo(x, high)
            path.closeSubpath()
        item = QGraphicsPathItem(path)
        item.setPen(QPen(Qt.PenStyle.NoPen))
        item.setBrush(self.ink.range)
        self.addItem(item)
        known = [(high - low, n) for n, low, high in _widths(view)]
        if known:
            _, n = max(known[len(known) // 2 :] or known)
            low = view.area.lows[n] or 0.0
            self._write(view.area.label, self.look.colours.quiet, (self._inside(view, n), low), anchor=(0.5, -0.05))

    def _add_bars(self, view: ChartView) -> None:
        look = self.look
        edge = pg.mkPen(look.colours.ink if look.strong else look.colours.card, width=look.at(1.5))
        for bar in view.bars:
            gap = (bar.high - bar.low) * 0.06
            for height, face in ((bar.whole, self.ink.bar), (bar.dark, self.ink.dark)):
                if height:
                    item = pg.BarGraphItem(
                        x0=[bar.low + gap], x1=[bar.high - gap], height=[height], brush=face, pen=edge
                    )
                    self.addItem(item)
        self._label_bars(view)

    def _label_bars(self, view: ChartView) -> None:
        """The highest bar says what the whole is; the highest dark part, what that is."""
        if not view.bars:
            return
        whole, dark = max(view.bars, key=lambda bar: bar.whole), max(view.bars, key=lambda bar: bar.dark)
        ink, margin = self.look.colours.ink, (view.end - view.start) * 0.08
        place = max(view.start + margin, (whole.low + whole.high) / 2)
        self._write(view.bar_labels[0], ink, (place, whole.whole), anchor=(0.5, 1.05))
        if dark.dark:
            colour = self.ink.dark
            place = min(view.end - margin, (dark.low + dark.high) / 2 + margin)
            height = max(dark.whole, view.most * _ABOVE_DARK)
            self._write(view.bar_labels[1], colour, (place, height), anchor=(0.0, 1.05))
            pen = pg.mkPen(colour, width=self.look.at(1.5))
            ends = ([(dark.low + dark.high) / 2, place], [dark.dark, height])
            self.addItem(pg.PlotCurveItem(*ends, pen=pen, antialias=True))

    def _add_lines(self, view: ChartView, top: int) -> None:
        xs = [point.x for point in view.points]
        for line in view.lines:
            ys = [math.nan if y is None else y for y in line.ys]
            colour = self.ink.p90 if line.kind == "p90" else self.ink.median
            pen = pg.mkPen(colour, width=_WIDTHS[line.kind] * self.look.scale)
            self.addItem(pg.PlotCurveItem(xs, ys, pen=pen, connect="finite", antialias=True))
            if view.dotted or _lonely(line):
                dots = [(x, y) for x, y in zip(xs, line.ys, strict=True) if y is not None]
                self.addItem(
                    pg.ScatterPlotItem(pos=dots, size=self.look.at(8), brush=colour, pen=self.look.colours.card)
                )
            self._label_line(view, line, top)
        if view.dotted:
            self._add_notes(view)

    def _label_line(self, view: ChartView, line: LineView, top: int) -> None:
        """Above a high point at which nothing else is; white behind, so that it is read."""
        known = [(y, n) for n, y in enumerate(line.ys) if y is not None]
        if not known:
            return
        others = tuple(other for other in view.lines if other is not line)
        y, n = max(known, key=lambda one: (self._room(view, others, one[1], one[0], top), one[0]))
        words = self.ink.p90_words if line.kind == "p90" else self.ink.median
        self._write(line.label, words, (self._inside(view, n), min(y, top)), anchor=(0.5, 1.15))

    def _inside(self, view: ChartView, n: int) -> float:
        """Where a label stands: not so near the edge that it would be cut."""
        margin = (view.end - view.start) * 0.14
        return min(max(view.points[n].x, view.start + margin), view.end - margin)

    def _add_notes(self, view: ChartView) -> None:
        every = max(1, math.ceil(len(view.points) / 16))
        for point in view.points[::every]:
            if point.y is not None and point.note:
                self._write(point.note, self.look.colours.quiet, (point.x, point.y), anchor=(0.5, -0.25), small=True)

    def _write(
        self, words: str, colour: str, at: tuple[float, float], *, anchor: tuple[float, float], small: bool = False
    ) -> None:
        fill = QColor(self.look.colours.card)
        fill.setAlpha(255 if self.look.strong else 200)
        item = pg.TextItem(words, color=colour, anchor=anchor, fill=None if small else fill)
        kind = self.look.type
        item.setFont(Type(px=kind.cap if small else kind.chip, weight=400 if small else 600).font)
        item.setPos(*at)
        item.setZValue(_LABELS_ABOVE)
        self.addItem(item, ignoreBounds=True)

    def _add_rules(self, view: ChartView, top: int) -> None:
        for rule in view.rules:
            upright = bool(view.bars)
            pen = pg.mkPen(self.ink.promise, width=self.look.at(2), style=Qt.PenStyle.DashLine)
            line = pg.InfiniteLine(pos=rule.at, angle=90 if upright else 0, pen=pen)
            line.setZValue(_RULES_ABOVE)
            self.addItem(line, ignoreBounds=True)
            right = view.end - (view.end - view.start) * 0.01
            place = (min(rule.at, right), float(top)) if upright else (self._quiet_place(view, rule.at, top), rule.at)
            self._write(rule.label, self.ink.promise, place, anchor=(0.0, 0.0) if upright else (0.5, 1.05))

    def _quiet_place(self, view: ChartView, at: float, top: int) -> float:
        """Where along a rule its label is farthest from the lines."""
        rooms = {n: self._room(view, view.lines, n, at, top, rules=False) for n in range(len(view.points))}
        best = max(rooms, key=lambda n: (rooms[n], n), default=None)
        return view.end if best is None else self._inside(view, best)

    def _room(  # of what, and where
        self, view: ChartView, lines: tuple[LineView, ...], n: int, y: float, top: int, *, rules: bool = True
    ) -> float:
        """How far a label above `y` at point `n` is from these lines and the rules; more than enough is no better."""
        label, enough = y + top * 0.06, top * 0.11
        x, wide = self._inside(view, n), (view.end - view.start) * 0.13
        near = [k for k, point in enumerate(view.points) if abs(point.x - x) <= wide]
        ys = [line.ys[k] for line in lines for k in near] + ([rule.at for rule in view.rules] if rules else [])
        return min([enough, *(abs(y - label) for y in ys if y is not None)])

    def _point(self, at: int | None) -> None:
        """Point at one place of the axis, or at none."""
        if self.view is None or at == self._at:
            return
        for item in self._cursor:
            self.removeItem(item)
        self._cursor.clear()
        self._at = at
        point = None if at is None else self.view.points[at]
        if point is not None:
            self._mark(point)
        self.setAccessibleDescription(point.spoken if point else self.view.meaning)
        self.pointed.emit(point)

    def _mark(self, point: PointView) -> None:
        colours = self.look.colours
        line = pg.InfiniteLine(pos=point.x, angle=90, pen=pg.mkPen(colours.ink, width=self.look.at(1.5)))
        self._cursor.append(line)
        if point.y is not None and self.view is not None and not self.view.bars:
            pen = pg.mkPen(colours.card, width=self.look.at(2))
            dot = pg.ScatterPlotItem(pos=[(point.x, point.y)], size=self.look.at(13), brush=self.ink.median, pen=pen)
            self._cursor.append(dot)
        for item in self._cursor:
            item.setZValue(_CURSOR_ABOVE)  # type: ignore[attr-defined]  # an item of pyqtgraph
            self.addItem(item, ignoreBounds=True)

    def _press(self) -> None:
        if self.view is not None and self._at is not None:
            happening = self.view.points[self._at].happening
            if happening is not None:
                self.happened.emit(happening)

    def _nearest(self, at: QPointF) -> int | None:
        if self.view is None or not self.view.points:
            return None
        box = self.getPlotItem().getViewBox()
        if not box.sceneBoundingRect().contains(self.mapToScene(at.toPoint())):
            return None
        points = self.view.points
        x = box.mapSceneToView(self.mapToScene(at.toPoint())).x()
        return min(range(len(points)), key=lambda n: abs(points[n].x - x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The nearest place is pointed at."""
        self._point(self._nearest(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What is behind the nearest place is wanted."""
        self._point(self._nearest(event.position()))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It is pressed."""
        if event.button() is Qt.MouseButton.LeftButton and self._nearest(event.position()) is not None:
            self._press()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at, unless the keys are here."""
        if not self.hasFocus():
            self._point(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the chart."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from point to point, Enter presses one."""
        key, last = Qt.Key(event.key()), len(self.view.points) - 1 if self.view else -1
        if last >= 0 and key in _ENTER and not event.isAutoRepeat():
            self._press()
        elif last >= 0 and key in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._point(_moved(self._at, key, last))
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first point is pointed at, and the ring is shown."""
        super().focusInEvent(event)
        if self._at is None and self.view is not None and self.view.points:
            self._point(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is pointed at any more."""
        super().focusOutEvent(event)
        self._point(None)
        self.viewport().update()

    def paintEvent(self, ev: QPaintEvent) -> None:
        """The chart, and the ring where the keys go to it."""
        super().paintEvent(ev)
        if not self.hasFocus():
            return
        painter = QPainter(self.viewport())
        half = round(self.look.shape.focus / 2)
        painter.setPen(QPen(QColor(self.look.colours.focus), self.look.shape.focus))
        painter.drawRect(self.viewport().rect().adjusted(half, half, -half, -half))
        painter.end()


def axis_of(most: float) -> tuple[int, int]:
    """The top of an axis and the step between its lines: as low as at most five steps allow."""
    most = max(most, float(_LINES))
    size = 10 ** math.floor(math.log10(most / _LINES))
    step = next(round(size * factor) for factor in (1, 2, 5, 10) if size * factor * _LINES >= most)
    return step * math.ceil(most / step), step


def _moved(at: int | None, key: Qt.Key, last: int) -> int:
    match key:
        case Qt.Key.Key_Home:
            return 0
        case Qt.Key.Key_End:
            return last
        case Qt.Key.Key_Left:
            return max(0, (at if at is not None else 1) - 1)
        case _:
            return min(last, (at if at is not None else -1) + 1)


def _lonely(line: LineView) -> bool:
    """Whether a line would not be seen: all of its points stand alone."""
    return sum(1 for y in line.ys if y is not None) == 1


def _widths(view: ChartView) -> Iterator[tuple[int, float, float]]:
    """Each point at which both ends of the usual range are known."""
    area = view.area
    ends = zip(area.lows, area.highs, strict=True) if area else ()
    yield from ((n, low, high) for n, (low, high) in enumerate(ends) if low is not None and high is not None)


def _runs(
    rows: Iterable[tuple[float, float | None, float | None]],
) -> Iterator[list[tuple[float, float, float]]]:
    """Stretches in which both ends of the range are known."""
    for known, run in groupby(rows, key=lambda row: row[1] is not None and row[2] is not None):
        if known:
            yield [(x, low or 0.0, high or 0.0) for x, low, high in run]
