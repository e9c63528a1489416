"""The blue foot of the board: missed numbers between the words that tell their visitors where to go."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from display.foot import FootView
from display.label import Label, LabelType
from display.layout import WORDS_ROW, Box
from display.pair import put
from display.row import RowPlate
from resources.look import BoardLook
from resources.parts.plate import Plate, PlateType, PlateView
from resources.parts.text import Type

_PLATES = 4
_TITLE_WEIGHT, _LINE_WEIGHT = 700, 400
_THREE_FIGURES, _PLATE_HIGH = 2.03, 0.89  # of the size of the figures
_FIGURES_WEIGHT, _SIDES = 600, 0.205  # what stands beside longer numbers, of the same size
_LINE_SIZE = 0.86  # of the size of labels


class FootBar(QWidget):
    """The bar, with up to two lines at either side and up to four numbers."""

    def __init__(self, look: BoardLook, board: QWidget) -> None:
        super().__init__(board)
        self.look = look
        self.left = (Label(self), Label(self))
        self.right = (Label(self), Label(self))
        self.plates = tuple(RowPlate(Plate.PAPER, look, self) for _ in range(_PLATES))

    def render_view(self, foot: FootView, box: Box, look: BoardLook) -> None:
        """Show the foot at `box`."""
        self.show()
        put(self, box)
        if look != self.look:
            self.look = look
            self.update()
        margin, gap = 48 * look.unit, 28 * look.unit
        self._show_words(self.left, foot.left, stands_out=True)
        self._show_words(self.right, foot.right, stands_out=foot.right_stands_out)
        if look.stands:
            self._put_below_each_other(foot, box, margin)
            return
        numbers = self._numbers_width(foot)
        right = _widest(self.right) if foot.right else 0.0
        room = box.wide - 2 * margin - numbers - (gap if right else 0) - (gap if numbers else 0)
        left_wide = min(_widest(self.left), room if not right else max(room - right, room / 2))
        self._put_words(self.left, foot.left, margin, left_wide)
        at = self._put_plates(foot, margin + left_wide + gap)
        self._put_words(self.right, foot.right, at + gap, box.wide - margin - at - gap)

    def _numbers_width(self, foot: FootView) -> float:
        count = len(foot.numbers)
        return count * self._plate_wide(foot) + max(0, count - 1) * self._plate_gap

    def _plate_wide(self, foot: FootView) -> float:
        """As wide as three figures, or as the widest number in the narrow cut."""
        px = self.look.type.earlier
        narrow = Type(px=px, weight=_FIGURES_WEIGHT, narrow=True)
        return max([px * _THREE_FIGURES, *(narrow.wide(number) + px * _SIDES for number in foot.numbers if number[3:])])

    @property
    def _plate_gap(self) -> float:
        return 20 * self.look.unit

    def _show_words(self, labels: tuple[Label, Label], lines: tuple[str, ...], *, stands_out: bool) -> None:
        for at, label in enumerate(labels):
            bold = stands_out and at == 0
            px = self.look.type.label * (1 if bold and len(lines) == 1 else _LINE_SIZE)
            weight = _TITLE_WEIGHT if bold else _LINE_WEIGHT
            kind = LabelType(px=px, weight=weight, colour=self.look.colours.on_shelf)
            label.render_view(lines[at] if at < len(lines) else "", kind)

    def _put_below_each_other(self, foot: FootView, box: Box, margin: float) -> None:
        """Words in a row of their own, half of it for each language, and the numbers below them."""
        words = self.look.type.label * WORDS_ROW if foot.numbers else box.high
        wide = box.wide - 2 * margin
        left = wide / 2 - margin / 2 if foot.right else wide
        self._put_words(self.left, foot.left, margin, left, words)
        self._put_words(self.right, foot.right, margin + left + margin, left, words)
        self._put_plates(foot, margin, words)

    def _put_words(
        self, labels: tuple[Label, Label], lines: tuple[str, ...], x: float, wide: float, room: float = 0.0
    ) -> None:
        room = room or self.height()
        high = room * (0.4 if len(lines) > 1 else 0.8)
        top = (room - high * len(lines)) / 2
        for at, label in enumerate(labels[: len(lines)]):
            put(label, Box(x=x, y=top + at * high, wide=wide, high=high))
        px = min((label.settled_px for label in labels[: len(lines)]), default=0)
        for label in labels[: len(lines)]:
            label.shrink(px)

    def _put_plates(self, foot: FootView, x: float, y: float = 0.0) -> float:
        """Show the missed numbers from `x` on, in the middle of what is below `y`; where they end."""
        high, wide = self.look.type.earlier * _PLATE_HIGH, self._plate_wide(foot)
        kind = PlateType(figures=self.look.type.earlier, lined=False)
        for at, plate in enumerate(self.plates):
            plate.setVisible(at < len(foot.numbers))
            if at < len(foot.numbers):
                left = x + at * (wide + self._plate_gap)
                put(plate, Box(x=left, y=y + (self.height() - y - high) / 2, wide=wide, high=high))
                plate.render_view(PlateView(number=foot.numbers[at]), self.look, kind)
        return x + self._numbers_width(foot)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, and its edge where contrast is strong."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.look.colours.shelf))
        if self.look.strong:
            edge = 4 * self.look.unit
            painter.fillRect(QRectF(0, 0, self.width(), edge), QColor(self.look.colours.shelf_edge))
        painter.end()


def _widest(labels: tuple[Label, Label]) -> float:
    return max(label.natural_width for label in labels) + 2
