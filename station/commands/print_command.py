"""`walkin print test|ticket N|report`: one paper; the answer is what became of it."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from station.commands.database import add_database
from station.faults import Fault

if TYPE_CHECKING:
    from printer.results import PrintResult

LANGUAGES = ("en", "et", "ru")

_SENTENCES: Mapping[str, str] = {
    "PRINTED": "Printed.",
    "NOT_STARTED": "Not printed: the printer cannot print now ({cause}).",
    "CLEARED": "Not printed: it began and was taken back ({cause}).",
    "UNKNOWN": "Nobody knows whether it was printed ({cause}); look at the printer before printing again.",
}


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin print`."""
    papers = parser.add_subparsers(dest="paper", required=True, metavar="test|ticket|report")
    test = papers.add_parser("test", help="a test page with rulers; needs no settings, office or database")
    test.add_argument(
        "--printer", required=True, help="HOST:PORT, usb, usb:04b8:0202, serial:DEVICE@19200, file:DEVICE, windows:NAME"
    )
    ticket = papers.add_parser("ticket", help="a ticket once more, marked as a copy")
    ticket.add_argument("number", help="the ticket's number")
    report = papers.add_parser("report", help="the manager's figures of a day on one page")
    report.add_argument("--language", choices=LANGUAGES, help="the office's first one otherwise")
    for parser_ in (ticket, report):
        parser_.add_argument("--day", type=date.fromisoformat, help="the service day, 2026-03-02; today otherwise")
        parser_.add_argument("--printer", help="a printer of the settings by name, or HOST:PORT, usb, serial:DEVICE …")
        add_database(parser_)
    for parser_ in (test, ticket, report):
        parser_.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    """Print it; 0 only when it was printed."""
    try:
        result = _PAPERS[arguments.paper](arguments)
    except ValueError as error:
        raise Fault(f"{error}.") from error
    fields = result.as_fields()
    outcome = str(fields["outcome"])
    text = json.dumps(fields) if arguments.json else _SENTENCES[outcome].format(cause=fields["cause"])
    sys.stdout.write(text + "\n")
    return 0 if outcome == "PRINTED" else 1


def _test(arguments: argparse.Namespace) -> "PrintResult":
    from printer.trial import print_test  # noqa: PLC0415  # the words are read first

    return print_test(arguments.printer)


def _ticket(arguments: argparse.Namespace) -> "PrintResult":
    from station.commands.print_ticket import print_copy  # noqa: PLC0415  # likewise

    return print_copy(arguments)


def _report(arguments: argparse.Namespace) -> "PrintResult":
    from station.commands.print_report import print_report  # noqa: PLC0415  # likewise

    return print_report(arguments)


_PAPERS: "Mapping[str, Callable[[argparse.Namespace], PrintResult]]" = {
    "test": _test,
    "ticket": _ticket,
    "report": _report,
}
