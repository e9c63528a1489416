"""What a key that was struck is called in the table of keys."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kiosk.keypad import NAMED

_ANOTHER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_NAMES = {getattr(Qt.Key, f"Key_{name}").value: name for name in NAMED}

# X11 and Wayland call F13 to F24 by other names (XF86Launch5, XF86TouchpadToggle, …), by no name, or differently from
# one distribution to the next. The key's own number, which the kernel gives it, is the same everywhere.
_FIRST_SCAN, _SCANS = 191, 12


def name_of(event: QKeyEvent) -> str:
    """The key's name: "F17", "Up", "+"; empty for letters, figures, and together with Ctrl, Alt or the like."""
    if event.modifiers() & _ANOTHER:
        return ""
    at = event.nativeScanCode() - _FIRST_SCAN
    if sys.platform == "linux" and 0 <= at < _SCANS:
        return f"F{13 + at}"
    named = _NAMES.get(int(event.key()))
    if named is not None:
        return named
    text = event.text()
    return text if len(text) == 1 and not text.isalnum() and not text.isspace() else ""
