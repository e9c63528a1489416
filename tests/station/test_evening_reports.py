"""The report of a day leaves its station in the evening: once, also after restarts, and staff hear where it cannot."""

import errno
import os
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication

from journal.store import open_journal
from office.commands import CloseDay, TakeTicket
from office.events import Entry
from office.paper_events import DayReported, PaperEnded, PaperStarted
from office.papers import Papers, after
from office.reported_days import perhaps_printed, wanted
from resources.printer_states import report_sentence
from resources.words import words_for
from station.paper_words import reports_told
from station.settings import Desks, PrinterSettings, Reports
from tests.station.small_station import SmallStation, settings
from tests.thermal_printer import ThermalPrinter
from tests.visits.office import MORNING, Clock, lived, until

TODAY = MORNING.date()
EN = words_for("en", "resources")


class Evening:
    """A station that makes reports, on a database and a folder of its own."""

    def __init__(self, folder: Path, printer: str = "") -> None:
        self.url, self.clock, self.folder = str(folder / "office.db"), Clock(), folder / "reports"
        self.folder.mkdir()
        ways = ("folder", "printer") if printer else ("folder",)
        plain = settings(self.url, "admin", *(["counter"] if printer else []), name="desk")
        self.settings = replace(plain, reports=Reports(evening=ways, folder=str(self.folder)))
        if printer:
            printers = (PrinterSettings(name="desk", target=printer),)
            desks = Desks(counters=("1",), printer="desk")
            self.settings = replace(self.settings, printers=printers, counter=desks)
        self.station: SmallStation

    async def opens(self) -> None:
        self.station = await SmallStation(self.url, self.clock, told=self.settings).opens()

    async def ends(self) -> None:
        await self.station.ends()

    async def a_day_passes(self) -> None:
        """Two come, and the day is closed."""
        await self.act(TakeTicket(service="payments"), TakeTicket(service="payments"), CloseDay())

    async def act(self, *commands: TakeTicket | CloseDay) -> None:
        assert await self.station.live.house.act(commands) is None
        self.looks()

    def looks(self) -> None:
        self.station.live.house.pass_time()

    def files(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())

    async def has(self, *names: str) -> None:
        await until(lambda: self.files() == sorted(names), self.files)

    def told(self) -> str:
        office = self.station.live.house.office
        return reports_told(office, EN) if office else ""

    def written(self) -> list[tuple[date, str, str]]:
        """What the journal has of reports at this station."""
        journal = open_journal(self.url)
        events = [entry.event for entry in journal.read("tartu", "print/desk")]
        journal.close()
        return [(event.day, event.way, event.trouble) for event in events if isinstance(event, DayReported)]


def both(day: str) -> tuple[str, str]:
    return f"walkin-{day}.pdf", f"walkin-{day}.xlsx"


@pytest.fixture
def evening(tmp_path: Path) -> Evening:
    return Evening(tmp_path)


def test_a_closed_day_is_written_once_over_restarts(qapp: QApplication, evening: Evening) -> None:
    async def story() -> None:
        await evening.opens()
        evening.looks()
        await evening.a_day_passes()
        await evening.has(*both("2026-03-03"))
        await until(lambda: len(evening.written()) == 1, evening.written)
        (evening.folder / "walkin-2026-03-03.pdf").unlink()  # the manager has moved it
        evening.looks()
        await evening.ends()
        await evening.opens()
        evening.looks()
        await evening.station.live.house.storage.answers()
        await evening.ends()

    lived(qapp, story())
    assert evening.files() == ["walkin-2026-03-03.xlsx"]
    assert evening.written() == [(TODAY, "folder", "")]
    book = load_workbook(evening.folder / "walkin-2026-03-03.xlsx")
    overview = {row[0].value: row[1].value for row in book.worksheets[0].iter_rows(min_row=6)}
    assert (overview["Visits"], overview["Served"]) == (2, 0)
    assert "By clerk" not in book.sheetnames
    assert book.worksheets[0]["D5"].value == "Tuesday, 24 February 2026"


def test_what_was_missed_while_it_was_off_is_written_at_the_next_start(qapp: QApplication, evening: Evening) -> None:
    async def story() -> None:
        await evening.opens()
        await evening.a_day_passes()
        await evening.has(*both("2026-03-03"))
        await until(lambda: len(evening.written()) == 1, evening.written)
        evening.clock.goes_on(days=1)
        evening.looks()
        house = evening.station.live.house
        await until(lambda: house.office is not None and house.office.day.date == TODAY + timedelta(days=1))
        await evening.act(TakeTicket(service="payments"))
        await evening.ends()
        evening.clock.goes_on(days=1)
        await evening.opens()
        evening.looks()
        await evening.has(*both("2026-03-03"), *both("2026-03-04"))
        await evening.ends()

    lived(qapp, story())
    assert evening.written() == [(TODAY, "folder", ""), (TODAY + timedelta(days=1), "folder", "")]


def test_a_folder_that_is_gone_is_told_to_staff_until_it_is_back(qapp: QApplication, evening: Evening) -> None:
    sentence = "The report of 3 March 2026 is not written at desk: its folder is not there."

    async def story() -> None:
        await evening.opens()
        evening.folder.rmdir()
        await evening.a_day_passes()
        await until(lambda: evening.told() == sentence, evening.told)
        evening.looks()
        evening.folder.mkdir()
        evening.clock.goes_on(seconds=61)
        evening.looks()
        await evening.has(*both("2026-03-03"))
        await until(lambda: evening.told() == "", evening.told)
        await evening.ends()

    lived(qapp, story())
    assert evening.written() == [(TODAY, "folder", "missing"), (TODAY, "folder", "")]


def test_a_full_disk_leaves_no_half_file(qapp: QApplication, evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(handle))

    async def story() -> None:
        await evening.opens()
        monkeypatch.setattr("os.fsync", full)
        await evening.a_day_passes()
        await until(lambda: evening.told().endswith("its disk is full."), evening.told)
        assert evening.files() == []
        monkeypatch.undo()
        evening.clock.goes_on(seconds=61)
        evening.looks()
        await evening.has(*both("2026-03-03"))
        await evening.ends()

    lived(qapp, story())


def test_it_comes_out_of_the_printer_once_and_staff_hear_when_none_works(qapp: QApplication, tmp_path: Path) -> None:
    async def story(evening: Evening, printer: ThermalPrinter) -> None:
        await evening.opens()
        await evening.a_day_passes()
        sentence = "The report of 3 March 2026 is not printed at desk: no printer works."
        await until(lambda: evening.told() == sentence, evening.told)
        printer.switch(paper_out=False)
        evening.clock.goes_on(seconds=61)
        evening.looks()
        await until(lambda: (TODAY, "printer", "") in evening.written(), evening.written)
        for _ in range(3):
            evening.clock.goes_on(seconds=61)
            evening.looks()
        await evening.ends()

    with ThermalPrinter() as printer:
        printer.switch(paper_out=True)
        evening = Evening(tmp_path, printer.target)
        lived(qapp, story(evening, printer))
        assert len(printer.papers) == 1
    journal = open_journal(evening.url)
    events = [entry.event for entry in journal.read("tartu", "print/desk")]
    journal.close()
    started = [event for event in events if isinstance(event, PaperStarted)]
    assert {(event.kind, event.day) for event in started} == {("report", TODAY)}


@pytest.mark.parametrize(
    ("done", "found"),
    [
        (None, [date(2026, 3, 2), date(2026, 3, 3)]),
        (date(2026, 3, 3), []),
        (date(2026, 3, 2), [date(2026, 3, 3)]),
        (date(2025, 12, 1), [date(2026, 2, 2), date(2026, 3, 2), date(2026, 3, 3)]),
    ],
)
def test_which_days_are_wanted(done: date | None, found: list[date]) -> None:
    days = [date(2026, 1, 5), date(2026, 3, 3), date(2026, 3, 2), date(2026, 2, 2), date(2026, 3, 9)]
    assert list(wanted(days, done, date(2026, 3, 3))) == found


def test_a_day_that_was_done_before_another_failed_stays_done() -> None:

    events = (
        DayReported(day=TODAY, way="folder"),
        DayReported(day=TODAY + timedelta(days=1), way="folder", trouble="full"),
        DayReported(day=TODAY + timedelta(days=1), way="folder", trouble="missing"),
    )
    entries = [Entry(place=n, at=MORNING, event=event) for n, event in enumerate(events, 1)]
    now = after(Papers(), "desk", entries).reports["desk", "folder"]
    assert (now.done, now.failed, now.trouble) == (TODAY, TODAY + timedelta(days=1), "missing")
    assert "its folder is not there" in report_sentence(now, EN)


STARTED = PaperStarted(job="desk:counter/1", printer="desk", kind="report", day=TODAY)


@pytest.mark.parametrize(
    ("events", "perhaps"),
    [
        ((), False),
        ((STARTED,), True),
        ((STARTED, PaperEnded(job=STARTED.job, printer="desk", outcome="PRINTED")), True),
        ((STARTED, PaperEnded(job=STARTED.job, printer="desk", outcome="UNKNOWN")), True),
        ((STARTED, PaperEnded(job=STARTED.job, printer="desk", outcome="NOT_STARTED")), False),
        ((STARTED, PaperEnded(job=STARTED.job, printer="desk", outcome="CLEARED")), False),
        ((replace(STARTED, day=TODAY - timedelta(days=1)),), False),
        ((replace(STARTED, job="desk:command/1"),), False),
        ((replace(STARTED, kind="ticket"),), False),
    ],
)
def test_what_may_have_come_out_is_not_sent_again(
    events: tuple[PaperStarted | PaperEnded, ...], *, perhaps: bool
) -> None:
    entries = [Entry(place=n, at=MORNING, event=event) for n, event in enumerate(events, 1)]
    assert perhaps_printed(entries, "desk:counter", TODAY) is perhaps
