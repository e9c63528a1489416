"""What the papers of the command line share: which printer, and that each stands in the journal like any other."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from journal.daybook import Daybook
from journal.printbook import Printbook
from journal.signed import Signed
from office.day import Day
from office.paper_events import PaperStarted
from office.plan import Plan
from printer.paper import PAPERS
from printer.results import Cause, Outcome, PrintResult
from printer.slip import Slip
from printer.target import target_here
from printer.trial import print_once
from station.errands.printing import end_of
from station.faults import Fault
from station.settings import PrinterSettings, Settings


def chosen_printer(name: str | None, settings: Settings) -> PrinterSettings:
    """The one of the settings of this name, else one that the name itself describes; the kiosk's without a name."""
    found = settings.printer(name or settings.kiosk.printer)
    if found is None and name is not None:
        return PrinterSettings(name=name, target=name)
    if found is None or found.target == "screen":
        raise Fault("which printer must be said with --printer: HOST:PORT, or a name of the settings.")
    return found


def day_and_plan(book: Daybook, of: date | None) -> tuple[Day, Plan]:
    """The service day that is meant, today without a date, and the plan in force on it. Raises Fault."""
    try:
        plan = book.plan_of(book.day(of or datetime.now(UTC).date()))
    except LookupError as error:
        raise Fault(f"{error}.") from error
    day = book.day(of or datetime.now(plan.zone).date())
    return day, book.plan_of(day)


def printed(
    book: Printbook, paper: PaperStarted, printer: PrinterSettings, station: str, slip: Callable[[], Slip]
) -> PrintResult:
    """Write that it starts, print it, and write what became of it. Raises ValueError for a target that is none."""
    target_here(printer.target)
    signed = Signed(at=datetime.now(UTC), station=station)
    started = replace(paper, job=f"{station}:command/{secrets.token_hex(4)}", printer=printer.name)
    book.write((started,), signed)
    result = PrintResult(outcome=Outcome.UNKNOWN, cause=Cause.LOST)
    try:
        result = print_once(printer.target, slip, paper=PAPERS[printer.paper])
    finally:
        book.write((end_of(started, result),), replace(signed, at=datetime.now(UTC)))
    return result
