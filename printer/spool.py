"""The last resort: a printer behind a spooler, which takes papers and never says what became of them."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol, TypeAlias

from printer.job import Job
from printer.line import LineFault
from printer.paper import PAPER_80, Paper
from printer.results import Cause, Outcome, PrinterStatus, PrintResult
from printer.slip import Slip
from printer.worker import BLANK, MakeJob, Tasks


class Spool(Protocol):
    """A spooler's printer that is open. Every method but the last raises LineFault."""

    def begin(self, title: str) -> None:
        """Begin a document of raw bytes."""

    def write(self, data: bytes) -> None:
        """Hand over all of it."""

    def end(self) -> None:
        """The document is whole: the spooler prints it when it can."""

    def close(self) -> None:
        """Let the printer go; a document that did not end is thrown away, as far as the spooler still can."""


OpenSpool: TypeAlias = Callable[[], Spool]


def print_spooled(open_spool: OpenSpool, make_job: Callable[[], Job]) -> PrintResult:
    """Hand one paper to the spooler. It is never PRINTED: nobody tells."""
    try:
        spool = open_spool()
    except LineFault as fault:
        return PrintResult(outcome=Outcome.NOT_STARTED, cause=fault.cause)
    begun = False
    try:
        job = make_job()
        spool.begin("Walkin")
        begun = True
        spool.write(job.data)
        spool.end()
    except LineFault as fault:
        return PrintResult(outcome=Outcome.UNKNOWN if begun else Outcome.NOT_STARTED, cause=fault.cause)
    finally:
        spool.close()
    return PrintResult(outcome=Outcome.UNKNOWN, cause=Cause.UNCONFIRMED, length_mm=job.length_mm)


def ask_spool(open_spool: OpenSpool) -> PrinterStatus:
    """Whether the spooler knows the printer; how it is, no spooler knows."""
    try:
        open_spool().close()
    except LineFault as fault:
        return PrinterStatus(trouble=fault.cause)
    return PrinterStatus()


class SpoolPrinter:
    """A printer behind a spooler, with a thread of its own."""

    def __init__(self, open_spool: OpenSpool, make_job: MakeJob, *, paper: Paper = PAPER_80) -> None:
        self.paper = paper
        self._open_spool, self._make_job = open_spool, make_job
        self._tasks = Tasks("spooler")

    def warm(self) -> Future[None]:
        """Import and load what drawing needs."""
        return self._tasks.add(self._warm, None)

    def print(self, slip: Slip) -> Future[PrintResult]:
        """Hand a slip over after those before it."""
        otherwise = PrintResult(outcome=Outcome.UNKNOWN, cause=Cause.BROKEN)
        return self._tasks.add(lambda: self._print(slip), otherwise)

    def status(self) -> Future[PrinterStatus]:
        """Whether the spooler knows the printer."""
        return self._tasks.add(lambda: ask_spool(self._open_spool), PrinterStatus(trouble=Cause.BROKEN))

    def close(self, seconds: float = 5.0) -> None:
        """End after what is queued, waiting for it at most so long."""
        self._tasks.close(seconds)

    def _warm(self) -> None:
        self._make_job(BLANK, self.paper)

    def _print(self, slip: Slip) -> PrintResult:
        return print_spooled(self._open_spool, lambda: self._make_job(slip, self.paper))
