"""How a question with its answers looks: the sentence, then keys in three columns, and the way out below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from admin.pausing_view import ChoiceView
from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import label

_COLUMNS = 3


class ChoicePanel(QWidget):
    """Keeps a pool of keys. `happened` carries what they say."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: ChoiceView | None = None
        self._question, self._notes = label("bold", wraps=True), label("quietSmall", wraps=True)
        self._keys: list[DeskKey] = []
        self._leave = self._key()
        self._grid = QGridLayout()
        self._grid.setSpacing(look.at(2))
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)  # one answer is no wider than one of several
        foot = QHBoxLayout()
        foot.addWidget(self._leave, 1)
        foot.addStretch(_COLUMNS - 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(look.at(8), look.at(8), look.at(8), 0)
        rows.setSpacing(look.at(8))
        rows.addWidget(self._question)
        rows.addLayout(self._grid)
        rows.addWidget(self._notes)
        rows.addStretch(1)
        rows.addLayout(foot)
        self.hide()

    def _key(self) -> DeskKey:
        key = DeskKey(DeskKind.PLAIN, self.look, self)
        key.happened.connect(self.happened)
        return key

    def render_view(self, view: ChoiceView | None) -> None:
        """Show `view`, or nothing. The first answer has the keys of the keyboard when a question is new."""
        changed = view is not None and (self.view is None or view.question != self.view.question)
        self.view = view
        self.setVisible(view is not None)
        if view is None:
            return
        self._question.setText(view.question)
        self.setAccessibleName(view.question)
        self._render_answers(view.answers)
        self._leave.render_view(view.leave)
        self._notes.setText("\n".join(view.notes))
        self._notes.setVisible(bool(view.notes))
        if changed:
            self._keys[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _render_answers(self, answers: tuple[ButtonView, ...]) -> None:
        while len(self._keys) < len(answers):
            self._keys.append(self._key())
            at = len(self._keys) - 1
            self._grid.addWidget(self._keys[-1], at // _COLUMNS, at % _COLUMNS)
        for at, key in enumerate(self._keys):
            key.setVisible(at < len(answers))
            if at < len(answers):
                key.render_view(answers[at])
