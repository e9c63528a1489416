"""Where a counter's window stands, small or large: kept in reach, above other programs, and remembered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from station.errands.remembered import Remembered, Standings
from station.screens import TITLE

_SETTLED_MS = 500
"""So long after the last move a place is written down."""


def within(wanted: QRect, areas: Sequence[QRect]) -> QRect:
    """The place wholly inside the screen that it covers most, or the first one; shrunk where that is smaller."""
    if not areas:
        return wanted
    area = max(areas, key=lambda one: _covered(wanted, one))
    size = wanted.size().boundedTo(area.size())
    left = min(max(wanted.x(), area.x()), area.x() + area.width() - size.width())
    top = min(max(wanted.y(), area.y()), area.y() + area.height() - size.height())
    return QRect(QPoint(left, top), size)


def _covered(wanted: QRect, area: QRect) -> int:
    both = wanted.intersected(area)
    return both.width() * both.height()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How large a window is where nobody has changed it, in pixels."""

    small: QSize
    large: QSize


class WindowPlace(QObject):
    """Places one window. `on_top`: above other programs while it is small."""

    def __init__(self, window: QWidget, name: str, sizes: Sizes, remembered: Remembered, *, on_top: bool) -> None:
        super().__init__(window)
        self._window, self._name, self._sizes = window, name, sizes
        self._remembered, self._on_top = remembered, on_top
        self.known = remembered.of(name)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self.remember)
        window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on_top and not self.known.large)
        window.installEventFilter(self)

    def place(self, usual: QRect) -> QRect:
        """Where it is shown first: where it stood last, else at the usual place."""
        return within(self._last(self.known) or QRect(usual.topLeft(), self._size), _areas())

    def change_size(self) -> None:
        """Small becomes large and large small, each where it stood last, else in the same corner."""
        self.remember()
        self.known = replace(self.known, large=not self.known.large)
        corner = QRect(self._window.geometry().topLeft(), self._size)
        self._stay_above()
        self._window.setGeometry(within(self._last(self.known) or corner, _areas()))
        self._window.show()
        self._window.activateWindow()
        self._remembered.keep(self._name, self.known)

    @property
    def _size(self) -> QSize:
        return self._sizes.large if self.known.large else self._sizes.small

    def _last(self, known: Standings) -> QRect | None:
        place = known.at_large if known.large else known.at_small
        return QRect(*place) if place else None

    def _stay_above(self) -> None:
        """Qt hides the window for this: under X11 a window that is shown cannot be told otherwise."""
        self._window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, self._on_top and not self.known.large)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody moves the window."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self._window.isVisible():
            self._settled.start()
        return super().eventFilter(watched, event)

    def remember(self) -> None:
        """Write down where it stands now, but not where it fills the screen or is minimised."""
        self._settled.stop()
        if not self._window.isVisible() or self._window.isMaximized() or self._window.isMinimized():
            return
        area = self._window.geometry()
        place = (area.x(), area.y(), area.width(), area.height())
        self.known = replace(self.known, at_large=place) if self.known.large else replace(self.known, at_small=place)
        self._remembered.keep(self._name, self.known)


def _areas() -> tuple[QRect, ...]:
    """What the screens have below a window's title, the first screen first."""
    first = QGuiApplication.primaryScreen()
    screens = sorted(QGuiApplication.screens(), key=lambda screen: screen is not first)
    return tuple(screen.availableGeometry().adjusted(0, TITLE, 0, 0) for screen in screens)
