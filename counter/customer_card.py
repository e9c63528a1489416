"""How the card of whoever is at the counter looks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter.customer_view import CustomerView
from resources.look import DeskLook
from resources.parts.chip import Chip
from resources.parts.chip_row import ChipRow
from resources.parts.desk_label import chip_view, label
from resources.parts.plate import NumberPlate, Plate, PlateView

_SMALL_PLATE, _LARGE_PLATE = (118, 66), (180, 112)
_SMALL_CARD, _LOW_CARD, _LARGE_CARD = 145, 190, 252
_BELOW, _BELOW_LOW = 6, 2


class CustomerCard(QFrame):
    """Plate, service, times, promise, language and needs. Its height stays, so that no button below it moves."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._low = False
        self.setProperty("kind", "card")
        self._plate = NumberPlate(Plate.NUMBER, look)
        self._title = label("subheading", wraps=True)
        self._lines = (label("quiet", wraps=True), label("quiet", wraps=True))
        self._below = [label("small", wraps=True) for _ in range(_BELOW)]
        self._promise = Chip(look)
        self._chips = ChipRow(look)
        self._outside = QVBoxLayout(self)
        self._beside = QHBoxLayout()
        self._outside.addLayout(self._beside)
        self._outside.addWidget(self._chips)
        for line in self._below:
            self._outside.addWidget(line)
        self._outside.addStretch(1)
        self._beside.addWidget(self._plate, 0, Qt.AlignmentFlag.AlignTop)
        self._column = self._words()
        self._beside.addLayout(self._column, 1)
        self.spread(large=False)

    def _words(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(self._title)
        for line in self._lines:
            column.addWidget(line)
        column.addSpacing(self.look.at(2))
        column.addWidget(self._promise, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def spread(self, *, large: bool, low: bool = False) -> None:
        """Take the sizes of the large window, or of the small one; `low`: of a large one that is low."""
        look = self.look
        self._low = low
        wide, high = _SMALL_PLATE if low or not large else _LARGE_PLATE
        self._plate.setFixedSize(look.at(wide), look.at(high))
        self.setMinimumHeight(look.at(_LOW_CARD if low else _LARGE_CARD if large else _SMALL_CARD))
        pad = look.at(16 if large else 8)
        self._outside.setContentsMargins(pad, pad, pad, pad)
        self._outside.setSpacing(look.at(7 if large else 3))
        self._beside.setSpacing(look.at(16 if large else 12))
        self._column.setSpacing(look.at(4 if large else 1))

    def render_view(self, view: CustomerView, *, large: bool) -> None:
        """Show `view`; in a small window the promise stands among the other chips."""
        self._plate.setVisible(bool(view.number))
        self._plate.render_view(PlateView(number=view.number), self.look)
        self._title.setText(view.title if large and not self._low else view.short_title)
        for n, line in enumerate(self._lines):
            line.setText(view.lines[n] if n < len(view.lines) else "")
            line.setVisible(n < len(view.lines) and bool(view.lines[n]))
        among = view.broken if large else view.promise
        self._promise.render_view(chip_view(view.promise) if large and not among else None, self.look)
        self._chips.render_view((among, *view.chips) if among else view.chips)
        below = view.below if large else tuple(filter(None, (view.short_below,)))
        below = below[:_BELOW_LOW] if self._low else below
        for n, line in enumerate(self._below):
            line.setText(below[n] if n < len(below) else "")
            line.setVisible(n < len(below))
