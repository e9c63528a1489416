"""How the card of keys looks: what stands on the caps at the left, what they do at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from counter.page_view import KeyLine
from resources.look import DeskLook
from resources.parts.desk_label import label


class KeyCard(QFrame):
    """Keeps a pool of lines; not there while there are none to show."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(look.at(10), look.at(6), look.at(10), look.at(6))
        self._grid.setHorizontalSpacing(look.at(12))
        self._grid.setVerticalSpacing(look.at(2))
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def render_view(self, lines: tuple[KeyLine, ...]) -> None:
        """Show these lines."""
        self.setVisible(bool(lines))
        while len(self._lines) < len(lines):
            self._add()
        for n, (keys, words) in enumerate(self._lines):
            keys.setVisible(n < len(lines))
            words.setVisible(n < len(lines))
            if n < len(lines):
                keys.setText(" | ".join(lines[n].keys))
                words.setText(lines[n].words)

    def _add(self) -> None:
        keys, words = label("bold"), label("small", wraps=True)
        row = len(self._lines)
        self._grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(words, row, 1)
        self._lines.append((keys, words))
