"""A customer asks the kiosk how the visit stands: a broken promise, its voucher on paper, a long wait told before."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from journal.store import Journal, open_journal
from kiosk import errands as wanted
from kiosk import results as came
from office.code import TicketCode
from office.commands import CancelTicket, CloseDay, DayCommand, OpenCounter, RedeemVoucher, TakeTicket
from office.events import VoucherIssued
from office.paper_events import PaperEnded, PaperStarted
from office.papers import print_stream
from office.ticket import Ticket
from office.vouchers import spoken
from station.errands.at_kiosk import KioskDoor
from station.errands.printing import Printing
from tests.thermal_printer import ThermalPrinter
from tests.visits.access import words_on
from tests.visits.office import HOME, MORNING, WholeOffice, lived, prepared, told, until

PRINT = "Print your voucher"
SORRY = "We promised to call you by 09:30, and did not. We are sorry."
TODAY = MORNING.date()
FORGED, UNSERVED = "AAAAAAAA", "of-301"


async def acts(office: WholeOffice, *commands: DayCommand) -> None:
    assert await office.station.house.act(commands) is None


async def has_waited_too_long(office: WholeOffice) -> Ticket:
    """A ticket is taken at the kiosk, and nobody calls it for 31 minutes."""
    await office.presses("kiosk", "Bills and payments")
    await office.reads("kiosk", "Your number is 101", "Your ticket comes out")
    await office.presses("kiosk", "Done")
    office.clock.goes_on(minutes=31)
    await until(lambda: ticket(office).broken is not None)
    await office.reads("kiosk", HOME)
    return ticket(office)


def ticket(office: WholeOffice) -> Ticket:
    known = office.station.house.office
    assert known is not None
    return known.day.tickets["101"]


def code_of(mine: Ticket, secret: str = "") -> str:
    return str(TicketCode(office="tartu", day=TODAY, number=mine.number, secret=secret or mine.secret))


def scans(window: QWidget, text: str) -> None:
    """A scanner types the text and ends with Enter."""
    for key, letter in (*((Qt.Key.Key_unknown, letter) for letter in text), (Qt.Key.Key_Return, "")):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(window, event)


def vouchers_on_paper(office: WholeOffice) -> list[tuple[str, str]]:
    """The numbers whose vouchers were sent to a printer, and what became of each."""
    with closing(open_journal(office.settings().database.url)) as journal:
        events = [entry.event for entry in journal.read("tartu", print_stream("office"))]
    ended = {event.job: event.outcome for event in events if isinstance(event, PaperEnded)}
    started = [event for event in events if isinstance(event, PaperStarted) and event.kind == "voucher"]
    return [(event.number, ended.get(event.job, "")) for event in started]


async def came_out(office: WholeOffice, times: int) -> None:
    """Wait until the voucher has come out so many times."""
    printed = [("101", "PRINTED")] * times
    await until(lambda: vouchers_on_paper(office) == printed, lambda: vouchers_on_paper(office))


def issued(office: WholeOffice) -> list[str]:
    with closing(open_journal(office.settings().database.url)) as journal:
        events = [entry.event for entry in journal.read("tartu", "vouchers")]
    return [event.code for event in events if isinstance(event, VoucherIssued)]


def test_whoever_scans_a_late_ticket_gets_the_voucher_as_often_as_wanted_until_it_is_used(
    qapp: QApplication, tmp_path: Path
) -> None:
    seen: list[str] = []

    async def story(office: WholeOffice) -> None:
        mine = await has_waited_too_long(office)
        (voucher,) = issued(office)
        for times in (1, 2):
            scans(office.window("kiosk"), code_of(mine))
            await office.reads(
                "kiosk", "Your number is 101", SORRY, f"€5, code {spoken(voucher)}, last day 31 May 2026"
            )
            await office.presses("kiosk", PRINT)
            await office.reads("kiosk", "Your voucher comes out below.")
            await came_out(office, times)
            await office.presses("kiosk", "Done")
            await office.reads("kiosk", HOME)
        house = office.station.house
        assert house.office is not None
        redeem = RedeemVoucher(code=voucher, counter="1")
        await house.storage.about_voucher(house.office.plan, redeem, office.clock(), "jaan")
        scans(office.window("kiosk"), code_of(mine))
        await office.reads("kiosk", f"Voucher {spoken(voucher)} was used already.")
        assert PRINT not in words_on(office.window("kiosk"))
        seen.extend([code_of(mine), *[f"WALKIN/tartu/voucher/{voucher}"] * 2])

    assert told(qapp, tmp_path, story, papers=3) == seen


def test_a_typed_number_and_a_forged_ticket_get_no_voucher(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        mine = await has_waited_too_long(office)
        (voucher,) = issued(office)
        await office.presses("kiosk", "My visit")
        for typed, digit in enumerate("101", 1):
            await office.presses("kiosk", digit)
            await office.reads("kiosk", f"Your number is {'101'[:typed]}")
        await office.presses("kiosk", "Next")
        await office.reads("kiosk", SORRY, "Scan your ticket here to get your voucher.")
        words = words_on(office.window("kiosk"))
        assert PRINT not in words
        assert spoken(voucher) not in "\n".join(words)
        scans(office.window("kiosk"), code_of(mine, secret=FORGED))
        await office.reads("kiosk", "We do not know the number 101.")
        other = printing(office)
        door = KioskDoor(house=office.station.house, printing=other, name="office")
        forged = TicketCode(office="tartu", day=TODAY, number="101", secret=FORGED)
        assert [happening async for happening in door.perform(wanted.PrintVoucher(forged))] == [came.Trouble()]
        other.close()
        assert vouchers_on_paper(office) == []

    assert len(told(qapp, tmp_path, story, papers=1)) == 1


def printing(office: WholeOffice) -> Printing:
    """Another way to the same printers."""
    return Printing(
        office.settings().printers, lambda _: None, office.station.house.storage, "office:kiosk", office.clock
    )


def test_without_paper_the_customer_is_sent_to_a_counter(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        mine = await has_waited_too_long(office)
        office.printer.switch(paper_out=True)
        scans(office.window("kiosk"), code_of(mine))
        await office.presses("kiosk", PRINT)
        await office.reads("kiosk", "There is no paper. Please show your ticket at the counter")
        assert vouchers_on_paper(office) == [("101", "NOT_STARTED")]
        office.printer.switch(paper_out=False)
        await office.presses("kiosk", "Done")
        scans(office.window("kiosk"), code_of(mine))
        await office.presses("kiosk", PRINT)
        await office.reads("kiosk", "Your voucher comes out below.")

    assert len(told(qapp, tmp_path, story, papers=2)) == 2


def test_who_gave_up_late_or_was_not_served_at_all_still_gets_what_is_owed(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        mine = await has_waited_too_long(office)
        await acts(office, CancelTicket(number="101"))
        scans(office.window("kiosk"), code_of(mine))
        await office.reads("kiosk", "This number was cancelled at 09:31.", SORRY)
        await office.presses("kiosk", PRINT)
        await office.reads("kiosk", "Your voucher comes out below.")
        await office.presses("kiosk", "Done")
        other = TakeTicket(service="meters", secret=UNSERVED)
        await acts(office, other, CloseDay())
        scans(office.window("kiosk"), f"WALKIN/tartu/{TODAY}/301/{UNSERVED}")
        await office.reads("kiosk", "We closed before we could serve you.", "We are sorry.")
        await office.presses("kiosk", PRINT)
        await office.reads("kiosk", "Your voucher comes out below.")

    assert len(told(qapp, tmp_path, story, papers=3)) == 3


def slow(journal: Journal) -> None:
    """The example office, where a customer takes half an hour and more."""
    prepared(journal)
    found = journal.newest_plan("tartu")
    assert found is not None
    plan = found[1]
    services = tuple(replace(service, handling_minutes=40) for service in plan.services)
    journal.put_plan("tartu", replace(plan, services=services, roster=()), MORNING, "test")


def test_a_long_wait_is_told_and_the_ticket_is_two_taps_away(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        office = WholeOffice(tmp_path, printer)
        await office.opens(slow)
        await acts(office, OpenCounter(counter="1", clerk="jaan"), *[TakeTicket(service="payments")] * 3)

        def is_long() -> bool:
            office.clock.goes_on(seconds=4)
            known = office.station.house.office
            wait = known.forecast.services["payments"] if known and known.forecast else None
            return wait is not None and wait.point_s > 45 * 60

        await until(is_long)
        await office.presses("kiosk", "Bills and payments")
        await office.reads("kiosk", "About ", "We cannot promise you a time now.", "Take a number now")
        assert list(office.station.house.office.day.tickets) == ["101", "102", "103"]  # type: ignore[union-attr]  # it is
        await office.presses("kiosk", "Back")
        await office.presses("kiosk", "Bills and payments")
        await office.presses("kiosk", "Take a number now")
        await office.reads("kiosk", "Your number is 104", "We cannot promise you a time now.")
        await office.closes()

    with ThermalPrinter() as printer:
        lived(qapp, story())
        assert len(printer.waits_for_papers(1)) == 1
