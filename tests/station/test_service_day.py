"""What happens by itself: customers come back, services go on, days begin and end, on every kind of day."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from PySide6.QtWidgets import QApplication

from journal.codec import read_plan
from journal.daybook import Daybook
from journal.signed import Signed
from journal.store import Journal, open_journal
from office.commands import (
    BookAppointment,
    CallNext,
    ConfirmArrival,
    OpenCounter,
    OpenDay,
    ParkTicket,
    PauseService,
)
from office.day import Day, stream_of
from office.events import ServiceResumed, TicketReturned
from office.hours import Span
from office.plan import Plan
from office.refusals import NoHoursThatDay, Refused
from resources.example import example_plan_path
from station.house import LOOK
from tests.postgres import Postgres
from tests.station.small_station import SmallStation, all_end, presses, says
from tests.visits.office import MORNING, PIN, Clock, lived, prepared, until

HOLIDAY = datetime(2026, 12, 25, 8, 0, tzinfo=UTC)
"""10:00 in Tartu on a day on which the example office is closed."""


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return str(tmp_path / "office.db")
    server: Postgres = request.getfixturevalue("postgres")
    return server.database()


def today(station: SmallStation) -> Day:
    assert station.live.house.office is not None
    return station.live.house.office.day


def kinds(url: str, day: date) -> list[str]:
    journal = open_journal(url)
    found = [type(entry.event).__name__ for entry in journal.read("tartu", stream_of(day))]
    journal.close()
    return found


def example() -> Plan:
    return read_plan(example_plan_path())


def test_who_was_parked_and_what_was_paused_comes_back_once(qapp: QApplication, url: str) -> None:
    async def story() -> None:
        clock = Clock()
        here = await SmallStation(url, clock, name="here").opens()
        there = await SmallStation(url, clock, name="there").opens()
        house = here.live.house
        await here.takes()
        at_counter = (OpenCounter(counter="1", clerk="jaan"), CallNext(counter="1"), ConfirmArrival(counter="1"))
        assert await house.act((*at_counter, ParkTicket(counter="1", minutes=10))) is None
        pause = PauseService(service="meters", reason="system", back_at=MORNING + timedelta(minutes=20))
        assert await house.act((pause,)) is None
        clock.goes_on(minutes=10)
        for station in (here, there):
            await until(lambda s=station: [t.number for t in today(s).waiting] == ["101"])  # type: ignore[misc]  # as below
        clock.goes_on(minutes=10)
        for station in (here, there):
            await until(lambda s=station: not today(s).paused)  # type: ignore[misc]  # the station is bound
        assert [kinds(url, MORNING.date()).count(kind.__name__) for kind in (TicketReturned, ServiceResumed)] == [1, 1]
        await all_end(here, there)

    lived(qapp, story())


def test_the_day_ends_by_the_plan_and_every_window_says_so(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        clock = Clock()
        station = await SmallStation(url, clock, "kiosk", "board", "counter", "admin").opens()
        await station.takes()
        windows = {shown.kind: shown.widget for shown in station.live.shown}
        await says(windows["kiosk"], "How can we help you today?")
        clock.at = datetime(2026, 3, 3, 16, 59, 59, tzinfo=UTC)
        await says(windows["kiosk"], "We are closed now")
        assert today(station).is_open
        clock.goes_on(seconds=1)
        await until(lambda: today(station).closed_at == clock.at)
        await says(windows["board"], "Closed. We open tomorrow at 09:00.")
        await says(windows["kiosk"], "We open tomorrow, 09:00–18:00.")
        refused = await station.live.house.act((OpenCounter(counter="1", clerk="jaan"),))
        assert isinstance(refused, Refused)
        clock.goes_on(hours=14)
        await until(lambda: today(station).date == date(2026, 3, 4) and today(station).is_open)
        await says(windows["kiosk"], "How can we help you today?")
        await station.ends()

    lived(qapp, story())


def test_on_a_holiday_nothing_is_opened_until_a_plan_gives_it_hours(qapp: QApplication, url: str) -> None:
    async def story() -> None:
        clock = Clock()
        clock.at = HOLIDAY
        station = await SmallStation(url, clock, "kiosk", "board", "counter", "admin").opens()
        windows = {shown.kind: shown.widget for shown in station.live.shown}
        await says(windows["kiosk"], "We are closed now")
        await says(windows["board"], "Closed.")
        await presses(windows["counter 1"], "Jaan Mägi", *PIN, "Sign in")
        await says(windows["counter 1"], "The office has no opening hours today")
        await presses(windows["admin"], "Kadri Saar", *PIN, "Sign in")
        await says(windows["admin"], "closed for today")
        refused = await station.live.house.act((OpenCounter(counter="1", clerk="jaan"),))
        assert refused == Refused(NoHoursThatDay())
        assert kinds(url, HOLIDAY.date()) == []
        journal = open_journal(url)
        hours = {**example().hours, HOLIDAY.date().isoformat(): (Span.parse("09:00-17:00"),)}
        journal.put_plan("tartu", replace(example(), hours=hours), clock.at, "test")
        journal.close()
        await says(windows["kiosk"], "How can we help you today?")
        assert await station.takes() == "101"
        await station.ends()

    lived(qapp, story())


def test_a_new_plan_that_was_not_noticed_is_found_by_looking(qapp: QApplication, postgres: Postgres) -> None:
    url = postgres.database()

    async def story() -> None:
        clock = Clock()
        clock.at = HOLIDAY
        station = await SmallStation(url, clock).opens()
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(
                "INSERT INTO plan SELECT office, 2, at, by, "
                "jsonb_set(body::jsonb, '{hours,2026-12-25}', '[\"09:00-17:00\"]') FROM plan"
            )
        clock.goes_on(seconds=LOOK.total_seconds())
        await until(lambda: today(station).is_open)
        await station.ends()

    lived(qapp, story())


def left_open(url: str, *days: date) -> Journal:
    """A journal whose office opened on these days, and was never closed."""
    journal = open_journal(url)
    prepared(journal)
    book = Daybook(journal, "tartu")
    for day in days:
        at = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=7)
        assert not isinstance(book.act(day, (OpenDay(),), Signed(at=at)), Refused)
    return journal


def test_every_day_that_was_left_open_ends_once_at_its_own_midnight(qapp: QApplication, url: str) -> None:
    """Also over the night in which summer time began."""
    friday, saturday, monday = date(2026, 3, 27), date(2026, 3, 28), date(2026, 3, 30)
    left_open(url, friday, saturday, monday).close()

    async def story() -> None:
        clock = Clock()
        clock.at = datetime(2026, 3, 31, 6, 0, tzinfo=UTC)
        here, there = SmallStation(url, clock, name="here"), SmallStation(url, clock, name="there")
        await asyncio.gather(here.opens(), there.opens())
        days = [await here.live.house.storage.day(day) for day in (friday, saturday, monday)]
        assert [day.closed_at for day in days] == [
            datetime(2026, 3, 27, 22, 0, tzinfo=UTC),
            datetime(2026, 3, 28, 22, 0, tzinfo=UTC),
            datetime(2026, 3, 30, 21, 0, tzinfo=UTC),
        ]
        assert today(here).is_open
        await all_end(here, there)

    lived(qapp, story())
    assert [kinds(url, day).count("DayClosed") for day in (friday, saturday, monday)] == [1, 1, 1]


def test_an_appointment_that_is_imported_is_known_to_every_station_at_once(qapp: QApplication, url: str) -> None:
    async def story() -> None:
        station = await SmallStation(url, Clock()).opens()
        journal = open_journal(url)
        booking = BookAppointment(id="4711", service="contracts", slot=MORNING + timedelta(hours=2))
        Daybook(journal, "tartu").act(MORNING.date(), (booking,), Signed(at=MORNING, station="walkin appointments"))
        journal.close()
        await until(lambda: list(today(station).bookings) == ["4711"])
        await station.ends()

    lived(qapp, story())


def test_days_that_are_only_booked_for_are_left_alone_until_they_come(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")
    past, coming = date(2026, 3, 1), date(2026, 3, 4)
    journal = left_open(url)
    book = Daybook(journal, "tartu")
    for day in (past, coming):
        slot = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=8)
        booking = BookAppointment(id="4711", service="contracts", slot=slot)
        assert not isinstance(book.act(day, (booking,), Signed(at=MORNING)), Refused)
    journal.people.put("tartu", "2026-03-01/appointment/4711", "appointment", {"name": "Mari"}, past)
    journal.close()

    async def story() -> None:
        clock = Clock()
        station = await SmallStation(url, clock).opens()
        assert today(station).date == MORNING.date()
        assert kinds(url, past) == kinds(url, coming) == ["AppointmentBooked"]
        clock.goes_on(days=1)
        await until(lambda: today(station).date == coming and today(station).is_open)
        assert today(station).bookings["4711"].state == "booked"
        await station.ends()

    lived(qapp, story())
    journal = open_journal(url)
    assert journal.people.get("tartu", "2026-03-01/appointment/4711") == {}
    journal.close()
