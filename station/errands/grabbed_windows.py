"""A key of all programs under Windows: RegisterHotKey, whose message comes to the GUI thread."""

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from typing import Protocol

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

from counter.keys import parts_of
from station.errands.grabbed import GrabFault, KeyTaken

WM_HOTKEY = 0x0312
MOD_NOREPEAT = 0x4000
ALREADY_REGISTERED = 1409
_MODIFIERS = {"Alt": 1, "Ctrl": 2, "Shift": 4, "Meta": 8}
_OURS = 0x57  # any number below 0xC000
_FIRST_F = 0x70
_CODES = {
    "Ins": 0x2D,
    "Del": 0x2E,
    "Home": 0x24,
    "End": 0x23,
    "PgUp": 0x21,
    "Pause": 0x13,
    "Print": 0x2C,
    "Menu": 0x5D,
}


class User32(Protocol):
    """What of user32.dll is used, and the number of its last error."""

    def register(self, ours: int, modifiers: int, code: int) -> int:
        """0 where it went well, else the number of the error."""

    def unregister(self, ours: int) -> None:
        """Give the key back."""


class RealUser32:
    """The library itself; there on Windows alone."""

    def __init__(self) -> None:
        self._library = ctypes.WinDLL("user32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]  # on Windows

    def register(self, ours: int, modifiers: int, code: int) -> int:
        """Register it for this thread."""
        done = self._library.RegisterHotKey(None, ours, modifiers, code)
        return 0 if done else int(ctypes.get_last_error())  # type: ignore[attr-defined,unused-ignore]  # on Windows

    def unregister(self, ours: int) -> None:
        """Give it back."""
        self._library.UnregisterHotKey(None, ours)


def code_of(struck: str) -> int:
    """The virtual key code of a key by its name."""
    if struck in _CODES:
        return _CODES[struck]
    if struck.startswith("F") and struck[1:].isdigit():
        return _FIRST_F + int(struck[1:]) - 1
    return ord(struck)


class WindowsGrab(QAbstractNativeEventFilter):
    """Holds the key from its making on; Windows itself leaves out the repeats of a key that is held."""

    def __init__(self, key: str, user32: User32) -> None:
        super().__init__()
        self._pressed: Callable[[], None] = lambda: None
        self._user32 = user32
        modifiers, struck = parts_of(key)
        held = sum(_MODIFIERS[modifier] for modifier in modifiers)
        fault = user32.register(_OURS, held | MOD_NOREPEAT, code_of(struck))
        if fault == ALREADY_REGISTERED:
            raise KeyTaken(f"another program has the key {key}")
        if fault:
            raise GrabFault(f"Windows refuses the key {key}: error {fault}")

    def listen(self, pressed: Callable[[], None]) -> None:
        """Call this once a press from now on."""
        self._pressed = pressed
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self)

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        """Hear of the key; everything else goes its way."""
        if bytes(kind) == b"windows_generic_MSG":  # type: ignore[arg-type,unused-ignore]  # Qt's bytes are bytes
            told = wintypes.MSG.from_address(int(message))
            if told.message == WM_HOTKEY and told.wParam == _OURS:
                self._pressed()
                return True, 0
        return False, 0

    def release(self) -> None:
        """Give the key back."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)
        self._user32.unregister(_OURS)


def grabbed(key: str) -> WindowsGrab:
    """Take this key from all programs. Raises GrabFault, KeyTaken."""
    return WindowsGrab(key, RealUser32())
