"""`walkin staff add|reset|list`: who may sign in. A PIN is asked for, never given on the command line."""

import argparse
import getpass
import json
import sys

from journal.staff import ROLES
from journal.store import Journal
from station.commands.database import add_database, office_of, opened


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin staff`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="add|reset|list")
    adding = acts.add_parser("add", help="a new account; the PIN is asked for")
    adding.add_argument("id", help="a short name that never changes")
    adding.add_argument("name", help="the name that colleagues know")
    adding.add_argument("--role", action="append", choices=ROLES, help="clerk otherwise; may be given several times")
    resetting = acts.add_parser("reset", help="a new PIN for an account, and no lock")
    resetting.add_argument("id")
    listing = acts.add_parser("list", help="all accounts")
    listing.add_argument("--json", action="store_true")
    for act in (adding, resetting, listing):
        add_database(act)


def run(arguments: argparse.Namespace) -> int:
    """Do it; raises Fault."""
    with opened(arguments) as journal:
        office = office_of(arguments, journal)
        match arguments.act:
            case "add":
                journal.staff.add(office, arguments.id, arguments.name, arguments.role or ("clerk",), asked_pin())
                return 0
            case "reset":
                journal.staff.reset(office, arguments.id, asked_pin())
                return 0
            case _:
                return _list(journal, office, as_json=arguments.json)


def asked_pin() -> str:
    """The PIN that is typed, unseen; from standard input where that is no terminal."""
    if sys.stdin.isatty():
        return getpass.getpass("PIN: ")
    return sys.stdin.readline().strip()


def _list(journal: Journal, office: str, *, as_json: bool) -> int:
    accounts = journal.staff.members(office)
    if as_json:
        rows = [{"id": a.id, "name": a.name, "roles": a.roles, "active": a.active} for a in accounts]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False) + "\n")
        return 0
    for account in accounts:
        sys.stdout.write(f"{account.id}  {account.name}  {', '.join(account.roles)}\n")
    return 0
