from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk import happenings as it
from kiosk import pages
from kiosk.pages import Page
from kiosk.scene import Scene
from kiosk.view import view_of
from kiosk.window import BUSY_AFTER_MS, KioskWindow
from resources.parts.key import Faced
from resources.parts.press import Pressable
from tests.kiosk.conftest import MakeWindow
from tests.kiosk.scenes import AT, EVERY_PAGE, RATABLE, open_day, scene, waiting
from tests.kiosk.test_geometry import PANELS

SHELF = ("English", "Русский", "Bigger text", "Call a person")
PANEL = "24 inches standing"


class Visitor:
    """Somebody before the kiosk, who finds things by role and name, as a screen reader does."""

    def __init__(self, window: KioskWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.said: list[object] = []
        self.now = 1000.0
        window.clock = lambda: self.now
        window.happened.connect(self.said.append)

    def sees(self, here: Scene) -> None:
        self.window.render_view(view_of(here))

    def goes_to(self, page: Page, language: str = "en") -> None:
        self.sees(scene(page, language=language))
        self.now += 1

    def key(self, name: str) -> Pressable:
        found = [key for key in self.all_keys() if key.accessibleName() == name]
        assert len(found) == 1, f"{len(found)} keys are called {name}"
        return found[0]

    def all_keys(self) -> list[Pressable]:
        return [key for key in self.window.findChildren(Pressable) if key.isVisibleTo(self.window)]

    def presses(self, name: str) -> None:
        before = len(self.said)
        QAccessible.queryAccessibleInterface(self.key(name)).actionInterface().doAction("Press")
        self.qtbot.waitUntil(lambda: len(self.said) > before)

    def taps(self, name: str) -> None:
        key = self.key(name)
        self.puts_a_finger_on(key)
        self.lifts_the_finger_from(key)

    def puts_a_finger_on(self, key: Pressable) -> None:
        self._touches(key, QEvent.Type.MouseButtonPress)

    def lifts_the_finger_from(self, key: Pressable) -> None:
        self._touches(key, QEvent.Type.MouseButtonRelease)

    def _touches(self, key: Pressable, kind: QEvent.Type) -> None:
        spot = QPointF(key.rect().center())
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        event = QMouseEvent(
            kind, spot, key.mapToGlobal(spot), Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(key, event)

    def types(self, text: str) -> None:
        for letter in text:
            self.hits(Qt.Key.Key_unknown, letter)

    def hits(self, key: Qt.Key, text: str = "") -> None:
        focused: QWidget | None = self.window.focusWidget()
        target = self.window if focused is None else focused
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    def reads(self) -> list[str]:
        shown = [part for part in self.window.findChildren(QWidget) if part.isVisibleTo(self.window)]
        return [part.accessibleName() for part in shown if part.accessibleName()]


@pytest.fixture
def visitor(window_on: MakeWindow, qtbot: QtBot) -> Visitor:
    someone = Visitor(window_on(PANEL), qtbot)
    someone.goes_to(pages.Choosing())
    return someone


@pytest.mark.parametrize(
    ("page", "name", "said"),
    [
        ("home", "Bills and payments", it.ServiceChosen("payments")),
        ("home", "Rate your visit", it.RatePressed()),
        ("home", "Eesti", it.LanguageChosen("et")),
        ("home", "Bigger text", it.BiggerTextPressed()),
        ("home", "Strong contrast", it.ContrastPressed()),
        ("home", "Call a person", it.HelpPressed()),
        ("ticket", "Wrong choice? Go back", it.WrongChoicePressed()),
        ("ticket", "Done", it.DonePressed()),
        ("number pad", "7", it.DigitPressed("7")),
        ("number pad", "Erase", it.DigitErased()),
        ("number pad", "Next", it.NumberConfirmed()),
        ("number pad", "Back", it.BackPressed()),
        ("first question", "Partly", it.SolvedAnswered("partly")),
        ("second question", "Very badly", it.TreatedAnswered(1)),
        ("second question", "Skip this question", it.Skipped()),
        ("thanks", "Done", it.DonePressed()),
        ("still here", "Yes, I need more time", it.StillHerePressed()),
        ("failed", "All services", it.DonePressed()),
    ],
)
def test_each_key_says_what_it_means(visitor: Visitor, page: str, name: str, said: object) -> None:
    visitor.goes_to(EVERY_PAGE[page])
    visitor.presses(name)
    assert visitor.said == [said]


def test_a_closed_service_can_be_touched_and_nothing_happens(visitor: Visitor) -> None:
    visitor.taps("Debts and instalments")
    assert visitor.said == []


def test_everything_that_is_shown_can_be_read_by_a_screen_reader(visitor: Visitor) -> None:
    visitor.goes_to(EVERY_PAGE["ticket"])
    assert {
        "Your number is 142 Bills and payments",
        "There are 5 people before you.",
        "We promise: by 10:54 at the latest.",
        "Your ticket comes out below. Please take it with you.",
        "Please sit down. Watch the screen and listen for your number.",
    } <= set(visitor.reads())


@pytest.mark.parametrize("page", EVERY_PAGE)
def test_every_key_has_a_name_and_a_role(visitor: Visitor, page: str) -> None:
    visitor.goes_to(EVERY_PAGE[page])
    for key in visitor.all_keys():
        seen = QAccessible.queryAccessibleInterface(key)
        assert seen.role() == QAccessible.Role.Button or seen.state().checkable
        assert seen.text(QAccessible.Text.Name)
        assert seen.state().focusable


def test_after_a_page_change_nothing_reacts_for_a_moment(visitor: Visitor) -> None:
    visitor.sees(scene(EVERY_PAGE["ticket"]))
    visitor.taps("Done")
    assert visitor.said == []
    visitor.now += 0.41
    visitor.taps("Done")
    assert visitor.said == [it.DonePressed()]


def test_the_same_page_again_reacts_at_once(visitor: Visitor) -> None:
    visitor.sees(scene(pages.Choosing(), language="et"))
    visitor.taps("Arved ja maksed")
    assert visitor.said == [it.ServiceChosen("payments")]


def test_the_shelf_stays_where_it_is_on_every_page_in_every_size(window_on: MakeWindow) -> None:
    for panel in PANELS:
        window = window_on(panel)
        seen: set[tuple[str, tuple[int, int, int, int]]] = set()
        for page in EVERY_PAGE.values():
            for bigger in (False, True):
                here = scene(page)
                window.render_view(view_of(replace(here, visit=replace(here.visit, bigger_text=bigger))))
                seen |= {
                    (name, _place(window, name)) for name in ("English", "Русский", "Bigger text", "Call a person")
                }
        assert len(seen) == len(SHELF)


def _place(window: KioskWindow, name: str) -> tuple[int, int, int, int]:
    key = next(one for one in window.findChildren(Faced) if one.accessibleName() == name and one.isVisibleTo(window))
    corner = key.mapTo(window, QPoint(0, 0))
    return (corner.x(), corner.y(), key.width(), key.height())


def test_a_scanned_code_is_one_happening_and_presses_nothing(visitor: Visitor) -> None:
    visitor.key("Bills and payments").setFocus()
    visitor.types("WALKIN/tartu/2026-03-03/142/abcdef")
    visitor.hits(Qt.Key.Key_Return)
    assert visitor.said == [it.CodeScanned("WALKIN/tartu/2026-03-03/142/abcdef")]


def test_a_number_can_be_typed_on_a_keyboard(visitor: Visitor) -> None:
    visitor.goes_to(EVERY_PAGE["number pad"])
    visitor.types("14")
    visitor.hits(Qt.Key.Key_Backspace)
    visitor.hits(Qt.Key.Key_Return)
    assert visitor.said == [it.DigitPressed("1"), it.DigitPressed("4"), it.DigitErased(), it.NumberConfirmed()]


def test_figures_mean_nothing_on_other_pages(visitor: Visitor) -> None:
    visitor.types("142")
    visitor.hits(Qt.Key.Key_Return)
    assert visitor.said == []


def test_arrows_walk_in_the_order_of_reading(visitor: Visitor) -> None:
    walked = []
    for _ in range(9):
        visitor.hits(Qt.Key.Key_Down)
        walked.append(visitor.window.focusWidget().accessibleName())
    assert walked == [
        "Bills and payments",
        "Contracts and plans",
        "Meter and readings",
        "Moving house, new connection",
        "Debts and instalments",
        "Something else – I am not sure",
        "Rate your visit",
        "English",
        "Eesti",
    ]


def test_enter_presses_what_has_the_focus(visitor: Visitor) -> None:
    visitor.key("Contracts and plans").setFocus()
    visitor.hits(Qt.Key.Key_Return)
    assert visitor.said == [it.ServiceChosen("contracts")]


def test_while_a_ticket_is_written_the_tile_stays_down_and_then_says_so(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.taps("Bills and payments")
    visitor.sees(scene(pages.TakingTicket("payments")))
    tile = visitor.key("Bills and payments")
    assert isinstance(tile, Faced)
    assert (tile.isDown(), tile.waiting_words) == (True, "")
    qtbot.waitUntil(lambda: tile.waiting_words == "One moment, please", timeout=BUSY_AFTER_MS * 10)
    visitor.sees(scene(EVERY_PAGE["ticket"]))
    assert not tile.isDown()


def test_a_finger_that_rests_on_a_tile_counts_though_the_clock_goes_on(visitor: Visitor) -> None:
    tile = visitor.key("Bills and payments")
    visitor.puts_a_finger_on(tile)
    visitor.sees(scene(at=AT + timedelta(minutes=1), day=open_day(waiting("101", "payments"))))
    visitor.lifts_the_finger_from(tile)
    assert visitor.said == [it.ServiceChosen("payments")]


def test_waiting_words_stay_while_the_clock_goes_on(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.taps("Bills and payments")
    visitor.sees(scene(pages.TakingTicket("payments")))
    tile = visitor.key("Bills and payments")
    assert isinstance(tile, Faced)
    qtbot.waitUntil(lambda: bool(tile.waiting_words), timeout=BUSY_AFTER_MS * 10)
    visitor.sees(scene(pages.TakingTicket("payments"), at=AT + timedelta(minutes=1)))
    assert tile.waiting_words == "One moment, please"


def test_a_scanned_code_that_takes_long_to_find_says_so_on_a_page(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.sees(scene(pages.LookingUp("142")))
    qtbot.waitUntil(lambda: "One moment, please" in visitor.reads(), timeout=BUSY_AFTER_MS * 10)
    visitor.sees(scene(pages.AskingSolved(RATABLE)))
    assert "One moment, please" not in visitor.reads()


def test_other_services_come_on_the_next_page_and_the_next_person_begins_at_the_first(
    window_on: MakeWindow, qtbot: QtBot
) -> None:
    visitor = Visitor(window_on("15.6 inches lying"), qtbot)
    home = scene()
    bigger = replace(home, visit=replace(home.visit, bigger_text=True))
    visitor.sees(bigger)
    visitor.now += 1
    visitor.taps("Other services")
    assert {"Moving house, new connection", "Something else – I am not sure"} <= set(visitor.reads())
    assert "Bills and payments" not in visitor.reads()
    visitor.sees(scene(EVERY_PAGE["thanks"]))
    visitor.sees(bigger)
    assert "Bills and payments" in visitor.reads()


def test_parts_are_kept_and_not_made_again(visitor: Visitor) -> None:
    before = set(map(id, visitor.window.findChildren(QWidget)))
    for page in EVERY_PAGE.values():
        visitor.goes_to(page)
    assert set(map(id, visitor.window.findChildren(QWidget))) == before
