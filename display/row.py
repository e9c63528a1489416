"""One earlier call in the list: the number's plate, an arrow, the counter's plate."""

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from display.board_view import CallView
from display.layout import Box
from display.pair import put
from display.row_layout import row_places
from resources.look import BoardLook
from resources.parts.icon import Icon
from resources.parts.plate import NumberPlate, Plate, PlateType, PlateView
from resources.parts.text import Type

_ARROW = "arrow-right-bold"
_PAD = 0.08  # of the height
_FIGURES_WEIGHT = 600


class RowPlate(NumberPlate):
    """A plate without a line inside, whose figures come nearer to its sides: four of them stand in it."""

    def _inside(self) -> QRectF:
        pad = self.height() * _PAD
        return QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)

    def set_for(self, number: str, figures: float) -> PlateType:
        """Figures of so many pixels; smaller where a number with a letter and four figures would not fit."""
        wide = Type(px=figures, weight=_FIGURES_WEIGHT, narrow=True).wide(number)
        share = min(1.0, (self._inside().width() - 1) / max(1.0, wide))
        return PlateType(figures=figures * share, lined=False)


class ListedRow(QWidget):
    """A row of the list."""

    def __init__(self, look: BoardLook, board: QWidget) -> None:
        super().__init__(board)
        self.number = RowPlate(Plate.NUMBER, look, self)
        self.counter = RowPlate(Plate.COUNTER, look, self)
        self._arrow = Icon(self)

    def render_view(self, call: CallView | None, box: Box | None, look: BoardLook) -> None:
        """Show the call at `box`; nothing hides the row."""
        self.setVisible(call is not None and box is not None)
        if call is None or box is None:
            return
        put(self, box)
        places = row_places(box)
        put(self.number, places.number)
        put(self.counter, places.counter)
        _show(self.number, call.number, call.number_words[0], look)
        _show(self.counter, call.counter, call.counter_words[0], look)
        self._arrow.show_icon(_ARROW, round(places.arrow.wide), look.colours.ink)
        self._arrow.move(round(places.arrow.x), round(places.arrow.y))


def _show(plate: RowPlate, number: str, words: str, look: BoardLook) -> None:
    plate.render_view(
        PlateView(number=number, spoken=f"{words} {number}"), look, plate.set_for(number, look.type.earlier)
    )
