"""How the manager's list of printers looks: a row for each, and one for each ticket without a paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from admin.card import Card
from admin.choice_panel import ChoicePanel
from admin.printers_view import NoPaperRow, PrinterRow, PrintersView
from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.chip import Chip
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import chip_view, label
from resources.parts.icon import Icon

_KEY_HIGH, _ICON = 24, 22


class PrinterLine(QWidget):
    """One printer. `happened` carries that it got a new roll."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._icon, self._name, self._station = Icon(), label("bold"), label("quietSmall")
        self._chip, self._since, self._roll = Chip(look), label("quietSmall"), label("quietSmall", wraps=True)
        self._key = DeskKey(DeskKind.FLAT, look, high=_KEY_HIGH)
        self._key.happened.connect(self.happened)
        colours = look.colours
        self._icon.show_icon("printer", look.at(_ICON), colours.icon_line, colours.icon_fill)
        row = _row(self, look)
        row.addWidget(self._icon)
        row.addLayout(self._words(), 1)
        row.addWidget(self._key)

    def _words(self) -> QVBoxLayout:
        """Name and state, and below how much of the roll is used."""
        first = QHBoxLayout()
        first.setSpacing(self.look.at(10))
        for widget in (self._name, self._station, self._chip, self._since):
            first.addWidget(widget)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setContentsMargins(0, self.look.at(2), 0, self.look.at(2))
        words.setSpacing(0)
        words.addLayout(first)
        words.addWidget(self._roll)
        return words

    def render_view(self, view: PrinterRow) -> None:
        """Show `view`."""
        self.setAccessibleName(view.spoken)
        self._name.setText(view.name)
        self._station.setText(view.station)
        self._station.setVisible(bool(view.station))
        self._chip.render_view(chip_view(view.chip), self.look)
        self._since.setText(view.since)
        self._roll.setText("   ·   ".join(part for part in (view.roll, view.todo) if part))
        self._key.render_view(view.new_roll)


class NoPaperLine(QWidget):
    """One ticket without a paper. `happened` carries that a copy is wanted."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._words, self._key = Icon(), label("small"), DeskKey(DeskKind.FLAT, look, high=_KEY_HIGH)
        self._key.happened.connect(self.happened)
        self._icon.show_icon("ticket", look.at(_ICON), look.colours.icon_line, look.colours.icon_fill)
        row = _row(self, look)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._key)

    def render_view(self, view: NoPaperRow) -> None:
        """Show `view`."""
        self.setAccessibleName(view.words)
        self._words.setText(view.words)
        self._key.setVisible(view.copy is not None)
        self._key.render_view(view.copy or ButtonView(words="", happening=None))


class PrintersCard(Card):
    """Keeps a pool of lines. `happened` carries what is pressed in it."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._printers: list[PrinterLine] = []
        self._unprinted: list[NoPaperLine] = []
        self._lines, self._choice = QWidget(), ChoicePanel(look)
        self._list, self._below = QVBoxLayout(self._lines), QVBoxLayout()
        self._more = label("quietSmall", wraps=True)
        self._more.setContentsMargins(look.at(8), 0, look.at(8), 0)
        for rows in (self._list, self._below):
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(0)
        self._list.addLayout(self._below)
        self._list.addWidget(self._more)
        self._close = DeskKey(DeskKind.FLAT, look, high=21)
        self.act(self._close)
        for part in (self._choice, self._close):
            part.happened.connect(self.happened)
        self.rows.addWidget(self._lines)
        self.rows.addWidget(self._choice)
        self.rows.addStretch(1)
        self.hide()

    def render_view(self, view: PrintersView | None) -> None:
        """Show `view`, or nothing. Its way out has the keys of the keyboard when it opens."""
        opens = view is not None and self.isHidden()
        self.setVisible(view is not None)
        if view is None:
            return
        self.head(view.heading, view.aside)
        self._close.render_view(view.close or ButtonView(words="", happening=None))
        self._close.setVisible(view.close is not None and view.choice is None)
        self._make(view)
        for n, line in enumerate(self._printers):
            line.setVisible(n < len(view.rows))
            if n < len(view.rows):
                line.render_view(view.rows[n])
        for n, row in enumerate(self._unprinted):
            row.setVisible(n < len(view.unprinted))
            if n < len(view.unprinted):
                row.render_view(view.unprinted[n])
        self._more.setText(view.more)
        self._more.setVisible(bool(view.more))
        self._lines.setVisible(view.choice is None)
        self._choice.render_view(view.choice)
        if opens and view.close is not None:
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, view: PrintersView) -> None:
        """As many lines as are needed: printers above, tickets below."""
        while len(self._printers) < len(view.rows):
            self._printers.append(PrinterLine(self.look))
            self._printers[-1].happened.connect(self.happened)
            self._list.insertWidget(len(self._printers) - 1, self._printers[-1])
        while len(self._unprinted) < len(view.unprinted):
            self._unprinted.append(NoPaperLine(self.look))
            self._unprinted[-1].happened.connect(self.happened)
            self._below.addWidget(self._unprinted[-1])


def _row(line: QWidget, look: DeskLook) -> QHBoxLayout:
    row = QHBoxLayout(line)
    row.setContentsMargins(look.at(8), 0, look.at(4), 0)
    row.setSpacing(look.at(10))
    return row
