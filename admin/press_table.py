"""How a table looks whose rows and heads can be pressed: by mouse, or by Enter on the row where the keys are."""

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from admin.chart_view import PressedTable
from resources.desk_views import TableView
from resources.look import DeskLook
from resources.parts.desk_table import DeskTable

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class PressTable(DeskTable):
    """`happened` carries what a pressed row, or a pressed head, says."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None, *, row_high: int = 34) -> None:
        super().__init__(look, parent, row_high=row_high)
        self._happenings: tuple[object, ...] = ()
        self._head_happenings: tuple[object, ...] = ()
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self._on_head)
        self.clicked.connect(self._on_clicked)

    def render_pressed(self, view: PressedTable) -> None:
        """Show `view`; the row where the keys are stays the same one."""
        at = self.currentIndex().row()
        self._happenings, self._head_happenings = view.happenings, view.heads
        self.render_view(view.table)
        if not self.currentIndex().isValid() and 0 <= at < len(view.table.rows):
            self.setCurrentIndex(self.model().index(at, 0))

    def render_view(self, view: TableView) -> None:
        """Show `view`, as wide and high as it needs."""
        super().render_view(view)
        self.setMinimumWidth(self.least_width)

    def _say(self, happenings: tuple[object, ...], at: int) -> None:
        happening = happenings[at] if 0 <= at < len(happenings) else None
        if happening is not None:
            self.happened.emit(happening)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._say(self._happenings, index.row())

    def _on_head(self, section: int) -> None:
        self._say(self._head_happenings, section)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the row; arrows go from row to row."""
        if Qt.Key(event.key()) in _ENTER and not event.isAutoRepeat():
            self._say(self._happenings, self.currentIndex().row())
        else:
            super().keyPressEvent(event)
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A row has the bar."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def paintEvent(self, e: QPaintEvent) -> None:
        """The rows, and a frame around the one where the keys are."""
        super().paintEvent(e)
        index = self.currentIndex()
        if not (self.hasFocus() and index.isValid() and self._happenings):
            return
        painter, box = QPainter(self.viewport()), QRectF(self.visualRect(index))
        box.setLeft(0)
        box.setRight(self.viewport().width())
        gap = self.look.shape.focus + 1
        painter.setPen(QPen(QColor(self.look.colours.focus), self.look.at(1.5)))
        painter.drawRoundedRect(box.adjusted(gap, 1, -gap, -1), self.look.at(4), self.look.at(4))
        painter.end()
