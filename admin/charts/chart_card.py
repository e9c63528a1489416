"""How a card with a chart looks: the chart, below it what is pointed at; or the same values as a table."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from admin.card import Card
from admin.chart_view import ChartView, HeatView, PointView
from admin.charts.heat_map import HeatMap, Steps
from admin.charts.plot_chart import PlotChart
from admin.press_table import PressTable
from resources.desk_skins import DeskKind
from resources.look import DeskLook
from resources.parts.desk_key import DeskKey
from resources.parts.desk_label import label


class ChartCard(Card):
    """`happened` carries what is pressed in the chart, in the table, and on the key that changes one for the other."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.chart, self.table = PlotChart(look), PressTable(look, row_high=30)
        self._key = DeskKey(DeskKind.FLAT, look, high=24)
        self._empty, self._said = label("quiet", wraps=True), label("small")
        self._key.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._said.setFixedHeight(look.at(20))
        self._said.setContentsMargins(look.at(8), 0, look.at(8), 0)
        self._empty.setContentsMargins(look.at(8), 0, look.at(8), 0)
        self.act(self._key)
        for part in (self.chart, self.table, self._key):
            part.happened.connect(self.happened)
        self.chart.pointed.connect(self._on_pointed)
        self.rows.addWidget(self._empty)
        self.rows.addWidget(self.chart, 1)
        self.rows.addWidget(self._said)
        self.rows.addWidget(self.table, 1)
        self.table.setMinimumHeight(look.at(210))

    def render_view(self, view: ChartView) -> None:
        """Show `view`."""
        self.head(view.heading, view.aside, view.meaning)
        self._key.render_view(view.as_table)
        self._key.setVisible(not view.empty)
        self._key.setFixedWidth(self._key.sizeHint().width())
        self._give_way()
        self._empty.setText(view.empty)
        self._empty.setVisible(bool(view.empty))
        self._said.setVisible(not view.empty and not view.shows_table)
        self.chart.setVisible(not view.empty and not view.shows_table)
        self.table.setVisible(not view.empty and view.shows_table)
        self.chart.render_view(view)
        self.table.render_pressed(view.table)
        self.table.setMinimumWidth(self._table_width if view.shows_table else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What the chart is of gives way first; it is told by the chart's description too."""
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        beside = self._heading.sizeHint().width() + self._aside.sizeHint().width() + self._key.width()
        self._aside.setVisible(beside + self.look.at(60) <= self.width())

    @property
    def head_width(self) -> int:
        """Pixels of width below which the heading or its key would be cut."""
        return self._heading.sizeHint().width() + self._key.width() + self.look.at(50)

    @property
    def least_width(self) -> int:
        """Pixels of width below which something would be cut."""
        table = self._table_width if self.table.isVisibleTo(self) else 0
        return max(self.head_width, table + self.look.at(20), self.chart.minimumSizeHint().width() + self.look.at(20))

    @property
    def _table_width(self) -> int:
        """With its bar: it scrolls where the chart was."""
        return self.table.least_width + self.table.verticalScrollBar().sizeHint().width()

    def _on_pointed(self, point: PointView | None) -> None:
        self._said.setText(point.spoken if point is not None else "")


class HeatCard(Card):
    """The map, its fills named below. `happened` carries what is behind a cell."""

    happened = Signal(object)

    def __init__(self, look: DeskLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.map, self.steps = HeatMap(look), Steps(look)
        self._empty, self._note = label("quiet", wraps=True), label("quietSmall", wraps=True)
        self.map.happened.connect(self.happened)
        for words in (self._empty, self._note):
            words.setContentsMargins(look.at(8), 0, look.at(8), 0)
        self.rows.addWidget(self._empty)
        self.rows.addWidget(self.map, 1)
        self.rows.addWidget(self.steps)
        self.rows.addWidget(self._note)
        self.rows.addStretch(0)

    def render_view(self, view: HeatView) -> None:
        """Show `view`."""
        self.head(view.heading, view.aside, view.meaning)
        self._empty.setText(view.empty)
        self._empty.setVisible(bool(view.empty))
        self._note.setText(view.note)
        self._note.setVisible(bool(view.note))
        for part in (self.map, self.steps):
            part.setVisible(not view.empty)
        self.map.render_view(view)
        self.steps.render_view(view)

    @property
    def least_width(self) -> int:
        """Pixels of width below which something would be cut."""
        widest = max(self.map.minimumSizeHint().width(), self.steps.minimumSizeHint().width())
        return max(self.head_width, widest + self.look.at(24))
