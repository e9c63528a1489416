"""A card of the manager's page: a heading, at its right what it is of, and below what it shows."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from resources.look import DeskLook
from resources.parts.desk_label import label


class Card(QFrame):
    """White, with a soft edge. `rows` is where its content goes."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setProperty("kind", "soft")
        self._heading, self._aside = label("subheading"), label("quietSmall", right=True)
        above = QHBoxLayout()
        above.setContentsMargins(look.at(8), 0, look.at(8), 0)
        above.addWidget(self._heading)
        above.addWidget(self._aside, 1)
        self._above = above
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(look.at(8), look.at(10), look.at(8), look.at(8))
        self.rows.setSpacing(look.at(4))
        self.rows.addLayout(above)

    def act(self, key: QWidget) -> None:
        """Let this key stand at the right of the heading."""
        self._above.addWidget(key)

    @property
    def head_width(self) -> int:
        """Pixels of width below which the heading, its words or its key would be cut."""
        return self._above.minimumSize().width() + 2 * self.look.at(8)

    def head(self, heading: str, aside: str, meaning: str = "") -> None:
        """Show these words above; `meaning` as tip."""
        self._heading.setText(heading)
        self._aside.setText(aside)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(meaning)
        self.setToolTip(meaning)
