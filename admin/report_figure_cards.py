"""How the key figures of a report look: keys with a lip, since each shows what is behind it, and "?" what it means."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from admin.report_figures_view import ReportFigure
from resources.look import DeskLook
from resources.parts.chip import Chip
from resources.parts.desk_label import chip_view, label
from resources.parts.text import CENTRE, Type, block, paint_middle

_HIGH = 132
_FIGURE_HIGH = 42  # figures have no accents and no tails: the font's own line would be higher
_FIGURES, _FEWER = 5, 3
_LEAST_WIDE = 180
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class QuestionKey(QAbstractButton):
    """A small key with a question mark; its name says what it tells."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(look.at(26), look.at(24))

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Enter presses, as Space does."""
        if Qt.Key(e.key()) in _ENTER and not e.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(e)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A flat face with the mark."""
        painter, look = QPainter(self), self.look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = look.shape.focus if self.hasFocus() else look.shape.border
        colour = look.colours.focus if self.hasFocus() else look.colours.pressable
        painter.setPen(QPen(QColor(colour), thick))
        painter.setBrush(QColor(look.colours.sky if self.isDown() else look.colours.card))
        half = thick / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, look.shape.chip_radius, look.shape.chip_radius)
        ink = look.colours.on_sky if self.isDown() else look.colours.accent_words
        paint_middle(painter, box, block("?", Type(px=look.type.chip, weight=700), box.width()), ink, CENTRE)
        painter.end()


class ReportFigureCard(QAbstractButton):
    """Pressed it shows the visits behind the figure; F1 and "?" tell what it means. `happened` carries both."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: ReportFigure | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._label, self._value, self._unit = label("quietSmall", wraps=True), label("figure"), label("unit")
        self._second, self._chip = label("quietSmall", wraps=True), Chip(look)
        self._explain = QuestionKey(look)
        self._explain.clicked.connect(self._on_explain)
        self.clicked.connect(self._on_clicked)
        self._build()

    def _build(self) -> None:
        look = self.look
        head, figure = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._label, 1)
        head.addWidget(self._explain, 0, Qt.AlignmentFlag.AlignTop)
        figure.setSpacing(look.at(6))
        self._value.setFixedHeight(look.at(_FIGURE_HIGH))
        self._unit.setContentsMargins(0, 0, 0, look.at(2))
        figure.addWidget(self._value, 0, Qt.AlignmentFlag.AlignBottom)
        figure.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBottom)
        figure.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(look.at(14), look.at(6), look.at(8), look.at(9))
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addLayout(figure)
        rows.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._second, 1)

    def render_view(self, view: ReportFigure) -> None:
        """Show `view`."""
        if view == self.view:
            return
        self.view = view
        self.setAccessibleName(view.spoken)
        self.setAccessibleDescription(view.meaning)
        self.setToolTip(view.meaning)
        self._explain.setAccessibleName(view.explain.words)
        self._explain.setToolTip(view.meaning)
        self._label.setText(view.label)
        self._value.setText(view.value)
        self._unit.setText(view.unit)
        self._second.setText(view.second)
        self._chip.render_view(chip_view(view.chip), self.look)

    def sizeHint(self) -> QSize:
        """As wide as what stands in it."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Figure, unit and chip stand beside each other."""
        layout = self.layout()
        least = layout.minimumSize().width() if layout else 0
        wide = max(least, self.look.at(_LEAST_WIDE))
        return QSize(wide, self.heightForWidth(max(wide, self.width())))

    def heightForWidth(self, width: int) -> int:
        """Higher where the words take another line."""
        layout = self.layout()
        return max(self.look.at(_HIGH), layout.heightForWidth(width) if layout else 0)

    def _on_clicked(self) -> None:
        if self.view is not None:
            self.happened.emit(self.view.happening)

    def _on_explain(self) -> None:
        if self.view is not None:
            self.happened.emit(self.view.explain.happening)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Enter presses, as Space does; F1 tells what the figure means."""
        if Qt.Key(e.key()) is Qt.Key.Key_F1 and not e.isAutoRepeat():
            self._on_explain()
        elif Qt.Key(e.key()) in _ENTER and not e.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(e)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card with a lip, and the ring where the keys are."""
        painter, look, shape = QPainter(self), self.look, self.look.shape
        colours, lip, radius = look.colours, shape.key_lip, shape.card_radius
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = shape.border / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half - lip)
        if lip and not self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hair))
            painter.drawRoundedRect(box.translated(0, lip), radius, radius)
        face = box.translated(0, lip) if self.isDown() else box
        line = colours.pressable if look.strong else colours.hair
        painter.setPen(QPen(QColor(colours.pressed_line if self.isDown() else line), shape.border))
        painter.setBrush(QColor(colours.card if look.strong or not self.isDown() else colours.sky))
        painter.drawRoundedRect(face, radius, radius)
        if self.hasFocus():
            inner = shape.focus / 2
            painter.setPen(QPen(QColor(colours.focus), shape.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inner, inner, -inner, -inner), radius, radius)
        painter.end()


class ReportFigureCards(QWidget):
    """All of them side by side, or in two rows where there is no room."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap, self._in_a_row = look.at(10), 0
        self.cards = [ReportFigureCard(look) for _ in range(_FIGURES)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(self._gap)
        for card in self.cards:
            card.happened.connect(self.happened)
        self._spread()

    def _spread(self) -> None:
        room = self.width() - (_FIGURES - 1) * self._gap
        fits = room >= _FIGURES * max(card.minimumSizeHint().width() for card in self.cards)
        in_a_row = _FIGURES if fits else _FEWER
        if in_a_row == self._in_a_row:
            return
        self._in_a_row = in_a_row
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // in_a_row, at % in_a_row)
            self._grid.setColumnStretch(at, int(at < in_a_row))
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """As narrow as two rows are."""
        widest = max(card.minimumSizeHint().width() for card in self.cards)
        return QSize(_FEWER * widest + (_FEWER - 1) * self._gap, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for all of them."""
        super().resizeEvent(event)
        self._spread()

    def render_view(self, views: tuple[ReportFigure, ...]) -> None:
        """Show these figures, or none."""
        self.setVisible(bool(views))
        for card, view in zip(self.cards, views, strict=False):
            card.render_view(view)
        self._spread()
