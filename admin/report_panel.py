"""How a question of the reports' page looks: its answers, and for days a range that is typed or stepped."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from admin.card import Card
from admin.key_row import KeyRow
from admin.report_panel_view import PanelView, RangeView
from admin.report_places import RangeTyped
from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import label

_EARLIEST = QDate(2000, 1, 1)


class RangeRow(QWidget):
    """From, to, and the key that takes them. `happened` carries the days that were typed."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = (label("small"), label("small"))
        self._fields = (self._field(), self._field())
        self._take = DeskKey(DeskKind.PLAIN, look, high=32)
        self._than = False
        self._take.happened.connect(self._on_take)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.at(4), 0, look.at(4), 0)
        row.setSpacing(look.at(8))
        for words, field in zip(self._words, self._fields, strict=True):
            row.addWidget(words)
            row.addWidget(field)
        row.addWidget(self._take)
        row.addStretch(1)

    def _field(self) -> QDateEdit:
        field = QDateEdit()
        field.setDisplayFormat("dd.MM.yyyy")
        field.setMinimumDate(_EARLIEST)
        field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return field

    def render_view(self, view: RangeView, *, anew: bool) -> None:
        """Show `view`; what was typed stays while the question is the same."""
        self._than = view.than
        for words, field, said in zip(self._words, self._fields, (view.first_words, view.last_words), strict=True):
            words.setText(said)
            field.setAccessibleName(said)
            field.setMaximumDate(_qt(view.latest))
        self._take.render_view(ButtonView(words=view.show, happening=None))
        if anew:
            for field, day in zip(self._fields, (view.first, view.last), strict=True):
                field.setDate(_qt(day))

    def _on_take(self, _nothing: object) -> None:
        first, last = (_day(field.date()) for field in self._fields)
        self.happened.emit(RangeTyped(first=first, last=last, than=self._than))


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


class ReportPanel(Card):
    """Hidden while nothing is asked. `happened` carries what was chosen."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.view: PanelView | None = None
        self._answers, self._range = KeyRow(look, DeskKind.PLAIN), RangeRow(look)
        self._leave, self._notes = KeyRow(look, DeskKind.PLAIN), label("quietSmall", wraps=True)
        self._notes.setContentsMargins(look.at(8), 0, look.at(8), 0)
        foot = QVBoxLayout()
        foot.addWidget(self._leave)
        for part in (self._answers, self._range, self._leave):
            part.happened.connect(self.happened)
        for widget in (self._answers, self._range, self._notes):
            self.rows.addWidget(widget)
        self.rows.addLayout(foot)
        self.hide()

    def render_view(self, view: PanelView | None) -> None:
        """Show `view`, or nothing. The first answer has the keys of the keyboard when a question is new."""
        anew = view is not None and (self.view is None or self.view.question != view.question)
        if view == self.view:
            return
        self.view = view
        self.setVisible(view is not None)
        if view is None:
            return
        self.head(view.question, "")
        self._answers.render_view(view.answers)
        self._leave.render_view((view.leave,))
        self._notes.setText("\n".join(view.notes))
        self._notes.setVisible(bool(view.notes))
        self._range.setVisible(view.range is not None)
        if view.range is not None:
            self._range.render_view(view.range, anew=anew)
        if anew:
            (self._answers.keys or self._leave.keys)[0].setFocus(Qt.FocusReason.OtherFocusReason)
