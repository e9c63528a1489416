"""Nobody loses what they wait for: it stays until the end of the day."""

from journal.drafted import checked
from office.drafting.document import Document, document_of, rows_at, text_at
from office.drafting.edits import RowRemoved, edited
from office.drafting.leaving import Leaving, kept_today, leaving
from tests.counter.examples import morning, opened, played, taken, the_plan

BEFORE = document_of(the_plan())


def less(page: str, id_: str) -> Document:
    at = next(n for n, row in enumerate(rows_at(BEFORE, (page,))) if text_at(row, ("id",)) == id_)
    return edited(BEFORE, RowRemoved(path=(page,), at=at))


def test_a_service_that_people_wait_for_is_told_with_their_number() -> None:
    day = played([*opened(("3", "mari")), taken(2, "meters"), taken(3, "meters"), taken(4, "payments")])
    assert leaving(day, BEFORE, less("services", "meters")) == (Leaving(what="service", id="meters", people=2),)
    assert leaving(day, BEFORE, less("services", "moving")) == ()


def test_a_counter_at_which_somebody_sits_is_told() -> None:
    assert Leaving(what="counter", id="3", people=1) in leaving(morning(), BEFORE, less("counters", "3"))
    assert leaving(played(opened(("1", "jaan"))), BEFORE, less("counters", "3")) == ()


def test_it_stays_for_today_without_a_tile_where_it_was_served() -> None:
    then = less("services", "meters")
    today = kept_today(BEFORE, then, (Leaving(what="service", id="meters", people=2),))
    plan = checked(today).plan
    assert plan is not None
    assert checked(today).fits
    service = plan.service("meters")
    assert service is not None
    assert not service.kiosk
    assert [counter.id for counter in plan.counters if "meters" in counter.services] == [
        counter.id for counter in the_plan().counters if "meters" in counter.services
    ]


def test_a_counter_stays_for_today_too() -> None:
    today = kept_today(BEFORE, less("counters", "3"), (Leaving(what="counter", id="3", people=1),))
    plan = checked(today).plan
    assert plan is not None
    assert checked(today).fits
    assert plan.counter("3") == the_plan().counter("3")


def test_before_the_day_begins_nothing_stays() -> None:
    assert leaving(played([]), BEFORE, less("services", "meters")) == ()
