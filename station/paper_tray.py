"""Where the on-screen printer's papers come out: a window of its own, where the settings have such a printer."""

from PySide6.QtCore import QObject, Qt, Signal

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
        targets = [printer.target for name in _names(settings) if name and (printer := settings.printer(name))]
        if "screen" in targets:
            window = PaperWindow(words_for(settings.station.language or "en", "station"))
            self._came.connect(window.show_paper, Qt.ConnectionType.QueuedConnection)
            self.windows = (Shown(kind="paper", widget=window, size=(430, 430)),)

    def take(self, png: bytes) -> None:
        """A paper came out; may be called from any thread."""
        self._came.emit(png)


def _names(settings: Settings) -> tuple[str, ...]:
    """The printers of the windows that this machine has."""
    kiosk, counter = ("kiosk" in settings.station.windows, "counter" in settings.station.windows)
    return (
        *((settings.kiosk.printer, settings.kiosk.fallback_printer) if kiosk else ()),
        *((settings.counter.printer,) if counter else ()),
    )
