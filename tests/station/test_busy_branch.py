"""Fifteen counters in fifteen processes on one journal: nothing is complained of, nothing grows, every window sees all.

Half an hour in seconds; `make soak` does eight hours in ten minutes (SOAK_HOURS, SOAK_SECONDS, SOAK_CUSTOMERS).
"""

import logging
import os
from pathlib import Path
from statistics import mean

import pytest

from tests.postgres import Postgres
from tests.station.busy_branch import Branch

LOG = logging.getLogger("soak")
HOURS, SECONDS = float(os.environ.get("SOAK_HOURS", "0.5")), float(os.environ.get("SOAK_SECONDS", "6"))
CUSTOMERS = int(os.environ.get("SOAK_CUSTOMERS", "30"))
IS_LONG = HOURS > 1
EACH_S = 6.0 if IS_LONG else 1.5
"""A clerk's key each so many seconds."""

GROWS_MB = 8.0
"""In all, from one hour to another: a day with hundreds of customers has its room, and no more."""

COUNTERS, FEW = 15, 4
"""FEW: on PostgreSQL in a short run, as each program takes a second of a processor to begin."""


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return str(tmp_path / "office.db")
    server: Postgres = request.getfixturevalue("postgres")
    return server.database()


@pytest.mark.timeout(1800)  # eight hours in ten minutes
def test_a_branch_works_through_its_hours(url: str, tmp_path: Path) -> None:
    with Branch(tmp_path, url, COUNTERS if IS_LONG or url.endswith(".db") else FEW) as branch:
        branch.everybody("sign in")
        branch.stands_still(30.0 if IS_LONG else 1.0)
        branch.everybody(f"work {EACH_S}")
        branch.lives(HOURS, SECONDS, CUSTOMERS)
        branch.everybody("rest")
        branch.comes_to_rest()
        told = branch.ends()
    LOG.warning("%s\n%s", told, "\n".join(told.warned))
    assert told.complaints == []
    assert told.wrong == []
    assert told.served > 0
    if IS_LONG:
        grown = [last - first for first, last in zip(told.memory[1], told.memory[-1], strict=True)]
        assert mean(grown) < GROWS_MB
