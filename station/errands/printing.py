"""Printers behind the door: a paper is written as started, sent, and what became of it is written and told."""

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import count

from kiosk.brought import Paper
from office.copies import copying
from office.paper_events import PaperAsked, PaperEnded, PaperStarted, PrinterChanged
from printer.dialogue import Patience
from printer.opening import AnyPrinter, ask_at, open_printer
from printer.paper import PAPERS
from printer.paper import Paper as SheetPaper
from printer.results import Cause, Outcome, PrinterStatus, PrintResult
from printer.screen import ScreenPrinter
from printer.slip import LetterSlip, Slip, TicketSlip
from printer.target import target_of
from printer.test_page import test_page
from resources.words import words_for
from station.errands.storage import Storage
from station.errands.trouble import ErrandFailed
from station.settings import PrinterSettings

LOG = logging.getLogger("walkin")

_PAPER: Mapping[Outcome, Paper] = {
    Outcome.PRINTED: Paper.PRINTED,
    Outcome.NOT_STARTED: Paper.NONE,
    Outcome.CLEARED: Paper.NONE,
    Outcome.UNKNOWN: Paper.DOUBTFUL,
}

AGAIN_S = 3.0
"""A silent printer may be busy with another kiosk's paper: it is asked once more after this."""

_TOKEN_BYTES = 4
_MM = 1000.0  # in a metre


class Printing:
    """The printers of one role of this station (kiosk, counters): the first, and those to fall back to.

    Whatever is sent and what became of it is written in the journal. `show` takes what the on-screen printer draws.
    `shared` holds the printers that other roles of this machine have opened: two threads at one printer would find it
    silent.
    """

    def __init__(
        self,
        printers: Sequence[PrinterSettings],
        show: Callable[[bytes], None],
        storage: Storage,
        owner: str,
        now: Callable[[], datetime],
        shared: dict[str, AnyPrinter] | None = None,
    ) -> None:
        self.owner = owner
        self.copied: Callable[[str], None] = lambda _: None
        self._storage, self._now = storage, now
        shared = {} if shared is None else shared
        for printer in printers:
            if printer.name not in shared:
                shared[printer.name] = opened(printer, show)
        self._printers = {printer.name: shared[printer.name] for printer in printers}
        self._rolls = {printer.name: printer.roll_m * _MM for printer in printers}
        self._papers = {printer.name: PAPERS[printer.paper] for printer in printers}
        self._known: dict[str, PrinterStatus] = {}
        self._jobs = (f"{owner}/{secrets.token_hex(_TOKEN_BYTES)}-{n}" for n in count(1))

    @property
    def printers(self) -> tuple[str, ...]:
        """Their names, the first one first."""
        return tuple(self._printers)

    def new_paper(self, number: str = "", day: date | None = None, *, duplicate: bool = False) -> PaperStarted | None:
        """A ticket's paper that is about to start on the first printer; None where there is none."""
        if not self._printers:
            return None
        return PaperStarted(job=next(self._jobs), printer=self.printers[0], number=number, day=day, duplicate=duplicate)

    async def print_ticket(
        self, slip: TicketSlip, paper: PaperStarted | None, stands: Callable[[], bool] = lambda: True
    ) -> AsyncIterator[Paper]:
        """Print a ticket whose paper is written as started, and tell how it went; again where that changes.

        Where the first printer certainly did not, the next one does. One that was silent is tried once more while
        somebody still `stands` before it, unless staff have asked for a copy meanwhile.
        """
        result = await self._on_any(slip, paper)
        yield _PAPER[result.outcome]
        if paper is None or result.outcome is not Outcome.NOT_STARTED or result.cause is not Cause.SILENT:
            return
        await asyncio.sleep(AGAIN_S)
        if stands() and await self._is_wanted(paper):
            again = await self._started_and_sent(slip, replace(paper, job=next(self._jobs)))
            if again.outcome is not Outcome.NOT_STARTED:
                yield _PAPER[again.outcome]

    async def _is_wanted(self, paper: PaperStarted) -> bool:
        """Whether this ticket has no paper still, and none on its way: twice on paper is worse than not at all."""
        try:
            papers = await self._storage.papers()
        except ErrandFailed:
            return False
        return paper.day is not None and paper.number in papers.lost and paper.number not in copying(papers, paper.day)

    async def warm(self) -> None:
        """Load what drawing needs, so that the first customer of a day does not wait for it."""
        for printer in self._printers.values():
            await asyncio.wrap_future(printer.warm())

    async def print_copy(self, slip: Slip, asked: PaperAsked) -> None:
        """Print what staff asked for; where the first printer certainly did not, the next one does.

        `copied` is told the number of a paper that came out.
        """
        paper = self.new_paper(asked.number, asked.day, duplicate=asked.duplicate)
        if paper is None:
            return
        paper = replace(paper, job=asked.job, kind=asked.kind)
        result = await self._on_others(slip, paper, await self._started_and_sent(slip, paper))
        if result.outcome is Outcome.PRINTED and asked.kind == "ticket":
            self.copied(asked.number)

    async def print_voucher(self, slip: LetterSlip, number: str, day: date) -> Paper:
        """Print the voucher of this ticket before its customer; where the first printer did not, the next one does."""
        paper = self.new_paper(number, day)
        return await self._before_customer(slip, replace(paper, kind="voucher") if paper else None)

    async def print_again(self, slip: TicketSlip, number: str, day: date) -> Paper:
        """Print a copy of this ticket before its customer; where the first printer did not, the next one does."""
        return await self._before_customer(slip, self.new_paper(number, day, duplicate=True))

    async def print_page(self, slip: LetterSlip) -> Paper:
        """Print one of the office's own pages, likewise."""
        paper = self.new_paper()
        return await self._before_customer(slip, replace(paper, kind="policy") if paper else None)

    async def print_card(self, slip: LetterSlip) -> Paper:
        """Print the card of keys before a clerk, likewise."""
        paper = self.new_paper()
        return await self._before_customer(slip, replace(paper, kind="keys") if paper else None)

    async def print_report(self, slip: Callable[[SheetPaper], LetterSlip], day: date) -> Paper:
        """Print the report of this day, made for the paper of the first printer; where that did not, the next one."""
        paper = self.new_paper(day=day)
        if paper is None:
            return Paper.NONE
        made = slip(self._papers[paper.printer])
        return await self._before_customer(made, replace(paper, kind="report"))

    async def print_receipt(self, slip: LetterSlip, case: str, day: date) -> Paper:
        """Print the receipt of this case, likewise."""
        paper = self.new_paper(case, day)
        return await self._before_customer(slip, replace(paper, kind="receipt") if paper else None)

    async def _before_customer(self, slip: Slip, paper: PaperStarted | None) -> Paper:
        if paper is None:
            return Paper.NONE
        result = await self._on_others(slip, paper, await self._started_and_sent(slip, paper))
        return _PAPER[result.outcome]

    async def print_test(self, at: datetime, language: str) -> Paper:
        """Print the test page on the first printer; `at` is the office's local time."""
        paper = self.new_paper()
        if paper is None:
            return Paper.NONE
        slip = test_page(paper.printer, self._papers[paper.printer], at, words_for(language, "printer"))
        result = await self._started_and_sent(slip, replace(paper, kind="test"))
        return _PAPER[result.outcome]

    async def look(self, but: Collection[str] = ()) -> None:
        """Ask every printer how it is, but those that are asked elsewhere, and write down what has changed."""
        for name, printer in self._printers.items():
            if name not in but:
                await self._learn(name, await asyncio.wrap_future(printer.status()))

    def forget(self) -> None:
        """Write down anew how the printers are, though nothing has changed: another day has begun."""
        self._known.clear()

    def on_screen(self) -> tuple[ScreenPrinter, ...]:
        """The on-screen printers among them: they can be told to have no paper."""
        return tuple(printer for printer in self._printers.values() if isinstance(printer, ScreenPrinter))

    def close(self) -> None:
        """Let the printers finish what is queued."""
        for printer in self._printers.values():
            printer.close()

    async def _on_any(self, slip: TicketSlip, paper: PaperStarted | None) -> PrintResult:
        if paper is None:
            return PrintResult(outcome=Outcome.NOT_STARTED, cause=Cause.NOT_FOUND)
        return await self._on_others(slip, paper, await self._sent(slip, paper))

    async def _on_others(self, slip: Slip, paper: PaperStarted, result: PrintResult) -> PrintResult:
        """Where the first printer certainly did not print, the next one does."""
        for printer in self.printers[1:]:
            if result.outcome not in _SAFE_ELSEWHERE:
                break
            result = await self._started_and_sent(slip, replace(paper, job=next(self._jobs), printer=printer))
        return result

    async def _started_and_sent(self, slip: Slip, paper: PaperStarted) -> PrintResult:
        """A paper that cannot be written down is not sent: nobody would know of it."""
        try:
            await self._storage.write_papers((paper,), self._now())
        except ErrandFailed as failed:
            LOG.warning("A paper is not printed, because it cannot be written down: %s", failed)
            return PrintResult(outcome=Outcome.NOT_STARTED)
        return await self._sent(slip, paper)

    async def _sent(self, slip: Slip, paper: PaperStarted) -> PrintResult:
        """Send what is written as started, and write its end; where that cannot be, it is told at the next start."""
        result = await asyncio.wrap_future(self._printers[paper.printer].print(slip))
        if result.outcome is not Outcome.PRINTED or result.warning is not None:
            LOG.warning("Paper of %s: %s", paper.number or paper.kind, result.as_fields())
        try:
            await self._storage.write_papers((end_of(paper, result),), self._now())
            await self._learn(paper.printer, _status_after(result))
        except ErrandFailed as failed:
            LOG.warning("What became of a paper is not written: %s", failed)
        return result

    async def _learn(self, name: str, status: PrinterStatus) -> None:
        if self._known.get(name) == status:
            return
        changed = PrinterChanged(
            printer=name,
            trouble=status.trouble.value if status.trouble else "",
            warning=status.warning.value if status.warning else "",
            roll_mm=self._rolls[name],
            role=self.owner.rpartition(":")[2],
        )
        await self._storage.write_papers((changed,), self._now())
        self._known[name] = status


def end_of(paper: PaperStarted, result: PrintResult) -> PaperEnded:
    """What became of this paper, as it is written."""
    return PaperEnded(
        job=paper.job,
        printer=paper.printer,
        outcome=result.outcome.value,
        cause=result.cause.value if result.cause else "",
        warning=result.warning.value if result.warning else "",
        length_mm=round(result.length_mm, 1),
    )


_SAFE_ELSEWHERE = frozenset({Outcome.NOT_STARTED, Outcome.CLEARED})


def _status_after(result: PrintResult) -> PrinterStatus:
    """What a paper's end says about its printer."""
    works = result.outcome is Outcome.PRINTED or result.cause in _OF_THE_PAPER
    return PrinterStatus(trouble=None if works else result.cause, warning=result.warning)


_OF_THE_PAPER = frozenset({Cause.UNDRAWN, Cause.UNCONFIRMED})
"""Causes that say nothing about the next paper."""


def opened(printer: PrinterSettings, show: Callable[[bytes], None]) -> AnyPrinter:
    """The printer that the settings name, with a thread of its own."""
    return open_printer(target_of(printer.target), show, paper=PAPERS[printer.paper])


def status_of(printer: PrinterSettings) -> PrinterStatus:
    """How a printer is right now; blocks for about a second at most."""
    return ask_at(target_of(printer.target), Patience())
