from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import text

from journal.batch import Batch
from journal.store import Journal, open_journal
from journal.trouble import JournalTrouble, Overtaken
from office.events import DayClosed, Entry
from tests.journal.examples import DAY, MONDAY, batch, entry, leg


def test_what_was_appended_is_read_in_order(journal: Journal) -> None:
    journal.append("tartu", [batch(1, 2)])
    journal.append("tartu", [batch(3)])
    assert journal.read("tartu", DAY) == (entry(1), entry(2), entry(3))


def test_a_reader_reads_on_from_a_place(journal: Journal) -> None:
    journal.append("tartu", [batch(1, 2, 3)])
    assert journal.read("tartu", DAY, after=2) == (entry(3),)
    assert journal.read("tartu", DAY, after=3) == ()


def test_it_is_still_there_after_opening_again(url: str) -> None:
    for place in (1, 2):
        journal = open_journal(url)
        journal.append("tartu", [batch(place)])
        journal.close()
    journal = open_journal(url)
    assert journal.read("tartu", DAY) == (entry(1), entry(2))
    journal.close()


def test_a_moment_is_read_back_as_utc_with_its_microseconds(journal: Journal) -> None:
    summer = datetime(2026, 7, 1, 9, 0, 0, 999999, tzinfo=timezone(timedelta(hours=3)))
    journal.append("tartu", [Batch(stream=DAY, after=0, entries=(Entry(place=1, at=summer, event=DayClosed()),))])
    (found,) = journal.read("tartu", DAY)
    assert found.at == summer
    assert found.at.tzinfo is UTC


def test_a_moment_without_a_zone_is_not_written(journal: Journal) -> None:
    local = Entry(place=1, at=datetime(2026, 7, 1, 9), event=DayClosed())  # noqa: DTZ001 - that is the fault
    with pytest.raises(JournalTrouble, match="has no time zone"):
        journal.append("tartu", [Batch(stream=DAY, after=0, entries=(local,))])


@pytest.mark.parametrize("after", [0, 1, 3])
def test_who_was_overtaken_writes_nothing(journal: Journal, after: int) -> None:
    journal.append("tartu", [batch(1, 2)])
    late = Batch(stream=DAY, after=after, entries=(entry(after + 1),))
    with pytest.raises(Overtaken) as overtaken:
        journal.append("tartu", [batch(1, stream="cases"), late], legs=[leg()])
    assert overtaken.value.stream == DAY
    assert journal.read("tartu", "cases") == ()
    assert journal.read("tartu", DAY) == (entry(1), entry(2))
    assert journal.heads("tartu", ["cases", DAY]) == {"cases": 0, DAY: 2}
    assert journal.legs("tartu", MONDAY, MONDAY) == ()


def test_the_place_itself_is_the_lock_even_when_the_head_lags(journal: Journal) -> None:
    journal.append("tartu", [batch(1, 2)])
    with journal._door.writing() as connection:
        connection.execute(text("UPDATE streams SET head = 1"))
    with pytest.raises(Overtaken):
        journal.append("tartu", [batch(2)])


def test_several_streams_are_written_at_once(journal: Journal) -> None:
    journal.append("tartu", [batch(1), batch(1, stream="cases"), batch(1, 2, stream="case/1")])
    assert journal.heads("tartu", [DAY, "cases", "case/1", "case/2"]) == {DAY: 1, "cases": 1, "case/1": 2, "case/2": 0}


def test_a_batch_without_entries_checks_that_nothing_followed(journal: Journal) -> None:
    nothing_yet = Batch(stream="vouchers", after=0)
    journal.append("tartu", [nothing_yet, batch(1)])
    journal.append("tartu", [batch(1, stream="vouchers")])
    with pytest.raises(Overtaken):
        journal.append("tartu", [nothing_yet, batch(2)])
    assert journal.head("tartu", DAY) == 1


def test_places_must_go_on() -> None:
    with pytest.raises(ValueError, match="do not go on from 1"):
        Batch(stream=DAY, after=1, entries=(entry(3),))


def test_offices_do_not_meet(journal: Journal) -> None:
    journal.append("tartu", [batch(1)])
    journal.append("võru", [batch(1, 2)])
    assert journal.head("tartu", DAY) == 1
    assert journal.head("võru", DAY) == 2
    assert journal.read("narva", DAY) == ()


def test_streams_are_listed_by_prefix(journal: Journal) -> None:
    names = ["day/2026-03-10", "day/2026-03-09", "cases", "visit/2026-03-09/101", "day/Ä", "dayx", "Day/1"]
    journal.append("tartu", [batch(1, stream=name) for name in names])
    journal.append("võru", [batch(1, stream="day/2026-01-01")])
    assert journal.streams("tartu", "day/") == ("day/2026-03-09", "day/2026-03-10", "day/Ä")
    assert journal.streams("tartu", "day/2026-03-1") == ("day/2026-03-10",)
    assert journal.streams("tartu") == tuple(sorted(names))


def test_an_unknown_kind_is_told_in_one_sentence(journal: Journal) -> None:
    journal.append("tartu", [batch(1)])
    with journal._door.writing() as connection:
        connection.execute(text("UPDATE journal SET kind = 'CatAdopted'"))
    with pytest.raises(JournalTrouble, match=r"^The journal has an event of a kind .*: CatAdopted\.$"):
        journal.read("tartu", DAY)
