"""A station as `walkin run --windows …` starts it, which says when its first window was painted, and stops.

python -m bench.first_frame DATABASE WINDOW BEGAN: BEGAN is the monotonic time at which the process was asked for.
Prints milliseconds: the empty window, the window with its office, what a processor worked until then; and the
megabytes that the process holds.
"""

import asyncio
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from station.live import LiveStation
from station.running import dress, looping
from station.settings import BoardPanel, Database, KioskPanel, Machine, Settings
from station.standing import Standing

SETTLED_S = 1.5


class Painted(QObject):
    """When a window was painted last."""

    def __init__(self) -> None:
        super().__init__()
        self.at = asyncio.Event()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt names it
        if event.type() == QEvent.Type.Paint:
            asyncio.get_running_loop().call_soon(self.at.set)
        return False


def megabytes() -> float:
    """What the process holds in memory of its own and of libraries (VmRSS)."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


async def measured(url: str, window: str, began: float) -> tuple[float, float, float, float]:
    settings = Settings(
        station=Machine(office="tartu", windows=(window,)),
        database=Database(url=url),
        kiosk=KioskPanel(printer="screen"),
        board=BoardPanel(chime=False, voice=False),
    )
    live = LiveStation(settings)
    painted = Painted()
    live.shown[0].widget.installEventFilter(painted)
    standing = Standing(live.shown, lambda: None)
    opening = asyncio.ensure_future(live.begin())
    await painted.at.wait()
    empty = time.monotonic() - began
    await opening
    painted.at.clear()
    live.shown[0].widget.update()
    await painted.at.wait()
    full, worked = time.monotonic() - began, time.process_time()
    await asyncio.sleep(SETTLED_S)
    memory = megabytes()
    await live.end()
    standing.close()
    return empty * 1000, full * 1000, worked * 1000, memory


def main() -> None:
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    dress(application)
    with looping(application) as loop:
        answers = loop.run_until_complete(measured(sys.argv[1], sys.argv[2], float(sys.argv[3])))
    print(*(f"{answer:.0f}" for answer in answers))  # noqa: T201  # the answer


if __name__ == "__main__":
    main()
