"""What every test stands on: Qt without a screen, and garbage that is collected where Qt's objects live."""

import gc
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

gc.disable()  # a collection in a worker thread would destroy Qt objects there: docs/architecture.md, Threads


def pytest_collection_finish() -> None:
    """What the tests have imported stays, so that looking for garbage costs little."""
    gc.freeze()


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    yield
    gc.collect()
