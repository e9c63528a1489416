"""The office's own colour comes to every window of a machine, and a plan that has another one changes it at once."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from admin.window import AdminWindow
from counter.window import CounterWindow
from office.look_plan import ACCENT, OfficeLook
from resources.look import board_look
from station.dress import Dress
from tests.station.small_station import SmallStation
from tests.visits.access import words_on
from tests.visits.office import Clock, lived

GREEN = "#1B5E20"


def colours_on(window: QWidget) -> set[str]:
    """Every tenth pixel of what is seen."""
    image = window.grab().toImage()
    spots = ((x, y) for x in range(0, image.width(), 10) for y in range(0, image.height(), 10))
    return {image.pixelColor(x, y).name().upper() for x, y in spots}


def test_every_window_takes_the_colour_of_the_plan(qapp: QApplication, tmp_path: Path) -> None:
    seen: dict[str, tuple[set[str], set[str]]] = {}
    read: dict[str, tuple[list[str], list[str]]] = {}

    async def story() -> None:
        station = await SmallStation(str(tmp_path / "office.db"), Clock(), "kiosk", "board", "counter", "admin").opens()
        house, windows = station.live.house, {shown.kind: shown.widget for shown in station.live.shown}
        before = {kind: (colours_on(window), words_on(window)) for kind, window in windows.items()}
        assert house.office is not None
        look = OfficeLook(accent=GREEN)
        plan = house.office.plan
        named = replace(plan.office, logo="")  # the example's logo has the blue in it
        house.office = replace(house.office, plan=replace(plan, look=look, office=named))
        house.pass_time()
        for window in windows.values():
            if isinstance(window, CounterWindow | AdminWindow):
                dress = Dress(house, 1.0, window.wear)
                dress.render()
                assert window.look.accent == GREEN
                looks = window.look
                dress.render()
                assert window.look is looks  # once is enough
        for kind, window in windows.items():
            seen[kind] = (before[kind][0], colours_on(window))
            read[kind] = (before[kind][1], words_on(window))
        await station.ends()

    lived(qapp, story())
    afar = QColor(replace(board_look(), accent=GREEN).colours.shelf).name().upper()
    for kind in ("kiosk", "board", "counter 1", "admin"):
        wanted = afar if kind == "board" else GREEN
        before, now = seen[kind]
        assert wanted in now - before, kind
        assert ACCENT not in now, kind
        assert read[kind][1], kind
        assert set(read[kind][1]) >= set(read[kind][0]), kind
    assert GREEN in qapp.styleSheet()
