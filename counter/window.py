"""The window of one counter. It decides nothing: it shows a view, and says what was pressed."""

from PySide6.QtCore import QKeyCombination, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from counter.window_view import CounterWindowView
from counter.work_page import WorkPage
from counter.work_view import WorkView
from resources.look import DeskLook
from resources.parts.sign_in import SignInPage

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


class CounterWindow(QStackedWidget):
    """`happened` carries what `counter.happenings` knows; keys work wherever the focus is."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._sign_in, self.work = SignInPage(look), WorkPage(look)
        self._sign_in.happened.connect(self.happened)
        self.work.happened.connect(self.happened)
        self.addWidget(self._sign_in)
        self.addWidget(self.work)
        self.setMinimumSize(SMALL * look.scale)

    def render_view(self, view: CounterWindowView) -> None:
        """Show `view`."""
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
        pressed = struck(event)
        for key in self.work.pressable():
            if key.view.key and QKeySequence(key.view.key) == pressed and key.isVisibleTo(self.work):
                key.press_by_hand()
                return
        if not self.work.elsewhere(pressed):
            super().keyPressEvent(event)


def struck(event: QKeyEvent) -> QKeySequence:
    """The key as buttons name theirs: the number pad's as the others, Return as Enter, Cyrillic as the Latin there."""
    key = _SAME.get(event.key(), Qt.Key(event.key()))
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(modifiers, key))
