import re
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text

from journal.batch import Batch
from journal.opening import MIGRATIONS, address
from journal.store import Journal, open_journal
from journal.tables import FORMAT, METADATA
from journal.trouble import JournalTrouble
from office.events import Event, NeedsChanged, TicketTaken
from tests.journal.examples import DAY, MONDAY, NINE, batch, entry, leg
from tests.journal.processes import Appender
from tests.postgres import Postgres


def refusal(url: str) -> str:
    with pytest.raises(JournalTrouble) as trouble:
        open_journal(url)
    return str(trouble.value)


def test_the_migrations_make_the_tables_that_the_code_writes(journal: Journal) -> None:
    with journal._door.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_the_format_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == FORMAT


OF_FIGURES = ("called_s", "gap_s", "jumps", "gave_up_s", "estimate_until", "estimate_kept")


def test_visits_from_before_there_were_levels_in_them_get_them_from_their_events(tmp_path: Path) -> None:
    path = tmp_path / "walkin.db"
    journal = open_journal(str(path))
    events: tuple[Event, ...] = (
        TicketTaken(number="101", serial=1, service="payments", key=NINE, level="quick"),
        TicketTaken(number="102", serial=2, service="payments", key=NINE),
        TicketTaken(number="103", serial=3, service="payments", key=NINE, level="quick"),
        NeedsChanged(number="102", key=NINE, level="more_time"),
        NeedsChanged(number="103", key=NINE),
    )
    written = Batch(stream=DAY, after=0, entries=tuple(entry(place, event) for place, event in enumerate(events, 1)))
    journal.append("tartu", [written], legs=[leg("101"), leg("102"), leg("103")])
    journal.close()
    with sqlite3.connect(path) as older:
        for column in ("level", *OF_FIGURES):
            older.execute(f"ALTER TABLE visits DROP COLUMN {column}")
        older.execute("DROP INDEX journal_of_counters")
        older.execute("DROP TABLE stale")
        older.execute("DROP TABLE stations")
        older.execute("ALTER TABLE visits DROP COLUMN reason")
        older.execute("UPDATE alembic_version SET version_num = '0004'")
    journal = open_journal(str(path))
    found = {found.number: found.level for found in journal.legs("tartu", MONDAY, MONDAY)}
    stale = journal.stale("tartu")
    journal.close()
    assert stale == (MONDAY,)
    assert found == {"101": "quick", "102": "more_time", "103": ""}


def test_a_plain_path_is_a_file_of_sqlite(tmp_path: Path) -> None:
    journal = open_journal(str(tmp_path / "walkin.db"))
    journal.append("tartu", [batch(1)])
    journal.close()
    again = open_journal(f"sqlite:///{tmp_path}/walkin.db")
    assert again.head("tartu", DAY) == 1
    again.close()


def test_sqlite_writes_ahead_and_waits_for_the_disk(tmp_path: Path) -> None:
    journal = open_journal(str(tmp_path / "walkin.db"))
    with journal._door.reading() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA synchronous")).scalar() == 2
    journal.close()


def test_postgresql_waits_for_the_disk(postgres: Postgres) -> None:
    journal = open_journal(postgres.database())
    with journal._door.reading() as connection:
        assert connection.execute(text("SHOW synchronous_commit")).scalar() == "on"
    journal.close()


def test_several_processes_may_make_a_new_database_at_once(url: str) -> None:
    openers = [Appender(url, "opener", 0) for _ in range(6)]
    for opener in openers:
        opener.begins()
    assert [opener.is_ready() for opener in openers] == [True] * 6
    assert [opener.ends() for opener in openers] == [""] * 6


def test_a_database_of_a_newer_version_is_left_alone(url: str) -> None:
    journal = open_journal(url)
    journal.append("tartu", [batch(1)])
    with journal._door.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0999'"))
    assert "was written by a newer version of Walkin (format 0999, this one reads" in refusal(url)
    assert "install that version here; nothing was changed." in refusal(url)
    with journal._door.reading() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "0999"
    assert journal.head("tartu", DAY) == 1
    journal.close()


def test_a_newer_file_keeps_every_byte(tmp_path: Path) -> None:
    path = tmp_path / "walkin.db"
    open_journal(str(path)).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
    connection.close()
    before = path.read_bytes()
    assert refusal(str(path)).startswith("walkin.db was written by a newer version")
    assert path.read_bytes() == before


def test_the_database_of_another_program_is_left_alone(url: str) -> None:
    engine = create_engine(address(url))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE cats (name text)"))
    engine.dispose()
    assert "is the database of another program: name another one for Walkin." in refusal(url)


def test_what_is_no_database_is_told(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear customer, " * 300, encoding="utf-8")
    assert refusal(str(letter)) == "The file is no Walkin database (letter.txt)."
    assert letter.read_text(encoding="utf-8") == "Dear customer, " * 300


ADDRESSES = [
    ("{0}/missing/walkin.db", "There is no folder {0}/missing for the database walkin.db: make it first."),
    ("{0}", "{0} is a folder: name a file in it for the database."),
    ("sqlite://", "The address sqlite:// names no file: write sqlite:///walkin.db."),
    ("mysql://localhost/walkin", "There is no journal on mysql: use sqlite:///FILE or postgresql://HOST/NAME."),
    ("://", "This is no address of a database: ://."),
]


@pytest.mark.parametrize(("address", "sentence"), ADDRESSES)
def test_an_address_that_leads_nowhere_is_told(tmp_path: Path, address: str, sentence: str) -> None:
    assert refusal(address.format(tmp_path)) == sentence.format(tmp_path)


def test_a_folder_that_cannot_be_written_is_told() -> None:
    assert re.match(r"The database .*(folder is missing or not allowed|is read-only)", refusal("/proc/walkin.db"))


def test_a_postgresql_that_does_not_answer_is_told_without_its_password() -> None:
    sentence = refusal("postgresql://mari:geheim@127.0.0.1:1/walkin")
    assert sentence.startswith("The database does not answer: ")
    assert "127.0.0.1" in sentence
    assert "geheim" not in sentence
    assert sentence.count("\n") == 0


def test_a_postgresql_without_that_database_is_told(postgres: Postgres) -> None:
    assert 'database "nowhere" does not exist' in refusal(postgres.address("nowhere"))
