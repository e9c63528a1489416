import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from journal.store import Journal, open_journal
from journal.watch import Watch
from tests.journal.examples import DAY, batch
from tests.journal.processes import Appender
from tests.postgres import Postgres

LONG = 20.0


@pytest.fixture
def watch(journal: Journal) -> Iterator[Watch]:
    watching = journal.watch("tartu")
    yield watching
    watching.close()


def meanwhile(act: Callable[[], object], watch: Watch) -> bool:
    """What the watch says in one thread while something is done in another."""
    with ThreadPoolExecutor(1) as pool:
        said = pool.submit(watch.changed, LONG)
        act()
        return said.result()


def test_nothing_is_told_while_nothing_happens(watch: Watch) -> None:
    assert not watch.changed(0)
    assert not watch.changed(0.15)


def test_a_commit_is_told_once(watch: Watch, journal: Journal) -> None:
    assert meanwhile(lambda: journal.append("tartu", [batch(1)]), watch)
    assert not watch.changed(0)


def test_a_commit_between_two_looks_is_told_at_once(watch: Watch, journal: Journal) -> None:
    journal.append("tartu", [batch(1)])
    assert watch.changed(LONG)


def test_the_commit_of_another_process_is_told_and_can_be_read(watch: Watch, journal: Journal, url: str) -> None:
    other = Appender(url, "other", 1)
    assert other.is_ready()
    assert meanwhile(other.begins, watch)
    assert journal.head("tartu", DAY) == 1
    assert other.ends() == ""


def test_what_was_given_up_is_not_told(watch: Watch, journal: Journal) -> None:
    with pytest.raises(ZeroDivisionError), journal._door.writing() as connection:  # noqa: PT012 - a transaction
        connection.exec_driver_sql("INSERT INTO streams VALUES ('tartu', 'cases', 7)")
        raise ZeroDivisionError
    assert not watch.changed(0.15)


def test_who_closes_a_watch_does_not_wait_for_it(watch: Watch) -> None:
    assert not meanwhile(watch.close, watch)
    assert not watch.changed(LONG)
    assert threading.active_count() == 1


def test_another_office_is_not_told_of_on_postgresql(postgres: Postgres) -> None:
    journal = open_journal(postgres.database())
    watch = journal.watch("tartu")
    journal.append("võru", [batch(1)])
    assert not watch.changed(0.15)
    watch.close()
    journal.close()


def test_a_watch_finds_its_postgresql_again(postgres: Postgres) -> None:
    url = postgres.database()
    journal = open_journal(url)
    watch = journal.watch("tartu")
    assert meanwhile(lambda: postgres.end_connections(url), watch), "something may have been missed"
    assert meanwhile(lambda: journal.append("tartu", [batch(1)]), watch)
    watch.close()
    journal.close()


def test_a_watch_waits_for_a_postgresql_that_is_away(postgres: Postgres) -> None:
    url = postgres.database()
    journal = open_journal(url)
    watch = journal.watch("tartu")
    with postgres.refusing(url):
        while watch.changed(0):
            pass
        assert not watch.changed(0.1)
    assert watch.changed(LONG)
    watch.close()
    journal.close()
