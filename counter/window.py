"""The window of one counter. It decides nothing: it shows a view, and says what was pressed."""

import time

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from counter.happenings import CodeScanned
from counter.keys import Keys
from counter.window_view import CounterWindowView
from counter.work_page import WorkPage
from counter.work_view import WorkView
from resources.look import DeskLook
from resources.parts.press import SECOND_TAP_S
from resources.parts.sign_in import SignInPage
from resources.scanner import Scanner

SMALL = QSize(420, 640)
LARGE = QSize(1280, 800)
LOW = QSize(840, 490)
"""The least where a screen is too low for the small one: the list stands beside the buttons."""

_SAME = {
    int(Qt.Key.Key_Return): Qt.Key.Key_Enter,
    ord("Я"): Qt.Key.Key_Z,  # the same key of the keyboard
    ord("А"): Qt.Key.Key_A,  # the same look, on a ticket
    ord("К"): Qt.Key.Key_K,
    ord("М"): Qt.Key.Key_M,
    ord("Т"): Qt.Key.Key_T,
}


_BEGINS = "WЦ"
"""With what our squares begin, on a Latin and a Cyrillic keyboard: no key of ours."""

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

_PAD = Qt.KeyboardModifier.KeypadModifier
_ON_PAD = frozenset(map(ord, "0123456789+-*/."))
_WITHOUT_NUMLOCK = {
    Qt.Key.Key_Insert: "0",
    Qt.Key.Key_End: "1",
    Qt.Key.Key_Down: "2",
    Qt.Key.Key_PageDown: "3",
    Qt.Key.Key_Left: "4",
    Qt.Key.Key_Clear: "5",
    Qt.Key.Key_Right: "6",
    Qt.Key.Key_Home: "7",
    Qt.Key.Key_Up: "8",
    Qt.Key.Key_PageUp: "9",
    Qt.Key.Key_Delete: ".",
}
"""What the keys of a number pad say while NumLock is off, and what stands on them."""


class CounterWindow(QStackedWidget):
    """`happened` carries what `counter.happenings` knows; keys work wherever the focus is."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None, *, keys: Keys | None = None) -> None:
        super().__init__(parent)
        self.clock = time.monotonic
        self._scanner, self._read_at = Scanner(begins=_BEGINS), float("-inf")
        self._view: CounterWindowView | None = None
        self._screen: QSize | None = None
        self.keys = keys or Keys()
        self._uses_pad = self.keys.uses_pad
        self._build(look)

    def _build(self, look: DeskLook) -> None:
        self.look = look
        self._sign_in, self.work = SignInPage(look), WorkPage(look)
        self._sign_in.happened.connect(self.happened)
        self.work.happened.connect(self.happened)
        self.addWidget(self._sign_in)
        self.addWidget(self.work)
        self.setMinimumSize(SMALL * look.scale)
        for widget in self.findChildren(QWidget):
            widget.installEventFilter(self)
        if self._screen is not None:
            self.suit(self._screen)

    def suit(self, screen: QSize) -> None:
        """Need no more room than this screen has."""
        self._screen = screen
        small, low = SMALL * self.look.scale, LOW * self.look.scale
        self.setMinimumSize(small if small.height() <= screen.height() else low.boundedTo(screen))

    def come_forward(self) -> None:
        """Something is asked here: take the focus from whichever program has it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def wear(self, look: DeskLook) -> None:
        """Take another look: the same view on new pages."""
        for page in (self._sign_in, self.work):
            self.removeWidget(page)
            page.deleteLater()
        self._build(look)
        if self._view is not None:
            self.render_view(self._view)

    def render_view(self, view: CounterWindowView) -> None:
        """Show `view`."""
        self._view = view
        self.setWindowTitle(view.title)
        if isinstance(view, WorkView):
            self.work.render_view(view)
            if self.currentWidget() is not self.work:
                self.setCurrentWidget(self.work)
                self.work.setFocus()
        else:
            self._sign_in.render_view(view)
            self.setCurrentWidget(self._sign_in)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button whose key this is; a key that repeats itself presses nothing."""
        if self.currentWidget() is not self.work or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        if self._scans(event):
            return
        if not any(self._presses(pressed) for pressed in self._meant(event)):
            super().keyPressEvent(event)

    def _presses(self, pressed: QKeySequence) -> bool:
        """Press what has this key now; whether there is such a thing."""
        for key in self.work.pressable():
            if key.isVisibleTo(self.work) and pressed in map(QKeySequence, key.view.keys):
                key.press_by_hand()
                return True
        return self.work.elsewhere(pressed, self.clock())

    def _meant(self, event: QKeyEvent) -> tuple[QKeySequence, ...]:
        """What the key may stand for, the likeliest first: a number pad's own meaning while the buttons are shown.

        A key of it that stands for an act means nothing else then, not even a step of an open card.
        """
        plain, on_pad = struck(event), struck_on_pad(event, used=self._uses_pad)
        if on_pad is None:
            return (plain,)
        if not self.work.on_page:
            return (QKeySequence(on_pad),) if self.keys.uses(on_pad) else (QKeySequence(on_pad), plain)
        turned = self.keys.turning.get(on_pad)
        return (QKeySequence(turned),) if turned else (plain,)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before a button, a field or the list hears of a key: does a number pad or a scanner type.

        A field takes what is scanned into it, and where one signs in nothing is scanned.
        """
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._says_digit(watched, event):
                return True
            scanned = not isinstance(watched, QLineEdit) and self.currentWidget() is self.work
            if scanned and self._scans(event):
                return True
        return super().eventFilter(watched, event)

    def _says_digit(self, watched: QObject, event: QKeyEvent) -> bool:
        """A key of the number pad says what stands on it, with NumLock or without."""
        said = _WITHOUT_NUMLOCK.get(Qt.Key(event.key())) if self._uses_pad and event.modifiers() & _PAD else None
        if said is None:
            return False
        again = QKeyEvent(event.type(), ord(said), event.modifiers(), said, event.isAutoRepeat())
        QCoreApplication.sendEvent(watched, again)
        return True

    def _scans(self, event: QKeyEvent) -> bool:
        """Whether the key was a letter of a code, or the end of one; some scanners strike Enter twice."""
        now, text = self.clock(), event.text()
        if Qt.Key(event.key()) not in _ENTER:
            return text.isprintable() and bool(text.strip()) and self._scanner.took(text, now)
        code = self._scanner.finished(now)
        if code:
            self._read_at = now
            self.happened.emit(CodeScanned(text=code))
        return now - self._read_at < SECOND_TAP_S


def struck(event: QKeyEvent) -> QKeySequence:
    """The key as buttons name theirs: the number pad's as the others, Return as Enter, Cyrillic as the Latin there."""
    key = _SAME.get(event.key(), Qt.Key(event.key()))
    return QKeySequence(QKeyCombination(event.modifiers() & ~_PAD, key))


def struck_on_pad(event: QKeyEvent, *, used: bool) -> str | None:
    """The key as a number pad's; None for any other. `used`: Enter that is not Return is one, whatever else is said."""
    key = Qt.Key(event.key())
    if key is Qt.Key.Key_Enter and (used or event.modifiers() & _PAD):
        return "Num+Enter"
    if not event.modifiers() & _PAD or event.modifiers() & ~_PAD:
        return None
    said = "." if key is Qt.Key.Key_Comma else chr(key) if key in _ON_PAD else ""
    return f"Num+{said}" if said else None
