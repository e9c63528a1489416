"""A station that runs: the loop, the house, its windows on their screens, until somebody says stop."""

import asyncio
import gc
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import qasync
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from office.day import Day
from resources.look import desk_look
from resources.parts.fonts import load_fonts
from resources.sheet import stylesheet
from station import windows
from station.errands.printing import Printing
from station.errands.sounds import Chime
from station.errands.storage import Opened, Storage
from station.errands.trouble import ErrandFailed
from station.feed import Feed, Report
from station.folders import database_url
from station.house import House
from station.paper_tray import PaperTray
from station.settings import Settings
from station.standing import Standing
from station.stopping import stop_event
from station.windows import Shown

if TYPE_CHECKING:
    from journal.store import Journal

LOG = logging.getLogger("walkin")
TICK_MS = 500
COLLECT_MS = 2000
AGAIN_S = 2.0


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

    def end(self) -> None:
        """End the thread."""
        if self._feed is not None:
            self._feed.end()

    def _tell(self, report: Report) -> None:
        self._loop.call_soon_threadsafe(self._house.hear, report)


def run_station(settings: Settings, prepare: "Callable[[Journal], None] | None" = None) -> int:
    """Show this machine's windows until it is told to stop. `prepare` runs in the journal's thread, once it is open."""
    application = QApplication([])
    application.setApplicationName("walkin")
    application.setQuitOnLastWindowClosed(False)
    load_fonts()
    application.setStyleSheet(stylesheet(desk_look(scale=settings.counter.text_scale)))
    loop: Any = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    loop.set_exception_handler(_unhandled)
    with _collecting_here(), loop:
        loop.run_until_complete(_live(settings, prepare))
    return 0


async def _live(settings: Settings, prepare: "Callable[[Journal], None] | None") -> None:
    stop = stop_event()
    url = database_url(settings.database.url)
    house = House(Storage(url, settings.station.office, settings.station.name))
    tray = PaperTray(settings)
    printing = Printing(settings, tray.take)
    chime = Chime(settings)
    shown = (*windows_of(settings, house, printing, chime.ring), *tray.windows)
    standing = Standing(shown, stop.set)
    ticking = _every(TICK_MS, house.pass_time)
    feed = FeedTelling(url, house)
    opening = asyncio.ensure_future(_open(house, feed, prepare))
    await stop.wait()
    LOG.info("Stopping")
    ticking.stop()
    await _ended(opening)
    feed.end()
    await house.empty()
    standing.close()
    for thing in (chime, printing, house.storage):
        thing.close()


def windows_of(settings: Settings, house: House, printing: Printing, chime: Callable[[], None]) -> Iterator[Shown]:
    """The windows that the settings want on this machine."""
    wanted = settings.station.windows
    if "kiosk" in wanted:
        yield windows.kiosk_window(house, settings, printing, pointer=not settings.kiosk.full_screen)
    if "board" in wanted:
        yield windows.board_window(house, settings, chime)
    if "counter" in wanted:
        yield from (windows.counter_window(house, settings, counter) for counter in settings.counter.counters)
    if "admin" in wanted:
        yield windows.admin_window(house, settings)


async def _open(house: House, feed: FeedTelling, prepare: "Callable[[Journal], None] | None") -> None:
    """Open the office, however long the database takes to come back."""
    while True:
        try:
            opened = await house.storage.open(house.now(), prepare)
        except ErrandFailed as failed:
            house.fail(str(failed))
            await asyncio.sleep(AGAIN_S)
            continue
        feed.begin(opened)
        house.enter(opened, feed.follow)
        return


async def _ended(task: "asyncio.Future[None]") -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


def _every(milliseconds: int, do: Callable[[], object]) -> QTimer:
    timer = QTimer(interval=milliseconds)
    timer.timeout.connect(do)
    timer.start()
    return timer


@contextmanager
def _collecting_here() -> Iterator[None]:
    """Collect garbage on the GUI thread only: elsewhere the collector would destroy Qt objects in the wrong thread."""
    gc.disable()
    timer = _every(COLLECT_MS, gc.collect)
    try:
        yield
    finally:
        timer.stop()
        gc.collect()


def _unhandled(_loop: object, context: dict[str, Any]) -> None:
    LOG.error("%s", context.get("message"), exc_info=context.get("exception"))
