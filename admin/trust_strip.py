"""How it looks whether the estimates can be trusted: an icon, a heading, a sentence for each doubt."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from admin.estimates_view import TrustView
from resources.look import DeskLook
from resources.parts.chip import Tone, tint_of
from resources.parts.desk_label import label, restyled
from resources.parts.icon import Icon

_ICON = 24


class TrustStrip(QFrame):
    """Tinted by what is known of the estimates."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._icon, self._heading, self._lines = Icon(), label("bold", wraps=True), label("small", wraps=True)
        words = QVBoxLayout()
        words.setSpacing(look.at(2))
        words.addWidget(self._heading)
        words.addWidget(self._lines)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.at(14), look.at(8), look.at(14), look.at(8))
        row.setSpacing(look.at(12))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def render_view(self, view: TrustView) -> None:
        """Show `view`."""
        restyled(self, "kind", view.tone)
        for words in (self._heading, self._lines):
            restyled(words, "tone", view.tone)
        colour = tint_of(self.look, Tone[view.tone.upper()])[0]
        self._icon.show_icon(view.icon, self.look.at(_ICON), colour)
        self._heading.setText(view.heading)
        self._lines.setText("\n".join(view.lines))
