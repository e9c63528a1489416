"""Days that an older version wrote are made anew one by one; one that cannot be stays as it is."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import insert

from journal.batch import Batch
from journal.store import Journal, open_journal
from journal.tables import stale
from office.day import stream_of
from office.events import Entry, TicketMissed
from station.errands.stale_days import remake_one
from tests.journal.weeks import OFFICE, Weeks, days_from
from tests.office.branch import MONDAY, on


def marked(journal: Journal, *days: date) -> None:
    with journal._door.writing() as connection:
        connection.execute(insert(stale), [{"office": OFFICE, "day": day} for day in days])


def test_the_newest_is_made_anew_first(tmp_path: Path) -> None:
    journal = open_journal(str(tmp_path / "walkin.db"))
    weeks, days = Weeks(journal), days_from(MONDAY, 2)
    weeks.live(days, people=3)
    before = journal.legs(OFFICE, days[0], days[1])
    marked(journal, *days)
    for left in ((days[0],), (), ()):
        remake_one(journal, weeks.book)
        assert journal.stale(OFFICE) == left
    assert journal.legs(OFFICE, days[0], days[1]) == before
    journal.close()


def test_one_that_cannot_be_made_anew_is_told_and_left(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    journal = open_journal(str(tmp_path / "walkin.db"))
    weeks = Weeks(journal)
    wrong = Entry(place=1, at=on("09:00"), event=TicketMissed(number="101", counter="1"))
    journal.append(OFFICE, [Batch(stream=stream_of(MONDAY), after=0, entries=(wrong,))])
    marked(journal, MONDAY)
    remake_one(journal, weeks.book)
    assert journal.stale(OFFICE) == ()
    assert "cannot be made anew" in caplog.text
    journal.close()
