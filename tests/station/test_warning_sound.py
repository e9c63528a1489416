"""Whoever is asked "Are you still here?" hears it as well, once, unless the office wants it quiet."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.touches import InformationPressed
from office.kiosk_plan import Kiosk, KioskSounds
from station import kiosk_hearing
from station.errands.printing import Printing
from station.settings import Settings
from station.windows import KioskDoors, kiosk_window
from tests.station.small_station import SmallStation
from tests.visits.office import Clock, lived


@pytest.mark.parametrize(("wanted", "heard"), [(True, [0, 1, 1, 1, 2]), (False, [0, 0, 0, 0, 0])])
def test_the_warning_is_heard_once_each_time(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, heard: list[int], *, wanted: bool
) -> None:
    monkeypatch.setattr(kiosk_hearing, "SEEN_FIRST_MS", 0)
    sounds, found = list[bool](), list[int]()

    async def story() -> None:
        clock = Clock()
        station = await SmallStation(str(tmp_path / "office.db"), clock).opens()
        house = station.live.house
        assert house.office is not None
        kiosk = Kiosk(sounds=KioskSounds(warning=wanted))
        house.office = replace(house.office, plan=replace(house.office.plan, kiosk=kiosk))
        printing = Printing([], lambda _: None, house.storage, "hall:kiosk", house.now, {})
        doors = KioskDoors(printing=printing, leave=lambda _: None, asks=lambda: sounds.append(True))
        window = kiosk_window(house, Settings(), doors).widget
        for seconds, touched in ((59, True), (61, False), (5, False), (40, False), (61, True)):
            if touched:
                window.happened.emit(InformationPressed())  # type: ignore[attr-defined]  # a kiosk's window
            clock.goes_on(seconds=seconds)
            house.pass_time()
            await asyncio.sleep(0.02)
            found.append(len(sounds))
        printing.close()
        await station.ends()

    lived(qapp, story())
    assert found == heard
