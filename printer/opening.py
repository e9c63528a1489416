"""From the name of a printer to the printer: which line leads to it, and in which form it gets its papers."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Protocol

from printer.dialogue import Patience
from printer.job import Job
from printer.line import Line
from printer.paper import PAPER_80, Paper
from printer.printing import Acquaintance, OpenLine, ask_printer, print_paper
from printer.results import PrinterStatus, PrintResult
from printer.screen import ScreenPrinter, Show
from printer.slip import Slip
from printer.spool import Spool, SpoolPrinter, ask_spool, print_spooled
from printer.target import (
    FileTarget,
    LineTarget,
    NetworkTarget,
    ScreenTarget,
    SerialTarget,
    Target,
    UsbTarget,
    WindowsTarget,
)
from printer.worker import MakeJob, Printer


class AnyPrinter(Protocol):
    """What the station uses of a printer, on paper or on the screen."""

    paper: Paper

    def warm(self) -> Future[None]:
        """Import and load what drawing needs, so that the first customer does not wait for it."""

    def print(self, slip: Slip) -> Future[PrintResult]:
        """Print a slip after those before it."""

    def status(self) -> Future[PrinterStatus]:
        """How the printer is."""

    def close(self, seconds: float = 5.0) -> None:
        """End after what is queued, waiting for it at most so long."""


def open_printer(
    target: Target, show: Show, *, paper: Paper = PAPER_80, patience: Patience | None = None
) -> AnyPrinter:
    """The printer at `target`, with a thread of its own. `show` takes the pictures of the on-screen printer."""
    match target:
        case ScreenTarget():
            return ScreenPrinter(show, paper=paper)
        case WindowsTarget(name):
            return SpoolPrinter(partial(_windows, name), maker_for(target), paper=paper)
        case _:
            return Printer(line_to(target), maker_for(target), paper=paper, patience=patience)


def print_at(
    target: LineTarget | WindowsTarget, slip: Callable[[], Slip], paper: Paper, patience: Patience
) -> PrintResult:
    """Print one slip in this thread, on a printer that nothing is known of; it is made once the printer can print."""
    make_job = maker_for(target)
    if isinstance(target, WindowsTarget):
        return print_spooled(partial(_windows, target.name), lambda: make_job(slip(), paper))
    return print_paper(line_to(target), lambda: make_job(slip(), paper), Acquaintance(), patience).result


def ask_at(target: Target, patience: Patience) -> PrinterStatus:
    """How a printer is right now, in this thread; the screen is always well."""
    match target:
        case ScreenTarget():
            return PrinterStatus()
        case WindowsTarget(name):
            return ask_spool(partial(_windows, name))
        case _:
            return ask_printer(line_to(target), patience)


def maker_for(target: Target) -> MakeJob:
    """Native text for RS-232, where a picture would take up to 40 s; a picture everywhere else."""
    return _text if isinstance(target, SerialTarget) else _raster


def line_to(target: LineTarget) -> OpenLine:
    """What opens the line to `target`. Nothing is imported or opened before it is called."""
    match target:
        case NetworkTarget(host, port):
            return partial(_network, host, port)
        case UsbTarget(vendor, product):
            return partial(_usb, vendor, product)
        case SerialTarget():
            return partial(_serial, target)
        case FileTarget(path):
            return partial(_file, path)


def _raster(slip: Slip, paper: Paper) -> Job:
    from printer.raster_job import raster_job  # noqa: PLC0415 - the status is asked before Pillow is imported

    return raster_job(slip, paper)


def _text(slip: Slip, paper: Paper) -> Job:
    from printer.text_job import text_job  # noqa: PLC0415 - the status is asked before escpos is imported

    return text_job(slip, paper)


def _network(host: str, port: int, seconds: float) -> Line:
    from printer.network_line import NetworkLine  # noqa: PLC0415 - each line imports its own package

    return NetworkLine(host, port, seconds)


def _usb(vendor: int | None, product: int | None, _seconds: float) -> Line:
    from printer.usb_line import UsbLine  # noqa: PLC0415 - each line imports its own package

    return UsbLine(vendor, product)


def _serial(target: SerialTarget, _seconds: float) -> Line:
    from printer.serial_line import SerialLine  # noqa: PLC0415 - each line imports its own package

    return SerialLine(target.device, target.baud, target.flow)


def _file(path: str, _seconds: float) -> Line:
    from printer.file_line import FileLine  # noqa: PLC0415 - each line imports its own package

    return FileLine(path)


def _windows(name: str) -> Spool:
    from printer.windows_spool import WindowsSpool  # noqa: PLC0415 - the spooler's library is loaded by who uses it

    return WindowsSpool(name)
