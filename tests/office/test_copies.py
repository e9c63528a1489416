"""Who has no paper, which printers count today, and where a copy is printed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from office.commands import CallNext, CancelTicket, FinishService
from office.copies import can_print, copy_station, copying, printers_of, without_paper
from office.events import Entry
from office.paper_events import PaperAsked, PaperEnded, PaperOutcome, PaperStarted, PrinterChanged, PrintEvent
from office.papers import Papers, PrinterNow, after, kiosks
from tests.office.branch import MONDAY, PLAN, Branch

AT = datetime(2026, 3, 2, 8, tzinfo=UTC)


def written(papers: Papers, *events: PrintEvent, station: str = "lobby", at: datetime = AT) -> Papers:
    return after(papers, station, (Entry(place=1, at=at, event=event) for event in events))


def lost(papers: Papers, number: str, outcome: PaperOutcome = "NOT_STARTED", at: datetime = AT) -> Papers:
    job = f"lobby:kiosk/{number}-{outcome}"
    started = PaperStarted(job=job, printer="epson", number=number, day=MONDAY)
    return written(papers, started, PaperEnded(job=job, printer="epson", outcome=outcome), at=at)


def numbers(papers: Papers, branch: Branch) -> list[str]:
    return [found.number for found in without_paper(papers, branch.day)]


def test_the_kiosks_of_an_office_are_known_by_their_printers() -> None:
    kiosk, desk = (PrinterChanged(printer="epson", roll_mm=0.0, role=role) for role in ("kiosk", "counter"))
    papers = written(written(Papers(), desk, station="desks"), kiosk, station="hall")
    assert kiosks(papers) == {"hall"}
    assert kiosks(written(papers, kiosk, station="yard")) == {"hall", "yard"}


def test_who_has_no_paper_is_told_oldest_first_until_the_visit_ends_or_a_paper_came() -> None:
    branch = Branch().staffs("1", "mari").at("09:00")
    for _ in range(3):
        branch.takes()
    papers = lost(lost(Papers(), "102", at=AT + timedelta(minutes=1)), "101", "UNKNOWN")
    assert numbers(papers, branch) == ["101", "102"]
    branch.does(CallNext(counter="1"))
    assert numbers(papers, branch) == ["101", "102"]
    branch.does(FinishService(counter="1"))
    assert numbers(papers, branch) == ["102"]
    assert numbers(lost(papers, "102", "PRINTED"), branch) == []
    branch.does(CancelTicket(number="102"))
    assert numbers(papers, branch) == []


def test_a_ticket_of_another_day_is_no_matter() -> None:
    branch = Branch(day=MONDAY + timedelta(days=1)).staffs("1", "mari").at("09:00")
    branch.takes()
    assert numbers(lost(Papers(), "101"), branch) == []


def test_while_a_copy_is_on_its_way_nobody_asks_for_another_one() -> None:
    branch = Branch().staffs("1", "mari").at("09:00")
    branch.takes()
    asked = written(lost(Papers(), "101"), PaperAsked(job="lobby:desk/1", number="101", day=MONDAY))
    assert (numbers(asked, branch), copying(asked, MONDAY)) == ([], ("101",))
    started = PaperStarted(job="lobby:desk/1", printer="epson", number="101", day=MONDAY, duplicate=True)
    begun = written(asked, started)
    assert (numbers(begun, branch), copying(begun, MONDAY)) == ([], ("101",))
    failed = written(begun, PaperEnded(job="lobby:desk/1", printer="epson", outcome="NOT_STARTED"))
    assert (numbers(failed, branch), copying(failed, MONDAY)) == (["101"], ())
    assert copying(asked, MONDAY + timedelta(days=1)) == ()


def test_while_the_other_printer_tries_a_ticket_nobody_asks_for_a_copy() -> None:
    branch = Branch().staffs("1", "mari").at("09:00")
    branch.takes()
    again = PaperStarted(job="lobby:kiosk/101-again", printer="other", number="101", day=MONDAY)
    trying = written(lost(Papers(), "101"), again)
    assert (numbers(trying, branch), copying(trying, MONDAY)) == ([], ("101",))


def copied(papers: Papers, outcome: PaperOutcome, day: date = MONDAY) -> Papers:
    started = PaperStarted(job=f"lobby:desk/{outcome}", printer="epson", number="101", day=day, duplicate=True)
    return written(papers, started, PaperEnded(job=started.job, printer="epson", outcome=outcome))


def test_a_copy_of_another_days_ticket_of_that_number_changes_nothing() -> None:
    branch = Branch().staffs("1", "mari").at("09:00")
    branch.takes()
    papers = lost(Papers(), "101")
    for outcome in ("PRINTED", "NOT_STARTED"):
        assert numbers(copied(papers, outcome, MONDAY - timedelta(days=1)), branch) == ["101"]


def test_a_copy_that_failed_does_not_make_an_unknown_paper_certain_nor_a_printed_one_lost() -> None:
    doubtful = lost(Papers(), "101", "UNKNOWN")
    assert copied(doubtful, "NOT_STARTED").lost["101"].outcome == "UNKNOWN"
    assert copied(lost(Papers(), "101", "PRINTED"), "NOT_STARTED").lost == {}


def test_printers_of_kiosks_come_first_and_those_not_heard_of_today_are_forgotten() -> None:
    papers = written(Papers(), PrinterChanged(printer="desk", role="counter"), station="a")
    papers = written(papers, PrinterChanged(printer="epson", role="kiosk"), station="b")
    papers = written(papers, PrinterChanged(printer="gone"), at=AT - timedelta(days=1))
    assert [printer.name for printer in printers_of(papers, MONDAY, PLAN.zone)] == ["epson", "desk"]


def test_a_printer_that_a_counter_shares_stays_the_kiosks_and_an_old_event_takes_nothing_away() -> None:
    papers = written(Papers(), PrinterChanged(printer="epson", role="kiosk", roll_mm=80_000.0))
    papers = written(papers, PrinterChanged(printer="epson", role="counter"), PrinterChanged(printer="epson"))
    printer = papers.printers["lobby", "epson"]
    assert (printer.role, printer.roll_mm, printer.told) == ("kiosk", 80_000.0, AT)


@pytest.mark.parametrize(
    ("used_mm", "roll_mm", "left"),
    [(1600.0, 8000.0, 40), (1600.0, 0.0, None), (8001.0, 8000.0, None), (0.0, 8000.0, None)],
)
def test_how_many_papers_are_left_is_told_only_where_it_is_known(
    used_mm: float, roll_mm: float, left: int | None
) -> None:
    printer = PrinterNow(station="lobby", name="epson", papers=10, used_mm=used_mm, roll_mm=roll_mm)
    assert printer.left == left


KIOSK = PrinterNow(station="lobby", name="epson", role="kiosk")
OTHER = PrinterNow(station="hall", name="epson", role="kiosk")
DESK = PrinterNow(station="desks", name="star", role="counter")
BROKEN = {printer: replace(printer, trouble="paper_out") for printer in (KIOSK, OTHER, DESK)}


@pytest.mark.parametrize(
    ("printers", "station"),
    [
        ((OTHER, KIOSK, DESK), "lobby"),
        ((OTHER, BROKEN[KIOSK], DESK), "hall"),
        ((BROKEN[OTHER], BROKEN[KIOSK], DESK), "desks"),
        ((BROKEN[OTHER], BROKEN[KIOSK], BROKEN[DESK]), ""),
        ((), ""),
    ],
)
def test_a_copy_is_printed_where_the_paper_was_lost_else_at_a_kiosk_else_here(
    printers: tuple[PrinterNow, ...], station: str
) -> None:
    assert copy_station(lost(Papers(), "101"), printers, "101", "desks") == station


def test_a_colleagues_printer_is_not_used() -> None:
    assert copy_station(Papers(), (DESK,), "101", "elsewhere") == ""


def test_a_printer_of_which_nothing_is_known_is_tried() -> None:
    out = written(Papers(), PrinterChanged(printer="epson", trouble="paper_out"))
    assert can_print(Papers(), "lobby", ("epson", ""))
    assert not can_print(out, "lobby", ("epson", ""))
    assert can_print(out, "lobby", ("epson", "spare"))
    assert not can_print(Papers(), "lobby", ("", ""))
