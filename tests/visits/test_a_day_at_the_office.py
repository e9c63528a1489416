"""A whole day through the windows: ten customers in three languages, two counters, one missed call, three ratings."""

import math
from contextlib import closing
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from journal.store import open_journal
from office.events import VoucherIssued
from office.figures import Figures, RatingFigures, figures, rating_figures
from tests.thermal_printer import ThermalPrinter
from tests.visits.access import words_on
from tests.visits.office import WholeOffice, lived

HOME = {
    "English": "How can we help you today?",
    "Eesti": "Kuidas saame Teid aidata?",
    "Русский": "Чем мы можем Вам помочь?",
}
DONE = {"English": "Done", "Eesti": "Valmis", "Русский": "Готово"}
CUSTOMERS = (
    ("English", "Bills and payments", "101"),
    ("Eesti", "Lepingud ja paketid", "201"),
    ("Русский", "Счета и оплата", "102"),
    ("English", "Meter and readings", "301"),
    ("Eesti", "Arved ja maksed", "103"),
    ("Русский", "Счётчик и показания", "302"),
    ("English", "Something else – I am not sure", "601"),
    ("Eesti", "Kolimine, uus liitumine", "401"),
    ("Русский", "Договоры и тарифы", "202"),
    ("English", "Bills and payments", "104"),
)


class Notebook:
    """What somebody who sits in the office writes down by hand: when each came, and when each was called last."""

    def __init__(self) -> None:
        self.came: dict[str, datetime] = {}
        self.called: dict[str, datetime] = {}

    def waits(self) -> list[float]:
        """Seconds, the shortest first."""
        return sorted((self.called[number] - self.came[number]).total_seconds() for number in self.came)


class TheDay:
    """The story, told once."""

    def __init__(self, office: WholeOffice) -> None:
        self.office, self.notebook = office, Notebook()

    async def everything(self) -> None:
        office = self.office
        await office.opens()
        await office.reads("kiosk", HOME["English"])
        await office.signs_in("counter 1", "Jaan Mägi")
        await office.signs_in("counter 3", "Mari Tamm")
        await office.signs_in("admin", "Kadri Saar")
        for customer in CUSTOMERS:
            await self.takes_a_ticket(*customer)
        await self.are_served()
        await self.rate()
        median = self.notebook.waits()[4]
        await office.reads(
            "admin", "Waiting now: 0 people", "3 visits rated", f"Median wait today: {int(median / 60 + 0.5)} min"
        )
        await office.closes()

    async def takes_a_ticket(self, language: str, service: str, number: str) -> None:
        office = self.office
        await office.presses("kiosk", language)
        await office.reads("kiosk", HOME[language])
        await office.presses("kiosk", service)
        await office.reads("kiosk", number)
        self.notebook.came[number] = office.clock.at
        await office.presses("kiosk", DONE[language])
        await office.reads("kiosk", HOME["English"])
        office.clock.goes_on(minutes=1)

    async def are_served(self) -> None:
        """Counter 1 serves bills and everything else, counter 3 all but debts; 103 is not there, and comes back."""
        office = self.office
        await self.calls("1", "Call next", "101")
        await self.calls("3", "Call next", "201")
        await self.calls("1", "Finish and call next", "102")
        await self.calls("3", "Finish and call next", "301")
        await self.calls("1", "Finish and call next", "103", comes=False)
        await office.presses("counter 1", "Call again")
        await office.reads("counter 1", "Called 2 times")
        office.clock.goes_on(seconds=30)
        await office.presses("counter 1", "Missed")
        await office.reads("board", "Missed your number?", "103")
        await self.calls("1", "Call next", "601")
        await self.calls("3", "Finish and call next", "302")
        await office.presses("counter 1", "103 is here")
        await office.reads("counter 1", "2 people are waiting for you")
        await self.calls("1", "Finish and call next", "103")
        await self.calls("3", "Finish and call next", "401")
        await self.calls("1", "Finish and call next", "104")
        await self.calls("3", "Finish and call next", "202")
        await office.presses("counter 1", "Finish only")
        await office.presses("counter 3", "Finish only")

    async def calls(self, counter: str, key: str, number: str, *, comes: bool = True) -> None:
        """Call with this key, see the number once on the board, and let the customer come."""
        office = self.office
        await office.presses(f"counter {counter}", key)
        await office.reads("board", f"Number {number}")
        self.notebook.called[number] = office.clock.at
        shown = [words for words in words_on(office.window("board")) if number in words and ":" not in words]
        assert len(shown) == 1, shown
        office.clock.goes_on(seconds=30)
        if comes:
            await office.presses(f"counter {counter}", "Arrived")
            await office.reads(f"counter {counter}", "With you for")
            office.clock.goes_on(minutes=4)

    async def rate(self) -> None:
        await self.rates("101", "Yes", "Very well")
        await self.rates("201", "Partly", "So-so")
        await self.rates("103", "No", "Well")

    async def rates(self, number: str, solved: str, treated: str) -> None:
        office = self.office
        await office.presses("kiosk", "Rate your visit")
        for typed, digit in enumerate(number, 1):
            await office.presses("kiosk", digit)
            await office.reads("kiosk", f"Your number is {number[:typed]}")
        await office.presses("kiosk", "Next")
        await office.reads("kiosk", "Was your question solved?")
        await office.presses("kiosk", solved)
        await office.reads("kiosk", "How did our employee treat you?")
        await office.presses("kiosk", treated)
        await office.presses("kiosk", "Skip this question")
        if solved == "No":
            await office.reads("kiosk", "Thank you. We are sorry.")
            await office.presses("kiosk", "No, thank you")
        else:
            await office.reads("kiosk", "Thank you!")
        office.clock.goes_on(seconds=6)
        await office.reads("kiosk", HOME["English"])


def owed(office: WholeOffice) -> list[str]:
    """The codes of the vouchers that were issued, as the journal kept them."""
    with closing(open_journal(office.settings().database.url)) as journal:
        events = [entry.event for entry in journal.read("tartu", "vouchers")]
    return [event.code for event in events if isinstance(event, VoucherIssued)]


def written(office: WholeOffice) -> tuple[Figures, RatingFigures]:
    """The figures of what the journal kept."""
    journal = open_journal(office.settings().database.url)
    day = office.clock.at.date()
    legs, ratings = journal.legs("tartu", day, day), journal.ratings("tartu", day, day)
    journal.close()
    return figures(legs, office.clock.at), rating_figures(ratings)


def test_ten_customers_are_served_and_the_figures_agree(qapp: QApplication, tmp_path: Path) -> None:
    with ThermalPrinter() as printer:
        office = WholeOffice(tmp_path, printer)
        day = TheDay(office)
        lived(qapp, day.everything())
        vouchers = owed(office)
        papers = printer.waits_for_papers(len(CUSTOMERS) + len(vouchers))
    codes = [code.split("/") for paper in papers for code in paper.codes()]
    assert [code[3] for code in codes if code[2] != "voucher"] == [number for _, _, number in CUSTOMERS]
    assert vouchers
    assert sorted(code[3] for code in codes if code[2] == "voucher") == sorted(vouchers)
    counted, answers = written(office)
    by_hand = day.notebook.waits()
    assert (counted.served, counted.missed, counted.left, counted.waiting) == (10, 0, 0, 0)
    assert counted.waits.mean == sum(by_hand) / 10
    assert counted.waits.median == by_hand[math.ceil(0.5 * 10) - 1]
    assert counted.waits.p90 == by_hand[math.ceil(0.9 * 10) - 1]
    assert counted.waits.longest == by_hand[-1]
    assert (answers.answers, answers.solved, answers.treated_mean) == (3, 1 / 3, (5 + 3 + 4) / 3)
