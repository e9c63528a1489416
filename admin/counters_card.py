"""How the manager's list of counters looks."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from admin.card import Card
from admin.counters_view import CounterRow, CountersView
from resources.look import DeskLook
from resources.parts.chip import Chip
from resources.parts.desk_label import chip_view, frame, label
from resources.parts.plate import NumberPlate, Plate, PlateView


class CounterLine(QWidget):
    """One counter: amber plate, clerk, number and minutes, or a state."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._counter, self._number = NumberPlate(Plate.COUNTER, look), NumberPlate(Plate.NUMBER, look)
        self._counter.setFixedSize(look.at(36), look.at(29))
        self._number.setFixedSize(look.at(56), look.at(29))
        self._clerk, self._time, self._chip = label("text", wraps=True), label("text", right=True), Chip(look)
        self._second = label("quietSmall", wraps=True)
        row = QHBoxLayout()
        row.setContentsMargins(look.at(8), look.at(2), look.at(8), look.at(2))
        row.setSpacing(look.at(8))
        row.addWidget(self._counter)
        row.addLayout(self._names(), 1)
        for widget in (self._number, self._chip, self._time):
            row.addWidget(widget)
        self._time.setMinimumWidth(look.at(62))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._divider = frame("divider")
        self._divider.setFixedHeight(1)
        rows.addWidget(self._divider)
        rows.addLayout(row)

    def _names(self) -> QVBoxLayout:
        """The clerk, and below why the counter pauses."""
        names = QVBoxLayout()
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addWidget(self._clerk)
        names.addWidget(self._second)
        return names

    def render_view(self, view: CounterRow, *, first: bool) -> None:
        """Show `view`; the first has no line above it."""
        self.setAccessibleName(view.spoken)
        self._divider.setVisible(not first)
        self._counter.render_view(PlateView(number=view.counter), self.look)
        self._clerk.setText(view.clerk)
        self._second.setText(view.second)
        self._second.setVisible(bool(view.second))
        self._number.setVisible(bool(view.number))
        self._number.render_view(PlateView(number=view.number), self.look)
        self._chip.render_view(chip_view(view.chip), self.look)
        self._time.setText(view.time)
        self._time.setVisible(bool(view.time))


class CountersCard(Card):
    """Keeps a pool of lines."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._lines: list[CounterLine] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.rows.addLayout(self._list)
        self.rows.addStretch(1)

    def render_view(self, view: CountersView) -> None:
        """Show `view`."""
        self.head(view.heading, view.aside)
        while len(self._lines) < len(view.rows):
            self._lines.append(CounterLine(self.look))
            self._list.addWidget(self._lines[-1])
        for n, line in enumerate(self._lines):
            line.setVisible(n < len(view.rows))
            if n < len(view.rows):
                line.render_view(view.rows[n], first=n == 0)
