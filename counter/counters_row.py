"""How the row of all counters looks: a card for each, this window's own in a blue frame."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter.counters_view import CounterView
from resources.look import DeskLook
from resources.parts.chip import Chip
from resources.parts.desk_label import chip_view, filling, label, restyled
from resources.parts.plate import NumberPlate, Plate, PlateView

_LEAST_WIDE = 136
_HIGH, _LOW = 140, 96
_MANY = 6
"""With more counters the cards are shorter: without what they offer."""


class CounterCard(QFrame):
    """One counter: amber plate and clerk, number and minutes or a state, what it offers."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: CounterView | None = None
        self._counter, self._number = NumberPlate(Plate.COUNTER, look), NumberPlate(Plate.NUMBER, look)
        self._clerk, self._time, self._line = label("text"), label("small"), filling("quietSmall")
        self._chip = Chip(look)
        self._counter.setFixedSize(look.at(36), look.at(34))
        self._number.setFixedSize(look.at(62), look.at(32))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(look.at(10), look.at(10), look.at(8), look.at(8))
        rows.setSpacing(look.at(8))
        rows.addLayout(self._row(self._counter, self._clerk))
        rows.addLayout(self._row(self._number, self._chip, self._time))
        rows.addWidget(self._line, 1)
        self._line.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def _row(self, *widgets: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.look.at(8))
        for widget in widgets:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        return row

    def render_view(self, view: CounterView, *, with_line: bool) -> None:
        """Show `view`; `with_line` also what it offers."""
        self._line.setVisible(with_line)
        self.setFixedHeight(self.look.at(_HIGH if with_line else _LOW))
        if view == self.view:
            return
        self.view = view
        restyled(self, "kind", "cardChosen" if view.mine else "card")
        self.setAccessibleName(view.spoken)
        self._counter.render_view(PlateView(number=view.counter), self.look)
        self._clerk.setText(view.clerk)
        self._number.setVisible(bool(view.number))
        self._number.render_view(PlateView(number=view.number), self.look)
        self._chip.render_view(chip_view(view.chip), self.look)
        self._time.setText(view.time if view.number else "")
        self._line.setText(view.line)


class CountersRow(QWidget):
    """Keeps a pool of cards, as many side by side as there is room for."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._cards: list[CounterCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.at(12))
        self._views: tuple[CounterView, ...] = ()
        self._columns = 0

    def render_view(self, views: tuple[CounterView, ...]) -> None:
        """Show these counters."""
        self._views = views
        while len(self._cards) < len(views):
            self._cards.append(CounterCard(self.look, self))
            self._columns = 0
        for n, card in enumerate(self._cards):
            card.setVisible(n < len(views))
            if n < len(views):
                card.render_view(views[n], with_line=len(views) <= _MANY)
        self._place()

    def _place(self) -> None:
        room = self.width() + self.look.at(12)
        columns = max(1, min(len(self._views), room // self.look.at(_LEAST_WIDE + 12)))
        if columns == self._columns:
            return
        self._columns = columns
        for n, card in enumerate(self._cards):
            self._grid.addWidget(card, n // columns, n % columns)
        for n in range(self._grid.columnCount()):
            self._grid.setColumnStretch(n, 1 if n < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for more cards side by side."""
        super().resizeEvent(event)
        self._place()
