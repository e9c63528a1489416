"""Which service days did not end, and when the newest entry was written, on either store."""

from datetime import date, timedelta

from journal.batch import Batch
from journal.store import Journal
from office.day import stream_of
from office.events import AppointmentBooked, DayClosed, DayOpened, Entry, Event
from tests.journal.examples import MONDAY, NINE, PLAN

BOOKED = AppointmentBooked(id="4711", service="loans", slot=NINE)


def write(journal: Journal, day: date, *events: Event) -> None:
    entries = tuple(
        Entry(place=place, at=NINE + (day - MONDAY) + timedelta(seconds=place), event=event)
        for place, event in enumerate(events, 1)
    )
    journal.append("tartu", (Batch(stream=stream_of(day), after=0, entries=entries),))


def day(ahead: int) -> date:
    return MONDAY + timedelta(days=ahead)


def test_days_that_did_not_end_are_those_left_open_and_those_only_booked_for(journal: Journal) -> None:
    write(journal, day(0), DayOpened(), DayClosed())
    write(journal, day(1), DayOpened())
    write(journal, day(2), BOOKED)
    write(journal, day(3), DayOpened())
    assert journal.unended("tartu", day(3)) == (day(1), day(2))
    assert journal.unended("tartu", day(4)) == (day(1), day(2), day(3))
    assert journal.unended("võru", day(4)) == ()


def test_the_newest_entry_of_all_days_is_found(journal: Journal) -> None:
    assert journal.newest_at("tartu") is None
    write(journal, day(2), DayOpened())
    write(journal, day(0), DayOpened(), DayClosed())
    assert journal.newest_at("tartu") == NINE + timedelta(days=2, seconds=1)


def test_a_new_plan_is_noticed_by_whoever_watches(journal: Journal) -> None:
    watch = journal.watch("tartu")
    while watch.changed(0.2):
        pass
    journal.put_plan("tartu", PLAN, NINE, "test")
    assert watch.changed(5)
    watch.close()
