"""How a card with a table looks whose rows can be pressed: its heading, a sentence where it is empty."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from admin.card import Card
from admin.chart_view import PressedTable
from admin.press_table import PressTable
from resources.look import DeskLook
from resources.parts.desk_label import label

_INSET = 20


class PressedCard(Card):
    """Never scrolls: the page does. `happened` carries what a row or a head says."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None, *, row_high: int = 34) -> None:
        super().__init__(look, parent)
        self.table, self._empty = PressTable(look, row_high=row_high), label("quiet", wraps=True)
        self.table.happened.connect(self.happened)
        self._note = label("quietSmall", wraps=True)
        for words in (self._empty, self._note):
            words.setContentsMargins(look.at(8), 0, look.at(8), look.at(4))
        self.rows.addWidget(self._empty)
        self.rows.addWidget(self.table)
        self.rows.addWidget(self._note)
        self.rows.addStretch(1)

    @property
    def least_width(self) -> int:
        """Pixels of width below which something would be cut."""
        return self.table.least_width + self.look.at(_INSET) if self.table.isVisibleTo(self) else 0

    def show_table(
        self, heading: str, view: PressedTable, *, aside: str = "", note: str = "", waiting: str = ""
    ) -> None:
        """Show this; `note` stands below the table, `waiting` in place of one that is being read."""
        self.head(heading, aside)
        self._note.setText(note)
        self._note.setVisible(bool(note and view.table.rows))
        said = waiting or view.table.empty
        self._empty.setText(said)
        self._empty.setVisible(not view.table.rows and bool(said))
        self.table.setVisible(bool(view.table.rows))
        self.table.render_pressed(view)
        self.table.setFixedHeight(max(1, self.table.needed_height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Heads take another line in a narrow card."""
        super().resizeEvent(event)
        self.table.setFixedHeight(max(1, self.table.needed_height))
