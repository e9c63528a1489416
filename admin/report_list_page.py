"""How a list of visits, or the story of one, looks: the way back, a heading, and the table."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from admin.key_row import KeyRow
from admin.page_head import PageHead
from admin.pressed_card import PressedCard
from admin.report_story_view import StoryView
from admin.report_visits_view import VisitsView
from resources.desk_skins import DeskKind
from resources.look import DeskLook
from resources.parts.alert_strip import AlertStrip

_ROW = 38


class ListPage(QWidget):
    """`happened` carries what is pressed. The keys of the keyboard go to the table, or to the way back."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._head, self._alert = PageHead(look), AlertStrip(look)
        self._keys, self._more = KeyRow(look, DeskKind.PLAIN), KeyRow(look, DeskKind.PLAIN)
        self.card = PressedCard(look, row_high=_ROW)
        self._fresh = False
        rows = QVBoxLayout(self)
        rows.setContentsMargins(look.at(24), look.at(8), look.at(24), look.at(8))
        rows.setSpacing(look.at(8))
        for widget in (self._head, self._keys, self._alert, self.card, self._more):
            rows.addWidget(widget)
        rows.addStretch(1)
        for part in (self._keys, self._alert, self.card, self._more):
            part.happened.connect(self.happened)

    def render_view(self, view: VisitsView | StoryView) -> None:
        """Show `view`."""
        self._head.render_view(view.title, view.subtitle)
        self._keys.render_view((view.back,))
        self._alert.render_view(view.alert)
        more = view.more if isinstance(view, VisitsView) else None
        self._more.render_view((more,) if more else ())
        self.card.show_table(view.heading, view.table, aside=view.aside, waiting=view.waiting)
        if view.table.table.rows and self._keys.keys[0].hasFocus() and self._fresh:
            self.card.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fresh = self._fresh and not view.table.table.rows

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To the table; to the way back while it is being read."""
        self._fresh = not self.card.table.isVisibleTo(self)
        (self._keys.keys[0] if self._fresh else self.card.table).setFocus(reason)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the table allows, as high as the words are at the present width."""
        return QSize(self.card.least_width + self.look.at(48), self.heightForWidth(self.width()))
