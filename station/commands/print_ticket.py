"""A ticket printed once more from the command line, marked as a copy; written in the journal like any other paper."""

import argparse
import secrets
from dataclasses import replace
from datetime import UTC, date, datetime

from journal.daybook import Daybook, Signed
from journal.printbook import Printbook
from office.day import Day
from office.paper_events import PaperStarted
from office.plan import Plan
from office.ticket import Ticket
from printer.paper import PAPERS
from printer.results import PrintResult
from printer.trial import print_once
from station.commands.database import office_of, opened
from station.errands.printing import end_of
from station.errands.slips import ticket_slip
from station.faults import Fault
from station.settings import PrinterSettings, Settings
from station.settings_file import read_settings


def print_copy(arguments: argparse.Namespace) -> PrintResult:
    """Print it, and write what became of it. Raises Fault, and ValueError for a printer's name that is none."""
    settings = read_settings(arguments.settings) if arguments.settings else Settings()
    printer = _printer(arguments.printer, settings)
    with opened(arguments) as journal:
        office = office_of(arguments, journal)
        book, papers = Daybook(journal, office), Printbook(journal, office, settings.station.name)
        day, plan, ticket = _found(book, arguments.number, arguments.day)
        signed = Signed(at=datetime.now(UTC), station=settings.station.name)
        paper = PaperStarted(
            job=f"{settings.station.name}:command/{secrets.token_hex(4)}",
            printer=printer.name,
            number=ticket.number,
            day=day.date,
            duplicate=True,
        )
        papers.write((paper,), signed)
        slip = ticket_slip(day, plan, ticket, duplicate=True)
        result = print_once(printer.target, lambda: slip, paper=PAPERS[printer.paper])
        papers.write((end_of(paper, result),), replace(signed, at=datetime.now(UTC)))
    return result


def _printer(name: str | None, settings: Settings) -> PrinterSettings:
    """The one of the settings of this name, else one that the name itself describes; the kiosk's without a name."""
    wanted = name or settings.kiosk.printer
    found = settings.printer(wanted)
    if found is None and name is not None:
        return PrinterSettings(name=name, target=name)
    if found is None or found.target == "screen":
        raise Fault("which printer must be said with --printer: HOST:PORT, or a name of the settings.")
    return found


def _found(book: Daybook, number: str, of: date | None) -> tuple[Day, Plan, Ticket]:
    try:
        plan = book.plan_of(book.day(of or datetime.now(UTC).date()))
    except LookupError as error:
        raise Fault(f"{error}.") from error
    day = book.day(of or datetime.now(plan.zone).date())
    ticket = day.tickets.get(number)
    if ticket is None:
        raise Fault(f"nobody took number {number} on {day.date.isoformat()}: name another day with --day.")
    return day, book.plan_of(day), ticket
