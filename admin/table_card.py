"""How a table in a card looks: a heading, its rows as high as they need, or the sentence that stands in their place."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from admin.card import Card
from admin.table_card_view import TableCardView
from resources.look import DeskLook
from resources.parts.desk_label import label
from resources.parts.desk_table import DeskTable


class TableCard(Card):
    """Never scrolls: the page does."""

    def __init__(self, look: DeskLook, *, row_high: int, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._table, self._empty = DeskTable(look, row_high=row_high), label("quiet", wraps=True)
        self._empty.setContentsMargins(look.at(8), 0, look.at(8), look.at(4))
        self.rows.addWidget(self._empty)
        self.rows.addWidget(self._table)
        self.rows.addStretch(1)

    @property
    def least_width(self) -> int:
        """Pixels of width below which something would be cut."""
        return (self._table.least_width if self._table.isVisibleTo(self) else 0) + self.look.at(20)

    def render_view(self, view: TableCardView) -> None:
        """Show `view`."""
        self.head(view.heading, view.aside, view.meaning)
        self._empty.setText(view.table.empty)
        self._empty.setVisible(not view.table.rows)
        self._table.setVisible(bool(view.table.rows))
        self._table.render_view(view.table)
        self._table.setMinimumWidth(self._table.least_width if view.table.rows else 0)
        self._table.setFixedHeight(self._table.needed_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Heads take another line in a narrow card."""
        super().resizeEvent(event)
        self._table.setFixedHeight(self._table.needed_height)
