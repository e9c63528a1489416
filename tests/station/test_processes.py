"""Several processes on one database; ends that are clean, and one that is not."""

import asyncio
import gc
import signal
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from journal.store import open_journal
from office.day import Day, after, stream_of
from tests.station.processes import OtherStation, Running
from tests.station.small_station import SmallStation
from tests.visits.access import words_on
from tests.visits.office import MORNING, PIN, Clock, lived, until


def test_a_call_in_one_process_is_on_the_board_of_another(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        here = await SmallStation(url, Clock(), "board").opens()
        board = here.live.shown[0].widget
        clerk = await asyncio.to_thread(OtherStation, url, "counter")
        await here.takes()
        await asyncio.to_thread(clerk.signs_in, "counter 1", "Jaan Mägi", PIN)
        await asyncio.to_thread(clerk.does, "press counter 1|Call next", "read counter 1|101")
        await until(lambda: any("Number 101" in words for words in words_on(board)), lambda: words_on(board))
        assert await asyncio.to_thread(clerk.ends) == 0
        await here.ends()

    lived(qapp, story())


def test_a_process_that_is_killed_loses_nothing_that_was_answered(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")
    kiosk = OtherStation(url, "kiosk")
    kiosk.does("press kiosk|Bills and payments", "read kiosk|101", "press kiosk|Done")
    kiosk.does("read kiosk|How can we help", "press kiosk|Contracts and plans", "read kiosk|201")
    kiosk.is_killed()
    before = written(url)
    assert tuple(before.tickets) == ("101", "201")

    async def story() -> None:
        station = await SmallStation(url, Clock()).opens()
        assert station.live.house.office is not None
        assert station.live.house.office.day == before
        assert await station.takes() == "102"
        await station.ends()

    lived(qapp, story())


def written(url: str) -> Day:
    journal = open_journal(url)
    entries = journal.read("tartu", stream_of(MORNING.date()))
    journal.close()
    return after(Day(office="tartu", date=MORNING.date()), entries)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_demo_ends_cleanly_when_it_is_told(tmp_path: Path, number: signal.Signals) -> None:
    running = Running(tmp_path, "demo", log="demo")
    running.comes_to("The office tartu is open")
    assert running.is_told_to_end(number) == (0, "")
    assert running.logged().rstrip().endswith("Stopped")
    assert running.process.stdout is not None
    journal = open_journal(str(tmp_path / "data" / "walkin" / "demo.db"))
    assert {member.id for member in journal.staff.members("tartu")} >= {"jaan", "kadri"}
    journal.close()


def test_a_station_without_its_office_ends_cleanly_too(tmp_path: Path) -> None:
    running = Running(tmp_path, "run", "--windows", "kiosk,board,counter,admin")
    running.comes_to("walkin plan import")
    assert running.is_told_to_end() == (0, "")
    assert running.logged().count("walkin plan import") == 1


def test_a_station_that_ended_leaves_nothing_running(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")
    threads, windows = set(threading.enumerate()), len(QApplication.topLevelWidgets())
    kept: list[SmallStation] = []

    async def story() -> None:
        for _ in range(3):
            station = await SmallStation(url, Clock(), "kiosk", "board", "counter", "admin").opens()
            await station.takes()
            await station.ends()
            kept.append(station)
        await until(lambda: gc.collect() >= 0 and len(QApplication.topLevelWidgets()) == windows)

    lived(qapp, story())
    assert {thread for thread in threading.enumerate() if thread.is_alive()} - threads == set()
    for station in kept:
        assert not station.live._ticking.isActive()
        assert station.live.house._tasks == set()
    assert not [timer for timer in qapp.findChildren(QTimer) if timer.isActive()]
