"""How the row of numbers that are not in the line looks: a button for each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter.aside_view import SHOWN
from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.desk_key import DeskKey

_WIDEST, _SMALL = 200, 2


class AsideRow(QWidget):
    """Not there while everybody is in the line. `happened` carries what was pressed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = tuple(DeskKey(DeskKind.PLAIN, look) for _ in range(SHOWN))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.at(2))
        for key in self._keys:
            key.setMaximumWidth(look.at(_WIDEST))
            row.addWidget(key)
            key.happened.connect(self.happened)
        row.addStretch(0)

    def render_view(self, views: tuple[ButtonView, ...], *, large: bool) -> None:
        """Show a button for each; a small window has room for two."""
        views = views if large else views[:_SMALL]
        self.setVisible(bool(views))
        for index, key in enumerate(self._keys):
            key.setVisible(index < len(views))
            if index < len(views):
                key.render_view(views[index])
