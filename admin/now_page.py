"""How the page "Now" looks: figures above, then the curve and the services, counters and ratings at the right."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from admin.alerts_card import AlertsCard
from admin.card import Card
from admin.choice_panel import ChoicePanel
from admin.counters_card import CountersCard
from admin.curve_chart import CurveChart
from admin.fairness_card import FairnessCard
from admin.figure_cards import FigureCards
from admin.notice_card import NoticeCard
from admin.now_view import NowView
from admin.printers_card import PrintersCard
from admin.ratings_card import RatingsCard
from resources.desk_skins import DeskKind
from resources.desk_views import ButtonView
from resources.look import DeskLook
from resources.parts.alert_strip import AlertStrip
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import ANY_WIDTH, label
from resources.parts.desk_table import DeskTable

_RIGHT_WIDE = 356
_FAIRNESS_WIDE = 326
_ROW = 31
_HEAD_KEY = 22
_ROOMY = 860
"""In a window so high, each counter has room for a second line. Not of the page: that grows with its lines."""


class NowPage(QWidget):
    """The page as it stands in its scroll area. `happened` carries what is pressed on it."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.view: NowView | None = None
        self._least: tuple[int, ...] = (0,)
        self.setProperty("ground", "true")
        self._title, self._subtitle, self._alert = label("title"), label("quiet", wraps=True), AlertStrip(look)
        self._figures, self._curve, self._chart = FigureCards(look), Card(look), CurveChart(look)
        self._services, self._table = Card(look), DeskTable(look, row_high=_ROW)
        self._counters, self._ratings, self._fairness = CountersCard(look), RatingsCard(look), FairnessCard(look)
        self._printers, self._alerts, self._notice = PrintersCard(look), AlertsCard(look), NoticeCard(look)
        self._printers_key, self._alerts_key, self._notice_key, self._report_key = (
            DeskKey(DeskKind.FLAT, look, high=_HEAD_KEY) for _ in range(4)
        )
        self._pause, self._choice = DeskKey(DeskKind.FLAT, look, high=21), ChoicePanel(look)
        self._alert.happened.connect(self.happened)
        self._curve.rows.addWidget(self._chart, 1)
        self._services.act(self._pause)
        self._services.rows.addWidget(self._table)
        self._services.rows.addWidget(self._choice)
        for key in (self._pause, self._printers_key, self._alerts_key, self._notice_key, self._report_key):
            key.happened.connect(self.happened)
        for part in (self._choice, self._printers, self._alerts, self._notice, self._counters):
            part.happened.connect(self.happened)
        self._build()

    def _build(self) -> None:
        at = self.look.at
        rows = QVBoxLayout(self)
        rows.setContentsMargins(at(24), at(6), at(24), at(6))
        rows.setSpacing(at(8))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        for key in (self._alerts_key, self._printers_key, self._report_key, self._notice_key):
            head.addWidget(key)
            key.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        titles = QVBoxLayout()
        titles.setSpacing(at(2))
        titles.addLayout(head)
        titles.addWidget(self._subtitle)
        rows.addLayout(titles)
        for widget in (self._alert, self._figures):
            rows.addWidget(widget)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(at(12))
        below = (self._services, self._printers, self._alerts, self._notice)
        self._columns.addLayout(self._column(self._upper(), *below), 1)
        self._columns.addLayout(self._column(self._counters, self._ratings))
        rows.addLayout(self._columns, 1)

    def _upper(self) -> QWidget:
        """The curve, and beside it who went before whom."""
        upper = QWidget()
        row = QHBoxLayout(upper)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.look.at(12))
        row.addWidget(self._curve, 1)
        row.addWidget(self._fairness)
        self._fairness.setFixedWidth(self.look.at(_FAIRNESS_WIDE))
        return upper

    def _column(self, upper: QWidget, *lower: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.look.at(8))
        column.addWidget(upper, 1)
        for widget in lower:
            column.addWidget(widget)
        return column

    def _spread(self, width: int) -> None:
        """Counters and ratings stand at the right, or below where there is no room beside the narrow table."""
        upper = self._curve.head_width + self.look.at(12 + _FAIRNESS_WIDE)
        least = max(self._least[-1] + self.look.at(20), self._services.head_width, upper)
        beside = width >= least + self._beside - self.look.at(20)
        room = width - (self._beside if beside else self.look.at(20 + 48))
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        for card in (self._counters, self._ratings):
            card.setMinimumWidth(self.look.at(_RIGHT_WIDE) if beside else 0)
            card.setMaximumWidth(self.look.at(_RIGHT_WIDE) if beside else ANY_WIDTH)
        if self.view is not None:
            self._counters.render_view(self.view.counters, roomy=self.window().height() >= self.look.at(_ROOMY))
            self._table.render_view(self.view.services if room >= self._least[0] else self.view.narrow_services)
            self._table.setMinimumWidth(self._table.least_width)
            self._table.setFixedHeight(self._table.needed_height)
            self._choice.setMinimumHeight(self._table.needed_height)

    @property
    def _beside(self) -> int:
        """The width that everything beside the table takes."""
        return self.look.at(20 + 12 + _RIGHT_WIDE + 48)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find room for the right column."""
        self._spread(event.size().width())
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the table and the figures allow, as high as the words are at the present width."""
        least = max(self._figures.minimumSizeHint().width(), self._least[-1] + self.look.at(20))
        return QSize(least + self.look.at(48), self.heightForWidth(self.width()))

    def strike(self, pressed: QKeySequence) -> bool:
        """Press the button of the strip, where this is its key."""
        button = self._alert.button
        if not (button.view.key and QKeySequence(button.view.key) == pressed and button.isVisibleTo(self)):
            return False
        button.press_by_hand()
        return True

    def render_view(self, view: NowView) -> None:
        """Show `view`."""
        if view == self.view:
            return
        self.view = view
        self._title.setText(view.title)
        self._subtitle.setText(view.subtitle)
        self._alert.render_view(view.alert)
        self._figures.render_view(view.figures)
        self._curve.head(view.curve.heading, view.curve.aside, view.curve.meaning)
        self._chart.render_view(view.curve)
        self._fairness.render_view(view.fairness)
        self._services.head(view.services_heading, view.services_aside, view.services_meaning)
        self._pause.render_view(view.pause)
        self._pause.setVisible(view.choice is None)
        self._table.setVisible(view.choice is None)
        self._choice.render_view(view.choice)
        self._least = tuple(self._table.least_width_of(table) for table in (view.services, view.narrow_services))
        self._spread(self.width())
        self._ratings.render_view(view.ratings)
        self._render_beside(view)

    def _render_beside(self, view: NowView) -> None:
        """Keys in the head; the card of each stands in place of the services, as high as they are."""
        self._alerts_key.render_view(view.alerts_button)
        self._notice_key.render_view(view.notice_button)
        self._report_key.render_view(view.report_button)
        self._printers_key.setVisible(view.printers_button is not None)
        self._printers_key.render_view(view.printers_button or ButtonView(words="", happening=None))
        self._services.setVisible(view.printers is None and view.alerts is None and view.notice is None)
        for card in (self._printers, self._alerts, self._notice):
            card.setMinimumHeight(self._services.sizeHint().height())
        self._printers.render_view(view.printers)
        self._alerts.render_view(view.alerts)
        self._notice.render_view(view.notice)
