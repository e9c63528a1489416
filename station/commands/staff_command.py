"""`walkin staff add|change|reset|unlock|list`: who may sign in. A PIN is asked for, never given on the command line."""

import argparse
import getpass
import json
import sys

from journal.staff import Member
from journal.store import Journal
from office.staff import ROLES
from station.commands.database import add_database, office_of, opened
from station.faults import Fault


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin staff`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="add|change|reset|unlock|list")
    adding = acts.add_parser("add", help="a new account; the PIN is asked for")
    adding.add_argument("id", help="a short name that never changes")
    adding.add_argument("name", help="the name that colleagues know")
    adding.add_argument("--role", action="append", choices=ROLES, help="clerk otherwise; may be given several times")
    resetting = acts.add_parser("reset", help="a new PIN for an account, and no lock")
    resetting.add_argument("id")
    changing = acts.add_parser("change", help="another name, other roles, or an account that is used no more")
    changing.add_argument("id")
    changing.add_argument("--name", help="the name that colleagues know")
    changing.add_argument("--role", action="append", choices=ROLES, help="instead of all; several times, if need be")
    using = changing.add_mutually_exclusive_group()
    using.add_argument("--inactive", action="store_true", help="nobody signs in with it any more")
    using.add_argument("--active", action="store_true", help="it is used again")
    unlocking = acts.add_parser("unlock", help="let it be tried again at once after wrong PINs")
    unlocking.add_argument("id")
    listing = acts.add_parser("list", help="all accounts")
    listing.add_argument("--json", action="store_true")
    for act in (adding, changing, resetting, unlocking, listing):
        add_database(act)


def run(arguments: argparse.Namespace) -> int:
    """Do it; raises Fault."""
    with opened(arguments) as journal:
        office = office_of(arguments, journal)
        match arguments.act:
            case "add":
                journal.staff.add(office, arguments.id, arguments.name, arguments.role or ("clerk",), asked_pin())
                return 0
            case "change":
                journal.staff.change(office, _changed(arguments, journal, office))
                return 0
            case "unlock":
                journal.staff.unlock(office, arguments.id)
                return 0
            case "reset":
                journal.staff.reset(office, arguments.id, asked_pin())
                return 0
            case _:
                return _list(journal, office, as_json=arguments.json)


def _changed(arguments: argparse.Namespace, journal: Journal, office: str) -> Member:
    known = next((member for member in journal.staff.members(office) if member.id == arguments.id), None)
    if known is None:
        raise Fault(f"There is no account {arguments.id}.")
    return Member(
        id=known.id,
        name=arguments.name or known.name,
        roles=tuple(arguments.role) if arguments.role else known.roles,
        active=arguments.active or (known.active and not arguments.inactive),
    )


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
        inactive = "" if account.active else "  (inactive)"
        sys.stdout.write(f"{account.id}  {account.name}  {', '.join(account.roles)}{inactive}\n")
    return 0
