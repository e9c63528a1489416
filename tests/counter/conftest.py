"""A counter's window without a screen."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter.window import CounterWindow
from resources.look import desk_look
from resources.sheet import stylesheet

MakeWindow = Callable[[int, int, float], CounterWindow]


@pytest.fixture
def window_of(qtbot: QtBot, qapp: QApplication) -> Iterator[MakeWindow]:
    """Makes a window of so many pixels, in this scale, shown and dressed."""

    def made(width: int, height: int, scale: float = 1.0) -> CounterWindow:
        look = desk_look(scale=scale)
        qapp.setStyleSheet(stylesheet(look))
        window = CounterWindow(look)
        qtbot.addWidget(window)
        window.suit(QSize(width, height))
        window.resize(width, height)
        window.show()
        return window

    yield made
    qapp.setStyleSheet("")
