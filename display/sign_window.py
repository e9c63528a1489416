"""The window of a counter sign: two plates and a word. It takes no focus and no pointer, and nothing in it moves."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from display.call_plate import CallPlate
from display.label import Label, LabelType
from display.layout import Box
from display.pair import put
from display.panel import Panel
from display.sign_layout import sign_layout
from display.sign_view import SignView
from resources.look import CAPITAL, BoardLook
from resources.parts.plate import Plate
from resources.parts.text import CENTRE

_STATES = 2
_ALONE_LINES, _WEIGHT, _TROUBLE_WEIGHT = 2, 600, 400
_FILLED = 0.9  # of the height of its place, how much a line of words fills
_ALONE_FILLED = 0.34  # of the height of the whole place, a line of two


class SignWindow(Panel):
    """A counter's sign. `look_for(width, height)` gives its look in pixels."""

    def __init__(self, look_for: Callable[[int, int], BoardLook], parent: QWidget | None = None) -> None:
        super().__init__(look_for, parent)
        self._view: SignView | None = None
        self.counter = CallPlate(Plate.COUNTER, self.look, self)
        self.number = CallPlate(Plate.NUMBER, self.look, self)
        self.states = tuple(Label(self) for _ in range(_STATES))
        self.trouble = Label(self)

    def render_view(self, view: SignView) -> None:
        """Show the view."""
        if view != self._view:
            self.dye(view.accent)
            self._view = view
            self._show(view)

    def _show(self, view: SignView) -> None:
        look, places = self.look, sign_layout(self.look, trouble=bool(view.trouble))
        put(self.counter, places.counter)
        self.counter.show_call(view.counter, view.counter_words, look)
        self.number.setVisible(bool(view.number))
        if view.number:
            put(self.number, places.number)
            self.number.show_call(view.number, view.number_words, look)
        self._show_state(view, places.below if view.number else places.alone)
        high = places.trouble.high / CAPITAL * _ALONE_FILLED
        kind = LabelType(px=max(1.0, high), weight=_TROUBLE_WEIGHT, colour=look.colours.ink, align=CENTRE, lines=2)
        self.trouble.render_view(view.trouble, kind)
        put(self.trouble, places.trouble)

    def _show_state(self, view: SignView, place: Box) -> None:
        """The words of each language below each other; those that stand alone may take two lines."""
        high = place.high / max(1, len(view.state))
        px = place.high * _FILLED / 2 if view.number else place.high * _ALONE_FILLED
        lines = 1 if view.number else _ALONE_LINES
        kind = LabelType(px=px, weight=_WEIGHT, colour=self.look.colours.ink, align=CENTRE, lines=lines)
        for at, label in enumerate(self.states):
            label.render_view(view.state[at] if at < len(view.state) else "", kind)
            put(label, Box(x=place.x, y=place.y + at * high, wide=place.wide, high=high))

    def show_again(self) -> None:
        """Show the same view in another look."""
        if self._view is not None:
            self._show(self._view)
