"""`walkin print test|ticket N`: one paper; the answer is what became of it."""

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from station.commands.database import add_database
from station.faults import Fault

if TYPE_CHECKING:
    from printer.results import PrintResult

_SENTENCES: Mapping[str, str] = {
    "PRINTED": "Printed.",
    "NOT_STARTED": "Not printed: the printer cannot print now ({cause}).",
    "CLEARED": "Not printed: it began and was taken back ({cause}).",
    "UNKNOWN": "Nobody knows whether it was printed ({cause}); look at the printer before printing again.",
}


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin print`."""
    papers = parser.add_subparsers(dest="paper", required=True, metavar="test|ticket")
    test = papers.add_parser("test", help="a test page with rulers; needs no settings, office or database")
    test.add_argument(
        "--printer", required=True, help="HOST:PORT, usb, usb:04b8:0202, serial:DEVICE@19200, file:DEVICE"
    )
    ticket = papers.add_parser("ticket", help="a ticket once more, marked as a copy")
    ticket.add_argument("number", help="the ticket's number")
    ticket.add_argument("--day", type=date.fromisoformat, help="its service day, 2026-03-02; today otherwise")
    ticket.add_argument("--printer", help="a printer of the settings by name, or HOST:PORT, usb, serial:DEVICE@19200 …")
    add_database(ticket)
    for parser_ in (test, ticket):
        parser_.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    """Print it; 0 only when it was printed."""
    try:
        result = _ticket(arguments) if arguments.paper == "ticket" else _test(arguments)
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
