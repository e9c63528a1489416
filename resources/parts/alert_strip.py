"""The strip of a desk: one sentence with its icon, and perhaps what to do about it, one thing or the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from resources.desk_skins import DeskKind
from resources.desk_views import Alert, ButtonView
from resources.look import DeskLook
from resources.parts.chip import Tone, tint_of
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import label, restyled
from resources.parts.icon import Icon


class AlertStrip(QFrame):
    """Hidden while there is nothing to say. `happened` carries what its button says."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: Alert | None = None
        self._icon = Icon()
        self._words = label("small", wraps=True)
        self.button, self._other = (DeskKey(DeskKind.FLAT, look, high=30) for _ in range(2))
        for key in (self.button, self._other):
            key.happened.connect(self.happened)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.at(14), look.at(4), look.at(8), look.at(4))
        row.setSpacing(look.at(12))
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        keys = QVBoxLayout()
        keys.setSpacing(0)
        for key in (self.button, self._other):
            keys.addWidget(key)
        row.addLayout(keys)
        self.hide()

    def render_view(self, view: Alert | None) -> None:
        """Show `view`, or nothing."""
        self.setVisible(view is not None)
        if view is None or view == self.view:
            return
        self.view = view
        restyled(self, "kind", view.tone)
        restyled(self._words, "tone", view.tone)
        self._words.setText(view.words)
        self._icon.show_icon(view.icon, self.look.at(24), tint_of(self.look, Tone[view.tone.upper()])[0])
        self.button.setVisible(view.button is not None)
        self.button.render_view(view.button or ButtonView(words="", happening=None))
        self._other.setVisible(view.other is not None)
        self._other.render_view(view.other or ButtonView(words="", happening=None))
