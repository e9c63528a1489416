"""A concern told at the kiosk on its way through the office: manager's window, counter of the manager's line."""

from collections.abc import Callable, Coroutine
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit

from admin.case_places import CaseNotWritten, CaseRead, DoCase, ReadCase
from journal.casebook import ANSWER, case_key
from journal.store import open_journal
from office.case_commands import TakeCase
from office.case_events import CaseAnswered, CaseClosed, CaseTaken
from office.cases import STREAM
from station.errands.cases_at_desk import about_case
from tests.station.small_station import SmallStation
from tests.thermal_printer import ThermalPrinter
from tests.visits.access import words_on
from tests.visits.office import WholeOffice, lived, until
from tests.visits.test_cases_told import COMPLAINT, WRITTEN, tells

Story = Callable[[WholeOffice], Coroutine[object, object, None]]


def happens(qapp: QApplication, folder: Path, story: Story) -> None:
    async def all_of_it() -> None:
        office = WholeOffice(folder, printer)
        await office.opens()
        await office.reads("kiosk", "How can we help you today?")
        await story(office)
        await office.closes()

    with ThermalPrinter() as printer:
        lived(qapp, all_of_it())


def read(office: WholeOffice, kind: str) -> str:
    return "\n".join(words_on(office.window(kind)))


def test_the_manager_reads_takes_answers_and_closes_a_case(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await office.signs_in("admin", "Kadri Saar")
        await tells(office, WRITTEN)
        await office.presses("admin", "Cases")
        await office.reads("admin", "26-0001", "Concern: The wait", "1 waits for an answer")
        assert COMPLAINT not in read(office, "admin"), "the list tells nothing of what was said"
        await office.presses("admin", "Open")
        await office.reads("admin", "Case 26-0001", COMPLAINT, "Mari Maasikas, 5550123")
        await office.presses("admin", "I look after it")
        await office.reads("admin", "Kadri Saar looks after it")
        (field,) = office.window("admin").findChildren(QPlainTextEdit)
        field.setPlainText("Vabandame.")
        await office.presses("admin", "The customer has the answer")
        await office.reads("admin", "Kadri Saar has answered", "Vabandame.")
        await office.presses("admin", "Close the case")
        await office.reads("admin", "closed by Kadri Saar")
        await office.presses("admin", "All cases")
        await office.reads("admin", "0 wait for an answer", "closed")
        await office.presses("admin", "Sign out")
        await until(lambda: COMPLAINT not in read(office, "admin"))

    happens(qapp, tmp_path, story)
    with closing(open_journal(str(tmp_path / "office.db"))) as journal:
        events = [(type(entry.event), entry.by) for entry in journal.read("tartu", STREAM)][1:]
        kept = journal.people.get("tartu", case_key("26-0001"))[ANSWER]
    assert events == [(CaseTaken, "kadri"), (CaseAnswered, "kadri"), (CaseClosed, "kadri")]
    assert kept == {"words": "Vabandame."}


def test_what_was_told_to_an_employee_is_written_down_by_the_manager(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await office.signs_in("admin", "Kadri Saar")
        await tells(office, replace(WRITTEN, told="spoken", words="", name="", contact=""))
        await office.presses("admin", "Cases")
        await office.presses("admin", "Open")
        await office.reads("admin", "The customer wanted to tell it to an employee.", "Keep it as told")
        (field,) = office.window("admin").findChildren(QPlainTextEdit)
        field.setPlainText(COMPLAINT)
        await office.presses("admin", "Keep it as told")
        await office.reads("admin", COMPLAINT, "Kadri Saar has written down what was told")
        await until(lambda: field.toPlainText() == "")

    happens(qapp, tmp_path, story)


def test_the_managers_line_is_served_like_any_and_words_are_read_by_managers_alone(
    qapp: QApplication, tmp_path: Path
) -> None:
    async def story(office: WholeOffice) -> None:
        await office.signs_in("admin", "Kadri Saar")
        await office.signs_in("counter 3", "Mari Tamm")
        await tells(office, replace(WRITTEN, manager=True))
        await office.reads("admin", "Number 701 waits to speak with a manager: case 26-0001.")
        await office.presses("counter 3", "Call next")
        await office.reads("counter 3", "701", "Speak with a manager", "Case 26-0001: Concern, The wait")
        assert COMPLAINT not in read(office, "counter 3"), "Mari is a clerk"

    happens(qapp, tmp_path, story)


def test_a_manager_at_the_counter_reads_what_was_said(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await office.signs_in("counter 3", "Kadri Saar")
        await tells(office, replace(WRITTEN, manager=True))
        await office.presses("counter 3", "Call next")
        await office.reads("counter 3", "Case 26-0001: Concern, The wait", COMPLAINT)

    happens(qapp, tmp_path, story)


def test_another_station_hears_of_a_case_as_soon_as_it_is_told(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        other = SmallStation(str(tmp_path / "office.db"), office.clock, "admin", name="back")
        await other.opens()
        await tells(office, replace(WRITTEN, manager=False))
        house = other.live.house
        await until(lambda: house.office is not None and list(house.office.cases.by_number) == ["26-0001"])
        await other.ends()

    happens(qapp, tmp_path, story)


def test_nobody_but_managers_and_supervisors_reads_what_was_said(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await tells(office, WRITTEN)
        house = office.station.house
        found = await about_case(house, ReadCase(case="26-0001"), "kadri")
        assert isinstance(found, CaseRead)
        assert found.said.words == COMPLAINT
        for nobody in ("mari", "", "unknown"):
            assert await about_case(house, ReadCase(case="26-0001"), nobody) == CaseNotWritten()
            refused = await about_case(house, DoCase(command=TakeCase(case="26-0001", clerk=nobody)), nobody)
            assert refused == CaseNotWritten()

    happens(qapp, tmp_path, story)
