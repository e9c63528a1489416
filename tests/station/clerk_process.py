"""`walkin run …` with somebody at its counter, who sees what a screen reader says and strikes the window's keys.

python -m tests.station.clerk_process CLOCK NAME PIN run …   the rest is walkin's own command line

Standard input: `sign in`, `work SECONDS` (a key each so many seconds, at random), `rest`, `tell`.
Each is answered by a line of JSON; `tell` by all that was struck and seen: moments of the machine's monotonic clock.
"""

import asyncio
import json
import logging
import os
import random
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from counter.window import CounterWindow
from counter.window_view import CounterWindowView
from counter.work_view import WorkView
from resources.desk_views import PlateCell
from station import live
from station.command_line import main as walkin
from tests.station.shared_clock import SharedClock
from tests.visits.clerk import Button, buttons_on, strike_in

LIKES = MappingProxyType(
    {
        "Finish and call next": 30,
        "Call next": 30,
        "Arrived": 25,
        "Resume": 12,
        "Finish only": 2,
        "Call again": 3,
        "Missed": 3,
        "Park": 1,
        "Pause": 1,
        "Send on": 1,
        "More": 1,
        "Undo": 1,
    }
)
"""How often a clerk wants what works now; on a page any answer is as good as another, and Back ends it."""

PATIENCE_S = 120.0
"""Fifteen programs that begin at once need their time."""

FAR = 3
"""So many answers before a page is left."""


async def until(holds: Callable[[], bool]) -> None:
    """Wait until it holds. Raises TimeoutError."""
    async with asyncio.timeout(PATIENCE_S):
        while not holds():  # noqa: ASYNC110  # a window has no event for it
            await asyncio.sleep(0.05)


class Seen(QObject):
    """Notes when numbers came into the list of this window and left it, once that is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.came: dict[str, float] = {}
        self.went: dict[str, float] = {}
        self.listed: frozenset[str] = frozenset()
        self._new: list[tuple[dict[str, float], str]] = []

    def renders(self, window: CounterWindow, view: CounterWindowView) -> None:
        """The window has been given this view."""
        window.installEventFilter(self)
        window.work.installEventFilter(self)
        if not isinstance(view, WorkView):
            return
        cells = (row.cells[0] for row in view.waiting.table.rows)
        listed = frozenset(cell.number for cell in cells if isinstance(cell, PlateCell))
        self._new += [(self.came, number) for number in listed - self.listed]
        self._new += [(self.went, number) for number in self.listed - listed]
        self.listed = listed

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Once the window has painted, what is new on it was seen."""
        if event.type() == QEvent.Type.Paint and self._new:
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        now, new = time.monotonic(), self._new
        self._new = []
        for seen, number in new:
            seen.setdefault(number, now)


class Person:
    """Whoever works at this counter."""

    def __init__(self, seen: Seen, name: str, pin: str) -> None:
        self.seen, self.name, self.pin = seen, name, pin
        self.dice = random.Random(name)  # noqa: S311  # a test's dice
        self.struck: list[tuple[float, str]] = []
        self.each = 0.0
        self.answers = 0
        self.task: asyncio.Task[None] | None = None

    @property
    def window(self) -> CounterWindow:
        return next(one for one in QApplication.topLevelWidgets() if isinstance(one, CounterWindow))

    async def does(self, line: str) -> object:
        match line.split():
            case ["sign", "in"]:
                await self.signs_in()
            case ["work", seconds]:
                self.each = float(seconds)
                self.task = self.task or asyncio.get_running_loop().create_task(self.works())
            case ["rest"]:
                self.each = 0.0
            case ["tell"]:
                seen = self.seen
                return {"struck": self.struck, "came": seen.came, "went": seen.went, "listed": sorted(seen.listed)}
            case _:
                raise ValueError(line)
        return "done"

    async def signs_in(self) -> None:
        await until(lambda: any(one.name == self.name for one in self.buttons()))
        button = next(one for one in self.buttons() if one.name == self.name)
        if button.told:
            self.strikes(button)
        else:
            while self.window.focusWidget() is None or self.window.focusWidget().accessibleName() != self.name:
                strike_in(self.window, "Tab")
            strike_in(self.window, "Enter")
        await self.types_the_pin()
        await until(lambda: any(one.name == "Call next" for one in self.buttons()))

    async def types_the_pin(self) -> None:
        await until(lambda: any(one.name == "Sign in" for one in self.buttons()))
        for digit in self.pin:
            strike_in(self.window, digit)
        strike_in(self.window, "Enter")

    def buttons(self) -> tuple[Button, ...]:
        return buttons_on(self.window)

    def strikes(self, button: Button) -> None:
        self.struck.append((time.monotonic(), button.name))
        strike_in(self.window, button.told)

    async def works(self) -> None:
        """One key after the other, until the program ends."""
        while True:
            await asyncio.sleep((self.each or 0.2) * self.dice.uniform(0.5, 1.5))
            if self.each:
                await self.acts()

    async def acts(self) -> None:
        works = [one for one in self.buttons() if one.works and one.told]
        names = {one.name for one in works}
        if "Sign in" in {one.name for one in self.buttons()}:
            await self.types_the_pin()
            return
        if "Back" in names:
            self.answers_page(works)
            return
        self.answers = 0
        liked = [(one, weight) for one in works if (weight := LIKES.get(one.name.partition(":")[0], 0))]
        if liked:
            self.strikes(self.dice.choices([one for one, _ in liked], [weight for _, weight in liked])[0])

    def answers_page(self, works: list[Button]) -> None:
        """An answer, or back: nothing that leaves the counter."""
        self.answers += 1
        but = ("Close counter", "Sign out", "Lock", "Hand over", "Cancel")
        fitting = [one for one in works if not one.name.startswith(but) and (one.name != "Back" or self.answers > FAR)]
        back = [one for one in works if one.name == "Back"]
        self.strikes(self.dice.choice(fitting if fitting and self.answers <= FAR else back))


def listens(person: Person) -> None:
    """Do each line on the GUI thread, and answer it."""
    for line in sys.stdin:
        while (application := QApplication.instance()) is None:
            time.sleep(0.05)
        QTimer.singleShot(0, application, begins(person, line))
    os.kill(os.getpid(), signal.SIGTERM)  # nobody is there any more to say what to do


def begins(person: Person, line: str) -> Callable[[], None]:
    async def done() -> None:
        print(json.dumps(await person.does(line)), flush=True)  # noqa: T201  # the answer

    def begin() -> None:
        task = asyncio.get_running_loop().create_task(done())
        task.add_done_callback(failed)

    return begin


def failed(task: asyncio.Task[None]) -> None:
    error = None if task.cancelled() else task.exception()
    if error is not None:
        logging.getLogger("clerk").error("The clerk failed", exc_info=error)


def main() -> int:
    clock, name, pin, *words = sys.argv[1:]
    seen, render = Seen(), CounterWindow.render_view

    def watched(window: CounterWindow, view: CounterWindowView) -> None:
        render(window, view)
        seen.renders(window, view)

    CounterWindow.render_view = watched  # type: ignore[method-assign,assignment]  # seen, and otherwise as it is
    live.SteadyClock = SharedClock(Path(clock)).steady  # type: ignore[attr-defined,assignment]  # the office's time
    person = Person(seen, name, pin)
    threading.Thread(target=listens, args=(person,), daemon=True).start()
    return walkin(words)


if __name__ == "__main__":
    sys.exit(main())
