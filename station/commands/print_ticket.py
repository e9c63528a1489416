"""A ticket printed once more from the command line, marked as a copy."""

import argparse

from journal.daybook import Daybook
from journal.printbook import Printbook
from office.paper_events import PaperStarted
from printer.results import PrintResult
from station.commands.database import office_of, opened
from station.commands.paper_job import chosen_printer, day_and_plan, printed
from station.errands.slips import ticket_slip
from station.faults import Fault
from station.settings import Settings
from station.settings_file import read_settings


def print_copy(arguments: argparse.Namespace) -> PrintResult:
    """Print it, and write what became of it. Raises Fault, and ValueError for a printer's name that is none."""
    settings = read_settings(arguments.settings) if arguments.settings else Settings()
    printer, station = chosen_printer(arguments.printer, settings), settings.station.name
    with opened(arguments) as journal:
        office = office_of(arguments, journal)
        day, plan = day_and_plan(Daybook(journal, office), arguments.day)
        ticket = day.tickets.get(arguments.number)
        if ticket is None:
            message = f"nobody took number {arguments.number} on {day.date.isoformat()}: name another day with --day."
            raise Fault(message)
        slip = ticket_slip(day, plan, ticket, duplicate=True)
        paper = PaperStarted(job="", printer="", number=ticket.number, day=day.date, duplicate=True)
        return printed(Printbook(journal, office, station), paper, printer, station, lambda: slip)
