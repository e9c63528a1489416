"""A kiosk's window without a screen."""

from collections.abc import Callable
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from kiosk.window import KioskWindow
from resources.look import kiosk_look
from tests.kiosk.test_geometry import PANELS

MakeWindow = Callable[[str], KioskWindow]


@pytest.fixture
def window_on(qtbot: QtBot) -> MakeWindow:
    """Makes the window of a panel, shown."""

    def made(panel: str) -> KioskWindow:
        width, height, mm, viewing = PANELS[panel]
        window = KioskWindow(partial(kiosk_look, panel_width_mm=mm, viewing_mm=viewing))
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show()
        return window

    return made
