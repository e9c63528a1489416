"""Somebody before the kiosk who taps, types, scans and pulls plugs at random; an office that goes on at random."""

import asyncio
import gc
import random
import sqlite3
from collections import Counter, deque
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.page import Page
from kiosk.pages import Visit
from kiosk.ticket_view import TicketView
from kiosk.touches import ContrastPressed
from kiosk.view import KioskView
from kiosk.visit import first_visit
from kiosk.window import KioskWindow
from office.code import TicketCode
from office.commands import (
    AnswerHelp,
    BookAppointment,
    CallAgain,
    CallNext,
    CloseCounter,
    ConfirmArrival,
    DayCommand,
    FinishService,
    MarkMissed,
    OpenCounter,
    ParkTicket,
    PauseService,
    PutBack,
    ResumeService,
    TransferTicket,
)
from resources.parts.press import Pressable
from station.errands.trouble import ErrandFailed
from station.kiosk_bridge import KioskBridge
from station.settings import Machine, Settings
from tests.visits.office import MORNING, PIN, WholeOffice

KIOSK = "office"
PANELS = (*((540, 960),) * 4, *((960, 540),) * 3, (1080, 1920), (1366, 768), (700, 500))
FAULTS = ("paper_out", "cover_open", "near_end", "cutter_jammed", "offline", "hot")
KEYS = (
    *(Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right) * 2,
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select),
    *(Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Escape),
    *(Qt.Key.Key_F1, Qt.Key.Key_F5, Qt.Key.Key_F11, Qt.Key.Key_F12, Qt.Key.Key_Home, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Menu, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_VolumeUp, Qt.Key.Key_Help, Qt.Key.Key_Back),
)
LETTERS = "0123456789KkAaBbõЖ²-./ "
DESK: tuple[DayCommand, ...] = (
    *(OpenCounter(counter=counter, clerk=clerk) for counter, clerk in (("1", "jaan"), ("3", "mari"))),
    *(command(counter=counter) for counter in "13" for command in (CallNext, ConfirmArrival, FinishService) * 3),
    *(command(counter=counter) for counter in "13" for command in (CallAgain, MarkMissed, PutBack, CloseCounter)),
    ParkTicket(counter="1", minutes=5),
    TransferTicket(counter="3", service="contracts"),
    PauseService(service="meters", reason="system"),
    ResumeService(service="meters"),
    *(AnswerHelp(kiosk=KIOSK, clerk="jaan"),) * 3,
)
PAGE_BYTES = 4096
PLUGGED_IN_AGAIN = 0.05
LAST_HOUR = 17
LONGEST_AWAY = 30
"""Looks of ten seconds each after which the kiosk is at home again, whatever stood on it."""


class MonkeysOffice(WholeOffice):
    """One machine with a kiosk alone, and a printer at the network."""

    def settings(self) -> Settings:
        usual = super().settings()
        return replace(usual, station=Machine(name=KIOSK, office="tartu", windows=("kiosk",), language="en"))


class CommittedFirst:
    """Looks into the journal, by a connection of its own, whenever a number is about to be shown."""

    def __init__(self, folder: Path) -> None:
        self.faults: list[str] = []
        self.shown = 0
        self._file = folder / "office.db"

    def sees(self, view: KioskView) -> None:
        """A view that is about to be rendered. A rendering has nobody to raise to: faults are kept."""
        if not isinstance(view.page, TicketView):
            return
        number = view.page.plate.number
        with closing(sqlite3.connect(self._file)) as journal:
            table = tables(journal) & {"journal", GONE}
            told = journal.execute(
                f"SELECT count(*) FROM {table.pop()} WHERE kind = 'TicketTaken' AND body LIKE ?",  # noqa: S608  # ours
                (f'%"number":"{number}"%',),
            )
            if not told.fetchone()[0]:
                self.faults.append(f"{number} was shown, and is not in the journal")
        self.shown += 1


GONE = "journal_gone"


def tables(journal: sqlite3.Connection) -> set[str]:
    return {name for (name,) in journal.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many Qt objects the window has, and how much memory the process; 0 where the system does not tell."""

    objects: int
    resident_mb: float


class Monkey:
    """Acts on one office. `now` is the window's clock in seconds, `done` what was done how often."""

    def __init__(self, office: WholeOffice, seed: int) -> None:
        self.office, self.dice = office, random.Random(seed)  # noqa: S311  # a test's dice
        self.now = 1000.0
        self.done: Counter[str] = Counter()
        self.seen: Counter[str] = Counter()
        self.pulled = False
        self.papers = 0
        self.scanned = ["WALKIN/tartu/2026-03-03/101/forged", "WALKIN/narva/2026-03-03/101/x", "https://example.org"]
        self.window = cast("KioskWindow", office.window("kiosk"))
        self.window.clock = lambda: self.now
        self.bridge = next(one for one in office.station.house._tenants if isinstance(one, KioskBridge))
        self.last: deque[str] = deque(maxlen=12)
        self.acts: tuple[tuple[int, Callable[[], None]], ...] = (
            (460, self.taps_a_key),
            (60, self.taps_beside),
            (110, self.hits_a_key),
            (40, self.types_a_letter),
            (70, self.scans),
            (100, self.lets_time_pass),
            (14, self.walks_away),
            (20, self.sees_to_the_printer),
            (12, self.changes_the_panel),
            (90, self.clerk_acts),
            (8, self.finds_the_corner),
            (4, self.types_the_pin),
            (8, self.tries_to_close),
            (2, self.pulls_the_database),
        )

    @property
    def visit(self) -> Visit:
        visit = self.bridge._visit
        assert visit is not None
        return visit

    async def acts_once(self) -> None:
        """Do something, and let the office answer."""
        if self.pulled and self.dice.random() < PLUGGED_IN_AGAIN:
            self.pulls_the_database()
        (act,) = self.dice.choices([act for _, act in self.acts], [weight for weight, _ in self.acts])
        self.done[act.__name__] += 1
        self.last.append(act.__name__)
        act()
        self.now += self.dice.choice((0.05, 0.3, 0.6, 1.5))
        await self.settles()
        self.seen[type(self.visit.page).__name__] += 1

    async def settles(self) -> None:
        """What the act began is done, mostly; now and then somebody is faster than the office."""
        for _ in range(self.dice.choice((1, 2, 40))):
            await asyncio.sleep(0)
            if not self.office.station.house._tasks:
                return
        if self.dice.random() < 0.8:
            await self.works_off()

    async def works_off(self) -> None:
        tasks = self.office.station.house._tasks
        if tasks:
            await asyncio.wait(tasks, timeout=0.2)

    def taps_a_key(self) -> None:
        """Mostly one of the page's own; the shelf's would lead away from everywhere."""
        keys = [key for key in self.window.findChildren(Pressable) if key.isVisible()]
        own = [key for key in keys if isinstance(key.parent(), Page)]
        if keys:
            key = self.dice.choice(own if own and self.dice.random() < 0.8 else keys)
            key.clock = lambda: self.now
            self._touches(self.window, QPointF(key.mapTo(self.window, key.rect().center())))

    def taps_beside(self) -> None:
        spot = QPointF(self.dice.randrange(self.window.width()), self.dice.randrange(self.window.height()))
        self._touches(self.window, spot)

    def _touches(self, window: QWidget, spot: QPointF) -> None:
        """A finger comes down and, mostly, up again; it may slip."""
        target = window.childAt(spot.toPoint()) or window
        at, left = target.mapFrom(window, spot), Qt.MouseButton.LeftButton
        slip = QPointF(*(self.dice.choice((0, 0, 0, 3, 80)) for _ in "xy"))
        for kind, place in ((QEvent.Type.MouseButtonPress, at), (QEvent.Type.MouseButtonRelease, at + slip)):
            held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else left
            event = QMouseEvent(kind, place, target.mapToGlobal(place), left, held, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(target, event)

    def hits_a_key(self) -> None:
        key = self.dice.choice(KEYS)
        self._hits(key, {Qt.Key.Key_Return: "\r", Qt.Key.Key_Space: " ", Qt.Key.Key_Tab: "\t"}.get(key, ""))

    def types_a_letter(self) -> None:
        for letter in self.dice.choices(LETTERS, k=self.dice.choice((1, 1, 3))):
            self._hits(Qt.Key.Key_unknown, letter)
            self.now += 0.2

    def _hits(self, key: Qt.Key, text: str = "") -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            focused: QWidget | None = self.window.focusWidget()
            target = self.window if focused is None else focused
            QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    def scans(self) -> None:
        """A ticket of today or of another day, an appointment, something else, or a long burst of letters."""
        known = self.office.station.house.office
        assert known is not None
        day = known.day
        held = [
            str(TicketCode(office=day.office, day=day.date, number=one.number, secret=one.secret))
            for one in day.tickets.values()
        ]
        self.scanned = [*self.scanned[-20:], *self.dice.sample(held, min(1, len(held)))]
        others = (*day.bookings, "B-77", "x", "§" * 4, "9" * self.dice.randrange(4, 400))
        text = self.dice.choice((*held, *held, *held, *self.scanned, *others))
        for letter in text:
            self._hits(Qt.Key.Key_unknown, letter)
        self._hits(Qt.Key.Key_Return, "\r")

    def lets_time_pass(self) -> None:
        self.passes(self.dice.choice((1, 5, 12, 31, 61)))

    def passes(self, seconds: float) -> None:
        self.office.clock.goes_on(seconds=seconds)
        self.now += seconds
        self.office.station.house.pass_time()

    def walks_away(self) -> None:
        """Until the kiosk is at home; whoever comes to a closed office comes again the next morning."""
        for _ in range(9):
            self.passes(10)
        local = self.office.clock().astimezone(ZoneInfo("Europe/Tallinn"))
        if local.hour >= LAST_HOUR:
            self.passes((MORNING - self.office.clock()) % timedelta(days=1) / timedelta(seconds=1))

    def sees_to_the_printer(self) -> None:
        printer = self.office.printer
        fault = self.dice.choice((*FAULTS, "mended", "mended", "mended"))
        if fault == "mended":
            printer.switch(**dict.fromkeys(FAULTS, False))
        else:
            printer.switch(**{fault: True})

    def changes_the_panel(self) -> None:
        """Another size, or the screen is unplugged and comes back."""
        if self.dice.random() < 0.3:
            self.window.hide()
            self.window.show()
        self.window.resize(*self.dice.choice(PANELS))

    def clerk_acts(self) -> None:
        command = self.dice.choice(DESK)
        if self.dice.random() < 0.05:
            slot = self.office.clock() + timedelta(minutes=self.dice.randrange(90))
            command = BookAppointment(id=f"B-{self.dice.randrange(10**6)}", service="contracts", slot=slot)
        self.office.station.house.do(self._commands(command))

    async def _commands(self, command: DayCommand) -> None:
        """Refused or not: the clerk does not care."""
        try:
            await self.office.station.house.act((command,))
        except ErrandFailed:
            return

    def finds_the_corner(self) -> None:
        for _ in range(5):
            self._touches(self.window, QPointF(3, 3))
            self.now += 0.2

    def types_the_pin(self) -> None:
        for letter in PIN:
            self._hits(Qt.Key.Key_unknown, letter)
            self.now += 0.1
        self._hits(Qt.Key.Key_Return, "\r")

    def tries_to_close(self) -> None:
        """Where it fills a screen: a size that is set takes that away."""
        self.window.showFullScreen()
        modifier = Qt.KeyboardModifier.AltModifier
        QApplication.sendEvent(self.window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F4, modifier))
        assert not self.window.close()

    def pulls_the_database(self) -> None:
        """Every statement fails from now on, until it is put back."""
        with closing(sqlite3.connect(self.office.folder / "office.db")) as journal:
            gone = GONE in tables(journal)
            journal.execute(f"ALTER TABLE {GONE if gone else 'journal'} RENAME TO {'journal' if gone else GONE}")
        self.pulled = not gone

    async def comes_to_rest(self) -> None:
        """Somebody chooses strong contrast and goes away: the kiosk is at home, and nothing of anybody is left."""
        if self.pulled:
            self.pulls_the_database()
        await self.works_off()
        self.bridge.happen(ContrastPressed())
        for _ in range(LONGEST_AWAY):
            self.passes(10)
            await self.works_off()
            if self.is_fresh:
                break
        self.papers += len(self.office.printer.machine.papers)
        self.office.printer.machine.papers.clear()
        assert self.is_fresh, self.visit
        assert self.window.focusWidget() in {self.window, None}
        assert self.window.isVisible()

    @property
    def is_fresh(self) -> bool:
        known = self.office.station.house.office
        assert known is not None
        return self.visit == first_visit(known.plan.office.languages, self.visit.touched)

    def counts(self) -> Counted:
        """How many objects the window has, and the memory of the process in MB."""
        gc.collect()
        return Counted(objects=len(self.window.findChildren(QObject)), resident_mb=resident_mb())


def resident_mb() -> float:
    """What this process has in memory; nothing where the system does not tell it so."""
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * PAGE_BYTES / 2**20 if told.exists() else 0.0
