"""Keys side by side, on as many lines as they need."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.desk_key import DeskKey


class KeyRow(QWidget):
    """Keeps a pool of keys. `happened` carries what they say."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, kind: DeskKind, parent: QWidget | None = None, *, high: int = 32) -> None:
        super().__init__(parent)
        self.look, self._kind, self._high = look, kind, high
        self._pool: list[DeskKey] = []
        self._shown = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def keys(self) -> list[DeskKey]:
        """Those that are shown."""
        return self._pool[: self._shown]

    def render_view(self, views: tuple[ButtonView, ...]) -> None:
        """Show these keys."""
        while len(self._pool) < len(views):
            self._pool.append(DeskKey(self._kind, self.look, self, high=self._high))
            self._pool[-1].happened.connect(self.happened)
        self._shown = len(views)
        for n, key in enumerate(self._pool):
            key.setVisible(n < len(views))
            if n < len(views):
                key.render_view(views[n])
        self.setVisible(bool(views))
        self._place(self.width())
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """As high as the lines at this width."""
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        """All on one line."""
        wide = sum(key.sizeHint().width() + self._gap for key in self.keys)
        return QSize(max(0, wide - self._gap), self._line)

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest key."""
        widest = max((key.sizeHint().width() for key in self.keys), default=0)
        return QSize(widest, self._places(max(self.width(), widest))[1])

    @property
    def _gap(self) -> int:
        return self.look.at(2)

    @property
    def _line(self) -> int:
        return self._pool[0].sizeHint().height() if self._pool else 0

    def _places(self, width: int) -> tuple[list[tuple[int, int]], int]:
        x, y, places = 0, 0, list[tuple[int, int]]()
        for key in self.keys:
            wide = key.sizeHint().width()
            if x and x + wide > width:
                x, y = 0, y + self._line
            places.append((x, y))
            x += wide + self._gap
        return places, y + self._line if places else 0

    def _place(self, width: int) -> None:
        for key, (x, y) in zip(self.keys, self._places(width)[0], strict=True):
            key.setGeometry(x, y, key.sizeHint().width(), key.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._place(event.size().width())
        self.updateGeometry()
