"""A machine whose clock jumps while the office is open: nothing happens but a sentence."""

import logging
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journal.daybook import Daybook
from journal.signed import Signed
from journal.store import open_journal
from office.clocks import ClockIsBehind, ClockJumped
from office.commands import OpenDay
from station.steady_clock import SteadyClock
from tests.station.small_station import SmallStation, presses, says
from tests.visits.office import MORNING, PIN, Clock, lived, prepared, until


class Machine(Clock):
    """A steady clock on a machine whose wall clock is turned; its seconds pass when it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds = 0.0
        self.steady = SteadyClock(lambda: self.at, lambda: self.seconds)

    def __call__(self) -> datetime:
        return self.steady()

    @property
    def jump(self) -> timedelta:  # type: ignore[override]  # it moves
        return self.steady.jump

    def works_for(self, **span: float) -> None:
        self.goes_on(**span)
        self.seconds += timedelta(**span).total_seconds()


@pytest.mark.parametrize("hours", [11, 24, 24 * 400, -5, -24 * 400])
def test_a_jump_ends_no_day_opens_none_and_stops_nobody(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture, hours: float
) -> None:
    async def story() -> None:
        machine = Machine()
        station = await SmallStation(str(tmp_path / "office.db"), machine, "admin").opens()
        house = station.live.house
        await station.takes()
        machine.works_for(minutes=10)
        machine.goes_on(hours=hours)
        await until(lambda: house.clock_fault == ClockJumped(timedelta(hours=hours)))
        await until(lambda: "The clock of this computer jumped" in caplog.text)
        assert await station.takes() == "102"
        assert house.office is not None
        assert (house.office.day.date, house.office.day.is_open) == (MORNING.date(), True)
        assert house.office.day.newest_at == MORNING + timedelta(minutes=10)
        machine.goes_on(hours=-hours)
        await until(lambda: house.clock_fault is None)
        await station.ends()

    with caplog.at_level(logging.WARNING):
        lived(qapp, story())
    assert caplog.text.count("The clock of this computer jumped") == 1
    journal = open_journal(str(tmp_path / "office.db"))
    assert journal.streams("tartu", "day/") == ("day/2026-03-03",)
    journal.close()


def test_staff_read_that_the_clock_jumped(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        machine = Machine()
        station = await SmallStation(str(tmp_path / "office.db"), machine, "counter").opens()
        window = station.live.shown[0].widget
        await presses(window, "Jaan Mägi", *PIN, "Sign in")
        await says(window, "Office connected")
        machine.goes_on(hours=2, minutes=59)
        await says(window, "jumped ahead by 2 h 59 min.")
        await station.ends()

    lived(qapp, story())


def test_a_journal_from_the_future_is_told_when_the_station_opens(qapp: QApplication, tmp_path: Path) -> None:
    """Somebody's clock was a year ahead, and closed nothing that is ours."""
    url = str(tmp_path / "office.db")
    journal = open_journal(url)
    prepared(journal)
    later = MORNING + timedelta(days=364)
    Daybook(journal, "tartu").act(later.date(), (OpenDay(),), Signed(at=later))
    journal.close()

    async def story() -> None:
        station = await SmallStation(url, Clock()).opens()
        assert station.live.house.clock_fault == ClockIsBehind(timedelta(days=364))
        assert await station.takes() == "101"
        await station.ends()

    lived(qapp, story())
