"""Faults of the databases' libraries, told as a `JournalTrouble`."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from journal.trouble import JournalTrouble

_BUSY = "The database is busy: another program has held it too long"
_FULL = "The disk of the database is full"
_BY_WORDS = {
    "locked": _BUSY,
    "disk is full": _FULL,
    "readonly": "The database cannot be written: the file or its folder is read-only",
    "not a database": "The file is no Walkin database",
    "unable to open": "The database cannot be opened or made: its folder is missing or not allowed",
    "malformed": "The database is damaged: restore it from a backup",
    "disk I/O error": "The disk of the database does not work",
}
"""SQLite's faults by words of its own sentences."""

_BY_STATE = {
    "53100": _FULL,
    "25006": "The database cannot be written: it is read-only",
    "55P03": _BUSY,
    "57014": _BUSY,
}
"""PostgreSQL's faults by their states."""


@contextmanager
def told(place: str) -> Iterator[None]:
    """Turn every fault of the database inside into one `JournalTrouble` about the database at `place`."""
    try:
        yield
    except SQLAlchemyError as error:
        raise JournalTrouble(f"{_sentence(error)} ({place}).") from error
    except sqlite3.Error as error:
        raise JournalTrouble(f"{_by_words(error)} ({place}).") from error


def state_of(error: SQLAlchemyError) -> str | None:
    """PostgreSQL's state of the fault; None where it has none, as when there is no answer at all."""
    return getattr(error.orig, "sqlstate", None) if isinstance(error, DBAPIError) else None


def _sentence(error: SQLAlchemyError) -> str:
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    state = state_of(error)
    if isinstance(cause, sqlite3.Error):
        return _by_words(cause)
    if state is None and isinstance(error, OperationalError):
        return f"The database does not answer: {_first_line(cause)}"
    return _BY_STATE.get(state or "", f"The database refused: {_first_line(cause)}")


def _by_words(error: sqlite3.Error) -> str:
    known = (sentence for words, sentence in _BY_WORDS.items() if words in str(error))
    return next(known, f"The database refused: {_first_line(error)}")


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).strip().splitlines()), "no reason given").rstrip(".")
