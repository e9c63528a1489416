"""The one way to the database: short transactions, and every fault told as a `JournalTrouble`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from sqlalchemy import Connection, Engine, Insert, Table, text

from journal.telling import told


class Door:
    """A database and its transactions. To be used from one thread at a time."""

    def __init__(self, engine: Engine, place: str) -> None:
        self.place = place
        self._engine = engine
        self._writer = engine.execution_options(writes=True)
        self._held: Connection | None = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state, or the one that is held. Raises JournalTrouble."""
        if self._held is not None:
            yield self._held
            return
        with told(self.place), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is kept as a whole or not at all; SQLite lets one in at a time. Raises JournalTrouble."""
        if self._held is not None:
            yield self._held
            return
        with told(self.place), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def holding(self) -> Iterator[Connection]:
        """One transaction for all that is read and written inside, kept at its end. Raises JournalTrouble."""
        with self.writing() as connection:
            self._held = connection
            try:
                yield connection
            finally:
                self._held = None

    def close(self) -> None:
        """Let the database go."""
        self._engine.dispose()


def hold(connection: Connection, table: Table) -> None:
    """Let nobody else write the table until this transaction ends. On SQLite nobody else writes anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"LOCK TABLE {table.name} IN SHARE ROW EXCLUSIVE MODE"))


def upsert(connection: Connection, table: Table, keep: tuple[str, ...] = ()) -> Insert:
    """An insert that changes the row of the same key instead, except its columns `keep`."""
    return _upsert(connection.dialect.name, table, keep)


@cache
def _upsert(dialect: str, table: Table, keep: tuple[str, ...]) -> Insert:
    statement = _insert_by(dialect)(table)
    changed = {c.name: statement.excluded[c.name] for c in table.columns if not c.primary_key and c.name not in keep}
    upserting: Insert = statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=changed)
    return upserting


def _insert_by(dialect: str) -> Callable[[Table], Any]:
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - who has SQLite does not wait for it

        return postgresql.insert
    from sqlalchemy.dialects import sqlite  # noqa: PLC0415 - likewise

    return sqlite.insert
