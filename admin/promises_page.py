"""How the page "Promises" looks: figures above, then tables; a sentence where nothing was promised."""

from PySide6.QtCore import Signal

from admin.cards_page import CardsPage
from admin.figure_cards import FigureCards
from admin.key_row import KeyRow
from admin.promises_view import PromisesView
from admin.table_card import TableCard
from resources.desk_skins import DeskKind
from resources.look import DeskLook
from resources.parts.desk_label import label

_ROW, _LIST_ROW = 31, 40


class PromisesPage(CardsPage):
    """Keeps its cards. `happened` carries what is pressed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook) -> None:
        self._services, self._broken = TableCard(look, row_high=_ROW), TableCard(look, row_high=_LIST_ROW)
        self._reasons, self._half_hours = TableCard(look, row_high=_ROW), TableCard(look, row_high=_ROW)
        super().__init__(look, left=(self._services, self._reasons), right=(self._half_hours,), below=(self._broken,))
        self.view: PromisesView | None = None
        self._empty, self._figures = label("text", wraps=True), FigureCards(look)
        self._on = KeyRow(look, DeskKind.PLAIN)
        self._on.happened.connect(self.happened)
        for at, widget in enumerate((self._on, self._empty, self._figures)):
            self.rows.insertWidget(at + 1, widget)

    def render_view(self, view: PromisesView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        self.view = view
        self.head.render_view(view.title, view.subtitle)
        self._on.render_view(view.on)
        self._empty.setText(view.empty)
        self._empty.setVisible(bool(view.empty))
        for widget in (self._figures, self.body):
            widget.setVisible(not view.empty)
        self._figures.render_view(view.figures)
        self._services.render_view(view.services)
        self._broken.render_view(view.broken)
        self._reasons.render_view(view.reasons)
        self._half_hours.render_view(view.half_hours)
        self.spread()
