"""Somebody has a concern, or praise, and tells it at the kiosk: a real case at once, on paper and in the journal."""

import logging
from collections.abc import Callable, Coroutine
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from journal.store import open_journal
from office.case_events import CaseOpened
from office.code import TicketCode
from tests.thermal_printer import ThermalPrinter
from tests.visits.access import words_on
from tests.visits.office import MORNING, WholeOffice, lived, until
from tests.visits.test_my_visit import scans

HOME = "How can we help you today?"
SAID = "So long"
NAME = "Mari"
CONTACT = "5123456789"

Story = Callable[[WholeOffice, ThermalPrinter], Coroutine[object, object, None]]


def told(qapp: QApplication, folder: Path, story: Story, papers: int) -> WholeOffice:
    """The office in which this happened, and so many papers came out."""
    offices: list[WholeOffice] = []

    async def all_of_it() -> None:
        office = WholeOffice(folder, printer)
        offices.append(office)
        await office.opens()
        await office.reads("kiosk", HOME)
        await story(office, printer)
        await office.closes()

    with ThermalPrinter() as printer:
        lived(qapp, all_of_it())
        assert len(printer.waits_for_papers(papers)) == papers
    return offices[0]


def opened(office: WholeOffice) -> list[CaseOpened]:
    with closing(open_journal(office.settings().database.url)) as journal:
        return [entry.event for entry in journal.read("tartu", "cases") if isinstance(entry.event, CaseOpened)]


def kept_of(office: WholeOffice, case: str) -> dict[str, str]:
    """What was said, by the journal's part for people."""
    with closing(open_journal(office.settings().database.url)) as journal:
        return journal.people.get("tartu", f"case/{case}")["case"]


def remains(part: QWidget) -> str:
    """What a part of the window still says, or would, though nobody sees it."""
    return f"{part.accessibleName()} {part.accessibleDescription()} {getattr(part, 'words', '')}"


async def types(office: WholeOffice, text: str) -> None:
    """Each letter on the screen's keys, which show capitals where a sentence or a name begins."""
    for at, letter in enumerate(text):
        await office.presses("kiosk", "Space" if letter == " " else letter)
        await office.reads("kiosk", f"Written so far: {text[: at + 1].rstrip()}")


async def says_what_it_is_about(office: WholeOffice, *keys: str) -> None:
    for key in keys:
        await office.presses("kiosk", key)


def test_whoever_writes_a_concern_has_a_case_and_its_receipt_and_nothing_of_it_stays_at_the_kiosk(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    async def story(office: WholeOffice, _printer: ThermalPrinter) -> None:
        way = ("Concerns and praise", "A concern or complaint", "The wait", "Write it here")
        await says_what_it_is_about(office, *way)
        await office.reads("kiosk", "Your words", "Nothing is written yet.")
        await types(office, SAID)
        await office.presses("kiosk", "Next")
        await office.reads("kiosk", "What is your name?")
        await types(office, NAME)
        await office.presses("kiosk", "Next")
        await office.reads("kiosk", "Telephone or e-mail?")
        await types(office, CONTACT)
        await office.presses("kiosk", "Send")
        await office.reads("kiosk", "Your case has the number", "26-0001", "We answer by Tuesday, 10 March.")
        await office.reads("kiosk", "Your receipt comes out below.")
        await office.presses("kiosk", "Done")
        await office.reads("kiosk", HOME)
        assert not any(SAID in remains(part) for part in office.window("kiosk").findChildren(QWidget))
        await says_what_it_is_about(office, *way)
        await office.reads("kiosk", "Nothing is written yet.")

    office = told(qapp, tmp_path, story, papers=1)
    (case,) = opened(office)
    assert (case.case, case.case_kind, case.topic, case.told) == ("26-0001", "concern", "wait", "written")
    kept = kept_of(office, "26-0001")
    assert {SAID, NAME, CONTACT} <= set(kept.values())
    assert not any(said in repr(case) for said in (SAID, NAME, CONTACT))
    assert not any(said in line for line in caplog.messages for said in (SAID, CONTACT))


def test_a_manager_has_a_line_and_a_scanned_ticket_ties_the_case_to_its_visit(
    qapp: QApplication, tmp_path: Path
) -> None:
    async def story(office: WholeOffice, _printer: ThermalPrinter) -> None:
        await office.presses("kiosk", "Bills and payments")
        await office.reads("kiosk", "Your number is 101", "Your ticket comes out")
        await office.presses("kiosk", "Done")
        known = office.station.house.office
        assert known is not None
        code = TicketCode(office="tartu", day=MORNING.date(), number="101", secret=known.day.tickets["101"].secret)
        await office.presses("kiosk", "Concerns and praise")
        await office.reads("kiosk", "What would you like to tell us?")
        scans(office.window("kiosk"), str(code))
        await office.reads("kiosk", "It is about visit 101.")
        await says_what_it_is_about(office, "Speak with a manager", "How I was treated")
        await office.reads("kiosk", "Your number is 701", "Your case is 26-0001.", "Your ticket comes out below.")
        await office.presses("kiosk", "Done")
        await office.reads("kiosk", HOME)

    (case,) = opened(told(qapp, tmp_path, story, papers=3))
    assert (case.manager, case.ticket, case.visit and case.visit.number) == (True, "701", "101")


def test_a_person_comes_to_whoever_would_rather_speak_and_the_number_is_told_without_paper(
    qapp: QApplication, tmp_path: Path
) -> None:
    async def story(office: WholeOffice, printer: ThermalPrinter) -> None:
        printer.switch(paper_out=True)
        way = ("Concerns and praise", "A concern or complaint", "The wait", "Tell it to an employee")
        await says_what_it_is_about(office, *way)
        await office.reads("kiosk", "26-0001", "We have called a person. Please stay here at the screen.")
        await office.reads("kiosk", "There is no paper. Please remember or write down this number.")
        known = office.station.house.office
        assert known is not None
        await until(lambda: bool(office.station.house.office and office.station.house.office.day.help))

    (case,) = opened(told(qapp, tmp_path, story, papers=0))
    assert (case.told, case.answer_by is not None) == ("spoken", True)


def test_a_long_text_outlives_the_question_whether_one_is_still_here(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice, _printer: ThermalPrinter) -> None:
        way = ("Concerns and praise", "Praise", "The service", "Write it here")
        await says_what_it_is_about(office, *way)
        await office.reads("kiosk", "Nothing is written yet.")
        await types(office, SAID)
        office.clock.goes_on(seconds=61)
        await office.reads("kiosk", "Are you still here?")
        assert SAID not in "\n".join(words_on(office.window("kiosk")))
        await office.presses("kiosk", "Yes, I need more time")
        await office.reads("kiosk", f"Written so far: {SAID}")
        office.clock.goes_on(seconds=61)
        await office.reads("kiosk", "Are you still here?")
        office.clock.goes_on(seconds=31)
        await office.reads("kiosk", HOME)

    assert opened(told(qapp, tmp_path, story, papers=0)) == []
