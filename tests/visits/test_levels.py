"""One customer asks for an employee, another one comes back later: from the kiosk to the counter and the journal."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication

from journal.store import open_journal
from office.commands import CloseCounter
from office.day import stream_of
from office.events import NeedsChanged, TicketCalled, TicketReleased, TicketReturned
from office.ticket import Ticket
from tests.thermal_printer import ThermalPrinter
from tests.visits.access import words_on
from tests.visits.office import MORNING, WholeOffice, lived, pressable, until

TALLINN = ZoneInfo("Europe/Tallinn")
HOME = "How can we help you today?"


class TheVisits:
    """One with a certain employee, one later today."""

    def __init__(self, office: WholeOffice) -> None:
        self.office = office

    async def everything(self) -> None:
        office = self.office
        await office.opens()
        await office.reads("kiosk", HOME)
        await office.signs_in("counter 1", "Jaan Mägi")
        await self.asks_for_jaan()
        await self.comes_back_later()
        await self.loses_jaan()
        await office.closes()

    async def asks(self, number: str, tile: str, question: str) -> None:
        office = self.office
        await office.presses("kiosk", "Bills and payments")
        await office.reads("kiosk", f"Your number is {number}")
        await office.presses("kiosk", "I need help or more time")
        await office.presses("kiosk", "Other choices")
        await office.presses("kiosk", tile)
        await office.reads("kiosk", question)

    async def asks_for_jaan(self) -> None:
        office = self.office
        await self.asks("101", "With a certain employee", "Who should help you?")
        await self.presses_one("Jaan", "Jaan: without waiting", "Jaan: a few minutes")
        await office.reads("kiosk", "Your number is 101", "Jaan will call you; shortly before")
        assert self.ticket("101").wished
        await office.presses("kiosk", "Done")
        await office.presses("counter 1", "Call next")
        await office.reads("counter 1", "101", "Asked for Jaan")
        await office.presses("counter 1", "Arrived")

    async def comes_back_later(self) -> None:
        """The paper is printed anew with the time; until then nobody calls the number."""
        office = self.office
        await self.asks("102", "Later today, at a set time", "When do you come back?")
        time = self.half_hour()
        await office.presses("kiosk", f"At {time}")
        await office.reads("kiosk", "Your number is 102", f"Your time is {time}.")
        set_time = self.ticket("102").set_time
        assert set_time is not None
        await office.presses("kiosk", "Done")
        await office.presses("counter 1", "Finish")
        await office.reads("counter 1", "Nobody is at your counter.")
        assert self.ticket("102").stage_name == "away"
        office.clock.goes_on(seconds=(set_time - office.station.house.now()).total_seconds())
        await until(lambda: self.ticket("102").waits)
        await office.unlocks("counter 1")
        await office.presses("counter 1", "Call next")
        await office.reads("counter 1", "102", f"Set time {time}")
        await office.presses("counter 1", "Arrived")

    async def loses_jaan(self) -> None:
        """Who asked for somebody who leaves is anybody's, and reads so."""
        office = self.office
        await until(self.is_at_home)
        await self.asks("103", "With a certain employee", "Who should help you?")
        await self.presses_one("Jaan", *(f"Jaan: {wait}" for wait in ("without waiting", "a few minutes")))
        await until(lambda: self.ticket("103").wished)
        await office.presses("counter 1", "Finish only")
        await office.reads("counter 1", "Next: 103")
        assert await office.station.house.act((CloseCounter(counter="1"),)) is None
        await until(lambda: self.ticket("103").released is not None)

    def is_at_home(self) -> bool:
        return HOME in words_on(self.office.window("kiosk"))

    def half_hour(self) -> str:
        """The first half hour that lies at least a quarter of an hour ahead."""
        time = self.office.station.house.now().astimezone(TALLINN) + timedelta(minutes=15)
        while time.minute % 30:
            time += timedelta(minutes=1)
        return time.strftime("%H:%M")

    async def presses_one(self, *names: str) -> None:
        window = self.office.window("kiosk")
        await until(lambda: any(pressable(window, name) for name in names))
        await self.office.presses("kiosk", next(name for name in names if pressable(window, name)))

    def ticket(self, number: str) -> Ticket:
        known = self.office.station.house.office
        assert known is not None
        return known.day.tickets[number]


def test_an_employee_and_a_set_time_are_asked_for_at_the_kiosk(qapp: QApplication, tmp_path: Path) -> None:
    with ThermalPrinter() as printer:
        office = WholeOffice(tmp_path, printer, counters=("1",))
        lived(qapp, TheVisits(office).everything())
    with closing(open_journal(office.settings().database.url)) as journal:
        events = [entry.event for entry in journal.read("tartu", stream_of(MORNING.date()))]
    kept = [event for event in events if isinstance(event, NeedsChanged)]
    assert [(event.number, event.level, event.employee) for event in kept] == [
        ("101", "employee", "jaan"),
        ("102", "later", ""),
        ("103", "employee", "jaan"),
    ]
    assert [event.number for event in events if isinstance(event, TicketCalled)] == ["101", "102"]
    assert [event.number for event in events if isinstance(event, TicketReturned)] == ["102"]
    released = [event for event in events if isinstance(event, TicketReleased)]
    assert [(event.number, event.employee, event.why) for event in released] == [("103", "jaan", "left")]
