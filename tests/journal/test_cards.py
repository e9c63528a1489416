"""Cards of returning customers, in `people` alone: the same on SQLite and PostgreSQL."""

from datetime import date, timedelta

from journal.cards import Bringing, CardVisit
from journal.store import Journal
from tests.journal.examples import MONDAY, TUESDAY, leg, served

CODE, OTHER = "2A3C4E5H6K", "9999999999"
YEAR = timedelta(days=365)
NOTE = {"note": "Brings the old contract", "by": "jaan"}


def to(number: str, day: date = MONDAY) -> Bringing:
    return Bringing(office="tartu", day=day, number=number, until=day + YEAR)


def test_a_card_leads_to_the_visits_that_it_was_brought_to_the_newest_first(journal: Journal) -> None:
    journal.cards.begin(CODE, to("101"))
    assert journal.cards.bring(CODE, to("107", TUESDAY))
    journal.cards.note(to("101"), 2, NOTE)
    assert journal.cards.visits("tartu", CODE, TUESDAY) == (
        CardVisit(day=TUESDAY, number="107"),
        CardVisit(day=MONDAY, number="101", notes=(NOTE,), legs=(2,)),
    )
    assert journal.cards.brought("tartu", TUESDAY, "107") == CODE
    assert journal.cards.visits("võru", CODE, TUESDAY) == ()


def test_notes_stand_in_the_order_of_their_legs_and_an_empty_one_takes_a_note_back(journal: Journal) -> None:
    journal.cards.begin(CODE, to("101"))
    for n in (10, 2):
        journal.cards.note(to("101"), n, {"note": str(n)})
    assert [note["note"] for note in journal.cards.visits("tartu", CODE, MONDAY)[0].notes] == ["2", "10"]
    journal.cards.note(to("101"), 10, {})
    assert [note["note"] for note in journal.cards.visits("tartu", CODE, MONDAY)[0].notes] == ["2"]
    journal.cards.note(to("102"), 2, NOTE)
    assert journal.people.get("tartu", f"card/{CODE}").keys() == {"held", "2026-03-02/101", "2026-03-02/101/2"}


def test_an_unknown_card_is_brought_to_nothing(journal: Journal) -> None:
    assert not journal.cards.bring(CODE, to("101"))
    assert journal.cards.brought("tartu", MONDAY, "101") == ""
    assert not journal.cards.is_known("tartu", CODE, MONDAY)


def test_what_is_forgotten_is_gone_from_the_card_and_from_its_visits(journal: Journal) -> None:
    for code, number in ((CODE, "101"), (OTHER, "102")):
        journal.cards.begin(code, to(number))
        journal.cards.note(to(number), 2, NOTE)
    journal.people.put("tartu", "2026-03-02/101", "name", {"name": "Mrs Kask"}, MONDAY)
    assert journal.cards.forget("tartu", CODE)
    assert not journal.cards.forget("tartu", CODE)
    assert journal.people.get("tartu", f"card/{CODE}") == {}
    assert journal.people.get("tartu", "2026-03-02/101").keys() == {"name"}
    assert not journal.cards.bring(CODE, to("103"))
    kept = CardVisit(day=MONDAY, number="102", notes=(NOTE,), legs=(2,))
    assert journal.cards.visits("tartu", OTHER, MONDAY) == (kept,)


def test_each_visit_is_kept_for_its_own_time_and_the_card_from_its_last_one(journal: Journal) -> None:
    later = MONDAY + timedelta(days=200)
    journal.cards.begin(CODE, to("101"))
    journal.cards.note(to("101"), 2, NOTE)
    assert journal.cards.bring(CODE, to("150", later))
    after = MONDAY + YEAR + timedelta(days=1)
    assert journal.cards.visits("tartu", CODE, after) == (CardVisit(day=later, number="150"),), "before it is erased"
    journal.people.erase_due("tartu", after)
    assert journal.people.get("tartu", f"card/{CODE}").keys() == {"held", f"{later}/150"}
    gone = later + YEAR + timedelta(days=1)
    assert not journal.cards.is_known("tartu", CODE, gone)
    assert not journal.cards.bring(CODE, to("101", gone)), "too old, though not erased yet"


def test_after_closing_no_visit_leads_to_its_card(journal: Journal) -> None:
    journal.cards.begin(CODE, to("101"))
    journal.people.erase_of_day("tartu", MONDAY, ("card",))
    assert journal.cards.brought("tartu", MONDAY, "101") == ""
    assert journal.cards.visits("tartu", CODE, TUESDAY) == (CardVisit(day=MONDAY, number="101"),)


def test_another_card_takes_the_place_of_one_and_a_wrong_one_is_taken_off_with_its_notes(journal: Journal) -> None:
    journal.cards.begin(CODE, to("101"))
    journal.cards.begin(OTHER, to("90", MONDAY - timedelta(days=7)))
    journal.cards.note(to("101"), 2, NOTE)
    assert journal.cards.bring(OTHER, to("101"))
    assert journal.cards.visits("tartu", CODE, MONDAY) == ()
    assert journal.cards.brought("tartu", MONDAY, "101") == OTHER
    journal.cards.note(to("101"), 2, NOTE)
    journal.cards.take_off("tartu", MONDAY, "101")
    assert [visit.number for visit in journal.cards.visits("tartu", OTHER, MONDAY)] == ["90"]
    assert journal.cards.brought("tartu", MONDAY, "101") == ""
    assert journal.people.get("tartu", f"card/{OTHER}").keys() == {"held", "2026-02-23/90"}


def test_notes_of_a_day_are_read_by_visit(journal: Journal) -> None:
    for visit, kind in (("2026-03-02/101", "handover"), ("2026-03-02/102", "name"), ("2026-03-03/101", "handover")):
        journal.people.put("tartu", visit, kind, {"of": visit}, TUESDAY)
    assert journal.people.of_day("tartu", MONDAY, "handover") == {"2026-03-02/101": {"of": "2026-03-02/101"}}


def test_the_legs_of_one_visit_are_read_in_their_order(journal: Journal) -> None:
    journal.append("tartu", [], legs=(leg("102"), served(leg("101", 2)), leg("101", 1), leg("101", 1, TUESDAY)))
    assert [found.leg for found in journal.legs_of("tartu", MONDAY, "101")] == [1, 2]
