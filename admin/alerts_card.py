"""How the list of alerts looks: a line for each with its key, and how loud they are here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from admin.alerts_view import AlertLine, AlertsView
from admin.card import Card
from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.chip import Tone, tint_of
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import label, restyled
from resources.parts.icon import Icon

_KEY_HIGH, _ICON = 26, 22
_NOTHING = ButtonView(words="", happening=None)


class AlertRow(QWidget):
    """One alert. `happened` carries that somebody looks after it."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._icon, self._words, self._todo = Icon(), label("bold", wraps=True), label("small", wraps=True)
        self._since, self._seen = label("quietSmall"), label("quietSmall", right=True)
        self._see = DeskKey(DeskKind.FLAT, look, high=_KEY_HIGH)
        self._see.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._see.happened.connect(self.happened)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._todo)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.at(8), look.at(2), look.at(4), look.at(2))
        row.setSpacing(look.at(12))
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        for widget in (self._since, self._seen, self._see):
            row.addWidget(widget)

    def render_view(self, view: AlertLine) -> None:
        """Show `view`."""
        self.setAccessibleName(view.spoken)
        tone = Tone[view.tone.upper()]
        self._icon.show_icon(view.icon, self.look.at(_ICON), tint_of(self.look, tone)[0])
        restyled(self._words, "tone", view.tone)
        self._words.setText(view.words)
        self._todo.setText(view.todo)
        self._todo.setVisible(bool(view.todo))
        self._since.setText(view.since)
        self._seen.setText(view.seen)
        self._seen.setVisible(bool(view.seen))
        self._see.setVisible(view.see is not None)
        self._see.render_view(view.see or _NOTHING)


class AlertsCard(Card):
    """Keeps a pool of lines. `happened` carries what is pressed in it."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._rows: list[AlertRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._empty, self._sound = label("quiet", wraps=True), label("quietSmall")
        self._loudness = tuple(DeskKey(DeskKind.FLAT, look, high=_KEY_HIGH) for _ in range(3))
        self._close = DeskKey(DeskKind.FLAT, look, high=21)
        self.act(self._close)
        self._empty.setContentsMargins(look.at(8), 0, look.at(8), 0)
        foot = QHBoxLayout()
        foot.setContentsMargins(look.at(8), 0, look.at(8), 0)
        foot.addWidget(self._sound)
        for key in self._loudness:
            key.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            foot.addWidget(key)
        foot.addStretch(1)
        self.rows.addWidget(self._empty)
        self.rows.addLayout(self._list)
        self.rows.addStretch(1)
        self.rows.addLayout(foot)
        for key in (*self._loudness, self._close):
            key.happened.connect(self.happened)
        self.hide()

    def render_view(self, view: AlertsView | None) -> None:
        """Show `view`, or nothing. Its way out has the keys of the keyboard when it opens."""
        opens = view is not None and self.isHidden()
        self.setVisible(view is not None)
        if view is None:
            return
        self.head(view.heading, view.aside)
        self._empty.setText(view.empty)
        self._empty.setVisible(bool(view.empty))
        self._sound.setText(view.sound)
        self._close.render_view(view.close)
        for key, button in zip(self._loudness, view.loudness, strict=True):
            key.render_view(button)
        while len(self._rows) < len(view.lines):
            self._rows.append(AlertRow(self.look))
            self._rows[-1].happened.connect(self.happened)
            self._list.addWidget(self._rows[-1])
        for n, row in enumerate(self._rows):
            row.setVisible(n < len(view.lines))
            if n < len(view.lines):
                row.render_view(view.lines[n])
        if opens:
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)
