"""The plan: what is found in it, and what holds where it says nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from office.hours import Clock
from office.plan import Line, Shift
from tests.office.branch import PLAN


def test_services_and_counters_are_found_by_their_ids() -> None:
    assert PLAN.service("loans") is PLAN.services[1]
    assert PLAN.counter("3") is PLAN.counters[2]
    assert PLAN.service("cars") is None
    assert PLAN.counter("9") is None


@pytest.mark.parametrize(
    ("said", "standing", "minutes"),
    [
        ({}, "normal", 0),
        ({}, "priority", 30),
        ({"priority": 10.0}, "priority", 10),
        ({"priority": 10.0}, "appointment", 30),
        ({"priority": 0.0}, "priority", 0),
        ({}, "returned", 30),
    ],
)
def test_a_head_start_is_the_usual_one_where_the_plan_says_nothing(
    said: dict[str, float], standing: str, minutes: int
) -> None:
    plan = replace(PLAN, line=Line(head_start_minutes=said))
    assert plan.head_start(standing) == timedelta(minutes=minutes)


def test_a_service_without_a_promise_promises_nothing() -> None:
    assert PLAN.services[0].promise == timedelta(minutes=20)
    assert PLAN.services[1].promise is None


def test_the_roster_of_a_day_has_the_shifts_of_its_weekday() -> None:
    early = Shift(counter="1", opens=Clock(9), closes=Clock(12), weekdays=("monday", "sunday"))
    always = Shift(counter="2", opens=Clock(9), closes=Clock(17))
    plan = replace(PLAN, roster=(early, always))
    assert plan.roster_on(date(2026, 3, 2)) == (early, always)
    assert plan.roster_on(date(2026, 3, 3)) == (always,)
    assert plan.roster_on(date(2026, 3, 8)) == (early, always)
