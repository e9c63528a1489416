"""One story through the windows: a card with its steps, the own day, a break, and what the manager sees of it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journal.store import open_journal
from office.events import StepsTicked
from tests.thermal_printer import ThermalPrinter
from tests.visits.office import WholeOffice, lived

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Story:
    """Jaan and Mari serve twelve customers who pay bills, each with the card open; Kadri looks at the shares."""

    def __init__(self, office: WholeOffice) -> None:
        self.office = office

    async def everything(self) -> None:
        office = self.office
        await office.opens()
        await office.reads("kiosk", "How can we help you today?")
        await office.signs_in("counter 1", "Jaan Mägi")
        await office.signs_in("counter 3", "Mari Tamm")
        await self.a_card_is_opened_and_ticked()
        for n in range(10):
            await self.is_served(n, "1" if n % 2 else "3")
        await self.is_served(10, "1", ticks=False)
        await self.mari_sees_her_own_day_and_jaan_his()
        await self.a_pause_says_what_it_does()
        await self.the_manager_sees_shares()
        await office.closes()

    def types(self, counter: str, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.office.window(f"counter {counter}"), key, modifier)

    async def takes_a_ticket(self, number: str) -> None:
        await self.office.presses("kiosk", "Bills")
        await self.office.reads("kiosk", number)
        await self.office.presses("kiosk", "Done")
        await self.office.reads("kiosk", "How can we help you today?")
        self.office.clock.goes_on(minutes=1)

    async def a_card_is_opened_and_ticked(self) -> None:
        office = self.office
        await self.takes_a_ticket("101")
        await office.presses("counter 3", "Call next")
        await office.reads("counter 3", "101")
        await office.presses("counter 3", "Arrived")
        await office.reads("counter 3", "With you for")
        self.types("3", Qt.Key.Key_F5, SHIFT)
        await office.reads("counter 3", "“Good day! Which bill is it about?”", "Find the contract")
        self.types("3", Qt.Key.Key_1)
        await office.reads("counter 3", "“I will show you what each line means.”")
        self.types("3", Qt.Key.Key_F6, SHIFT)
        await office.presses("counter 3", "The customer is angry")
        await office.reads("counter 3", "“I am sorry that you have this trouble. Please tell me what happened.”")
        self.types("3", Qt.Key.Key_2)
        await office.presses("counter 3", "Finish only")
        await office.reads("counter 3", "Undo: finish of 101")

    async def is_served(self, n: int, counter: str, *, ticks: bool = True) -> None:
        office, number, window = self.office, f"{102 + n}", f"counter {counter}"
        await self.takes_a_ticket(number)
        await office.presses(window, "Call next")
        await office.reads(window, f"Undo: call of {number}")
        if ticks:
            self.types(counter, Qt.Key.Key_F5, SHIFT)
            await office.reads(window, "Find the contract")
            self.types(counter, Qt.Key.Key_1)
            if n < 4:
                self.types(counter, Qt.Key.Key_3)
            self.types(counter, Qt.Key.Key_F5, SHIFT)
        office.clock.goes_on(minutes=4)
        await office.presses(window, "Finish only")
        await office.reads(window, f"Undo: finish of {number}")

    async def mari_sees_her_own_day_and_jaan_his(self) -> None:
        office = self.office
        for counter, told in (("3", "You served 6 customers today."), ("1", "You served 6 customers today.")):
            self.types(counter, Qt.Key.Key_F7, SHIFT)
            await office.reads(f"counter {counter}", told, "Half of them took up to", "Only you see this.")
        await office.reads("counter 3", "Mari Tamm, your day")
        await office.presses("counter 3", "Back to work")
        await office.presses("counter 1", "Back to work")

    async def a_pause_says_what_it_does(self) -> None:
        office = self.office
        await office.presses("counter 3", "Pause")
        await office.presses("counter 3", "Lunch")
        await office.reads("counter 3", "Customers are told")
        await office.presses("counter 3", "15 min, back")
        await office.reads("counter 3", "You are on a pause.")
        office.clock.goes_on(minutes=15)
        await office.unlocks("counter 3")
        await office.presses("counter 3", "Resume")
        await office.reads("counter 3", "Nobody is at your counter.")
        self.types("3", Qt.Key.Key_F7, SHIFT)
        await office.reads("counter 3", "Your breaks: ")

    async def the_manager_sees_shares(self) -> None:
        office = self.office
        await office.signs_in("admin", "Kadri Saar")
        await office.presses("admin", "Standard")
        await office.reads("admin", "Bills and payments", "used: 92 %", "fewer than 10", "12:00–12:30")
        await office.reads("admin", "100 %", "36 %")


def test_a_card_is_ticked_at_the_counter_and_seen_as_shares_alone(qapp: QApplication, tmp_path: Path) -> None:
    with ThermalPrinter() as printer:
        office = WholeOffice(tmp_path, printer)
        lived(qapp, Story(office).everything())
    journal = open_journal(office.settings().database.url)
    day = date(2026, 3, 3)
    told = [event for _, event in journal.ticked("tartu", day, day)]
    journal.close()
    assert told[:2] == [
        StepsTicked(number="101", standard="angry_customer", version="1", steps=("understand",), service="payments"),
        StepsTicked(number="101", standard="payments", version="2", steps=("find",), service="payments"),
    ]
    assert [(event.number, event.steps) for event in told[2:]] == [
        (f"{102 + n}", ("find", "pay") if n < 4 else ("find",)) for n in range(10)
    ]
