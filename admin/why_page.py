"""How the page "Why and what to do" looks: which days, why people waited at the left, what to do at the right."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from admin.advice_card import AdviceCard
from admin.key_row import KeyRow
from admin.page_head import PageHead
from admin.table_card import TableCard
from admin.texts_card import TextsCard
from admin.why_view import WhyView
from resources.desk_skins import DeskKind
from resources.look import DeskLook

_MARGIN, _GAP, _ROW = 24, 12, 28
_LEFT, _RIGHT = 5, 4
"""How the columns share the width."""

_COLUMN = 380
"""Pixels of width, at the usual text size, below which sentences stand one column below the other."""


class WhyPage(QWidget):
    """`happened` carries what was pressed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook) -> None:
        super().__init__()
        self.look = look
        self.view: WhyView | None = None
        self.setProperty("ground", "true")
        self.head = PageHead(look)
        self._spans, self._weekdays = KeyRow(look, DeskKind.PLAIN), KeyRow(look, DeskKind.PLAIN)
        self._why, self._advice = TextsCard(look), AdviceCard(look)
        self._half_hours = TableCard(look, row_high=_ROW)
        for source in (self._spans, self._weekdays, self._advice):
            source.happened.connect(self.happened)
        at = look.at
        rows = QVBoxLayout(self)
        rows.setContentsMargins(at(_MARGIN), at(8), at(_MARGIN), at(8))
        rows.setSpacing(at(8))
        for widget in (self.head, self._spans, self._weekdays):
            rows.addWidget(widget)
        rows.addLayout(self._columns())
        rows.addStretch(1)

    def _columns(self) -> QBoxLayout:
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(self.look.at(_GAP))
        self._left, self._right = self._column(self._why), self._column(self._advice, self._half_hours)
        self._beside.addLayout(self._left, _LEFT)
        self._beside.addLayout(self._right, _RIGHT)
        return self._beside

    def _column(self, *cards: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.look.at(10))
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        return column

    def _balance(self, *, long: bool) -> None:
        """The table stands at the right, and at the left once the advice there is `long`."""
        place = self._left if long else self._right
        if place.indexOf(self._half_hours) < 0:
            (self._right if long else self._left).removeWidget(self._half_hours)
            place.insertWidget(1, self._half_hours)

    def render_view(self, view: WhyView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        before, self.view = self.view, view
        self.head.render_view(view.title, view.subtitle)
        self._why.render_texts(view.why)
        if before is None or (view.spans, view.weekdays) != (before.spans, before.weekdays):
            self._spans.render_view(view.spans)
            self._weekdays.render_view(view.weekdays)
        if before is None or view.half_hours != before.half_hours:
            self._half_hours.render_view(view.half_hours)
        self._advice.render_view(view.advice)
        self._balance(long=bool(view.advice.texts.blocks))
        self._spread()

    def _spread(self) -> None:
        """Put the columns beside each other where there is room for both."""
        at, table = self.look.at, self._half_hours.least_width
        room = self.width() - at(2 * _MARGIN + _GAP)
        left, right = (max(at(_COLUMN), card.head_width + at(_GAP), table) for card in (self._why, self._advice))
        beside = room * _LEFT >= left * (_LEFT + _RIGHT) and room * _RIGHT >= right * (_LEFT + _RIGHT)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._beside.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for the right column."""
        super().resizeEvent(event)
        self._spread()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the table, as high as the words are at the present width."""
        least = max(self._half_hours.least_width, self.look.at(_COLUMN))
        return QSize(least + self.look.at(2 * _MARGIN), self.heightForWidth(self.width()))
