"""The manager's window. It decides nothing: it shows a view, and says what was pressed."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from admin.cases_page import CasesPage
from admin.cases_view import CasesView
from admin.devices_page import DevicesPage
from admin.devices_view import DevicesView
from admin.estimates_page import EstimatesPage
from admin.estimates_view import EstimatesView
from admin.now_page import NowPage
from admin.now_view import NowView
from admin.planning.plan_page import PlanPage
from admin.planning.plan_view import PlanView
from admin.promises_page import PromisesPage
from admin.rail import Rail
from admin.report_story_view import StoryView
from admin.report_view import FiguresView
from admin.report_visits_view import VisitsView
from admin.staff_page import StaffPage
from admin.staff_view import StaffView
from admin.standards_page import StandardsPage
from admin.standards_view import StandardsView
from admin.why_page import WhyPage
from admin.why_view import WhyView
from admin.window_view import AdminWindowView, DeskView, PageView
from resources.look import DeskLook
from resources.parts.sign_in import SignInPage

if TYPE_CHECKING:
    from admin.report_page import ReportPage

SIZE = QSize(1440, 900)
LEAST = QSize(1100, 640)


class AdminWindow(QStackedWidget):
    """`happened` carries the happenings of `admin.session`. `logo` is the office's picture for the blue rail."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, logo: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logo = logo
        self._view: AdminWindowView | None = None
        self._build(look)

    def _build(self, look: DeskLook) -> None:
        self.look = look
        self._sign_in, self._rail, self._now = SignInPage(look), Rail(look, self._logo), NowPage(look)
        self._sign_in.happened.connect(self.happened)
        self._rail.happened.connect(self.happened)
        self._now.happened.connect(self.happened)
        self._promises, self._estimates, self._cases = PromisesPage(look), EstimatesPage(look), CasesPage(look)
        self._standards, self._devices, self._staff = StandardsPage(look), DevicesPage(look), StaffPage(look)
        self._why, self._plan = WhyPage(look), PlanPage(look)
        for page in (self._promises, self._cases, self._devices, self._staff, self._why, self._plan):
            page.happened.connect(self.happened)
        self._pages = QStackedWidget()
        pages = (
            self._now,
            self._promises,
            self._estimates,
            self._cases,
            self._standards,
            self._devices,
            self._staff,
            self._why,
            self._plan,
        )
        self._scrolls = [self._scrolling(page) for page in pages]
        for scroll in self._scrolls:
            self._pages.addWidget(scroll)
        self._reports: ReportPage | None = None
        self._desk = self._beside(self._rail, self._pages)
        self.addWidget(self._sign_in)
        self.addWidget(self._desk)
        self.setMinimumSize(LEAST)

    @property
    def page(self) -> QScrollArea:
        """The page that is seen, with its scroll bars."""
        return self._scrolls[self._pages.currentIndex()]

    @property
    def reports(self) -> "ReportPage":
        """The page of reports, made when it is looked at first: loading what draws its charts takes half a second."""
        if self._reports is None:
            from admin.report_page import ReportPage  # noqa: PLC0415  # as above

            self._reports = ReportPage(self.look)
            self._reports.happened.connect(self.happened)
            self._scrolls.append(self._scrolling(self._reports))
            self._pages.addWidget(self._scrolls[-1])
        return self._reports

    def _scrolling(self, page: QWidget) -> QScrollArea:
        """A page that is higher than the window is scrolled to; it is never narrower than it must be."""
        scroll = QScrollArea()
        scroll.setProperty("ground", "true")
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return scroll

    def _beside(self, rail: QWidget, page: QWidget) -> QWidget:
        desk = QWidget()
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        row.addWidget(page, 1)
        return desk

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key of the strip's button; one that repeats itself presses nothing."""
        on_now = self.currentWidget() is self._desk and self._pages.currentIndex() == 0
        if event.isAutoRepeat() or not on_now or not self._now.strike(QKeySequence(event.keyCombination())):
            super().keyPressEvent(event)

    def wear(self, look: DeskLook) -> None:
        """Take another look: the same view on new pages."""
        for page in (self._sign_in, self._desk):
            self.removeWidget(page)
            page.deleteLater()
        self._build(look)
        if self._view is not None:
            self.render_view(self._view)

    def render_view(self, view: AdminWindowView) -> None:
        """Show `view`."""
        self._view = view
        self.setWindowTitle(view.title)
        if not (isinstance(view, DeskView) and isinstance(view.page, CasesView)):
            self._cases.forget()
        if not (isinstance(view, DeskView) and isinstance(view.page, StaffView)):
            self._staff.forget()
        if isinstance(view, DeskView):
            self._rail.render_view(view.rail)
            self._render_page(view.page)
            if self.currentWidget() is not self._desk:
                self.setCurrentWidget(self._desk)
                self.page.setFocus()
        else:
            self._sign_in.render_view(view)
            self.setCurrentWidget(self._sign_in)

    def _render_page(self, view: PageView) -> None:
        match view:
            case NowView():
                self._now.render_view(view)
                self._pages.setCurrentIndex(0)
            case EstimatesView():
                self._estimates.render_view(view)
                self._pages.setCurrentIndex(2)
            case StandardsView():
                self._standards.render_view(view)
                self._pages.setCurrentIndex(4)
            case PlanView():
                self._plan.render_view(view)
                self._pages.setCurrentIndex(8)
            case CasesView():
                self._cases.render_view(view)
                self._pages.setCurrentIndex(3)
            case FiguresView() | VisitsView() | StoryView():
                self.reports.render_view(view)
                self._pages.setCurrentIndex(len(self._scrolls) - 1)
            case WhyView():
                self._why.render_view(view)
                self._pages.setCurrentIndex(7)
            case DevicesView():
                self._devices.render_view(view)
                self._pages.setCurrentIndex(5)
            case StaffView():
                self._staff.render_view(view)
                self._pages.setCurrentIndex(6)
            case _:
                self._promises.render_view(view)
                self._pages.setCurrentIndex(1)
