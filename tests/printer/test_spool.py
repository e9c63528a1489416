"""A printer behind the spooler of Windows: papers go in, and nothing is ever claimed of them."""

from collections.abc import Iterator
from functools import partial

import pytest

from printer.opening import ask_at, open_printer, print_at
from printer.paper import PAPER_80
from printer.raster_job import raster_job
from printer.results import Cause, Outcome, PrinterStatus, PrintResult
from printer.spool import SpoolPrinter, ask_spool, print_spooled
from printer.target import WindowsTarget
from printer.windows_spool import WindowsSpool
from tests.printer.examples import QUICK, code_of, ticket
from tests.thermal_printer.machine import Machine
from tests.thermal_printer.winspool import Winspool


@pytest.fixture
def machine() -> Iterator[Machine]:
    made = Machine()
    yield made
    made.close()


def prints(library: Winspool, name: str = "lobby") -> PrintResult:
    return print_spooled(partial(WindowsSpool, name, library), lambda: raster_job(ticket(), PAPER_80))


def test_what_comes_out_is_never_claimed(machine: Machine) -> None:
    library = Winspool(lobby=machine)
    result = prints(library)
    assert (result.outcome, result.cause) == (Outcome.UNKNOWN, Cause.UNCONFIRMED)
    assert result.length_mm > 100
    with machine.changed:
        assert machine.changed.wait_for(lambda: machine.papers, 20.0)
    assert machine.papers[0].codes() == [code_of("142")]
    assert library.calls == ["begins", "ends", "is closed"]


def test_a_printer_that_windows_does_not_know_starts_nothing() -> None:
    library = Winspool()
    assert prints(library) == PrintResult(outcome=Outcome.NOT_STARTED, cause=Cause.NOT_FOUND)
    assert ask_spool(partial(WindowsSpool, "lobby", library)) == PrinterStatus(trouble=Cause.NOT_FOUND)


def test_a_spooler_that_takes_no_document_starts_nothing(machine: Machine) -> None:
    library = Winspool(lobby=machine)
    library.paused = True
    result = prints(library)
    assert (result.outcome, result.cause) == (Outcome.NOT_STARTED, Cause.UNREACHABLE)
    assert library.calls == ["begins", "is closed"]


def test_a_document_that_is_not_taken_whole_is_thrown_away_and_still_unknown(machine: Machine) -> None:
    library = Winspool(lobby=machine)
    library.full = True
    result = prints(library)
    assert (result.outcome, result.cause) == (Outcome.UNKNOWN, Cause.STALLED)
    assert library.calls == ["begins", "is aborted", "is closed"]
    assert not machine.busy


def test_its_thread_prints_one_paper_after_the_other(machine: Machine) -> None:
    printer = SpoolPrinter(partial(WindowsSpool, "lobby", Winspool(lobby=machine)), raster_job)
    results = [printer.print(ticket(number)) for number in ("101", "102")]
    assert {result.result().outcome for result in results} == {Outcome.UNKNOWN}
    assert printer.status().result() == PrinterStatus()
    printer.close()
    with machine.changed:
        assert machine.changed.wait_for(lambda: len(machine.papers) == 2, 20.0)
    assert [paper.codes() for paper in machine.papers] == [[code_of("101")], [code_of("102")]]


def test_elsewhere_than_on_windows_it_is_not_found() -> None:
    target = WindowsTarget("lobby")
    assert ask_at(target, QUICK) == PrinterStatus(trouble=Cause.NOT_FOUND)
    assert print_at(target, ticket, PAPER_80, QUICK).outcome is Outcome.NOT_STARTED
    printer = open_printer(target, lambda _: None)
    assert printer.print(ticket()).result().cause is Cause.NOT_FOUND
    printer.close()
