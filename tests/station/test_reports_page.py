"""A manager reads a report of this month, presses through it to the story of a visit, and saves it."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from admin.folder_dialog import FolderDialog
from admin.press_table import PressTable
from admin.report_places import RangeTyped
from office import commands as wanted
from office.commands import DayCommand, RateVisit
from office.refusals import Refused
from tests.station.small_station import SmallStation, all_end, presses, says
from tests.visits.office import MORNING, PIN, Clock, lived, until

OPENS = wanted.OpenCounter(counter="1", clerk="jaan")
CALLS = wanted.CallNext(counter="1")
COMES = wanted.ConfirmArrival(counter="1")
LEAVES = wanted.FinishService(counter="1")


def takes(n: int, service: str = "payments") -> DayCommand:
    return wanted.TakeTicket(service=service, language="et", secret=f"secret{n}")


async def morning(station: SmallStation) -> None:
    """Three visits: 4 minutes of waiting, 10 of them, and one who does not come when called."""
    day: tuple[tuple[int, DayCommand], ...] = (
        (0, OPENS),
        (1, takes(1)),
        (2, takes(2)),
        (3, takes(3)),
        (5, CALLS),
        (6, COMES),
        (11, LEAVES),
        (12, CALLS),
        (13, COMES),
        (19, LEAVES),
        (20, CALLS),
        (22, wanted.CallAgain(counter="1")),
        (24, wanted.MarkMissed(counter="1")),
    )
    for minute, command in day:
        station.clock.at = MORNING + timedelta(minutes=minute)
        assert not isinstance(await station.live.house.act((command,)), Refused), command
    rated = RateVisit(number="101", solved="yes", treated=5)
    assert not isinstance(await station.live.house.storage.rate(MORNING.date(), rated, station.clock()), Refused)


def table(window: QWidget) -> PressTable:
    return next(table for table in window.findChildren(PressTable) if table.isVisible())


async def saves(window: QWidget, ending: str, folder: str) -> None:
    """Save the report as this, in a folder that is chosen in a window of its own."""
    await presses(window, "Save as", ending)
    await until(lambda: window.findChild(FolderDialog) is not None)
    (dialog,) = window.findChildren(FolderDialog)
    dialog.fileSelected.emit(folder)
    await until(lambda: window.findChild(FolderDialog) is None)


@pytest.mark.qt_log_ignore("propagateSizeHints")  # a window of its own, which the offscreen platform has no hints for
def test_from_a_figure_to_the_story_of_a_visit_and_to_files(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        desk = await SmallStation(str(tmp_path / "office.db"), Clock(), "admin", name="desk").opens()
        window = desk.live.shown[0].widget
        await morning(desk)
        await presses(window, "Kadri Saar", *PIN, "Sign in", "Reports")
        await says(window, "1 to 3 March 2026   ·   3 visits on 1 day")
        await says(window, "Median wait: 10 min, few: n = 3, 1 to 3 February 2026: nothing")
        await says(window, "Missed their number: 33 %, few: n = 3")

        await presses(window, "Services")
        await says(window, "Bills and payments")
        await presses(window, "Median wait: 10 min")
        await says(window, "3 visits")
        await says(window, "missed the call")
        rows = table(window)
        await until(rows.hasFocus)
        QTest.keyClick(rows, Qt.Key.Key_Down)
        QTest.keyClick(rows, Qt.Key.Key_Up)
        QTest.keyClick(rows, Qt.Key.Key_Return)
        await says(window, "Called to counter 1")
        await says(window, "Served at counter 1")
        await says(window, "Rated, solved, treated: 5 of 5")
        QTest.keyClick(table(window), Qt.Key.Key_Escape)
        await says(window, "How it ended")
        await presses(window, "Back to the figures")
        await says(window, "By service")

        for ending in ("xlsx", "csv", "json", "pdf"):
            await saves(window, ENDINGS[ending], str(tmp_path))
            path = tmp_path / f"walkin-tartu-2026-03-01-2026-03-03.{ending}"
            await says(window, f"Saved: {path}")
            assert path.stat().st_size > 100
        told = json.loads((tmp_path / "walkin-tartu-2026-03-01-2026-03-03.json").read_text())
        assert "2026-03-01" in json.dumps(told)
        await saves(window, ENDINGS["csv"], str(tmp_path))
        await says(window, "walkin-tartu-2026-03-01-2026-03-03-2.csv")

        await saves(window, ENDINGS["csv"], str(tmp_path / "nowhere"))
        await says(window, "It did not work: No such file or directory")
        await all_end(desk)

    lived(qapp, story())


ENDINGS = {"xlsx": "Spreadsheet", "csv": "Table (CSV)", "json": "For programs", "pdf": "Paper (PDF)"}


def test_another_range_is_read_and_nobody_who_came_then_is_said(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        desk = await SmallStation(str(tmp_path / "office.db"), Clock(), "admin", name="desk").opens()
        window = desk.live.shown[0].widget
        await morning(desk)
        await presses(window, "Kadri Saar", *PIN, "Sign in", "Reports")
        await says(window, "3 visits on 1 day")
        await presses(window, "Earlier")
        await says(window, "Nobody came on these days. Choose earlier ones.")
        today = MORNING.date()
        window.happened.emit(RangeTyped(first=today, last=today))  # type: ignore[attr-defined]  # typed days
        await says(window, "Tuesday, 3 March 2026   ·   3 visits on 1 day")
        await presses(window, "Choose visits")
        await says(window, "Choose visits by what?")
        await presses(window, "Service", "Meters")
        await says(window, "No such visit on these days.")
        await presses(window, "Only Meters")
        await says(window, "3 visits on 1 day")
        await all_end(desk)

    lived(qapp, story())
