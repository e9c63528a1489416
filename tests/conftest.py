"""What every test stands on: Qt without a screen, PostgreSQL, garbage that is collected where Qt's objects live."""

import gc
import os
from collections.abc import Iterator
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from tests.postgres import Postgres, running

STATE = TemporaryDirectory(prefix="walkin-state-")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_STATE_HOME"] = STATE.name  # where windows stand is not to be written down for the user
os.environ["XDG_DATA_HOME"] = STATE.name  # nor are drafts of a plan

gc.disable()  # a collection in a worker thread would destroy Qt objects there: docs/architecture.md, Threads


def pytest_collection_finish() -> None:
    """What the tests have imported stays, so that looking for garbage costs little."""
    gc.freeze()


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


@pytest.fixture(scope="module", autouse=True)
def _kept() -> Iterator[None]:
    """What outlives its module (caches, what pytest reports) is not looked through again after each later test."""
    yield
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One server for all tests of a process."""
    with running() as server:
        yield server
