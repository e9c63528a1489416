"""Whoever is asked "Are you still here?" hears it as well, once, unless the office wants it quiet."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.happenings import TimePassed
from kiosk.touches import InformationPressed
from office.kiosk_plan import Kiosk, KioskSounds
from station.errands.at_kiosk import KioskDoor
from station.errands.printing import Printing
from station.kiosk_bridge import KioskBridge
from tests.station.small_station import SmallStation
from tests.visits.office import Clock, lived


@pytest.mark.parametrize(("wanted", "heard"), [(True, [0, 1, 1, 1, 2]), (False, [0, 0, 0, 0, 0])])
def test_the_warning_is_heard_once_each_time(
    qapp: QApplication, tmp_path: Path, heard: list[int], *, wanted: bool
) -> None:
    sounds, found = [], list[int]()

    async def story() -> None:
        clock = Clock()
        station = await SmallStation(str(tmp_path / "office.db"), clock).opens()
        house = station.live.house
        assert house.office is not None
        kiosk = Kiosk(sounds=KioskSounds(warning=wanted))
        house.office = replace(house.office, plan=replace(house.office.plan, kiosk=kiosk))
        printing = Printing([], lambda _: None, house.storage, "hall:kiosk", house.now, {})
        door = KioskDoor(house=house, printing=printing, name="hall", leave=lambda _: None)
        bridge = KioskBridge(house, door, lambda *_: None, lambda: sounds.append(clock()))
        for seconds, touched in ((59, True), (61, False), (5, False), (40, False), (61, True)):
            if touched:
                bridge.happen(InformationPressed())
            clock.goes_on(seconds=seconds)
            bridge.happen(TimePassed())
            found.append(len(sounds))
        printing.close()
        await station.ends()

    lived(qapp, story())
    assert found == heard
