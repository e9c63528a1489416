"""What every panel of the waiting room shares: a look, a ground, and that only the station closes it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from display.happenings import CloseAsked
from display.silent import make_silent
from office.look_plan import ACCENT
from resources.look import BoardLook


class Panel(QWidget):
    """A board or a sign. `look_for(width, height)` gives its look in pixels; the view brings the office's accent."""

    happened = Signal(object)

    def __init__(self, look_for: Callable[[int, int], BoardLook], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make_silent(self)
        self.setWindowTitle("Walkin")
        self.look_for = look_for
        self._accent = ACCENT
        self.look = self._look()

    def _look(self) -> BoardLook:
        return replace(self.look_for(self.width(), self.height()), accent=self._accent)

    def wear(self, look_for: Callable[[int, int], BoardLook]) -> None:
        """Take another look."""
        self.look_for = look_for
        self._dress()

    def dye(self, accent: str) -> None:
        """Take the office's accent, `#RRGGBB`."""
        if accent != self._accent:
            self._accent = accent
            self._dress()

    def _dress(self) -> None:
        self.look = self._look()
        self.update()
        self.show_again()

    def show_again(self) -> None:
        """Show the same view in another look."""

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Take the look of the new size."""
        self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.look.colours.ground))
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that somebody wants the panel closed; whether it goes is not the panel's to say."""
        event.ignore()
        self.happened.emit(CloseAsked())
