"""The page of reports as a screen reader and a keyboard have it; nothing is cut in any language and size."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QWidget
from pytestqt.qtbot import QtBot

from admin.charts.heat_map import HeatMap
from admin.charts.plot_chart import PlotChart, axis_of
from admin.folder_dialog import FolderDialog
from admin.press_table import PressTable
from admin.report_asking import narrowed
from admin.report_behind import Behind
from admin.report_figure_cards import ReportFigureCard
from admin.report_places import (
    AsTablePressed,
    AtReports,
    AtStory,
    AtVisits,
    BackPressed,
    BehindPressed,
    ExplainPressed,
    FolderChosen,
    FolderLeft,
    OrderPressed,
    PanelPressed,
    RangeTyped,
    ReportTask,
    SectionPressed,
    StepPressed,
    VisitPressed,
    step,
)
from admin.session import PagePressed, SignedIn
from admin.window import AdminWindow
from admin.window_view import view_of
from office.legs import legs_of_all
from resources.words import words_for
from tests.admin.conftest import MakeWindow
from tests.admin.reports import at_reports, empty_report, example, in_section, report, scene
from tests.admin.test_window import SIZES, words_of
from tests.counter.examples import KADRI
from tests.cutting import cut, settled
from tests.visits.access import find, name_of, press, words_on

LARGEST = (1440, 900, 1.5)
Show = Callable[[ReportTask], list[object]]


@pytest.fixture
def window(window_of: MakeWindow) -> AdminWindow:
    return window_of(1366, 768, 1.0)


@pytest.fixture
def show(window: AdminWindow) -> Show:
    """Shows a task, in English; returns what the window says from then on."""
    said: list[object] = []
    window.happened.connect(said.append)

    def shown(task: ReportTask) -> list[object]:
        window.render_view(view_of(SignedIn(member=KADRI, task=task), scene(), words_for("en", "admin")))
        settled(window)
        said.clear()
        return said

    return shown


def visits() -> AtVisits:
    legs = tuple(legs_of_all(example().day, example().plan, example().day.tickets))
    behind = Behind(asked=report().asked, counts="called", low_s=1620.0)
    return AtVisits(reports=at_reports(), behind=behind, legs=legs, more=True)


def story() -> AtStory:
    number = visits().legs[0].number  # type: ignore[index]  # there are some
    entries = tuple(entry for entry in example().entries if getattr(entry.event, "number", "") == number)
    return AtStory(visits=visits(), day=date(2026, 3, 3), number=number, entries=entries)


def tasks() -> tuple[ReportTask, ...]:
    start = at_reports()
    chosen = narrowed(narrowed(start.question, "service", "moving"), "weekday", "0")
    return (
        *(in_section(section) for section in ("overview", "waits", "services", "hours", "promises", "ratings")),
        replace(in_section("people"), by=(("people", "clerk"),)),
        replace(start, tables=frozenset({"curve"})),
        replace(in_section("waits"), tables=frozenset({"bins", "trend"})),
        *(replace(start, panel=panel) for panel in ("days", "than", "only", "save", "order")),
        replace(start, panel="only", dimension="half_hour", question=chosen, explained="median"),
        replace(start, report=None, failed="The database walkin.db does not answer."),
        replace(start, report=empty_report(), progress=0.3),
        visits(),
        replace(visits(), legs=None, more=False),
        replace(visits(), behind=Behind(asked=report().asked, counts="treated_badly")),
        story(),
    )


@pytest.mark.parametrize("language", ["en", "et", "ru", "longer"])
@pytest.mark.parametrize("size", [*SIZES, LARGEST])
def test_nothing_is_cut(window_of: MakeWindow, size: tuple[int, int, float], language: str) -> None:
    window = window_of(*size)
    for task in tasks():
        window.render_view(view_of(SignedIn(member=KADRI, task=task), scene(), words_of(language, "admin")))
        assert cut(window) == [], task
        if (size, language) != (LARGEST, "longer"):  # a table of eight columns in a language that nobody speaks
            assert window.page.horizontalScrollBar().maximum() == 0, task


@pytest.mark.parametrize("language", ["en", "et", "ru"])
def test_a_month_fits_a_small_screen_without_scrolling(window_of: MakeWindow, language: str) -> None:
    window = window_of(1366, 768, 1.0)
    for task in (in_section("overview"), in_section("waits"), in_section("services"), in_section("people")):
        window.render_view(view_of(SignedIn(member=KADRI, task=task), scene(), words_for(language, "admin")))
        settled(window)
        assert window.page.verticalScrollBar().maximum() == 0, task.section


def test_everything_can_be_read(window: AdminWindow, show: Show) -> None:
    show(at_reports())
    words = words_on(window)
    for said in (
        "Reports",
        "February 2026   ·   1312 visits on 20 days",
        "Median wait: 11 min, 2 min shorter, January 2026: 13 min",
        "Wait by time of day, minutes: highest median 11 min, 10:30–11:00",
        "Monday 10:30–11:00: median 19 min, 22 called",
        "minutes: 0–4, 5–9, 10–14, 15–19, 20+",
        "Compared with January 2026",
    ):
        assert said in words
    show(in_section("services"))
    table = find(window, "By service", QAccessible.Role.Table)
    assert table is not None
    cells = [name for n in range(table.childCount()) if (name := name_of(table.child(n)))]
    assert cells[:4] == ["Service", "Visits", "Median wait", "9 of 10 within"]
    assert cells[4:8] == ["In time", "Promises kept", "At the counter", "Treated well"]
    assert "n = 28: too few" in cells


def test_the_rail_leads_here_and_tells_the_day(window: AdminWindow, qtbot: QtBot) -> None:
    said = list[object]()
    window.happened.connect(said.append)
    window.render_view(view_of(SignedIn(member=KADRI), scene(), words_for("en", "admin")))
    press(window, "Reports")
    qtbot.waitUntil(lambda: said == [PagePressed(page="reports", today=date(2026, 3, 3))])


@pytest.mark.parametrize(
    ("name", "happening"),
    [
        ("Earlier", StepPressed(by=-1)),
        ("Save as", PanelPressed(panel="save")),
        ("People", SectionPressed(section="people")),
        ("As a table", AsTablePressed(chart="curve")),
        ("What does “Promise kept” mean?", ExplainPressed(figure="kept")),
    ],
)
def test_keys_say_what_they_are_for(
    window: AdminWindow, show: Show, qtbot: QtBot, name: str, happening: object
) -> None:
    said = show(at_reports())
    press(window, name)
    qtbot.waitUntil(lambda: said == [happening])


def test_a_figure_is_pressed_by_name_and_by_key_and_f1_tells_what_it_means(
    window: AdminWindow, show: Show, qtbot: QtBot
) -> None:
    said = show(at_reports())
    press(window, "Missed their number")
    behind = BehindPressed(behind=Behind(asked=report().asked, counts="missed"))
    qtbot.waitUntil(lambda: said == [behind])
    card = window.findChildren(ReportFigureCard)[-1]
    said.clear()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F1):
        QTest.keyClick(card, key)
    assert said == [behind, ExplainPressed(figure="missed")]


def test_arrows_walk_along_a_curve_that_is_said_and_enter_opens_a_point(window: AdminWindow, show: Show) -> None:
    said = show(at_reports())
    chart = next(chart for chart in window.findChildren(PlotChart) if chart.isVisible())
    chart.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Right):
        QTest.keyClick(chart, key)
    assert chart.accessibleDescription().startswith("09:30–10:00: median 7 min")
    assert any(words.startswith("09:30–10:00: median 7 min") for words in words_on(window))
    QTest.keyClick(chart, Qt.Key.Key_Return)
    (pressed,) = said
    assert isinstance(pressed, BehindPressed)
    assert pressed.behind.asked.only == (("half_hour", ("19",)),)


def test_a_bar_is_pressed_by_mouse(window: AdminWindow, show: Show) -> None:
    said = show(in_section("waits"))
    chart = next(chart for chart in window.findChildren(PlotChart) if chart.isVisible())
    scene_at = chart.getPlotItem().getViewBox().mapViewToScene(QPointF(12.0, 10.0))
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.mapFromScene(scene_at))
    (pressed,) = said
    assert isinstance(pressed, BehindPressed)
    assert (pressed.behind.low_s, pressed.behind.high_s) == (600.0, 900.0)


def test_a_cell_of_the_map_is_pressed_by_key_and_by_mouse(window: AdminWindow, show: Show) -> None:
    said = show(at_reports())
    (heat,) = window.findChildren(HeatMap)
    heat.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(heat, key)
    centre = heat.visualRect(heat.model().index(1, 1)).center()
    QTest.mouseClick(heat.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    keyed, clicked = said
    assert keyed == clicked
    assert isinstance(keyed, BehindPressed)
    assert keyed.behind.asked.only == (("weekday", ("1",)), ("half_hour", ("19",)))


def table_of(window: QWidget) -> PressTable:
    return next(table for table in window.findChildren(PressTable) if table.isVisible())


def test_a_row_is_pressed_by_key_and_a_head_changes_the_order(window: AdminWindow, show: Show) -> None:
    said = show(in_section("services"))
    table = table_of(window)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    heads = table.horizontalHeader()
    at = QPoint(heads.sectionViewportPosition(2) + 8, heads.height() // 2)
    QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=at)
    row, head = said
    assert isinstance(row, BehindPressed)
    assert row.behind.asked.only == (("service", ("contracts",)),)
    assert head == OrderPressed(figure="median")


def test_a_chart_as_a_table_has_the_same_values_and_the_same_way_in(window: AdminWindow, show: Show) -> None:
    said = show(replace(at_reports(), tables=frozenset({"curve"})))
    assert not any(chart.isVisible() for chart in window.findChildren(PlotChart))
    table = table_of(window)
    assert table.accessibleName() == "Wait by time of day, minutes"
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    (pressed,) = said
    assert isinstance(pressed, BehindPressed)
    assert pressed.behind.asked.only == (("half_hour", ("18",)),)


def test_through_to_a_story_and_back_to_the_row_by_keys_alone(window: AdminWindow, show: Show) -> None:
    said = show(in_section("services"))
    first = table_of(window)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    show(visits())
    listed = table_of(window)
    assert listed is not first
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    second = visits().legs[1]  # type: ignore[index]  # there are some
    assert said == [VisitPressed(day=second.day, number=second.number)]
    show(story())
    assert "Served at counter 1" in words_on(window)
    QTest.keyClick(table_of(window), Qt.Key.Key_Escape)
    assert said == [BackPressed()]
    show(visits())
    assert (listed.hasFocus(), listed.currentIndex().row()) == (True, 1)
    show(in_section("services"))
    assert (first.hasFocus(), first.currentIndex().row()) == (True, 1)


def test_the_keys_go_to_the_visits_as_soon_as_they_are_read(window: AdminWindow, show: Show) -> None:
    show(at_reports())
    show(replace(visits(), legs=None, more=False))
    assert "One moment, please" in words_on(window)
    show(visits())
    assert table_of(window).hasFocus()


def test_a_range_is_typed(window: AdminWindow, show: Show, qtbot: QtBot) -> None:
    said = show(replace(at_reports(), panel="days"))
    first, last = (field for field in window.findChildren(QDateEdit) if field.isVisible())
    assert (first.accessibleName(), last.accessibleName()) == ("From", "To")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(first, "10.02.2026")
    QTest.keyClick(last, Qt.Key.Key_Down)
    show(replace(at_reports(), panel="days", explained="kept"))  # another moment: what was typed stays
    press(window, "Show these days")
    qtbot.waitUntil(lambda: len(said) == 1)
    (typed,) = said
    assert isinstance(typed, RangeTyped)
    assert typed.first == date(2026, 2, 10)
    assert typed.last != date(2026, 2, 28)


@pytest.mark.qt_log_ignore("propagateSizeHints")  # a window of its own, which the offscreen platform has no hints for
def test_a_folder_is_asked_for_without_a_loop_of_its_own(
    window: AdminWindow, show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    said = show(replace(at_reports(), saving="pdf"))
    dialog = window.findChild(FolderDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "In which folder?"
    dialog.selectFile(str(tmp_path / "nowhere"))
    dialog.setDirectory(str(tmp_path))
    dialog.fileSelected.emit(str(tmp_path))
    assert said == [FolderChosen(folder=str(tmp_path))]
    dialog.reject()
    assert said[1:] == [FolderLeft()]
    show(at_reports())
    qtbot.waitUntil(lambda: window.findChild(FolderDialog) is None)


def test_the_whole_way_by_the_step(window: AdminWindow, show: Show) -> None:
    task: ReportTask = at_reports()
    for name in ("Services", "Overview", "As a table", "As a chart"):
        said = show(task)
        press(window, name)
        QTest.qWait(150)  # a press through the tree waits 100 ms
        (happening,) = said
        task, _ = step(task, happening)
    assert isinstance(task, AtReports)
    assert task == replace(at_reports(), section="overview")


@pytest.mark.parametrize(
    ("most", "axis"),
    [(0, (5, 1)), (29.7, (30, 10)), (41.8, (50, 10)), (58, (60, 20)), (288, (300, 100))],
)
def test_an_axis_is_as_low_as_five_steps_allow(most: float, axis: tuple[int, int]) -> None:
    assert axis_of(most) == axis
