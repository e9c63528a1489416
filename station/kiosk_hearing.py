"""What the kiosk hears and makes heard: headphones that come and go, and the sound of its question."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer

from kiosk.hearing_touches import HeadphonesPlugged
from kiosk.reader import SEEN_FIRST_MS

if TYPE_CHECKING:
    from kiosk.view import KioskView

LOOKS_EVERY_MS = 100


class Jack(Protocol):
    """Whoever knows of the headphones."""

    @property
    def headphones(self) -> bool | None:
        """Whether they are plugged in; None where nobody knows."""
        ...


class HeadphonesWatch(QObject):
    """Tells that headphones were plugged in or pulled out. Those that are there from the start belong to nobody."""

    def __init__(self, jack: Jack, happened: Callable[[HeadphonesPlugged], None], parent: QObject) -> None:
        super().__init__(parent)
        self._jack, self._happened = jack, happened
        self._last: bool | None = None
        self._looks = QTimer(self, interval=LOOKS_EVERY_MS)
        self._looks.timeout.connect(self.look)
        self._looks.start()

    @property
    def plugged(self) -> bool:
        """Whether they are plugged in, as far as is known."""
        return self._last is True

    def look(self) -> None:
        """See how it is now."""
        before, self._last = self._last, self._jack.headphones
        if before is False and self._last is True:
            self._happened(HeadphonesPlugged(plugged=True))
        elif before is True and self._last is not True:
            self._happened(HeadphonesPlugged(plugged=False))


class Question(QObject):
    """The sound of "Are you still here?": once, after its words could be seen, and never over what is read aloud."""

    def __init__(self, ring: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._place = ""
        self._waits = QTimer(self, singleShot=True, interval=SEEN_FIRST_MS)
        self._waits.timeout.connect(ring)

    def show(self, view: "KioskView", *, wanted: bool = True) -> None:
        """The kiosk shows this; `wanted`: the office wants the question to be heard."""
        asks = view.place == "StillHere"
        if not asks:
            self._waits.stop()
        elif wanted and self._place != view.place and view.hearing is None:
            self._waits.start()
        self._place = view.place
