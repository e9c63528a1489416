"""`walkin print test|ticket N`: one paper; the answer is what became of it."""

import argparse
import json
import sys
from collections.abc import Mapping

from station.faults import Fault

_SENTENCES: Mapping[str, str] = {
    "PRINTED": "Printed.",
    "NOT_STARTED": "Not printed: the printer cannot print now ({cause}).",
    "CLEARED": "Not printed: it began and was taken back ({cause}).",
    "UNKNOWN": "Nobody knows whether it was printed ({cause}); look at the printer before printing again.",
}


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin print`."""
    papers = parser.add_subparsers(dest="paper", required=True, metavar="test")
    test = papers.add_parser("test", help="a test page with rulers; needs no settings, office or database")
    test.add_argument(
        "--printer", required=True, help="HOST:PORT, usb, usb:04b8:0202, serial:DEVICE@19200, file:DEVICE"
    )
    test.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    """Print it; 0 only when it was printed."""
    from printer.trial import print_test  # noqa: PLC0415  # the words are read first

    try:
        result = print_test(arguments.printer)
    except ValueError as error:
        raise Fault(f"{error}.") from error
    fields = result.as_fields()
    outcome = str(fields["outcome"])
    text = json.dumps(fields) if arguments.json else _SENTENCES[outcome].format(cause=fields["cause"])
    sys.stdout.write(text + "\n")
    return 0 if outcome == "PRINTED" else 1
