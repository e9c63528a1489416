"""A station's papers: written before the first byte, told for certain afterwards, once more where that is safe."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journal.store import Journal, open_journal
from kiosk.brought import Paper
from office.commands import TakeTicket
from office.paper_events import PaperAsked, PaperEnded, PaperStarted, PrinterChanged, PrintEvent
from office.papers import Papers, print_stream
from office.refusals import Refused
from station.errands import printing as door
from station.errands.printing import Printing
from station.errands.slips import ticket_slip
from station.errands.storage import Opened, Storage
from station.settings import PrinterSettings
from tests.office.branch import PLAN
from tests.thermal_printer import ThermalPrinter

AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
DAY = date(2026, 3, 2)
STATE = PrinterChanged(printer="p1", roll_mm=60_000.0, role="kiosk")


@pytest.fixture
def thermal() -> Iterator[ThermalPrinter]:
    with ThermalPrinter() as printer:
        yield printer


class Lobby:
    """A kiosk's printers on a journal of their own, without windows."""

    def __init__(self, folder: Path, *targets: str) -> None:
        self.url = f"sqlite:///{folder}/walkin.db"
        self.storage = Storage(self.url, "tartu", "lobby")
        names = [PrinterSettings(name=f"p{n}", target=target, roll_m=60.0) for n, target in enumerate(targets, 1)]
        self.shown: list[bytes] = []
        self.printing = Printing(names, self.shown.append, self.storage, "lobby:kiosk", lambda: AT)

    async def opens(self) -> Opened:
        def prepare(journal: Journal) -> None:
            journal.put_plan("tartu", PLAN, AT, "test")

        return await self.storage.open(AT, prepare)

    async def takes(self) -> tuple[Paper, ...]:
        """A customer takes a ticket: how the paper went, as the kiosk is told."""
        started = self.printing.new_paper()
        outcome = await self.storage.take(DAY, TakeTicket(service="payments"), AT, started)
        assert not isinstance(outcome, Refused)
        ticket = outcome.day.waiting[-1]
        slip = ticket_slip(outcome.day, PLAN, ticket)
        paper = started and replace(started, number=ticket.number, day=DAY)
        return tuple([came async for came in self.printing.print_ticket(slip, paper)])

    async def papers(self) -> Papers:
        return await self.storage.papers()

    def closes(self) -> tuple[PrintEvent, ...]:
        """The end; what was written about papers."""
        self.printing.close()
        self.storage.close()
        journal = open_journal(self.url)
        entries = journal.read("tartu", print_stream("lobby"))
        journal.close()
        return tuple(entry.event for entry in entries if isinstance(entry.event, PrintEvent))


def kinds(events: tuple[PrintEvent, ...]) -> list[str]:
    return [type(event).__name__ for event in events]


def test_a_paper_is_written_with_its_ticket_and_its_end_after_it(tmp_path: Path, thermal: ThermalPrinter) -> None:
    lobby = Lobby(tmp_path, thermal.target)

    async def story() -> None:
        await lobby.opens()
        assert await lobby.takes() == (Paper.PRINTED,)

    asyncio.run(story())
    started, ended, state = lobby.closes()
    assert isinstance(started, PaperStarted)
    assert isinstance(ended, PaperEnded)
    assert (started.number, started.day, started.printer) == ("101", DAY, "p1")
    assert (ended.job, ended.outcome) == (started.job, "PRINTED")
    assert ended.length_mm > 100
    assert state == STATE


def test_the_other_printer_prints_where_the_first_certainly_did_not(tmp_path: Path, thermal: ThermalPrinter) -> None:
    with ThermalPrinter() as empty:
        empty.switch(paper_out=True)
        lobby = Lobby(tmp_path, empty.target, thermal.target)

        async def story() -> Papers:
            await lobby.opens()
            assert await lobby.takes() == (Paper.PRINTED,)
            return await lobby.papers()

        papers = asyncio.run(story())
        assert empty.papers == []
    assert len(thermal.papers) == 1
    assert papers.printers["lobby", "p1"].trouble == "paper_out"
    assert papers.printers["lobby", "p2"].works
    assert papers.lost == {}
    assert kinds(lobby.closes()).count("PaperStarted") == 2


def test_a_paper_of_which_nobody_knows_is_never_printed_elsewhere(tmp_path: Path, thermal: ThermalPrinter) -> None:
    with ThermalPrinter() as broken:
        broken.happens_after(60.0, "reset")
        lobby = Lobby(tmp_path, broken.target, thermal.target)

        async def story() -> Papers:
            await lobby.opens()
            assert await lobby.takes() == (Paper.DOUBTFUL,)
            return await lobby.papers()

        papers = asyncio.run(story())
        lobby.closes()
    assert thermal.papers == []
    assert papers.lost["101"].outcome == "UNKNOWN"


def test_a_silent_printer_is_tried_once_more(
    tmp_path: Path, thermal: ThermalPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "AGAIN_S", 0.1)
    lobby = Lobby(tmp_path, thermal.target)
    thermal.switch(mute=True)

    async def story() -> list[Paper]:
        await lobby.opens()
        started = lobby.printing.new_paper()
        outcome = await lobby.storage.take(DAY, TakeTicket(service="payments"), AT, started)
        assert not isinstance(outcome, Refused)
        assert started is not None
        slip = ticket_slip(outcome.day, PLAN, outcome.day.waiting[0])
        told = []
        async for came in lobby.printing.print_ticket(slip, replace(started, number="101", day=DAY)):
            told.append(came)
            thermal.switch(mute=False)
        return told

    assert asyncio.run(story()) == [Paper.NONE, Paper.PRINTED]
    assert len(thermal.papers) == 1
    lobby.closes()


@pytest.mark.parametrize("comes", [True, False], ids=["printed", "asked"])
def test_a_ticket_that_staff_print_again_is_not_tried_once_more(
    tmp_path: Path, thermal: ThermalPrinter, monkeypatch: pytest.MonkeyPatch, *, comes: bool
) -> None:
    monkeypatch.setattr(door, "AGAIN_S", 0.1)
    lobby = Lobby(tmp_path, thermal.target)
    thermal.switch(mute=True)
    asked = PaperAsked(job="lobby:desk/1", number="101", day=DAY)

    async def story() -> list[Paper]:
        opened = await lobby.opens()
        paper = lobby.printing.new_paper("101", DAY)
        outcome = await lobby.storage.take(DAY, TakeTicket(service="payments"), AT, paper)
        assert not isinstance(outcome, Refused)
        slip = ticket_slip(outcome.day, opened.plan, outcome.day.waiting[0])
        told = []
        async for came in lobby.printing.print_ticket(slip, paper):
            told.append(came)
            thermal.switch(mute=False)
            await lobby.storage.write_papers((asked,), AT)
            if comes:
                await lobby.printing.print_copy(slip, asked)
        return told

    assert asyncio.run(story()) == [Paper.NONE]
    assert len(thermal.papers) == comes
    lobby.closes()


def test_nobody_is_left_a_paper_who_has_gone(
    tmp_path: Path, thermal: ThermalPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "AGAIN_S", 0.1)
    lobby = Lobby(tmp_path, thermal.target)
    thermal.switch(mute=True)

    async def story() -> list[Paper]:
        opened = await lobby.opens()
        paper = lobby.printing.new_paper("101", DAY)
        outcome = await lobby.storage.take(DAY, TakeTicket(service="payments"), AT, paper)
        assert not isinstance(outcome, Refused)
        slip = ticket_slip(outcome.day, opened.plan, outcome.day.waiting[0])
        return [came async for came in lobby.printing.print_ticket(slip, paper, lambda: False)]

    assert asyncio.run(story()) == [Paper.NONE]
    lobby.closes()


def test_without_a_printer_the_number_is_told_all_the_same(tmp_path: Path) -> None:
    lobby = Lobby(tmp_path)

    async def story() -> None:
        await lobby.opens()
        assert await lobby.takes() == (Paper.NONE,)

    asyncio.run(story())
    assert lobby.closes() == ()


def test_the_state_of_a_printer_is_written_when_it_changes(tmp_path: Path, thermal: ThermalPrinter) -> None:
    lobby = Lobby(tmp_path, thermal.target)

    async def story() -> None:
        await lobby.opens()
        for switch in ({"near_end": True}, {}, {"cover_open": True}, {"cover_open": False, "near_end": False}):
            thermal.switch(**switch)
            await lobby.printing.look()

    asyncio.run(story())
    assert lobby.closes() == (
        replace(STATE, warning="near_end"),
        replace(STATE, trouble="cover_open", warning="near_end"),
        STATE,
    )


def test_a_copy_that_staff_asked_for_is_marked_and_ends_what_was_lost(tmp_path: Path, thermal: ThermalPrinter) -> None:
    lobby = Lobby(tmp_path, thermal.target)
    thermal.switch(cover_open=True)
    asked = PaperAsked(job="counters:desk/1", number="101", day=DAY)

    async def story() -> tuple[Papers, Papers]:
        opened = await lobby.opens()
        assert await lobby.takes() == (Paper.NONE,)
        before = await lobby.papers()
        thermal.switch(cover_open=False)
        await lobby.storage.write_papers((asked,), AT, by="mari", station="lobby")
        day = await lobby.storage.day(DAY)
        await lobby.printing.print_copy(ticket_slip(day, opened.plan, day.tickets["101"], duplicate=True), asked)
        return before, await lobby.papers()

    before, then = asyncio.run(story())
    assert (before.lost["101"].outcome, before.lost["101"].cause) == ("NOT_STARTED", "cover_open")
    assert (then.lost, then.asked, then.under_way) == ({}, {}, {})
    assert len(thermal.papers) == 1
    lobby.closes()
