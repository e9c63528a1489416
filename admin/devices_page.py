"""How the page of devices looks: a line for each computer, the printers below; or one computer with its settings."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from admin.card import Card
from admin.devices_view import DevicesView, SettingRow, StationLine, StationView
from admin.page_head import PageHead
from admin.printers_card import PrintersCard
from resources.desk_skins import DeskKind
from resources.look import DeskLook
from resources.parts.chip import Chip
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import chip_view, frame, label
from resources.parts.icon import Icon

_KEY_HIGH, _ICON = 28, 26


class StationRow(QWidget):
    """One computer. `happened` carries that its settings are to be seen."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._icon, self._name, self._windows = Icon(), label("bold"), label("small", wraps=True)
        self._about, self._todo = label("quietSmall", wraps=True), label("small", wraps=True)
        self._chip, self._key = Chip(look), DeskKey(DeskKind.FLAT, look, high=_KEY_HIGH)
        self._key.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._key.happened.connect(self.happened)
        words = QVBoxLayout()
        words.setSpacing(0)
        for widget in (self._name, self._windows, self._about, self._todo):
            words.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.at(8), look.at(5), look.at(4), look.at(5))
        row.setSpacing(look.at(12))
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self._chip)
        row.addWidget(self._key)

    def render_view(self, view: StationLine) -> None:
        """Show `view`."""
        self.setAccessibleName(view.spoken)
        colours = self.look.colours
        self._icon.show_icon(view.icon, self.look.at(_ICON), colours.icon_line, colours.icon_fill)
        for widget, words in (
            (self._name, view.name),
            (self._windows, view.windows),
            (self._about, view.about),
            (self._todo, view.todo),
        ):
            widget.setText(words)
            widget.setVisible(bool(words))
        self._chip.render_view(chip_view(view.chip), self.look)
        self._key.render_view(view.see)


class StationCard(Card):
    """One computer: what is known of it, and its settings as its file spells them."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._facts, self._hint = label("text", wraps=True), label("quiet", wraps=True)
        self._leave = DeskKey(DeskKind.FLAT, look, high=_KEY_HIGH)
        self._leave.happened.connect(self.happened)
        self.act(self._leave)
        self._heads = label("column"), label("column")
        self._cells: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.at(24))
        self._grid.setVerticalSpacing(look.at(4))
        self._grid.setColumnStretch(1, 1)
        for column, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, column)
        self._line = frame("divider")
        self._line.setFixedHeight(1)
        self._grid.addWidget(self._line, 1, 0, 1, 2)
        body = QVBoxLayout()
        body.setContentsMargins(look.at(8), 0, look.at(8), 0)
        body.setSpacing(look.at(10))
        body.addWidget(self._facts)
        body.addWidget(self._hint)
        body.addLayout(self._grid)
        self.rows.addLayout(body)
        self.hide()

    def render_view(self, view: StationView | None) -> None:
        """Show `view`, or nothing. Its way out has the keys of the keyboard when it opens."""
        opens = view is not None and self.isHidden()
        self.setVisible(view is not None)
        if view is None:
            return
        self.head(view.heading, view.aside)
        self._leave.render_view(view.leave)
        self._facts.setText("\n".join(view.facts))
        self._hint.setText(view.hint)
        self._heads[0].setText(view.key_title)
        self._heads[1].setText(view.value_title)
        self._render_settings(view.settings)
        if opens:
            self._leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _render_settings(self, rows: tuple[SettingRow, ...]) -> None:
        while len(self._cells) < len(rows):
            key, value = label("small"), label("small", wraps=True)
            self._grid.addWidget(key, len(self._cells) + 2, 0)
            self._grid.addWidget(value, len(self._cells) + 2, 1)
            self._cells.append((key, value))
        for n, cells in enumerate(self._cells):
            for widget in cells:
                widget.setVisible(n < len(rows))
            if n < len(rows):
                cells[0].setText(rows[n].key)
                cells[1].setText(rows[n].value)


class DevicesPage(QWidget):
    """Keeps a pool of rows. `happened` carries what is pressed on the page."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: DevicesView | None = None
        self.setProperty("ground", "true")
        self._head, self._list, self._printers = PageHead(look), Card(look), PrintersCard(look)
        self._station, self._empty = StationCard(look), label("quiet", wraps=True)
        self._rows: list[StationRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._empty.setContentsMargins(look.at(8), 0, look.at(8), look.at(4))
        self._list.rows.addWidget(self._empty)
        self._list.rows.addLayout(self._lines)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(look.at(24), look.at(8), look.at(24), look.at(8))
        rows.setSpacing(look.at(10))
        for widget in (self._head, self._list, self._station, self._printers):
            rows.addWidget(widget)
        rows.addStretch(1)
        for part in (self._printers, self._station):
            part.happened.connect(self.happened)

    def minimumSizeHint(self) -> QSize:
        """As high as the words are at the present width."""
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(self.width()))

    def render_view(self, view: DevicesView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        self.view = view
        self._head.render_view(view.title, view.subtitle)
        self._list.head(view.heading, view.aside)
        self._list.setVisible(view.station is None)
        self._empty.setText(view.empty)
        self._empty.setVisible(bool(view.empty))
        while len(self._rows) < len(view.lines):
            self._rows.append(StationRow(self.look))
            self._rows[-1].happened.connect(self.happened)
            self._lines.addWidget(self._rows[-1])
        for n, row in enumerate(self._rows):
            row.setVisible(n < len(view.lines))
            if n < len(view.lines):
                row.render_view(view.lines[n])
        self._station.render_view(view.station)
        self._printers.render_view(view.printers)
