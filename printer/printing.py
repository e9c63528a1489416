"""One paper from the first question to what is known of it at the end. A wrong claim is the worst that can happen."""

import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from printer.dialogue import Dialogue, Patience
from printer.job import Job
from printer.line import Line, LineFault
from printer.results import Cause, Notice, Outcome, PrinterStatus, PrintResult, Proof

OpenLine: TypeAlias = Callable[[float], Line]
"""Opens a line within so many seconds, or raises LineFault."""
MakeJob: TypeAlias = Callable[[], Job]

_STALE_SECONDS = 0.2
_FILL_BYTES = 240 * 72 + 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """What is known of a printer from one paper to the next.

    `must_clear`: its last paper is unknown, or nothing is known yet; then a model that cannot clear is filled.
    """

    must_clear: bool = True
    clears: bool = True
    gives_ids: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What became of a paper, and what is known of the printer now."""

    result: PrintResult
    printer: Acquaintance


def ask_printer(open_line: OpenLine, patience: Patience) -> PrinterStatus:
    """How a printer is: connect, ask, close."""
    try:
        line = open_line(patience.connect)
    except LineFault as fault:
        return PrinterStatus(trouble=fault.cause)
    try:
        status = Dialogue(line, patience).ask()
    except LineFault as fault:
        line.abort()
        return PrinterStatus(trouble=fault.cause)
    if status is None:
        line.abort()  # questions that were not answered are not left for later
        return PrinterStatus(trouble=Cause.SILENT)
    line.close()
    return status


def print_paper(open_line: OpenLine, make_job: MakeJob, printer: Acquaintance, patience: Patience) -> Printed:
    """Print one paper. The job is made only when the printer has said that it can print."""
    began = time.monotonic()
    attempt = _Attempt(open_line, printer, patience)
    result = attempt.run(make_job)
    return Printed(result=replace(result, seconds=time.monotonic() - began), printer=attempt.printer)


class _Attempt:
    def __init__(self, open_line: OpenLine, printer: Acquaintance, patience: Patience) -> None:
        self._open_line = open_line
        self._patience = patience
        self.printer = printer

    def run(self, make_job: MakeJob) -> PrintResult:
        try:
            line = self._open_line(self._patience.connect)
        except LineFault as fault:
            return _not_started(fault.cause)
        dialogue = Dialogue(line, self._patience)
        result = None
        try:
            result = self._with(dialogue, make_job)
        finally:
            in_order = result is not None and result.outcome is not Outcome.UNKNOWN
            (line.close if in_order else line.abort)()
        return result

    def _with(self, dialogue: Dialogue, make_job: MakeJob) -> PrintResult:
        try:
            trouble = self._usable(dialogue)
            if trouble is not None:
                return _not_started(trouble, dialogue.status)
            asked = time.monotonic()
            job = make_job()
            trouble = self._ready(dialogue, asked)
            if trouble is not None:
                return _not_started(trouble, dialogue.status)
        except LineFault as fault:
            return _not_started(fault.cause, dialogue.status)
        result = replace(self._sent(dialogue, job), length_mm=job.length_mm)
        self.printer = replace(
            self.printer,
            must_clear=result.outcome is Outcome.UNKNOWN,
            gives_ids=self.printer.gives_ids or result.proof is Proof.PROCESS_ID,
        )
        return result

    def _usable(self, dialogue: Dialogue) -> Cause | None:
        status = dialogue.ask()
        return Cause.SILENT if status is None else status.trouble

    def _ready(self, dialogue: Dialogue, asked: float) -> Cause | None:
        """Ask again where making the job took long, and clear what an unknown paper may have left.

        Another process may have left it, so it is cleared before every paper where the printer can.
        """
        if time.monotonic() - asked > _STALE_SECONDS and (trouble := self._usable(dialogue)) is not None:
            return trouble
        if self.printer.clears and dialogue.clear():
            return None
        if not (self.printer.clears or self.printer.must_clear):
            return None
        trouble = self._usable(dialogue)  # silent to the clearing but not to this: a model that cannot clear
        if trouble is None:
            self.printer = replace(self.printer, clears=False)
            if self.printer.must_clear:
                trouble = None if dialogue.fill(_FILL_BYTES) else Cause.STALLED
        return trouble

    def _sent(self, dialogue: Dialogue, job: Job) -> PrintResult:
        seconds = self._patience.for_paper(len(job.data), job.length_mm, dialogue.line.bytes_per_second)
        deadline = time.monotonic() + seconds
        try:
            if dialogue.send(job.data, deadline):
                dialogue.wait(lambda: dialogue.done(job.mark) or self._fenced(dialogue, job), deadline)
            return self._verdict(dialogue, job)
        except LineFault as fault:
            return self._broken_off(dialogue, job, fault.cause)

    def _fenced(self, dialogue: Dialogue, job: Job) -> bool:
        """Each fence was answered, and nothing else was heard that looks like an answer."""
        return dialogue.passed == job.fences and not self.printer.gives_ids

    def _verdict(self, dialogue: Dialogue, job: Job) -> PrintResult:
        if dialogue.done(job.mark):
            return _marked(dialogue, job)
        if self._fenced(dialogue, job):
            return self._by_fence(dialogue, job)
        if dialogue.trouble is not None:
            return self._abandoned(dialogue, job, dialogue.trouble)
        if dialogue.sent < len(job.data):
            return self._abandoned(dialogue, job, Cause.STALLED)
        silent = dialogue.ask() is None
        if dialogue.done(job.mark):
            return _marked(dialogue, job)
        return _unknown(Cause.SILENT if silent else Cause.UNCONFIRMED, dialogue.status)

    def _by_fence(self, dialogue: Dialogue, job: Job) -> PrintResult:
        """All was processed by a model without process IDs; it must still be well after that."""
        status = dialogue.ask()
        if dialogue.done(job.mark):
            return _marked(dialogue, job)
        if status is None or not status.usable:
            return _unknown(Cause.SILENT if status is None else status.trouble, status)
        if dialogue.passed > job.fences:
            return _unknown(Cause.UNCONFIRMED, status)
        return _printed(dialogue, Proof.FENCE)

    def _abandoned(self, dialogue: Dialogue, job: Job, cause: Cause) -> PrintResult:
        """The paper will not be completed: clear the rest of it, so that it can be printed elsewhere.

        Where all parts came out it may have been cut off too; not where the cutter itself is what failed.
        """
        cleared = self.printer.clears and dialogue.clear()
        if dialogue.done(job.mark):
            return _marked(dialogue, job)
        if cleared and (dialogue.passed < job.fences - 1 or cause is Cause.CUTTER):
            return PrintResult(outcome=Outcome.CLEARED, cause=cause, warning=_warning(dialogue.status))
        dialogue.line.abort()
        if not cleared and self._cleared_anew(whole=dialogue.sent >= len(job.data)):
            return PrintResult(outcome=Outcome.CLEARED, cause=cause, warning=_warning(dialogue.status))
        return _unknown(cause, dialogue.status)

    def _cleared_anew(self, *, whole: bool) -> bool:
        """Clear on a new line, where the old one was so full that the command did not get through.

        A paper that went out whole must still be held up by its trouble, else it may have been completed in between.
        """
        with contextlib.suppress(LineFault):
            line = self._open_line(self._patience.connect)
            try:
                again = Dialogue(line, self._patience)
                status = again.ask()
                return again.clear() and not (whole and (status is None or status.usable))
            finally:
                line.abort()
        return False

    def _broken_off(self, dialogue: Dialogue, job: Job, cause: Cause) -> PrintResult:
        if dialogue.done(job.mark):
            return _marked(dialogue, job)
        if dialogue.sent == 0:
            return _not_started(cause, dialogue.status)
        return _unknown(cause, dialogue.status)


def _marked(dialogue: Dialogue, job: Job) -> PrintResult:
    """The printer said that the paper is complete. A model that answers fences must have answered all before that."""
    if 0 < dialogue.passed < job.fences - 1:
        return _unknown(Cause.LOST, dialogue.status)
    return _printed(dialogue, Proof.PROCESS_ID)


def _printed(dialogue: Dialogue, proof: Proof) -> PrintResult:
    return PrintResult(outcome=Outcome.PRINTED, warning=_warning(dialogue.status), proof=proof)


def _not_started(cause: Cause, status: PrinterStatus | None = None) -> PrintResult:
    return PrintResult(outcome=Outcome.NOT_STARTED, cause=cause, warning=_warning(status))


def _unknown(cause: Cause | None, status: PrinterStatus | None) -> PrintResult:
    return PrintResult(outcome=Outcome.UNKNOWN, cause=cause, warning=_warning(status))


def _warning(status: PrinterStatus | None) -> Notice | None:
    return status.warning if status else None
