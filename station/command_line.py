"""`walkin …`: reads the words after it and hands them to the command, which is imported only then."""

import argparse
import importlib
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from station.faults import Fault

BAD_INPUT = 2
"""The exit code for settings, plans, lines and words that cannot be used."""

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "demo": "an example office on this machine: kiosk, board, counter and admin, on-screen printer",
        "run": "this machine's windows, by its settings file",
        "check": "check a settings file and say what is wrong",
        "doctor": "database, printer, screens, sound, fonts, clock, disk: what works and what to do",
        "plan": "the office's plan as TOML: import, export, show",
        "staff": "who may sign in: add, reset, list",
        "appointments": "what was booked outside: import a table or a calendar, list, cancel",
        "cases": "concerns and praise: list, show, take, note, answer, close",
        "vouchers": "what is owed for broken promises: list, check, redeem",
        "replay": "commands at given times through the real rules, one JSON answer a line",
        "report": "waits, visits and promises of some days: a table, CSV, JSON, workbook or printed pages",
        "simulate": "a made-up history of an office through its real rules: arrivals, waits, breaks, ratings, concerns",
        "whatif": "recorded days played again: what would help, what another roster, skill or rule would do",
        "print": "print a test page, and tell what became of it",
        "voice": "hear the voice; put the office's own recordings in its place: say, record, check, build",
        "pictures": "every window in every language and size as PNG",
    }
)


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words ask for. Returns the exit code: 0 done, 1 not done, 2 bad input."""
    parser = argparse.ArgumentParser(prog="walkin", description="Tickets, calls, counters and figures of an office.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    given = list(sys.argv[1:] if words is None else words)
    for name, about in COMMANDS.items():
        _add(commands.add_parser(name, help=about, description=about.capitalize() + "."), name, given)
    arguments = parser.parse_args(given)
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except Fault as fault:
        sys.stderr.write(f"walkin {arguments.command}: {fault}\n")
        return BAD_INPUT
    except BrokenPipeError:  # nobody reads on: `walkin plan show | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def _add(parser: argparse.ArgumentParser, name: str, given: Sequence[str]) -> None:
    if name in given[:1]:
        importlib.import_module(f"station.commands.{_module(name)}").add_words(parser)


def _run(arguments: argparse.Namespace) -> int:
    module = importlib.import_module(f"station.commands.{_module(arguments.command)}")
    run: Callable[[argparse.Namespace], int] = module.run
    return run(arguments)


def _module(name: str) -> str:
    return f"{name}_command"


if __name__ == "__main__":
    sys.exit(main())
