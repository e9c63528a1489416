"""Opening the database that a command line names."""

import argparse
import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from journal.trouble import JournalTrouble
from station.faults import Fault
from station.folders import database_url
from station.settings_file import read_settings

if TYPE_CHECKING:
    from journal.store import Journal


def add_database(parser: argparse.ArgumentParser) -> None:
    """The words by which a command finds the database, and which of its offices is meant."""
    add_database_place(parser)
    parser.add_argument("--office", default="", help="which office, where the database has several")


def add_database_place(parser: argparse.ArgumentParser) -> None:
    """The words by which a command finds the database: its address, or a settings file that has it."""
    parser.add_argument("--database", help="a file's path, sqlite:///… or postgresql://…; this user's own otherwise")
    parser.add_argument("--settings", type=Path, help="a settings file (station.toml) that names the database")


def url_of(arguments: argparse.Namespace) -> str:
    """The database that was named. Raises Fault."""
    if arguments.database:
        return str(arguments.database)
    return database_url(read_settings(arguments.settings).database.url if arguments.settings else "")


@contextlib.contextmanager
def opened(arguments: argparse.Namespace) -> "Iterator[Journal]":
    """The journal, closed again at the end. Raises Fault for whatever storage refuses."""
    from journal.store import open_journal  # noqa: PLC0415  # SQLAlchemy only for who opens a database

    try:
        journal = open_journal(url_of(arguments))
        try:
            yield journal
        finally:
            journal.close()
    except JournalTrouble as trouble:
        raise Fault(str(trouble)) from trouble


def office_of(arguments: argparse.Namespace, journal: "Journal") -> str:
    """The office that is meant: the one that is named, or the only one. Raises Fault."""
    offices = journal.offices()
    if arguments.office in offices:
        return str(arguments.office)
    if not arguments.office and len(offices) == 1:
        return offices[0]
    known = ", ".join(offices) or "none yet; “walkin plan import” makes one"
    raise Fault(f"which office is meant must be said with --office (known: {known}).")
