"""How the ratings of the day look: two questions, their answers with counts, and how far they tell something."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from admin.card import Card
from admin.ratings_view import AnswerView, QuestionView, RatingsView
from resources.look import DeskLook
from resources.parts.desk_label import label
from resources.parts.icon import Icon

_ANSWERS = (3, 5)
_CENTRE = Qt.AlignmentFlag.AlignCenter


class Answer(QWidget):
    """One answer: its count and words, below its face where it has one."""

    def __init__(self, look: DeskLook, *, faced: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._icon, self._count, self._words = Icon(self), label("bold"), label("cap", wraps=True)
        self._icon.setVisible(faced)
        below = QBoxLayout.Direction.TopToBottom if faced else QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(below, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.at(1 if faced else 6))
        if faced:
            row.addWidget(self._icon, 0, _CENTRE)
            self._count.setAlignment(_CENTRE)
            self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._count)
        row.addWidget(self._words, 1)

    def render_view(self, view: AnswerView) -> None:
        """Show `view`."""
        self.setAccessibleName(view.spoken)
        if view.face:
            colours = self.look.colours
            self._icon.show_icon(f"face-{view.face}", self.look.at(26), colours.icon_line, colours.icon_fill)
        self._count.setText(str(view.count))
        self._words.setText(view.words)


class Question(QWidget):
    """One question with its answers side by side."""

    def __init__(self, look: DeskLook, answers: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked, self._note = label("small", wraps=True), label("quietSmall", wraps=True)
        self._answers = [Answer(look, faced=answers == _ANSWERS[1]) for _ in range(answers)]
        side_by_side = QHBoxLayout()
        side_by_side.setSpacing(look.at(4))
        for answer in self._answers:
            side_by_side.addWidget(answer, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(look.at(8), 0, look.at(8), 0)
        rows.setSpacing(look.at(2))
        rows.addWidget(self._asked)
        rows.addLayout(side_by_side)
        rows.addWidget(self._note)

    def render_view(self, view: QuestionView) -> None:
        """Show `view`."""
        self._asked.setText(view.question)
        self._note.setText(view.note)
        for answer, answer_view in zip(self._answers, view.answers, strict=True):
            answer.render_view(answer_view)


class RatingsCard(Card):
    """Both questions, or a sentence while nobody has answered."""

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._questions = [Question(look, answers) for answers in _ANSWERS]
        self._empty = label("quiet", wraps=True)
        self._empty.setContentsMargins(look.at(8), 0, look.at(8), 0)
        self.rows.addWidget(self._empty)
        for question in self._questions:
            self.rows.addWidget(question)
        self.rows.addStretch(1)

    def render_view(self, view: RatingsView) -> None:
        """Show `view`."""
        self.head(view.heading, view.aside, view.meaning)
        self._empty.setText(view.empty)
        self._empty.setVisible(bool(view.empty))
        for n, question in enumerate(self._questions):
            question.setVisible(bool(view.questions))
            if view.questions:
                question.render_view(view.questions[n])
