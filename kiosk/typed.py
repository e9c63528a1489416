"""What is typed at the kiosk: a scanner's code, or the figures of a number pad."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kiosk.number_view import NumberView
from kiosk.touches import CodeScanned, DigitErased, DigitPressed, NumberConfirmed, Touch
from kiosk.view import PageView
from resources.scanner import Scanner


class TypedKeys:
    """A scanner types on every page; a person only where there is something to type into."""

    def __init__(self, happened: Callable[[Touch], None]) -> None:
        self._happened = happened
        self._scanner = Scanner()
        self._page: PageView | None = None

    def show(self, page: PageView) -> None:
        """This page is shown now."""
        self._page = page

    def begun(self, at: float) -> bool:
        """Whether a code is being typed: no key means anything else until it ends."""
        return self._scanner.collects(at)

    def takes(self, event: QKeyEvent, at: float) -> bool:
        """Whether the key belongs to what is typed; `at` is the time in seconds."""
        text = event.text()
        printable = bool(text) and text.isprintable() and bool(text.strip())
        if printable and self._scanner.took(text, at, self._typable):
            return True
        return self._on_the_pad(text)

    def erases(self, event: QKeyEvent) -> bool:
        """Whether the key takes a figure of the pad back."""
        page = self._page
        if event.key() != Qt.Key.Key_Backspace or not isinstance(page, NumberView) or not page.typed:
            return False
        self._happened(DigitErased())
        return True

    def ends(self, at: float) -> bool:
        """Enter was struck: whether it ended a code."""
        code = self._scanner.finished(at)
        if code:
            self._happened(CodeScanned(code))
        return bool(code)

    def confirms(self) -> bool:
        """Enter was struck with no key in focus: whether it ended a number."""
        if not isinstance(self._page, NumberView):
            return False
        self._happened(NumberConfirmed())
        return True

    @property
    def _typable(self) -> str:
        """The figures and letters of the pad, where it is shown."""
        page = self._page
        keys = (*page.digits, *page.letters) if isinstance(page, NumberView) else ()
        return "".join(key.key.words for key in keys)

    def _on_the_pad(self, text: str) -> bool:
        if not text or text.upper() not in self._typable:
            return False
        self._happened(DigitPressed(text.upper()))
        return True
