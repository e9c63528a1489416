"""Two people change one version: nothing of either is lost that the other did not change too."""

from office.drafting.document import document_of, rows_at, text_at, value_at
from office.drafting.edits import Edit, Put, RowAdded, RowMoved, RowRemoved, edited
from office.drafting.joining import joined
from tests.counter.examples import the_plan

BASE = document_of(the_plan())
PROMISE = ("services", 0, "promise_minutes")
NEW = {"id": "new", "name": {"en": "New"}, "series": 800}


def both(mine: Edit, theirs: Edit) -> dict[str, object]:
    then = joined(BASE, edited(BASE, mine), edited(BASE, theirs))
    assert then.clashes == ()
    return then.document


def test_whoever_changed_nothing_has_the_other_ones_changes() -> None:
    mine = edited(BASE, Put(path=PROMISE, value=15))
    assert joined(BASE, mine, BASE).document == mine
    assert joined(BASE, BASE, mine).document == mine


def test_changes_of_different_things_are_both_taken() -> None:
    then = both(Put(path=PROMISE, value=15), Put(path=("services", 0, "handling_minutes"), value=9))
    assert (value_at(then, PROMISE), value_at(then, ("services", 0, "handling_minutes"))) == (15, 9)


def test_a_row_that_one_added_and_another_that_the_other_removed() -> None:
    then = both(RowAdded(path=("services",), row=NEW), RowRemoved(path=("counters",), at=2))
    assert text_at(rows_at(then, ("services",))[-1], ("id",)) == "new"
    assert len(rows_at(then, ("counters",))) == len(the_plan().counters) - 1


def test_one_orders_and_the_other_changes() -> None:
    then = both(RowMoved(path=("services",), at=0, to=1), Put(path=PROMISE, value=15))
    assert text_at(then, ("services", 1, "id")) == "payments"
    assert value_at(then, ("services", 1, "promise_minutes")) == 15


def test_where_both_changed_the_same_mine_stands_and_it_is_told() -> None:
    found = joined(BASE, edited(BASE, Put(path=PROMISE, value=15)), edited(BASE, Put(path=PROMISE, value=25)))
    assert value_at(found.document, PROMISE) == 15
    assert found.clashes == (("services", "payments", "promise_minutes"),)


def test_who_removes_what_the_other_one_changed_is_told() -> None:
    found = joined(BASE, edited(BASE, RowRemoved(path=("services",), at=0)), edited(BASE, Put(path=PROMISE, value=25)))
    assert text_at(found.document, ("services", 0, "id")) != "payments"
    assert ("services", "payments") in found.clashes


def test_both_removed_it() -> None:
    less = edited(BASE, RowRemoved(path=("services",), at=0))
    assert joined(BASE, less, less).clashes == ()
