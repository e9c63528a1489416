"""Which window stands on which screen. Screens come in no fixed order, so they are chosen by name."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
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
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()


def place(window: QWidget, area: QRect) -> None:
    """Show the window with its frame inside this area."""
    window.setGeometry(area)
    window.show()


def tiles(area: QRect, sizes: Sequence[tuple[int, int]]) -> tuple[QRect, ...]:
    """Places for windows of these sizes on one screen, shrunk to fit it, from left to right and overlapping."""
    placed, x = [], area.x()
    for width, height in sizes:
        scale = min(1.0, area.width() / width, (area.height() - 40) / height)
        w, h = round(width * scale), round(height * scale)
        left = min(x, area.right() - w)
        placed.append(QRect(max(area.x(), left), area.y() + 30, w, h))
        x = left + w + 12
    return tuple(placed)
