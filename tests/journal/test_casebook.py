"""Cases on either store: each a number of its own however many tell at once, words and event kept together or not."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

import pytest

from journal import people
from journal.case_opening import CaseMade, CaseTold, open_case
from journal.casebook import ANSWER, NOTED, TOLD, Casebook, CaseWritten, Said, case_key
from journal.daybook import Daybook
from journal.memory import MemoryJournal
from journal.signed import Signed
from journal.store import Journal, open_journal
from office.case_commands import AnswerCase, CloseCase, NoteCase, OpenCase, TakeCase
from office.case_events import CaseAnswered, CaseOpened
from office.cases import STREAM, manager_ticket
from office.cases_plan import CaseRules
from office.commands import OpenDay, PauseService
from office.plan import Counter, Service
from office.refusals import CaseIsAnswered, NoSuchTopic, Refused
from tests.office.branch import MONDAY, PLAN, on

AT_ONCE = 8
MANAGED = replace(
    PLAN,
    services=(*PLAN.services, Service(id="manager", name={"en": "A manager"}, series=700, kiosk=False)),
    counters=(*PLAN.counters, Counter(id="4", services=("manager",))),
    cases=CaseRules(line="manager", keep_days=30),
)
WAIT = OpenCase(topic="wait", language="et", told="written")
SAID = Said(words="Ootasin tund aega.", name="Mari", contact="5550123")
TEN = Signed(at=on("10:00"), station="kiosk")

T = TypeVar("T")


@pytest.fixture
def office(url: str) -> str:
    """A branch with a manager's line, and its day open."""
    with closing(open_journal(url)) as journal:
        journal.put_plan("tartu", MANAGED, on("08:00"), "test")
        Daybook(journal, "tartu").act(MONDAY, (OpenDay(),), Signed(at=on("09:00")))
    return url


def at_once(url: str, work: Callable[[Daybook], T]) -> list[T]:
    start = threading.Barrier(AT_ONCE)

    def station(_: int) -> T:
        with closing(open_journal(url)) as journal:
            book = Daybook(journal, "tartu")
            book.day(MONDAY)
            start.wait()
            return work(book)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(station, range(AT_ONCE)))


def told(book: Daybook, command: OpenCase = WAIT, said: Said = SAID) -> CaseMade:
    ticket = manager_ticket(MANAGED, command)
    made = open_case(book, MANAGED, CaseTold(command=command, said=said, signed=TEN, ticket=ticket))
    assert isinstance(made, CaseMade)
    return made


def test_what_was_said_is_kept_with_the_case_and_stands_in_no_event(journal: Journal) -> None:
    told(Daybook(journal, "tartu"))
    (entry,) = journal.read("tartu", STREAM)
    assert entry.event == CaseOpened(
        case="26-0001",
        case_kind="concern",
        topic="wait",
        language="et",
        told="written",
        day=MONDAY,
        answer_by=date(2026, 3, 9),
    )
    assert not any(text in str(entry) for text in ("Ootasin", "Mari", "5550123"))
    assert journal.people.get("tartu", case_key("26-0001")) == {
        TOLD: {"words": "Ootasin tund aega.", "name": "Mari", "contact": "5550123"}
    }


def test_what_was_said_is_erased_when_its_time_is_over_and_the_case_stays(journal: Journal) -> None:
    told(Daybook(journal, "tartu"))
    assert journal.people.erase_due("tartu", MONDAY + timedelta(days=30)) == 0
    assert journal.people.erase_due("tartu", MONDAY + timedelta(days=31)) == 1
    assert journal.people.get("tartu", case_key("26-0001")) == {}
    assert list(Casebook(journal, "tartu").cases().by_number) == ["26-0001"]


def test_a_case_without_words_keeps_nothing_about_people(journal: Journal) -> None:
    told(Daybook(journal, "tartu"), replace(WAIT, told="silent"), Said(words="  "))
    assert journal.people.get("tartu", case_key("26-0001")) == {}


def test_however_many_tell_at_once_each_case_has_a_number_of_its_own(office: str) -> None:
    made = at_once(office, told)
    numbers = sorted(case.opened.case for case in made)
    assert numbers == [f"26-{n:04}" for n in range(1, AT_ONCE + 1)]
    with closing(open_journal(office)) as journal:
        assert sorted(Casebook(journal, "tartu").cases().by_number) == numbers
        assert all(journal.people.get("tartu", case_key(number)) for number in numbers)


def test_however_many_want_the_manager_at_once_each_has_a_ticket_and_a_case_of_the_same_moment(office: str) -> None:
    made = at_once(office, lambda book: told(book, replace(WAIT, manager=True)))
    assert sorted(case.opened.ticket or "" for case in made) == [str(701 + n) for n in range(AT_ONCE)]
    assert sorted(case.opened.case for case in made) == [f"26-{n:04}" for n in range(1, AT_ONCE + 1)]
    with closing(open_journal(office)) as journal:
        book = Daybook(journal, "tartu")
        known = book.cases.cases()
        assert {
            number: case.opened.case for number in book.day(MONDAY).tickets if (case := known.of_ticket(MONDAY, number))
        } == {case.opened.ticket: case.opened.case for case in made}


def test_with_and_without_a_ticket_at_once_lose_nothing(office: str) -> None:
    turn = iter(range(AT_ONCE))

    def work(book: Daybook) -> CaseMade:
        return told(book, replace(WAIT, manager=next(turn) % 2 == 0))

    made = at_once(office, work)
    assert len({case.opened.case for case in made}) == AT_ONCE
    assert sum(case.opened.ticket is not None for case in made) == AT_ONCE // 2


def test_a_power_cut_keeps_words_ticket_and_case_or_none_of_them(office: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class PowerCut(Exception):
        """Everything written so far was in the transaction, and it is not kept."""

    def cut(*_: object) -> None:
        raise PowerCut

    with closing(open_journal(office)) as journal:
        with monkeypatch.context() as broken:
            broken.setattr(people, "put", cut)
            with pytest.raises(PowerCut):
                told(Daybook(journal, "tartu"), replace(WAIT, manager=True))
        book = Daybook(journal, "tartu")
        assert book.day(MONDAY).tickets == {}
        assert book.cases.cases().by_number == {}
        assert told(book, replace(WAIT, manager=True)).opened.ticket == "701"


def test_where_the_managers_line_gives_no_ticket_the_case_is_opened_all_the_same(office: str) -> None:
    with closing(open_journal(office)) as journal:
        book = Daybook(journal, "tartu")
        book.act(MONDAY, (PauseService(service="manager"),), Signed(at=on("09:30")))
        made = told(book, replace(WAIT, manager=True))
        assert (made.opened.ticket, made.opened.manager, made.acted) == (None, True, None)
        assert book.day(MONDAY).tickets == {}


def test_a_topic_that_is_not_listed_writes_nothing(office: str) -> None:
    with closing(open_journal(office)) as journal:
        book = Daybook(journal, "tartu")
        command = OpenCase(topic="weather", manager=True)
        refused = open_case(
            book, MANAGED, CaseTold(command=command, said=SAID, signed=TEN, ticket=manager_ticket(MANAGED, command))
        )
        assert refused == Refused(NoSuchTopic("weather"))
        assert book.cases.cases().place == len(book.day(MONDAY).tickets) == 0


def test_the_words_of_an_answer_are_kept_with_it(journal: Journal) -> None:
    book = Daybook(journal, "tartu")
    told(book)
    tuesday = Signed(at=on("10:00") + timedelta(days=1), by="mari")
    assert isinstance(book.cases.act(MANAGED, TakeCase(case="26-0001", clerk="mari"), tuesday), CaseWritten)
    answered = book.cases.act(MANAGED, AnswerCase(case="26-0001", clerk="mari"), tuesday, "We are sorry.")
    assert isinstance(answered, CaseWritten)
    (entry,) = answered.entries
    assert (entry.event, entry.by, entry.at) == (CaseAnswered(case="26-0001", clerk="mari"), "mari", tuesday.at)
    assert journal.people.get("tartu", case_key("26-0001"))[ANSWER] == {"words": "We are sorry."}
    again = book.cases.act(MANAGED, AnswerCase(case="26-0001", clerk="jaan"), tuesday, "Something else.")
    assert again == Refused(CaseIsAnswered("26-0001"))
    assert journal.people.get("tartu", case_key("26-0001"))[ANSWER] == {"words": "We are sorry."}
    closed = book.cases.act(MANAGED, CloseCase(case="26-0001", clerk="mari"), tuesday)
    assert isinstance(closed, CaseWritten)
    assert closed.cases.by_number["26-0001"].state == "closed"


def test_what_a_customer_told_is_kept_beside_the_name_that_was_written(journal: Journal) -> None:
    book = Daybook(journal, "tartu")
    told(book, replace(WAIT, told="spoken"), Said(name="Mari"))
    noted = book.cases.act(MANAGED, NoteCase(case="26-0001", clerk="mari"), TEN, "It was an hour.")
    assert isinstance(noted, CaseWritten)
    assert "an hour" not in str(noted.entries)
    assert journal.people.get("tartu", case_key("26-0001")) == {
        TOLD: {"name": "Mari"},
        NOTED: {"words": "It was an hour."},
    }


def test_however_many_answer_at_once_one_does(office: str) -> None:
    with closing(open_journal(office)) as journal:
        told(Daybook(journal, "tartu"))
    outcomes = at_once(office, lambda book: book.cases.act(MANAGED, AnswerCase(case="26-0001"), TEN, "Sorry."))
    assert sum(isinstance(outcome, CaseWritten) for outcome in outcomes) == 1


def test_cases_of_a_replay_in_memory_are_the_same() -> None:
    book = Daybook(MemoryJournal(MANAGED), "tartu")
    book.act(MONDAY, (OpenDay(),), Signed(at=on("09:00")))
    made = told(book, replace(WAIT, manager=True))
    assert (made.opened.case, made.opened.ticket) == ("26-0001", "701")
    assert list(book.cases.cases().by_number) == ["26-0001"]
