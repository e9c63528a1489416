"""Promises in a living office: broken once by whoever looks first, the voucher at the counter, lines that close."""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journal.store import Journal, open_journal
from office.commands import CallNext, DayCommand, OpenCounter, ReopenLine
from office.events import LineClosed, LineReopened, PromiseBroken, VoucherIssued
from office.paper_events import PaperEnded, PaperStarted
from office.papers import print_stream
from station.errands.copies import ask_voucher
from station.live import LiveStation
from station.settings import Desks, KioskPanel, PrinterSettings
from tests.station.small_station import SmallStation, all_end, settings
from tests.thermal_printer import ThermalPrinter
from tests.visits.office import MORNING, Clock, lived, prepared, until

DAY = f"day/{MORNING.date()}"


def written(url: str, stream: str = DAY) -> list[object]:
    with closing(open_journal(url)) as journal:
        return [entry.event for entry in journal.read("tartu", stream)]


async def acts(station: SmallStation | LiveStation, *commands: DayCommand) -> None:
    live = station.live if isinstance(station, SmallStation) else station
    assert await live.house.act(commands) is None


def test_of_two_stations_that_see_a_promise_break_one_writes_it(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        clock = Clock()
        here = await SmallStation(url, clock, name="here").opens()
        there = await SmallStation(url, clock, name="there").opens()
        await here.takes()
        await there.knows("101")
        clock.goes_on(minutes=31)
        for station in (here, there):
            station.live.house.pass_time()

        def broken(station: SmallStation) -> bool:
            office = station.live.house.office
            return office is not None and office.day.tickets["101"].broken is not None

        for station in (here, there):
            await until(lambda s=station: broken(s), lambda: written(url))  # type: ignore[misc]  # bound at once
        for station in (here, there):
            station.live.house.pass_time()
        await asyncio.sleep(0.2)
        await all_end(here, there)

    lived(qapp, story())
    events = written(url)
    (event,) = [event for event in events if isinstance(event, PromiseBroken)]
    (voucher,) = [event for event in written(url, "vouchers") if isinstance(event, VoucherIssued)]
    assert event.voucher is not None
    assert (voucher.number, voucher.code) == ("101", event.voucher.code)


@pytest.fixture
def printer() -> Iterator[ThermalPrinter]:
    with ThermalPrinter() as machine:
        yield machine


class Desk:
    """A machine at counter 1 with a printer of its own."""

    def __init__(self, url: str, clock: Clock, printer: ThermalPrinter) -> None:
        plain = settings(url, "counter", name="desk")
        printers = (PrinterSettings(name="desk", target=printer.target),)
        kiosk, counter = KioskPanel(full_screen=False), Desks(counters=("1",), printer="desk")
        self.live = LiveStation(replace(plain, printers=printers, kiosk=kiosk, counter=counter), clock)

    async def ends(self) -> None:
        await self.live.end()
        for shown in self.live.shown:
            shown.widget.deleteLater()


def vouchers_on_paper(url: str) -> list[str]:
    """What became of the papers of vouchers at the counter's machine."""
    events = written(url, print_stream("desk"))
    jobs = {event.job for event in events if isinstance(event, PaperStarted) and event.kind == "voucher"}
    return [event.outcome for event in events if isinstance(event, PaperEnded) and event.job in jobs]


def test_the_voucher_comes_out_once_where_its_customer_is_called(
    qapp: QApplication, tmp_path: Path, printer: ThermalPrinter
) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        clock = Clock()
        hall = await SmallStation(url, clock, name="hall").opens()
        desk = Desk(url, clock, printer)
        await desk.live.begin(prepared)
        await hall.takes()
        await hall.takes()
        clock.goes_on(minutes=31)
        await acts(hall, OpenCounter(counter="1", clerk="jaan"), CallNext(counter="1"))
        await until(lambda: vouchers_on_paper(url) == ["PRINTED"], lambda: written(url, print_stream("desk")))
        clock.goes_on(seconds=30)
        desk.live.house.pass_time()
        await asyncio.sleep(0.3)
        assert vouchers_on_paper(url) == ["PRINTED"]
        assert desk.live.house.office is not None
        assert desk.live.house.office.papers.handed == {(MORNING.date(), "101")}
        assert await ask_voucher(desk.live.house, "101", "jaan", "desk")
        await until(lambda: len(vouchers_on_paper(url)) == 2, lambda: written(url, print_stream("desk")))
        await hall.ends()
        await desk.ends()

    lived(qapp, story())
    assert len(printer.papers) == 2


def test_who_is_called_in_time_gets_no_paper_at_the_counter(
    qapp: QApplication, tmp_path: Path, printer: ThermalPrinter
) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        clock = Clock()
        desk = Desk(url, clock, printer)
        await desk.live.begin(prepared)
        hall = await SmallStation(url, clock, name="hall").opens()
        await hall.takes()
        clock.goes_on(minutes=29)
        await acts(hall, OpenCounter(counter="1", clerk="jaan"), CallNext(counter="1"))
        await asyncio.sleep(0.3)
        await hall.ends()
        await desk.ends()

    lived(qapp, story())
    assert printer.papers == []


def slow(journal: Journal) -> None:
    """An office where everybody takes an hour and lines close themselves; counters stay until six."""
    prepared(journal)
    found = journal.newest_plan("tartu")
    assert found is not None
    plan = found[1]
    services = tuple(replace(service, handling_minutes=60, promise_minutes=None) for service in plan.services)
    times = replace(plan.times, line_closes_itself=True)
    journal.put_plan("tartu", replace(plan, services=services, times=times, policies=()), MORNING, "test")


def test_a_line_closes_itself_by_the_forecast_and_staff_may_open_it_again(qapp: QApplication, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")

    async def story() -> None:
        clock = Clock()
        station = SmallStation(url, clock, name="hall")
        await station.live.begin(slow)
        house = station.live.house
        await acts(station, OpenCounter(counter="1", clerk="jaan"))
        for _ in range(16):
            await station.takes()

        async def reckoned(*, full: bool) -> None:
            def holds() -> bool:
                clock.goes_on(seconds=4)
                house.pass_time()
                return house.office is not None and ("payments" in house.office.day.full) is full

            await until(holds, lambda: house.office and house.office.forecast)

        await reckoned(full=True)
        await acts(station, ReopenLine(service="payments"))
        for _ in range(3):
            clock.goes_on(seconds=31)
            house.pass_time()
            await asyncio.sleep(0.2)
        assert house.office is not None
        assert "payments" not in house.office.day.full
        assert house.office.day.held_open == {"payments"}
        await station.ends()

    lived(qapp, story())
    events = [e for e in written(url) if isinstance(e, LineClosed | LineReopened) and e.service == "payments"]
    assert [type(event) for event in events] == [LineClosed, LineReopened]
    assert events[0].reaches > MORNING + timedelta(hours=6)  # type: ignore[union-attr]  # it is the first of the two
