"""The window of one counter. It decides nothing: it shows a view, and says what was pressed."""

import time

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from counter.happenings import CodeScanned
from counter.window_view import CounterWindowView
from counter.work_page import WorkPage
from counter.work_view import WorkView
from resources.look import DeskLook
from resources.parts.press import SECOND_TAP_S
from resources.parts.sign_in import SignInPage
from resources.scanner import Scanner

SMALL = QSize(420, 640)
LARGE = QSize(1280, 800)

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


class CounterWindow(QStackedWidget):
    """`happened` carries what `counter.happenings` knows; keys work wherever the focus is."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clock = time.monotonic
        self._scanner, self._read_at = Scanner(begins=_BEGINS), float("-inf")
        self._view: CounterWindowView | None = None
        self._build(look)

    def _build(self, look: DeskLook) -> None:
        self.look = look
        self._sign_in, self.work = SignInPage(look), WorkPage(look)
        self._sign_in.happened.connect(self.happened)
        self.work.happened.connect(self.happened)
        self.addWidget(self._sign_in)
        self.addWidget(self.work)
        self.setMinimumSize(SMALL * look.scale)
        for widget in self.work.findChildren(QWidget):
            if not isinstance(widget, QLineEdit):  # a field takes what is scanned into it
                widget.installEventFilter(self)

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
        pressed = struck(event)
        for key in self.work.pressable():
            if key.view.key and QKeySequence(key.view.key) == pressed and key.isVisibleTo(self.work):
                key.press_by_hand()
                return
        if not self.work.elsewhere(pressed):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before a button or the list hears of a key: does a scanner type."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._scans(event):
            return True
        return super().eventFilter(watched, event)

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
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(modifiers, key))
