"""What a ticket costs: one event, the stream's head and one leg in one transaction that is on the disk when answered.

On an empty journal and on one with a million earlier entries, side by side: pytest bench/test_journal.py
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from sqlalchemy import Date, Integer, Text, bindparam, text

from journal.batch import Batch
from journal.store import Journal, open_journal
from journal.tables import Moment
from office.events import Entry, TicketTaken
from office.visits import VisitLeg
from tests.postgres import Postgres, running

LONG_AGO = datetime(2026, 3, 2, 7, tzinfo=UTC)
NINE = datetime(2030, 1, 7, 7, tzinfo=UTC)
DAY = "day/2030-01-07"
MILLION = 1_000_000
A_DAY = 500
TYPES: Mapping[str, Any] = {"count": Integer(), "a_day": Integer(), "at": Moment(), "day": Date(), "body": Text()}
BODY = (
    '{"number":"101","serial":1,"service":"payments","key":"2026-03-02T07:00:00Z","language":"et","needs":[],'
    '"standing":"normal","ahead":3,"promised_by":"2026-03-02T07:20:00Z","secret":"k4tq"}'
)
FILL = (
    """
    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :count - 1)
    INSERT INTO journal
    SELECT 'tartu', 'day/' || (10000 + i / :a_day), i % :a_day + 1, :at, 'kiosk', '', 'TicketTaken', :body FROM n
    """,
    """
    INSERT INTO streams SELECT office, stream, max(place) FROM journal GROUP BY office, stream
    """,
    """
    INSERT INTO visits (office, day, number, leg, final, service, language, needs, standing, joined_at, half_hour, how)
    SELECT office, :day, stream || place, 1, true, 'payments', 'et', '', 'normal', :at, 18, 'served'
    FROM journal WHERE place % 4 = 0
    """,
)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with running() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def journal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Journal]:
    sqlite = request.param == "sqlite"
    store = open_journal(str(tmp_path / "walkin.db") if sqlite else request.getfixturevalue("postgres").database())
    yield store
    store.close()


@pytest.fixture(params=[0, MILLION], ids=["empty", "a million"])
def earlier(request: pytest.FixtureRequest, journal: Journal) -> int:
    entries: int = request.param
    values = {"count": entries, "a_day": A_DAY, "at": LONG_AGO, "day": LONG_AGO.date(), "body": BODY}
    for statement in FILL if entries else ():
        wanted = {name: value for name, value in values.items() if f":{name}" in statement}
        with journal._door.writing() as connection:  # noqa: SLF001 - the past comes in bulk
            typed = [bindparam(name, type_=TYPES[name]) for name in wanted]
            connection.execute(text(statement).bindparams(*typed), wanted)
    return entries


def ticket(number: int) -> tuple[Batch, VisitLeg]:
    event = TicketTaken(number=str(number), serial=number, service="payments", key=NINE, secret="k4tq")  # noqa: S106
    waiting = VisitLeg(
        office="tartu",
        day=NINE.date(),
        number=str(number),
        leg=1,
        final=True,
        service="payments",
        language="et",
        needs="",
        standing="normal",
        joined_at=NINE,
        half_hour=18,
        promised_by=None,
        how="waiting",
    )
    return Batch(stream=DAY, after=number - 1, entries=(Entry(place=number, at=NINE, event=event),)), waiting


def test_append_a_ticket(benchmark: BenchmarkFixture, journal: Journal, earlier: int) -> None:
    numbers = count(1)

    def append() -> None:
        batch, leg = ticket(next(numbers))
        journal.append("tartu", (batch,), legs=(leg,))

    benchmark.pedantic(append, rounds=1000, warmup_rounds=50)  # type: ignore[no-untyped-call]  # it has no types
    assert journal.head("tartu", DAY) == next(numbers) - 1
    assert len(journal.streams("tartu")) == earlier // A_DAY + 1


def test_read_a_day(benchmark: BenchmarkFixture, journal: Journal, earlier: int) -> None:
    """What a station does when it starts: 500 events of today."""
    entries = tuple(entry for n in range(A_DAY) for entry in ticket(n + 1)[0].entries)
    journal.append("tartu", (Batch(stream=DAY, after=0, entries=entries),))
    assert len(benchmark(journal.read, "tartu", DAY)) == A_DAY
    assert len(journal.streams("tartu")) == earlier // A_DAY + 1
