"""The on-screen printer: the same picture as on paper, handed over as the bytes of a PNG file."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeAlias

from printer.paper import PAPER_80, Paper
from printer.results import Cause, Notice, Outcome, PrinterStatus, PrintResult, Proof
from printer.slip import Slip
from printer.worker import BLANK, Tasks

Show: TypeAlias = Callable[[bytes], None]
"""Takes a PNG, in the printer's thread."""


class ScreenPrinter:
    """A printer without hardware, for a demo and for training: it can be told to have no paper."""

    def __init__(self, show: Show, *, paper: Paper = PAPER_80) -> None:
        self.paper = paper
        self.paper_out = False
        self.near_end = False
        self._show = show
        self._tasks = Tasks("on-screen printer")

    def warm(self) -> Future[None]:
        """Import and load what drawing needs."""
        return self._tasks.add(self._warm, None)

    def print(self, slip: Slip) -> Future[PrintResult]:
        """Show the slip."""
        return self._tasks.add(lambda: self._print(slip), PrintResult(outcome=Outcome.NOT_STARTED, cause=Cause.UNDRAWN))

    def status(self) -> Future[PrinterStatus]:
        """Whether there is paper."""
        return self._tasks.add(self._status, PrinterStatus(trouble=Cause.BROKEN))

    def close(self, seconds: float = 5.0) -> None:
        """End after what is queued, waiting for it at most so long."""
        self._tasks.close(seconds)

    def _status(self) -> PrinterStatus:
        return PrinterStatus(
            trouble=Cause.PAPER_OUT if self.paper_out else None, warning=Notice.NEAR_END if self.near_end else None
        )

    def _warm(self) -> None:
        from printer.raster import picture  # noqa: PLC0415 - as below

        picture(BLANK, self.paper)

    def _print(self, slip: Slip) -> PrintResult:
        from printer.raster import picture, png_of  # noqa: PLC0415 - Pillow is imported by who draws, not at start-up

        status = self._status()
        if status.trouble is not None:
            return PrintResult(outcome=Outcome.NOT_STARTED, cause=status.trouble, warning=status.warning)
        drawn = picture(slip, self.paper)
        self._show(png_of(drawn, self.paper))
        length_mm = drawn.height / self.paper.dots_per_mm
        return PrintResult(outcome=Outcome.PRINTED, warning=status.warning, proof=Proof.SHOWN, length_mm=length_mm)
