"""Reports behind the door: one wish at a time, the newest; what takes long says how far it is; faults are told."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import TypeVar

import pytest

from admin.report_behind import MOST, Behind, key_of
from admin.report_places import (
    ReadReport,
    ReadVisits,
    ReportRead,
    ReportResult,
    ReportsFailed,
    ReportsProgress,
    StopReading,
    VisitsRead,
)
from office.plan import Plan
from office.reporting.asking import Asked, Days
from office.reporting.behind import LegKey
from office.reporting.making import Stopped
from office.reporting.report import Report
from office.visits import VisitLeg
from reports.naming import names_of
from reports.writing import made as made_file
from station.errands import reports_made
from station.errands.reports_made import ReportsMade, file_name, free_path, without_clerks
from station.errands.trouble import ErrandFailed
from tests.admin.reports import report
from tests.counter.examples import the_plan

_T = TypeVar("_T")
NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
YEAR = Asked(days=Days(first=date(2026, 1, 1), last=date(2026, 12, 31)))
WEEK = Asked(days=Days(first=date(2026, 11, 16), last=date(2026, 11, 22)))


def leg(n: int) -> VisitLeg:
    """The n-th visit of the year: ten a day."""
    day = date(2026, 1, 1) + timedelta(days=n // 10)
    at = datetime(day.year, day.month, day.day, 8, n % 10, tzinfo=UTC)
    return VisitLeg(
        office="tartu",
        day=day,
        number=str(101 + n % 10),
        leg=1,
        final=True,
        service="payments",
        language="et",
        needs="",
        standing="normal",
        joined_at=at,
        half_hour=20,
        promised_by=None,
        how="served" if n % 10 else "missed",
        wait_s=float(n % 10),
    )


class SlowJournal:
    """A journal in which a year takes for ever, unless somebody stops it, and anything else no time."""

    def report(self, _plan: Plan, asked: Asked, _now: datetime, stop: Callable[[], bool]) -> Report:
        if asked == YEAR:
            while not stop():
                pass
            raise Stopped
        return report()

    def visits_behind(
        self, _office: str, _asked: Asked, limit: int, after: LegKey | None, _counted: object
    ) -> tuple[VisitLeg, ...]:
        every = (leg(n) for n in range(3650))
        return tuple(islice((one for one in every if after is None or key_of(one) > after), limit))


class Store:
    """The door to a journal, with a thread of its own; it may be broken."""

    def __init__(self, journal: SlowJournal) -> None:
        self.journal, self.broken = journal, ""
        self.thread = ThreadPoolExecutor(max_workers=1)

    async def reading(self, work: Callable[[SlowJournal], _T]) -> _T:
        if self.broken:
            raise ErrandFailed(self.broken)
        return await asyncio.wrap_future(self.thread.submit(work, self.journal))


@dataclass
class Office:
    plan: Plan


class House:
    """As much of a house as reports need."""

    def __init__(self) -> None:
        self.storage, self.office = Store(SlowJournal()), Office(plan=the_plan())

    def now(self) -> datetime:
        return NOW


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def made(house: House) -> ReportsMade:
    return ReportsMade(house)  # type: ignore[arg-type]  # as much of a house as they need


def test_a_newer_wish_stops_the_older_one(made: ReportsMade, house: House) -> None:
    async def both() -> tuple[ReportResult | None, ReportResult | None]:
        older = asyncio.ensure_future(made.about(ReadReport(asked=YEAR), "en", lambda _: None))
        await asyncio.sleep(0)
        newer = await made.about(ReadReport(asked=WEEK), "en", lambda _: None)
        return await older, newer

    older, newer = asyncio.run(both())
    assert older is None
    assert newer == ReportRead(report=report())
    house.storage.thread.shutdown()


def test_what_is_late_says_how_far_it_is_until_it_is_stopped(
    made: ReportsMade, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reports_made, "LATE_S", 0.01)
    heard: list[ReportResult] = []

    async def late() -> ReportResult | None:
        three = asyncio.Event()

        def hears(said: ReportResult) -> None:
            heard.append(said)
            if len(heard) == 3:
                three.set()

        reading = asyncio.ensure_future(made.about(ReadReport(asked=YEAR), "en", hears))
        await three.wait()
        assert await made.about(StopReading(), "en", heard.append) is None
        return await reading

    assert asyncio.run(late()) is None
    done = [said.done for said in heard if isinstance(said, ReportsProgress)]
    assert len(done) == len(heard) >= 3
    assert all(0 < one < 1 for one in done)
    house.storage.thread.shutdown()


def test_the_station_ends_without_waiting_for_a_year(made: ReportsMade, house: House) -> None:
    async def ends() -> None:
        reading = asyncio.ensure_future(made.about(ReadReport(asked=YEAR), "en", lambda _: None))
        await asyncio.sleep(0.01)
        reading.cancel()
        await asyncio.gather(reading, return_exceptions=True)

    asyncio.run(ends())
    house.storage.thread.shutdown(wait=True)  # returns, since the wish is stopped


def test_a_store_that_does_not_answer_is_told(made: ReportsMade, house: House) -> None:
    house.storage.broken = "The database walkin.db does not answer."
    answer = asyncio.run(made.about(ReadReport(asked=WEEK), "en", lambda _: None))
    assert answer == ReportsFailed(why="The database walkin.db does not answer.")


def test_what_nobody_foresaw_is_told_too_and_the_next_wish_is_answered(
    made: ReportsMade, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(house.storage, "journal", object())
        answer = asyncio.run(made.about(ReadReport(asked=WEEK), "en", lambda _: None))
    assert isinstance(answer, ReportsFailed)
    assert answer.why.startswith("AttributeError")
    assert asyncio.run(made.about(ReadReport(asked=WEEK), "en", lambda _: None)) == ReportRead(report=report())


def listed(made: ReportsMade, after: LegKey | None = None) -> VisitsRead:
    wanted = ReadVisits(behind=Behind(asked=YEAR), after=after)
    answer = asyncio.run(made.about(wanted, "en", lambda _: None))
    assert isinstance(answer, VisitsRead)
    return answer


def test_visits_are_listed_part_by_part_until_there_are_no_more(made: ReportsMade) -> None:
    first = listed(made)
    assert first.legs == tuple(leg(n) for n in range(MOST))
    assert first.more
    second = listed(made, key_of(first.legs[-1]))
    assert second.legs == tuple(leg(n) for n in range(MOST, 2 * MOST))
    last = listed(made, key_of(leg(3650 - MOST - 1)))
    assert last.legs[-1] == leg(3649)
    assert not last.more


def test_whoever_is_no_manager_keeps_nothing_by_clerk() -> None:
    kept = without_clerks(report())
    assert "mari" in made_file(report(), names_of(the_plan()), "csv", "en").decode()
    for form in ("csv", "json", "table"):
        assert b"mari" not in made_file(kept, names_of(the_plan()), form, "en")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    name = file_name(report(), the_plan())
    assert name == "walkin-tartu-2026-02-01-2026-02-28"
    for wanted in ("walkin-x.pdf", "walkin-x-2.pdf", "walkin-x-3.pdf"):
        path = free_path(tmp_path, "walkin-x", "pdf")
        assert path.name == wanted
        path.touch()
    assert free_path(tmp_path, "walkin-x", "csv").name == "walkin-x.csv"
