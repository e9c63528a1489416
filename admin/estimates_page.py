"""How the page "Estimates" looks: whether they can be trusted, then how good they were, and the rest of today."""

from admin.cards_page import CardsPage
from admin.estimates_view import EstimatesView
from admin.table_card import TableCard
from admin.trust_strip import TrustStrip
from resources.look import DeskLook

_ROW = 31


class EstimatesPage(CardsPage):
    """Keeps its cards."""

    def __init__(self, look: DeskLook) -> None:
        self._services, self._hours = TableCard(look, row_high=_ROW), TableCard(look, row_high=_ROW)
        self._outlook = TableCard(look, row_high=_ROW)
        super().__init__(look, left=(self._services, self._hours), right=(self._outlook,))
        self.view: EstimatesView | None = None
        self._trust = TrustStrip(look)
        self.rows.insertWidget(1, self._trust)

    def render_view(self, view: EstimatesView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        self.view = view
        self.head.render_view(view.title, view.subtitle)
        self._trust.render_view(view.trust)
        self._services.render_view(view.services)
        self._hours.render_view(view.hours)
        self._outlook.render_view(view.outlook)
        self.spread()
