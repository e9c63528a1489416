"""How the form of a notice looks: a field for each language, the places and times, and what is told already."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from admin.card import Card
from admin.named_keys import NamedKeys
from admin.notice_places import NoticeTold
from admin.notices_view import NoticeView, ToldNotice
from resources.desk_skins import DeskKind
from resources.look import DeskLook
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import label

_KEY_HIGH, _NAME_WIDE = 26, 92


class ToldRow(QWidget):
    """A notice that is told. `happened` carries that it is to end."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._about = label("small", wraps=True), label("quietSmall", wraps=True)
        self._key = DeskKey(DeskKind.FLAT, look, high=_KEY_HIGH)
        self._key.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._key.happened.connect(self.happened)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._about)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addWidget(self._key)

    def render_view(self, view: ToldNotice) -> None:
        """Show `view`."""
        self.setAccessibleName(view.spoken)
        self._words.setText(view.words)
        self._about.setText(view.about)
        self._key.render_view(view.withdraw)


class NoticeCard(Card):
    """`happened` carries what is pressed; the words leave the fields with it."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.view: NoticeView | None = None
        self._names: list[QLabel] = []
        self.fields: list[QLineEdit] = []
        self._told: list[ToldRow] = []
        self._grid, self._list = QGridLayout(), QVBoxLayout()
        self._places, self._begins, self._ends = (NamedKeys(look, name_wide=_NAME_WIDE) for _ in range(3))
        self._tell = DeskKey(DeskKind.PLAIN, look, high=30)
        self._close = DeskKey(DeskKind.FLAT, look, high=21)
        self.act(self._close)
        self._tell.happened.connect(self._on_tell)
        for part in (self._places, self._begins, self._ends, self._close):
            part.happened.connect(self.happened)
        self._build()
        self.hide()

    def _build(self) -> None:
        at = self.look.at
        self._grid.setHorizontalSpacing(at(2))
        self._grid.setVerticalSpacing(at(4))
        self._grid.setColumnMinimumWidth(0, at(_NAME_WIDE))
        self._grid.setColumnStretch(1, 1)
        foot = QHBoxLayout()
        self._tell.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        foot.addWidget(self._ends, 1)
        foot.addWidget(self._tell)
        body = QVBoxLayout()
        body.setContentsMargins(at(8), 0, at(8), 0)
        body.setSpacing(at(2))
        body.addLayout(self._grid)
        for row in (self._places, self._begins):
            body.addWidget(row)
        body.addLayout(foot)
        body.addLayout(self._list)
        self.rows.addLayout(body)
        self.rows.addStretch(1)

    def render_view(self, view: NoticeView | None) -> None:
        """Show `view`, or nothing. The first field has the keys of the keyboard when the form opens."""
        opens = view is not None and self.isHidden()
        before, self.view = self.view, view
        self.setVisible(view is not None)
        if view is None or before is None or view.written != before.written:
            for field in self.fields:
                field.clear()
        if view is None:
            return
        self.head(view.heading, view.aside)
        self._close.render_view(view.leave)
        self._render_fields(view)
        self._places.render_view(view.where, view.places)
        self._begins.render_view(view.begin, view.beginnings)
        self._ends.render_view(view.end, view.ends)
        self._tell.render_view(view.tell)
        self._render_told(view.told)
        if opens and self.fields:
            self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _render_fields(self, view: NoticeView) -> None:
        while len(self.fields) < len(view.fields):
            name, field = label("quietSmall"), QLineEdit()
            name.setBuddy(field)
            self._names.append(name)
            self.fields.append(field)
            self._grid.addWidget(name, len(self.fields), 0)
            self._grid.addWidget(field, len(self.fields), 1)
        for n, field in enumerate(self.fields):
            for widget in (field, self._names[n]):
                widget.setVisible(n < len(view.fields))
            if n < len(view.fields):
                self._names[n].setText(view.fields[n].name)
                field.setAccessibleName(view.fields[n].name)
                field.setMaxLength(view.fields[n].most)

    def _render_told(self, told: tuple[ToldNotice, ...]) -> None:
        while len(self._told) < len(told):
            self._told.append(ToldRow(self.look))
            self._told[-1].happened.connect(self.happened)
            self._list.addWidget(self._told[-1])
        for n, row in enumerate(self._told):
            row.setVisible(n < len(told))
            if n < len(told):
                row.render_view(told[n])

    def _on_tell(self, _: object) -> None:
        if self.view is not None:
            typed = zip(self.view.fields, self.fields, strict=False)
            self.happened.emit(NoticeTold(text={one.language: field.text() for one, field in typed}))
