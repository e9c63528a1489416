"""What can go wrong with storage, each as one sentence that a person can act on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError, SQLAlchemyError


class JournalTrouble(Exception):
    """Storage could not do what was asked. `str()` is one sentence."""


class PlanUnreadable(JournalTrouble):
    """A plan that cannot take effect. `faults` are all of its faults, `str()` is the first."""

    def __init__(self, *faults: str) -> None:
        super().__init__(faults[0])
        self.faults = faults


class StaffRefused(JournalTrouble):
    """A staff account that cannot be made or changed so."""


class Overtaken(Exception):
    """Another writer put the next place into `stream` first. Nothing was written: read on and decide again."""

    def __init__(self, stream: str) -> None:
        super().__init__(f"{stream} has newer places")
        self.stream = stream


_SQLITE = {
    "locked": "The database is busy: another program has held it too long",
    "disk is full": "The disk of the database is full",
    "readonly": "The database cannot be written: the file or its folder is read-only",
    "not a database": "The file is no Walkin database",
    "unable to open": "The database cannot be opened or made: its folder is missing or not allowed",
    "malformed": "The database is damaged: restore it from a backup",
    "disk I/O error": "The disk of the database does not work",
}


@contextmanager
def told(place: str) -> Iterator[None]:
    """Turn every fault of a library inside into one `JournalTrouble` about the database at `place`."""
    try:
        yield
    except SQLAlchemyError as error:
        raise JournalTrouble(f"{_sentence(error)} ({place}).") from error
    except psycopg.Error as error:
        raise JournalTrouble(f"{_postgres(error)} ({place}).") from error
    except sqlite3.Error as error:
        raise JournalTrouble(f"{_sqlite(error)} ({place}).") from error


def _sentence(error: SQLAlchemyError) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error
    match cause:
        case sqlite3.Error():
            return _sqlite(cause)
        case psycopg.Error():
            return _postgres(cause)
        case _:
            return f"The database refused: {_first_line(cause)}"


def _sqlite(error: sqlite3.Error) -> str:
    known = (words for sign, words in _SQLITE.items() if sign in str(error))
    return next(known, f"The database refused: {_first_line(error)}")


def _postgres(error: psycopg.Error) -> str:
    match error:
        case psycopg.errors.DiskFull():
            return "The disk of the database is full"
        case psycopg.errors.ReadOnlySqlTransaction():
            return "The database cannot be written: it is read-only"
        case psycopg.errors.LockNotAvailable() | psycopg.errors.QueryCanceled():
            return "The database is busy: another program has held it too long"
        case psycopg.OperationalError() if error.sqlstate is None:
            return f"The database does not answer: {_first_line(error)}"
        case _:
            return f"The database refused: {_first_line(error)}"


def _first_line(error: BaseException | None) -> str:
    return next(iter(str(error).strip().splitlines()), "no reason given").rstrip(".")
