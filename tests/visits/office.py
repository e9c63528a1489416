"""A whole office in one process: windows, database, printer. Tests speak the words of the people in it."""

import asyncio
import gc
from collections.abc import Callable, Coroutine
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import insert, select

from journal import tables
from journal.codec import read_plan
from journal.store import Journal, open_journal
from resources.example import example_plan_path
from station.demo import STAFF
from station.live import LiveStation
from station.running import dress, looping
from station.settings import BoardPanel, Database, Desks, KioskPanel, Machine, PrinterSettings, Settings, Sound
from station.windows import Reader
from tests.thermal_printer import ThermalPrinter
from tests.visits.access import can_press, name_of, press, things, words_on

PIN = "4826"
MORNING = datetime(2026, 3, 3, 7, 0, tzinfo=UTC)
"""A Tuesday, 09:00 in Tartu."""

PATIENCE_S = 10.0
HOME = "How can we help you today?"


class Clock:
    """The office's time, which the tests move."""

    jump = timedelta(0)

    def __init__(self, at: datetime = MORNING) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def goes_on(self, **span: float) -> None:
        self.at += timedelta(**span)


class WholeOffice:
    """One machine with every window, on a database of its own and a printer at the network."""

    def __init__(
        self,
        folder: Path,
        printer: ThermalPrinter,
        counters: tuple[str, ...] = ("1", "3"),
        reading: Reader | None = None,
    ) -> None:
        self.folder, self.printer, self.counters, self.reading = folder, printer, counters, reading
        self.clock = Clock()
        self.left: list[bool] = []
        """What staff wanted at the kiosk: the program's end, or to begin it anew."""
        self.station: LiveStation

    def settings(self) -> Settings:
        return Settings(
            station=Machine(name="office", office="tartu", language="en"),
            database=Database(url=str(self.folder / "office.db")),
            kiosk=KioskPanel(full_screen=False, printer="lobby"),
            board=BoardPanel(full_screen=False, chime=False),
            counter=Desks(counters=self.counters, printer="lobby"),
            printers=(PrinterSettings(name="lobby", target=self.printer.target),),
            sound=Sound(volume=0, help=False),
        )

    async def opens(self, prepare: Callable[[Journal], None] | None = None) -> None:
        self.station = LiveStation(self.settings(), self.clock, self.left.append, reading=self.reading)
        for shown in self.station.shown:
            shown.widget.resize(*((540, 960) if shown.kind == "kiosk" else (1280, 800)))
            shown.widget.show()
        await self.station.begin(prepare or prepared)

    async def closes(self) -> None:
        await self.station.end()
        for shown in self.station.shown:
            shown.widget.hide()
            shown.widget.deleteLater()

    def window(self, kind: str) -> QWidget:
        return next(shown.widget for shown in self.station.shown if shown.kind == kind)

    async def reads(self, kind: str, *sentences: str) -> None:
        """Wait until all of these can be read in the window."""
        await until(
            lambda: missing(self.window(kind), sentences) == [],
            lambda: (missing(self.window(kind), sentences), words_on(self.window(kind))),
        )

    async def presses(self, kind: str, name: str) -> None:
        await until(lambda: pressable(self.window(kind), name), lambda: words_on(self.window(kind)))
        press(self.window(kind), name)
        await asyncio.sleep(0)

    async def unlocks(self, kind: str) -> None:
        """Type the PIN at a window that has locked itself."""
        await self.reads(kind, "Locked.")
        for digit in PIN:
            await self.presses(kind, digit)
        await self.presses(kind, "Sign in")
        await until(lambda: missing(self.window(kind), ("Locked.",)) != [])

    async def signs_in(self, kind: str, name: str) -> None:
        await self.presses(kind, name)
        for digit in PIN:
            await self.presses(kind, digit)
        await self.presses(kind, "Sign in")


Story: TypeAlias = Callable[[WholeOffice], Coroutine[object, object, None]]
"""What happens at an office."""


def prepared(journal: Journal) -> None:
    """The example office with its staff, once."""
    if journal.newest_plan("tartu") is None:
        journal.put_plan("tartu", read_plan(example_plan_path()), MORNING, "test")
        with journal._door.writing() as connection:
            connection.execute(insert(tables.staff), accounts())


@cache
def accounts() -> list[dict[str, object]]:
    """The staff as a journal keeps them. Their PINs are hashed once a process: half a second that no story is about."""
    with TemporaryDirectory() as folder, closing(open_journal(f"{folder}/staff.db")) as journal:
        for member, name, roles in STAFF:
            journal.staff.add("tartu", member, name, roles, PIN)
        with journal._door.reading() as connection:
            return [dict(row) for row in connection.execute(select(tables.staff)).mappings()]


def missing(window: QWidget, sentences: tuple[str, ...]) -> list[str]:
    read = "\n".join(words_on(window))
    return [sentence for sentence in sentences if sentence not in read]


def pressable(window: QWidget, name: str) -> bool:
    return any(name_of(thing).startswith(name) and can_press(thing) for thing in things(window))


async def until(holds: Callable[[], bool], told: Callable[[], object] = lambda: "") -> None:
    """Wait until it holds. Raises AssertionError with what is told otherwise."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + PATIENCE_S
    while not holds():
        assert loop.time() < deadline, f"still not so: {told()}"
        await asyncio.sleep(0.01)


def lived(application: QApplication, story: Coroutine[object, object, None]) -> None:
    """Run the story on Qt's loop. Windows of earlier stories are gone before the stylesheet would touch them."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    dress(application)
    with looping(application) as loop:
        loop.run_until_complete(story)


def told(application: QApplication, folder: Path, story: Story, papers: int) -> list[str]:
    """Live through the story at an office that has just opened: the codes on exactly so many papers that came out."""

    async def all_of_it() -> None:
        office = WholeOffice(folder, printer)
        await office.opens()
        await office.reads("kiosk", HOME)
        await story(office)
        await office.closes()

    with ThermalPrinter() as printer:
        lived(application, all_of_it())
        found = printer.waits_for_papers(papers)
        assert len(found) == papers
        return [code for paper in found for code in paper.codes()]
