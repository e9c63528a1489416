"""One service with its wait: icon, name, how many people or minutes, and a thin line below."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from display.waits import WaitView
from resources.icon_art import icon_names
from resources.look import BoardLook
from resources.parts.icon import paint_icon
from resources.parts.text import LEFT, RIGHT, Type, block, paint_middle

_NAME_WEIGHT, _VALUE_WEIGHT = 400, 700
_NAME_SIZE, _ICON_SIZE, _ICON_ROOM, _GAP = 0.9, 0.98, 1.32, 0.55  # of the size of the figures


class WaitRow(QLabel):
    """A row of the waits."""

    def __init__(self, look: BoardLook, board: QWidget) -> None:
        super().__init__(board)
        self._look = look
        self._wait = WaitView(icon="", name="", value="")
        self._ruled = False
        self._scale = 1.0

    def render_view(self, wait: WaitView | None, look: BoardLook, *, ruled: bool) -> None:
        """Show the wait, with a line below where `ruled`; nothing hides the row."""
        self.setVisible(wait is not None)
        if wait is None:
            return
        self._wait, self._look, self._ruled = wait, look, ruled
        self.setAccessibleName(f"{wait.name} {wait.spoken or wait.value}")
        self.update()

    def scaled(self, scale: float) -> None:
        """Set name and value at this share of their size, so that all rows are alike."""
        self._scale = scale

    @property
    def fitting(self) -> float:
        """The share of their size, 1 at most, at which name and value stand beside each other."""
        name, value = self._kinds(1.0)
        px = self._look.type.waits
        room = self.width() - px * (_ICON_ROOM + _GAP)
        return min(1.0, room / (name.wide(self._wait.name) + value.wide(self._wait.value)))

    @property
    def overflowing(self) -> bool:
        """Whether the name or the value is cut."""
        return not self.isHidden() and self._scale > self.fitting + 0.01

    def _kinds(self, scale: float) -> tuple[Type, Type]:
        px = self._look.type.waits * scale
        return Type(px=px * _NAME_SIZE, weight=_NAME_WEIGHT), Type(px=px, weight=_VALUE_WEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon, name, value, line."""
        painter = QPainter(self)
        colours, px = self._look.colours, self._look.type.waits
        box, size = QRectF(self.rect()), px * _ICON_SIZE
        if self._wait.icon in icon_names():
            place = QRectF(0, (box.height() - size) / 2, size, size)
            paint_icon(painter, place, self._wait.icon, colours.icon_line, colours.icon_fill)
        name, value = self._kinds(self._scale)
        words = box.adjusted(px * _ICON_ROOM, 0, -px * 0.2, 0)
        paint_middle(painter, words, block(self._wait.name, name, words.width()), colours.ink, LEFT)
        paint_middle(painter, words, block(self._wait.value, value, words.width()), colours.ink, RIGHT)
        if self._ruled:
            line = max(1.0, 1.5 * self._look.unit)
            painter.fillRect(QRectF(0, box.height() - line, box.width(), line), QColor(colours.hair))
        painter.end()
