"""What was learned is kept, and learned again from the journal where it is lost: the same either way."""

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest

from journal.daybook import Acted, Daybook
from journal.learned_form import learned_form, learned_from
from journal.lessonbook import learned_before
from journal.signed import Signed
from journal.store import Journal
from office.commands import (
    CallNext,
    CloseDay,
    DayCommand,
    FinishService,
    MarkMissed,
    OpenCounter,
    OpenDay,
    TakeTicket,
    TransferTicket,
)
from office.waits.demand import Demand
from office.waits.learned import Learned
from office.waits.means import Mean
from tests.office.branch import MONDAY, PLAN, on


def a_day(book: Daybook, of: date) -> None:
    """Ten customers, one of whom is missed and one sent on; the fifth has priority."""

    def does(clock: str, *commands: DayCommand) -> None:
        for command in commands:
            assert isinstance(book.act(of, (command,), Signed(at=on(clock, of))), Acted)

    does("08:45", OpenDay(), OpenCounter(counter="1", clerk="mari"), OpenCounter(counter="3", clerk="jaan"))
    for n in range(10):
        does(f"09:0{n}", TakeTicket(service="payments", standing="priority" if n == 4 else "normal"))
    for n in range(8):
        does(f"09:{10 + 4 * n}", CallNext(counter="1"))
        ending: DayCommand = FinishService(counter="1")
        if n == 3:
            ending = MarkMissed(counter="1")
        if n == 5:
            ending = TransferTicket(counter="1", service="loans")
        does(f"09:{13 + 4 * n}", ending)
    does("18:00", CloseDay())


@pytest.fixture
def book(journal: Journal) -> Daybook:
    journal.put_plan("tartu", PLAN, datetime(2026, 3, 1, tzinfo=UTC), "test")
    return Daybook(journal, "tartu")


def test_a_first_day_is_met_with_what_is_usual(journal: Journal, book: Daybook) -> None:
    assert learned_before(journal, "tartu", MONDAY) == Learned()
    assert book.day(MONDAY).place == 0


def test_days_are_learned_from_once_and_kept(journal: Journal, book: Daybook) -> None:
    for n in range(3):
        a_day(book, MONDAY + timedelta(days=n))
    learned = learned_before(journal, "tartu", MONDAY + timedelta(days=3))
    assert learned.days == 3
    assert learned.arrivals == {("payments", 18): 1.0}
    assert learned.targets == {"payments": {"loans": 3.0}}
    assert learned.speeds.keys() == {"mari"}
    assert learned.demand.people(MONDAY, "payments", 18) == 10.0
    kept = journal.learned("tartu")
    assert kept is not None
    assert kept[0] == MONDAY + timedelta(days=2)
    assert learned_from(kept[1]) == learned


def test_what_was_lost_is_learned_again_alike(journal: Journal, book: Daybook) -> None:
    for n in range(3):
        a_day(book, MONDAY + timedelta(days=n))
        learned_before(journal, "tartu", MONDAY + timedelta(days=n + 1))
    day_by_day = learned_before(journal, "tartu", MONDAY + timedelta(days=3))
    journal.put_learned("tartu", MONDAY + timedelta(days=2), {"handling": "of another version"})
    assert learned_before(journal, "tartu", MONDAY + timedelta(days=3)) == day_by_day


def test_values_that_were_kept_before_demand_was_learned_are_read_without_it() -> None:
    form = learned_form(Learned(days=4))
    del form["demand"]
    assert learned_from(form) == Learned(days=4)


def test_learned_values_are_read_back_as_they_were() -> None:
    demand = Demand(
        covered={("weekday", 19): 2}, means={("weekday", "loans", 19): 4.5}, levels={"monday": Mean(1.1, 3.0)}
    )
    learned = Learned(
        arrivals={("loans", 19): 0.5}, targets={"loans": {"payments": 2.0}}, demand=demand, days=4, low=0.08
    )
    assert learned_from(msgspec.json.decode(msgspec.json.encode(learned_form(learned)))) == learned
    assert learned_from({"demand": {"means": [["weekday", 19]]}}) is None
    assert learned_from({"low": "much"}) is None
