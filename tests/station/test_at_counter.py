"""The door of a counter: notes and names beside the events, tickets for customers, appointments of later days."""

import logging
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counter import errands as wanted
from counter import happenings as it
from counter.errands import DoorErrand
from counter.happenings import Happening
from counter.scene import Beside
from journal.store import open_journal
from office import commands as rules
from office.commands import DayCommand
from office.promise_refusals import NoSuchVoucher
from office.refusals import AppointmentIsOver, IsOver, NeedsRole, NoSuchAppointment, NoSuchService, NowhereToSend
from office.rights_plan import Rights
from station.errands.at_counter import CounterDoor
from station.errands.printing import Printing
from station.errands.storage import Storage
from station.house import House
from station.live import LiveStation
from station.settings import PrinterSettings
from tests.station.small_station import settings
from tests.visits.office import MORNING, Clock, lived, prepared

NOTE = "Needs the new tariff explained slowly"


class Office:
    """A station without windows, with or without a printer at its counters, and their doors."""

    def __init__(self, folder: Path, printer: str = "") -> None:
        self.url, self.clock = str(folder / "office.db"), Clock()
        self.live: LiveStation
        self.papers: list[bytes] = []
        self.printing: Printing
        self._printers = [PrinterSettings(name=printer, target=printer)] if printer else []

    async def opens(self) -> "Office":
        self.live = LiveStation(settings(self.url), self.clock)
        storage = self.live.house.storage
        self.printing = Printing(self._printers, self.papers.append, storage, "hall:counter", self.clock)
        await self.live.begin(prepared)
        await self.decides(
            rules.OpenCounter(counter="1", clerk="jaan"),
            rules.OpenCounter(counter="3", clerk="mari"),
            rules.TakeTicket(service="payments"),
            rules.CallNext(counter="1"),
        )
        return self

    async def closes(self) -> None:
        self.printing.close()
        await self.live.end()

    def door(self, counter: str) -> CounterDoor:
        return CounterDoor(house=self.live.house, printing=self.printing, counter=counter)

    async def decides(self, *commands: DayCommand) -> None:
        assert await self.live.house.act(commands) is None

    async def does(self, errand: DoorErrand, counter: str = "1") -> list[Happening]:
        return [happening async for happening in self.door(counter).perform(errand, "jaan")]

    async def sends_on(self, note: str, counter: str = "1", to: str = "3") -> list[Happening]:
        return await self.does(
            wanted.SendOn(command=rules.TransferTicket(counter=counter, to_counter=to), note=note), counter
        )


def told(qapp: QApplication, office: Office, story: Callable[[Office], Coroutine[object, object, None]]) -> None:
    async def whole() -> None:
        await office.opens()
        await story(office)
        await office.closes()

    lived(qapp, whole())


def test_a_note_goes_to_whoever_gets_the_customer(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def story(office: Office) -> None:
        assert await office.sends_on(NOTE) == [it.Written()]
        await office.decides(rules.CallNext(counter="3"))
        assert await office.door("3").beside("101") == Beside(note=NOTE, by="jaan")

    with caplog.at_level(logging.DEBUG):
        told(qapp, Office(tmp_path), story)
    assert NOTE not in caplog.text
    journal = open_journal(str(tmp_path / "office.db"))
    assert NOTE not in str(journal.read("tartu", "day/2026-03-03"))
    journal.close()


def test_a_note_stays_while_the_customer_is_parked_and_no_older_one_is_read(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        await office.sends_on(NOTE)
        await office.decides(
            rules.CallNext(counter="3"),
            rules.ParkTicket(counter="3"),
            rules.ResumeVisit(number="101"),
            rules.CallNext(counter="3"),
        )
        assert await office.door("3").beside("101") == Beside(note=NOTE, by="jaan")
        await office.sends_on("", counter="3", to="1")
        assert await office.door("1").beside("101") == Beside()

    told(qapp, Office(tmp_path), story)


def test_a_note_of_a_sending_that_was_refused_is_not_read_after_the_next_one(
    qapp: QApplication, tmp_path: Path
) -> None:
    async def story(office: Office) -> None:
        assert await office.sends_on(NOTE, to="1") == [it.RefusedBy(reason=NowhereToSend("101"))]
        assert await office.door("1").beside("101") == Beside()
        await office.sends_on("")
        assert await office.door("3").beside("101") == Beside()

    told(qapp, Office(tmp_path), story)


def test_notes_are_forgotten_when_the_day_is_over(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        await office.sends_on(NOTE)
        office.clock.goes_on(days=1)
        await office.live.house.storage.today(office.clock())

    told(qapp, Office(tmp_path), story)
    journal = open_journal(str(tmp_path / "office.db"))
    assert journal.people.get("tartu", "2026-03-03/101") == {}
    journal.close()


def test_an_appointment_stands_in_the_stream_of_its_day_and_its_name_beside_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    slot = MORNING + timedelta(days=1, hours=2)

    async def story(office: Office) -> None:
        book = wanted.Book(command=rules.BookAppointment(id="", service="meters", slot=slot), name="Anna Saar")
        made = await office.does(book)
        assert isinstance(made[0], it.AppointmentMade)
        assert (len(made), made[0].slot, len(made[0].id)) == (1, slot, 5)
        tomorrow = await office.live.house.storage.day(slot.date())
        assert list(tomorrow.bookings) == [made[0].id]
        office.clock.goes_on(days=1)
        await office.live.house.storage.today(office.clock())
        came = rules.TakeTicket(appointment=made[0].id)
        await office.live.house.storage.act(slot.date(), (came,), office.clock())
        kept = await office.live.house.storage.beside(slot.date(), "301")
        assert kept.name == "Anna Saar"

    told(qapp, Office(tmp_path), story)


@pytest.mark.parametrize("days", [0, 1, 14])
def test_an_appointment_by_mistake_is_found_cancelled_and_its_name_forgotten(
    qapp: QApplication, tmp_path: Path, days: int
) -> None:
    slot = MORNING + timedelta(days=days, hours=2)

    async def story(office: Office) -> None:
        book = wanted.Book(command=rules.BookAppointment(id="", service="meters", slot=slot), name="Anna Saar")
        made = await office.does(book)
        assert isinstance(made[0], it.AppointmentMade)
        id_ = made[0].id
        assert await office.does(wanted.FindBooking(id=id_)) == made
        unbook = wanted.CancelBooking(id=id_, slot=slot)
        assert await office.does(unbook) == [it.Written()]
        assert (await office.live.house.storage.day(slot.date())).bookings[id_].state == "cancelled"
        over = [it.RefusedBy(reason=AppointmentIsOver(id_, "cancelled"))]
        assert (await office.does(unbook), await office.does(wanted.FindBooking(id=id_))) == (over, over)
        assert await office.does(wanted.FindBooking(id="1")) == [it.RefusedBy(reason=NoSuchAppointment("1"))]

    told(qapp, Office(tmp_path), story)
    journal = open_journal(str(tmp_path / "office.db"))
    assert journal.people.of_day("tartu", slot.date(), "appointment") == {}
    journal.close()


def test_a_booking_that_the_rules_refuse_keeps_no_name(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        nonsense = rules.BookAppointment(id="", service="nonsense", slot=MORNING)
        refused = await office.does(wanted.Book(command=nonsense, name="Anna Saar"))
        assert refused == [it.RefusedBy(reason=NoSuchService("nonsense"))]

    told(qapp, Office(tmp_path), story)
    assert b"Anna" not in (tmp_path / "office.db").read_bytes()


def test_a_ticket_for_a_customer_is_printed_where_there_is_a_printer(qapp: QApplication, tmp_path: Path) -> None:
    office = Office(tmp_path, printer="screen")
    give = wanted.GiveTicket(command=rules.TakeTicket(service="debts", by_staff=True))

    async def story(office: Office) -> None:
        assert await office.does(give) == [
            it.TicketMade(number="501", prints=True),
            it.PaperCame(number="501", paper="printed"),
        ]
        day = await office.live.house.storage.day(MORNING.date())
        assert day.tickets["501"].secret

    told(qapp, office, story)
    assert len(office.papers) == 1
    journal = open_journal(office.url)
    kinds = [type(entry.event).__name__ for entry in journal.read("tartu", "print/hall")]
    journal.close()
    assert kinds[:2] == ["PaperStarted", "PaperEnded"]


def test_a_ticket_for_a_customer_keeps_the_name_they_chose_until_closing(qapp: QApplication, tmp_path: Path) -> None:
    give = wanted.GiveTicket(command=rules.TakeTicket(service="debts", by_staff=True), name="Anna Saar")

    async def story(office: Office) -> None:
        assert "Anna" not in repr(give)
        await office.does(give)
        assert await office.door("3").beside("501") == Beside(name="Anna Saar")
        await office.decides(rules.CloseDay())
        assert await office.door("3").beside("501") == Beside()

    told(qapp, Office(tmp_path), story)


def test_a_ticket_without_a_printer_is_a_ticket_all_the_same(qapp: QApplication, tmp_path: Path) -> None:
    give = wanted.GiveTicket(command=rules.TakeTicket(service="debts", by_staff=True))

    async def story(office: Office) -> None:
        assert await office.does(give) == [it.TicketMade(number="501", prints=False)]

    told(qapp, Office(tmp_path), story)


@pytest.mark.parametrize(
    "errand",
    [
        wanted.Decide(commands=(rules.CallNext(counter="1"),)),
        wanted.SendOn(command=rules.TransferTicket(counter="1", to_counter="3"), note=NOTE),
        wanted.GiveTicket(command=rules.TakeTicket(service="payments")),
        wanted.Book(command=rules.BookAppointment(id="", service="meters", slot=MORNING), name="Anna Saar"),
        wanted.AskVoucher(number="101"),
        wanted.LookUpVoucher(text="K4TX-72M9"),
        wanted.ChangeVoucher(command=rules.RedeemVoucher(code="K4TX72M9", counter="1")),
    ],
    ids=lambda errand: type(errand).__name__,
)
def test_an_office_that_is_not_open_is_told_without_what_is_personal(
    qapp: QApplication, errand: DoorErrand, caplog: pytest.LogCaptureFixture
) -> None:
    async def story() -> None:
        house = House(Storage("", "tartu", "test"), Clock())
        printing = Printing([], lambda _: None, house.storage, "hall:counter", Clock())
        door = CounterDoor(house=house, printing=printing, counter="1")
        assert [happening async for happening in door.perform(errand, "jaan")] == [it.NotWritten()]
        assert await door.beside("101") is None
        door.printing.close()
        house.storage.close()

    lived(qapp, story())
    assert NOTE not in caplog.text
    assert "Anna" not in caplog.text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("k4tx 72m9", "K4TX-72M9"),
        ("WALKIN/tartu/voucher/K4TX72M9", "K4TX-72M9"),
        ("WALKIN/narva/voucher/K4TX72M9", "K4TX72M9"),
        ("nonsense", "nonsense"),
    ],
)
def test_a_voucher_that_was_never_issued_is_refused_with_its_code(
    qapp: QApplication, tmp_path: Path, text: str, code: str
) -> None:
    async def story(office: Office) -> None:
        refused = [it.RefusedBy(reason=NoSuchVoucher(code))]
        assert await office.does(wanted.LookUpVoucher(text=text)) == refused
        redeem = rules.RedeemVoucher(code=text, counter="1")
        assert await office.does(wanted.ChangeVoucher(command=redeem)) == refused

    told(qapp, Office(tmp_path), story)


def test_without_a_printer_no_voucher_is_asked_for(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        assert await office.does(wanted.AskVoucher(number="101")) == [it.NoPrinter()]
        assert (await office.live.house.storage.papers()).asked == {}

    told(qapp, Office(tmp_path), story)


@pytest.mark.parametrize(
    ("windows", "printer", "kinds"),
    [
        (("counter",), "", ["counter 1"]),
        (("counter",), "screen", ["counter 1", "paper"]),
        (("kiosk", "counter"), "", ["kiosk", "counter 1", "paper"]),
    ],
)
def test_the_on_screen_printer_has_a_window_where_something_prints_on_it(
    qapp: QApplication, tmp_path: Path, windows: tuple[str, ...], printer: str, kinds: list[str]
) -> None:
    async def story() -> None:
        wished = settings(str(tmp_path / "office.db"), *windows)
        live = LiveStation(replace(wished, counter=replace(wished.counter, printer=printer)), Clock())
        assert [shown.kind for shown in live.shown] == kinds
        await live.end()
        for shown in live.shown:
            shown.widget.deleteLater()

    lived(qapp, story())


def test_a_note_stays_through_putting_back_and_parking_until_closing(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        assert await office.sends_on(NOTE) == [it.Written()]
        note = Beside(note=NOTE, by="jaan")
        await office.decides(rules.CallNext(counter="3"), rules.PutBack(counter="3"), rules.CallNext(counter="3"))
        assert await office.door("3").beside("101") == note
        await office.decides(rules.ConfirmArrival(counter="3"), rules.ParkTicket(counter="3", minutes=5))
        office.clock.goes_on(minutes=6)
        await office.decides(rules.CallNext(counter="3"))
        assert await office.door("3").beside("101") == note
        await office.does(wanted.KeepName(number="101", name="Mrs Kask"), "3")
        assert await office.door("3").beside("101") == replace(note, name="Mrs Kask")
        await office.does(wanted.KeepName(number="101", name=""), "3")
        assert await office.door("3").beside("101") == note
        await office.does(wanted.KeepName(number="101", name="Mrs Kask"), "3")
        await office.decides(rules.FinishService(counter="3"), rules.CloseDay())
        journal = open_journal(office.url)
        assert journal.people.get("tartu", "2026-03-03/101") == {}
        journal.close()
        await office.does(wanted.KeepName(number="101", name="Mrs Kask"), "3")
        assert await office.door("3").beside("101") == Beside(), "nothing is kept of a day that is closed"

    told(qapp, Office(tmp_path), story)


def test_no_name_is_kept_of_a_customer_who_has_left(qapp: QApplication, tmp_path: Path) -> None:
    name = wanted.KeepName(number="101", name="Mrs Kask")

    async def story(office: Office) -> None:
        assert await office.does(name) == [it.Written()]
        await office.decides(rules.FinishService(counter="1"))
        assert await office.does(name) == [it.RefusedBy(reason=IsOver("101", "served"))]
        assert await office.door("1").beside("101") == Beside()
        assert await office.does(replace(name, name="")) == [it.Written()]

    told(qapp, Office(tmp_path), story)


def test_what_needs_a_role_is_refused_to_others_and_not_written(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: Office) -> None:
        house = office.live.house
        assert house.office is not None
        rights = Rights(cancel_ticket=("manager",), restore_voucher=("manager",))
        house.office = replace(house.office, plan=replace(house.office.plan, rights=rights))
        await office.decides(rules.TakeTicket(service="payments"))
        cancel = wanted.Decide(commands=(rules.CancelTicket(number="102"),))
        assert await office.does(cancel) == [it.RefusedBy(reason=NeedsRole(("manager",)))]
        assert house.office.day.tickets["102"].waits
        assert await office.does(wanted.FindBooking(id="48213")) == [it.RefusedBy(reason=NeedsRole(("manager",)))]
        restore = wanted.ChangeVoucher(command=rules.RestoreVoucher(code="K4TX72M9", counter="1"))
        assert house.not_allowed((restore.command,), "jaan") == NeedsRole(("manager",))
        assert house.not_allowed((restore.command,), "kadri") is None

    told(qapp, Office(tmp_path), story)
