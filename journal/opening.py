"""A database opened by its address: connected, checked, and brought to this version's format under a lock."""

import os
import sqlite3
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from journal.tables import FORMAT
from journal.telling import told
from journal.trouble import JournalTrouble

BUSY_S = 30
"""How long a writer waits for another, in seconds, before it is a trouble."""

PATIENCE: Mapping[str, Any] = MappingProxyType(
    {"connect_timeout": 10, "keepalives_idle": 10, "keepalives_interval": 5, "tcp_user_timeout": 10_000}
)
"""How long a PostgreSQL that does not answer is waited for, in libpq's words."""

MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 0x57414C4B
_LOOK_S = 0.01


def address(url: str) -> URL:
    """The database's address; a plain path is SQLite. Raises JournalTrouble."""
    if "://" not in url:
        return URL.create("sqlite", database=str(Path(url).absolute()))
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise JournalTrouble(f"This is no address of a database: {url}.") from error
    match parsed.get_backend_name():
        case "sqlite" if parsed.database and parsed.database != ":memory:":
            return parsed
        case "sqlite":
            raise JournalTrouble("The address sqlite:// names no file: write sqlite:///walkin.db.")
        case "postgresql" | "postgres":
            return parsed.set(drivername="postgresql+psycopg")
        case other:
            raise JournalTrouble(f"There is no journal on {other}: use sqlite:///FILE or postgresql://HOST/NAME.")


def place_of(url: URL) -> str:
    """The database as a sentence may name it, without its password."""
    return Path(url.database or "").name if url.get_backend_name() == "sqlite" else url.render_as_string()


def open_engine(url: URL) -> Engine:
    """An engine on the database at `url`, in this version's format. Raises JournalTrouble."""
    engine = _sqlite(url) if url.get_backend_name() == "sqlite" else _postgres(url)
    try:
        with told(place_of(url)):
            _bring_up(engine, place_of(url))
    except BaseException:
        engine.dispose()
        raise
    return engine


def _sqlite(url: URL) -> Engine:
    path = Path(url.database or "")
    if not path.parent.is_dir():
        raise JournalTrouble(f"There is no folder {path.parent} for the database {path.name}: make it first.")
    if path.is_dir():
        raise JournalTrouble(f"{path} is a folder: name a file in it for the database.")
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise JournalTrouble(f"The database {path} cannot be written: the file or its folder is read-only.")
    engine = create_engine(url, connect_args={"timeout": BUSY_S})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin` says, not before each INSERT
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA secure_delete=ON")  # an erased name is gone from the file too


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def _postgres(url: URL) -> Engine:
    settings = ("synchronous_commit=on", f"lock_timeout={BUSY_S}s", f"idle_in_transaction_session_timeout={BUSY_S}s")
    options = " ".join(f"-c {setting}" for setting in settings)
    return create_engine(url, connect_args={"options": options, **PATIENCE}, pool_pre_ping=True)


def _bring_up(engine: Engine, place: str) -> None:
    with engine.connect() as connection:
        current = _format(connection, place)
    _refuse_newer(current, place)
    if engine.dialect.name == "sqlite":
        _write_ahead(engine)
    if current == FORMAT:
        return
    with engine.execution_options(writes=True).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        if _format(connection, place) != FORMAT:
            _migrate(connection)


def _format(connection: Connection, place: str) -> str | None:
    """The newest step that the database has; None before the first one."""
    names = inspect(connection).get_table_names()
    if {"alembic_version", "journal"} <= set(names):
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if names:
        raise JournalTrouble(f"{place} is the database of another program: name another one for Walkin.")
    return None


def _refuse_newer(current: str | None, place: str) -> None:
    if current is not None and current > FORMAT:
        message = f"{place} was written by a newer version of Walkin (format {current}, this one reads {FORMAT})"
        raise JournalTrouble(f"{message}: install that version here; nothing was changed.")


def _write_ahead(engine: Engine) -> None:
    """Turn on the write-ahead log, which stays on; SQLite does not wait here for another writer, so ask again."""
    last = time.monotonic() + BUSY_S
    with closing(engine.raw_connection()) as connection:
        while True:
            try:
                connection.cursor().execute("PRAGMA journal_mode=WAL")
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > last:
                    raise
                time.sleep(_LOOK_S)
            else:
                return


def _migrate(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - 0.2 s that only a new or older database costs
    from alembic.config import Config  # noqa: PLC0415 - likewise

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, "head")
