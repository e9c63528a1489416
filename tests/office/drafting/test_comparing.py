"""What differs between two documents."""

from office.drafting.comparing import Difference, differences
from office.drafting.document import Document, document_of
from office.drafting.edits import Put, RowAdded, RowMoved, RowRemoved, edited
from tests.counter.examples import the_plan


def base() -> Document:
    return document_of(the_plan())


def test_nothing_differs_from_itself() -> None:
    assert differences(base(), base()) == ()


def test_a_value_is_told_before_and_then() -> None:
    path = ("services", 0, "promise_minutes")
    then = edited(base(), Put(path=path, value=15))
    assert differences(base(), then) == (Difference(kind="set", path=path, before=30.0, then=15),)


def test_a_row_is_known_by_its_id_wherever_it_stands() -> None:
    then = edited(base(), RowRemoved(path=("counters",), at=0))
    then = edited(then, Put(path=("counters", 0, "services"), value=[]))
    told = [(one.kind, one.path) for one in differences(base(), then) if one.path[0] == "counters"]
    assert told == [("set", ("counters", 0, "services")), ("removed", ("counters", 0))]


def test_another_order_is_one_difference() -> None:
    then = edited(base(), RowMoved(path=("services",), at=0, to=2))
    assert [(one.kind, one.path) for one in differences(base(), then)] == [("ordered", ("services",))]


def test_rows_without_ids_are_known_by_what_stands_in_them() -> None:
    shift = {"counter": "1", "opens": "08:00", "closes": "09:00", "weekdays": ["monday"], "breaks": []}
    then = edited(base(), RowAdded(path=("roster",), row=shift))
    assert [(one.kind, one.path[0]) for one in differences(base(), then)] == [("added", "roster")]
    less = edited(base(), RowRemoved(path=("roster",), at=0))
    assert [(one.kind, one.path) for one in differences(base(), less)] == [("removed", ("roster", 0))]
