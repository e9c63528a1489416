"""A clerk's day of 150 customers by keyboard alone, through what a screen reader says: three keys a customer at most.

Every act is undone once by its key, and the day is as it was before it. What is read out as working is never refused,
and the key of what is read out as not working does nothing.
"""

import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from counter.window import CounterWindow
from journal.codec import read_plan
from journal.store import Journal, open_journal
from office.commands import TakeTicket
from office.day import Day
from office.plan import Choice, Plan
from office.refusals import Refused
from office.visits import VisitLeg
from resources.example import example_plan_path
from station.settings import Machine, Settings
from tests.thermal_printer import ThermalPrinter
from tests.visits.access import words_on
from tests.visits.clerk import Button, Clerk
from tests.visits.office import MORNING, PIN, WholeOffice, lived, prepared, until

LOG = logging.getLogger("clerk")
CUSTOMERS = 150
MOST_KEYS = 3
"""A customer: called, welcomed, and finished with an outcome."""

SERVICES = ("payments", "contracts", "meters", "payments", "moving", "other")
OUTCOMES = ("Signed", "Thinks it over", "Other papers needed")
AHEAD = 4
"""So many are in the line at least while more are to come."""

UNDONE = sorted(
    [
        "N missed",
        "N parked",
        "N put back",
        "N sent on",
        "arrival of N",
        "call of N",
        "call of N",  # out of turn
        "closing",
        "end of pause",
        "finish and call next",
        "finish of N",
        "finish of N",  # of the first of two services
        "opening",
        "pause",
        "second call of N",
    ]
)
"""What was undone, each of it once."""

NOTE, NAME = "Has both bills with her", "Anna"


def plan_with_outcomes() -> Plan:
    """The example office, whose contracts end in one of three ways; with few on a day no promise breaks."""
    plan = read_plan(example_plan_path())
    found = tuple(Choice(id=str(n), name={"en": name}) for n, name in enumerate(OUTCOMES))
    return replace(
        plan, services=tuple(replace(one, outcomes=found) if one.id == "contracts" else one for one in plan.services)
    )


class CountersAlone(WholeOffice):
    """Two counters on one machine, with a printer between them; customers take tickets at the door."""

    def settings(self) -> Settings:
        usual = super().settings()
        return replace(usual, station=Machine(name="office", office="tartu", windows=("counter",), language="en"))

    def prepares(self, journal: Journal) -> None:
        prepared(journal)
        journal.put_plan("tartu", plan_with_outcomes(), MORNING, "test")

    @property
    def day(self) -> Day:
        """The day as it stands, without how many entries it took, and when the newest was written.

        Of the acts that a counter can undo the last one is compared: the oldest of eight was forgotten for another.
        """
        known = self.station.house.office
        assert known is not None
        desks = {name: replace(desk, acts=desk.acts[-1:]) for name, desk in known.day.desks.items()}
        return replace(known.day, place=0, newest_at=None, desks=desks)

    async def comes(self, service: str) -> None:
        """Somebody takes a ticket."""
        house, known = self.station.house, self.station.house.office
        assert known is not None
        taken = await house.storage.take(known.day.date, TakeTicket(service=service, language="en"), self.clock())
        assert not isinstance(taken, Refused), taken
        house.wrote(taken.day.date, taken.entries)

    def passes(self, **span: float) -> None:
        self.clock.goes_on(**span)
        self.station.house.pass_time()

    def clerk(self, counter: str) -> Clerk:
        return Clerk(cast("CounterWindow", self.window(f"counter {counter}")))


class TheDay:
    """Mari's day at counter 3; Jaan is at counter 1."""

    def __init__(self, office: CountersAlone) -> None:
        self.office = office
        self.mari: Clerk
        self.jaan: Clerk
        self.came = self.served = 0
        self.usual = self.usual_keys = 0
        self.undone: list[str] = []
        self.specials: dict[int, Callable[[], Awaitable[None]]] = {
            6: self.is_called_again_and_missed,
            12: self.is_put_back,
            18: self.is_parked,
            24: self.is_sent_on_to_a_service,
            30: self.is_sent_on_to_a_colleague_with_a_note,
            36: self.is_finished_without_the_next,
            42: self.calls_a_number,
            48: self.gives_a_ticket,
            54: self.books_a_time,
            60: self.pauses_for_lunch,
            66: self.wants_something_else_too,
            72: self.likes_a_name,
            78: self.reads_the_card_and_the_keys,
            84: self.locks_the_window,
            90: self.reads_another_language_and_size,
            96: self.looks_at_a_voucher_and_back,
        }

    async def everything(self) -> None:
        office = self.office
        await office.opens(office.prepares)
        self.mari, self.jaan = office.clerk("3"), office.clerk("1")
        await self.opens_the_counter()
        await self.jaan.signs_in("Jaan Mägi", PIN)
        await until(lambda: self.jaan.undo == "Undo: opening")
        await self.customers_come()
        await self.is_called_for_the_first_time()
        while self.office.day.desks["3"].number is not None:
            await self.serves_one()
        await self.closes_the_counter()
        await office.closes()

    async def customers_come(self) -> None:
        """Enough wait, as long as there are more to come."""
        while self.came < CUSTOMERS and len(self.office.day.waiting) < AHEAD:
            await self.office.comes(SERVICES[self.came % len(SERVICES)])
            self.came += 1

    async def undoes(self, *names: str, acts: int = 1) -> None:
        """Do this, take it back by Ctrl+Z, and find everything as before. Then the same is there to be done again."""
        day, buttons = self.office.day, self.mari.buttons()
        await self.mari.acts(*names)
        assert self.office.day != day
        self.undone.append(self.mari.undo.partition(":")[2].strip())
        await self.is_as_before(day, buttons, acts)

    async def is_as_before(self, day: Day, buttons: tuple[Button, ...], acts: int = 1) -> None:
        for _ in range(acts):
            before = self.mari.undo
            self.mari.strike("Ctrl+Z")
            await until(lambda was=before: self.mari.undo != was, lambda: words_on(self.mari.window))  # type: ignore[misc]  # bound
            await self.mari.is_answered()
        assert self.office.day == day
        assert self.mari.buttons() == buttons

    async def does_nothing_by_keys_of_what_does_not_work(self) -> None:
        """Each button that is read out as not working says why; its key writes nothing and opens no page."""
        buttons, day = self.mari.buttons(), self.office.day
        still = [one for one in buttons if not one.works]
        assert still
        for one in still:
            assert one.told, one
            cap = self.mari.known.get(one.name.partition(":")[0])
            if cap is not None and cap not in {other.told for other in buttons if other.works}:
                self.mari.strike(cap)
                await self.mari.is_answered()
        assert (self.mari.buttons(), self.office.day) == (buttons, day)

    async def opens_the_counter(self) -> None:
        """Signing in opens it; undone it is shut, and the main button opens it."""
        mari = self.mari
        await mari.signs_in("Mari Tamm", PIN)
        await until(lambda: mari.undo == "Undo: opening")
        await self.does_nothing_by_keys_of_what_does_not_work()
        mari.strike("Ctrl+Z")
        await mari.reads("Open the counter")
        assert "3" not in self.office.day.desks
        await self.does_nothing_by_keys_of_what_does_not_work()
        await mari.acts("Open the counter")
        self.undone.append("opening")

    async def is_called_for_the_first_time(self) -> None:
        await self.undoes("Call next")
        await self.mari.acts("Call next")

    async def serves_one(self) -> None:
        """Whoever is called comes, and is served; then the next one is called by the same key."""
        mari, office = self.mari, self.office
        before = mari.strikes
        office.passes(seconds=20)
        if self.served == 1:
            await self.does_nothing_by_keys_of_what_does_not_work()
            await self.undoes("Arrived")
            before = mari.strikes
        await mari.acts("Arrived")
        usual = mari.strikes - before
        if self.served == 1:
            await self.does_nothing_by_keys_of_what_does_not_work()
        office.passes(minutes=2)
        special = self.specials.pop(self.served, None)
        await self.customers_come()
        if special is not None:
            await special()
            await self.customers_come()
        self.served += 1
        if mari.button("Finish and call next") is None:
            await mari.acts("Call next")
            return
        before = mari.strikes
        if self.served == 3:
            await self.undoes_finish_and_next()
            before = mari.strikes
        await self.finishes(calls_next=bool(office.day.waiting))
        self.usual += 1
        self.usual_keys += usual + mari.strikes - before

    async def finishes(self, *, calls_next: bool) -> None:
        """Where the service ends in one of several ways, one more key says which."""
        mari = self.mari
        asks = self._asks
        key = "Finish and call next" if calls_next else "Finish only"
        await mari.acts(key, *((OUTCOMES[self.served % 3],) if asks else ()))

    @property
    def _asks(self) -> bool:
        """Whether a contract is here: the customer says so."""
        return self._here == "contracts"

    @property
    def _here(self) -> str:
        day = self.office.day
        number = day.desks["3"].number
        assert number is not None
        return day.tickets[number].service

    async def undoes_finish_and_next(self) -> None:
        """It is two acts: the call is undone, then the finish."""
        day, buttons = self.office.day, self.mari.buttons()
        await self.finishes(calls_next=True)
        self.undone.append("finish and call next")
        await self.is_as_before(day, buttons, acts=2)

    async def free(self) -> None:
        """Nobody is at the counter."""
        await self.finishes(calls_next=False)
        self.office.passes(seconds=5)

    async def is_called_again_and_missed(self) -> None:
        """The next one does not come, is called again, missed, and comes after all."""
        mari = self.mari
        await self.finishes(calls_next=True)
        self.served += 1
        await self.undoes("Call again")
        await mari.acts("Call again")
        assert (missed := mari.button("Missed")) is not None
        assert not missed.works
        self.office.passes(seconds=30)
        await self.undoes("Missed")
        number = self.office.day.desks["3"].number
        await mari.acts("Missed")
        await mari.reaches(f"{number} is here")
        await until(lambda: number in {ticket.number for ticket in self.office.day.waiting})

    async def is_put_back(self) -> None:
        await self.finishes(calls_next=True)
        self.served += 1
        await self.undoes("More", "Put back")
        await self.mari.acts("More", "Put back")

    async def is_parked(self) -> None:
        await self.undoes("Park", "10 min")
        await self.mari.acts("Park", "10 min")

    async def is_sent_on_to_a_service(self) -> None:
        await self.undoes("Send on", "Meter and readings" if self._here != "meters" else "Moving", "Send on")
        await self.finishes(calls_next=True)

    async def is_sent_on_to_a_colleague_with_a_note(self) -> None:
        mari, jaan = self.mari, self.jaan
        await mari.does("Send on", "Counter", "1, Jaan")
        await mari.reads("Note for your colleague")
        mari.types(NOTE)
        await mari.does("Comes back to me")
        number = self.office.day.desks["3"].number
        await mari.acts("Send on")
        await jaan.unlocks(PIN)
        await jaan.acts("Call next")
        await jaan.reads(f"Mari Tamm: “{NOTE}”")
        await jaan.acts("Arrived")
        await jaan.acts("Finish only", "The visit ends here")
        assert number is not None
        assert jaan.undo == f"Undo: finish of {number}"

    async def is_finished_without_the_next(self) -> None:
        await self.undoes("Finish only", *((OUTCOMES[0],) if self._asks else ()))

    async def calls_a_number(self) -> None:
        """Out of turn, with a reason; undone and called once more."""
        await self.free()
        await self.does_nothing_by_keys_of_what_does_not_work()
        last = self.office.day.waiting[-1].number
        await self.undoes("Call a number", *last, "Call now", "Urgent")
        await self.mari.acts("Call a number", *last, "Call now", "A quick question")
        assert self.office.day.desks["3"].number == last
        await self.mari.acts("Arrived")

    async def gives_a_ticket(self) -> None:
        """A ticket with priority, on paper; another one was a mistake, and is cancelled."""
        mari, office = self.mari, self.office
        await mari.does("More", "New ticket", "Bills and payments", "With priority", "Take the ticket")
        await mari.reads("The customer's number", "The ticket is printed.")
        await mari.does("Done")
        given = list(office.day.tickets)[-1]
        assert office.day.tickets[given].standing == "priority"
        await mari.does("More", "Print a copy", *given, "Print a copy")
        await mari.reads("Call a number")
        await mari.does("More", "New ticket", "Moving house", "Take the ticket", "Done")
        mistaken = list(office.day.tickets)[-1]
        await mari.does("More", "Cancel a ticket", *mistaken, "Go on", "Cancel the ticket")
        await until(lambda: mistaken not in {ticket.number for ticket in office.day.waiting})

    async def books_a_time(self) -> None:
        mari = self.mari
        await mari.does("More", "Book a time", "Meter and readings", "Tomorrow", "14:00", "14:15")
        await mari.reads("Name, if the customer likes")
        mari.types(NAME)
        await mari.does("Book it")
        await mari.reads("The number of the appointment", "Tomorrow, 14:15")
        booked = next(words for words in words_on(mari.window) if re.fullmatch(r"\d{5}", words))
        await mari.does("Done", "More", "Cancel a ticket", *booked, "Go on")
        await mari.reads("The number of the appointment", "Tomorrow, 14:15")
        await mari.does("Cancel it")
        await mari.reads(f"Cancel appointment {booked}?")
        await mari.does("Cancel it")
        await mari.reads("Call a number")

    async def pauses_for_lunch(self) -> None:
        """Half an hour with a time of return; the window has locked itself meanwhile."""
        mari, office = self.mari, self.office
        await self.free()
        asked = self._alone
        await self.undoes("Pause", "Lunch", "30 min", *asked)
        await mari.acts("Pause", "Lunch", "30 min", *asked)
        await self.does_nothing_by_keys_of_what_does_not_work()
        office.passes(minutes=16)
        await mari.reads("Locked.")
        office.passes(minutes=14)
        await self.mari.unlocks(PIN)
        await self.undoes("Resume")
        await mari.acts("Resume")

    @property
    def _alone(self) -> tuple[str, ...]:
        """The one question where people wait whom only this counter serves."""
        only = {ticket.service for ticket in self.office.day.waiting} - {"payments", "other"}
        return ("Pause all the same",) if only else ()

    async def wants_something_else_too(self) -> None:
        """One more service for whoever is here; for somebody in the line another one, and the first one again."""
        mari, office = self.mari, self.office
        here = office.day.desks["3"].number
        assert here is not None
        await mari.does("More", "Add a service", "Meter and readings")
        await until(lambda: office.day.tickets[here].also == ("meters",))
        last = office.day.waiting[-1]
        names = {service.id: service.name["en"] for service in plan_with_outcomes().services}
        other = "moving" if last.service != "moving" else "meters"
        for wanted in (other, last.service):
            await mari.does("More", "Change a service", *last.number, "Go on", names[wanted])
            await until(lambda w=wanted: office.day.tickets[last.number].service == w)  # type: ignore[misc]  # bound
        chosen = (OUTCOMES[1],) if self._asks else ("It goes on",)
        await self.undoes("Finish only", *chosen)
        await mari.acts("Finish only", *chosen)

    async def likes_a_name(self) -> None:
        """How somebody likes to be called; it stands on the card, and is on no board."""
        mari = self.mari
        await mari.does("More", "Name")
        await mari.reads("Chosen name")
        mari.types(NAME)
        await mari.does("Keep the name")
        await mari.reads(NAME)

    async def reads_the_card_and_the_keys(self) -> None:
        mari = self.mari
        day = self.office.day
        await mari.does("More", "My day", "Back")
        await mari.does("More", "Situations")
        await mari.reads("What is the situation?")
        await mari.does("Close")
        mari.strike("Shift+?")
        await mari.does("Back")
        assert self.office.day == day

    async def locks_the_window(self) -> None:
        await self.mari.does("More", "Lock")
        await self.mari.unlocks(PIN)

    async def reads_another_language_and_size(self) -> None:
        mari = self.mari
        mari.strike("Shift+F3")
        await mari.reads("Lõpeta ja kutsu järgmine")
        mari.strike("Shift+F3")
        await mari.reads("Завершить и вызвать следующего")
        mari.strike("Shift+F3")
        await mari.reads("Finish and call next")
        at_first = mari.window.size()
        mari.strike("Shift+F2")
        mari.strike("Shift+F2")
        await until(lambda: mari.window.size() != at_first)
        await mari.reads("Finish and call next")
        mari.window.resize(at_first)  # this screen is too small for a large window by the key

    async def looks_at_a_voucher_and_back(self) -> None:
        mari = self.mari
        mari.strike("Shift+F1")
        await mari.does("Back")
        await mari.reads("Finish and call next")

    async def closes_the_counter(self) -> None:
        """Closed by mistake: signed in again, the opening and then the closing are undone. Then it is over."""
        mari = self.mari
        day = self.office.day
        await mari.does("More", "Close counter")
        await mari.signs_in("Mari Tamm", PIN)
        await until(lambda: mari.undo == "Undo: opening")
        for said in ("Undo: closing", None):
            mari.strike("Ctrl+Z")
            await until(lambda s=said: s is None or mari.undo == s)  # type: ignore[misc]  # bound
            await mari.is_answered()
        await until(lambda: self.office.day == day)
        self.undone.append("closing")
        await mari.does("More", "Close counter")
        await mari.reads("Please choose your name")


@pytest.fixture
def _screen_reader() -> None:
    QAccessible.setActive(True)


@pytest.mark.usefixtures("_screen_reader")
def test_a_day_of_150_customers_by_keyboard_alone(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with ThermalPrinter() as printer:
        day = TheDay(CountersAlone(tmp_path, printer, ("3", "1")))
        lived(qapp, day.everything())
    LOG.warning("%s usual customers, %s keys; all: %s", day.usual, day.usual_keys, day.mari.struck)
    LOG.warning("%s", day.undone)
    assert not [one.getMessage() for one in caplog.records if one.levelno >= logging.ERROR]
    assert day.specials == {}
    assert sorted(re.sub(r"\d+", "N", one) for one in day.undone) == UNDONE
    assert day.usual_keys <= MOST_KEYS * day.usual
    legs = written(day.office)
    assert len([leg for leg in legs if leg.how == "served"]) >= CUSTOMERS


def written(office: WholeOffice) -> tuple[VisitLeg, ...]:
    journal = open_journal(office.settings().database.url)
    found = journal.legs("tartu", MORNING.date(), MORNING.date())
    journal.close()
    return found
