"""A station that runs: Qt's application, the loop, windows on their screens, until somebody says stop."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import qasync
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from resources.look import desk_look
from resources.parts.fonts import load_fonts
from resources.sheet import stylesheet
from station.garbage import collecting_here, keep_what_is_here
from station.live import LiveStation
from station.settings import Settings
from station.standing import Standing
from station.stopping import Ending
from station.watchdog import watchdog_here

if TYPE_CHECKING:
    from journal.store import Journal

LOG = logging.getLogger("walkin")
SETTLED_MS = 1000
"""How long after the opening everything has been shown once."""


def run_station(settings: Settings, prepare: "Callable[[Journal], None] | None" = None, file: str = "") -> int:
    """Show this machine's windows until it is told to stop. `prepare` runs in the journal's thread, once it is open.

    `file`: where the settings stand.

    Returns 0, or AGAIN where staff want it to begin anew.
    """
    application = QApplication([])
    application.setApplicationName("walkin")
    application.setQuitOnLastWindowClosed(False)
    dress(application, settings.counter.text_scale)
    with collecting_here(), looping(application) as loop:
        code: int = loop.run_until_complete(_live(settings, prepare, file))
    return code


def dress(application: QApplication, text_scale: float = 1.0) -> None:
    """Give the application its fonts and its one stylesheet."""
    load_fonts()
    application.setStyleSheet(stylesheet(desk_look(scale=text_scale)))


@contextmanager
def looping(application: QApplication) -> Iterator[asyncio.AbstractEventLoop]:
    """Qt's loop as asyncio's."""
    loop: Any = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    loop.set_exception_handler(_unhandled)
    with loop:
        yield loop
    asyncio.set_event_loop(None)


async def _live(settings: Settings, prepare: "Callable[[Journal], None] | None", file: str) -> int:
    ending = Ending()
    station = LiveStation(settings, leave=ending.leave, file=file)
    standing = Standing(station.shown, ending.event.set)
    watchdog = watchdog_here(station.house.storage.answers, station.house.do)
    watchdog.begin()
    beginning = asyncio.ensure_future(station.begin(prepare))
    beginning.add_done_callback(lambda _: QTimer.singleShot(SETTLED_MS, keep_what_is_here))
    await ending.event.wait()
    watchdog.end()
    beginning.cancel()
    with suppress(asyncio.CancelledError):
        await beginning
    await station.end()
    standing.close()
    return ending.code


def _unhandled(_loop: object, context: dict[str, Any]) -> None:
    LOG.error("%s", context.get("message"), exc_info=context.get("exception"))
