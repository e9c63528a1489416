"""How the page "Reports" looks: what is asked above, then key figures, then one part; or visits, or a story."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from admin.report_figures_page import FiguresPage
from admin.report_list_page import ListPage
from admin.report_places import BackPressed
from admin.report_story_view import StoryView
from admin.report_view import FiguresView, ReportView
from admin.report_visits_view import VisitsView
from resources.look import DeskLook

_BACK = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Back})


class ReportPage(QWidget):
    """Keeps its three pages; back finds everything as it was, the keys of the keyboard too."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: ReportView | None = None
        self.setProperty("ground", "true")
        self.figures, self.visits, self.story = FiguresPage(look), ListPage(look), ListPage(look)
        self._pages: tuple[QWidget, ...] = (self.figures, self.visits, self.story)
        self._left: dict[QWidget, QWidget | None] = {}
        self._shown: QWidget = self.figures
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for page in (self.figures, self.visits, self.story):
            page.happened.connect(self.happened)
            rows.addWidget(page)
            page.setVisible(page is self.figures)

    def render_view(self, view: ReportView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        self.view = view
        match view:
            case FiguresView():
                self.figures.render_view(view)
                self._turn_to(self.figures)
            case VisitsView():
                self.visits.render_view(view)
                self._turn_to(self.visits)
            case StoryView():
                self.story.render_view(view)
                self._turn_to(self.story)

    def _turn_to(self, page: QWidget) -> None:
        if page is self._shown:
            return
        forth = self._pages.index(page) > self._pages.index(self._shown)
        self._left[self._shown] = self.focusWidget()
        self._shown.hide()
        page.show()
        self._shown = page
        before = None if forth else self._left.get(page)
        (before if before is not None and before.isVisibleTo(self) else page).setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """As high as the words are at the present width."""
        return QSize(self._shown.minimumSizeHint().width(), self._shown.heightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, and the keys that a system goes back by, lead back from visits and stories."""
        goes_back = Qt.Key(event.key()) in _BACK or event.matches(QKeySequence.StandardKey.Back)
        if goes_back and self._shown is not self.figures:
            self.happened.emit(BackPressed())
        else:
            super().keyPressEvent(event)
