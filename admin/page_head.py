"""The title of a page, and below it where and when this is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.look import DeskLook
from resources.parts.desk_label import label


class PageHead(QWidget):
    """Two labels."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._subtitle = label("title"), label("quiet", wraps=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.at(2))
        rows.addWidget(self._title)
        rows.addWidget(self._subtitle)

    def render_view(self, title: str, subtitle: str) -> None:
        """Show these words."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
