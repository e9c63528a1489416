"""What a made-up history costs: pytest bench/test_simulate.py

A large office: eight services, twelve counters, 400 customers on a usual day. Written to a database on the disk, a day
a transaction; the newest 60 days also teach the estimates.
"""

from datetime import date
from itertools import count
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from journal.store import open_journal
from office.plan import Counter, Plan, Service
from office.simulation.crew import crew_of
from office.simulation.habits import habits_of
from office.simulation.history import Past, made_day, open_days
from office.waits.estimates import Estimates
from station.made_history import Written, write_history
from tests.office.branch import PLAN, on

MINUTES = (5, 7, 9, 11, 13, 6, 4, 8)
SERVED_AT = ("12", "17", "127", "23", "34", "45", "58", "67", "16", "62", "348", "136")
SERVICES = tuple(
    Service(id=str(n), name={"en": f"Service {n}"}, series=100 * n, promise_minutes=30, handling_minutes=minutes)
    for n, minutes in enumerate(MINUTES, 1)
)
COUNTERS = tuple(Counter(id=str(n), services=tuple(served)) for n, served in enumerate(SERVED_AT, 1))
LARGE = Plan(office=PLAN.office, services=SERVICES, counters=COUNTERS)
MONDAY, A_DAY, TWENTY = date(2025, 3, 3), 400, 20


def past() -> Past:
    crew = crew_of(LARGE, ())
    return Past(plan=LARGE, version=1, crew=crew, habits=habits_of(LARGE, crew, 1, A_DAY), seed=1)


@pytest.mark.parametrize("learns", [False, True], ids=["rules alone", "learning too"])
def test_a_day_of_a_large_office(benchmark: BenchmarkFixture, learns: bool) -> None:  # noqa: FBT001  # of a parameter
    known = past()
    found = benchmark(lambda: made_day(known, MONDAY, estimates=Estimates() if learns else None))
    assert found.visits > A_DAY


@pytest.mark.parametrize("told", [False, True], ids=["plain", "with waits"])
def test_days_are_written(benchmark: BenchmarkFixture, tmp_path: Path, told: bool) -> None:  # noqa: FBT001  # likewise
    """Plain: twenty days, 8,000 visits: a twelfth of a year. With waits: one of them."""
    days = tuple(open_days(LARGE, MONDAY, 1 if told else TWENTY))
    databases = count()

    def written() -> Written:
        journal = open_journal(str(tmp_path / f"{next(databases)}.db"))
        journal.put_plan(LARGE.office.id, LARGE, on("08:00"), "bench")
        last = Written()
        for last in write_history(journal, past(), days, told=told):  # noqa: B007  # the last one is looked at
            pass
        journal.close()
        return last

    found = benchmark.pedantic(written, rounds=1 if told else 3)  # type: ignore[no-untyped-call]  # it has no types
    assert found.visits > A_DAY * len(days) * 0.8
