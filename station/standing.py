"""Windows on their screens: each on the one that the settings name, and there again after it was unplugged."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from station.screens import place, place_full, screen_named, second_screen, side_by_side
from station.windows import Shown

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
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self.place)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._settling.start)
            application.screenRemoved.connect(self._settling.start)
        for shown_ in self._shown:
            shown_.widget.installEventFilter(self)
        self.place()

    def place(self) -> None:
        """Put every window on its screen; those without one share the first, side by side."""
        loose = [shown for shown in self._shown if not self._placed_full(shown)]
        area = QGuiApplication.primaryScreen().availableGeometry()
        places = side_by_side(area, [(shown.kind, shown.size) for shown in loose])
        for shown, rect in zip(loose, places, strict=True):
            if not shown.widget.isVisible():
                place(shown.widget, rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that fills a screen comes back there. When the last other was closed by hand, the station ends."""
        if event.type() in _GONE and self._left_its_screen(watched):
            self._settling.start()
        elif event.type() == QEvent.Type.Hide and not any(shown.widget.isVisible() for shown in self._shown):
            self._all_closed()
        return super().eventFilter(watched, event)

    def _left_its_screen(self, watched: QObject) -> bool:
        """Whether somebody made this window smaller, or hid it, that fills a screen."""
        window = next((shown.widget for shown in self._shown if shown.widget is watched), None)
        if window is None or window not in self._full:
            return False
        return window.isMinimized() or not (window.isFullScreen() and window.isVisible())

    def close(self) -> None:
        """Close all windows for good."""
        for shown in self._shown:
            shown.widget.removeEventFilter(self)
            shown.widget.hide()
            shown.widget.deleteLater()

    def _placed_full(self, shown: Shown) -> bool:
        screen = self._screen(shown) if shown.full_screen else None
        if screen is None:
            return False
        place_full(shown.widget, screen)
        self._full.add(shown.widget)
        return True

    def _screen(self, shown: Shown) -> QScreen | None:
        """The screen that the window fills: by name; else the kiosk has the first, the board a second one."""
        if shown.screen:
            return screen_named(shown.screen)
        second = second_screen()
        alone = len(self._shown) == 1
        match shown.kind:
            case "kiosk" if second is not None or alone:
                return QGuiApplication.primaryScreen()
            case "board" if second is not None:
                return second
            case "board" if alone:
                return QGuiApplication.primaryScreen()
            case _:
                return None
