"""A page of tables in two columns, or one below the other where there is no room beside each other, and lists below."""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from admin.page_head import PageHead
from admin.table_card import TableCard
from resources.look import DeskLook

_MARGIN, _GAP = 24, 12


_Cards: TypeAlias = Sequence[TableCard]


class CardsPage(QWidget):
    """The head, the columns of tables, and below them those that take the whole width."""

    def __init__(
        self, look: DeskLook, *, left: Sequence[TableCard], right: Sequence[TableCard], below: Sequence[TableCard] = ()
    ) -> None:
        super().__init__()
        self.look = look
        self._left, self._right, self._below = tuple(left), tuple(right), tuple(below)
        self.setProperty("ground", "true")
        self.head, self.body = PageHead(look), QWidget()
        at = look.at
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(at(_MARGIN), at(8), at(_MARGIN), at(8))
        self.rows.setSpacing(at(10))
        self.rows.addWidget(self.head)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(at(_GAP))
        for cards, share in ((self._left, 3), (self._right, 2)):
            self._columns.addLayout(self._column(cards), share)
        columns = QWidget()
        columns.setLayout(self._columns)
        body = self._column(self._below)
        body.insertWidget(0, columns)
        body.setContentsMargins(0, 0, 0, 0)
        self.body.setLayout(body)
        self.rows.addWidget(self.body)
        self.rows.addStretch(1)

    def _column(self, cards: _Cards) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.look.at(10))
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        return column

    def spread(self) -> None:
        """Put the columns beside each other where there is room for both."""
        room = self.width() - self.look.at(2 * _MARGIN + _GAP)
        beside = room >= _least(self._left) + _least(self._right)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for the right column."""
        super().resizeEvent(event)
        self.spread()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest table, as high as the words are at the present width."""
        least = max(_least(cards) for cards in (self._left, self._right, self._below))
        return QSize(least + self.look.at(2 * _MARGIN), self.heightForWidth(self.width()))


def _least(cards: _Cards) -> int:
    return max((card.least_width for card in cards), default=0)
