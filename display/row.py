"""One earlier call in the list: the number's plate, an arrow, the counter's plate."""

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from display.board_view import CallView
from display.layout import Box, row_places
from display.pair import put
from resources.look import BoardLook
from resources.parts.icon import Icon
from resources.parts.plate import NumberPlate, Plate, PlateType, PlateView

_ARROW = "arrow-right-bold"
_PAD = 0.08  # of the height


class RowPlate(NumberPlate):
    """A plate without a line inside, whose figures come nearer to its sides: four of them stand in it."""

    def _inside(self) -> QRectF:
        pad = self.height() * _PAD
        return QRectF(self.rect()).adjusted(pad, pad, -pad, -pad)


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
        places, kind = row_places(box), PlateType(figures=look.type.earlier, lined=False)
        put(self.number, places.number)
        put(self.counter, places.counter)
        self.number.render_view(
            PlateView(number=call.number, spoken=f"{call.number_words[0]} {call.number}"), look, kind
        )
        spoken = f"{call.counter_words[0]} {call.counter}"
        self.counter.render_view(PlateView(number=call.counter, spoken=spoken), look, kind)
        self._arrow.show_icon(_ARROW, round(places.arrow.wide), look.colours.ink)
        self._arrow.move(round(places.arrow.x), round(places.arrow.y))
