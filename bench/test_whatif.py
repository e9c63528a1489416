"""What a what-if costs: pytest bench/test_whatif.py"""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from office.whatif.advice import advice
from office.whatif.outcome import Measure, outcome
from office.whatif.recorded import RecordedDay
from office.whatif.recording import recorded
from office.whatif.replaying import replayed
from office.whatif.speeds import speeds_of
from office.whatif.variant import Variant
from tests.office.branch import PLAN
from tests.office.whatif.busy_days import busy_day
from tests.office.whatif.by_the_rules import lived

BASE = Variant(plan=PLAN)
TWENTY = range(20)
PER_HOUR = 55.0
"""Some 400 tickets a day."""


@pytest.fixture(scope="module")
def days() -> tuple[RecordedDay, ...]:
    return tuple(busy_day(seed, per_hour=PER_HOUR) for seed in TWENTY)


def test_a_day_of_400_tickets_is_recorded(benchmark: BenchmarkFixture) -> None:
    truth = busy_day(0, per_hour=PER_HOUR)
    entries = lived(truth, BASE)
    found = benchmark(recorded, truth.date, entries, PLAN)
    assert len(found.visits) > 350


def test_a_day_of_400_tickets_is_replayed(benchmark: BenchmarkFixture, days: tuple[RecordedDay, ...]) -> None:
    found = benchmark(replayed, days[0], BASE)
    assert len(found.legs) > 350


def test_twenty_days_with_their_figures(benchmark: BenchmarkFixture, days: tuple[RecordedDay, ...]) -> None:
    measure = Measure(PLAN, 15.0)
    assert benchmark(lambda: outcome([replayed(day, BASE) for day in days], measure)).days == len(days)


def test_the_whole_advice_over_twenty_days(benchmark: BenchmarkFixture, days: tuple[RecordedDay, ...]) -> None:
    speeds = speeds_of(days, PLAN)
    found = benchmark.pedantic(lambda: list(advice(days, PLAN, 15.0, 0.8, speeds)), rounds=1)  # type: ignore[no-untyped-call]  # it has no types
    assert found
