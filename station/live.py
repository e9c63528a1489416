"""A station that lives: its house, its windows, its feed and its devices, from the first frame to the end."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from office.day import Day
from station import windows
from station.alert_sound import AlertSound
from station.alert_watch import AlertBell, AlertWatcher, AskedBell
from station.closing_notice import ClosingNotice
from station.errands.attention import HelpBell, alert_sound, attention, still_here
from station.errands.printing import Printing
from station.errands.storage import Opened, Storage
from station.errands.trouble import ErrandFailed
from station.errands.voices import Voice
from station.evening_reports import EveningReports
from station.everywhere import NextEverywhere
from station.feed import Feed, Report
from station.folders import database_url, disk_folder
from station.house import House
from station.kiosk_settings import reads_aloud
from station.machine import Here, told_of
from station.one_at_a_time import AGAIN_S
from station.paper_desk import PaperDesk
from station.paper_tray import PaperTray
from station.plans_watch import PlansWatch
from station.settings import Settings
from station.steady_clock import SteadyClock, Timepiece
from station.voice_watch import VoiceWatch
from station.windows import KioskDoors, Reader, Shown

if TYPE_CHECKING:
    from journal.store import Journal
    from printer.opening import AnyPrinter

LOG = logging.getLogger("walkin")
TICK_MS = 500


class FeedTelling:
    """The feed's thread, whose news are told on the GUI thread."""

    def __init__(self, url: str, house: House) -> None:
        self._url, self._house = url, house
        self._loop = asyncio.get_running_loop()
        self._feed: Feed | None = None

    def begin(self, opened: Opened) -> None:
        """Read on from what was read at the opening."""
        self._feed = Feed(self._url, opened.office, self._tell)
        self._feed.follow(opened.day.date, opened.day.place)
        self._feed.start()

    def follow(self, day: Day) -> None:
        """Read on from there: another service day has begun."""
        if self._feed is not None:
            self._feed.follow(day.date, day.place)

    def look(self) -> None:
        """See whether the thread still gets answers."""
        if self._feed is not None:
            self._feed.look()

    def end(self) -> None:
        """End the thread."""
        if self._feed is not None:
            self._feed.end()

    def _tell(self, report: Report) -> None:
        with suppress(RuntimeError):  # the loop has ended meanwhile
            self._loop.call_soon_threadsafe(self._house.hear, report)


class LiveStation:
    """One machine in the office. Made and used inside the running loop, on the GUI thread.

    `leave`: staff at the kiosk end the program, or begin it anew. `file`: where its settings stand.
    """

    def __init__(
        self,
        settings: Settings,
        now: Timepiece | None = None,
        leave: Callable[[bool], None] = lambda _: None,
        reading: Reader | None = None,
        file: str = "",
    ) -> None:
        self._settings, self._leave, self._reading = settings, leave, reading or _reading(settings)
        self._url = database_url(settings.database.url)
        storage = Storage(self._url, settings.station.office, settings.station.name)
        own = settings.counter.counters if "counter" in settings.station.windows else ()
        self.house = House(storage, now or SteadyClock(), own)
        tray = PaperTray(settings)
        self._opened: dict[str, AnyPrinter] = {}
        self._printing = self._printers("kiosk", (settings.kiosk.printer, settings.kiosk.fallback_printer), tray)
        self._desk_printing = self._printers("counter", (settings.counter.printer,), tray)
        self.voice, self._attention = Voice(settings, self.house.now), attention(settings)
        self._asks = still_here(settings, self.house.now)
        self.house.settle(PlansWatch(self.house))
        self.house.settle(HelpBell(self.house, self._attention.ring))
        self.house.settle(AskedBell(self.house, frozenset(own), self._attention.ring))
        self._alerts = AlertSound(settings, self.house.now)
        self._alert_sound = alert_sound(settings, self._alerts.volume)
        self._alerts.ring = self._alert_sound.ring
        if "admin" in settings.station.windows:
            self.house.settle(AlertWatcher(self.house))
            self.house.settle(AlertBell(self.house, self._alerts.ring_now))
        self.everywhere = NextEverywhere(settings.counter.next_everywhere)
        self.shown: tuple[Shown, ...] = (*self._windows(), *tray.windows)
        self._tray = tray
        told = told_of(settings, [shown.kind for shown in self.shown if shown not in tray.windows], file)
        self.house.here = Here(told=told, since=self.house.now(), folder=str(disk_folder(self._url)))
        roles = tuple(self._roles())
        if roles:
            desk = PaperDesk(self.house, roles, settings.station.name, own if self._desk_printing.printers else ())
            self.house.settle(desk)
            tray.switches(tuple(printer for printing in roles for printer in printing.on_screen()), desk.look_soon)
        if settings.reports.evening:
            at_hand = self._desk_printing if self._desk_printing.printers else self._printing
            self.house.settle(EveningReports(self.house, settings, at_hand))
        if "board" in settings.station.windows:
            self.house.settle(VoiceWatch(self.house, settings.station.name, lambda: self.voice.failing, LOG.warning))
            self.house.settle(ClosingNotice(self.house, settings.sound.closing_minutes, self.voice.notice))
        self._feed = FeedTelling(self._url, self.house)
        self._ticking = QTimer(interval=TICK_MS)
        self._ticking.timeout.connect(self._feed.look)
        self._ticking.timeout.connect(self.house.pass_time)

    async def begin(self, prepare: "Callable[[Journal], None] | None" = None) -> None:
        """Open the office, however long the database takes. `prepare` runs in the journal's thread, once it is open."""
        self._ticking.start()
        self.everywhere.begin()
        while True:
            try:
                opened = await self.house.storage.open(self.house.now(), prepare)
            except ErrandFailed as failed:
                self.house.fail(str(failed))
            except Exception as error:  # noqa: BLE001  # whatever it is, the station stays and tries again
                self.house.fail(f"The office cannot be opened: {type(error).__name__}: {error}")
            else:
                self._feed.begin(opened)
                self.house.enter(opened, self._feed.follow)
                LOG.info("The office %s is open, %s tickets so far", opened.office, len(opened.day.tickets))
                return
            await asyncio.sleep(AGAIN_S)

    async def end(self) -> None:
        """Finish what is under way, and let everything go."""
        LOG.info("Stopping")
        self._ticking.stop()
        self.everywhere.end()
        self._feed.end()
        await self.house.empty()
        await self.house.leave()
        sounds = (self.voice, self._attention, self._asks, self._alert_sound)
        for thing in (*sounds, self._printing, self._desk_printing, self.house.storage):
            thing.close()
        if self._reading is not None:
            self._reading.close()
        LOG.info("Stopped")

    def _printers(self, role: str, names: tuple[str, ...], tray: PaperTray) -> Printing:
        """The printers of these names, for one role of this station."""
        wanted = [printer for name in names if name and (printer := self._settings.printer(name))]
        owner = f"{self._settings.station.name}:{role}"
        return Printing(wanted, tray.take, self.house.storage, owner, self.house.now, self._opened)

    def _roles(self) -> Iterator[Printing]:
        """The printers that are used here, for the kiosk first."""
        used = {"kiosk": self._printing, "counter": self._desk_printing}
        for window, printing in used.items():
            if window in self._settings.station.windows and printing.printers:
                yield printing

    @property
    def _at_hand(self) -> Printing:
        """The printers of this machine's kiosk; where it has none, those of its counters."""
        return self._printing if "kiosk" in self._settings.station.windows else self._desk_printing

    def _windows(self) -> Iterator[Shown]:
        """The windows that the settings want on this machine."""
        settings, wanted = self._settings, self._settings.station.windows
        if "kiosk" in wanted:
            doors = KioskDoors(printing=self._printing, leave=self._leave, reading=self._reading, asks=self._asks.ring)
            yield windows.kiosk_window(self.house, settings, doors)
        if "board" in wanted:
            yield from windows.board_windows(self.house, settings, self.voice.call)
        if "admin" in wanted:
            yield windows.admin_window(self.house, settings, self._alerts)
        if "sign" in wanted:
            yield from windows.sign_windows(self.house, settings)
        if "counter" in wanted:
            printing = self._desk_printing if self._desk_printing.printers else self._at_hand
            counters = settings.counter.counters
            yield from (
                windows.counter_window(self.house, settings, printing, one, self.everywhere) for one in counters
            )


def _reading(settings: Settings) -> Reader | None:
    """The reader of this machine's kiosk; None where nothing is read aloud."""
    if not reads_aloud(settings):
        return None
    from station.errands.reading_aloud import ReadingAloud  # noqa: PLC0415  # a tenth of a second that others are spared

    return ReadingAloud(settings)
