"""Somebody of the staff at the kiosk: corner, name, PIN, printer, and out."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journal.staff import Verified
from kiosk.touches import StaffWanted
from kiosk.window import KioskWindow
from station.live import LiveStation
from tests.station.small_station import SmallStation, presses, says, settings
from tests.visits.office import PIN, Clock, lived, prepared, until


class Kiosk(SmallStation):
    """A kiosk that remembers how it was left."""

    def __init__(self, folder: Path) -> None:
        self.left: list[bool] = []
        self.clock = Clock()
        self.live = LiveStation(settings(str(folder / "office.db"), "kiosk"), self.clock, self.left.append)
        self.window = self.live.shown[0].widget
        self.window.resize(540, 960)
        self.window.show()

    async def comes_to_the_desk(self, pin: str = PIN) -> None:
        await self.live.begin(prepared)
        assert isinstance(self.window, KioskWindow)
        self.window.happened.emit(StaffWanted())
        await presses(self.window, "Kadri Saar", *pin, "Next")


@pytest.mark.parametrize(("key", "anew"), [("Start again", True), ("End the program", False)])
def test_a_manager_leaves_the_program(qapp: QApplication, tmp_path: Path, key: str, anew: bool) -> None:  # noqa: FBT001
    async def story() -> None:
        kiosk = Kiosk(tmp_path)
        await kiosk.comes_to_the_desk()
        await says(kiosk.window, "Printer screen: Ready.")
        await presses(kiosk.window, key)
        await says(kiosk.window, "One moment, please")
        await until(lambda: kiosk.left == [anew])
        await kiosk.ends()

    lived(qapp, story())


def test_a_roll_and_a_test_page(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        kiosk = Kiosk(tmp_path)
        await kiosk.comes_to_the_desk()
        await presses(kiosk.window, "Test page")
        await says(kiosk.window, "The test page is printed.")
        await presses(kiosk.window, "New roll")
        await says(kiosk.window, "The new roll is written down.")
        papers = await kiosk.live.house.storage.papers()
        assert [printer.papers for printer in papers.printers.values()] == [0]
        assert kiosk.left == []
        await presses(kiosk.window, "Back")
        await says(kiosk.window, "How can we help you today?")
        await kiosk.ends()

    lived(qapp, story())


def test_wrong_pins_are_counted_and_locked_out(qapp: QApplication, tmp_path: Path) -> None:
    async def story() -> None:
        kiosk = Kiosk(tmp_path)
        await kiosk.comes_to_the_desk("1111")
        await says(kiosk.window, "Wrong PIN. You can try 4 more times.")
        for left in (3, 2, 1):
            await presses(kiosk.window, *"1111", "Next")
            await says(kiosk.window, f"Wrong PIN. You can try {left} more time")
        await presses(kiosk.window, *"1111", "Next")
        await says(kiosk.window, "Too many wrong PINs.")
        await presses(kiosk.window, *PIN, "Next")
        await says(kiosk.window, "Too many wrong PINs.")
        assert kiosk.left == []
        kiosk.clock.goes_on(seconds=20)
        kiosk.live.house.pass_time()
        await says(kiosk.window, "How can we help you today?")
        at_a_counter = await kiosk.live.house.storage.check_pin("kadri", PIN, kiosk.clock())
        assert isinstance(at_a_counter, Verified), "strangers at the kiosk locked an account"
        await kiosk.ends()

    lived(qapp, story())
