"""Chips side by side, on as many lines as they need."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.desk_views import ChipWords
from resources.look import DeskLook
from resources.parts.chip import Chip
from resources.parts.desk_label import chip_view


class ChipRow(QWidget):
    """Keeps a pool of chips."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._pool: list[Chip] = []
        self._shown = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def render_view(self, chips: tuple[ChipWords, ...]) -> None:
        """Show these chips."""
        while len(self._pool) < len(chips):
            self._pool.append(Chip(self.look, self))
        self._shown = len(chips)
        for n, chip in enumerate(self._pool):
            chip.render_view(chip_view(chips[n]) if n < len(chips) else None, self.look)
        self.setVisible(bool(chips))
        self._place(self.width())
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """As high as the lines at this width."""
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        """All on one line."""
        return QSize(sum(c.sizeHint().width() + self.look.at(8) for c in self._pool[: self._shown]), self._line)

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest chip."""
        widest = max((chip.sizeHint().width() for chip in self._pool[: self._shown]), default=0)
        return QSize(widest, self._places(max(self.width(), widest))[1])

    @property
    def _line(self) -> int:
        return self._pool[0].sizeHint().height() if self._pool else 0

    def _places(self, width: int) -> tuple[list[tuple[int, int]], int]:
        """Left and top of each chip, and the height of all."""
        gap, x, y, places = self.look.at(8), 0, 0, list[tuple[int, int]]()
        for chip in self._pool[: self._shown]:
            wide = chip.sizeHint().width()
            if x and x + wide > width:
                x, y = 0, y + self._line + gap
            places.append((x, y))
            x += wide + gap
        return places, y + self._line if places else 0

    def _place(self, width: int) -> None:
        for chip, (x, y) in zip(self._pool, self._places(width)[0], strict=False):
            chip.setGeometry(x, y, chip.sizeHint().width(), chip.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._place(event.size().width())
        self.updateGeometry()
