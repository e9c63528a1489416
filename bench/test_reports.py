"""What a report costs, in processor time: a month and a year of an office with a million visits in its journal.

pytest bench/test_reports.py [-k sqlite]
"""

import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from sqlalchemy import Date, bindparam, insert, text

from journal import tables
from journal.codec import event_body
from journal.store import Journal, open_journal
from office.day import stream_of
from office.events import CounterClosed, CounterOpened, CounterPaused, CounterResumed, Event, VoucherIssued, Worth
from office.plan import Plan
from office.reporting.asking import Asked, Days
from tests.journal.examples import PLAN
from tests.postgres import Postgres, running

MILLION = 1_000_000
LAST = date(2026, 10, 30)
NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
MONTH = Days(first=date(2026, 10, 1), last=date(2026, 10, 30))
YEAR = Days(first=date(2025, 10, 31), last=LAST)
COUNTERS = 8
_FILL = """
WITH RECURSIVE n(i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < :visits - 1),
  r(i, a, b, c) AS (
    SELECT i, (:at + i) * 7919 % 10007, (:at + i) * 104729 % 10009, (:at + i) * 15485863 % 9973 FROM n)
INSERT INTO visits (office, day, number, leg, final, service, language, needs, standing, joined_at, half_hour,
  promised_by, how, counter, clerk, wait_s, walk_s, handling_s, called_s, gap_s, gave_up_s, solved, treated,
  overtaken, broken, voucher, level, estimate_kept)
SELECT 'tartu', :day, CAST(101 + i AS TEXT), 1, :yes,
  CASE a % 6 WHEN 0 THEN 'loans' WHEN 1 THEN 'loans' WHEN 2 THEN 'cards' ELSE 'payments' END,
  CASE b % 3 WHEN 0 THEN 'ru' WHEN 1 THEN 'en' ELSE 'et' END,
  CASE c % 20 WHEN 0 THEN 'walks_slowly' WHEN 1 THEN 'walks_slowly hears_badly' ELSE '' END,
  'normal', :now, 18 + i * 18 / :visits, CASE WHEN a % 3 > 0 THEN :now END,
  CASE WHEN a % 25 = 0 THEN 'cancelled' WHEN a % 25 = 1 THEN 'missed' ELSE 'served' END,
  CASE WHEN a % 25 > 0 THEN CAST(1 + b % 8 AS TEXT) END, CASE WHEN a % 25 > 0 THEN 'clerk' || b % 8 END,
  CASE WHEN a % 25 > 0 THEN b * 0.2371 + c * 0.0917 END, CASE WHEN a % 25 > 1 THEN 10 + c * 0.0031 END,
  CASE WHEN a % 25 > 1 THEN 60 + c * 0.0913 END, CASE WHEN a % 25 > 0 THEN 32400 + i * 32400 / :visits + c * 0.01 END,
  CASE WHEN a % 25 > 1 AND b % 2 = 0 THEN c * 0.0051 END, CASE WHEN a % 25 < 2 THEN a * 0.2 END,
  CASE WHEN c % 5 = 0 THEN CASE WHEN a % 7 = 0 THEN 'no' ELSE 'yes' END END,
  CASE WHEN c % 5 = 0 THEN 1 + a % 5 END, CASE WHEN b % 10 = 0 THEN a % 6 ELSE 0 END,
  CASE WHEN a % 3 > 0 AND a % 97 = 0 THEN 'many_came' END,
  CASE WHEN a % 3 > 0 AND a % 97 = 0 THEN :day || 'X' || i END,
  CASE WHEN c % 10 = 2 THEN 'quick' ELSE '' END, CASE WHEN a % 4 > 0 THEN b % 5 > 0 END
FROM r
"""


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with running() as server:
        yield server


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    if request.param == "sqlite":
        return str(tmp_path_factory.mktemp("million") / "walkin.db")
    return str(request.getfixturevalue("postgres").database())


@pytest.fixture(scope="module", params=[400, 4000], ids=["ten years", "one year"])
def office(request: pytest.FixtureRequest, url: str) -> Iterator[tuple[Journal, Plan]]:
    store, name = open_journal(url), f"office{request.param}"
    fill(store, request.param, name)
    yield store, replace(PLAN, office=replace(PLAN.office, id=name))
    store.close()


def fill(store: Journal, a_day: int, office: str) -> None:
    days = working_days(MILLION // a_day)
    insert_day = text(_FILL.replace("'tartu'", f"'{office}'")).bindparams(
        bindparam("day", type_=Date()), bindparam("now", type_=tables.Moment())
    )
    with store._door.writing() as connection:  # noqa: SLF001 - the past comes in bulk
        for at, day in enumerate(days):
            values: Mapping[str, Any] = {"visits": a_day, "at": at * a_day, "day": day, "now": NOW, "yes": True}
            connection.execute(insert_day, values)
        for day in days:
            connection.execute(insert(tables.journal), list(attendance(office, day)))
        connection.execute(insert(tables.journal), list(vouchers(office, days)))
        connection.execute(text("ANALYZE"))


def working_days(n: int) -> list[date]:
    back = (LAST - timedelta(days=at) for at in range(n * 2))
    return sorted([day for day in back if day.weekday() < 5][:n])


def attendance(office: str, day: date) -> Iterator[dict[str, object]]:
    place = 0
    for counter in map(str, range(1, COUNTERS + 1)):
        events: tuple[tuple[float, Event], ...] = (
            (6.0, CounterOpened(counter=counter, clerk=f"clerk{int(counter) - 1}", services=("payments", "loans"))),
            (9.5, CounterPaused(counter=counter, reason="lunch")),
            (10.0, CounterResumed(counter=counter)),
            (15.0, CounterClosed(counter=counter)),
        )
        for hours, event in events:
            place += 1
            at = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=hours)
            yield row(office, stream_of(day), place, at, event)


def vouchers(office: str, days: list[date]) -> Iterator[dict[str, object]]:
    for place, day in enumerate(days, 1):
        at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        event = VoucherIssued(
            code=f"{day}X0", worth=Worth(text={"en": "A coffee"}), last_day=day, day=day, number="101", service="loans"
        )
        yield row(office, "vouchers", place, at, event)


def row(office: str, stream: str, place: int, at: datetime, event: Event) -> dict[str, object]:
    kind, body = type(event).__name__, event_body(event)
    named = {"office": office, "stream": stream, "place": place, "at": at, "station": "", "by": ""}
    return {**named, "kind": kind, "body": body}


@pytest.mark.benchmark(timer=time.process_time)
@pytest.mark.parametrize("days", [MONTH, YEAR], ids=["a month", "a year"])
@pytest.mark.parametrize("compared", [False, True], ids=["", "with the days before"])
def test_a_report(benchmark: BenchmarkFixture, office: tuple[Journal, Plan], days: Days, *, compared: bool) -> None:
    store, plan = office
    asked = Asked(days=days, than=days.before if compared else None)
    found = benchmark.pedantic(store.report, (plan, asked, NOW), rounds=3)  # type: ignore[no-untyped-call]
    assert found.of.arrived > 8000
    assert found.of.occupancy is not None
