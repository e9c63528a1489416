"""Stations of one office on a database that several have, each with the windows that it is told."""

import asyncio

from PySide6.QtWidgets import QWidget

from office.commands import TakeTicket
from office.events import TicketTaken
from office.refusals import Refused
from station.live import LiveStation
from station.settings import BoardPanel, Database, Desks, KioskPanel, Machine, Settings, Sound
from tests.visits.access import press, words_on
from tests.visits.office import Clock, prepared, pressable, until


async def presses(window: QWidget, *names: str) -> None:
    """Press these one after the other, each as soon as it can be pressed."""
    for name in names:
        await until(lambda n=name: pressable(window, n), lambda: words_on(window))  # type: ignore[misc]  # bound
        press(window, name)
        await asyncio.sleep(0)


async def says(window: QWidget, words: str) -> None:
    """Wait until this can be read in the window."""
    await until(lambda: any(words in read for read in words_on(window)), lambda: words_on(window))


class Watcher:
    """A tenant of the house that counts what it is told."""

    def __init__(self) -> None:
        self.rendered = 0

    def render(self) -> None:
        self.rendered += 1

    def pass_time(self) -> None:
        """A moment means nothing to it."""


def settings(url: str, *windows: str, name: str = "hall") -> Settings:
    return Settings(
        station=Machine(name=name, office="tartu", windows=windows, language="en"),
        database=Database(url=url),
        kiosk=KioskPanel(full_screen=False, printer="screen"),
        board=BoardPanel(full_screen=False, chime=False),
        counter=Desks(counters=("1",)),
        sound=Sound(volume=0, help=False),
    )


class SmallStation:
    """One station and its end; `clock` is the time that all of them share, `told` other settings than usual."""

    def __init__(self, url: str, clock: Clock, *windows: str, name: str = "hall", told: Settings | None = None) -> None:
        self.clock = clock
        self.live = LiveStation(told or settings(url, *windows, name=name), clock)
        for shown in self.live.shown:
            shown.widget.resize(*((540, 960) if shown.kind == "kiosk" else (1280, 800)))
            shown.widget.show()

    async def opens(self) -> "SmallStation":
        await self.live.begin(prepared)
        return self

    async def ends(self) -> None:
        await self.live.end()
        for shown in self.live.shown:
            shown.widget.hide()
            shown.widget.deleteLater()

    async def knows(self, *numbers: str) -> None:
        """Wait until the station knows exactly these tickets."""
        await until(lambda: self.numbers() == numbers, self.numbers)

    def numbers(self) -> tuple[str, ...]:
        return tuple(self.live.house.office.day.tickets) if self.live.house.office else ()

    async def takes(self, service: str = "payments") -> str:
        """A ticket, taken here."""
        house = self.live.house
        assert house.office is not None
        outcome = await house.storage.take(
            house.office.day.date, TakeTicket(service=service, language="en"), self.clock()
        )
        assert not isinstance(outcome, Refused), outcome
        house.wrote(outcome.day.date, outcome.entries)
        return next(entry.event.number for entry in outcome.entries if isinstance(entry.event, TicketTaken))


async def all_end(*stations: SmallStation) -> None:
    await asyncio.gather(*(station.ends() for station in stations))
