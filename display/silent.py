"""Windows that only show: they take no focus, no pointer, and nothing from whoever works at the machine."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def make_silent(window: QWidget) -> None:
    """Let the window stand there without ever taking the focus; its pointer cannot be seen."""
    window.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    window.setCursor(Qt.CursorShape.BlankCursor)
