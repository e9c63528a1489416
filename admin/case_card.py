"""How one case looks: its texts below each other, a field for the answer, and the keys for what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from admin.card import Card
from admin.case_places import CaseAnswerPressed, CaseNotePressed
from admin.case_view import CaseText, CaseView
from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import label

_FIELD_HIGH = 110
_MOST_LETTERS = 4000


class CaseCard(Card):
    """`happened` carries what is pressed; the words of an answer leave the field with it, and stay nowhere else."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._case = ""
        self._texts: list[tuple[QLabel, QLabel]] = []
        self._pool = QVBoxLayout()
        self._pool.setSpacing(look.at(2))
        self._trouble, self._name, self.field = label("bold", wraps=True), label("bold", wraps=True), QPlainTextEdit()
        self._keys = tuple(DeskKey(kind, look) for kind in (DeskKind.PLAIN,) * 4)
        self._leave = DeskKey(DeskKind.FLAT, look, high=28)
        self.act(self._leave)
        self._leave.happened.connect(self.happened)
        for key in self._keys:
            key.happened.connect(self._on_pressed)
        self._name.setBuddy(self.field)
        self.field.setFixedHeight(look.at(_FIELD_HIGH))
        self.field.setTabChangesFocus(True)
        self.field.textChanged.connect(self._on_typed)
        self._build()
        self.hide()

    def _build(self) -> None:
        keys = QHBoxLayout()
        for key in self._keys:
            keys.addWidget(key)
        keys.addStretch(1)
        body = QVBoxLayout()
        body.setContentsMargins(self.look.at(8), self.look.at(4), self.look.at(8), self.look.at(4))
        body.setSpacing(self.look.at(8))
        body.addLayout(self._pool)
        for widget in (self._trouble, self._name, self.field):
            body.addWidget(widget)
        body.addLayout(keys)
        self.rows.addLayout(body)

    def render_view(self, view: CaseView | None) -> None:
        """Show `view`, or nothing. The field is empty again for other words: of another case, or after a note."""
        opens = view is not None and self.isHidden()
        self.setVisible(view is not None)
        if view is None or view.heading != self._case or view.field != self._name.text():
            self.field.clear()
        self._case = view.heading if view else ""
        self._render_texts(view.texts if view else ())
        if view is None:
            return
        self.head(view.heading, view.aside)
        self._leave.render_view(view.leave)
        self._trouble.setText(view.trouble)
        self._trouble.setVisible(bool(view.trouble))
        self._name.setText(view.field)
        self.field.setAccessibleName(view.field)
        for widget in (self._name, self.field):
            widget.setVisible(bool(view.field))
        for key, button in zip(self._keys, (view.take, view.note, view.answer, view.close), strict=True):
            key.setVisible(button is not None)
            key.render_view(button or ButtonView(words="", happening=None))
        if opens:
            self._leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _render_texts(self, texts: tuple[CaseText, ...]) -> None:
        while len(self._texts) < len(texts):
            heading, words = label("quietSmall"), label("text", wraps=True)
            heading.setContentsMargins(0, self.look.at(8), 0, 0)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._pool.addWidget(heading)
            self._pool.addWidget(words)
            self._texts.append((heading, words))
        for n, (heading, words) in enumerate(self._texts):
            for widget, text in ((heading, texts[n].heading), (words, texts[n].text)) if n < len(texts) else ():
                widget.setText(text)
            for widget in (heading, words):
                widget.setVisible(n < len(texts))
                if n >= len(texts):
                    widget.setText("")

    def _on_typed(self) -> None:
        """More than a page is no answer for a card."""
        text = self.field.toPlainText()
        if len(text) > _MOST_LETTERS:
            self.field.setPlainText(text[:_MOST_LETTERS])

    def _on_pressed(self, happening: object) -> None:
        """What is kept leaves the field; the place is free for an answer then."""
        words = self.field.toPlainText().strip()
        match happening:
            case CaseNotePressed():
                self.happened.emit(CaseNotePressed(words=words))
            case CaseAnswerPressed():
                self.happened.emit(CaseAnswerPressed(words=words))
            case _:
                self.happened.emit(happening)
