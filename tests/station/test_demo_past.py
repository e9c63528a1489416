"""The demo's past: made beside it where it has none, whole days alone, and never twice."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from journal.store import Journal, open_journal
from office.closing import date_of
from station.demo import Demo, demo, fresh_pin
from station.demo_past import DemoPast
from station.settings import Database


def on(path: Path) -> tuple[Demo, Journal]:
    settings = replace(demo().settings, database=Database(url=str(path)))
    return Demo(settings=settings, pin=fresh_pin()), open_journal(str(path))


def test_a_demo_without_a_past_gets_one(tmp_path: Path) -> None:
    example, journal = on(tmp_path / "demo.db")
    past = DemoPast(example, days=3)
    past.prepare(journal)
    assert past.wait() == 0
    days = [date_of(stream) for stream in journal.streams("tartu", "day/")]
    assert len(days) == 3
    assert {leg.clerk for leg in journal.legs("tartu", days[0], days[-1]) if leg.clerk} >= {"jaan", "mari"}
    again = DemoPast(example, days=3)
    again.prepare(journal)
    assert again.wait() is None
    journal.close()


def test_a_demo_that_ends_leaves_whole_days(tmp_path: Path) -> None:
    example, journal = on(tmp_path / "demo.db")
    past = DemoPast(example, days=400)
    past.prepare(journal)
    past.end()
    assert past.wait() != 0
    days = [date_of(stream) for stream in journal.streams("tartu", "day/")]
    assert len(days) < 400
    assert journal.unended("tartu", date.max) == ()
    journal.close()
