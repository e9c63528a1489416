"""The document of a plan holds every key of it, and spells the same plan again."""

from dataclasses import replace

import pytest

from journal.drafted import checked
from office.drafting.document import Path, document_of, place_of, rows_at, text_at, value_at
from office.drafting.edits import Edit, Put, RowAdded, RowMoved, RowRemoved, RowRenamed, edited
from tests.counter.examples import the_plan
from tests.journal.examples import PLAN


def test_the_document_spells_the_same_plan() -> None:
    for plan in (the_plan(), PLAN):
        assert checked(document_of(plan)).plan == plan


def test_what_is_as_usual_stands_there_too() -> None:
    document = document_of(PLAN)
    assert value_at(document, ("calling", "undo_minutes")) == 30
    assert next(text_at(row, ("id",)) for row in rows_at(document, ("needs",))) == "walks_slowly"
    assert value_at(document, ("services", 99, "name")) is None
    assert value_at(document, ("hours", "weekdays")) == ["09:00-18:00"]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("services", 2, "name", "et"), "services[2].name.et"),
        (("hours", "2026-12-24"), "hours.2026-12-24"),
        (("roster", 0, "breaks", 1), "roster[0].breaks[1]"),
        ((), ""),
    ],
)
def test_places_read_as_those_of_faults(path: Path, place: str) -> None:
    assert place_of(path) == place


ROWS = {"rows": [{"id": "a"}, {"id": "b"}, {"id": "c"}], "else": {"kept": [1]}}


@pytest.mark.parametrize(
    ("edit", "ids"),
    [
        (RowMoved(path=("rows",), at=2, to=0), "cab"),
        (RowMoved(path=("rows",), at=0, to=1), "bac"),
        (RowMoved(path=("rows",), at=0, to=3), "abc"),
        (RowRemoved(path=("rows",), at=1), "ac"),
        (RowAdded(path=("rows",), row={"id": "d"}), "abcd"),
        (Put(path=("rows", 1, "id"), value="x"), "axc"),
        (Put(path=("rows", 7, "id"), value="x"), "abc"),
        (RowRenamed(path=("rows",), at=0, id="z"), "zbc"),
    ],
)
def test_an_edit_changes_its_place_and_nothing_else(edit: Edit, ids: str) -> None:
    then = edited(ROWS, edit)
    assert "".join(text_at(row, ("id",)) for row in rows_at(then, ("rows",))) == ids
    assert then["else"] == {"kept": [1]}
    assert len(ROWS["rows"]) == 3


def test_a_table_is_made_and_a_key_is_taken_away() -> None:
    then = edited({}, Put(path=("a", "b"), value=1))
    assert then == {"a": {"b": 1}}
    assert edited(then, Put(path=("a", "b"), value=None)) == {"a": {}}


def test_who_renames_a_service_renames_it_wherever_it_is_named() -> None:
    document = document_of(the_plan())
    at = next(n for n, row in enumerate(rows_at(document, ("services",))) if text_at(row, ("id",)) == "manager")
    then = edited(document, RowRenamed(path=("services",), at=at, id="boss"))
    assert text_at(then, ("cases", "line")) == "boss"
    assert checked(then).fits
    assert "manager" not in str(list(rows_at(then, ("counters",))))


def test_a_removed_service_is_named_nowhere_any_more() -> None:
    document = document_of(the_plan())
    at = next(n for n, row in enumerate(rows_at(document, ("services",))) if text_at(row, ("id",)) == "debts")
    then = edited(document, RowRemoved(path=("services",), at=at))
    assert "debts" not in str([then[page] for page in ("services", "counters", "skills")])
    assert checked(then).fits


def test_a_rule_for_a_removed_service_alone_goes_with_it_and_never_becomes_one_for_all() -> None:
    rules = [{"services": services, "text": {"en": "Coffee"}} for services in (["loans"], ["loans", "cards"], [])]
    document = {**document_of(PLAN), "compensation": {"rules": rules}}
    at = next(n for n, row in enumerate(rows_at(document, ("services",))) if text_at(row, ("id",)) == "loans")
    then = edited(document, RowRemoved(path=("services",), at=at))
    assert [value_at(row, ("services",)) for row in rows_at(then, ("compensation", "rules"))] == [["cards"], []]


def test_the_shifts_of_a_removed_counter_go_with_it() -> None:
    document = document_of(the_plan())
    then = edited(document, RowRemoved(path=("counters",), at=0))
    assert not any(text_at(row, ("counter",)) == "1" for row in rows_at(then, ("roster",)))
    assert checked(then).fits


def test_what_cannot_be_read_is_a_fault_at_its_place_and_the_rest_is_checked() -> None:
    document = document_of(replace(PLAN, roster=()))
    for path, value in ((("calling", "undo_minutes"), "soon"), (("times", "warn_minutes"), -3)):
        document = edited(document, Put(path=path, value=value))
    found = checked(document)
    assert [fault.place for fault in found.faults] == ["calling.undo_minutes", "times.warn_minutes"]
    assert not found.fits
