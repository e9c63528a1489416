"""Which window stands on which screen. Screens come in no fixed order, so they are chosen by name."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def screen_named(name: str) -> QScreen | None:
    """The screen of this name; None where it is not plugged in."""
    return next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)


def second_screen() -> QScreen | None:
    """A screen beside the first one, the leftmost of several."""
    others = [screen for screen in QGuiApplication.screens() if screen is not QGuiApplication.primaryScreen()]
    return min(others, key=lambda screen: (screen.geometry().x(), screen.name()), default=None)


def place_full(window: QWidget, screen: QScreen) -> None:
    """Fill that screen with the window."""
    there = window.screen() is screen and window.geometry() == screen.geometry()
    if window.isVisible() and window.isFullScreen() and not there:
        window.setWindowState(Qt.WindowState.WindowNoState)  # a full one stays where it is, whatever it is told
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    if window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating):
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        window.show()  # showFullScreen() asks for the focus
    else:
        window.showFullScreen()


def place(window: QWidget, area: QRect) -> None:
    """Show the window with its frame inside this area."""
    if window.isFullScreen():
        window.setWindowState(Qt.WindowState.WindowNoState)
    window.setGeometry(area)
    window.show()


def side_by_side(area: QRect, wanted: Sequence[tuple[str, tuple[int, int]]]) -> tuple[QRect, ...]:
    """Places on one screen for windows of these kinds and sizes, shrunk to fit.

    The kiosk stands on the left, the board above, the printer at the right, the rest in a row below: each with its
    title to be seen.
    """
    below = [kind for kind, _ in wanted if kind not in _CORNERS]
    return tuple(_placed(area, kind, size, below.index(kind) if kind in below else 0) for kind, size in wanted)


_CORNERS = ("kiosk", "board", "paper")
_GAP, TITLE = 12, 32


def _placed(area: QRect, kind: str, size: tuple[int, int], nth: int) -> QRect:
    left = area.x() + min(540, area.width() * 3 // 10) + _GAP
    free = QRect(left, area.y() + TITLE, area.right() - left, area.height() - TITLE)
    match kind:
        case "kiosk":
            return _fitted(size, QRect(area.x(), area.y() + TITLE, left - area.x() - _GAP, area.height() - 2 * TITLE))
        case "board":
            return _fitted(size, QRect(free.x(), free.y(), free.width() * 2 // 3, free.height() * 2 // 5))
        case "paper":
            shown = _fitted(size, QRect(free.x(), free.y(), free.width() // 3 - _GAP, free.height() * 2 // 5))
            return shown.translated(free.right() - shown.right(), 0)
        case _:
            shown = _fitted(size, QRect(free.x(), free.y(), free.width(), free.height() * 3 // 5))
            high = max(free.y(), free.bottom() - shown.height())
            return shown.translated(min(nth * (440 + _GAP), free.width() - shown.width()), high - shown.y())


def _fitted(size: tuple[int, int], room: QRect) -> QRect:
    """A place of this size in the corner of the room, shrunk where the room is smaller."""
    scale = min(1.0, room.width() / size[0], room.height() / size[1])
    return QRect(room.x(), room.y(), round(size[0] * scale), round(size[1] * scale))
