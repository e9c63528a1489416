"""What an estimate costs: pytest bench/test_waits.py"""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from office.plan import Counter, Office, Plan, Service
from office.waits.demand import Demand
from office.waits.forecast import forecast_of, wait_of
from office.waits.learned import Learned
from office.waits.moment import Moment
from office.waits.outlook import outlook_of
from tests.office.branch import Branch


def office(services: int, counters: int) -> Plan:
    """Each counter offers three of the services."""
    return Plan(
        office=Office(id="branch", name={"en": "Branch"}, time_zone="Europe/Tallinn"),
        services=tuple(Service(id=f"s{n}", name={"en": f"{n}"}, series=100 * (n + 1)) for n in range(services)),
        counters=tuple(
            Counter(id=str(n + 1), services=tuple(f"s{(n + step) % services}" for step in range(3)))
            for n in range(counters)
        ),
    )


def moment(services: int, counters: int, waiting: int, clock: str = "09:00") -> Moment:
    plan = office(services, counters)
    branch = Branch(plan).at(clock)
    for counter in plan.counters:
        branch.staffs(counter.id)
    for n in range(waiting + counters):
        branch.now += timedelta(seconds=10)
        branch.takes(f"s{n % services}")
    for counter in plan.counters:
        branch.calls_next(counter.id)
    assert len(branch.day.waiting) == waiting
    return Moment(day=branch.day, plan=plan, learned=Learned(), at=branch.now)


@pytest.mark.parametrize(("waiting", "services", "counters"), [(60, 5, 6), (300, 8, 20)])
def test_one_ticket(benchmark: BenchmarkFixture, waiting: int, services: int, counters: int) -> None:
    now = moment(services, counters, waiting)
    assert benchmark(lambda: wait_of(now, "s0", now.at)) is not None


@pytest.mark.parametrize(("waiting", "services", "counters"), [(60, 5, 6), (300, 8, 20)])
def test_the_whole_board(benchmark: BenchmarkFixture, waiting: int, services: int, counters: int) -> None:
    now = moment(services, counters, waiting)
    assert len(benchmark(lambda: forecast_of(now)).tickets) == waiting


def test_the_rest_of_the_day(benchmark: BenchmarkFixture) -> None:
    """60 waiting at six counters at noon, fifty more an hour until the office closes at five."""
    now = moment(5, 6, 60, "12:00")
    halves = range(18, 34)
    means = {("weekday", f"s{service}", half): 5.0 for service in range(5) for half in halves}
    demand = Demand(covered={("weekday", half): 9 for half in halves}, means=means)
    known = replace(now, learned=Learned(demand=demand))
    found = benchmark(lambda: outlook_of(known))
    assert len(found.services["s0"]) == 9
