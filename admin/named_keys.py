"""A row of small keys behind their name: what can be chosen, each as wide as its words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import label

_KEY_HIGH = 30


class NamedKeys(QWidget):
    """Keeps a pool of keys. `happened` carries what they say."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None, *, name_wide: int = 0) -> None:
        super().__init__(parent)
        self.look = look
        self._name = label("quietSmall")
        if name_wide:
            self._name.setMinimumWidth(look.at(name_wide))
        self._keys: list[DeskKey] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.at(2))
        self._row.addWidget(self._name)
        self._row.addStretch(1)

    def render_view(self, name: str, keys: tuple[ButtonView, ...]) -> None:
        """Show these keys behind this name."""
        self._name.setText(name)
        self.setAccessibleName(name)
        while len(self._keys) < len(keys):
            key = DeskKey(DeskKind.PLAIN, self.look, high=_KEY_HIGH)
            key.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            key.happened.connect(self.happened)
            self._keys.append(key)
            self._row.insertWidget(len(self._keys), key)
        for n, key in enumerate(self._keys):
            key.setVisible(n < len(keys))
            if n < len(keys):
                key.render_view(keys[n])
