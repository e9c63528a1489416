"""The office closes soon: said once, in each of its languages, and not where nobody wants it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from office.commands import CloseDay
from station.closing_notice import ClosingNotice
from tests.station.small_station import SmallStation
from tests.visits.office import Clock, lived


@pytest.mark.parametrize(("minutes", "said"), [(10.0, 1), (0.0, 0)])
def test_it_is_said_once_before_the_office_closes(
    qapp: QApplication, tmp_path: Path, minutes: float, said: int
) -> None:
    heard: list[tuple[str, tuple[str, ...]]] = []

    def say(name: str, languages: Sequence[str], _at: datetime) -> None:
        heard.append((name, tuple(languages)))

    async def story() -> None:
        clock = Clock()
        station = await SmallStation(str(tmp_path / "office.db"), clock, name="hall").opens()
        house = station.live.house
        notice = ClosingNotice(house, minutes, say)
        assert house.office is not None
        clock.goes_on(hours=8, minutes=49)
        notice.pass_time()
        assert heard == []
        for _ in range(3):
            clock.goes_on(minutes=1)
            notice.pass_time()
        clock.goes_on(minutes=30)
        notice.pass_time()
        await station.ends()

    lived(qapp, story())
    assert len(heard) == said
    assert set(heard) <= {("closing", ("en", "et", "ru"))}


def test_a_day_that_staff_have_ended_closes_no_more(qapp: QApplication, tmp_path: Path) -> None:
    heard: list[str] = []

    async def story() -> None:
        clock = Clock()
        station = await SmallStation(str(tmp_path / "office.db"), clock, name="hall").opens()
        house = station.live.house
        notice = ClosingNotice(house, timedelta(minutes=10).total_seconds() / 60, lambda name, *_: heard.append(name))
        assert await house.act((CloseDay(),)) is None
        clock.goes_on(hours=8, minutes=55)
        notice.pass_time()
        await station.ends()

    lived(qapp, story())
    assert heard == []
