"""The house and the feed: what any process writes arrives, whatever becomes of the database or the day."""

import asyncio
import logging
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journal.codec import read_plan
from journal.store import open_journal
from office.commands import CallNext, OpenCounter
from office.refusals import Refused
from office.stages import NotServed, Served
from resources.example import example_plan_path
from station.commands.plan_command import take_effect
from station.errands.trouble import ErrandFailed
from tests.postgres import Postgres
from tests.station.small_station import SmallStation, Watcher, all_end
from tests.visits.office import MORNING, PIN, Clock, lived, until

SETTLED_S = 0.4
"""Longer than any watch looks away, in seconds."""


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return str(tmp_path / "office.db")
    server: Postgres = request.getfixturevalue("postgres")
    return server.database()


def test_what_one_station_writes_the_other_knows(qapp: QApplication, url: str) -> None:
    async def story() -> None:
        clock = Clock()
        here = await SmallStation(url, clock, name="here").opens()
        there = await SmallStation(url, clock, name="there").opens()
        watcher = Watcher()
        there.live.house.settle(watcher)
        assert await here.takes() == "101"
        await there.knows("101")
        assert await there.takes() == "102"
        await here.knows("101", "102")
        assert watcher.rendered >= 2
        await all_end(here, there)

    lived(qapp, story())


def test_a_beat_of_another_counter_is_no_news_and_what_one_wrote_is_shown_once(qapp: QApplication, url: str) -> None:
    async def story() -> None:
        clock = Clock()
        here = await SmallStation(url, clock, name="here").opens()
        there = await SmallStation(url, clock, name="there").opens()
        await here.takes()
        await there.knows("101")
        await until(lambda: all((office := one.live.house.office) and office.forecast for one in (here, there)))
        await asyncio.sleep(SETTLED_S)
        watchers = Watcher(), Watcher()
        for station, watcher in zip((here, there), watchers, strict=True):
            station.live.house.settle(watcher)
        await here.live.house.storage.beat(["1"], clock())
        await asyncio.sleep(SETTLED_S)
        assert [watcher.rendered for watcher in watchers] == [0, 0]
        await here.takes()
        await there.knows("101", "102")
        await asyncio.sleep(SETTLED_S)
        assert [watcher.rendered for watcher in watchers] == [1, 1]
        await all_end(here, there)

    lived(qapp, story())


def test_two_stations_at_once_never_call_the_same_number(qapp: QApplication, url: str) -> None:
    async def story() -> None:
        clock = Clock()
        here = await SmallStation(url, clock, name="here").opens()
        there = await SmallStation(url, clock, name="there").opens()
        for _ in range(4):
            await here.takes()
        opening = [OpenCounter(counter=counter, clerk=counter) for counter in ("1", "3")]
        assert await here.live.house.act(tuple(opening)) is None
        calling = [
            station.live.house.act((CallNext(counter=counter),)) for station, counter in ((here, "1"), (there, "3"))
        ]
        assert await asyncio.gather(*calling) == [None, None]
        for station in (here, there):
            await until(lambda s=station: called(s) == {"101", "102"})  # type: ignore[misc]  # the station is bound
        refused = await here.live.house.act((CallNext(counter="7"),))
        assert isinstance(refused, Refused)
        await all_end(here, there)

    lived(qapp, story())


def called(station: SmallStation) -> set[str]:
    office = station.live.house.office
    return {ticket.number for ticket in office.day.tickets.values() if not ticket.waits} if office else set()


def test_a_database_that_goes_away_is_said_once_and_kept_until_it_is_back(
    qapp: QApplication, postgres: Postgres, caplog: pytest.LogCaptureFixture
) -> None:
    url = postgres.database()

    async def story() -> None:
        station = await SmallStation(url, Clock()).opens()
        house = station.live.house
        await station.takes()
        with postgres.refusing(url):
            await until(lambda: house.office is not None and house.office.lost_since is not None)
            with pytest.raises(ErrandFailed):
                await house.act((OpenCounter(counter="1", clerk="jaan"),))
            assert station.numbers() == ("101",)
        await until(lambda: house.office is not None and house.office.lost_since is None)
        assert await station.takes() == "102"
        await station.ends()

    with caplog.at_level(logging.WARNING):
        lived(qapp, story())
    assert sum("was lost" in record.message for record in caplog.records) == 1


def test_a_station_waits_for_a_database_that_is_not_there_yet(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "share"

    async def story() -> None:
        station = SmallStation(str(folder / "office.db"), Clock())
        opening = asyncio.ensure_future(station.opens())
        house = station.live.house
        await until(lambda: "There is no folder" in house.trouble)
        with pytest.raises(ErrandFailed, match="not open yet"):
            await house.act((OpenCounter(counter="1", clerk="jaan"),))
        folder.mkdir()
        await opening
        assert house.trouble == ""
        assert await station.takes() == "101"
        await station.ends()

    lived(qapp, story())
    assert sum("There is no folder" in record.message for record in caplog.records) == 1


def test_an_office_without_a_plan_is_waited_for(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        station = SmallStation(url, Clock())
        opening = asyncio.ensure_future(station.live.begin())
        await until(lambda: "walkin plan import" in station.live.house.trouble)
        journal = open_journal(url)
        journal.put_plan("tartu", read_plan(example_plan_path()), MORNING, "test")
        journal.close()
        await opening
        assert await station.takes() == "101"
        await station.ends()

    lived(qapp, story())


def test_at_midnight_the_next_day_begins(qapp: QApplication, url: str) -> None:
    async def story() -> None:
        clock = Clock()
        here = await SmallStation(url, clock, name="here").opens()
        there = await SmallStation(url, clock, name="there").opens()
        await here.takes()
        await here.takes()
        house = here.live.house
        assert await house.act((OpenCounter(counter="1", clerk="jaan"), CallNext(counter="1"))) is None
        clock.at = datetime(2026, 3, 3, 22, 0, 1, tzinfo=UTC)
        for station in (here, there):
            await until(lambda s=station: day_of(s) == date(2026, 3, 4))  # type: ignore[misc]  # the station is bound
            assert station.numbers() == ()
        clock.at = datetime(2026, 3, 4, 7, 0, tzinfo=UTC)
        assert await here.takes() == "101"
        await there.knows("101")
        yesterday = await house.storage.day(date(2026, 3, 3))
        assert not yesterday.is_open
        assert yesterday.closed_at == datetime(2026, 3, 3, 22, 0, tzinfo=UTC)
        assert all(isinstance(ticket.stage, NotServed | Served) for ticket in yesterday.tickets.values())
        assert isinstance(yesterday.tickets["102"].stage, NotServed)
        await all_end(here, there)

    lived(qapp, story())


def day_of(station: SmallStation) -> date | None:
    return station.live.house.office.day.date if station.live.house.office else None


def test_a_machine_that_was_off_for_days_begins_today(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        clock = Clock()
        before = await SmallStation(url, clock).opens()
        await before.takes()
        await before.ends()
        clock.goes_on(days=6)
        after = await SmallStation(url, clock).opens()
        assert after.numbers() == ()
        old = await after.live.house.storage.day(MORNING.date())
        assert isinstance(old.tickets["101"].stage, NotServed)
        assert await after.takes() == "101"
        await after.ends()

    lived(qapp, story())


def test_new_staff_and_a_new_plan_arrive_while_the_station_runs(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        station = await SmallStation(url, Clock()).opens()
        house = station.live.house
        journal = open_journal(url)
        journal.staff.add("tartu", "eva", "Eva Saar", ("clerk",), PIN)
        await until(lambda: house.office is not None and "eva" in {member.id for member in house.office.members})
        plan = read_plan(example_plan_path())
        renamed = replace(plan, office=replace(plan.office, name={**plan.office.name, "en": "Another office"}))
        version = journal.put_plan("tartu", renamed, MORNING, "test")
        take_effect(journal, renamed, version, MORNING)
        await until(lambda: house.office is not None and house.office.plan.office.name["en"] == "Another office")
        journal.close()
        await station.ends()

    lived(qapp, story())
