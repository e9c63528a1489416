"""A desk's table: what it says, and that only what changed is told."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from resources.desk_views import ChipCell, ChipWords, Column, PlateCell, Row, TableView, TextCell
from resources.look import desk_look
from resources.parts.desk_table import DeskTable
from resources.parts.table_model import TableModel

LATE = ChipWords(words="1 min late", icon="warning", tone="late")
COLUMNS = (
    Column(title="Number"),
    Column(title="Service", stretches=True),
    Column(title="", name="Promise", meaning="Called by then."),
)


def row(number: str, service: str, *, chip: ChipWords | None = None, marked: bool = False) -> Row:
    name = TextCell(words=service, short=service.partition(" ")[0], tag="next" if marked else "")
    return Row(cells=(PlateCell(number=number), name, ChipCell(chip=chip)), marked=marked)


VIEW = TableView(
    name="Who waits",
    columns=COLUMNS,
    rows=(row("142", "Bills and payments", chip=LATE, marked=True), row("204", "Contracts and plans")),
)


def test_tab_leads_on_from_a_table_and_not_from_cell_to_cell(qtbot: QtBot) -> None:
    window, table, key = QWidget(), DeskTable(desk_look()), QPushButton()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    rows.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    rows.addWidget(table)
    rows.addWidget(key)
    table.render_view(VIEW)
    window.show()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert window.focusWidget() is key


def test_cells_and_heads_say_their_words() -> None:
    model = TableModel()
    assert model.show_view(VIEW)
    said = [[model.data(model.index(n, m)) for m in range(3)] for n in range(2)]
    assert said == [["142", "Bills and payments, next", "1 min late"], ["204", "Contracts and plans", ""]]
    across = Qt.Orientation.Horizontal
    assert model.headerData(2, across, Qt.ItemDataRole.AccessibleTextRole) == "Promise"
    assert model.headerData(2, across, Qt.ItemDataRole.ToolTipRole) == "Called by then."
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_only_the_rows_that_changed_are_told() -> None:
    model, told = TableModel(), list[int]()
    model.show_view(VIEW)
    model.dataChanged.connect(lambda first, _last: told.append(first.row()))
    other = TableView(name="Who waits", columns=COLUMNS, rows=(VIEW.rows[0], row("205", "Contracts and plans")))
    assert not model.show_view(other)
    assert told == [1]


def test_a_narrow_table_says_short_words_and_cuts_nothing(qtbot: QtBot) -> None:
    table = DeskTable(desk_look())
    qtbot.addWidget(table)
    table.render_view(VIEW)
    table.show()
    for width in (600, 420, table.least_width):
        table.resize(width, 200)
        assert table.overflowing == ()
    table.resize(table.least_width - 40, 200)
    assert table.overflowing


def test_its_height_is_that_of_head_and_rows(qtbot: QtBot) -> None:
    table = DeskTable(desk_look(), row_high=40)
    qtbot.addWidget(table)
    table.resize(500, 300)
    table.render_view(VIEW)
    columns, rows = (Column(title="", name="Number"),), (Row(cells=(PlateCell(number="1"),)),)
    bare = TableView(name="Bare", columns=columns, rows=rows)
    with_head = table.needed_height
    table.render_view(bare)
    assert table.needed_height == 40
    assert with_head > 80
