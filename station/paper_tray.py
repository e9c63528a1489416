"""Where the on-screen printer's papers come out: a window of its own, where the settings have such a printer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal

from printer.screen import ScreenPrinter
from resources.words import words_for
from station.paper_window import PaperWindow
from station.settings import Settings
from station.windows import Shown


class PaperTray(QObject):
    """Takes pictures in the printer's thread, shows them on the GUI thread."""

    _came = Signal(bytes)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.windows: tuple[Shown, ...] = ()
        self._window: PaperWindow | None = None
        targets = [printer.target for name in _names(settings) if name and (printer := settings.printer(name))]
        if "screen" in targets:
            self._window = window = PaperWindow(words_for(settings.station.language or "en", "station"))
            self._came.connect(window.show_paper, Qt.ConnectionType.QueuedConnection)
            self.windows = (Shown(kind="paper", widget=window, size=(430, 430)),)

    def take(self, png: bytes) -> None:
        """A paper came out; may be called from any thread."""
        self._came.emit(png)

    def switches(self, printers: Sequence[ScreenPrinter], then: Callable[[], None]) -> None:
        """Let the window's switches act on these printers; `then` is called after each."""

        def act(*, paper_out: bool, near_end: bool) -> None:
            for printer in printers:
                printer.paper_out, printer.near_end = paper_out, near_end
            then()

        if self._window is not None:
            self._window.switched = act


def _names(settings: Settings) -> tuple[str, ...]:
    """The printers of the windows that this machine has."""
    kiosk, counter = ("kiosk" in settings.station.windows, "counter" in settings.station.windows)
    return (
        *((settings.kiosk.printer, settings.kiosk.fallback_printer) if kiosk else ()),
        *((settings.counter.printer,) if counter else ()),
    )
