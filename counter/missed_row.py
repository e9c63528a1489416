"""How the row of missed numbers looks: a heading, and a button for each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter.missed_view import SHOWN, MissedView
from resources.desk_skins import DeskKind
from resources.look import DeskLook
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import inset, label

_WIDEST = 200


class MissedRow(QWidget):
    """Not there while nobody missed a call. `happened` carries what was pressed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label("bold")
        self._keys = tuple(DeskKey(DeskKind.PLAIN, look) for _ in range(SHOWN))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.at(2))
        rows.addLayout(inset(self._heading, self._keys[0].ring))
        row = QHBoxLayout()
        row.setSpacing(look.at(2))
        rows.addLayout(row)
        for key in self._keys:
            key.setMaximumWidth(look.at(_WIDEST))
            row.addWidget(key)
            key.happened.connect(self.happened)
        row.addStretch(1)

    def render_view(self, view: MissedView, *, large: bool) -> None:
        """Show `view`; a small window has no room for the heading."""
        self.setVisible(bool(view.buttons))
        self._heading.setVisible(large)
        self._heading.setText(view.heading)
        for index, key in enumerate(self._keys):
            key.setVisible(index < len(view.buttons))
            if index < len(view.buttons):
                key.render_view(view.buttons[index])
