"""How the page "Concerns and praise" looks: a line for each case, or one case with a field for its answer."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from admin.card import Card
from admin.case_card import CaseCard
from admin.cases_view import CaseLine, CasesView
from admin.page_head import PageHead
from resources.desk_skins import DeskKind
from resources.look import DeskLook
from resources.parts.chip import Chip
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import chip_view, label

_KEY_HIGH = 28


class CaseRow(QWidget):
    """One case. `happened` carries that it is to be opened."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._case, self._about = label("bold"), label("text", wraps=True)
        self._told, self._answer = label("quietSmall", wraps=True), label("quietSmall")
        self._chip, self._key = Chip(look), DeskKey(DeskKind.FLAT, look, high=_KEY_HIGH)
        self._key.happened.connect(self.happened)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.at(8), look.at(4), look.at(4), look.at(4))
        row.setSpacing(look.at(12))
        row.addWidget(self._case)
        row.addLayout(self._words(), 1)
        for widget in (self._answer, self._chip, self._key):
            row.addWidget(widget)

    def _words(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._about)
        words.addWidget(self._told)
        return words

    def render_view(self, view: CaseLine) -> None:
        """Show `view`."""
        self.setAccessibleName(view.spoken)
        self._case.setText(view.case)
        self._about.setText(view.about)
        self._told.setText(view.told)
        self._answer.setText(view.answer)
        self._chip.render_view(chip_view(view.chip), self.look)
        self._key.render_view(view.open)


class CasesPage(QWidget):
    """Keeps a pool of rows. `happened` carries what is pressed on the page."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: CasesView | None = None
        self.setProperty("ground", "true")
        self._head, self._list, self._case = PageHead(look), Card(look), CaseCard(look)
        self._empty, self._more = label("quiet", wraps=True), label("quietSmall", wraps=True)
        self._rows: list[CaseRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._case.happened.connect(self.happened)
        self._build()

    def _build(self) -> None:
        at = self.look.at
        for words in (self._empty, self._more):
            words.setContentsMargins(at(8), 0, at(8), at(4))
        self._list.rows.addWidget(self._empty)
        self._list.rows.addLayout(self._lines)
        self._list.rows.addWidget(self._more)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(at(24), at(8), at(24), at(8))
        rows.setSpacing(at(10))
        for widget in (self._head, self._list, self._case):
            rows.addWidget(widget)
        rows.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """As high as the words are at the present width."""
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(self.width()))

    def render_view(self, view: CasesView) -> None:
        """Show `view`. A case that opens has the keys of the keyboard."""
        if view == self.view:
            return
        self.view = view
        self._head.render_view(view.title, view.subtitle)
        self._list.head(view.heading, view.aside)
        self._list.setVisible(view.case is None)
        self._empty.setText(view.empty)
        self._empty.setVisible(bool(view.empty))
        self._more.setText(view.more)
        self._more.setVisible(bool(view.more))
        self._render_lines(view.lines)
        self._case.render_view(view.case)

    def forget(self) -> None:
        """Nothing of a case stays behind another page, or the sign-in."""
        self.view = None
        self._case.render_view(None)

    def _render_lines(self, lines: tuple[CaseLine, ...]) -> None:
        while len(self._rows) < len(lines):
            self._rows.append(CaseRow(self.look))
            self._rows[-1].happened.connect(self.happened)
            self._lines.addWidget(self._rows[-1], 0, Qt.AlignmentFlag.AlignTop)
        for n, row in enumerate(self._rows):
            row.setVisible(n < len(lines))
            if n < len(lines):
                row.render_view(lines[n])
