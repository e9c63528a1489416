"""A counter whose machine goes away: it is seen, it can be shut, and its number loses nothing."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from office.clocks import ClocksDiffer
from office.day import Day
from office.desk import Shut
from station.house import BEAT
from station.steady_clock import wall_clock
from tests.postgres import Postgres
from tests.station.colleague import has_listened
from tests.station.processes import OtherStation
from tests.station.small_station import SmallStation, all_end, presses, says
from tests.visits.office import PIN, Clock, lived, until

STEP_S = BEAT.total_seconds()


async def listens(station: SmallStation) -> None:
    """The next moment at which a station hears of all others."""
    station.clock.goes_on(seconds=STEP_S)
    await until(lambda: has_listened(station.live.house, station.clock.at))


def test_a_killed_counter_is_shut_by_a_manager_and_its_number_waits_again(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        here = await SmallStation(url, Clock(), "admin", name="office").opens()
        admin = here.live.shown[0].widget
        clerk = await asyncio.to_thread(OtherStation, url, "counter")
        for _ in range(2):
            await here.takes()
        await asyncio.to_thread(clerk.signs_in, "counter 1", "Jaan Mägi", PIN)
        await asyncio.to_thread(clerk.does, "press counter 1|Call next", "read counter 1|101")
        await presses(admin, "Kadri Saar", *PIN, "Sign in")
        for _ in range(6):
            await asyncio.to_thread(clerk.does, f"later {STEP_S}")
            await listens(here)
        assert here.live.house.vanished == {}
        last = here.clock.at
        await asyncio.to_thread(clerk.is_killed)
        for _ in range(6):
            await listens(here)
        assert set(here.live.house.vanished) == {"1"}
        assert abs(here.live.house.vanished["1"] - last) < BEAT
        await says(admin, "Counter 1 has not answered since 09:02. Shut it, and number 101 waits again.")
        await presses(admin, "Shut it")
        assert here.live.house.office is not None
        await until(lambda: [ticket.number for ticket in office_of(here).waiting] == ["101", "102"])
        assert office_of(here).desks["1"].state == Shut(vanished=True)
        clerk = await asyncio.to_thread(OtherStation, url, "counter")
        await asyncio.to_thread(clerk.does, "read counter 1|This counter was shut by others")
        await asyncio.to_thread(clerk.signs_in, "counter 1", "Jaan Mägi", PIN)
        await asyncio.to_thread(clerk.does, "press counter 1|Call next", "read counter 1|101")
        assert await asyncio.to_thread(clerk.ends) == 0
        await here.ends()

    lived(qapp, story())


def office_of(station: SmallStation) -> Day:
    assert station.live.house.office is not None
    return station.live.house.office.day


def test_the_same_clerk_takes_a_killed_counter_over_and_nothing_has_vanished(
    qapp: QApplication, tmp_path: Path
) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        here = await SmallStation(url, Clock(), "kiosk", name="hall").opens()
        clerk = await asyncio.to_thread(OtherStation, url, "counter")
        await here.takes()
        await asyncio.to_thread(clerk.signs_in, "counter 1", "Jaan Mägi", PIN)
        await asyncio.to_thread(clerk.does, "press counter 1|Call next", "read counter 1|101")
        await asyncio.to_thread(clerk.is_killed)
        clerk = await asyncio.to_thread(OtherStation, url, "counter")
        for _ in range(6):
            await asyncio.to_thread(clerk.does, f"later {STEP_S}")
            await listens(here)
        assert set(here.live.house.vanished) == {"1"}
        await asyncio.to_thread(clerk.signs_in, "counter 1", "Jaan Mägi", PIN)
        await asyncio.to_thread(clerk.does, "read counter 1|101", f"later {STEP_S}")
        await listens(here)
        assert here.live.house.vanished == {}
        assert await asyncio.to_thread(clerk.ends) == 0
        await here.ends()

    lived(qapp, story())


def test_machines_whose_clocks_differ_hear_each_other_in_time(qapp: QApplication, postgres: Postgres) -> None:
    """On a server, presence is in the server's time: what a machine's clock says makes nobody vanish."""
    url = postgres.database()

    async def story() -> None:
        stations = [SmallStation(url, SkewedClock(timedelta(hours=hours)), name=f"of {hours}") for hours in (3, -3)]
        for station in stations:
            await station.opens()
        ahead, behind = (station.live.house for station in stations)
        await ahead.storage.beat(("1",), ahead.now())
        beat = await behind.storage.beat(("2",), behind.now())
        assert set(beat.heard) == {"1", "2"}
        assert all(abs(heard - behind.now()) < timedelta(seconds=60) for heard in beat.heard.values())
        assert abs(beat.ahead_of_server + timedelta(hours=3)) < timedelta(seconds=60)
        await until(lambda: isinstance(behind.clock_fault, ClocksDiffer))
        await until(lambda: isinstance(ahead.clock_fault, ClocksDiffer))
        await all_end(*stations)

    lived(qapp, story())


class SkewedClock(Clock):
    """The true time and so much more."""

    def __init__(self, skew: timedelta) -> None:
        super().__init__()
        self.skew = skew

    def __call__(self) -> datetime:
        return wall_clock() + self.skew
