"""How a table in a card looks: a heading, its rows as high as they need, or the sentence that stands in their place."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from admin.card import Card
from admin.table_card_view import TableCardView
from resources.look import DeskLook
from resources.parts.desk_label import label
from resources.parts.desk_table import DeskTable

_INSET = 20


class TableCard(Card):
    """Never scrolls: the page does."""

    def __init__(self, look: DeskLook, *, row_high: int, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.view: TableCardView | None = None
        self._least = 0
        self._table, self._empty = DeskTable(look, row_high=row_high), label("quiet", wraps=True)
        self._empty.setContentsMargins(look.at(8), 0, look.at(8), look.at(4))
        self.rows.addWidget(self._empty)
        self.rows.addWidget(self._table)
        self.rows.addStretch(1)

    @property
    def least_width(self) -> int:
        """Pixels of width below which something would be cut."""
        return self._least + self.look.at(_INSET)

    def render_view(self, view: TableCardView) -> None:
        """Show `view`."""
        self.view = view
        self.head(view.heading, view.aside, view.meaning)
        self._empty.setText(view.table.empty)
        self._empty.setVisible(not view.table.rows)
        self._table.setVisible(bool(view.table.rows))
        narrowest = view.narrow or view.table
        self._least = self._table.least_width_of(narrowest) if view.table.rows else 0
        self._table.setMinimumWidth(self._least)
        self._choose(view)

    def _choose(self, view: TableCardView) -> None:
        """The table for which there is room, as high as it needs; heads take another line in a narrow card."""
        room = self.width() - self.look.at(_INSET)
        fits = view.narrow is None or self._table.least_width_of(view.table) <= room
        self._table.render_view(view.table if fits or view.narrow is None else view.narrow)
        self._table.setFixedHeight(self._table.needed_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose anew."""
        super().resizeEvent(event)
        if self.view is not None:
            self._choose(self.view)
