"""Whoever scans a ticket changes the visit at the kiosk; whoever types its number is asked to scan it."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from journal.store import open_journal
from kiosk import errands as wanted
from kiosk import results as came
from kiosk.visit_acts import VisitCommand
from office.code import TicketCode, read_code
from office.commands import CallAgain, CallNext, CancelTicket, MarkMissed, OpenCounter, PauseVisit
from office.paper_events import PaperEnded, PaperStarted
from office.papers import print_stream
from office.stages import Away, Cancelled, Missed, Waiting
from office.ticket import Ticket
from station.errands.at_kiosk import KioskDoor
from tests.visits.access import words_on
from tests.visits.office import HOME, Story, WholeOffice, told, until
from tests.visits.test_my_visit import FORGED, acts, code_of, printing, scans, ticket

CHANGE = "Change my visit"


def holding(story: Story) -> Story:
    """The story of somebody who has taken ticket 101 before."""

    async def whole(office: WholeOffice) -> None:
        await office.presses("kiosk", "Bills and payments")
        await office.reads("kiosk", "Your number is 101", "Your ticket comes out")
        await office.presses("kiosk", "Done")
        await office.reads("kiosk", HOME)
        await story(office)

    return whole


async def opens_acts(office: WholeOffice) -> Ticket:
    mine = ticket(office)
    scans(office.window("kiosk"), code_of(mine))
    await office.reads("kiosk", "Your number is 101", CHANGE)
    await office.presses("kiosk", CHANGE)
    return mine


def test_a_customer_goes_away_comes_back_changes_the_service_and_cancels(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        before = await opens_acts(office)
        assert before.promised_by is not None
        await office.presses("kiosk", "I come back later")
        await office.reads("kiosk", "When do you come back?", "In 15 minutes, at 09:15", "In 60 minutes, at 10:00")
        await office.presses("kiosk", "In 30 minutes, at 09:30")
        await office.reads(
            "kiosk", "You are away until 09:30. Your place is kept.", "We promise: by 10:00 at the latest."
        )
        assert isinstance(ticket(office).stage, Away)
        await office.presses("kiosk", "Back")
        await office.reads("kiosk", HOME)
        office.clock.goes_on(minutes=10)
        scans(office.window("kiosk"), code_of(before))
        await office.reads("kiosk", "You are away until 09:30. Your place is kept.", "I am back")
        await office.presses("kiosk", "I am back")
        await office.reads("kiosk", "You are next.", "We promise: by 09:40 at the latest.")
        assert ticket(office).promised_by == before.promised_by + timedelta(minutes=10)
        await office.presses("kiosk", CHANGE)
        await office.presses("kiosk", "I need another service")
        await office.reads("kiosk", "Which service do you need?")
        (choice,) = [said for said in words_on(office.window("kiosk")) if said.startswith("Meter and readings")]
        await office.presses("kiosk", choice)
        await office.reads("kiosk", "Your number is 101 Meter and readings", "Your place is kept.")
        assert (ticket(office).service, ticket(office).key) == ("meters", before.key)
        await office.presses("kiosk", CHANGE)
        await office.presses("kiosk", "I do not need it any more")
        await office.reads("kiosk", "Do you want to cancel number 101?")
        assert isinstance(ticket(office).stage, Waiting)
        await office.presses("kiosk", "No, I keep my number")
        await office.presses("kiosk", CHANGE)
        await office.presses("kiosk", "I do not need it any more")
        await office.presses("kiosk", "Yes, cancel number 101")
        await office.reads("kiosk", "This number was cancelled at 09:10.")
        assert isinstance(ticket(office).stage, Cancelled)
        assert CHANGE not in words_on(office.window("kiosk"))

    assert len(told(qapp, tmp_path, holding(story), papers=1)) == 1


def test_a_missed_call_is_made_good_at_the_kiosk(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await acts(office, OpenCounter(counter="1", clerk="jaan"), CallNext(counter="1"), CallAgain(counter="1"))
        office.clock.goes_on(minutes=3)
        await acts(office, MarkMissed(counter="1"))
        assert isinstance(ticket(office).stage, Missed)
        scans(office.window("kiosk"), code_of(ticket(office)))
        await office.reads("kiosk", "We called you to counter 1 at 09:00.", "Put me back in the line")
        await office.presses("kiosk", "Put me back in the line")
        await office.reads("kiosk", "You are next.")
        assert isinstance(ticket(office).stage, Waiting)

    assert len(told(qapp, tmp_path, holding(story), papers=1)) == 1


def test_whoever_was_called_meanwhile_is_told_so_in_plain_words(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        door = KioskDoor(house=office.station.house, printing=printing(office), name="office")
        await acts(office, OpenCounter(counter="1", clerk="jaan"), CallNext(counter="1"))
        code = _code(office)
        (refused,) = [one async for one in door.perform(wanted.ActOnVisit(code, PauseVisit(number="101")))]
        assert isinstance(refused, came.VisitActRefused)
        assert refused.visit.ticket.stage_name == "called"
        door.printing.close()

    assert len(told(qapp, tmp_path, holding(story), papers=1)) == 1


def test_a_typed_number_or_a_forged_ticket_changes_nothing(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await office.presses("kiosk", "My visit")
        for typed, digit in enumerate("101", 1):
            await office.presses("kiosk", digit)
            await office.reads("kiosk", f"Your number is {'101'[:typed]}")
        await office.presses("kiosk", "Next")
        await office.reads("kiosk", "Scan your ticket to change your visit, or ask our staff.")
        assert CHANGE not in words_on(office.window("kiosk"))
        before = ticket(office)
        door = KioskDoor(house=office.station.house, printing=printing(office), name="office")
        forged = _code(office, FORGED)
        commands: tuple[VisitCommand, ...] = (PauseVisit(number="101"), CancelTicket(number="101"))
        tries: list[wanted.Errand] = [wanted.ActOnVisit(forged, command) for command in commands]
        tries.append(wanted.PrintTicketAgain(forged))
        another = wanted.ActOnVisit(_code(office), CancelTicket(number="102"))
        for errand in (*tries, another):
            assert [one async for one in door.perform(errand)] == [came.Trouble()]
        assert ticket(office) == before
        door.printing.close()

    assert len(told(qapp, tmp_path, holding(story), papers=1)) == 1


def test_the_ticket_comes_out_again_as_a_copy_also_in_large_type(qapp: QApplication, tmp_path: Path) -> None:
    seen: list[str] = []

    async def story(office: WholeOffice) -> None:
        mine = await opens_acts(office)
        seen.extend([code_of(mine)] * 3)
        await office.presses("kiosk", "Print my ticket again")
        await office.reads("kiosk", "Your ticket comes out below.")
        await until(lambda: _printed(office) == 1)
        await office.presses("kiosk", CHANGE)
        await office.reads("kiosk", "I come back later")
        assert "Print it in large type" not in words_on(office.window("kiosk"))
        await office.presses("kiosk", "Back")
        await office.presses("kiosk", "Done")
        await office.reads("kiosk", HOME)
        await opens_acts(office)
        await office.presses("kiosk", "Print it in large type")
        await office.reads("kiosk", "Your ticket comes out below.")
        await until(lambda: _printed(office) == 2)
        await office.presses("kiosk", "Done")
        await office.reads("kiosk", HOME)
        office.printer.switch(paper_out=True)
        await opens_acts(office)
        await office.presses("kiosk", "Print my ticket again")
        await office.reads("kiosk", "There is no paper. Please remember or write down your number: 101.")

    assert told(qapp, tmp_path, holding(story), papers=3) == seen


def _printed(office: WholeOffice) -> int:
    """How many copies came out."""
    with closing(open_journal(office.settings().database.url)) as journal:
        events = [entry.event for entry in journal.read("tartu", print_stream("office"))]
    copies = {event.job for event in events if isinstance(event, PaperStarted) and event.duplicate}
    ended = [event for event in events if isinstance(event, PaperEnded) and event.job in copies]
    return sum(1 for event in ended if event.outcome == "PRINTED")


def _code(office: WholeOffice, secret: str = "") -> TicketCode:
    """The code on the ticket, or one with another secret."""
    code = read_code(code_of(ticket(office), secret))
    assert code is not None
    return code
