"""`walkin cases` as it is typed."""

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from journal.codec import plan_toml
from office.cases_plan import CaseRules
from tests.office.branch import PLAN
from tests.station.replaying import line
from tests.station.test_command_line import is_one_sentence
from tests.station.walkin import Walkin

PLANNED = replace(PLAN, cases=CaseRules(keep_days=3650))
WORDS = "I waited an hour, and nobody said sorry."


@pytest.fixture
def office(walkin: Walkin) -> Walkin:
    """An office where a concern and praise were told on Monday, 2 March 2026."""
    walkin.writes("office.toml", plan_toml(PLANNED))
    assert walkin.says("plan", "import", "office.toml", "--database", walkin.database).code == 0
    lines = [
        line("08:45", "open_day"),
        line("08:50", "take", service="payments"),
        line("09:00", "open_case", topic="wait", number="101", words=WORDS, name="Mari", contact="5550123"),
        line("09:10", "open_case", kind="praise", topic="employee", language="et"),
    ]
    file = walkin.writes("day.jsonl", "\n".join(lines))
    assert walkin.says("replay", file, "--journal", walkin.database).code == 0
    return walkin


def told(office: Walkin, *words: str) -> Any:  # noqa: ANN401  # an object or a list
    answer = office.says("cases", *words, "--json", "--database", office.database)
    assert answer.code == 0, answer
    return json.loads(answer.out)


def test_cases_are_listed_without_what_was_said(office: Walkin) -> None:
    concern, praise = told(office, "list")
    assert (concern["case"], concern["state"], concern["due"], concern["answer_by"]) == (
        "26-0001",
        "open",
        "overdue",
        "2026-03-09",
    )
    assert (praise["case"], praise["kind"], praise["due"]) == ("26-0002", "praise", None)
    table = office.says("cases", "list", "--database", office.database).out
    assert WORDS not in table
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [(row["case"], row["topic"], row["manager"]) for row in rows] == [
        ("26-0001", "wait", ""),
        ("26-0002", "employee", ""),
    ]


def test_a_case_is_shown_with_its_words_answered_and_closed(office: Walkin) -> None:
    database = ("--database", office.database)
    shown = office.says("cases", "show", "260001", *database).out.splitlines()
    day, by = "2 March 2026", "Monday, 9 March 2026"
    assert shown == [
        f"26-0001: Concern, The wait, told {day} 09:00, about number 101 of {day}, answer by {by}, open.",
        f"Said: {WORDS}",
        "Name: Mari",
        "Contact: 5550123",
    ]
    assert is_one_sentence(office.says("cases", "close", "26-0001", *database)), "it is not answered yet"
    assert is_one_sentence(office.says("cases", "take", "26-0001", "--by", "nobody", *database))
    answered = told(office, "answer", "26-0001", "--words", "We are sorry.")["case"]
    assert (answered["state"], answered["answer"], answered["words"]) == ("answered", "We are sorry.", WORDS)
    assert is_one_sentence(office.says("cases", "answer", "26-0001", *database))
    assert told(office, "close", "26-0001")["case"]["state"] == "closed"
    assert [row["case"] for row in told(office, "list", "--open")] == ["26-0002"]


def test_a_case_that_nobody_told_is_told_in_one_sentence(office: Walkin) -> None:
    assert is_one_sentence(office.says("cases", "show", "26-0099", "--database", office.database))
