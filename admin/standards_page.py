"""How the page of the service standard looks: the cards' shares at the left, today's breaks at the right."""

from admin.cards_page import CardsPage
from admin.standards_view import StandardsView
from admin.table_card import TableCard
from resources.look import DeskLook

_ROW = 31


class StandardsPage(CardsPage):
    """Keeps its cards."""

    def __init__(self, look: DeskLook) -> None:
        self._services, self._situations = TableCard(look, row_high=_ROW), TableCard(look, row_high=_ROW)
        self._breaks = TableCard(look, row_high=_ROW)
        super().__init__(look, left=(self._services, self._situations), right=(self._breaks,))
        self.view: StandardsView | None = None

    def render_view(self, view: StandardsView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        self.view = view
        self.head.render_view(view.title, view.subtitle)
        self._services.render_view(view.services)
        self._situations.render_view(view.situations)
        self._breaks.render_view(view.breaks)
        self.spread()
