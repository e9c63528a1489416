"""The contract: each test that takes `journal` or `url` runs on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from journal.store import Journal, open_journal
from tests.postgres import Postgres


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without a table."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/walkin.db"
    server: Postgres = request.getfixturevalue("postgres")
    return server.database()


@pytest.fixture
def journal(url: str) -> Iterator[Journal]:
    store = open_journal(url)
    yield store
    store.close()
