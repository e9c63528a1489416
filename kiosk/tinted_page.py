"""A page on which what was wrong stands on tinted ground."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.page import Page
from kiosk.rows import paint_tint
from resources.look import KioskLook


class TintedPage(Page):
    """`tint` is where the ground is tinted, in pixels; None where nothing is wrong."""

    def __init__(self, look: KioskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.tint: QRectF | None = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The tint under what was wrong."""
        if self.tint is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_tint(painter, self.tint, self.look)
            painter.end()
