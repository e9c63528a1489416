"""Plans to come, on both stores: planned, withdrawn, in force once, joined with what happened meanwhile."""

from dataclasses import replace
from datetime import timedelta

import pytest

from journal.planbook import Planbook, PlanMoved
from journal.signed import Signed
from journal.store import Journal, open_journal
from journal.trouble import PlanUnreadable
from office.events import Entry
from office.plan import Plan, Service
from office.plan_events import STREAM, PlannedCame
from tests.journal.examples import NINE, PLAN

MONDAY = NINE + timedelta(days=6)


def promising(plan: Plan, minutes: float) -> Plan:
    return replace(plan, services=(replace(plan.services[0], promise_minutes=minutes), *plan.services[1:]))


def with_letters(plan: Plan) -> Plan:
    return replace(plan, services=(*plan.services, Service(id="letters", name={"en": "Letters"}, series=900)))


@pytest.fixture
def book(journal: Journal) -> Planbook:
    journal.put_plan("tartu", PLAN, NINE, "test")
    return Planbook(journal, "tartu")


def signed(hours: float = 0, by: str = "kadri") -> Signed:
    return Signed(at=NINE + timedelta(hours=hours), station="desk", by=by)


def test_a_plan_comes_into_force_at_its_moment_once_and_is_its_planners(journal: Journal, book: Planbook) -> None:
    book.plan([(promising(PLAN, 7), MONDAY)], 1, signed())
    assert book.come(signed(1, by="")) == 0
    at = Signed(at=MONDAY, station="kiosk")
    assert (book.come(at), book.come(at), Planbook(journal, "tartu").come(at)) == (2, 2, 2)
    assert journal.newest_plan("tartu") == (2, promising(PLAN, 7))
    assert [(one.version, one.by, one.at) for one in journal.plan_versions("tartu")][1] == (2, "kadri", MONDAY)


def test_one_that_was_withdrawn_never_comes(journal: Journal, book: Planbook) -> None:
    book.plan([(promising(PLAN, 7), MONDAY)], 1, signed())
    number = book.planned().in_order[0].number
    assert Planbook(journal, "tartu").withdraw(number, signed(1))
    assert not book.withdraw(number, signed(2))
    assert book.come(Signed(at=MONDAY)) == 0
    assert journal.newest_plan("tartu") == (1, PLAN)


def test_who_planned_from_an_older_version_is_told(journal: Journal, book: Planbook) -> None:
    journal.put_plan("tartu", promising(PLAN, 7), NINE, "urve")
    with pytest.raises(PlanMoved) as moved:
        book.plan([(with_letters(PLAN), NINE)], 1, signed())
    assert moved.value.newest == 2
    assert book.planned().waiting == {}


def test_what_was_changed_meanwhile_stays(journal: Journal, book: Planbook) -> None:
    book.plan([(with_letters(PLAN), MONDAY)], 1, signed())
    journal.put_plan("tartu", promising(PLAN, 7), NINE + timedelta(hours=1), "urve")
    assert book.come(Signed(at=MONDAY)) == 3
    assert journal.newest_plan("tartu") == (3, with_letters(promising(PLAN, 7)))


def test_where_both_together_would_be_faulty_the_planned_one_stands_alone(journal: Journal, book: Planbook) -> None:
    same_series = replace(PLAN, services=(*PLAN.services, Service(id="other9", name={"en": "Other"}, series=900)))
    book.plan([(with_letters(PLAN), MONDAY)], 1, signed())
    journal.put_plan("tartu", same_series, NINE + timedelta(hours=1), "urve")
    assert book.come(Signed(at=MONDAY)) == 3
    assert journal.newest_plan("tartu") == (3, with_letters(PLAN))


def test_two_stations_at_that_moment_make_one_version(url: str, journal: Journal, book: Planbook) -> None:
    book.plan([(promising(PLAN, 7), MONDAY)], 1, signed())
    other = open_journal(url)
    second = Planbook(other, "tartu")
    second.planned()
    assert (book.come(Signed(at=MONDAY)), second.come(Signed(at=MONDAY))) == (2, 2)
    other.close()
    entries: tuple[Entry, ...] = journal.read("tartu", STREAM)
    assert [entry.event for entry in entries if isinstance(entry.event, PlannedCame)] == [
        PlannedCame(number=1, version=2)
    ]


def test_a_faulty_plan_is_not_planned(book: Planbook) -> None:
    with pytest.raises(PlanUnreadable, match="an office needs at least one service"):
        book.plan([(replace(PLAN, services=(), counters=(), roster=()), MONDAY)], 1, signed())
    assert book.planned().waiting == {}


def test_who_is_second_at_the_same_moment_is_told(url: str, journal: Journal, book: Planbook) -> None:
    """The first one's plan is written, and no version yet: its station hangs, or went down."""
    book.plan([(promising(PLAN, 7), NINE)], 1, signed())
    other = open_journal(url)
    with pytest.raises(PlanMoved) as moved:
        Planbook(other, "tartu").plan([(with_letters(PLAN), NINE)], 1, signed(1, by="urve"))
    other.close()
    assert moved.value.newest == 2
    assert journal.newest_plan("tartu") == (2, promising(PLAN, 7))
