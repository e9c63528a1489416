"""The printer's thread: papers in their order, futures that always end, a start that imports nothing heavy."""

import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from printer.job import Job
from printer.line import Line, LineFault
from printer.opening import line_to
from printer.paper import PAPER_80, Paper
from printer.raster_job import raster_job
from printer.results import Cause, Outcome, PrinterStatus
from printer.screen import ScreenPrinter
from printer.slip import Slip
from printer.target import NetworkTarget
from printer.trial import print_test
from printer.worker import Printer
from tests.printer.examples import STEADY, code_of, ticket
from tests.thermal_printer import ThermalPrinter


@pytest.fixture
def thermal() -> Iterator[ThermalPrinter]:
    with ThermalPrinter() as printer:
        yield printer


@pytest.fixture
def printer(thermal: ThermalPrinter) -> Iterator[Printer]:
    opened = Printer(line_to(NetworkTarget("127.0.0.1", thermal.port)), raster_job, patience=STEADY)
    yield opened
    opened.close()


def test_papers_asked_for_by_many_threads_come_out_one_by_one(printer: Printer, thermal: ThermalPrinter) -> None:
    numbers = [str(number) for number in range(101, 109)]
    futures = [printer.print(ticket(number)) for number in numbers]
    assert {future.result().outcome for future in futures} == {Outcome.PRINTED}
    assert [paper.codes() for paper in thermal.papers] == [[code_of(number)] for number in numbers]


def test_a_paper_that_is_cancelled_in_time_is_not_printed(printer: Printer, thermal: ThermalPrinter) -> None:
    thermal.switch(mm_per_second=800.0)
    first, second = printer.print(ticket("101")), printer.print(ticket("102"))
    assert second.cancel()
    assert first.result().outcome is Outcome.PRINTED
    printer.close()
    assert [paper.codes() for paper in thermal.papers] == [[code_of("101")]]


def test_closing_finishes_what_is_queued(printer: Printer, thermal: ThermalPrinter) -> None:
    future = printer.print(ticket("101"))
    printer.close()
    assert future.done()
    assert len(thermal.papers) == 1


def test_the_thread_ends_with_the_printer() -> None:
    before = threading.active_count()
    printers = [ScreenPrinter(lambda _: None) for _ in range(4)]
    for printer in printers:
        printer.close()
    assert threading.active_count() == before


WARM = """
import sys
from printer.opening import open_printer
from printer.target import target_of
printer = open_printer(target_of(sys.argv[1]), print)
before = [name for name in ("PIL", "escpos") if name in sys.modules]
printer.warm().result()
print(before, *(name for name in ("PIL", "escpos") if name in sys.modules))
printer.close()
"""


@pytest.mark.parametrize(("target", "loaded"), [("127.0.0.1:1", "[] PIL escpos"), ("screen", "[] PIL")])
def test_what_drawing_needs_is_loaded_before_the_first_paper(target: str, loaded: str) -> None:
    assert run(WARM, target).strip() == loaded


def breaks(_slip: Slip, _paper: Paper) -> Job:
    raise RuntimeError("the font is gone")


def test_a_paper_that_cannot_be_drawn_is_not_started_and_the_next_one_is(thermal: ThermalPrinter) -> None:
    line = line_to(NetworkTarget("127.0.0.1", thermal.port))
    printer = Printer(line, breaks, patience=STEADY)
    result = printer.print(ticket()).result()
    assert (result.outcome, result.cause) == (Outcome.NOT_STARTED, Cause.UNDRAWN)
    assert printer.status().result() == PrinterStatus()
    printer.close()
    assert thermal.papers == []


class BrokenLine:
    """A driver with a mistake: it throws what no line should."""

    bytes_per_second = 1e6

    def write(self, data: bytes, seconds: float) -> int:
        raise ZeroDivisionError(len(data), seconds)

    def read(self, seconds: float) -> bytes:
        raise ZeroDivisionError(seconds)

    def close(self) -> None:
        pass

    def abort(self) -> None:
        pass


def test_a_mistake_in_a_line_never_ends_the_thread() -> None:
    printer = Printer(lambda _: BrokenLine(), raster_job, patience=STEADY)
    assert printer.print(ticket()).result().outcome is Outcome.UNKNOWN
    assert printer.status().result().trouble is Cause.BROKEN
    printer.close()


def test_a_line_that_does_not_open_starts_nothing() -> None:
    def opened(_seconds: float) -> Line:
        raise LineFault(Cause.NOT_FOUND)

    printer = Printer(opened, raster_job, patience=STEADY)
    assert printer.print(ticket()).result().cause is Cause.NOT_FOUND
    assert printer.status().result() == PrinterStatus(trouble=Cause.NOT_FOUND)
    printer.close()


def test_a_screen_that_throws_is_no_paper() -> None:
    def throws(_: bytes) -> None:
        raise OSError("no window")

    printer = ScreenPrinter(throws)
    assert printer.print(ticket()).result().outcome is Outcome.NOT_STARTED
    printer.close()


HEAVY = """
import sys
import printer.trial
heavy = [name for name in ("PIL", "escpos", "qrcode", "usb", "serial", "PySide6") if name in sys.modules]
assert not heavy, heavy
result = printer.trial.print_test(sys.argv[1])
heavy = [name for name in ("PIL", "escpos") if name in sys.modules]
print(result.outcome.value, *heavy)
"""


def run(program: str, *arguments: str, **environment: str) -> str:
    return subprocess.run(  # noqa: S603 - our own programs
        [sys.executable, "-c", program, *arguments], check=True, capture_output=True, text=True, env=environment or None
    ).stdout


def test_the_status_is_asked_before_anything_heavy_is_imported(thermal: ThermalPrinter) -> None:
    thermal.switch(paper_out=True)
    assert run(HEAVY, thermal.target).split() == ["NOT_STARTED"]
    thermal.switch(paper_out=False)
    assert run(HEAVY, thermal.target).split() == ["PRINTED", "PIL", "escpos"]


QUIET = """
import logging, pathlib, sys, tempfile
from printer.paper import PAPER_80
from printer.raster_job import raster_job
from printer.slip import RulerSlip
before = set(pathlib.Path(tempfile.gettempdir()).iterdir())
raster_job(RulerSlip(title="Test", dated="", lines=()), PAPER_80)
assert logging.getLogger().handlers == [], logging.getLogger().handlers
assert set(pathlib.Path(tempfile.gettempdir()).iterdir()) == before
"""


def test_escpos_is_imported_without_a_word_or_a_trace(tmp_path_factory: pytest.TempPathFactory) -> None:
    temporary, cache = tmp_path_factory.mktemp("temporary"), tmp_path_factory.mktemp("cache")
    said = run(QUIET, TMPDIR=str(temporary), XDG_CACHE_HOME=str(cache), PYTHONPATH=":".join(sys.path))
    assert said == ""
    assert [path.name for path in cache.rglob("*.pickle")] != []


def test_the_screen_is_no_printer_for_a_test_page() -> None:
    assert print_test("screen").outcome is Outcome.NOT_STARTED
    with pytest.raises(ValueError, match="no printer"):
        print_test("no printer")


def test_papers_have_their_widths_in_millimetres() -> None:
    assert PAPER_80.width_mm == pytest.approx(72.07, abs=0.01)
