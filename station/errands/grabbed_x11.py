"""A key of all programs under X11: a passive grab on the root window, on a connection of its own."""

import string
from collections.abc import Callable, Iterator, Sequence

import xcffib
import xcffib.xproto as x
from PySide6.QtCore import QSocketNotifier

from counter.keys import parts_of
from station.errands.grabbed import GrabFault, KeyTaken

_MODIFIERS = {"Shift": 1, "Ctrl": 4, "Alt": 8, "Meta": 64}
_CAPS_LOCK, _NUM_LOCK = 2, 16
_LOCKS = (0, _CAPS_LOCK, _NUM_LOCK, _CAPS_LOCK | _NUM_LOCK)
_ASYNC = 1
_FIRST_F = 0xFFBE
_SYMBOLS = {
    "Ins": 0xFF63,
    "Del": 0xFFFF,
    "Home": 0xFF50,
    "End": 0xFF57,
    "PgUp": 0xFF55,
    "Pause": 0xFF13,
    "Print": 0xFF61,
    "Menu": 0xFF67,
}
_ROWS = {24: "qwertyuiop", 38: "asdfghjkl", 52: "zxcvbnm"}
"""Where letters lie on a keyboard whose layout has no Latin ones."""


def symbol_of(struck: str) -> int:
    """The X11 symbol (keysym) of a key by its name."""
    if struck in _SYMBOLS:
        return _SYMBOLS[struck]
    if struck.startswith("F") and struck[1:].isdigit():
        return _FIRST_F + int(struck[1:]) - 1
    return ord(struck.lower())


def code_of(struck: str, first: int, symbols: Sequence[Sequence[int]]) -> int:
    """The keyboard's code of a key; `symbols` are those of each code from `first` on. Raises GrabFault."""
    wanted = symbol_of(struck)
    for column in range(max(map(len, symbols), default=0)):
        for code, row in enumerate(symbols, first):
            if column < len(row) and row[column] == wanted:
                return code
    found = (code + row.index(struck.lower()) for code, row in _ROWS.items() if struck.lower() in row)
    if struck in string.ascii_uppercase:
        return next(found)
    raise GrabFault(f"this keyboard has no key {struck}")


class X11Grab:
    """Holds the key from its making on."""

    def __init__(self, key: str, display: str | None = None) -> None:
        self._pressed: Callable[[], None] = lambda: None
        self._released_at = -1
        self._notifier: QSocketNotifier | None = None
        try:
            self._connection = xcffib.connect(display=display)
        except xcffib.XcffibException as error:
            raise GrabFault("the X server does not answer") from error
        try:
            self._take(key)
        except GrabFault:
            self._connection.disconnect()
            raise

    def listen(self, pressed: Callable[[], None]) -> None:
        """Call this once a press from now on."""
        self._pressed = pressed
        self._notifier = QSocketNotifier(self._connection.get_file_descriptor(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)
        self._read()  # what came with the server's answers does not wake the notifier

    def _take(self, key: str) -> None:
        """Once for each way in which Caps Lock and NumLock can stand."""
        modifiers, struck = parts_of(key)
        setup = self._connection.get_setup()
        first, last = setup.min_keycode, setup.max_keycode
        mapping = self._connection.core.GetKeyboardMapping(first, last - first + 1).reply()
        wide = mapping.keysyms_per_keycode
        rows = [mapping.keysyms[n : n + wide] for n in range(0, len(mapping.keysyms), wide)]
        self._code = code_of(struck, first, rows)
        held = sum(_MODIFIERS[modifier] for modifier in modifiers)
        try:
            for root in (screen.root for screen in setup.roots):
                for lock in _LOCKS:
                    self._connection.core.GrabKey(
                        False,  # noqa: FBT003  # xcffib's own: events go to this connection alone
                        root,
                        held | lock,
                        self._code,
                        _ASYNC,
                        _ASYNC,
                        is_checked=True,
                    ).check()
        except x.AccessError as error:
            raise KeyTaken(f"another program has the key {key}") from error
        except xcffib.XcffibException as error:
            raise GrabFault(f"the X server refuses the key {key}: {type(error).__name__}") from error

    def _read(self) -> None:
        try:
            for event in self._events():
                self._hear(event)
        except xcffib.XcffibException:
            self._hear_no_more()  # the X server is gone, and Qt with it

    def _events(self) -> Iterator[object]:
        while (event := self._connection.poll_for_event()) is not None:
            yield event

    def _hear(self, event: object) -> None:
        """While a key is held the server says again and again that it was let go and struck at the same moment."""
        match event:
            case x.KeyReleaseEvent():
                self._released_at = event.time
            case x.KeyPressEvent() if event.detail == self._code and event.time != self._released_at:
                self._pressed()
            case _:
                return

    def release(self) -> None:
        """Give the key back."""
        self._hear_no_more()
        self._connection.disconnect()

    def _hear_no_more(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None


def grabbed(key: str, display: str | None = None) -> X11Grab:
    """Take this key from all programs of the X server. Raises GrabFault, KeyTaken."""
    return X11Grab(key, display)
