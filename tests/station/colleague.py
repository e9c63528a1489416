"""A station in a process of its own, whose people do as they are told line by line. It answers each line.

Its time stands still, and goes on when it is told: `later SECONDS`.

python -m tests.station.colleague DATABASE WINDOW…
"""

import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import datetime

from PySide6.QtWidgets import QApplication

from station.garbage import collecting_here
from station.house import House
from station.live import LiveStation
from station.running import dress, looping
from station.windows import Shown
from tests.station.small_station import settings
from tests.visits.access import can_press, name_of, press, things, words_on
from tests.visits.office import Clock, prepared, until


class Colleague:
    """The people at one station: `press WINDOW|NAME`, `read WINDOW|WORDS`, `later SECONDS`."""

    def __init__(self, live: LiveStation, clock: Clock) -> None:
        self._shown, self._house, self._clock = live.shown, live.house, clock

    async def does(self, line: str) -> None:
        what, _, (where, _, words) = (*line.partition(" ")[:2], line.partition(" ")[2].partition("|"))
        if what == "later":
            self._clock.goes_on(seconds=float(where))
            await until(lambda: has_listened(self._house, self._clock.at))
            return
        window = self._window(where).widget
        if what == "press":
            await until(lambda: any(name_of(thing).startswith(words) and can_press(thing) for thing in things(window)))
            press(window, words)
        else:
            await until(lambda: any(words in read for read in words_on(window)), lambda: words_on(window))

    def _window(self, kind: str) -> Shown:
        return next(shown for shown in self._shown if shown.kind == kind)


def has_listened(house: House, at: datetime) -> bool:
    """Whether the station has heard of all others at this moment, and said that it is there."""
    return house.office is not None and house.office.listening.until == at


async def told() -> AsyncIterator[str]:
    while line := await asyncio.to_thread(sys.stdin.readline):
        yield line.strip()


async def work(url: str, windows: tuple[str, ...]) -> None:
    clock = Clock()
    live = LiveStation(settings(url, *windows, name="colleague"), clock)
    for shown in live.shown:
        shown.widget.resize(*shown.size)
        shown.widget.show()
    await live.begin(prepared)
    print("open", flush=True)  # noqa: T201  # the answer to having been started
    colleague = Colleague(live, clock)
    async for line in told():
        await colleague.does(line)
        print("done", flush=True)  # noqa: T201  # the answer
    await live.end()


def main() -> None:
    application = QApplication([])
    dress(application)
    with collecting_here(), looping(application) as loop:
        loop.run_until_complete(work(sys.argv[1], tuple(sys.argv[2:])))


if __name__ == "__main__":
    main()
