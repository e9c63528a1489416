import itertools
import time

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QColor, QImage, QImageWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from resources.parts.desk_key import DeskKey
from resources.words import words_for
from station.paper_places import PaperPlace, paper_places, places_height
from station.paper_window import KEPT, PaperWindow
from tests.visits.access import find

TICKET = (576, 1320)
SWITCHES = ["Paper out", "Running low"]


def paper(colour: str = "#FFFFFF", size: tuple[int, int] = TICKET) -> bytes:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


@pytest.fixture
def window(qtbot: QtBot) -> PaperWindow:
    made = PaperWindow(words_for("en", "station"))
    qtbot.addWidget(made)
    made.resize(420, 760)
    made.show()
    return made


def said(window: PaperWindow) -> list[str]:
    parts = [part for part in window.findChildren(QWidget) if part.isVisible() and part.accessibleName()]
    return [QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name) for part in parts]


def colour_at_top(window: PaperWindow) -> QColor:
    newest = window.tray.papers[0]
    return newest.grab().toImage().pixelColor(newest.width() // 2, 5)


def test_an_empty_printer_says_so(window: PaperWindow) -> None:
    assert window.windowTitle() == "On-screen printer"
    assert said(window) == ["On-screen printer", "Papers", "No paper has come out yet.", *SWITCHES]


def test_the_newest_paper_hangs_from_the_slot(window: PaperWindow) -> None:
    for colour in ("#FFEEDD", "#DDEEFF"):
        window.show_paper(paper(colour))
    assert colour_at_top(window) == QColor("#DDEEFF")
    assert said(window)[2:] == ["Newest paper", "Earlier paper", *SWITCHES]
    first, second = window.tray.papers[:2]
    assert first.y() == 0
    assert second.y() > first.geometry().bottom()


def test_the_last_twenty_are_kept_by_the_same_widgets(window: PaperWindow) -> None:
    before = window.findChildren(QWidget)
    for _ in range(KEPT + 3):
        window.show_paper(paper())
    assert said(window)[2:] == ["Newest paper", *["Earlier paper"] * (KEPT - 1), *SWITCHES]
    assert window.findChildren(QWidget) == before


def test_its_paper_is_taken_out_and_put_back_by_hand_and_by_key(window: PaperWindow) -> None:
    told: list[tuple[bool, bool]] = []
    window.switched = lambda *, paper_out, near_end: told.append((paper_out, near_end))
    for name in ("Running low", "Paper out", "Running low"):
        found = find(window, name, QAccessible.Role.CheckBox)
        assert found is not None
        found.actionInterface().doAction(QAccessibleActionInterface.toggleAction())
    paper_out = next(key for key in window.findChildren(DeskKey) if key.accessibleName() == "Paper out")
    assert paper_out.focusPolicy() & Qt.FocusPolicy.TabFocus
    paper_out.clock = lambda: time.monotonic() + 1  # no second press of the same hand
    QTest.keyClick(paper_out, Qt.Key.Key_Return)
    assert told == [(False, True), (True, True), (True, False), (False, False)]


def test_what_is_no_picture_is_left_out(window: PaperWindow) -> None:
    window.show_paper(b"no picture")
    assert "No paper has come out yet." in said(window)


def test_a_long_paper_can_be_scrolled(window: PaperWindow) -> None:
    window.show_paper(paper(size=(576, 4000)))
    assert window.tray.minimumHeight() > window.height()


@pytest.mark.parametrize(
    ("width", "count", "across"), [(420, 3, 1), (300, 2, 1), (700, 3, 2), (1280, 5, 3), (1920, 20, 5)]
)
def test_papers_lie_beside_each_other_where_there_is_room(width: int, count: int, across: int) -> None:
    places = paper_places([TICKET] * count, width)
    assert len({place.x for place in places}) == min(across, count)
    assert all(place.x >= 0 and place.x + place.wide <= width for place in places)
    assert not any(overlap(one, other) for one, other in itertools.combinations(places, 2))
    assert places_height(places) > max(place.y + place.high for place in places)


def overlap(one: PaperPlace, other: PaperPlace) -> bool:
    across = one.x < other.x + other.wide and other.x < one.x + one.wide
    return across and one.y < other.y + other.high and other.y < one.y + one.high


def test_papers_keep_their_proportions() -> None:
    (place,) = paper_places([(576, 1152)], 420)
    assert place.high == pytest.approx(2 * place.wide, abs=1)
