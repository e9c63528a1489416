"""One paper on a printer that nothing is known of, in this thread: a test page needs no office and no database."""

from collections.abc import Callable
from datetime import datetime

from printer.dialogue import Patience
from printer.opening import print_at
from printer.paper import PAPER_80, Paper
from printer.results import Cause, Outcome, PrintResult
from printer.slip import RulerSlip, Slip
from printer.target import ScreenTarget, target_here
from printer.test_page import test_page
from resources.words import words_for


def print_test(
    printer: str, *, paper: Paper = PAPER_80, language: str = "en", patience: Patience | None = None
) -> PrintResult:
    """Print the test page, and say what became of it. Raises ValueError for a name that is none."""
    return print_once(printer, lambda: _page(printer, paper, language), paper=paper, patience=patience)


def print_once(
    printer: str, slip: Callable[[], Slip], *, paper: Paper = PAPER_80, patience: Patience | None = None
) -> PrintResult:
    """Print the slip, which is made once the printer can print. Raises ValueError for a name that is none."""
    target = target_here(printer)
    if isinstance(target, ScreenTarget):
        return PrintResult(outcome=Outcome.NOT_STARTED, cause=Cause.NOT_FOUND)
    return print_at(target, slip, paper, patience or Patience())


def _page(printer: str, paper: Paper, language: str) -> RulerSlip:
    now = datetime.now().astimezone()
    return test_page(printer, paper, now, words_for(language, "printer"))
