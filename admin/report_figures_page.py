"""How the figures of a report look: what is asked, five key figures, and the part that is chosen."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from admin.charts.chart_card import ChartCard, HeatCard
from admin.folder_dialog import FolderDialog
from admin.key_row import KeyRow
from admin.page_head import PageHead
from admin.pressed_card import PressedCard
from admin.report_figure_cards import ReportFigureCards
from admin.report_panel import ReportPanel
from admin.report_places import FolderChosen
from admin.report_promises_view import PromisesPart
from admin.report_ratings_view import RatingsPart
from admin.report_view import FiguresView, FolderView, OverviewPart, Part, TablePart, WaitsPart
from resources.desk_skins import DeskKind
from resources.look import DeskLook
from resources.parts.alert_strip import AlertStrip
from resources.parts.desk_label import label

_MARGIN, _GAP = 24, 12


class Beside(QWidget):
    """Two cards beside each other, or one below the other where there is no room."""

    def __init__(self, look: DeskLook, left: ChartCard, right: "ChartCard | HeatCard", shares: tuple[int, int]) -> None:
        super().__init__()
        self.look, self._left, self._right = look, left, right
        self._way = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._way.setContentsMargins(0, 0, 0, 0)
        self._way.setSpacing(look.at(_GAP))
        self._way.addWidget(left, shares[0])
        self._way.addWidget(right, shares[1])

    def spread(self) -> None:
        """Find room for both."""
        beside = self.width() >= self._left.least_width + self._right.least_width + self.look.at(_GAP)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way is not self._way.direction():
            self._way.setDirection(way)

    @property
    def least_width(self) -> int:
        """Pixels of width below which something would be cut."""
        return max(self._left.least_width, self._right.least_width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room again."""
        super().resizeEvent(event)
        self.spread()

    def event(self, event: QEvent) -> bool:
        """What stands in the cards has another width."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.spread()
        return super().event(event)


class FiguresPage(QWidget):
    """Keeps its cards. `happened` carries what is pressed on the page."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._folder: FolderDialog | None = None
        self._last_folder = ""
        self._head, self._alert, self.panel = PageHead(look), AlertStrip(look), ReportPanel(look)
        self._keys, self._chips = KeyRow(look, DeskKind.PLAIN), KeyRow(look, DeskKind.FLAT, high=28)
        self._sections, self._by = KeyRow(look, DeskKind.PLAIN, high=30), KeyRow(look, DeskKind.PLAIN, high=28)
        self.figures, self._empty = ReportFigureCards(look), label("text", wraps=True)
        self.curve, self.heat, self.bins, self.trend = ChartCard(look), HeatCard(look), ChartCard(look), ChartCard(look)
        self.table, self.promises, self.reasons = PressedCard(look), PressedCard(look), PressedCard(look)
        self.named = PressedCard(look)
        self._cost, self._order = label("text", wraps=True), KeyRow(look, DeskKind.FLAT, high=24)
        self.table.act(self._order)
        self._onward = KeyRow(look, DeskKind.FLAT, high=24)
        self.reasons.act(self._onward)
        self._overview = Beside(look, self.curve, self.heat, (3, 2))
        self._waits = Beside(look, self.bins, self.trend, (1, 1))
        self._build()

    def _build(self) -> None:
        at = self.look.at
        rows = QVBoxLayout(self)
        rows.setContentsMargins(at(_MARGIN), at(6), at(_MARGIN), at(6))
        rows.setSpacing(at(6))
        self._above = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._above.addWidget(self._head, 1)
        self._above.addWidget(self._sections)
        rows.addLayout(self._above)
        fixed: tuple[QWidget, ...] = (
            self._keys,
            self._chips,
            self._alert,
            self.panel,
            self.figures,
            self._empty,
            self._by,
        )
        for widget in fixed:
            rows.addWidget(widget)
        for beside in (self._overview, self._waits):
            rows.addWidget(beside, 1)
        below: tuple[QWidget, ...] = (self.table, self._cost, self.promises, self.named, self.reasons)
        for widget in below:
            rows.addWidget(widget)
        rows.addStretch(0)
        self._rows = rows
        pressed = (self._keys, self._chips, self._alert, self.panel, self.figures, self._by, self._sections)
        cards = (self.curve, self.heat, self.bins, self.trend, self.table, self.promises, self.reasons)
        for part in (*pressed, *cards, self._order, self._onward):
            part.happened.connect(self.happened)

    def render_view(self, view: FiguresView) -> None:
        """Show `view`."""
        self._head.render_view(view.title, view.subtitle)
        self._keys.render_view((view.back, view.days, view.forth, view.than, view.only, view.save))
        self._chips.render_view(view.chips)
        self._alert.render_view(view.alert)
        self._sections.render_view(view.sections)
        self.panel.render_view(view.panel)
        self.figures.render_view(view.figures)
        self._empty.setText(view.empty)
        self._empty.setVisible(bool(view.empty))
        self._render_part(view.part)
        self._ask_folder(view.folder)
        self._spread()
        self.updateGeometry()

    def _render_part(self, part: Part | None) -> None:
        self._overview.setVisible(isinstance(part, OverviewPart))
        self._waits.setVisible(isinstance(part, WaitsPart))
        self.table.setVisible(isinstance(part, TablePart))
        self._by.setVisible(False)
        fills = isinstance(part, OverviewPart | WaitsPart)
        self._rows.setStretch(self._rows.count() - 1, 0 if fills else 1)
        for widget in (self._cost, self.promises, self.reasons):
            widget.setVisible(isinstance(part, PromisesPart | RatingsPart))
        self.named.setVisible(isinstance(part, RatingsPart))
        match part:
            case OverviewPart():
                self.curve.render_view(part.curve)
                self.heat.render_view(part.heat)
                self._overview.spread()
            case WaitsPart():
                self.bins.render_view(part.bins)
                self.trend.render_view(part.trend)
                self._waits.spread()
            case TablePart():
                self._by.render_view(part.by)
                self._order.render_view((part.order,) if part.order else ())
                self.table.show_table(part.heading, part.table, note=part.note)
            case PromisesPart():
                self._cost.setText(part.cost)
                self.promises.show_table(part.services_heading, part.services)
                self.reasons.show_table(part.reasons_heading, part.reasons)
                self._onward.render_view((part.why,))
            case RatingsPart():
                self._cost.setText(part.told)
                self.promises.show_table(part.services_heading, part.services)
                self.named.show_table(part.named_heading, part.named)
                self.reasons.show_table(part.concerns_heading, part.concerns)
                self._onward.render_view((part.cases,))
            case None:
                return

    def _ask_folder(self, view: FolderView | None) -> None:
        if view is None:
            if self._folder is not None:
                self._folder.deleteLater()
                self._folder = None
        elif self._folder is None:
            self._folder = FolderDialog(view, self._last_folder, self.window())
            self._folder.happened.connect(self._on_folder)
            self._folder.open()

    def _on_folder(self, happening: object) -> None:
        if isinstance(happening, FolderChosen):
            self._last_folder = happening.folder
        self.happened.emit(happening)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To the first key."""
        self._keys.keys[0].setFocus(reason)

    def _spread(self) -> None:
        """The parts' names stand beside the title, or below it where there is no room."""
        room = self.width() - self.look.at(2 * _MARGIN)
        beside = room >= self._sections.sizeHint().width() + self.look.at(360)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._above.setDirection(way)
        self._sections.setMinimumWidth(self._sections.sizeHint().width() if beside else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for all of it."""
        super().resizeEvent(event)
        self._spread()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the part that is seen allows, as high as the words are at the present width."""
        widths = [self.figures.minimumSizeHint().width()] if self.figures.isVisibleTo(self) else [0]
        parts = (self._overview, self._waits, self.table, self.promises, self.named, self.reasons)
        widths.extend(part.least_width for part in parts if part.isVisibleTo(self))
        return QSize(max(widths) + self.look.at(2 * _MARGIN), self.heightForWidth(self.width()))
