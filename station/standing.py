"""Windows on their screens: each on the one that the settings name, and there again after it was unplugged."""

import logging
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from station.screens import place, place_full, screen_named, second_screen, side_by_side
from station.windows import Shown

LOG = logging.getLogger("walkin")
SETTLE_MS = 150
"""When a screen goes, Qt moves its windows first."""


_GONE = frozenset({QEvent.Type.Hide, QEvent.Type.WindowStateChange})


class Standing(QObject):
    """Keeps windows where they belong. `all_closed` is called when the last of them was closed by hand."""

    def __init__(self, shown: Iterable[Shown], all_closed: Callable[[], None]) -> None:
        super().__init__()
        self._shown = tuple(shown)
        self._full: set[QWidget] = set()
        self._all_closed = all_closed
        self._missed: set[str] = set()
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self.place)
        self._closing = QTimer(self, singleShot=True, interval=0)
        self._closing.timeout.connect(self._end_where_all_are_closed)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._watch)
            application.screenRemoved.connect(self._settle)
            application.primaryScreenChanged.connect(self._settle)
        for screen in QGuiApplication.screens():
            self._watch(screen)
        self._settling.stop()
        for shown_ in self._shown:
            shown_.widget.installEventFilter(self)
        self.place()

    def place(self) -> None:
        """Put every window on its screen; those without one share the first, side by side."""
        if not QGuiApplication.screens():
            return  # all are switched off; placed again when one is back
        full = {shown: screen for shown in self._shown if (screen := self._screen(shown)) is not None}
        for shown, screen in full.items():
            place_full(shown.widget, screen)
        self._full = {shown.widget for shown in full}
        first = QGuiApplication.primaryScreen()
        loose = [shown for shown in self._shown if shown not in full]
        places = side_by_side(first.availableGeometry(), [(shown.kind, shown.size) for shown in loose])
        for shown, rect in zip(loose, places, strict=True):
            self._place_loose(shown, rect, covering=first in full.values())

    def _place_loose(self, shown: Shown, rect: QRect, *, covering: bool) -> None:
        """A window that filled a screen which is gone would cover another one that fills this one: it waits, hidden."""
        lost = bool(shown.full_screen and shown.screen)
        if lost and shown.screen not in self._missed:
            LOG.warning("There is no screen %s for the %s", shown.screen, shown.kind)
            self._missed.add(shown.screen)
        if lost and covering:
            shown.widget.hide()
        elif not shown.widget.isVisible() or shown.widget.isFullScreen():
            place(shown.widget, shown.place(rect))

    def _watch(self, screen: QScreen) -> None:
        """Place again when this screen has another resolution, and now."""
        screen.geometryChanged.connect(self._settle)
        self._settle()

    def _settle(self, *_: object) -> None:
        self._settling.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that fills a screen comes back there. When the last other was closed by hand, the station ends."""
        if event.type() in _GONE and self._left_its_screen(watched):
            self._settling.start()
        elif event.type() == QEvent.Type.Hide:
            self._closing.start()  # a window that changes its size is hidden for a moment, and comes back at once
        return super().eventFilter(watched, event)

    def _end_where_all_are_closed(self) -> None:
        if not any(shown.widget.isVisible() for shown in self._shown):
            self._all_closed()

    def _left_its_screen(self, watched: QObject) -> bool:
        """Whether somebody made this window smaller, or hid it, that fills a screen."""
        window = next((shown.widget for shown in self._shown if shown.widget is watched), None)
        if window is None or window not in self._full:
            return False
        return window.isMinimized() or not (window.isFullScreen() and window.isVisible())

    def close(self) -> None:
        """Close all windows for good."""
        self._settling.stop()
        self._closing.stop()
        for shown in self._shown:
            shown.widget.removeEventFilter(self)
            shown.widget.hide()
            shown.widget.deleteLater()

    def _screen(self, shown: Shown) -> QScreen | None:
        """The screen that the window fills: by name; else the kiosk has the first, a board or sign the second one."""
        if not shown.full_screen:
            return None
        if shown.screen:
            found = screen_named(shown.screen)
            if found is not None:
                self._missed.discard(shown.screen)
            return found
        second, alone = second_screen(), len(self._shown) == 1
        match shown.kind.partition(" ")[0]:
            case "kiosk" if second is not None or alone:
                return QGuiApplication.primaryScreen()
            case "board" | "sign" if second is not None and self._is_first_of_its_kind(shown):
                return second
            case "board" | "sign" if alone:
                return QGuiApplication.primaryScreen()
            case _:
                return None

    def _is_first_of_its_kind(self, shown: Shown) -> bool:
        """Whether no other board or sign would fill a screen that nobody named."""
        unnamed = (one for one in self._shown if one.full_screen and not one.screen)
        return next(one for one in unnamed if one.kind.startswith(("board", "sign"))) is shown
