"""How the map of half hours and weekdays looks: a table with real cells, each filled by its value."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from admin.chart_view import HeatCell, HeatView
from admin.charts.ink import ink_of
from resources.look import DeskLook
from resources.parts.text import CENTRE, LEFT, RIGHT, Type, block, paint_middle

_ROW, _HEAD, _TIMES = 19, 26, 52
_NOWHERE = QModelIndex()
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_SAID = frozenset({Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole})


class HeatModel(QAbstractTableModel):
    """Rows and columns of a frozen view; times are the heads of rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view: HeatView | None = None

    def show_view(self, view: HeatView) -> None:
        """Take `view`."""
        self.beginResetModel()
        self.view = view
        self.endResetModel()

    def cell(self, index: QModelIndex | QPersistentModelIndex) -> HeatCell | None:
        """The cell there."""
        return self.view.cells[index.row()][index.column()] if self.view and index.isValid() else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many half hours."""
        return 0 if parent.isValid() or self.view is None else len(self.view.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many weekdays."""
        return 0 if parent.isValid() or self.view is None else len(self.view.columns)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The value; for a screen reader where it stands and what it is of."""
        cell = self.cell(index)
        if cell is None:
            return None
        return cell.words if role == Qt.ItemDataRole.DisplayRole else cell.spoken if role in _SAID else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Weekdays above, half hours at the left."""
        if self.view is None or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        heads = self.view.columns if orientation is Qt.Orientation.Horizontal else self.view.rows
        return heads[section] if section < len(heads) else None


class _Heads(QHeaderView):
    """Words on the card's own ground."""

    def __init__(self, way: Qt.Orientation, look: DeskLook, parent: QWidget) -> None:
        super().__init__(way, parent)
        self.look = look
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(0)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803  # Qt's name
        """One head."""
        across = self.orientation() is Qt.Orientation.Horizontal
        words = str(self.model().headerData(logicalIndex, self.orientation()))
        colours, box = self.look.colours, QRectF(rect)
        kind = Type(px=self.look.type.chip if across else self.look.type.cap, weight=600 if across else 400)
        painter.fillRect(box, QColor(colours.card))
        place = box if across else box.adjusted(0, 0, -self.look.at(8), 0)
        ink = colours.ink if across else colours.quiet
        paint_middle(painter, place, block(words, kind, place.width()), ink, CENTRE if across else RIGHT)


class _CellPainter(QStyledItemDelegate):
    def __init__(self, look: DeskLook, table: "HeatMap") -> None:
        super().__init__(table)
        self.look, self.fills, self._table = look, ink_of(look).fills, table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The fill, the value, and a ring where the keys are."""
        cell = self._table.cells.cell(index)
        if cell is None:
            return
        look, box = self.look, QRectF(option.rect)
        face, ink = (look.colours.card, look.colours.quiet) if cell.step is None else self.fills[cell.step]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edged = look.strong and cell.step is not None
        painter.setPen(QPen(QColor(look.colours.hair), 1) if edged else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(face))
        gap = max(1.0, look.at(1.5))
        painter.drawRoundedRect(box.adjusted(gap, gap, -gap, -gap), look.at(4), look.at(4))
        weight = 700 if cell.step == len(self.fills) - 1 else 500
        paint_middle(painter, box, block(cell.words, Type(px=look.type.chip, weight=weight), box.width()), ink, CENTRE)
        if self._table.hasFocus() and index == self._table.currentIndex():
            half = look.shape.focus / 2
            painter.setPen(QPen(QColor(look.colours.focus), look.shape.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(half, half, -half, -half), look.at(4), look.at(4))
        painter.restore()


class HeatMap(QTableView):
    """`happened` carries what is behind a cell that is pressed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.cells = look, HeatModel(self)
        self.setHorizontalHeader(_Heads(Qt.Orientation.Horizontal, look, self))
        self.setVerticalHeader(_Heads(Qt.Orientation.Vertical, look, self))
        self.setModel(self.cells)
        self.setItemDelegate(_CellPainter(look, self))
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.clicked.connect(self._on_clicked)

    def render_view(self, view: HeatView) -> None:
        """Show `view`."""
        if view == self.cells.view:
            return
        self.setAccessibleName(view.name)
        self.setAccessibleDescription(view.meaning)
        self.cells.show_view(view)
        self.setMinimumHeight(self.look.at(_HEAD) + len(view.rows) * self.look.at(_ROW))
        self._place()

    def minimumSizeHint(self) -> QSize:
        """As wide as the values and the weekdays are."""
        columns = self.cells.columnCount()
        return QSize(self.look.at(_TIMES + 34 * columns), self.minimumHeight())

    def _place(self) -> None:
        rows, columns, at = self.cells.rowCount(), self.cells.columnCount(), self.look.at
        self.horizontalHeader().setFixedHeight(at(_HEAD))
        self.verticalHeader().setFixedWidth(at(_TIMES))
        room, high = self.width() - at(_TIMES), self.height() - at(_HEAD)
        for n in range(columns):
            self.setColumnWidth(n, room * (n + 1) // columns - room * n // columns)
        each = min(at(60), max(at(_ROW), high // rows)) if rows else 0
        for n in range(rows):
            self.setRowHeight(n, each)
        self.updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room."""
        super().resizeEvent(event)
        self._place()

    def _on_clicked(self, index: QModelIndex) -> None:
        cell = self.cells.cell(index)
        if cell is not None and cell.happening is not None:
            self.happened.emit(cell.happening)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the cell; arrows go from cell to cell."""
        if Qt.Key(event.key()) in _ENTER and not event.isAutoRepeat():
            self._on_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A cell has the ring."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cells.rowCount():
            self.setCurrentIndex(self.cells.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No cell has it."""
        super().focusOutEvent(event)
        self.viewport().update()


class Steps(QLabel):
    """The fills with their names, below the map."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._unit, self._steps = "", tuple[str, ...]()
        self.setFixedHeight(look.at(26))

    def render_view(self, view: HeatView) -> None:
        """Show `view`."""
        self._unit, self._steps = view.unit, view.steps
        self.setAccessibleName(f"{view.unit}: {', '.join(view.steps)}")
        self.update()

    @property
    def _type(self) -> Type:
        return Type(px=self.look.type.cap)

    def minimumSizeHint(self) -> QSize:
        """All of them beside each other."""
        return QSize(round(sum(self._wide(words) for words in self._steps)) + self._first, self.look.at(26))

    @property
    def _first(self) -> int:
        return round(self._type.wide(self._unit)) + self.look.at(10)

    def _wide(self, words: str) -> float:
        return self.look.at(16 + 5 + 10) + self._type.wide(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Unit, then fill and name of each step."""
        painter, at, colours = QPainter(self), self.look.at, self.look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = float(self.height())
        paint_middle(
            painter, QRectF(0, 0, self._first, high), block(self._unit, self._type, self._first), colours.quiet, LEFT
        )
        left = float(self._first)
        for words, (face, _) in zip(self._steps, ink_of(self.look).fills, strict=False):
            box = QRectF(left + 1, high / 2 - at(7), at(15), at(14))
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.setBrush(QColor(face))
            painter.drawRoundedRect(box, at(3), at(3))
            place = QRectF(box.right() + at(5), 0, self._wide(words), high)
            paint_middle(painter, place, block(words, self._type, place.width()), colours.ink, LEFT)
            left += self._wide(words)
        painter.end()
