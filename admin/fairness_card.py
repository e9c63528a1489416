"""How the card about the order of the line looks: a few sentences, its meaning as tip."""

from PySide6.QtWidgets import QWidget

from admin.card import Card
from admin.fairness_view import FairnessView
from resources.look import DeskLook
from resources.parts.desk_label import label

_LINES = 3


class FairnessCard(Card):
    """Keeps a label for each sentence."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._lines = [label("small", wraps=True) for _ in range(_LINES)]
        self.rows.setSpacing(look.at(2))
        for line in self._lines:
            line.setContentsMargins(look.at(8), 0, look.at(8), 0)
            self.rows.addWidget(line)
        self.rows.addStretch(1)

    def render_view(self, view: FairnessView) -> None:
        """Show `view`."""
        self.head(view.heading, "", view.meaning)
        for n, line in enumerate(self._lines):
            line.setVisible(n < len(view.lines))
            line.setText(view.lines[n] if n < len(view.lines) else "")
