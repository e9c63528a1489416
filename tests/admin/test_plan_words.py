"""What the page of the plan says: faults, differences in sentences, figures as one types them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from admin.planning.changes_view import change_sentences
from admin.planning.fault_words import fault_sentence, known
from admin.planning.kinds import (
    Breaks,
    ClockTime,
    Codes,
    DayDate,
    HoursGrid,
    Kind,
    Money,
    Number,
    Spans,
    Texts,
    Word,
    read,
    shown,
)
from journal.drafted import checked
from office.drafting.document import Document, Value, document_of
from office.drafting.edits import Edit, Put, RowAdded, RowMoved, RowRemoved, edited
from resources.words import words_for
from tests.counter.examples import the_plan

ENGLISH = words_for("en", "admin")
OFFICE = Path(__file__).parents[2] / "office"
BASE = document_of(the_plan())


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Number(), "7,5", 7.5),
        (Number(), " 20 ", 20.0),
        (Number(), "", None),
        (Number(), "soon", "soon"),
        (Number(), "nan", "nan"),
        (Number(), "inf", "inf"),
        (Number(whole=True), "3", 3),
        (Number(whole=True), "3.5", "3.5"),
        (Money(), "5,50", "5.50"),
        (ClockTime(), "9.30", "09:30"),
        (ClockTime(), "noon", "noon"),
        (DayDate(), "", None),
        (Spans(), "9:00 – 12:00, 13:00-18:00", ["09:00-12:00", "13:00-18:00"]),
        (Spans(), "", []),
        (Breaks(), "12:00–12:30", [["12:00", "12:30"]]),
        (Codes(), "EN, et ru", ["en", "et", "ru"]),
        (HoursGrid(), "-", []),
        (HoursGrid(), "Suletud", []),
        (HoursGrid(), "", None),
        (Word(), " 777-1234", " 777-1234"),
    ],
)
def test_what_is_typed_becomes_what_the_plan_keeps(kind: Kind, typed: str, value: Value) -> None:
    assert read(kind, typed) == value


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (Number(), 20.0, "20"),
        (Number(), 7.5, "7.5"),
        (Number(), None, ""),
        (Spans(), ["09:00-12:00", "13:00-18:00"], "09:00–12:00, 13:00–18:00"),
        (Breaks(), [["12:00", "12:30"]], "12:00–12:30"),
        (Texts(), "as it is", "as it is"),
    ],
)
def test_a_value_is_shown_as_one_would_type_it(kind: Kind, value: Value, text: str) -> None:
    assert shown(kind, value) == text


def _sentences() -> Iterator[str]:
    """What the checks say, as their source has it: the second argument of each fault, where it is one text."""
    for path in sorted({*OFFICE.glob("*fault*.py"), OFFICE / "notices.py", OFFICE / "groups.py"}):
        for rule in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(rule, ast.FunctionDef):
                named = {
                    one.targets[0].id: one.value
                    for one in ast.walk(rule)
                    if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name)
                }
                for call in ast.walk(rule):
                    if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "PlanFault":
                        told = call.args[1]
                        yield _filled(named.get(told.id, told) if isinstance(told, ast.Name) else told)


def _filled(told: ast.expr) -> str:
    """The sentence as it would be told: a word in quotation marks for `!r`, a figure for what else it fills in."""
    if isinstance(told, ast.Constant):
        return str(told.value)
    assert isinstance(told, ast.JoinedStr), ast.unparse(told)
    parts = []
    for part in told.values:
        if isinstance(part, ast.FormattedValue):
            of = ast.unparse(part.value)
            special = {"key": "title", "unit": "minutes", "field": "id", "_ASKED[level.asks]": "a time", "told": GROUPS}
            parts.append("'x'" if part.conversion == ord("r") else special.get(of, "1"))
        else:
            parts.append(_filled(part))
    return "".join(parts)


GROUPS = "the first page has room for 1 groups and services, not 1"
LOW = "white words (#FFFFFF) on the accent #FFAA00: a contrast of 1.9:1, and 7:1 is needed"


def test_every_sentence_of_the_checks_can_be_said_in_each_language() -> None:
    told = [one.replace("1; the nearest", f"{LOW}; the nearest") for one in _sentences()]
    assert len(told) > 80
    assert [one for one in told if known(one) is None] == []


BREAKS: list[tuple[tuple[str | int, ...], Value, str]] = [
    (("services", 0, "promise_minutes"), "soon", "Это не число."),
    (("services", 0, "series"), 3.5, "Это не целое число."),
    (("services", 0, "name"), {}, "Нет названия."),
    (("roster", 0, "opens"), "9", "Время пишется так: 09:00."),
    (("roster", 0, "opens"), "25:00", "Время пишется так: 09:00."),
    (("hours", "monday"), ["9"], "Часы пишутся так: 09:00–18:00."),
    (("policies", 0, "since"), "monday", "Дата пишется так: 2026-03-02."),
    (("compensation", "rules", 0, "amount"), "much", "Это не сумма."),
    (("calling", "calls_before_missed"), 99, "Должно быть от 1 до 20 вызовов, а не 99."),
    (("look", "accent"), "#FFAA00", "Белые слова (#FFFFFF) на цвете #FFAA00: контраст 1.9:1, нужен 7:1;"),
]


@pytest.mark.parametrize(("path", "value", "said"), BREAKS, ids=str)
def test_a_fault_is_told_in_the_windows_language(path: tuple[str | int, ...], value: Value, said: str) -> None:
    found = checked(edited(BASE, Put(path=path, value=value)))
    assert fault_sentence(found.faults[0].text, words_for("ru", "admin")).startswith(said)


def test_a_sentence_that_nobody_knows_stands_as_it_is() -> None:
    assert fault_sentence("the moon is full", ENGLISH) == "The moon is full."


def both(edit: Edit) -> tuple[Document, Document]:
    return BASE, edited(BASE, edit)


CHANGES: list[tuple[Edit, tuple[str, ...]]] = [
    (
        Put(path=("services", 0, "promise_minutes"), value=15.0),
        ("Promise of Bills and payments: 30 min → 15 min",),
    ),
    (Put(path=("services", 0, "promise_minutes"), value=None), ("Promise of Bills and payments: 30 min → –",)),
    (
        Put(path=("services", 0, "name", "et"), value="Arved"),
        ("Name (Eesti) of Bills and payments: Arved ja maksed → Arved",),
    ),
    (Put(path=("hours", "saturday"), value=["10:00-14:00"]), ("Times (Saturday): closed → 10:00–14:00",)),
    (Put(path=("calling", "automatic"), value=True), ("Free counters are given the next one by themselves: no → yes",)),
    (Put(path=("line", "put_back"), value="end"), ("Who is put back waits: Behind whoever is next → At the end",)),
    (
        RowAdded(path=("services",), row={"id": "p", "name": {"en": "Passports", "et": "Passid"}, "series": 800}),
        ("New: service “Passports” in 2 languages",),
    ),
    (RowMoved(path=("services",), at=0, to=1), ("Services: another order",)),
    (
        RowRemoved(path=("counters",), at=1),
        ("Removed: Counter 2", "Removed: Counter 2, Monday to Friday, 09:00–18:00"),
    ),
    (Put(path=("policies", 0, "text", "en"), value="Other"), ("Text (English) of Our promise: another text",)),
    (Put(path=("skills", "mari"), value=["debts"]), ("What each has learned (mari): all → Debts and instalments",)),
    (
        Put(path=("counters", 0, "services"), value=["payments", "debts"]),
        (
            "What is served there of Counter 1: now also Debts and instalments",
            "What is served there of Counter 1: no more Something else – I am not sure",
        ),
    ),
    (
        Put(path=("standards", 0, "steps", 0, "say", "en"), value="Look"),
        (
            "What is said to the customer (English) of Bills and payments · {}: – → Look".format(
                "Find the contract: bill number, or name and address"
            ),
        ),
    ),
]


@pytest.mark.parametrize(("edit", "sentences"), CHANGES, ids=str)
def test_a_difference_is_a_sentence(edit: Edit, sentences: tuple[str, ...]) -> None:
    assert change_sentences(*both(edit), ENGLISH) == sentences
