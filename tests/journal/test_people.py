from datetime import date, timedelta
from pathlib import Path

from journal.store import Journal, open_journal
from tests.journal.examples import MONDAY

VISIT = "2026-03-02/101"
LATER = MONDAY + timedelta(days=30)


def test_people_are_kept_by_visit_and_kind(journal: Journal) -> None:
    journal.people.put("tartu", VISIT, "complaint", {"words": "It was cold."}, LATER)
    journal.people.put("tartu", VISIT, "telephone", {"number": "555"}, LATER)
    journal.people.put("tartu", VISIT, "complaint", {"words": "It was “freezing” ☃."}, LATER)
    assert journal.people.get("tartu", VISIT) == {
        "complaint": {"words": "It was “freezing” ☃."},
        "telephone": {"number": "555"},
    }
    assert journal.people.get("võru", VISIT) == {}


def test_people_are_forgotten_when_their_time_is_over(journal: Journal) -> None:
    journal.people.put("tartu", VISIT, "complaint", {"words": "It was cold."}, LATER)
    journal.people.put("tartu", "2026-03-02/102", "complaint", {"words": "It was warm."}, LATER + timedelta(days=1))
    assert journal.people.erase_due("tartu", LATER) == 0
    assert journal.people.erase_due("tartu", LATER + timedelta(days=1)) == 1
    assert journal.people.get("tartu", VISIT) == {}
    assert list(journal.people.get("tartu", "2026-03-02/102")) == ["complaint"]


def test_people_are_forgotten_when_they_ask(journal: Journal) -> None:
    journal.people.put("tartu", VISIT, "complaint", {"words": "It was cold."}, LATER)
    journal.people.erase("tartu", VISIT)
    assert journal.people.get("tartu", VISIT) == {}


def test_what_was_forgotten_is_gone_from_the_file(tmp_path: Path) -> None:
    journal = open_journal(str(tmp_path / "walkin.db"))
    journal.people.put("tartu", VISIT, "complaint", {"words": "Kaebus 48151623"}, LATER)
    journal.people.erase("tartu", VISIT)
    journal.close()
    assert not [path for path in tmp_path.iterdir() if b"48151623" in path.read_bytes()]


def test_the_newest_that_was_learned_is_found(journal: Journal) -> None:
    assert journal.learned("tartu") is None
    for day, mean in ((MONDAY, 5.5), (LATER, 6.5), (MONDAY, 5.25)):
        journal.put_learned("tartu", day, {"services": {"payments": {"mean": mean}}})
    assert journal.learned("tartu") == (LATER, {"services": {"payments": {"mean": 6.5}}})
    assert journal.learned("tartu", before=LATER) == (MONDAY, {"services": {"payments": {"mean": 5.25}}})
    assert journal.learned("tartu", before=date(2020, 1, 1)) is None
