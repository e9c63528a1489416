"""Histories to look at: the example office, or one of the tests."""

from functools import cache

from journal.codec import read_plan
from office.plan import Plan
from office.simulation.crew import crew_of
from office.simulation.habits import habits_of
from office.simulation.history import Past
from resources.example import example_plan_path

CLERKS = ("jaan", "liis", "mari", "olga", "peeter", "kadri")


@cache
def example_plan() -> Plan:
    return read_plan(example_plan_path())


def past(plan: Plan | None = None, *, seed: int = 1, a_day: float | None = None) -> Past:
    plan = plan or example_plan()
    crew = crew_of(plan, CLERKS)
    return Past(plan=plan, version=1, crew=crew, habits=habits_of(plan, crew, seed, a_day), seed=seed)
