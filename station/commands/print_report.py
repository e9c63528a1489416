"""The report of a day on paper, from what the journal holds."""

import argparse
from datetime import UTC, datetime

from journal.daybook import Daybook
from journal.planbook import Planbook
from journal.printbook import Printbook
from office.paper_events import PaperStarted
from printer.paper import PAPERS
from printer.results import PrintResult
from station.commands.database import office_of, opened
from station.commands.paper_job import chosen_printer, day_and_plan, printed
from station.errands.day_reports import written_of
from station.errands.slips import report_slip
from station.errands.storage import Books
from station.faults import Fault
from station.settings import Settings
from station.settings_file import read_settings


def print_report(arguments: argparse.Namespace) -> PrintResult:
    """Print it, and write what became of it. Raises Fault, and ValueError for a printer's name that is none."""
    settings = read_settings(arguments.settings) if arguments.settings else Settings()
    printer, station = chosen_printer(arguments.printer, settings), settings.station.name
    with opened(arguments) as journal:
        office = office_of(arguments, journal)
        daybook = Daybook(journal, office)
        day, plan = day_and_plan(daybook, arguments.day)
        if not day.place:
            message = f"nothing is written of {day.date.isoformat()}: name another day with --day."
            raise Fault(message)
        book = Printbook(journal, office, station)
        books = Books(journal=journal, book=daybook, printbook=book, planbook=Planbook(journal, office))
        written = written_of(books, day)
        language = arguments.language or plan.office.languages[0]
        slip = report_slip(written, plan, datetime.now(UTC), language, PAPERS[printer.paper])
        paper = PaperStarted(job="", printer="", kind="report", day=day.date)
        return printed(book, paper, printer, station, lambda: slip)
