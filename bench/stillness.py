"""What all windows of one machine cost while nothing happens, and how long they stand still while much does.

python -m bench.stillness DATABASE WINDOW…
Prints: percent of a core while idle; the worst and the usual gap of a timer of 5 ms in the same loop, in
milliseconds, while 40 tickets are taken and printed. With "sign" there are two boards and three signs.
"""

import asyncio
import sys
import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.errands import IssueTicket
from kiosk.results import PaperCame
from station.errands.at_kiosk import KioskDoor
from station.errands.printing import Printing
from station.garbage import collecting_here, keep_what_is_here
from station.live import LiveStation
from station.running import dress, looping
from station.settings import BoardPanel, Database, FurtherBoard, Machine, PrinterSettings, Settings, SignPanel, Sound
from station.standing import Standing

IDLE_S = 10.0
TICKETS = 40


class Pulse:
    """A timer of 5 ms that keeps the gaps between its beats, in milliseconds."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=5, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def stops(self) -> list[float]:
        """The gaps, the shortest first."""
        self._timer.stop()
        return sorted(self.gaps)


async def idle() -> float:
    """Percent of a core."""
    began, worked = time.monotonic(), time.process_time()
    await asyncio.sleep(IDLE_S)
    return 100 * (time.process_time() - worked) / (time.monotonic() - began)


async def busy(live: LiveStation) -> list[float]:
    """The gaps while tickets are taken, shown and drawn by the on-screen printer."""
    house, pulse = live.house, Pulse()
    screen = PrinterSettings(name="screen", target="screen")
    printing = Printing((screen,), lambda _: None, house.storage, "bench:kiosk", house.now)
    door = KioskDoor(house=house, printing=printing, name="bench")
    for _ in range(TICKETS):
        told = [happening async for happening in door.perform(IssueTicket("payments", "en"))]
        assert isinstance(told[-1], PaperCame)
    printing.close()
    return pulse.stops()


async def measured(url: str, windows: tuple[str, ...]) -> None:
    settings = Settings(
        station=Machine(office="tartu", windows=windows),
        database=Database(url=url),
        board=BoardPanel(full_screen=False, chime=False),
        boards=(FurtherBoard(name="corridor", full_screen=False, counters=("4", "5")),) if "sign" in windows else (),
        signs=tuple(SignPanel(counter=str(at), full_screen=False) for at in range(1, 4)) if "sign" in windows else (),
        sound=Sound(volume=0),
    )
    live = LiveStation(settings)
    standing = Standing(live.shown, lambda: None)
    await live.begin()
    await asyncio.sleep(1)
    keep_what_is_here()
    percent = await idle()
    gaps = await busy(live)
    print(f"{percent:.1f} {gaps[-1]:.0f} {gaps[len(gaps) // 2]:.0f}")  # noqa: T201  # the answer
    await live.end()
    standing.close()


def main() -> None:
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    dress(application)
    with collecting_here(), looping(application) as loop:
        loop.run_until_complete(measured(sys.argv[1], tuple(sys.argv[2:])))


if __name__ == "__main__":
    main()
