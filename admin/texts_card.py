"""How a card of sentences looks: blocks with a heading each, their sentences below, as high as they need."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from admin.advice_words import FindingView
from admin.card import Card
from admin.why_view import TextsView
from resources.look import DeskLook
from resources.parts.desk_label import label


class TextBlock(QWidget):
    """A heading and its sentences."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: FindingView | None = None
        self._heading = label("bold", wraps=True)
        self._lines: list[QLabel] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(look.at(8), look.at(4), look.at(8), look.at(6))
        self._rows.setSpacing(look.at(2))
        self._rows.addWidget(self._heading)

    def render_view(self, view: FindingView) -> None:
        """Show `view`."""
        if view == self._view:
            return
        self._view = view
        self._heading.setText(view.heading)
        while len(self._lines) < len(view.lines):
            self._lines.append(label("quiet", wraps=True))
            self._rows.addWidget(self._lines[-1])
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(view.lines))
            line.setText(view.lines[at] if at < len(view.lines) else "")
        self.setAccessibleName(view.heading)
        self.setAccessibleDescription("\n".join(view.lines))


class TextsCard(Card):
    """Keeps a pool of blocks. `body` is where more can stand between heading and blocks."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.view: TextsView | None = None
        self.body = QVBoxLayout()
        self._empty = label("quiet", wraps=True)
        self._empty.setContentsMargins(look.at(8), 0, look.at(8), look.at(4))
        self._blocks: list[TextBlock] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(look.at(4))
        self.rows.addLayout(self.body)
        self.rows.addWidget(self._empty)
        self.rows.addLayout(self._column)
        self.rows.addStretch(1)

    def render_texts(self, view: TextsView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        self.view = view
        self.head(view.heading, view.aside, view.meaning)
        while len(self._blocks) < len(view.blocks):
            self._blocks.append(TextBlock(self.look))
            self._column.addWidget(self._blocks[-1])
        for at, block in enumerate(self._blocks):
            block.setVisible(at < len(view.blocks))
            if at < len(view.blocks):
                block.render_view(view.blocks[at])
        self._empty.setText(view.empty)
        self._empty.setVisible(bool(view.empty) and not view.blocks)
