from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import text

from journal.batch import Batch
from journal.store import Journal
from office.events import Entry, TicketTaken
from office.visits import Rating, VisitLeg
from tests.journal.examples import DAY, MONDAY, TUESDAY, batch, entry, leg, rated, served

FIVE = Rating(day=MONDAY, number="101", solved="yes", treated=5)


def put(journal: Journal, *legs: VisitLeg, ratings: Sequence[Rating] = ()) -> None:
    journal.append("tartu", [], legs=legs, ratings=ratings)


def test_a_leg_is_read_back_as_it_was(journal: Journal) -> None:
    put(journal, leg("101"), served(leg("102")))
    assert journal.legs("tartu", MONDAY, MONDAY) == (leg("101"), served(leg("102")))


def test_a_leg_is_written_over_what_it_was(journal: Journal) -> None:
    put(journal, leg())
    put(journal, served(leg()))
    assert journal.legs("tartu", MONDAY, MONDAY) == (served(leg()),)


def test_legs_come_by_day_number_and_leg_of_the_days_asked_for(journal: Journal) -> None:
    days = [MONDAY + timedelta(days=n) for n in range(4)]
    put(journal, *(leg(number, of, day) for day in reversed(days) for number in ("102", "101") for of in (2, 1)))
    found = [(found.day, found.number, found.leg) for found in journal.legs("tartu", days[1], days[2])]
    assert found == [(day, number, of) for day in days[1:3] for number in ("101", "102") for of in (1, 2)]


def test_a_rating_is_kept_while_the_visit_goes_on(journal: Journal) -> None:
    put(journal, leg())
    put(journal, ratings=[FIVE])
    put(journal, replace(served(leg()), final=False), leg(of=2))
    assert journal.ratings("tartu", MONDAY, MONDAY) == (FIVE,)
    assert _rated_rows(journal) == [(1, "yes", 5), (2, "yes", 5)]


def test_an_answer_that_was_left_open_keeps_an_earlier_one(journal: Journal) -> None:
    put(journal, leg(), ratings=[replace(FIVE, treated=None)])
    assert journal.ratings("tartu", MONDAY, MONDAY) == (replace(FIVE, treated=None),)
    put(journal, ratings=[replace(FIVE, solved=None)])
    assert journal.ratings("tartu", MONDAY, MONDAY) == (FIVE,)


def test_only_rated_visits_have_ratings(journal: Journal) -> None:
    put(journal, leg("101"), leg("102"), leg("101", day=TUESDAY), ratings=[FIVE])
    assert journal.ratings("tartu", MONDAY, TUESDAY) == (FIVE,)
    assert journal.ratings("tartu", TUESDAY, TUESDAY) == ()


def _rated_rows(journal: Journal) -> list[tuple[int, str, int]]:
    with journal._door.reading() as connection:
        rows = connection.execute(text("SELECT leg, solved, treated FROM visits ORDER BY day, number, leg"))
        return [(row[0], row[1], row[2]) for row in rows]


def one_leg_each(stream: str, entries: tuple[Entry, ...]) -> list[VisitLeg]:
    day = date.fromisoformat(stream.removeprefix("day/"))
    return [leg(e.event.number, day=day) for e in entries if isinstance(e.event, TicketTaken)]


def test_the_projection_is_made_anew_from_the_journal(journal: Journal) -> None:
    rating = Batch(stream=f"visit/{MONDAY}/2", after=0, entries=(entry(1, rated("2", "no", 1)),))
    for stream in (DAY, f"day/{TUESDAY}"):
        journal.append("tartu", [batch(1, 2, stream=stream)])
    journal.append("tartu", [rating])
    journal.append("võru", [batch(1)], legs=[leg("9", office="võru")])
    put(journal, leg("2", of=7), leg("999"))  # what a fault may have left
    journal.rebuild("tartu", one_leg_each)
    expected = tuple(leg(number, day=day) for day in (MONDAY, TUESDAY) for number in ("1", "2"))
    assert journal.legs("tartu", MONDAY, TUESDAY) == expected
    assert journal.ratings("tartu", MONDAY, TUESDAY) == (Rating(day=MONDAY, number="2", solved="no", treated=1),)
    assert journal.legs("võru", MONDAY, MONDAY) == (leg("9", office="võru"),)
