"""The kiosk by keys alone: what each key does, where the focus is, and that a scanner still types."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk import pages
from kiosk import touches as it
from kiosk.hearing_touches import HeadphonesPlugged, KeysUsed, ReadAloudPressed, RepeatPressed, VolumePressed
from kiosk.keypad import NAMED, USUAL, Act, Keypad, is_key
from kiosk.view import view_of
from kiosk.window import KioskWindow
from resources.look import kiosk_look
from resources.parts.key import Faced
from resources.parts.press import Pressable
from tests.kiosk.conftest import MakeWindow
from tests.kiosk.scenes import EVERY_PAGE, scene
from tests.kiosk.test_geometry import PANELS
from tests.kiosk.visitor import Visitor

PANEL = "24 inches standing"
ENTER = Qt.Key.Key_Return


@pytest.fixture
def visitor(window_on: MakeWindow, qtbot: QtBot) -> Visitor:
    someone = Visitor(window_on(PANEL), qtbot)
    someone.goes_to(pages.Choosing())
    return someone


def focused(visitor: Visitor) -> QWidget:
    found: QWidget = visitor.window.focusWidget()
    return found


@pytest.mark.parametrize(
    ("key", "text", "page", "means"),
    [
        (Qt.Key.Key_Escape, "", "number pad", it.BackPressed()),
        (Qt.Key.Key_F21, "", "number pad", it.BackPressed()),
        (Qt.Key.Key_Backspace, "\b", "help", it.BackPressed()),
        (Qt.Key.Key_Backspace, "\b", "number pad", it.DigitErased()),
        (Qt.Key.Key_Backspace, "\b", "unreadable code", it.BackPressed()),
        (Qt.Key.Key_F1, "", "home", it.HelpPressed()),
        (Qt.Key.Key_F17, "", "home", it.HelpPressed()),
        (Qt.Key.Key_Home, "", "still here", it.HelpPressed()),
        (Qt.Key.Key_F2, "", "home", ReadAloudPressed()),
        (Qt.Key.Key_F3, "", "home", RepeatPressed()),
        (Qt.Key.Key_Asterisk, "*", "home", RepeatPressed()),
        (Qt.Key.Key_Plus, "+", "home", VolumePressed(louder=True)),
        (Qt.Key.Key_VolumeDown, "", "home", VolumePressed(louder=False)),
        (Qt.Key.Key_F4, "", "home", it.LanguageChosen("et")),
        (Qt.Key.Key_F15, "", "home", HeadphonesPlugged(plugged=True)),
        (Qt.Key.Key_F16, "", "home", HeadphonesPlugged(plugged=False)),
        (Qt.Key.Key_NumberSign, "#", "number pad", it.NumberConfirmed()),
        (ENTER, "\r", "number pad", it.NumberConfirmed()),
    ],
)
def test_a_key_does_the_same_on_every_page(visitor: Visitor, key: Qt.Key, text: str, page: str, means: object) -> None:
    visitor.goes_to(EVERY_PAGE[page])
    visitor.hits(key, text)
    assert visitor.said == [means]


def test_the_key_of_languages_goes_through_all_of_them(visitor: Visitor) -> None:
    for language in ("en", "et", "ru"):
        visitor.goes_to(pages.Choosing(), language)
        visitor.hits(Qt.Key.Key_F4)
    assert visitor.said == [it.LanguageChosen("et"), it.LanguageChosen("ru"), it.LanguageChosen("en")]


def test_back_does_not_give_a_ticket_away_but_shows_the_key_that_does(visitor: Visitor) -> None:
    visitor.goes_to(EVERY_PAGE["ticket"])
    visitor.hits(Qt.Key.Key_Escape)
    assert visitor.said == []
    assert focused(visitor).accessibleName() == "Wrong choice? Go back"
    visitor.hits(ENTER)
    assert visitor.said == [it.WrongChoicePressed()]


def test_back_means_nothing_where_there_is_no_way_back(visitor: Visitor) -> None:
    visitor.hits(Qt.Key.Key_Escape)
    assert visitor.said == []


@pytest.mark.parametrize("key", [ENTER, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_F20])
def test_select_presses_what_has_the_focus_once(visitor: Visitor, key: Qt.Key) -> None:
    visitor.hits(Qt.Key.Key_Down)
    visitor.hits(key, "#" if key == Qt.Key.Key_NumberSign else "")
    assert visitor.said == [it.ServiceChosen("payments")]


def test_select_means_nothing_while_the_focus_is_on_the_title(visitor: Visitor) -> None:
    for key in (ENTER, Qt.Key.Key_Space, Qt.Key.Key_F20):
        visitor.hits(key)
    assert visitor.said == []


def test_a_key_that_repeats_itself_does_nothing(visitor: Visitor) -> None:
    for key in (Qt.Key.Key_Down, ENTER, Qt.Key.Key_F1, Qt.Key.Key_F20):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
            QApplication.sendEvent(focused(visitor), event)
    assert visitor.said == []
    assert focused(visitor) is visitor.window


def test_after_a_page_change_no_key_reacts_for_a_moment_but_the_focus_moves(visitor: Visitor) -> None:
    visitor.sees(scene(EVERY_PAGE["ticket"]))
    for key in (ENTER, Qt.Key.Key_F1, Qt.Key.Key_F4, Qt.Key.Key_F2):
        visitor.hits(key)
    visitor.hits(Qt.Key.Key_Down)
    visitor.hits(ENTER)
    assert visitor.said == []
    visitor.now += 0.41
    visitor.hits(ENTER)
    assert visitor.said != []


@pytest.mark.parametrize("panel", PANELS)
def test_every_key_of_every_page_is_reached_and_the_way_leads_round(
    window_on: MakeWindow, qtbot: QtBot, panel: str
) -> None:
    visitor = Visitor(window_on(panel), qtbot)
    for name, page in EVERY_PAGE.items():
        visitor.goes_to(page)
        visitor.window.setFocus()
        keys = {id(key) for key in visitor.all_keys() if key.isEnabled()}
        onward = list(walked(visitor, Qt.Key.Key_Down, len(keys) + 1))
        assert {id(one) for one in onward[:-1]} == keys, name
        assert onward[-1] is visitor.window, name
        back = list(walked(visitor, Qt.Key.Key_Up, len(keys) + 1))
        assert back == [*reversed(onward[:-1]), visitor.window], name
        assert visitor.said == []


def walked(visitor: Visitor, key: Qt.Key, steps: int) -> Iterator[QWidget]:
    for _ in range(steps):
        visitor.hits(key)
        yield focused(visitor)


def test_tab_and_its_opposite_walk_as_the_arrows_do(visitor: Visitor) -> None:
    visitor.hits(Qt.Key.Key_Tab)
    assert focused(visitor).accessibleName() == "Bills and payments"
    visitor.hits(Qt.Key.Key_Backtab)
    assert focused(visitor) is visitor.window


def test_on_another_page_the_focus_begins_at_the_title(visitor: Visitor) -> None:
    visitor.hits(Qt.Key.Key_Down)
    visitor.goes_to(EVERY_PAGE["help"])
    assert focused(visitor) is visitor.window
    visitor.hits(Qt.Key.Key_Down)
    assert focused(visitor) is not visitor.window


def test_a_touch_takes_the_ring_away_and_the_next_key_begins_at_the_title(visitor: Visitor) -> None:
    visitor.hits(Qt.Key.Key_Down)
    assert not visitor.window.hasFocus()
    visitor.puts_a_finger_on(visitor.key("My visit"))
    assert focused(visitor) is visitor.window


@pytest.mark.parametrize("strong", [False, True])
@pytest.mark.parametrize("name", ["Bills and payments", "My visit", "Bigger text", "Call a person"])
def test_the_ring_is_six_pixels_wide_and_can_be_seen(visitor: Visitor, name: str, strong: bool) -> None:  # noqa: FBT001  # a column
    here = scene()
    visitor.sees(replace(here, visit=replace(here.visit, strong_contrast=strong)))
    key = visitor.key(name)
    assert isinstance(key, Faced)
    without = picture(visitor.window)
    key.setFocus()
    ringed = picture(visitor.window)
    middle = key.mapTo(visitor.window, key.rect().center()).y()
    left = key.mapTo(visitor.window, key.rect().topLeft()).x()
    changed = [x for x in range(left - 2, left + 14) if ringed.pixelColor(x, middle) != without.pixelColor(x, middle)]
    assert len(changed) >= 6
    at = changed[len(changed) // 2]
    assert contrast(ringed.pixelColor(at, middle), without.pixelColor(at, middle)) >= 3
    assert key.look.shape.focus >= 6


def picture(window: KioskWindow) -> QImage:
    return window.grab().toImage()


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    value: float = part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
    return value


def test_a_code_with_signs_of_other_keys_stays_a_code(visitor: Visitor) -> None:
    visitor.types("WALKIN/tartu/2026-03-03/142/a+b*c#")
    visitor.hits(ENTER)
    assert visitor.said == [it.CodeScanned("WALKIN/tartu/2026-03-03/142/a+b*c#")]


def test_a_scanner_types_while_a_key_has_the_focus(visitor: Visitor) -> None:
    visitor.hits(Qt.Key.Key_Down)
    visitor.types("120345")
    visitor.hits(ENTER)
    assert visitor.said == [it.CodeScanned("120345")]


def test_together_with_alt_or_ctrl_a_key_is_another_one(visitor: Visitor) -> None:
    for modifier in (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier):
        QApplication.sendEvent(visitor.window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F4, modifier))
    assert visitor.said == []


def test_without_a_voice_its_keys_mean_nothing(visitor: Visitor) -> None:
    visitor.sees(replace(scene(), reads=False))
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_PageUp, Qt.Key.Key_F15):
        visitor.hits(key)
    assert visitor.said == []


def test_keys_are_known_by_the_number_that_the_kernel_gives_them(visitor: Visitor) -> None:
    if sys.platform != "linux":
        pytest.skip("only X11 and Wayland call these keys by other names")
    f17 = 191 + 4
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Launch8, Qt.KeyboardModifier.NoModifier, f17, 0, 0)
    QApplication.sendEvent(visitor.window, event)
    assert visitor.said == [it.HelpPressed()]


MakeVisitor = Callable[[Keypad], Visitor]


def test_an_office_may_give_keys_another_meaning(qtbot: QtBot) -> None:
    own = Keypad({**USUAL, Act.HELP: ("F9", "?"), Act.LANGUAGE: ()})
    window = KioskWindow(partial(kiosk_look, panel_width_mm=336.0, viewing_mm=600.0), keypad=own)
    qtbot.addWidget(window)
    someone = Visitor(window, qtbot)
    someone.goes_to(pages.Choosing())
    someone.hits(Qt.Key.Key_F9)
    someone.hits(Qt.Key.Key_Question, "?")
    someone.hits(Qt.Key.Key_F1)
    someone.hits(Qt.Key.Key_F4)
    assert someone.said == [it.HelpPressed(), it.HelpPressed()]


def test_keys_that_use_is_made_of_tell_that_somebody_is_there(visitor: Visitor) -> None:
    heard: list[object] = []
    visitor.window.happened.connect(heard.append)
    visitor.hits(Qt.Key.Key_Down)
    assert heard == [KeysUsed()]


def test_the_usual_keys_are_keys_and_none_has_two_meanings() -> None:
    every = [key for keys in USUAL.values() for key in keys]
    assert len(every) == len(set(every))
    assert all(map(is_key, every))
    assert all(any(Keypad(USUAL).keys(act)) for act in Act)
    assert all(hasattr(Qt.Key, f"Key_{name}") for name in NAMED)


@pytest.mark.parametrize("name", ["", "a", "7", "Ы", " ", "Arrow", "F25", "++"])
def test_letters_figures_and_unknown_names_are_no_keys(name: str) -> None:
    assert not is_key(name)
    with pytest.raises(ValueError, match="no key"):
        Keypad({Act.BACK: (name,)})


def test_one_key_cannot_have_two_meanings() -> None:
    with pytest.raises(ValueError, match="help already"):
        Keypad({Act.HELP: ("F1",), Act.BACK: ("F1",)})


def test_what_is_hidden_loses_the_focus_to_the_title(visitor: Visitor) -> None:
    visitor.goes_to(EVERY_PAGE["number pad"])
    visitor.key("Back").setFocus()
    visitor.sees(scene(EVERY_PAGE["number pad"]))
    key = visitor.key("Back")
    assert isinstance(key, Pressable)
    key.hide()
    assert focused(visitor) is visitor.window
    visitor.window.render_view(view_of(scene(EVERY_PAGE["number pad"])))
