"""How the key figures look: a card for each, its definition as tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from admin.figures_view import FigureView
from resources.look import DeskLook
from resources.parts.chip import Chip
from resources.parts.desk_label import chip_view, filling, label

_HIGH = 126
_FIGURE_HIGH = 46  # figures have no accents and no tails: the font's own line would be higher
_FIGURES, _FEWER = 5, 3
_LEAST_WIDE = 150  # the line below a figure has room on two lines then


class FigureCard(QFrame):
    """Label, large figure with its unit, and one line or a chip below."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setProperty("kind", "soft")
        self.setFixedHeight(look.at(_HIGH))
        self._label, self._value, self._unit = label("quietSmall"), label("figure"), label("unit")
        self._second, self._chip = filling("quietSmall"), Chip(look)
        self._second.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(look.at(14), look.at(10), look.at(6), look.at(8))
        rows.setSpacing(look.at(1))
        rows.addWidget(self._label)
        rows.addLayout(self._figure())
        rows.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._second, 1)
        rows.addStretch(0)

    def _figure(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.look.at(6))
        self._value.setFixedHeight(self.look.at(_FIGURE_HIGH))
        row.addWidget(self._value, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignBottom)
        self._unit.setContentsMargins(0, 0, 0, self.look.at(3))
        return row

    def render_view(self, view: FigureView) -> None:
        """Show `view`; a chip takes the place of the line."""
        self.setAccessibleName(view.spoken)
        self.setAccessibleDescription(view.meaning)
        self.setToolTip(view.meaning)
        self._label.setText(view.label)
        self._value.setText(view.value)
        self._unit.setText(view.unit)
        self._second.setText(view.second)
        self._second.setVisible(view.chip is None)
        self._chip.render_view(chip_view(view.chip), self.look)


class FigureCards(QWidget):
    """All of them side by side, or in two rows where there is no room."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._gap = look.at(10)
        self._cards = [FigureCard(look) for _ in range(_FIGURES)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(self._gap)
        self._in_a_row = 0
        self._spread()

    def _spread(self) -> None:
        room = self.width() - (_FIGURES - 1) * self._gap
        least = sum(card.minimumSizeHint().width() for card in self._cards)
        fits = room >= max(least, _FIGURES * self.look.at(_LEAST_WIDE))
        in_a_row = _FIGURES if fits else _FEWER
        if in_a_row == self._in_a_row:
            return
        self._in_a_row = in_a_row
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at // in_a_row, at % in_a_row)
            self._grid.setColumnStretch(at, int(at < in_a_row))
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """As narrow as two rows are."""
        widest = max(card.minimumSizeHint().width() for card in self._cards)
        return QSize(_FEWER * widest + (_FEWER - 1) * self._gap, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for all of them."""
        super().resizeEvent(event)
        self._spread()

    def render_view(self, views: tuple[FigureView, ...]) -> None:
        """Show these figures."""
        for card, view in zip(self._cards, views, strict=True):
            card.render_view(view)
        self._spread()
