"""One machine with a kiosk's printer and a counter's: both are watched, and one of them prints copies."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from office.commands import CallNext, OpenCounter, TakeTicket
from office.paper_events import PaperAsked, PaperStarted
from office.papers import Papers, PrinterNow
from station.errands.copies import ask_copy, change_roll
from station.live import LiveStation
from station.settings import Desks, KioskPanel, PrinterSettings
from tests.station.small_station import settings
from tests.thermal_printer import ThermalPrinter
from tests.visits.office import MORNING, Clock, lived, prepared, until

TODAY = MORNING.date()


class Hall:
    """A station with a printer for customers and one beside the counter, without anybody before the windows."""

    def __init__(self, folder: Path, lobby: ThermalPrinter, desk: ThermalPrinter, counter: str = "desk") -> None:
        self.url, self.clock, self.lobby, self.desk = str(folder / "office.db"), Clock(), lobby, desk
        self.counter = counter
        self.live: LiveStation

    async def opens(self) -> None:
        plain = settings(self.url, "kiosk", "counter", name="hall")
        printers = (
            PrinterSettings(name="lobby", target=self.lobby.target, roll_m=50.0),
            PrinterSettings(name="desk", target=self.desk.target),
        )
        kiosk, counter = KioskPanel(full_screen=False, printer="lobby"), Desks(counters=("1",), printer=self.counter)
        self.live = LiveStation(replace(plain, printers=printers, kiosk=kiosk, counter=counter), self.clock)
        await self.live.begin(prepared)

    async def closes(self) -> None:
        await self.live.end()
        for shown in self.live.shown:
            shown.widget.deleteLater()

    @property
    def papers(self) -> Papers:
        office = self.live.house.office
        return office.papers if office else Papers()

    async def knows(self, printer: str, holds: Callable[[PrinterNow], bool]) -> None:
        """Wait until this is so of a printer, as every window is told."""

        def found() -> bool:
            known = self.papers.printers.get(("hall", printer))
            return known is not None and holds(known)

        await until(found, lambda: self.papers.printers)

    async def takes(self) -> None:
        assert await self.live.house.act((TakeTicket(service="payments"),)) is None


Story = Callable[[Hall], Coroutine[object, object, None]]


@pytest.fixture
def printers() -> Iterator[tuple[ThermalPrinter, ThermalPrinter]]:
    with ThermalPrinter() as lobby, ThermalPrinter() as desk:
        yield lobby, desk


def told(qapp: QApplication, hall: Hall, story: Story) -> None:
    async def whole() -> None:
        await hall.opens()
        await story(hall)
        await hall.closes()

    lived(qapp, whole())


def test_every_printer_of_a_machine_is_watched(
    qapp: QApplication, tmp_path: Path, printers: tuple[ThermalPrinter, ThermalPrinter]
) -> None:
    async def story(hall: Hall) -> None:
        await hall.knows(
            "lobby", lambda printer: (printer.works, printer.role, printer.roll_mm) == (True, "kiosk", 5e4)
        )
        await hall.knows("desk", lambda printer: (printer.trouble, printer.role) == ("cover_open", "counter"))
        hall.desk.switch(cover_open=False)
        hall.clock.goes_on(seconds=21)
        await hall.knows("desk", lambda printer: printer.works)

    printers[1].switch(cover_open=True)
    told(qapp, Hall(tmp_path, *printers), story)


def test_after_a_new_roll_the_printer_is_asked_at_once(
    qapp: QApplication, tmp_path: Path, printers: tuple[ThermalPrinter, ThermalPrinter]
) -> None:
    async def story(hall: Hall) -> None:
        await hall.knows("lobby", lambda printer: printer.trouble == "paper_out")
        hall.lobby.switch(paper_out=False)
        await change_roll(hall.live.house, "hall", "lobby", "kadri")
        await hall.knows("lobby", lambda printer: printer.works and printer.rolled_at == MORNING)

    printers[0].switch(paper_out=True)
    told(qapp, Hall(tmp_path, *printers), story)


def test_how_a_printer_is_stands_anew_on_each_day(
    qapp: QApplication, tmp_path: Path, printers: tuple[ThermalPrinter, ThermalPrinter]
) -> None:
    async def story(hall: Hall) -> None:
        await hall.knows("lobby", lambda printer: printer.told == MORNING)
        hall.clock.goes_on(days=1)
        await hall.knows("lobby", lambda printer: printer.told == MORNING + timedelta(days=1))
        await hall.knows("lobby", lambda printer: printer.since == MORNING)

    told(qapp, Hall(tmp_path, *printers), story)


def test_a_copy_comes_from_the_other_printer_where_the_first_does_not_work(
    qapp: QApplication, tmp_path: Path, printers: tuple[ThermalPrinter, ThermalPrinter]
) -> None:
    async def story(hall: Hall) -> None:
        await hall.knows("lobby", lambda printer: printer.trouble == "paper_out")
        await hall.knows("desk", lambda printer: printer.works)
        await hall.takes()
        assert await ask_copy(hall.live.house, "101", "jaan")
        assert await ask_copy(hall.live.house, "101", "jaan")
        await hall.knows("desk", lambda printer: printer.papers == 1)

    printers[0].switch(paper_out=True)
    told(qapp, Hall(tmp_path, *printers), story)
    assert (len(printers[0].papers), len(printers[1].papers)) == (0, 1)


def test_where_no_printer_works_nothing_is_asked(
    qapp: QApplication, tmp_path: Path, printers: tuple[ThermalPrinter, ThermalPrinter]
) -> None:
    async def story(hall: Hall) -> None:
        for name in ("lobby", "desk"):
            await hall.knows(name, lambda printer: not printer.works)
        await hall.takes()
        assert not await ask_copy(hall.live.house, "101", "jaan")
        assert (await hall.live.house.storage.papers()).asked == {}

    for printer in printers:
        printer.switch(paper_out=True)
    told(qapp, Hall(tmp_path, *printers), story)


def test_papers_of_every_role_that_nobody_saw_end_may_have_come_out(
    qapp: QApplication, tmp_path: Path, printers: tuple[ThermalPrinter, ThermalPrinter]
) -> None:
    jobs = {"101": "hall:kiosk/1", "102": "hall:counter/1", "103": "hall:desk/1", "104": "other:kiosk/1"}

    async def story(hall: Hall) -> None:
        started = [PaperStarted(job=job, printer="lobby", number=number, day=TODAY) for number, job in jobs.items()]
        await hall.live.house.storage.write_papers(started, MORNING)
        await hall.live.end()
        await hall.opens()
        await until(lambda: sorted(hall.papers.lost) == ["101", "102", "103"], lambda: hall.papers.lost)
        assert {lost.outcome for lost in hall.papers.lost.values()} == {"UNKNOWN"}
        assert list(hall.papers.under_way) == ["other:kiosk/1"]

    told(qapp, Hall(tmp_path, *printers), story)


def test_what_was_asked_for_on_another_day_is_not_printed(
    qapp: QApplication, tmp_path: Path, printers: tuple[ThermalPrinter, ThermalPrinter]
) -> None:
    async def story(hall: Hall) -> None:
        await hall.takes()
        await hall.takes()
        yesterday = PaperAsked(job="hall:desk/1", number="101", day=TODAY - timedelta(days=1))
        today = PaperAsked(job="hall:desk/2", number="102", day=TODAY)
        await hall.live.house.storage.write_papers((yesterday, today), MORNING, station="hall")
        await hall.knows("lobby", lambda printer: printer.papers == 1)
        assert list(hall.papers.asked) == [("hall", "hall:desk/1")]

    told(qapp, Hall(tmp_path, *printers), story)
    assert [code.split("/")[3] for paper in printers[0].papers for code in paper.codes()] == ["102"]


def test_two_roles_at_one_printer_share_its_thread(
    qapp: QApplication, tmp_path: Path, printers: tuple[ThermalPrinter, ThermalPrinter]
) -> None:
    async def story(hall: Hall) -> None:
        await hall.knows("lobby", lambda printer: printer.works and printer.role == "kiosk")
        assert [thread.name for thread in threading.enumerate()].count("printer") == 1

    told(qapp, Hall(tmp_path, *printers, counter="lobby"), story)


def test_no_voucher_comes_out_by_itself_where_only_the_kiosk_has_a_printer(
    qapp: QApplication, tmp_path: Path, printers: tuple[ThermalPrinter, ThermalPrinter]
) -> None:
    """Anybody in the hall could take it."""

    async def story(hall: Hall) -> None:
        await hall.takes()
        hall.clock.goes_on(minutes=31)
        assert await hall.live.house.act((OpenCounter(counter="1", clerk="jaan"), CallNext(counter="1"))) is None
        office = hall.live.house.office
        assert office is not None
        broken = office.day.tickets["101"].broken
        assert broken is not None
        assert broken.voucher is not None
        await asyncio.sleep(0.3)
        assert (await hall.live.house.storage.papers()).asked == {}

    told(qapp, Hall(tmp_path, *printers, counter=""), story)
    assert printers[0].papers == []
