"""How a page looks that stands in place of the buttons: question, answers, keys to type with, a line to write in."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter.happenings import TextTyped
from counter.key_card import KeyCard
from counter.keys import TURN
from counter.page_view import FieldView, PageView
from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.chip import Chip
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import chip_view, inset, label
from resources.parts.plate import NumberPlate, Plate, PlateView

_COLUMNS, _AT_ONCE, _PAD, _PAD_COLUMNS = 2, 10, 15, 3
_TURNING = 8  # choices at once where there are others to turn to
_SWITCHES = 3
_LINES = 8
_TYPED, _CODE, _SHOWN = (132, 52), (196, 64), (196, 110)
"""Plates of a number that is typed, of a voucher's code, and of a number that is told."""

MORE_KEY = TURN


class Page(QWidget):
    """Keeps its widgets and changes them. `happened` carries what was pressed or typed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: PageView | None = None
        self._first = 0
        self._heading, self._sentence = label("bold", wraps=True), label("quiet", wraps=True)
        self._chip, self._lines = Chip(look), [label("text", wraps=True) for _ in range(_LINES)]
        self._plate, self._more = NumberPlate(Plate.NUMBER, look), self._key()
        self._tabs = [self._key() for _ in range(_SWITCHES)]
        self._switches = [self._key() for _ in range(_SWITCHES)]
        self._choices = [self._key() for _ in range(_AT_ONCE)]
        self._pad = [self._key(DeskKind.DIGIT) for _ in range(_PAD)]
        self._name, self.field = label("bold"), QLineEdit()
        self._beside, self._back = self._key(), self._key()
        self.field.textChanged.connect(lambda text: self.happened.emit(TextTyped(text=text)))
        self._more.happened.disconnect(self.happened)
        self._more.happened.connect(lambda _: self._turn())
        self._card = KeyCard(look)
        self._build()

    def _key(self, kind: DeskKind = DeskKind.PLAIN) -> DeskKey:
        made = DeskKey(kind, self.look)
        made.happened.connect(self.happened)
        return made

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, self.look.at(4), 0, 0)
        rows.setSpacing(0)
        ring = self._back.ring
        beside = QHBoxLayout()
        beside.setContentsMargins(ring, 0, ring, self.look.at(4))
        beside.setSpacing(self.look.at(12))
        beside.addWidget(self._plate)
        beside.addWidget(self._sentence, 1)
        beside.addWidget(self._chip)
        beside.addStretch(0)
        rows.addLayout(inset(self._heading, ring))
        rows.addLayout(beside)
        for line in self._lines:
            rows.addLayout(inset(line, ring))
        rows.addLayout(_grid(tuple(self._tabs), _SWITCHES))
        rows.addLayout(_grid(tuple(self._switches), 1))
        rows.addLayout(_grid(tuple(self._choices), _COLUMNS))
        rows.addWidget(self._more)
        rows.addLayout(_grid(tuple(self._pad), _PAD_COLUMNS))
        rows.addLayout(inset(self._card, ring))
        rows.addLayout(inset(self._name, ring))
        rows.addLayout(inset(self.field, ring))
        rows.addSpacing(self.look.at(4))
        rows.addLayout(_row(self._beside, self._back))
        rows.addStretch(1)

    def render_view(self, view: PageView) -> None:
        """Show `view`; another page begins with its first choices, and with the focus where one types."""
        fresh = self.view is None or (view.heading, view.field is None) != (self.view.heading, self.view.field is None)
        if self.view is None or [one.words for one in view.choices] != [one.words for one in self.view.choices]:
            self._first = 0
        self.view = view
        self._heading.setText(view.heading)
        self._sentence.setText(view.sentence)
        self._sentence.setVisible(bool(view.sentence))
        self._plate.setVisible(view.number is not None)
        wide, high = _TYPED if view.pad else _CODE if view.chip else _SHOWN
        self._plate.setFixedSize(self.look.at(wide), self.look.at(high))
        self._plate.render_view(PlateView(number=view.number or ""), self.look)
        self._render_told(view)
        _render([self._back], (view.back,))
        _render([self._beside], (view.beside,) if view.beside else ())
        _render(self._tabs, view.tabs)
        _render(self._switches, view.switches)
        _render(self._pad, view.pad)
        self._card.render_view(view.keys)
        self._render_choices(view)
        self._render_field(view.field)
        if fresh:
            (self if view.field is None else self.field).setFocus()

    def _render_told(self, view: PageView) -> None:
        self._chip.render_view(chip_view(view.chip), self.look)
        for n, line in enumerate(self._lines):
            line.setVisible(n < len(view.lines))
            line.setText(view.lines[n] if n < len(view.lines) else "")

    def _render_choices(self, view: PageView) -> None:
        """As many as have a key of their own, the tenth 0; where there are more, a last key turns to the others."""
        many = len(view.choices) > _AT_ONCE
        room = _TURNING if many else _AT_ONCE
        shown = view.choices[self._first : self._first + room]
        _render(self._choices, tuple(_numbered(button, n) for n, button in enumerate(shown, 1)))
        self._more.setVisible(many)
        self._more.render_view(ButtonView(words=view.more, happening=None, icon="caret-right-bold", key=MORE_KEY))

    def _turn(self) -> None:
        if self.view is None:
            return
        following = self._first + _TURNING
        self._first = following if following < len(self.view.choices) else 0
        self._render_choices(self.view)

    def _render_field(self, view: FieldView | None) -> None:
        self._name.setVisible(view is not None)
        self.field.setVisible(view is not None)
        if view is None:
            return
        self._name.setText(view.name)
        self.field.setAccessibleName(view.name)
        self.field.setMaxLength(view.longest)
        if self.field.text() != view.text:
            self.field.blockSignals(True)  # noqa: FBT003  # Qt's own
            self.field.setText(view.text)
            self.field.blockSignals(False)  # noqa: FBT003  # likewise

    def pressable(self) -> tuple[DeskKey, ...]:
        """What is pressed by key now."""
        return (*self._tabs, *self._switches, *self._choices, *self._pad, self._more, self._beside, self._back)


def _grid(keys: tuple[DeskKey, ...], columns: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(0)
    for n, key in enumerate(keys):
        grid.addWidget(key, n // columns, n % columns)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
    grid.setAlignment(Qt.AlignmentFlag.AlignTop)
    return grid


def _row(*keys: DeskKey) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(0)
    for key in keys:
        row.addWidget(key, 1)
    return row


def _numbered(button: ButtonView, n: int) -> ButtonView:
    return button if button.key else replace(button, key=str(n % _AT_ONCE))


def _render(keys: list[DeskKey], views: tuple[ButtonView, ...]) -> None:
    for n, key in enumerate(keys):
        key.setVisible(n < len(views))
        if n < len(views):
            key.render_view(views[n])
