"""What a ticket on paper takes: to be drawn, to its first byte, until it is confirmed, until a fault is known.

The printer is the tests' own, beside it on the same machine.
"""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from kiosk.brought import Paper
from kiosk.errands import IssueTicket
from kiosk.results import PaperCame
from office.commands import TakeTicket
from office.refusals import Refused
from printer.dialogue import Patience
from printer.opening import line_to
from printer.paper import PAPERS
from printer.printing import Acquaintance, print_paper
from printer.raster_job import raster_job
from printer.results import Outcome
from printer.target import NetworkTarget
from station.errands.at_kiosk import KioskDoor
from station.errands.slips import ticket_slip
from station.example_day import example_day
from station.example_papers import example_papers
from station.house import House
from tests.office.branch import PLAN
from tests.station.test_printing import AT, DAY, Lobby
from tests.thermal_printer import ThermalPrinter
from tests.visits.office import Clock

ROUNDS = 20
REAL_SPEED = 250.0
_Answer = TypeVar("_Answer")
Does = Callable[[Coroutine[Any, Any, _Answer]], _Answer]


@pytest.fixture
def does() -> "Iterator[Does[Any]]":
    """Runs one thing after the other on the same loop."""
    loop = asyncio.new_event_loop()
    yield loop.run_until_complete
    loop.close()


@pytest.fixture
def thermal() -> Iterator[ThermalPrinter]:
    with ThermalPrinter() as printer:
        yield printer


@pytest.mark.parametrize("width", PAPERS)
def test_a_ticket_is_drawn(benchmark: BenchmarkFixture, width: str) -> None:
    """Aim: 60 ms."""
    slip = example_papers(example_day(), "ru", PAPERS[width])["ticket"]
    job = benchmark(raster_job, slip, PAPERS[width])
    assert job.length_mm > 100


class Listener:
    """Hears the first byte of a paper: everything before it only asks how the printer is, or clears it."""

    def __init__(self, thermal: ThermalPrinter) -> None:
        self.heard = threading.Event()
        self._receive = thermal.machine.receive
        thermal.machine.receive = self._hear  # type: ignore[method-assign] # it only listens

    def _hear(self, data: bytes) -> None:
        if b"\x1b@" in data:
            self.heard.set()
        self._receive(data)


def test_the_first_byte_after_the_commit(
    benchmark: BenchmarkFixture, does: Does[Any], thermal: ThermalPrinter, tmp_path: Path
) -> None:
    """Aim: 100 ms from the written ticket: what it says, the printer's answer, the drawing."""
    lobby, listener = Lobby(tmp_path, thermal.target), Listener(thermal)
    does(lobby.opens())
    does(lobby.printing.warm())
    under_way: list[asyncio.Task[list[Paper]]] = []

    async def taken() -> tuple[tuple[Any, Any], dict[str, Any]]:
        for task in under_way:
            assert (await task)[-1] is Paper.PRINTED
        under_way.clear()
        listener.heard.clear()
        paper = lobby.printing.new_paper("101", DAY)
        outcome = await lobby.storage.take(DAY, TakeTicket(service="payments"), AT, paper)
        assert not isinstance(outcome, Refused)
        return (outcome.day, paper), {}

    async def sent(day: Any, paper: Any) -> None:  # noqa: ANN401  # as it was taken
        slip = ticket_slip(day, PLAN, day.waiting[-1])

        async def printed() -> list[Paper]:
            return [came async for came in lobby.printing.print_ticket(slip, paper)]

        under_way.append(asyncio.ensure_future(printed()))
        assert await asyncio.to_thread(listener.heard.wait, 10.0)

    benchmark.pedantic(  # type: ignore[no-untyped-call]  # it has no types
        lambda day, paper: does(sent(day, paper)), setup=lambda: does(taken()), rounds=ROUNDS, warmup_rounds=1
    )
    does(taken())
    lobby.closes()


def test_touch_to_confirmed_paper(
    benchmark: BenchmarkFixture, does: Does[Any], thermal: ThermalPrinter, tmp_path: Path
) -> None:
    """Aim: 1.5 s at 250 mm/s, from the kiosk's errand: written, drawn, sent, moved, confirmed, and that written."""
    thermal.switch(mm_per_second=REAL_SPEED, buffer_bytes=65_536)
    lobby = Lobby(tmp_path, thermal.target)
    house = House(lobby.storage, Clock(AT))
    door = KioskDoor(house=house, printing=lobby.printing, name="lobby")
    house.enter(does(lobby.opens()), lambda _day: None)
    does(lobby.printing.warm())

    async def touched() -> None:
        told = [happening async for happening in door.perform(IssueTicket("payments", "ru"))]
        assert isinstance(told[-1], PaperCame)
        assert told[-1].paper is Paper.PRINTED

    benchmark.pedantic(lambda: does(touched()), rounds=8, warmup_rounds=1)  # type: ignore[no-untyped-call]  # as above
    lobby.closes()


FAULTS = {
    "paper out": ({"paper_out": True}, Outcome.NOT_STARTED),
    "cover open": ({"cover_open": True}, Outcome.NOT_STARTED),
    "silent": ({"mute": True}, Outcome.NOT_STARTED),
    "half open": ({"half_open": True}, Outcome.NOT_STARTED),
    "answer lost": ({"loses_confirmations": True}, Outcome.UNKNOWN),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_known(benchmark: BenchmarkFixture, thermal: ThermalPrinter, fault: str) -> None:
    """Aims: 0.1 s where the printer tells, 1.2 s where it is silent."""
    switches, expected = FAULTS[fault]
    thermal.switch(**switches)
    line = line_to(NetworkTarget("127.0.0.1", thermal.port))
    slip = example_papers(example_day(), "ru", PAPERS["80"])["ticket"]

    def printed() -> Outcome:
        return print_paper(line, lambda: raster_job(slip, PAPERS["80"]), Acquaintance(), Patience()).result.outcome

    assert benchmark.pedantic(printed, rounds=3) is expected  # type: ignore[no-untyped-call]  # as above
