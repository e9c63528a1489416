"""Which counters' machines are there, on either store."""

from datetime import UTC, datetime, timedelta

from journal.store import Journal
from tests.journal.examples import NINE

LATER = NINE + timedelta(seconds=20)


def test_a_counter_was_heard_of_when_it_was_last_there(journal: Journal) -> None:
    assert journal.presence.heard("tartu") == {}
    journal.presence.put("tartu", "desk 1", ("1", "3"), NINE)
    journal.presence.put("tartu", "desk 1", ("1",), LATER)
    assert journal.presence.heard("tartu") == {"1": LATER, "3": NINE}
    assert journal.presence.heard("võru") == {}


def test_a_counter_that_moved_to_another_machine_counts_where_it_is(journal: Journal) -> None:
    journal.presence.put("tartu", "old", ("1",), LATER)
    journal.presence.put("tartu", "new", ("1",), NINE)
    assert journal.presence.heard("tartu") == {"1": LATER}


def test_a_station_without_a_clerk_says_nothing(journal: Journal) -> None:
    journal.presence.put("tartu", "hall", (), NINE)
    assert journal.presence.heard("tartu") == {}


def test_a_server_has_a_clock_of_its_own_and_a_file_none(journal: Journal, url: str) -> None:
    told = journal.server_time()
    if url.startswith("sqlite"):
        assert told is None
    else:
        assert told is not None
        assert abs(told - datetime.now(UTC)) < timedelta(seconds=30)
