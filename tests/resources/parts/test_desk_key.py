"""The button of a desk: by hand, by key and by a screen reader; it gives way before it is cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from resources.desk_skins import DeskKind, skin_of
from resources.desk_views import ButtonView
from resources.look import desk_look
from resources.parts.desk_key import DeskKey

LOOK = desk_look()


def key_of(qtbot: QtBot, view: ButtonView, width: int = 200, kind: DeskKind = DeskKind.PLAIN) -> DeskKey:
    key = DeskKey(kind, LOOK)
    qtbot.addWidget(key)
    key.render_view(view)
    key.resize(width, key.sizeHint().height())
    key.show()
    return key


MISSED = ButtonView(words="Missed", happening="missed", icon="user-minus", key="F4")


def test_it_says_what_it_is(qtbot: QtBot) -> None:
    key = key_of(qtbot, MISSED)
    thing = QAccessible.queryAccessibleInterface(key)
    assert thing.role() == QAccessible.Role.Button
    assert thing.text(QAccessible.Text.Name) == "Missed"
    assert thing.text(QAccessible.Text.Description) == "F4"


def test_one_that_does_not_work_says_why(qtbot: QtBot) -> None:
    key = key_of(qtbot, ButtonView(words="Missed", happening="missed", why_not="Nobody is there."))
    thing = QAccessible.queryAccessibleInterface(key)
    assert thing.state().disabled
    assert (thing.text(QAccessible.Text.Description), key.toolTip()) == ("Nobody is there.", "Nobody is there.")
    said: list[object] = []
    key.happened.connect(said.append)
    QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert said == []


@pytest.mark.parametrize("press", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_it(qtbot: QtBot, press: Qt.Key) -> None:
    key, said = key_of(qtbot, MISSED), list[object]()
    key.happened.connect(said.append)
    QTest.keyClick(key, press)
    assert said == ["missed"]


def test_a_second_click_within_half_a_second_is_none(qtbot: QtBot) -> None:
    now, said = [10.0], list[object]()
    key = key_of(qtbot, MISSED)
    key.clock = lambda: now[0]
    key.happened.connect(said.append)
    for wait in (0.0, 0.49, 0.02):
        now[0] += wait
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert said == ["missed", "missed"]


def test_digits_are_pressed_as_fast_as_one_types(qtbot: QtBot) -> None:
    said: list[object] = []
    key = key_of(qtbot, ButtonView(words="5", happening="5", key="5"), 80, DeskKind.DIGIT)
    key.happened.connect(said.append)
    for _ in range(3):
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert said == ["5"] * 3


@pytest.mark.parametrize("width", [210, 160, 120])
def test_it_gives_way_before_it_is_cut(qtbot: QtBot, width: int) -> None:
    view = ButtonView(words="Call again", happening=1, icon="bell-ringing", key="F3")
    assert not key_of(qtbot, view, width).overflowing


def test_what_cannot_fit_is_told(qtbot: QtBot) -> None:
    assert key_of(qtbot, ButtonView(words="Unbelievably", happening=1, key="Shift+F8"), 100).overflowing


def test_waiting_for_an_answer_it_stays_down(qtbot: QtBot) -> None:
    key = key_of(qtbot, MISSED)
    key.say_instead("One moment, please")
    assert key.is_pressed
    key.say_instead("")
    assert not key.is_pressed


@pytest.mark.parametrize("kind", DeskKind)
@pytest.mark.parametrize("strong", [False, True])
def test_each_skin_is_made_of_the_look(kind: DeskKind, *, strong: bool) -> None:
    look = desk_look(strong=strong)
    resting = skin_of(look, kind, works=False, down=False)
    assert (resting.lip, resting.face) == ("", "")
    assert skin_of(look, kind, works=True, down=False) != resting
    assert skin_of(look, kind, works=True, down=True) != skin_of(look, kind, works=True, down=False)
