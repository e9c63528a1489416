"""A real keyboard at the page with the on-screen keyboard: its letters are text, a scanner's are a code."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from kiosk.keyboard_flurry import Flurry
from kiosk.keyboard_touches import LetterErased, LetterPressed, TextConfirmed
from kiosk.touches import CodeScanned

SETTLES_MS = 80
"""After so long without a letter it is clear who wrote the few that are held."""

GIVES_UP_MS = 600
"""After so long a flurry without an end is no code either; nothing that was written is lost."""


class Typing(QObject):
    """`happened` carries the touches of the on-screen keyboard."""

    happened = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._flurry = Flurry()
        self._settle = QTimer(self, singleShot=True)
        self._settle.timeout.connect(self._settled)

    def forget(self) -> None:
        """Another page is shown: nothing that was written here goes there."""
        self._settle.stop()
        self._flurry.given()

    def took(self, event: QKeyEvent, at: float, *, free: bool) -> bool:
        """Whether the key, hit at `at` seconds, was for the text. `free`: no key of the screen has the focus."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return self._entered(at, free=free)
        if event.key() == Qt.Key.Key_Backspace:
            self._say(self._flurry.given())
            self.happened.emit(LetterErased())
            return True
        text = event.text()
        if len(text) != 1 or not text.isprintable() or (text == " " and not (free or self._flurry.letters)):
            return False
        self._say(self._flurry.took(text, at))
        self._settle.start(SETTLES_MS)
        return True

    def _entered(self, at: float, *, free: bool) -> bool:
        """The end of a code; else the text is complete, where no key of the screen is to be pressed."""
        code = self._flurry.code(at)
        self._settle.stop()
        if code:
            self.happened.emit(CodeScanned(code))
            return True
        self._say(self._flurry.given())
        if free:
            self.happened.emit(TextConfirmed())
        return free

    def _settled(self) -> None:
        if self._flurry.is_by_hand or self._settle.interval() == GIVES_UP_MS:
            self._say(self._flurry.given())
        else:
            self._settle.start(GIVES_UP_MS)

    def _say(self, letters: str) -> None:
        for letter in letters:
            self.happened.emit(LetterPressed(letter))
