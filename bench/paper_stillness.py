"""How long the windows of a kiosk stand still while tickets are drawn, sent and confirmed, and the printer fails.

python -m bench.paper_stillness DATABASE
The printer is a process of its own (`tests.thermal_printer`). Prints: the worst gap of a timer of 5 ms in the GUI's
loop, the gap that one in a thousand is longer than, and the usual one, in milliseconds.
"""

import asyncio
import random
import subprocess
import sys
import tempfile
from itertools import cycle

from PySide6.QtWidgets import QApplication

from bench.stillness import Pulse
from kiosk.brought import Paper
from kiosk.errands import IssueTicket
from kiosk.results import PaperCame
from station.errands.at_kiosk import KioskDoor
from station.errands.printing import Printing
from station.garbage import collecting_here, keep_what_is_here
from station.live import LiveStation
from station.running import dress, looping
from station.settings import BoardPanel, Database, KioskPanel, Machine, PrinterSettings, Settings, Sound
from station.standing import Standing

TICKETS = 40
_FAULTS = (
    "state",
    "state",
    "state",
    "after 60 paper_out",
    "cover_open on",
    "after 100 reset",
    "near_end on",
    "after 30 cover_open",
    "offline on",
    "jams_at_next_cut on",
)


class PrinterBeside:
    """The thermal printer of the tests in a process of its own, 250 mm a second."""

    def __init__(self, port: int) -> None:
        self.target = f"127.0.0.1:{port}"
        self._papers = tempfile.TemporaryDirectory()
        words = ["-m", "tests.thermal_printer", "--port", str(port), "--speed", "250", "--out", self._papers.name]
        self._process = subprocess.Popen(  # noqa: S603  # ours
            [sys.executable, *words], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
        )

    def does(self, *lines: str) -> None:
        """Type these at it."""
        assert self._process.stdin is not None
        self._process.stdin.write("".join(f"{line}\n" for line in lines))
        self._process.stdin.flush()

    def ends(self) -> None:
        self.does("quit")
        self._process.wait()
        self._papers.cleanup()


async def printed(live: LiveStation, printer: PrinterBeside) -> list[float]:
    """The gaps while tickets are taken and printed, the shortest first."""
    house, outcomes = live.house, set[Paper]()
    lobby = PrinterSettings(name="lobby", target=printer.target)
    printing = Printing((lobby,), lambda _: None, house.storage, "bench:kiosk", house.now)
    door = KioskDoor(house=house, printing=printing, name="bench")
    pulse = Pulse()
    for fault, _ in zip(cycle(_FAULTS), range(TICKETS), strict=False):
        printer.does(fault)
        told = [happening async for happening in door.perform(IssueTicket("payments", "ru"))]
        outcomes.update(paper.paper for paper in told if isinstance(paper, PaperCame))
        printer.does("offline off", "cutter_jammed off", "roll")
    gaps = pulse.stops()
    printing.close()
    assert outcomes == {Paper.PRINTED, Paper.NONE, Paper.DOUBTFUL}
    return gaps


async def measured(url: str, printer: PrinterBeside) -> None:
    settings = Settings(
        station=Machine(office="tartu", windows=("kiosk", "board")),
        database=Database(url=url),
        kiosk=KioskPanel(full_screen=False),
        board=BoardPanel(full_screen=False, chime=False),
        sound=Sound(volume=0),
    )
    live = LiveStation(settings)
    standing = Standing(live.shown, lambda: None)
    await live.begin()
    await asyncio.sleep(1)
    keep_what_is_here()
    gaps = await printed(live, printer)
    worst, rare, usual = gaps[-1], gaps[int(len(gaps) * 0.999)], gaps[len(gaps) // 2]
    print(f"{worst:.0f} {rare:.0f} {usual:.0f}")  # noqa: T201  # the answer
    await live.end()
    standing.close()


def main() -> None:
    printer = PrinterBeside(random.randrange(20_000, 30_000))  # noqa: S311  # any port
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    dress(application)
    with collecting_here(), looping(application) as loop:
        loop.run_until_complete(measured(sys.argv[1], printer))
    printer.ends()


if __name__ == "__main__":
    main()
