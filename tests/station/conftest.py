"""What the station's tests stand on."""

from pathlib import Path

import pytest

from tests.station.walkin import Walkin


@pytest.fixture
def walkin(tmp_path: Path) -> Walkin:
    return Walkin(tmp_path)
