"""Where a counter's window stands: in reach of every screen, above other programs while small, and as it was left."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from station.errands.remembered import Remembered, Standings
from station.faults import Fault
from station.window_place import Sizes, WindowPlace, within

LEFT, RIGHT = QRect(0, 0, 1920, 1040), QRect(1920, 0, 1366, 728)
SIZES = Sizes(small=QSize(420, 640), large=QSize(700, 700))

PLACES = {
    "inside stays": (QRect(100, 50, 420, 640), (LEFT, RIGHT), QRect(100, 50, 420, 640)),
    "over an edge comes back": (QRect(1700, 600, 420, 640), (LEFT,), QRect(1500, 400, 420, 640)),
    "on the screen that it covers most": (QRect(1800, 100, 420, 640), (LEFT, RIGHT), QRect(1920, 88, 420, 640)),
    "a screen that is gone": (QRect(4000, 100, 420, 640), (LEFT,), QRect(1500, 100, 420, 640)),
    "above and left of everything": (QRect(-900, -900, 420, 640), (LEFT, RIGHT), QRect(0, 0, 420, 640)),
    "larger than the screen": (QRect(0, 0, 2560, 1440), (RIGHT,), RIGHT),
    "no screen at all": (QRect(5, 5, 420, 640), (), QRect(5, 5, 420, 640)),
}


@pytest.mark.parametrize(("wanted", "areas", "place"), PLACES.values(), ids=PLACES)
def test_a_window_is_never_off_the_screen(wanted: QRect, areas: tuple[QRect, ...], place: QRect) -> None:
    assert within(wanted, areas) == place


class Clerk:
    """A window with its place, as a station begins it."""

    def __init__(self, qtbot: QtBot, file: Path, *, on_top: bool = True) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.place = WindowPlace(self.window, "hall: counter 1", SIZES, Remembered(lambda: file), on_top=on_top)
        self.window.setGeometry(self.place.place(QRect(10, 40, 420, 640)))
        self.window.show()

    @property
    def on_top(self) -> bool:
        return bool(self.window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint)

    @property
    def on_screen_on_top(self) -> bool:
        handle = self.window.windowHandle()
        return bool(handle.flags() & Qt.WindowType.WindowStaysOnTopHint)

    @property
    def at(self) -> tuple[int, ...]:
        return self.window.geometry().getRect()  # type: ignore[return-value]  # four numbers


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "windows.json"


def test_a_small_window_is_above_others_and_a_large_one_is_not(qtbot: QtBot, file: Path) -> None:
    clerk = Clerk(qtbot, file)
    assert (clerk.on_top, clerk.on_screen_on_top, clerk.at) == (True, True, (10, 40, 420, 640))
    clerk.place.change_size()
    assert (clerk.on_top, clerk.on_screen_on_top, clerk.at) == (False, False, (10, 40, 700, 700))
    assert clerk.window.isVisible()
    clerk.place.change_size()
    assert (clerk.on_top, clerk.on_screen_on_top, clerk.at) == (True, True, (10, 40, 420, 640))


def test_an_office_can_do_without(qtbot: QtBot, file: Path) -> None:
    clerk = Clerk(qtbot, file, on_top=False)
    assert not clerk.on_top
    clerk.place.change_size()
    clerk.place.change_size()
    assert not clerk.on_top


def test_small_and_large_are_remembered_each_with_its_place(qtbot: QtBot, file: Path) -> None:
    first = Clerk(qtbot, file)
    first.window.setGeometry(60, 40, 430, 650)
    first.place.change_size()
    first.window.setGeometry(5, 36, 720, 710)
    qtbot.waitUntil(lambda: "720" in file.read_text(encoding="utf-8"))
    first.window.close()
    again = Clerk(qtbot, file)
    assert (again.at, again.on_top) == ((5, 36, 720, 710), False)
    again.place.change_size()
    assert (again.at, again.on_top) == ((60, 40, 430, 650), True)


def test_a_window_that_fills_the_screen_keeps_its_last_place(qtbot: QtBot, file: Path) -> None:
    clerk = Clerk(qtbot, file)
    clerk.place.remember()
    clerk.window.showMaximized()
    clerk.place.remember()
    assert Remembered(lambda: file).of("hall: counter 1").at_small == (10, 40, 420, 640)


def test_every_window_has_a_place_of_its_own(file: Path) -> None:
    one, two = Remembered(lambda: file), Remembered(lambda: file)
    one.keep("counter 1", Standings(at_small=(1, 2, 3, 4)))
    two.keep("counter 2", Standings(large=True))
    assert sorted(json.loads(file.read_text(encoding="utf-8"))) == ["counter 1", "counter 2"]
    assert (one.of("counter 2").large, one.of("counter 3")) == (True, Standings())


def test_a_file_that_cannot_be_read_is_forgotten(file: Path) -> None:
    file.write_text("{ no", encoding="utf-8")
    remembered = Remembered(lambda: file)
    assert remembered.of("counter 1") == Standings()
    remembered.keep("counter 1", Standings(large=True))
    assert remembered.of("counter 1").large


def test_a_folder_that_cannot_be_made_stops_no_window(caplog: pytest.LogCaptureFixture) -> None:
    def no_folder() -> Path:
        raise Fault("the folder cannot be made: Permission denied.")

    remembered = Remembered(no_folder)
    for large in (True, False):
        remembered.keep("counter 1", Standings(large=large, at_small=(1, 1, 1, 1)))
    assert remembered.of("counter 1") == Standings()
    assert len(caplog.messages) == 1
