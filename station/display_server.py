"""Whether this machine has a screen that a window can be shown on."""

import os
import sys
from collections.abc import Mapping


def has_screen() -> bool:
    """Whether there is a display server, or a Qt platform that was asked for by name."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def screens() -> Mapping[str, str]:
    """The screens that Qt sees: name to size."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  # Qt only where there is a screen

    application = QGuiApplication.instance() or QGuiApplication([])
    sizes = {screen.name(): screen.size() for screen in QGuiApplication.screens()}
    del application
    return {name: f"{size.width()}×{size.height()}" for name, size in sizes.items()}
