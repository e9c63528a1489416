"""What was ticked of the service standard is read over days, on either store."""

from datetime import timedelta

from journal.batch import Batch
from journal.store import Journal
from office.day import stream_of
from office.events import Event, StepsTicked
from tests.journal.examples import DAY, MONDAY, TUESDAY, entry


def ticked(number: str, *steps: str) -> StepsTicked:
    return StepsTicked(number=number, standard="payments", version="2", steps=steps, service="payments")


def put(journal: Journal, stream: str, *events: Event) -> None:
    entries = tuple(entry(n, event) for n, event in enumerate(events, 1))
    journal.append("tartu", [Batch(stream=stream, after=0, entries=entries)])


def test_ticks_come_with_their_day_of_the_days_asked_for(journal: Journal) -> None:
    put(journal, stream_of(MONDAY), ticked("101", "find"), ticked("102", "find", "pay"))
    put(journal, stream_of(TUESDAY), ticked("101", "pay"))
    put(journal, stream_of(TUESDAY + timedelta(days=1)), ticked("103", "pay"))
    assert journal.ticked("tartu", MONDAY, TUESDAY) == (
        (MONDAY, ticked("101", "find")),
        (MONDAY, ticked("102", "find", "pay")),
        (TUESDAY, ticked("101", "pay")),
    )
    assert journal.ticked("tallinn", MONDAY, TUESDAY) == ()
    assert stream_of(MONDAY) == DAY
