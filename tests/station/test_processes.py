"""Several processes on one database; ends that are clean, and one that is not."""

import asyncio
import gc
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from journal.store import open_journal
from office.day import Day, after, stream_of
from tests.station.processes import OtherStation, Running
from tests.station.small_station import SmallStation
from tests.station.supervisor import Systemd
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


def test_a_kiosk_that_is_killed_begins_anew_and_says_that_it_lives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    systemd = Systemd(str(tmp_path / "notify"))
    monkeypatch.setenv("NOTIFY_SOCKET", systemd.address)
    monkeypatch.setenv("WATCHDOG_USEC", "600000")
    monkeypatch.delenv("WATCHDOG_PID", raising=False)
    kiosk = Running(tmp_path, "run", "--windows", "kiosk")
    assert systemd.hears(3) == ["READY=1", "WATCHDOG=1", "WATCHDOG=1"]
    kiosk.process.kill()
    kiosk.process.communicate()
    systemd.heard()
    again = Running(tmp_path, "run", "--windows", "kiosk")
    assert systemd.hears(2) == ["READY=1", "WATCHDOG=1"]
    assert again.is_told_to_end() == (0, "")
    assert systemd.heard()[-1] == "STOPPING=1"
    systemd.close()


def test_a_kiosk_that_hangs_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    systemd = Systemd(str(tmp_path / "notify"))
    monkeypatch.setenv("NOTIFY_SOCKET", systemd.address)
    monkeypatch.setenv("WATCHDOG_USEC", "600000")
    kiosk = Running(tmp_path, "run", "--windows", "kiosk")
    systemd.hears(3)
    kiosk.process.send_signal(signal.SIGSTOP)
    os.waitid(os.P_PID, kiosk.process.pid, os.WSTOPPED | os.WNOWAIT)
    systemd.heard()
    assert systemd.waits_for_nothing(1.0)
    kiosk.process.send_signal(signal.SIGCONT)
    assert systemd.hears(1) == ["WATCHDOG=1"]
    assert kiosk.is_told_to_end()[0] == 0
    systemd.close()


def test_begun_anew_it_is_the_same_process_with_the_same_words() -> None:
    story = (
        "import os, sys; from station.stopping import begin_anew;"
        "first = 'SECOND' not in os.environ; print(os.getpid(), sys.argv[1:], flush=True);"
        "os.environ['SECOND'] = '1'; first and begin_anew()"
    )
    told = subprocess.run(  # noqa: S603  # ours
        [sys.executable, "-c", story, "run", "a b.toml"], capture_output=True, text=True, check=True
    )
    first, second = told.stdout.splitlines()
    assert first == second
    assert first.endswith("['run', 'a b.toml']")
