"""What the page of the service standard reads: 28 days of ticks and of visits, beside a million other entries.

The figures are made in the database's thread, so that no window waits for them: pytest bench/test_standards.py
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from sqlalchemy import bindparam, text

from bench.test_journal import A_DAY, BODY, FILL, LONG_AGO, MILLION, TYPES, journal, postgres
from journal.batch import Batch
from journal.codec import read_plan
from journal.store import Journal
from office.day import stream_of
from office.events import Entry, StepsTicked
from office.plan import Plan
from office.standard_figures import DAYS, CardFigures, standard_figures
from office.visits import VisitLeg
from resources.example import example_plan_path

__all__ = ["journal", "postgres"]  # the fixtures, under their names here

TODAY = date(2026, 3, 31)
FIRST = TODAY - timedelta(days=DAYS - 1)
VISITS = 400
"""A day: each of them with a card that was used."""


@pytest.fixture(params=[0, MILLION], ids=["nothing else", "a million others"])
def filled(request: pytest.FixtureRequest, journal: Journal) -> tuple[Journal, Plan]:  # the fixture
    values = {"count": request.param, "a_day": A_DAY, "at": LONG_AGO, "day": LONG_AGO.date(), "body": BODY}
    for statement in FILL if request.param else ():
        wanted = {name: value for name, value in values.items() if f":{name}" in statement}
        with journal._door.writing() as connection:  # noqa: SLF001 - the past comes in bulk
            connection.execute(text(statement).bindparams(*(bindparam(n, v, TYPES[n]) for n, v in wanted.items())))
    plan = read_plan(example_plan_path())
    for n in range(DAYS):
        day = FIRST + timedelta(days=n)
        batch = Batch(stream=stream_of(day), after=0, entries=tuple(entries(plan, day)))
        journal.append("tartu", [batch], legs=[leg(plan, day, number) for number in range(VISITS)])
    return journal, plan


def entries(plan: Plan, day: date) -> Iterator[Entry]:
    for place in range(1, VISITS + 1):
        standard = plan.standards[place % 3]
        event = StepsTicked(
            number=str(place - 1),
            service=standard.services[0],
            standard=standard.id,
            version=standard.version,
            steps=tuple(step.id for step in standard.steps[: 1 + place % len(standard.steps)]),
        )
        yield Entry(place=place, at=noon(day), event=event, station="hall", by="mari")


def leg(plan: Plan, day: date, number: int) -> VisitLeg:
    return VisitLeg(
        office="tartu",
        day=day,
        number=str(number),
        leg=1,
        final=True,
        service=plan.standards[(number + 1) % 3].services[0],
        language="et",
        needs="",
        standing="normal",
        joined_at=noon(day),
        half_hour=24,
        promised_by=None,
        how="served",
        clerk=("mari", "jaan")[number % 2],
    )


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def test_four_weeks_of_ticks_are_read_and_counted(filled: tuple[Journal, Plan], benchmark: BenchmarkFixture) -> None:
    store, plan = filled

    def read() -> tuple[CardFigures, ...]:
        return standard_figures(plan, store.ticked("tartu", FIRST, TODAY), store.legs("tartu", FIRST, TODAY))

    cards = benchmark.pedantic(read, rounds=5, warmup_rounds=1)  # type: ignore[no-untyped-call]  # it has no types
    assert sum(card.n or 0 for card in cards if card.service) == DAYS * VISITS
