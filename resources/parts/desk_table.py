"""A desk's table: real rows and columns for a screen reader, painted like the rest of the desk, never cut."""

import math
from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from resources.desk_views import Column, TableView
from resources.look import DeskLook
from resources.parts.table_model import TableModel
from resources.parts.table_painter import CellPainter, Cells, on_two_lines
from resources.parts.text import LEFT, Block, Type, block, fitted, paint_middle
from resources.widths import Measured, shared

SOFT_HYPHEN = "\u00ad"


class Heads(QHeaderView):
    """The heads of the columns, in as many lines as they need."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.look = look
        self.columns: tuple[Column, ...] = ()
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(0)

    @property
    def _type(self) -> Type:
        return Type(px=self.look.type.chip, weight=600)

    def least(self, column: Column) -> float:
        """The narrowest a column may be for its head: on two lines, in the narrow cut."""
        narrow = replace(self._type, narrow=True)
        title = column.title.replace(SOFT_HYPHEN, "- ")
        return on_two_lines(title, narrow) + 2 * self.look.at(8) if title else 0.0

    def words(self, logical: int) -> Block:
        """A head as it is set at its present width."""
        room = self.sectionSize(logical) - 2 * self.look.at(8)
        title = self.columns[logical].title
        wide, narrow = block(title, self._type, room), block(title, replace(self._type, narrow=True), room)
        if len(wide.lines) <= len(narrow.lines) and not wide.overflowing:
            return wide
        return fitted(title, narrow.type, room)

    def sizeHint(self) -> QSize:
        """As high as the head with the most lines."""
        lines = max((len(self.words(n).lines) for n in range(len(self.columns))), default=1)
        return QSize(0, round(lines * self._type.pitch + self.look.at(20)))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 Qt's name
        """One head, and the line below it."""
        colours, box = self.look.colours, QRectF(rect)
        painter.fillRect(box, QColor(colours.card))
        thick = self.look.at(1.5)
        painter.fillRect(QRectF(box.x(), box.bottom() - thick, box.width(), thick), QColor(colours.line))
        place = box.adjusted(self.look.at(8), 0, 0, -thick)
        paint_middle(painter, place, self.words(logicalIndex), colours.quiet, LEFT)


class DeskTable(QTableView):
    """Shows a `TableView`: columns as wide as their widest cell, the stretching one takes the rest."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None, *, row_high: int = 44) -> None:
        super().__init__(parent)
        self.look = look
        self.view: TableView | None = None
        self.cells = Cells(look=look, words_px=look.type.small, row_high=look.at(row_high))
        self._model = TableModel(self)
        self._painter = CellPainter(self.cells)
        self._heads = Heads(look, self)
        self._dress()

    def _dress(self) -> None:
        self.setHorizontalHeader(self._heads)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(0)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setTabKeyNavigation(False)  # Qt's own; else Tab goes from cell to cell, and never out again
        self.spread(self.cells)

    def spread(self, cells: Cells) -> None:
        """Measure and paint rows in this manner."""
        self.cells = cells
        self._painter.cells = cells
        self.verticalHeader().setDefaultSectionSize(cells.row_high)
        self._place()

    def render_view(self, view: TableView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        self.view = view
        self._heads.columns = view.columns
        self._heads.setVisible(any(column.title for column in view.columns))
        self.setAccessibleName(view.name)
        self._model.show_view(view)
        self._place()

    @property
    def needed_height(self) -> int:
        """Pixels at which no row must be scrolled to."""
        heads = self._heads.sizeHint().height() if self._heads.isVisibleTo(self) else 0
        return heads + self._model.rowCount() * self.cells.row_high

    @property
    def overflowing(self) -> tuple[str, ...]:
        """The words of heads and cells that are larger than their place."""
        view = self.view
        if view is None:
            return ()
        titles = ((n, column.title) for n, column in enumerate(view.columns) if column.title)
        heads = [title for n, title in titles if self._heads.words(n).overflowing]
        cells = [
            str(cell)
            for row in view.rows
            for n, cell in enumerate(row.cells)
            if self.cells.overflows(cell, self.columnWidth(n))
        ]
        return (*heads, *cells)

    def _place(self) -> None:
        """Share the width among the columns."""
        view = self.view
        if view is None or not view.columns:
            return
        columns = [self._measured(n, column, view) for n, column in enumerate(view.columns)]
        for n, width in enumerate(shared(columns, self._room)):
            self.setColumnWidth(n, width)
        self._heads.setFixedHeight(self._heads.sizeHint().height())
        self.updateGeometries()

    @property
    def _room(self) -> int:
        """The width for columns; the bar takes its part before it is shown."""
        bar = self.verticalScrollBar().sizeHint().width() if self.needed_height > self.height() else 0
        return self.width() - bar

    @property
    def least_width(self) -> int:
        """Pixels of width below which something would be cut."""
        return self.least_width_of(self.view) if self.view else 0

    def least_width_of(self, view: TableView) -> int:
        """Pixels of width below which something of this view would be cut."""
        columns = enumerate(view.columns)
        return sum(math.ceil(self._measured(n, column, view).least) + 1 for n, column in columns)

    def _measured(self, n: int, column: Column, view: TableView) -> Measured:
        head, cells = self._heads.least(column), [row.cells[n] for row in view.rows]
        return Measured(
            wide=max(head, max((self.cells.wide(cell) for cell in cells), default=0.0)),
            least=max(head, max((self.cells.least(cell) for cell in cells), default=0.0)),
            stretches=column.stretches,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, e: QPaintEvent) -> None:
        """The rows, and the ring where the keys go to this table."""
        super().paintEvent(e)
        if not self.hasFocus():
            return
        painter = QPainter(self.viewport())
        half = round(self.look.shape.focus / 2)
        painter.setPen(QPen(QColor(self.look.colours.focus), self.look.shape.focus))
        painter.drawRect(self.viewport().rect().adjusted(half, half, -half, -half))
        painter.end()
