"""A manager asks why people waited and what would help: read and played in a process beside the window."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from admin.why_places import Advise, Advised, AskedWhy, ReadWhy, WhyRead
from journal.store import open_journal
from office.simulation.history import open_days
from office.whatif.findings import AsItWas, SmallestRoster
from office.whatif.wished import HeadStart
from station.advising import Request, answers
from station.errands.advisers import Adviser
from station.made_history import write_history
from tests.office.branch import on
from tests.office.simulation.past import example_plan, past
from tests.station.small_station import SmallStation, all_end, presses, says
from tests.visits.office import PIN, Clock, lived, until

TUESDAY = date(2026, 3, 3)
"""The day of the tests' office."""


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Two busy weeks before that day."""
    path = str(tmp_path_factory.mktemp("office") / "office.db")
    journal = open_journal(path)
    version = journal.put_plan("tartu", example_plan(), on("08:00"), "test")
    journal.staff.add("tartu", "kadri", "Kadri Saar", ("clerk", "manager"), PIN)
    days = tuple(open_days(example_plan(), date(2026, 2, 17), 10))
    assert days[-1] < TUESDAY
    for _ in write_history(journal, replace(past(a_day=185), version=version), days):
        pass
    journal.close()
    return path


def read(database: str, asked: AskedWhy) -> WhyRead:
    (answer,) = answers(Request(url=database, office="tartu", today=TUESDAY, errand=ReadWhy(asked=asked)))
    assert isinstance(answer, WhyRead)
    return answer


def test_spans_and_weekdays_choose_the_days(database: str) -> None:
    month = read(database, AskedWhy()).why
    assert month is not None
    assert len(month.days) == 10
    assert month.stretches
    week = read(database, AskedWhy(span="week")).why
    assert week is not None
    assert week.days == month.days[-5:]
    day = read(database, AskedWhy(span="day")).why
    assert day is not None
    assert day.days == month.days[-1:]
    fridays = read(database, AskedWhy(span="month", weekday=4)).why
    assert fridays is not None
    assert [one.weekday() for one in fridays.days] == [4, 4]
    friday = read(database, AskedWhy(span="day", weekday=4)).why
    assert friday is not None
    assert friday.days == fridays.days[-1:]


def test_an_office_without_days_or_plan_says_so(tmp_path: Path) -> None:
    path = str(tmp_path / "empty.db")
    request = Request(url=path, office="tartu", today=TUESDAY, errand=ReadWhy(asked=AskedWhy()))
    assert list(answers(request)) == [WhyRead(asked=AskedWhy(), why=None)]
    journal = open_journal(path)
    journal.put_plan("tartu", example_plan(), on("08:00"), "test")
    journal.close()
    (empty,) = answers(request)
    assert isinstance(empty, WhyRead)
    assert empty.why is not None
    assert empty.why.days == ()
    assert list(answers(replace(request, errand=Advise(weekday=None)))) == [Advised(over=True, failed=True)]


def test_a_process_tells_findings_and_ends(database: str) -> None:
    heard: list[Advised | WhyRead] = []

    async def story() -> None:
        await Adviser(database, "tartu").about(Advise(weekday=0), TUESDAY, heard.append)
        await asyncio.sleep(0)

    asyncio.run(story())
    told = [one for one in heard if isinstance(one, Advised)]
    assert told[0].days == 2
    findings = [finding for one in told for finding in one.findings]
    assert isinstance(findings[0], AsItWas)
    assert isinstance(findings[-1], SmallestRoster)
    done = [one.done for one in told if one.of]
    assert done == sorted(done)
    assert told[-1].over
    assert not told[-1].failed


def test_a_process_that_is_stopped_tells_nothing_more(database: str) -> None:
    heard: list[object] = []

    async def story() -> None:
        adviser = Adviser(database, "tartu")
        work = asyncio.ensure_future(adviser.about(Advise(weekday=None), TUESDAY, heard.append))
        await until(lambda: bool(heard))
        adviser.stop()
        so_far = len(heard)
        await work
        assert len(heard) == so_far

    asyncio.run(story())


def test_a_database_that_is_gone_is_a_failure_and_no_crash(tmp_path: Path) -> None:
    heard: list[object] = []

    async def story() -> None:
        broken = Adviser(f"sqlite:///{tmp_path}/no/such/folder/office.db", "tartu")
        await broken.about(ReadWhy(asked=AskedWhy()), TUESDAY, heard.append)
        await broken.about(
            Advise(weekday=None, wished=HeadStart(standing="priority", minutes=0)), TUESDAY, heard.append
        )
        await asyncio.sleep(0)

    asyncio.run(story())
    assert heard == [WhyRead(asked=AskedWhy(), why=None), Advised(over=True, failed=True)]


async def at_last(window: QWidget, words: str) -> None:
    """Wait for what another process has to work for first."""
    for _ in range(9):
        with suppress(AssertionError):
            await says(window, words)
            return
    await says(window, words)


def test_a_manager_reads_why_and_tries_a_change(qapp: QApplication, database: str) -> None:
    async def story() -> None:
        desk = await SmallStation(database, Clock(), "admin", name="desk").opens()
        window = desk.live.shown[0].widget
        await presses(window, "Kadri Saar", *PIN, "Sign in", "Why?")
        await says(window, "One moment, please")
        await at_last(window, "10 days")
        await says(window, "customers came")
        await presses(window, "Try a change", "Another head start", "Priority", "0 min")
        await at_last(window, "Priority: head start 0 min")
        await says(window, "played again on 10 days")
        await presses(window, "Now")
        await all_end(desk)

    lived(qapp, story())
