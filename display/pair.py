"""A large call: the number's plate and the counter's, which fade in once when the call is new."""

from PySide6.QtCore import QEasingCurve, QPropertyAnimation
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from display.board_view import CallView
from display.call_plate import CallPlate
from display.layout import Box, Pair
from resources.look import BoardLook
from resources.parts.plate import Plate

FADE_MS = 400


class CallPair:
    """The two plates of one large call, on the board."""

    def __init__(self, look: BoardLook, board: QWidget) -> None:
        self.number = CallPlate(Plate.NUMBER, look, board)
        self.counter = CallPlate(Plate.COUNTER, look, board)
        self._fades = [_Fade(self.number), _Fade(self.counter)]

    def render_view(self, call: CallView | None, places: Pair, look: BoardLook, *, fades_in: bool) -> None:
        """Show the call at its places; no call hides both plates."""
        for plate in (self.number, self.counter):
            plate.setVisible(call is not None)
        if call is None:
            return
        put(self.number, places.number)
        put(self.counter, places.counter)
        self.number.show_call(call.number, call.number_words, look)
        self.counter.show_call(call.counter, call.counter_words, look)
        if fades_in:
            for fade in self._fades:
                fade.start()


class _Fade:
    """One plate's fade, 400 ms; the effect costs nothing while it is off."""

    def __init__(self, plate: CallPlate) -> None:
        self._effect = QGraphicsOpacityEffect(plate)
        self._effect.setEnabled(False)
        plate.setGraphicsEffect(self._effect)
        self._run = QPropertyAnimation(self._effect, b"opacity", plate)
        self._run.setDuration(FADE_MS)
        self._run.setStartValue(0.0)
        self._run.setEndValue(1.0)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.finished.connect(self._end)

    def start(self) -> None:
        """Fade in from nothing."""
        self._effect.setEnabled(True)
        self._run.start()

    def _end(self) -> None:
        self._effect.setEnabled(False)


def put(widget: QWidget, box: Box) -> None:
    """Let `widget` stand at `box`, on whole pixels."""
    left, top = round(box.x), round(box.y)
    widget.setGeometry(left, top, round(box.right) - left, round(box.bottom) - top)
