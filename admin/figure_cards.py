"""How the key figures look: a card for each, its definition as tip."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from admin.figures_view import FigureView
from resources.look import DeskLook
from resources.parts.chip import Chip
from resources.parts.desk_label import chip_view, filling, label

_HIGH = 126
_FIGURE_HIGH = 46  # figures have no accents and no tails: the font's own line would be higher
_FIGURES = 5


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
    """All of them side by side."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = [FigureCard(look) for _ in range(_FIGURES)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.at(10))
        for card in self._cards:
            row.addWidget(card, 1)

    def render_view(self, views: tuple[FigureView, ...]) -> None:
        """Show these figures."""
        for card, view in zip(self._cards, views, strict=True):
            card.render_view(view)
