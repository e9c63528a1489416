"""`walkin replay`: concerns and praise are cases at once, with a ticket in the manager's line where one is wanted."""

from dataclasses import replace

import pytest

from journal.daybook import Daybook
from journal.memory import MemoryJournal
from office.cases_plan import CaseRules
from office.plan import Counter, Service
from office.waits.estimates import Estimates
from station.replay import Replay
from tests.office.branch import PLAN
from tests.station.replaying import Answer, Told, opened

MANAGED = replace(
    PLAN,
    services=(*PLAN.services, Service(id="manager", name={"en": "A manager"}, series=700, kiosk=False)),
    counters=(*PLAN.counters, Counter(id="4", services=("manager",))),
    cases=CaseRules(line="manager", answer_days=1),
)


def kinds(answer: Answer) -> list[str]:
    return [event["kind"] for event in answer["events"]]


def test_a_case_is_opened_without_its_words_in_the_answer() -> None:
    told = opened(MANAGED)
    answer = told.does("09:00", "open_case", topic="wait", words="I waited an hour.", name="Mari", contact="5550123")
    assert answer["case"] == "26-0001"
    assert answer["events"] == [
        {
            "kind": "CaseOpened",
            "case": "26-0001",
            "case_kind": "concern",
            "topic": "wait",
            "language": "en",
            "told": "written",
            "day": "2026-03-02",
            "answer_by": "2026-03-03",
            "visit": None,
            "manager": False,
            "ticket": None,
        }
    ]


def test_who_wants_a_manager_gets_a_ticket_in_the_same_moment_and_is_called() -> None:
    told = opened(MANAGED)
    answer = told.does("09:00", "open_case", topic="treatment", language="ru", manager=True)
    assert (answer["number"], answer["case"], answer["ahead"]) == ("701", "26-0001", 0)
    assert [event.get("ticket") for event in answer["events"]][-1] == "701"
    told.does("09:01", "open_counter", counter="4", clerk="kadri")
    assert told.does("09:02", "call_next", counter="4")["number"] == "701"


def test_with_estimates_the_managers_ticket_is_told_its_wait_and_learned() -> None:
    told = Told(MANAGED)
    told.replay = Replay(Daybook(MemoryJournal(MANAGED), "tartu"), MANAGED, estimates=Estimates())
    told.does("08:45", "open_day")
    told.does("08:50", "open_counter", counter="4", clerk="kadri")
    answer = told.does("09:00", "open_case", topic="wait", manager=True)
    assert answer["wait"] is not None


def test_before_the_day_begins_the_case_is_opened_without_a_ticket() -> None:
    answer = Told(MANAGED).does("08:00", "open_case", topic="wait", manager=True)
    assert answer["case"] == "26-0001"
    assert "number" not in answer


def test_a_case_is_taken_answered_and_closed_and_the_state_shows_it() -> None:
    told = opened(MANAGED)
    told.does("09:00", "take", service="payments")
    told.does("09:10", "open_case", topic="wait", number="101")
    told.does("09:20", "open_case", kind="praise", topic="employee")
    assert kinds(told.does("09:30", "take_case", case="260001", clerk="kadri")) == ["CaseTaken"]
    refused = told.asks("09:31", "close_case", case="26-0001", clerk="kadri")
    assert refused["why"] == "Case 26-0001 is not answered yet: a concern is answered, then closed."
    told.does("09:40", "answer_case", case="26-0001", clerk="kadri", words="We are sorry.")
    told.does("09:50", "close_case", case="26-0001", clerk="kadri")
    state = told.state("10:00")
    praise, concern = state["cases"]
    assert (praise["case"], praise["state"], praise["answer_by"]) == ("26-0002", "open", None)
    assert (concern["state"], concern["answered_by"]) == ("closed", "kadri")
    assert concern["answered"] == "2026-03-02T09:40:00+02:00"
    assert concern["visit"] == {"day": "2026-03-02", "number": "101"}
    assert "sorry" not in str(state)


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ({"topic": "weather"}, "The office lists no topic “weather”."),
        ({"topic": "wait", "language": "fi"}, "The office does not speak the language “fi”."),
        ({"topic": "wait", "kind": "joke"}, "Line 1: open_case: invalid enum value 'joke' - at kind."),
        ({}, "Line 1: open_case: missing key 'topic'."),
    ],
)
def test_what_cannot_be_told_is_refused_in_one_sentence(keys: dict[str, str], why: str) -> None:
    assert opened(MANAGED).asks("09:00", "open_case", **keys)["why"] == why


def test_what_a_customer_told_an_employee_is_written_down() -> None:
    told = opened(MANAGED)
    told.does("09:00", "open_case", topic="wait", told="spoken")
    assert kinds(told.does("09:10", "note_case", case="26-0001", clerk="mari", words="An hour!")) == ["CaseNoted"]
    (case,) = told.state("09:20")["cases"]
    assert case["noted"] == "2026-03-02T09:10:00+02:00"
    told.does("09:30", "open_case", topic="wait", words="An hour!")
    refused = told.asks("09:40", "note_case", case="26-0002", words="Nothing.")
    assert refused["why"] == "The customer has written the words of case 26-0002: they stay."


def test_a_case_that_nobody_opened_is_refused() -> None:
    assert opened(MANAGED).asks("09:00", "take_case", case="26-0009")["why"] == "There is no case 26-0009."
