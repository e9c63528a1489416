"""Nobody gets out of a kiosk that fills a screen; staff know a corner."""

import random

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QDragEnterEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk import pages
from kiosk import results as came
from kiosk import touches as it
from kiosk.errands import LeaveProgram
from kiosk.happenings import Happening
from kiosk.staff_corner import HOLD_MS, TAPS, StaffCorner
from kiosk.view import view_of
from kiosk.visit import first_visit, step
from kiosk.window import KioskWindow
from office.signing_in import PinRefused
from tests.kiosk.conftest import MakeWindow
from tests.kiosk.scenes import AT, EVERY_PAGE, STAFF, scene
from tests.kiosk.test_geometry import PANELS
from tests.kiosk.visitor import Visitor

PANEL = "24 inches standing"
CORNER = QPointF(5, 5)


@pytest.fixture
def visitor(window_on: MakeWindow, qtbot: QtBot) -> Visitor:
    someone = Visitor(window_on(PANEL), qtbot)
    someone.goes_to(pages.Choosing())
    return someone


def touches(window: KioskWindow, spot: QPointF, *kinds: QEvent.Type) -> None:
    """Send the press or release to whatever lies there, as Qt does."""
    target = window.childAt(spot.toPoint()) or window
    for kind in kinds or (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        at, left = target.mapFrom(window, spot), Qt.MouseButton.LeftButton
        press = QMouseEvent(kind, QPointF(at), target.mapToGlobal(QPointF(at)), left, held, Qt.KeyboardModifier(0))
        QApplication.sendEvent(target, press)


@pytest.mark.parametrize("full", [True, False])
def test_only_a_window_on_a_desk_is_closed_by_hand(window_on: MakeWindow, full: bool) -> None:  # noqa: FBT001  # a column
    window = window_on(PANEL)
    if full:
        window.showFullScreen()
    assert window.close() is not full
    asked = QCloseEvent()
    window.closeEvent(asked)
    assert asked.isAccepted() is not full
    assert window.isVisible() is full


SHORTCUTS = (
    "Alt+F4",
    "Esc",
    "Ctrl+W",
    "Ctrl+Q",
    "F11",
    "Meta+D",
    "Ctrl+Alt+Del",
    "Alt+Tab",
    "Menu",
    "F5",
    "Shift+F10",
    "Print",
)


@pytest.mark.parametrize("keys", SHORTCUTS)
def test_no_shortcut_does_anything(visitor: Visitor, keys: str) -> None:
    visitor.window.showFullScreen()
    before = visitor.reads()
    pressed: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs do not know it
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(visitor.window, QKeyEvent(kind, pressed.key(), pressed.keyboardModifiers()))
    QApplication.processEvents()
    assert visitor.said == []
    assert visitor.reads() == before
    assert visitor.window.isFullScreen()
    assert QApplication.activePopupWidget() is None


def test_there_is_no_menu_and_nothing_to_drop(visitor: Visitor) -> None:
    spot = QPoint(300, 700)
    for widget in (visitor.window, *visitor.all_keys()):
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, widget.mapToGlobal(spot))
        QApplication.sendEvent(widget, asked)
        assert QApplication.activePopupWidget() is None
        assert not widget.acceptDrops()
        dragged = QDragEnterEvent(
            spot, Qt.DropAction.CopyAction, QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        dragged.ignore()
        QApplication.sendEvent(widget, dragged)
        assert not dragged.isAccepted()
        assert widget.actions() == []


@pytest.mark.parametrize("page", EVERY_PAGE)
@pytest.mark.parametrize("panel", PANELS)
def test_no_key_lies_in_the_corner_of_any_page(window_on: MakeWindow, panel: str, page: str) -> None:
    window = window_on(panel)
    window.render_view(view_of(scene(EVERY_PAGE[page])))
    found: list[object] = []
    window.happened.connect(found.append)
    touches(window, CORNER, QEvent.Type.MouseButtonPress)
    assert window.corner.holding.isActive()
    touches(window, CORNER, QEvent.Type.MouseButtonRelease)
    assert not window.corner.holding.isActive()
    assert found == []


def test_the_corner_is_held_for_three_seconds(visitor: Visitor, qtbot: QtBot) -> None:
    corner = visitor.window.corner
    assert corner.holding.interval() == HOLD_MS == 3000
    corner.holding.setInterval(0)
    touches(visitor.window, CORNER, QEvent.Type.MouseButtonPress)
    qtbot.waitUntil(lambda: visitor.said == [it.StaffWanted()])


def test_or_touched_five_times(visitor: Visitor) -> None:
    for _ in range(TAPS - 1):
        touches(visitor.window, CORNER)
        visitor.now += 0.4
    assert visitor.said == []
    touches(visitor.window, CORNER)
    assert visitor.said == [it.StaffWanted()]


def test_slow_touches_and_touches_elsewhere_are_none(visitor: Visitor) -> None:
    for _ in range(3 * TAPS):
        touches(visitor.window, CORNER)
        visitor.now += 1
    for _ in range(TAPS):
        touches(visitor.window, CORNER)
        touches(visitor.window, QPointF(540, 20))
    assert visitor.said == []


def test_the_corner_is_as_large_as_a_finger_on_every_panel() -> None:
    for px_per_mm in (2.0, 3.2, 4.0):
        corner = StaffCorner()
        assert corner.press(QPointF(20 * px_per_mm, 20 * px_per_mm), px_per_mm, 0.0)
        assert not corner.press(QPointF(30 * px_per_mm, 1), px_per_mm, 0.0)
        corner.lift()


def test_a_pin_is_typed_on_the_pad_and_never_shown(visitor: Visitor) -> None:
    visitor.goes_to(pages.ChoosingStaff())
    visitor.presses("Kadri Saar")
    assert visitor.said == [it.StaffChosen(STAFF[3])]
    visitor.goes_to(EVERY_PAGE["PIN"])
    assert not any("4826" in words for words in visitor.reads())
    assert "PIN ••••" in visitor.reads()
    visitor.presses("7")
    visitor.hits(Qt.Key.Key_8, "8")
    visitor.presses("Erase")
    visitor.presses("Next")
    assert visitor.said[1:] == [it.DigitPressed("7"), it.DigitPressed("8"), it.DigitErased(), it.NumberConfirmed()]
    assert "4826" not in repr(EVERY_PAGE["PIN"])


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("New roll: lobby", it.NewRollPressed("lobby")),
        ("New roll: spare", it.NewRollPressed("spare")),
        ("Test page", it.TestPagePressed()),
        ("Start again", it.RestartPressed()),
        ("End the program", it.EndPressed()),
        ("Back", it.BackPressed()),
    ],
)
def test_the_staffs_desk_says_what_each_key_means(visitor: Visitor, name: str, means: it.Touch) -> None:
    visitor.goes_to(EVERY_PAGE["staff's desk"])
    visitor.presses(name)
    assert visitor.said == [means]


def test_names_turn_and_clerks_are_none_of_them(visitor: Visitor) -> None:
    visitor.goes_to(pages.ChoosingStaff())
    first = {key.accessibleName() for key in visitor.all_keys()}
    visitor.presses("Other names")
    assert visitor.said == [it.MoreStaffPressed(5)]
    visitor.goes_to(pages.ChoosingStaff(5))
    visitor.presses("Other names")
    assert visitor.said == [it.MoreStaffPressed(5), it.MoreStaffPressed(0)]
    assert {"Olga Petrova", "Peeter Rand"} <= {key.accessibleName() for key in visitor.all_keys()} - first
    assert "Clerk Without Keys" not in first | set(visitor.reads())


@pytest.mark.parametrize("seed", range(4))
def test_a_monkey_never_gets_out(window_on: MakeWindow, seed: int) -> None:
    """It taps, types and finds the corner, and answers come back as they would: never the right PIN."""
    dice, window = random.Random(seed), window_on(PANEL)  # noqa: S311  # a monkey, not a secret
    window.showFullScreen()
    window.clock = lambda: float(counted)
    visit, counted, seen = first_visit(("en", "et", "ru"), AT), 0, set()
    left: list[LeaveProgram] = []

    def happens(happening: Happening) -> None:
        nonlocal visit
        visit, errands = step(visit, happening, ("en", "et", "ru"), AT)
        left.extend(errand for errand in errands if isinstance(errand, LeaveProgram))

    window.happened.connect(happens)
    for counted in range(600):  # noqa: B007  # the window's clock reads it
        here = scene(visit.page, language=visit.language)
        window.render_view(view_of(here))
        seen.add(type(visit.page))
        match dice.randrange(6):
            case 0:
                QTest.keyClick(window, dice.choice((Qt.Key.Key_Escape, Qt.Key.Key_F4, Qt.Key.Key_1, Qt.Key.Key_Return)))
            case 1:
                happens(it.StaffWanted())
                window.close()
            case 2:
                for answer in (PinRefused(left=1), came.Trouble(), came.HelpUnsent()):
                    happens(answer)
            case _:
                touches(window, QPointF(dice.randrange(window.width()), dice.randrange(window.height())))
    assert left == []
    assert pages.StaffDesk not in seen
    assert {pages.ChoosingStaff, pages.EnteringPin} <= seen
    assert window.isVisible()
