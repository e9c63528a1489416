"""One thread for each printer: papers and questions in a queue, what became of them in futures."""

import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeAlias, TypeVar

from printer.dialogue import Patience
from printer.job import Job
from printer.paper import PAPER_80, Paper
from printer.printing import Acquaintance, OpenLine, ask_printer, print_paper
from printer.results import Cause, Outcome, PrinterStatus, PrintResult
from printer.slip import RulerSlip, Slip

MakeJob: TypeAlias = Callable[[Slip, Paper], Job]
_Task: TypeAlias = Callable[[], None]
_Answer = TypeVar("_Answer")

_log = logging.getLogger(__name__)


class Printer:
    """A printer behind a line. Its methods return at once, in any thread; its futures never raise."""

    def __init__(
        self, open_line: OpenLine, make_job: MakeJob, *, paper: Paper = PAPER_80, patience: Patience | None = None
    ) -> None:
        self.paper = paper
        self._open_line = open_line
        self._make_job = make_job
        self._patience = patience or Patience()
        self._acquaintance = Acquaintance()
        self._tasks = Tasks("printer")

    def warm(self) -> Future[None]:
        """Import and load what drawing needs, so that the first customer does not wait for it."""
        return self._tasks.add(self._warm, None)

    def print(self, slip: Slip) -> Future[PrintResult]:
        """Print a slip after those before it. A future that is cancelled in time is not printed."""
        return self._tasks.add(lambda: self._print(slip), _UNKNOWN)

    def status(self) -> Future[PrinterStatus]:
        """How the printer is: connect, ask, close."""
        return self._tasks.add(lambda: ask_printer(self._open_line, self._patience), _UNASKED)

    def close(self, seconds: float = 5.0) -> None:
        """End after what is queued, waiting for it at most so long."""
        self._tasks.close(seconds)

    def _warm(self) -> None:
        self._make_job(BLANK, self.paper)

    def _print(self, slip: Slip) -> PrintResult:
        undrawn = False

        def job() -> Job:
            nonlocal undrawn
            undrawn = True
            made = self._make_job(slip, self.paper)
            undrawn = False
            return made

        try:
            printed = print_paper(self._open_line, job, self._acquaintance, self._patience)
        except Exception:
            _log.exception("A paper could not be printed")
            if undrawn:  # nothing of it went out
                return PrintResult(outcome=Outcome.NOT_STARTED, cause=Cause.UNDRAWN)
            self._acquaintance = Acquaintance()
            raise
        self._acquaintance = printed.printer
        return printed.result


BLANK = RulerSlip(title="0", dated="", lines=())
"""The least that can be drawn."""


_UNKNOWN = PrintResult(outcome=Outcome.UNKNOWN, cause=Cause.BROKEN)
_UNASKED = PrinterStatus(trouble=Cause.BROKEN)


class Tasks:
    """A thread that does one thing after the other."""

    def __init__(self, name: str) -> None:
        self._queue: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def add(self, do: Callable[[], _Answer], otherwise: _Answer) -> Future[_Answer]:
        """Do it after what was added before; the answer is `otherwise` where it raises."""
        future: Future[_Answer] = Future()
        self._queue.put(lambda: _fulfil(future, do, otherwise))
        return future

    def close(self, seconds: float) -> None:
        """End after what is queued, waiting for it at most so long."""
        self._queue.put(None)
        self._thread.join(seconds)

    def _work(self) -> None:
        while (task := self._queue.get()) is not None:
            task()


def _fulfil(future: Future[_Answer], do: Callable[[], _Answer], otherwise: _Answer) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        answer = do()
    except Exception:  # noqa: BLE001 - the thread outlives whatever a line or a picture throws
        _log.exception("The printer's thread goes on after")
        answer = otherwise
    future.set_result(answer)
