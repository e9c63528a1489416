"""The board's window: it shows a view, takes no focus and no pointer, and costs nothing while nothing changes."""

from collections.abc import Callable
from datetime import datetime
from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from display.board_view import BoardView, CallView
from display.foot_bar import FootBar
from display.head import Head
from display.label import Label, LabelType
from display.layout import Arrangement, BoardLayout, Box, layout_of
from display.message_block import MessageBlock
from display.pair import CallPair, put
from display.panel import Panel
from display.row import ListedRow
from display.wait_row import WaitRow
from resources.look import BoardLook

_LARGE, _ROWS, _WAITS = 2, 16, 6
_TITLE_SIZE, _TITLE_WEIGHT = 0.82, 600
_FADE_AGAIN_S = 1.0  # no more than one fade a second


class BoardWindow(Panel):
    """The board in the waiting room. `look_for(width, height)` gives its look in pixels."""

    def __init__(self, look_for: Callable[[int, int], BoardLook], parent: QWidget | None = None) -> None:
        super().__init__(look_for, parent)
        self.clock = monotonic
        self._view: BoardView | None = None
        self._drawn: BoardView | None = None
        self._newest: tuple[datetime, int] | None = None
        self._faded = float("-inf")
        self._build()

    def _build(self) -> None:
        self.head = Head(self)
        self.pairs = tuple(CallPair(self.look, self) for _ in range(_LARGE))
        self.message = MessageBlock(self)
        self.listed_title = Label(self)
        self.rows = tuple(ListedRow(self.look, self) for _ in range(_ROWS))
        self.waits_title = Label(self)
        self.waits = tuple(WaitRow(self.look, self) for _ in range(_WAITS))
        self.foot = FootBar(self.look, self)
        for part in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            part.hide()

    @property
    def places(self) -> BoardLayout:
        """Where everything stands now; the view is made for it."""
        return layout_of(self.look)

    def render_view(self, view: BoardView) -> None:
        """Show the view. A call that is newer than all before fades in once."""
        if view == self._view:
            return
        self.dye(view.accent)
        self._show(view, fading=self._new_calls(view))
        self._view = view

    def _new_calls(self, view: BoardView) -> frozenset[tuple[datetime, int]]:
        """The large calls that the board has never shown; none of the first view: a restart is no news."""
        keys = [call.key for call in view.large]
        newest, self._newest = self._newest, max([*keys, *([self._newest] if self._newest else [])], default=None)
        started = self._view is not None
        return frozenset(key for key in keys if started and (newest is None or key > newest))

    def _show(self, view: BoardView, fading: frozenset[tuple[datetime, int]] = frozenset()) -> None:
        """Show what is another than before; everything after `wear`. A notice that turns repaints no plate."""
        places, look, before = self.places, self.look, self._drawn
        way = places.arrangements[min(view.arrangement, len(places.arrangements) - 1)]
        self.head.render_view(view, places.head, look)
        if fading or before is None or _calls_of(view) != _calls_of(before):
            self._show_large(view, way, fading)
            self.message.render_view(view.message, _message_box(view, places, way), look)
            self._show_listed(view, places, way)
        if before is None or view.waits != before.waits:
            self._show_waits(view, places)
        if before is None or view.foot != before.foot:
            self.foot.render_view(view.foot, places.foot, look)
        self._drawn = view

    def _show_large(self, view: BoardView, way: Arrangement, fading: frozenset[tuple[datetime, int]]) -> None:
        pairs = way.two if len(view.large) > 1 else (way.one,)
        may_fade = bool(fading) and self.clock() - self._faded >= _FADE_AGAIN_S
        if may_fade:
            self._faded = self.clock()
        for at, pair in enumerate(self.pairs):
            call = view.large[at] if at < min(len(view.large), len(pairs)) else None
            fades_in = may_fade and call is not None and call.key in fading
            pair.render_view(call, pairs[min(at, len(pairs) - 1)], self.look, fades_in=fades_in)

    def _show_listed(self, view: BoardView, places: BoardLayout, way: Arrangement) -> None:
        self._show_title(self.listed_title, view.listed_title if places.listed_title.high else "", places.listed_title)
        boxes = (*places.listed, *way.more)
        for at, row in enumerate(self.rows):
            call: CallView | None = view.listed[at] if at < len(view.listed) else None
            row.render_view(call, boxes[at] if at < len(boxes) else None, self.look)

    def _show_waits(self, view: BoardView, places: BoardLayout) -> None:
        rows = view.waits.rows if view.waits else ()
        self._show_title(self.waits_title, view.waits.title if view.waits and rows else "", places.waits_title)
        last = max(1, len(places.waits) // 2)
        for at, row in enumerate(self.waits):
            stands = at < min(len(rows), len(places.waits))
            if stands:
                put(row, places.waits[at])
            row.render_view(rows[at] if stands else None, self.look, ruled=(at + 1) % last != 0)
        scale = min((row.fitting for row in self.waits if not row.isHidden()), default=1.0)
        for row in self.waits:
            row.scaled(scale)

    def _show_title(self, label: Label, text: str, box: Box) -> None:
        kind = LabelType(px=self.look.type.label * _TITLE_SIZE, weight=_TITLE_WEIGHT, colour=self.look.colours.ink)
        label.render_view(text, kind)
        put(label, box)

    def show_again(self) -> None:
        """Show the same view in another look."""
        self._drawn = None
        if self._view is not None:
            self._show(self._view)


def _calls_of(view: BoardView) -> tuple[object, ...]:
    """What the left area and the list are made of."""
    return view.large, view.listed, view.listed_title, view.arrangement, view.message, view.waits is None


def _message_box(view: BoardView, places: BoardLayout, way: Arrangement) -> Box:
    """The place of the plates, and that of the list as well where nothing is listed."""
    top = way.one.number.y
    bottom = way.one.counter.bottom if view.waits else places.left.bottom
    wide = places.left.wide if view.listed else places.head.wide
    return Box(x=places.left.x, y=top, wide=wide, high=bottom - top)
