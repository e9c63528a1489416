"""Who usually comes, and what a day that was not as usual may teach."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from office.hours import Clock, Span
from office.plan import Plan
from office.waits.demand import Cell, DaySeen, Demand, kind_of
from office.waits.learned import Learned
from tests.office.branch import MONDAY, PLAN, Branch, on
from tests.office.waits.scenes import taught

TEN, ELEVEN = 20, 22
"""Half hours of the day."""


def seen(day: date, counts: Mapping[Cell, int], covered: frozenset[int] = frozenset({TEN, ELEVEN})) -> DaySeen:
    return DaySeen(date=day, covered=covered, counts=counts)


def after_days(days: int, counts: Mapping[Cell, int], demand: Demand | None = None, start: date = MONDAY) -> Demand:
    demand = demand or Demand()
    for n in range(days):
        weeks, weekday = divmod(n, 5)
        demand = demand.after(seen(start + timedelta(days=7 * weeks + weekday), counts))
    return demand


USUAL = {("loans", TEN): 30, ("loans", ELEVEN): 10}


def test_working_days_are_alike_and_a_saturday_is_none_of_them() -> None:
    kinds = [kind_of(MONDAY + timedelta(days=n)) for n in range(7)]
    assert kinds == ["weekday"] * 5 + ["saturday", "sunday"]
    demand = after_days(3, USUAL)
    friday, saturday = MONDAY + timedelta(days=4), MONDAY + timedelta(days=5)
    assert demand.people(friday, "loans", TEN) == 30
    assert demand.people(saturday, "loans", TEN) == 0
    assert (demand.days(friday, [TEN, ELEVEN]), demand.days(saturday, [TEN])) == (3, 0)
    assert (demand.days(friday, [TEN, 30]), demand.days(friday, [])) == (0, 0)


def test_a_weekday_that_is_always_busier_has_a_level_of_its_own() -> None:
    demand = after_days(5, USUAL)
    for week in range(1, 12):
        for weekday in range(5):
            busier = 2 if weekday == 0 else 1
            counts = {cell: count * busier for cell, count in USUAL.items()}
            demand = demand.after(seen(MONDAY + timedelta(days=7 * week + weekday), counts))
    monday, tuesday = (demand.people(MONDAY + timedelta(days=n), "loans", TEN) for n in range(2))
    assert monday > 1.4 * tuesday
    assert tuesday == pytest.approx(30, abs=4)


def test_half_hours_that_were_not_open_teach_nothing() -> None:
    demand = after_days(4, USUAL)
    short = demand.after(seen(MONDAY + timedelta(days=7), {("loans", TEN): 30}, frozenset({TEN})))
    assert short.people(MONDAY, "loans", ELEVEN) / short.level(MONDAY) == 10
    assert short.days(MONDAY, [ELEVEN]) == 4
    assert short.days(MONDAY, [TEN]) == 5


def test_a_day_on_which_hardly_anybody_came_moves_the_means_little_and_the_shape_not_at_all() -> None:
    demand = after_days(10, USUAL)
    empty = demand.after(seen(MONDAY + timedelta(days=14), {}))
    ten, eleven = (empty.people(MONDAY, "loans", half) for half in (TEN, ELEVEN))
    assert ten == pytest.approx(30 * (1 - 0.5 / 11))
    assert ten == pytest.approx(3 * eleven)
    assert empty.levels == demand.levels


def test_an_office_to_which_three_times_as_many_come_for_good_is_believed() -> None:
    tripled = {cell: 3 * count for cell, count in USUAL.items()}
    demand = after_days(60, tripled, after_days(20, USUAL), MONDAY + timedelta(days=28))
    assert demand.people(MONDAY, "loans", TEN) == pytest.approx(90, rel=0.15)


def test_where_few_come_chance_is_no_unusual_day() -> None:
    demand = after_days(10, {("loans", TEN): 2})
    nobody = demand.after(seen(MONDAY + timedelta(days=14), {}))
    assert nobody.people(MONDAY, "loans", TEN) / nobody.level(MONDAY) == pytest.approx(2 * 10 / 11)


def whole_day(branch: Branch, closed: str = "18:00") -> Learned:
    """Two bills at ten, a loan at three with priority; an appointment and a wrong choice, which do not count."""
    branch.at("10:05")
    branch.takes()
    branch.at("10:29").takes()
    wrong = branch.takes()
    branch.cancels(wrong, wrong_choice=True)
    branch.books("7", "11:00", "loans")
    branch.at("10:55").checks_in("7")
    branch.at("15:00").takes("loans", standing="priority")
    branch.at(closed).closes()
    return taught(branch)


def test_a_day_teaches_who_came_without_an_appointment() -> None:
    demand = whole_day(Branch()).demand
    assert demand.means == {("weekday", "loans", 30): 1.0, ("weekday", "payments", 20): 2.0}
    assert demand.covered == {("weekday", half): 1 for half in range(18, 34)}


def test_a_day_that_was_closed_early_teaches_what_it_was_open_for() -> None:
    demand = whole_day(Branch(), closed="15:40").demand
    assert demand.covered == {("weekday", half): 1 for half in range(18, 31)}


def test_the_half_hour_in_which_a_day_was_closed_is_not_seen_whoever_came_in_it() -> None:
    branch = Branch().at("15:35")
    branch.takes()
    branch.at("15:40").closes()
    demand = taught(branch).demand
    assert demand.covered == {("weekday", half): 1 for half in range(18, 31)}
    assert demand.means == {}


def test_a_day_that_began_late_teaches_from_then_on_and_whoever_came_before_the_hours_counts() -> None:
    late = Branch(opens="10:15")
    late.at("16:59").takes()
    late.at("17:00").closes()
    assert taught(late).demand.covered == {("weekday", half): 1 for half in range(21, 34)}
    early = Branch(opens="08:50")
    early.takes()
    early.at("17:00").closes()
    assert taught(early).demand.covered == {("weekday", half): 1 for half in range(17, 34)}
    assert taught(early).demand.means == {("weekday", "payments", 17): 1.0}


def test_a_day_with_hours_of_its_own_teaches_nothing() -> None:
    hours = {**PLAN.hours, MONDAY.isoformat(): (Span(Clock(9), Clock(18)),)}
    assert whole_day(Branch(plan_with(hours))).demand == Demand()


def test_a_day_that_is_closed_after_midnight_was_open_all_the_time() -> None:
    branch = Branch().at("10:05")
    branch.takes()
    branch.now = on("02:00", MONDAY + timedelta(days=1))
    branch.closes()
    assert taught(branch).demand.covered == {("weekday", half): 1 for half in range(18, 34)}


def plan_with(hours: Mapping[str, tuple[Span, ...]]) -> Plan:
    return Plan(office=PLAN.office, services=PLAN.services, counters=PLAN.counters, hours=hours)
