"""One story through the windows: sent on with a note and back, parked, called out of turn, undone, closed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from journal.store import open_journal
from tests.thermal_printer import ThermalPrinter
from tests.visits.access import write
from tests.visits.office import WholeOffice, lived

NOTE, NAME = "Has the old contract with her", "Anna Saar"


class Story:
    """Jaan at counter 1 and Mari at counter 3; who says what to whom is read where it stands."""

    def __init__(self, office: WholeOffice) -> None:
        self.office = office

    async def everything(self) -> None:
        office = self.office
        await office.opens()
        await office.reads("kiosk", "How can we help you today?")
        await office.signs_in("counter 1", "Jaan Mägi")
        await office.signs_in("counter 3", "Mari Tamm")
        for service, number in (("Bills", "101"), ("Bills", "102"), ("Contracts", "201")):
            await self.takes_a_ticket(service, number)
        await self.is_sent_on_and_comes_back()
        await self.is_parked_and_comes_back()
        await self.is_called_out_of_turn()
        await self.somebody_is_helped_with_a_ticket()
        await self.somebody_books_a_time()
        await self.nobody_is_left_alone_unasked()
        await office.closes()

    async def takes_a_ticket(self, service: str, number: str) -> None:
        await self.office.presses("kiosk", service)
        await self.office.reads("kiosk", number)
        await self.office.presses("kiosk", "Done")
        await self.office.reads("kiosk", "How can we help you today?")
        self.office.clock.goes_on(minutes=1)

    async def says(self, counter: str, *names: str) -> None:
        """Press these one after the other."""
        for name in names:
            await self.office.presses(f"counter {counter}", name)

    async def comes(self, counter: str) -> None:
        """The called customer stands at the counter."""
        await self.says(counter, "Arrived")
        await self.office.reads(f"counter {counter}", "With you for")

    async def is_sent_on_and_comes_back(self) -> None:
        office = self.office
        await self.says("1", "Call next")
        await self.comes("1")
        await self.says("1", "Send on")
        await office.reads("counter 1", "Send 101 on to …")
        await self.says("1", "Counter", "3, Mari Tamm", "Comes back to me")
        await office.reads("counter 1", "Note for your colleague")
        write(office.window("counter 1"), "Note for your colleague", NOTE)
        await self.says("1", "Send on")
        await office.reads("counter 1", "Undo: 101 sent on")
        await office.reads("counter 3", "Bills · For you, next")
        await self.says("3", "Call next")
        await office.reads("counter 3", f"Jaan Mägi: “{NOTE}”", "Then: back to Jaan Mägi", "Sent on by counter 1")
        await office.reads("board", "Number 101")
        await self.comes("3")
        await self.says("3", "Finish only", "It goes on: back to Jaan Mägi")
        await office.reads("counter 3", "Nobody is at your counter.")
        await self.says("1", "Call next")
        await self.comes("1")
        await self.says("1", "Finish only")
        await office.reads("counter 1", "Undo: finish of 101")

    async def is_parked_and_comes_back(self) -> None:
        """102 comes back by itself, and is called when the ten minutes are over."""
        office = self.office
        await self.says("1", "Call next")
        await self.comes("1")
        await self.says("1", "Park", "10 min")
        await office.reads("counter 1", "102 is back at 09:13", "Bills · Parked")
        office.clock.goes_on(minutes=10)
        await self.says("1", "Call next")
        await office.reads("counter 1", "Was here before, and came back")
        await office.reads("board", "Number 102")
        await self.comes("1")
        await self.says("1", "Finish only")
        await office.reads("counter 1", "Undo: finish of 102")

    async def is_called_out_of_turn(self) -> None:
        office = self.office
        await self.says("3", "Call a number")
        await office.reads("counter 3", "Call which number?")
        await self.says("3", "2", "0", "1")
        await office.reads("counter 3", "Contracts and plans, waiting")
        await self.says("3", "Call now", "Urgent")
        await office.reads("board", "Number 201")
        await self.says("3", "Undo: call of 201")
        await office.reads("counter 3", "Nobody is at your counter.", "1 person is waiting for you")

    async def somebody_is_helped_with_a_ticket(self) -> None:
        """The number is shown, and printed on the printer of the station."""
        office = self.office
        await self.says("1", "More", "New ticket")
        await office.reads("counter 1", "A ticket for which service?")
        await self.says("1", "Bills and payments", "With priority", "Take the ticket")
        await office.reads("counter 1", "The customer's number", "103", "The ticket is printed.")
        await self.says("1", "Done")
        await office.reads("counter 3", "Bills · Priority")

    async def somebody_books_a_time(self) -> None:
        office = self.office
        await self.says("1", "More", "Book a time")
        await office.reads("counter 1", "An appointment for which service?")
        await self.says("1", "Meter and readings", "Tomorrow", "14:00")
        await office.reads("counter 1", "At what time?")
        await self.says("1", "14:15")
        await office.reads("counter 1", "Meter and readings. Tomorrow, 14:15")
        write(office.window("counter 1"), "Name, if the customer likes", NAME)
        await self.says("1", "Book it")
        await office.reads("counter 1", "The number of the appointment", "Tomorrow, 14:15")
        await self.says("1", "Done")
        await office.reads("counter 1", "Nobody is at your counter.")

    async def nobody_is_left_alone_unasked(self) -> None:
        office = self.office
        await self.says("3", "More", "Close counter")
        await office.reads("counter 3", "1 person waits for “Contracts and plans”, and only you serve it.")
        await self.says("3", "Keep the counter open")
        await office.reads("counter 3", "Call next")
        await self.says("3", "More", "Close counter", "Close all the same")
        await office.reads("counter 3", "Kadri Saar", "Mari Tamm")
        await office.reads("counter 1", "1 person waits for “Contracts and plans”, and no open counter serves it.")


@pytest.fixture
def _screen_reader() -> Iterator[None]:
    """Qt tells it of changed tables only while there is one."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("_screen_reader")
def test_customers_go_between_counters_and_nothing_about_them_is_lost_or_left_behind(
    qapp: QApplication, tmp_path: Path
) -> None:
    with ThermalPrinter() as printer:
        office = WholeOffice(tmp_path, printer)
        lived(qapp, Story(office).everything())
        assert len(printer.waits_for_papers(4)) == 4
    journal = open_journal(office.settings().database.url)
    entries = (*journal.read("tartu", "day/2026-03-03"), *journal.read("tartu", "day/2026-03-04"))
    assert [type(entry.event).__name__ for entry in entries][-1] == "AppointmentBooked"
    assert NOTE not in str(entries)
    assert NAME not in str(entries)
    legs = journal.legs("tartu", office.clock.at.date(), office.clock.at.date())
    journal.close()
    assert [(leg.number, leg.leg, leg.how, leg.counter) for leg in legs] == [
        ("101", 1, "transferred", "1"),
        ("101", 2, "served", "3"),
        ("101", 3, "served", "1"),
        ("102", 1, "parked", "1"),
        ("102", 2, "served", "1"),
        ("103", 1, "waiting", None),
        ("201", 1, "waiting", None),
    ]
