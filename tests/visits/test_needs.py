"""A customer says at the kiosk what makes it easier; the counter reads it, waits longer, and the journal keeps it."""

from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from journal.store import open_journal
from office.day import stream_of
from office.events import NeedsChanged
from office.needs import CallNeeds, call_needs
from office.ticket import Ticket
from tests.thermal_printer import ThermalPrinter
from tests.visits.access import find, words_on
from tests.visits.office import MORNING, WholeOffice, lived, pressable, until

HOME = "How can we help you today?"


def is_chosen(window: QWidget, name: str) -> bool:
    found = find(window, name)
    return found is not None and bool(found.state().checked)


class TheVisit:
    """From the ticket to the counter, in a room of the office."""

    def __init__(self, office: WholeOffice) -> None:
        self.office = office

    async def everything(self) -> None:
        office = self.office
        await office.opens()
        await office.reads("kiosk", HOME)
        await office.signs_in("counter 1", "Jaan Mägi")
        await self.says_what_is_needed()
        await self.is_called_and_waited_for()
        await self.thinks_again_and_walks_away()
        await office.closes()

    async def says_what_is_needed(self) -> None:
        office = self.office
        await office.presses("kiosk", "Bills and payments")
        await office.reads("kiosk", "Your number is 101")
        await office.presses("kiosk", "I need help or more time")
        await office.reads("kiosk", "What would help you?")
        await office.presses("kiosk", "I walk slowly")
        await office.presses("kiosk", "Quick question")
        await office.presses("kiosk", "More time, please")
        await office.presses("kiosk", "Done")
        await office.reads("kiosk", "Your number is 101", "Noted: I walk slowly · More time, please")
        await office.presses("kiosk", "Done")
        await office.reads("kiosk", HOME)
        assert (self.ticket("101").needs, self.ticket("101").level) == (("walks_slowly",), "more_time")

    async def is_called_and_waited_for(self) -> None:
        """Twice called, a number is missed 20 seconds later; whoever walks slowly has a minute more."""
        office = self.office
        await office.presses("counter 1", "Call next")
        await office.reads("counter 1", "101", "Walks slowly", "Wants more time", "Wait 80 s before “Missed”.")
        known = office.station.house.office
        assert known is not None
        assert call_needs(known.plan, self.ticket("101")) == CallNeeds(walking_s=60)
        await office.presses("counter 1", "Call again")
        await office.reads("counter 1", "Called 2 times")
        office.clock.goes_on(seconds=70)
        await office.reads("counter 1", "Called 2 times, 1 min ago")
        assert not pressable(office.window("counter 1"), "Missed")
        office.clock.goes_on(seconds=11)
        await until(lambda: pressable(office.window("counter 1"), "Missed"))
        await office.presses("counter 1", "Arrived")

    async def thinks_again_and_walks_away(self) -> None:
        """What was ticked and left is told as well."""
        office = self.office
        await office.presses("kiosk", "Bills and payments")
        await office.reads("kiosk", "Your number is 102")
        await office.presses("kiosk", "I need help or more time")
        await office.presses("kiosk", "Please come to me")
        await until(lambda: is_chosen(office.window("kiosk"), "Please come to me"))
        await until(self.everybody_has_gone)
        await office.presses("counter 1", "Finish and call next")
        await office.reads("counter 1", "102", "Go to the customer")

    def everybody_has_gone(self) -> bool:
        """Time passes until the kiosk is at home again, however late the paper came."""
        self.office.clock.goes_on(seconds=5)
        return HOME in words_on(self.office.window("kiosk"))

    def ticket(self, number: str) -> Ticket:
        known = self.office.station.house.office
        assert known is not None
        return known.day.tickets[number]


def test_what_somebody_needs_goes_from_the_kiosk_to_the_counter(qapp: QApplication, tmp_path: Path) -> None:
    with ThermalPrinter() as printer:
        office = WholeOffice(tmp_path, printer, counters=("1",))
        lived(qapp, TheVisit(office).everything())
    with closing(open_journal(office.settings().database.url)) as journal:
        events = [entry.event for entry in journal.read("tartu", stream_of(MORNING.date()))]
    kept = [event for event in events if isinstance(event, NeedsChanged)]
    assert [(event.number, event.needs, event.level) for event in kept] == [
        ("101", ("walks_slowly",), "more_time"),
        ("102", ("come_to_me",), ""),
    ]
