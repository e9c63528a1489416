"""Papers and printers in the journal: written with the ticket, read back by every station, known after a crash."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from journal.batch import Batch
from journal.daybook import Acted, Daybook
from journal.printbook import Printbook
from journal.signed import Signed
from journal.store import Journal
from office.commands import OpenDay, TakeTicket
from office.events import Entry, TicketTaken
from office.paper_events import PaperAsked, PaperEnded, PaperOutcome, PaperStarted, PrinterChanged, RollChanged
from office.papers import Lost, print_stream
from tests.office.branch import MONDAY, PLAN

AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
SIGNED = Signed(at=AT, station="lobby")


def started(number: str, printer: str = "epson", owner: str = "lobby:kiosk") -> PaperStarted:
    return PaperStarted(job=f"{owner}/{number}", printer=printer, number=number, day=MONDAY)


def ended(number: str, outcome: PaperOutcome = "PRINTED", cause: str = "") -> PaperEnded:
    return PaperEnded(job=f"lobby:kiosk/{number}", printer="epson", outcome=outcome, cause=cause, length_mm=160.0)


@pytest.fixture
def book(journal: Journal) -> Printbook:
    journal.put_plan("tartu", PLAN, AT, "test")
    return Printbook(journal, "tartu", "lobby")


def test_a_ticket_and_its_paper_are_written_together_or_not_at_all(journal: Journal, book: Printbook) -> None:
    days = Daybook(journal, "tartu")
    days.act(MONDAY, (OpenDay(),), SIGNED)
    tries: list[str] = []

    def beside(entries: tuple[Entry, ...]) -> tuple[Batch, ...]:
        (number,) = (entry.event.number for entry in entries if isinstance(entry.event, TicketTaken))
        batch = book.batch((started(number),), SIGNED)
        if not tries:  # somebody else prints at this very moment
            book.write((PrinterChanged(printer="epson"),), SIGNED)
        tries.append(number)
        return (batch,)

    acted = days.act(MONDAY, (TakeTicket(service="payments"),), SIGNED, beside=beside)
    assert isinstance(acted, Acted)
    assert tries == ["101", "101"]
    assert list(acted.day.tickets) == ["101"]
    assert [entry.event for entry in journal.read("tartu", print_stream("lobby"))] == [
        PrinterChanged(printer="epson"),
        started("101"),
    ]


def test_every_station_sees_how_a_printer_is_and_since_when(journal: Journal, book: Printbook) -> None:
    book.write((PrinterChanged(printer="epson", trouble="paper_out"),), SIGNED)
    other = Printbook(journal, "tartu", "counters")
    seen = other.papers().printers["lobby", "epson"]
    assert (seen.works, seen.trouble, seen.since) == (False, "paper_out", AT)
    later = Signed(at=AT + timedelta(minutes=5), station="lobby")
    book.write((PrinterChanged(printer="epson", trouble="paper_out"),), later)
    assert other.papers().printers["lobby", "epson"].since == AT
    book.write((PrinterChanged(printer="epson"),), later)
    again = other.papers().printers["lobby", "epson"]
    assert (again.works, again.since) == (True, later.at)


def test_papers_are_counted_from_when_the_roll_was_changed(book: Printbook) -> None:
    book.write((PrinterChanged(printer="epson", roll_mm=800.0),), SIGNED)
    for number in ("101", "102", "103"):
        book.write((started(number), ended(number)), SIGNED)
    printer = book.papers().printers["lobby", "epson"]
    assert (printer.papers, printer.used_mm, printer.left) == (3, 480.0, 2)
    book.write((RollChanged(printer="epson"),), SIGNED)
    fresh = book.papers().printers["lobby", "epson"]
    assert (fresh.papers, fresh.left, fresh.rolled_at) == (0, None, AT)


def test_a_ticket_without_a_certain_paper_is_told_until_it_has_one(book: Printbook) -> None:
    book.write((started("101"), ended("101", "UNKNOWN", "silent")), SIGNED)
    assert book.papers().lost == {
        "101": Lost(
            station="lobby", printer="epson", number="101", day=MONDAY, at=AT, outcome="UNKNOWN", cause="silent"
        )
    }
    book.write((PaperAsked(job="lobby:desk/1", number="101", day=MONDAY),), SIGNED)
    assert list(book.papers().asked) == [("lobby", "lobby:desk/1")]
    copy = PaperStarted(job="lobby:desk/1", printer="epson", number="101", day=MONDAY, duplicate=True)
    done = PaperEnded(job="lobby:desk/1", printer="epson", outcome="PRINTED", length_mm=160.0)
    book.write((copy, done), SIGNED)
    assert (book.papers().lost, book.papers().asked, book.papers().under_way) == ({}, {}, {})


def test_of_two_who_ask_for_a_copy_in_the_same_instant_one_is_first(
    journal: Journal, book: Printbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, append = Printbook(journal, "tartu", "counters"), journal.append

    def overtaking(office: str, batches: Sequence[Batch]) -> None:
        monkeypatch.setattr(journal, "append", append)
        other.ask(PaperAsked(job="lobby:desk/2", number="101", day=MONDAY), SIGNED, "lobby")
        append(office, batches)

    monkeypatch.setattr(journal, "append", overtaking)
    book.ask(PaperAsked(job="lobby:desk/1", number="101", day=MONDAY), SIGNED, "lobby")
    book.ask(PaperAsked(job="lobby:desk/3", number="101", day=MONDAY), SIGNED, "lobby")
    assert list(book.papers().asked) == [("lobby", "lobby:desk/2")]


def test_what_was_being_sent_when_the_process_died_is_unknown(journal: Journal, book: Printbook) -> None:
    book.write((started("101"), ended("101"), started("102"), started("7", owner="lobby:counter 1")), SIGNED)
    restarted = Printbook(journal, "tartu", "lobby")
    assert restarted.end_interrupted("lobby:kiosk", SIGNED) == 1
    assert restarted.end_interrupted("lobby:kiosk", SIGNED) == 0
    papers = restarted.papers()
    assert (papers.lost["102"].outcome, papers.lost["102"].cause) == ("UNKNOWN", "interrupted")
    assert list(papers.under_way) == ["lobby:counter 1/7"]
    assert papers.printers["lobby", "epson"].papers == 1


def test_a_long_history_is_not_read_back(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journal.printbook.TAIL", 4)
    book = Printbook(journal, "tartu", "lobby")
    for n in range(1, 8):
        book.write((started(str(100 + n)), ended(str(100 + n))), SIGNED)
    assert Printbook(journal, "tartu", "lobby").papers().printers["lobby", "epson"].papers == 2
