"""How a card of the service standard looks: what to say to the customer, then a key for each step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter.card_view import CardView
from office.standards_plan import MOST_STEPS
from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import frame, inset, label

_SMALL_ROOM = 5
"""So many steps at once in a small window; a last key turns to the others."""

_MORE_KEY = "PgDown"
_HIGH, _LOW = 40, 38


class TickKey(DeskKey):
    """A key whose every press counts: the same one stands for another step as soon as another card is open."""

    def _on_clicked(self) -> None:
        self.happened.emit(self.view.happening)


class CardPanel(QWidget):
    """Keeps its widgets and changes them. `happened` carries what was pressed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.large = False
        self.view: CardView | None = None
        self._first = 0
        self._frame = frame("card")
        self._outside = QVBoxLayout(self)
        self._outside.addWidget(self._frame)
        self._heading, self._aside = label("subheading", wraps=True), label("quietSmall", right=True)
        self._say, self._note = label("bold", wraps=True), label("quiet", wraps=True)
        self._pad = label("quietSmall", wraps=True)
        self._steps = [self._key() for _ in range(MOST_STEPS)]
        self._beside, self._close, self._more = self._key(), self._key(), DeskKey(DeskKind.PLAIN, look)
        self._more.happened.connect(lambda _: self._turn())
        self._build()
        self.spread(large=False)
        self.hide()

    def _key(self) -> DeskKey:
        made = TickKey(DeskKind.PLAIN, self.look)
        made.happened.connect(self.happened)
        return made

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._aside)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        for key in (self._more, self._beside, self._close):
            foot.addWidget(key, 1)
        self._rows = QVBoxLayout(self._frame)
        head.setContentsMargins(self._close.ring, 0, self._close.ring, 0)
        self._rows.addLayout(head)
        for line in (self._say, self._note, self._pad):
            self._rows.addLayout(inset(line, self._close.ring))
        self._rows.addLayout(self._grid)
        self._rows.addLayout(foot)

    def spread(self, *, large: bool) -> None:
        """Take the arrangement of the large window: two columns; or of the small one."""
        self.large, at = large, self.look.at
        columns = 2 if large else 1
        for n, key in enumerate(self._steps):
            self._grid.addWidget(key, n // columns, n % columns)
            key.set_high(_HIGH if large else _LOW)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))
        ring = self._close.ring
        self._outside.setContentsMargins(ring, 0, ring, 0)
        beside, above = at(12 if large else 6), at(8 if large else 4)
        self._rows.setContentsMargins(beside, above, beside, above)
        self._rows.setSpacing(at(6 if large else 0))
        if self.view is not None:
            self._render_steps(self.view)

    def render_view(self, view: CardView | None) -> None:
        """Show `view`; another card begins with its first steps."""
        if view is None:
            self.view = None
            return
        if self.view is None or self.view.heading != view.heading:
            self._first = 0
        self.view = view
        self.setAccessibleName(view.heading)
        self._heading.setText(view.heading)
        self._aside.setText(view.aside)
        self._aside.setVisible(self.large and bool(view.aside))
        for line, text in ((self._say, view.say), (self._note, view.note), (self._pad, view.pad)):
            line.setText(text)
            line.setVisible(bool(text))
        self._beside.render_view(view.beside)
        self._close.render_view(view.close)
        self._render_steps(view)

    def _render_steps(self, view: CardView) -> None:
        many = not self.large and len(view.keys) > _SMALL_ROOM
        last = self._first + _SMALL_ROOM if many else len(view.keys)
        for n, key in enumerate(self._steps):
            shown = n < len(view.keys) and (not many or self._first <= n < last)
            key.setVisible(shown)
            if n < len(view.keys):
                key.render_view(view.keys[n])
        self._more.setVisible(many)
        self._more.render_view(ButtonView(words=view.more, happening=None, icon="caret-right-bold", key=_MORE_KEY))

    def _turn(self) -> None:
        if self.view is not None:
            following = self._first + _SMALL_ROOM
            self._first = following if following < len(self.view.keys) else 0
            self._render_steps(self.view)

    def pressable(self) -> tuple[DeskKey, ...]:
        """What is pressed by key now."""
        return (*self._steps, self._more, self._beside, self._close)
