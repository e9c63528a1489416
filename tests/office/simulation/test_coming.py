"""Who comes: more on Mondays and after payday, mostly in the late morning, never to a service that is closed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from statistics import mean

import pytest

from office.hours import Clock, Span
from office.simulation.coming import comings, crowd
from office.simulation.crew import MINUTE, crew_of, duties, planned
from office.simulation.dice import Dice
from office.simulation.habits import habits_of
from tests.office.branch import PLAN
from tests.office.simulation.past import CLERKS, example_plan, past


def expected(days: Sequence[date], draws: int = 150) -> float:
    known = past(a_day=100)
    return mean(crowd(known.plan, known.habits, day, Dice(n, day)) for day in days for n in range(draws))


def test_mondays_bring_more_than_wednesdays() -> None:
    assert expected([date(2026, 4, 20)]) > 1.1 * expected([date(2026, 4, 22)])


def test_the_days_after_payday_bring_more() -> None:
    assert expected([date(2026, 5, 5)]) > 1.15 * expected([date(2026, 5, 19)])


def test_a_payday_on_a_weekend_counts_on_the_monday_after() -> None:
    sunday_the_10th, monday, later = date(2026, 5, 10), date(2026, 5, 11), date(2026, 5, 18)
    assert sunday_the_10th.weekday() == 6
    assert expected([monday]) > 1.15 * expected([later])


def test_a_january_brings_more_than_a_july() -> None:
    assert expected([date(2026, 1, 20)]) > 1.2 * expected([date(2026, 7, 21)])


def test_most_come_in_the_late_morning_and_nobody_outside_of_the_hours() -> None:
    known = past(a_day=300)
    customers = [one for n in range(10) for one in comings(known.plan, known.habits, date(2026, 4, 22), Dice(n))[0]]
    hours = [one.at // 3600 for one in customers]
    assert min(hours) >= 9
    assert max(hours) <= 17
    assert hours.count(10) > 1.3 * hours.count(13)


def test_nobody_comes_for_a_service_that_is_closed_then() -> None:
    known = past(a_day=300)
    customers = [one for n in range(5) for one in comings(known.plan, known.habits, date(2026, 4, 22), Dice(n))[0]]
    debts = [one for one in customers if one.service == "debts" and one.booking is None]
    assert debts
    assert min(one.at for one in debts) >= 13 * 3600


def test_nobody_wants_what_no_counter_offers() -> None:
    plan = replace(PLAN, counters=tuple(replace(one, services=("payments",)) for one in PLAN.counters))
    habits = habits_of(plan, crew_of(plan, ()), 1)
    assert [row.service.id for row in habits.wanted] == ["payments"]
    assert habits.a_day < habits.can_serve


def test_the_usual_clerks_sit_where_they_have_learned_most() -> None:
    crew = crew_of(example_plan(), CLERKS)
    assert crew.seats == {"1": "jaan", "2": "liis", "3": "mari", "4": "olga", "5": "peeter"}
    assert crew.others == ("kadri",)


@pytest.mark.parametrize("seed", range(30))
def test_every_service_of_the_day_has_somebody_though_clerks_fall_ill(seed: int) -> None:
    plan, monday = example_plan(), date(2026, 3, 2)
    crew = crew_of(plan, CLERKS)
    there = {duty.counter for duty in duties(plan, crew, monday, Dice(seed))}
    offered = {service for counter in plan.counters if counter.id in there for service in counter.services}
    assert offered >= {service.id for service in plan.services}
    assert all(duty.opens < duty.closes for duty in duties(plan, crew, monday, Dice(seed)))


def test_without_a_roster_every_counter_is_planned_with_lunch_in_turns() -> None:
    plan = replace(PLAN, roster=(), hours={"weekdays": (Span(Clock(9), Clock(17)),)})
    found = planned(plan, date(2026, 3, 2))
    assert [duty.counter for duty in found] == [counter.id for counter in plan.counters]
    assert len({duty.pauses[0].start for duty in found}) == len(found)
    assert {duty.opens for duty in found} == {9 * 60 * MINUTE}
