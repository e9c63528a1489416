"""A customer tells a concern at the kiosk: a case at once, with its papers; without paper it stands all the same."""

import logging
from collections.abc import Callable, Coroutine
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journal.case_opening import CaseMade
from journal.casebook import TOLD, case_key
from journal.store import open_journal
from kiosk import results as came
from kiosk.brought import Paper
from kiosk.errands import Errand, IssueTicket, TellCase
from kiosk.happenings import Happening
from office.case_events import CaseOpened, CaseVisit
from office.cases import STREAM
from office.code import TicketCode
from office.commands import PauseService, TakeTicket
from office.paper_events import PaperEnded, PaperStarted
from office.papers import print_stream
from office.plan import Plan
from office.refusals import NoSuchTopic, Refused
from station.errands.at_kiosk import KioskDoor
from station.errands.case_storage import CaseStorage, CaseWish
from station.errands.printing import Printing
from station.errands.trouble import ErrandFailed
from tests.thermal_printer import ThermalPrinter
from tests.visits.office import WholeOffice, lived

Story = Callable[[WholeOffice], Coroutine[object, object, None]]
COMPLAINT = "Ootasin tund aega ja keegi ei vabandanud."
WRITTEN = TellCase(
    kind="concern",
    topic="wait",
    language="et",
    told="written",
    words=COMPLAINT,
    name="Mari Maasikas",
    contact="5550123",
)


def happens(qapp: QApplication, folder: Path, story: Story, papers: int) -> None:
    async def all_of_it() -> None:
        office = WholeOffice(folder, printer)
        await office.opens()
        await office.reads("kiosk", "How can we help you today?")
        await story(office)
        await office.closes()

    with ThermalPrinter() as printer:
        lived(qapp, all_of_it())
        assert len(printer.waits_for_papers(papers)) == papers


async def tells(office: WholeOffice, told: TellCase) -> list[Happening]:
    """What comes back when this is told at the kiosk."""
    return await does(office, told)


async def does(office: WholeOffice, errand: Errand) -> list[Happening]:
    """What comes back of this errand of the kiosk."""
    (happened,) = await tries(office, errand)
    return happened


async def tries(office: WholeOffice, *errands: Errand) -> list[list[Happening]]:
    """What comes back of each of these errands of one kiosk, one after the other."""
    storage, printers = office.station.house.storage, office.settings().printers
    printing = Printing(printers, lambda _: None, storage, "beside:kiosk", office.clock)
    door = KioskDoor(house=office.station.house, printing=printing, name="office")
    happened = [[happening async for happening in door.perform(errand)] for errand in errands]
    printing.close()
    return happened


async def takes(office: WholeOffice) -> TicketCode:
    """Somebody takes a ticket; its code, as a scanner reads it."""
    house = office.station.house
    outcome = await house.storage.take(house.now().date(), TakeTicket(service="payments"), house.now())
    (ticket,) = outcome.day.tickets.values()  # type: ignore[union-attr]  # it is not refused in the morning
    return TicketCode(office="tartu", day=house.now().date(), number=ticket.number, secret=ticket.secret)


def opened(folder: Path) -> list[CaseOpened]:
    with closing(open_journal(str(folder / "office.db"))) as journal:
        events = [entry.event for entry in journal.read("tartu", STREAM)]
    return [event for event in events if isinstance(event, CaseOpened)]


def outcomes(folder: Path) -> list[tuple[str, str, str]]:
    """Kind, number and outcome of each paper."""
    with closing(open_journal(str(folder / "office.db"))) as journal:
        events = [entry.event for entry in journal.read("tartu", print_stream("office"))]
    started = {event.job: event for event in events if isinstance(event, PaperStarted)}
    ended = [event for event in events if isinstance(event, PaperEnded)]
    return [(started[event.job].kind, started[event.job].number, event.outcome) for event in ended]


def test_a_concern_is_a_case_with_a_receipt_and_its_words_are_nowhere_else(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def story(office: WholeOffice) -> None:
        kept, paper = await tells(office, WRITTEN)
        assert isinstance(kept, came.CaseKept)
        case = kept.case
        assert (case.number, case.topic, case.told) == ("26-0001", "wait", "written")
        assert (case.ticket, case.called) == (None, False)
        assert case.answer_by is not None
        assert case.answer_by.isoformat() == "2026-03-10"
        assert paper == came.CasePaperCame("26-0001", Paper.PRINTED)

    with caplog.at_level(logging.DEBUG):
        happens(qapp, tmp_path, story, papers=1)
    assert outcomes(tmp_path) == [("receipt", "26-0001", "PRINTED")]
    with closing(open_journal(str(tmp_path / "office.db"))) as journal:
        kept = journal.people.get("tartu", case_key("26-0001"))
        written = [str(entry) for stream in journal.streams("tartu") for entry in journal.read("tartu", stream)]
    assert kept == {TOLD: {"words": COMPLAINT, "name": "Mari Maasikas", "contact": "5550123"}}
    assert not [text for text in (*written, caplog.text, repr(WRITTEN)) if COMPLAINT in text or "5550123" in text]


def test_whoever_wants_a_manager_after_all_waits_for_one_with_the_case(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        kept, _ = await tells(office, WRITTEN)
        assert isinstance(kept, came.CaseKept)
        issued, _ = await does(office, IssueTicket("manager", "et", case=kept.case.number))
        assert isinstance(issued, came.TicketIssued)
        assert office.station.house.office is not None
        case = (await CaseStorage(office.station.house.storage).cases()).of_ticket(
            office.station.house.office.day.date, issued.ticket.number
        )
        assert case is not None
        assert (case.opened.case, case.ticket, case.manager) == ("26-0001", "701", True)

    happens(qapp, tmp_path, story, papers=2)


def test_whoever_wants_a_manager_gets_a_ticket_of_the_managers_line_and_both_papers(
    qapp: QApplication, tmp_path: Path
) -> None:
    async def story(office: WholeOffice) -> None:
        happened = await tells(office, replace(WRITTEN, manager=True))
        kept = happened[0]
        assert isinstance(kept, came.CaseKept)
        assert kept.case.ticket is not None
        assert (kept.case.ticket.number, kept.case.ticket.service, kept.case.called) == ("701", "manager", False)
        assert happened[1:] == [came.PaperCame("701", Paper.PRINTED), came.CasePaperCame("26-0001", Paper.PRINTED)]
        assert office.station.house.office is not None
        assert "701" in office.station.house.office.day.tickets

    happens(qapp, tmp_path, story, papers=2)
    assert outcomes(tmp_path) == [("ticket", "701", "PRINTED"), ("receipt", "26-0001", "PRINTED")]
    assert [(case.ticket, case.manager) for case in opened(tmp_path)] == [("701", True)]


@pytest.mark.parametrize("manager", [False, True])
@pytest.mark.parametrize("written", [False, True])
def test_a_case_whose_answer_was_lost_is_told_again_and_opened_once(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, written: bool, manager: bool
) -> None:
    told, opens = replace(WRITTEN, manager=manager), CaseStorage.open
    tried: list[CaseWish] = []

    async def loses_its_first_answer(
        self: CaseStorage, plan: Plan, wish: CaseWish, at: datetime
    ) -> "CaseMade | Refused":
        tried.append(wish)
        made = await opens(self, plan, wish, at) if written or len(tried) > 1 else None
        if made is None or len(tried) == 1:
            raise ErrandFailed("The connection was cut.")
        return made

    async def story(office: WholeOffice) -> None:
        monkeypatch.setattr(CaseStorage, "open", loses_its_first_answer)
        first, second = await tries(office, told, told)
        assert first == [came.Trouble()]
        kept = second[0]
        assert isinstance(kept, came.CaseKept)
        assert kept.case.number == "26-0001"
        assert (kept.case.ticket is not None) == manager
        assert len(tried) == (1 if written else 2)

    happens(qapp, tmp_path, story, papers=2 if manager else 1)
    assert [case.case for case in opened(tmp_path)] == ["26-0001"]


def test_where_the_managers_line_gives_no_ticket_a_person_is_called(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        house = office.station.house
        assert await house.act((PauseService(service="manager", reason="system"),)) is None
        kept, _ = await tells(office, replace(WRITTEN, manager=True))
        assert isinstance(kept, came.CaseKept)
        assert (kept.case.ticket, kept.case.called) == (None, True)
        assert house.office is not None
        assert house.office.day.help["office"].answered_by is None

    happens(qapp, tmp_path, story, papers=1)


def test_who_wants_to_tell_an_employee_calls_one_to_the_kiosk(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        kept, _ = await tells(office, TellCase(kind="concern", topic="price", language="ru", told="spoken"))
        assert isinstance(kept, came.CaseKept)
        assert kept.case.called
        assert office.station.house.office is not None
        assert office.station.house.office.day.help["office"].language == "ru"

    happens(qapp, tmp_path, story, papers=1)


def test_a_scanned_ticket_ties_its_visit_and_a_forged_one_ties_nothing(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        code = await takes(office)
        forged = TicketCode(office="tartu", day=code.day, number=code.number, secret="guessed")  # noqa: S106  # wrong
        praise = TellCase(kind="praise", topic="employee", language="en", told="silent")
        for one in (code, forged):
            kept, _ = await tells(office, replace(praise, code=one))
            assert isinstance(kept, came.CaseKept)
            assert kept.case.answer_by is None

    happens(qapp, tmp_path, story, papers=2)
    first, second = opened(tmp_path)
    assert first.visit == CaseVisit(day=first.day, number="101")
    assert second.visit is None


def test_without_paper_the_case_stands_and_the_kiosk_hears_of_it(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        office.printer.switch(paper_out=True)
        _, paper = await tells(office, WRITTEN)
        assert paper == came.CasePaperCame("26-0001", Paper.NONE)

    happens(qapp, tmp_path, story, papers=0)
    assert [case.case for case in opened(tmp_path)] == ["26-0001"]


def test_a_topic_that_is_not_listed_is_refused(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        told = replace(WRITTEN, topic="weather")
        assert await tells(office, told) == [came.CaseRefused(NoSuchTopic("weather"))]

    happens(qapp, tmp_path, story, papers=0)
    assert opened(tmp_path) == []


def test_what_was_said_is_erased_when_a_day_begins_after_its_time(qapp: QApplication, tmp_path: Path) -> None:
    async def story(office: WholeOffice) -> None:
        await tells(office, WRITTEN)
        storage = office.station.house.storage
        for days, words in ((730, COMPLAINT), (1, "")):
            office.clock.goes_on(days=days)
            await storage.today(office.clock())
            assert (await CaseStorage(storage).words("26-0001")).words == words

    happens(qapp, tmp_path, story, papers=1)
    assert [case.case for case in opened(tmp_path)] == ["26-0001"]
