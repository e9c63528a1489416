"""A process that dies while it sends a paper: nobody knows of it what came out, and nobody claims to."""

import asyncio
import subprocess
import sys
from pathlib import Path

from office.papers import Papers
from printer.results import Outcome
from station.house import House
from station.paper_desk import PaperDesk
from tests.station.test_printing import AT, Lobby
from tests.thermal_printer import ThermalPrinter
from tests.visits.office import Clock


def killed_while_sending(folder: Path, printer: ThermalPrinter) -> None:
    """Start a kiosk that prints, and kill it as soon as paper moves."""
    kiosk = subprocess.Popen([sys.executable, "-m", "tests.station.sending_kiosk", str(folder), printer.target])  # noqa: S603  # ours
    printer.moves()
    kiosk.kill()
    kiosk.wait()


async def starts_again(lobby: Lobby) -> Papers:
    """The kiosk's station starts again; what it knows of papers then."""
    opened = await lobby.opens()
    house = House(lobby.storage, Clock(AT))
    house.settle(PaperDesk(house, [lobby.printing], "lobby"))
    assert opened.papers.under_way
    house.enter(opened, lambda _day: None)
    await house.empty()
    return await lobby.papers()


def test_a_paper_under_way_is_unknown_at_the_next_start_and_is_not_printed_again(tmp_path: Path) -> None:
    with ThermalPrinter() as printer:
        printer.switch(mm_per_second=40.0)
        killed_while_sending(tmp_path, printer)
        lobby = Lobby(tmp_path, printer.target)
        papers = asyncio.run(starts_again(lobby))
        assert papers.under_way == {}
        assert (papers.lost["101"].outcome, papers.lost["101"].cause) == (Outcome.UNKNOWN.value, "interrupted")
        printer.switch(mm_per_second=4000.0)
        asyncio.run(lobby.takes())
        lobby.closes()
        whole = [paper.codes() for paper in printer.papers]
    assert len(whole[-1]) == 1
    assert "/102/" in whole[-1][0]
    assert sum("/101/" in code for codes in whole for code in codes) <= 1
