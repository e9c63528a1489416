"""What the station must survive: each is a JournalTrouble, nothing is half written, and the journal goes on."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from journal.store import Journal, open_journal
from journal.trouble import JournalTrouble, Overtaken
from tests.journal.examples import DAY, MONDAY, batch, leg
from tests.postgres import Postgres


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "walkin.db"


def test_a_database_that_is_held_too_long_is_told(path: Path) -> None:
    journal = open_journal(str(path))
    with journal._door.reading() as connection:
        connection.execute(text("PRAGMA busy_timeout = 20"))
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(
        JournalTrouble, match=r"^The database is busy: another program has held it too long \(walkin.db"
    ):
        journal.append("tartu", [batch(1)])
    holder.execute("ROLLBACK")
    holder.close()
    journal.append("tartu", [batch(1)])
    journal.close()


def test_a_full_disk_is_told(path: Path) -> None:
    journal = open_journal(str(path))
    with journal._door.reading() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(JournalTrouble, match=r"^The disk of the database is full \(walkin.db\)\.$"):
        journal.append("tartu", [batch(*range(1, 200))], legs=[leg()])
    assert journal.read("tartu", DAY) == ()
    assert journal.legs("tartu", MONDAY, MONDAY) == ()
    with journal._door.reading() as connection:
        connection.execute(text("PRAGMA max_page_count = 100000"))
    journal.append("tartu", [batch(1)])
    journal.close()


def test_a_damaged_file_is_told(path: Path) -> None:
    journal = open_journal(str(path))
    journal.append("tartu", [batch(*range(1, 200))])
    journal.close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(JournalTrouble, match=r"^The database is damaged: restore it from a backup \(walkin.db\)\.$"):
        open_journal(str(path)).read("tartu", DAY)


def test_a_database_is_told_by_its_name_and_in_one_line(journal: Journal) -> None:
    with journal._door.writing() as connection:
        connection.execute(text("DROP TABLE streams"))
    with pytest.raises(JournalTrouble, match=r"^The database refused: .*streams.*\.$") as trouble:
        journal.append("tartu", [batch(1)])
    assert "\n" not in str(trouble.value)


def test_a_postgresql_that_was_started_again_is_found_again(postgres: Postgres) -> None:
    url = postgres.database()
    journal = open_journal(url)
    journal.append("tartu", [batch(1)])
    postgres.end_connections(url)
    journal.append("tartu", [batch(2)])
    assert journal.head("tartu", DAY) == 2
    journal.close()


def test_a_connection_lost_in_the_middle_is_told_and_writes_nothing(postgres: Postgres) -> None:
    url = postgres.database()
    journal = open_journal(url)
    with pytest.raises(JournalTrouble, match=r"^The database "), journal._door.writing() as connection:  # noqa: PT012 - a transaction
        connection.execute(text("INSERT INTO streams VALUES ('tartu', 'cases', 7)"))
        postgres.end_connections(url)
        connection.execute(text("SELECT 1"))
    assert journal.head("tartu", "cases") == 0
    journal.close()


def test_streams_are_locked_in_one_order(postgres: Postgres) -> None:
    journal = open_journal(postgres.database())
    journal.append("tartu", [batch(1, stream=name) for name in ("a", "b", "c")])
    journal.append("tartu", [batch(2, stream=name) for name in ("c", "a", "b")])
    assert journal.heads("tartu", ["a", "b", "c"]) == {"a": 2, "b": 2, "c": 2}
    journal.close()


LOCK = "UPDATE streams SET head = head WHERE stream = %s"
WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"


def test_who_is_given_up_in_a_deadlock_decides_again(postgres: Postgres) -> None:
    url = postgres.database()
    journal = open_journal(url)
    journal.append("tartu", [batch(1, stream="a"), batch(1, stream="b")])
    with psycopg.connect(url, options="-c deadlock_timeout=60s") as other, ThreadPoolExecutor(1) as pool:
        other.execute(LOCK, ("b",))
        overtaken = pool.submit(journal.append, "tartu", [batch(2, stream="a"), batch(2, stream="b")])
        while other.execute(WAITING).fetchone() == (0,):
            pass
        other.execute(LOCK, ("a",))
        assert isinstance(overtaken.exception(), Overtaken)
    assert journal.heads("tartu", ["a", "b"]) == {"a": 1, "b": 1}
    journal.close()
