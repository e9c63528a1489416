"""What people wait for: a number after a touch, a call on the board of another process, who is next, a replayed day."""

import asyncio
import json
from collections.abc import Coroutine, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytest_benchmark.fixture import BenchmarkFixture

from bench.first_frame import Painted
from journal.codec import read_plan
from journal.daybook import Daybook
from journal.memory import MemoryJournal
from journal.signed import Signed
from office.commands import CallNext, DayCommand, FinishService, OpenCounter, OpenDay, TakeTicket
from office.deciding import decide_all
from resources.example import example_plan_path
from station.replay import Replay
from station.running import dress, looping
from tests.station.processes import OtherStation
from tests.station.small_station import SmallStation
from tests.visits.access import BUTTON, find, press
from tests.visits.office import MORNING, Clock, pressable, until

WAITING = 300
TICKETS = 400


class Stage:
    """A loop on which one thing after the other is done, for as long as a benchmark takes."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop

    def plays(self, scene: Coroutine[Any, Any, Any]) -> None:
        self._loop.run_until_complete(scene)


def page_of(kiosk: Any) -> str:  # noqa: ANN401  # a window whose type is the kiosk's own matter
    return str(kiosk._view.place)  # noqa: SLF001  # the page that the window shows


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    dress(qapp)
    with looping(qapp) as loop:
        yield Stage(loop)


def test_a_number_after_a_touch(benchmark: BenchmarkFixture, stage: Stage, tmp_path: Path) -> None:
    """From the press to the number painted, written to the disk in between."""
    stations: list[SmallStation] = []

    async def opens() -> None:
        stations.append(await SmallStation(str(tmp_path / "office.db"), Clock(), "kiosk").opens())

    stage.plays(opens())
    kiosk: Any = stations[0].live.shown[0].widget

    painted = Painted()
    kiosk.installEventFilter(painted)

    async def is_home() -> None:
        if page_of(kiosk) != "Choosing":
            await until(lambda: pressable(kiosk, "Done"))
            press(kiosk, "Done")
        await until(lambda: page_of(kiosk) == "Choosing" and pressable(kiosk, "Bills and payments"))
        await asyncio.sleep(1)  # the paper of the last one has come, the page has settled

    async def touched() -> None:
        found = find(kiosk, "Bills and payments", BUTTON)
        tile = found.object() if found else None
        assert isinstance(tile, QWidget)
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton)  # "Press" itself would take 100 ms
        while page_of(kiosk) != "HoldingTicket":
            painted.at.clear()
            await painted.at.wait()

    benchmark.pedantic(lambda: stage.plays(touched()), setup=lambda: stage.plays(is_home()), rounds=15)  # type: ignore[no-untyped-call]  # it has no types
    stage.plays(stations[0].ends())


def test_a_call_on_the_board_of_another_process(benchmark: BenchmarkFixture, stage: Stage, tmp_path: Path) -> None:
    """From the command to the words on the other process's board, which looks for them each 10 ms."""
    url, rounds = str(tmp_path / "office.db"), 20
    stations: list[SmallStation] = []

    async def opens() -> None:
        station = await SmallStation(url, Clock()).opens()
        stations.append(station)
        for _ in range(rounds):
            await station.takes()
        await station.live.house.act((OpenCounter(counter="1", clerk="jaan"),))

    stage.plays(opens())
    house = stations[0].live.house
    board = OtherStation(url, "board")
    numbers = iter(range(101, 101 + rounds))

    async def called() -> None:
        assert await house.act((CallNext(counter="1"),)) is None
        await asyncio.to_thread(board.does, f"read board|Number {next(numbers)}")

    async def ends() -> None:
        if house.office is not None and house.office.day.desks["1"].number is not None:
            await house.act((FinishService(counter="1"),))

    benchmark.pedantic(lambda: stage.plays(called()), setup=lambda: stage.plays(ends()), rounds=rounds)  # type: ignore[no-untyped-call]  # as above
    board.ends()
    stage.plays(stations[0].ends())


def test_who_is_next_of_300(benchmark: BenchmarkFixture) -> None:
    """The rule alone, as pure as it is."""
    plan = read_plan(example_plan_path())
    book = Daybook(MemoryJournal(plan), plan.office.id)
    today = MORNING.date()
    opening: tuple[DayCommand, ...] = (OpenDay(), OpenCounter(counter="3", clerk="mari"))
    book.act(today, opening, Signed(at=MORNING))
    services = ("payments", "contracts", "meters", "moving", "other")
    for nth in range(WAITING):
        command = TakeTicket(service=services[nth % 5], language="et", secret="k4tq")  # noqa: S106  # no secret at all
        book.act(today, (command,), Signed(at=MORNING + timedelta(seconds=nth)))
    day = book.day(today)
    assert len(day.waiting) == WAITING
    events = benchmark(decide_all, day, plan, (CallNext(counter="3"),), MORNING + timedelta(hours=1))
    assert len(events) == 1


def test_replay_of_400_tickets(benchmark: BenchmarkFixture) -> None:
    """Every line read, decided, written in memory and answered as JSON: opened, taken, called, arrived, finished."""
    plan = read_plan(example_plan_path())
    lines = list(day_lines())

    def replayed() -> int:
        replay = Replay(Daybook(MemoryJournal(plan), plan.office.id), plan, 1)
        return sum(json.loads(answer)["ok"] for answer in replay.answers(iter(lines)))

    assert benchmark.pedantic(replayed, rounds=5) == len(lines)  # type: ignore[no-untyped-call]  # as above


def day_lines() -> Iterator[bytes]:
    at = MORNING

    def line(do: str, **more: str) -> bytes:
        return json.dumps({"at": at.isoformat(), "do": do, **more}).encode() + b"\n"

    yield line("open_day")
    yield line("open_counter", counter="3", clerk="mari")
    for _ in range(TICKETS):
        at += timedelta(seconds=20)
        yield line("take", service="payments", language="et")
        yield line("call_next", counter="3")
        yield line("arrived", counter="3")
        yield line("finish", counter="3")
    yield line("close_day")
