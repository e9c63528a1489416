"""How the manager's list of counters looks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from admin.card import Card
from admin.counters_view import CounterRow, CountersView
from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.chip import Chip
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import chip_view, frame, label
from resources.parts.plate import NumberPlate, Plate, PlateView

_KEY_HIGH = 18


class CounterLine(QWidget):
    """One counter: amber plate, clerk, number and minutes, or a state. `happened` carries that it is asked to open."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._counter, self._number = NumberPlate(Plate.COUNTER, look), NumberPlate(Plate.NUMBER, look)
        self._counter.setFixedSize(look.at(36), look.at(29))
        self._number.setFixedSize(look.at(56), look.at(29))
        self._clerk, self._time, self._chip = label("text", wraps=True), label("text", right=True), Chip(look)
        self._second = label("quietSmall", wraps=True)
        self._ask_absent, self._ask_away = self._key(), self._key()
        row = QHBoxLayout()
        row.setContentsMargins(look.at(8), look.at(2), look.at(8), look.at(2))
        row.setSpacing(look.at(8))
        row.addWidget(self._counter)
        row.addLayout(self._names(), 1)
        row.addWidget(self._number)
        row.addLayout(self._state())
        row.addWidget(self._time)
        self._time.setMinimumWidth(look.at(62))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._divider = frame("divider")
        self._divider.setFixedHeight(1)
        rows.addWidget(self._divider)
        rows.addLayout(row)

    def _key(self) -> DeskKey:
        """What asks the counter to open: below its state, or in place of its clerk where there is little room."""
        key = DeskKey(DeskKind.FLAT, self.look, high=_KEY_HIGH)
        key.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        key.happened.connect(self.happened)
        return key

    def _names(self) -> QVBoxLayout:
        """The clerk, and below why the counter pauses."""
        names = QVBoxLayout()
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addWidget(self._clerk)
        names.addWidget(self._second)
        names.addWidget(self._ask_absent, 0, Qt.AlignmentFlag.AlignLeft)
        return names

    def _state(self) -> QVBoxLayout:
        """The state, and below it what asks the counter to open."""
        state = QVBoxLayout()
        state.setContentsMargins(0, 0, 0, 0)
        state.setSpacing(0)
        for widget in (self._chip, self._ask_away):
            state.addWidget(widget, 0, Qt.AlignmentFlag.AlignRight)
        return state

    def render_view(self, view: CounterRow, *, first: bool, roomy: bool) -> None:
        """Show `view`; the first has no line above it. `roomy`: there is room for since when somebody works there."""
        self.setAccessibleName(view.spoken)
        self._divider.setVisible(not first)
        self._counter.render_view(PlateView(number=view.counter), self.look)
        self._clerk.setText(view.clerk)
        self._clerk.setVisible(bool(view.clerk))
        second = (view.second or view.since) if roomy else (view.short or view.second)
        self._second.setText(second)
        self._second.setVisible(bool(second))
        self.setToolTip(", ".join(part for part in (view.second, view.since) if part))
        beside = not view.clerk and not roomy
        for key, is_there in ((self._ask_absent, beside), (self._ask_away, not beside)):
            key.setVisible(view.ask is not None and is_there)
            key.render_view(view.ask or ButtonView(words="", happening=None))
        self._number.setVisible(bool(view.number))
        self._number.render_view(PlateView(number=view.number), self.look)
        self._chip.render_view(chip_view(view.chip), self.look)
        self._time.setText(view.time)
        self._time.setVisible(bool(view.time))


class CountersCard(Card):
    """Keeps a pool of lines. `happened` carries that a counter is asked to open."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._lines: list[CounterLine] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.rows.addLayout(self._list)
        self.rows.addStretch(1)

    def render_view(self, view: CountersView, *, roomy: bool = False) -> None:
        """Show `view`; with since when each clerk works there where there is room."""
        self.head(view.heading, view.aside)
        while len(self._lines) < len(view.rows):
            self._lines.append(CounterLine(self.look))
            self._lines[-1].happened.connect(self.happened)
            self._list.addWidget(self._lines[-1])
        for n, line in enumerate(self._lines):
            line.setVisible(n < len(view.rows))
            if n < len(view.rows):
                line.render_view(view.rows[n], first=n == 0, roomy=roomy)
