"""The corner that only staff know: nothing is seen there."""

from PySide6.QtCore import QObject, QPointF, QTimer, Signal

HOLD_MS = 3000
TAPS, TAPS_WITHIN_S = 5, 3.0
_SIDE_MM = 25.0


class StaffCorner(QObject):
    """The upper left corner of a panel. Held for three seconds, or touched five times within three, it is `found`."""

    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taps: list[float] = []
        self.holding = QTimer(self, singleShot=True, interval=HOLD_MS)
        self.holding.timeout.connect(self._find)

    def press(self, spot: QPointF, px_per_mm: float, at: float) -> bool:
        """A finger came down at `spot`, in pixels, at the time `at` in seconds; whether that was in the corner."""
        if max(spot.x(), spot.y()) > _SIDE_MM * px_per_mm:
            self._taps.clear()
            return False
        self._taps = [*(tap for tap in self._taps if at - tap <= TAPS_WITHIN_S), at]
        if len(self._taps) >= TAPS:
            self._find()
        else:
            self.holding.start()
        return True

    def lift(self) -> None:
        """The finger went up, or away."""
        self.holding.stop()

    def _find(self) -> None:
        self.holding.stop()
        self._taps.clear()
        self.found.emit()
