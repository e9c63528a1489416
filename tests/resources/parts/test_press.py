import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources.look import kiosk_look
from resources.part_views import KeyView
from resources.parts.key import Key, KeyType
from resources.skins import Kind, State

LOOK = kiosk_look()
LEFT = Qt.MouseButton.LeftButton


class Hand:
    """A finger that presses and lets go, and a clock that it sets."""

    def __init__(self, key: Key) -> None:
        self.key = key
        self.now = 100.0
        self.presses = 0
        key.clock = lambda: self.now
        key.activated.connect(self._count)

    def _count(self) -> None:
        self.presses += 1

    def _send(self, kind: QEvent.Type, at: QPoint) -> None:
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
        spot = QPointF(at)
        event = QMouseEvent(kind, spot, self.key.mapToGlobal(spot), button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.key, event)

    def presses_at(self, down: QPoint, up: QPoint) -> None:
        self._send(QEvent.Type.MouseButtonPress, down)
        self._send(QEvent.Type.MouseMove, up)
        self._send(QEvent.Type.MouseButtonRelease, up)

    def types(self, key: Qt.Key, *, again: int = 0) -> None:
        for turn in range(again + 1):
            self._type(QEvent.Type.KeyPress, key, repeat=turn > 0)
            if turn:
                self._type(QEvent.Type.KeyRelease, key, repeat=True)
        self._type(QEvent.Type.KeyRelease, key, repeat=False)

    def _type(self, kind: QEvent.Type, key: Qt.Key, *, repeat: bool) -> None:
        QApplication.sendEvent(self.key, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", repeat))


@pytest.fixture
def hand(qtbot: QtBot) -> Hand:
    key = Key(Kind.QUIET, LOOK)
    qtbot.addWidget(key)
    key.render_view(KeyView(words="Rate your visit", icon="smiley"), LOOK, KeyType(px=34))
    key.place(QRectF(0, 0, 312, 131))
    key.show()
    return Hand(key)


def middle(hand: Hand) -> QPoint:
    return hand.key.rect().center()


def beside(hand: Hand, mm: float) -> QPoint:
    edge = hand.key.pressable_area().right()
    return QPoint(round(edge + LOOK.px(mm)), middle(hand).y())


@pytest.mark.parametrize(("mm", "presses"), [(-2, 1), (5, 1), (10, 1), (15, 0)])
def test_a_finger_may_slip_ten_millimetres(hand: Hand, mm: float, presses: int) -> None:
    hand.presses_at(middle(hand), beside(hand, mm))
    assert hand.presses == presses


def test_a_press_that_begins_outside_is_none(hand: Hand) -> None:
    hand.presses_at(beside(hand, 2), middle(hand))
    assert hand.presses == 0


def test_the_key_goes_down_at_once(hand: Hand) -> None:
    hand._send(QEvent.Type.MouseButtonPress, middle(hand))
    assert (hand.key.state, hand.presses) == (State.PRESSED, 0)
    hand._send(QEvent.Type.MouseButtonRelease, middle(hand))
    assert (hand.key.state, hand.presses) == (State.REST, 1)


@pytest.mark.parametrize(("later", "presses"), [(0.1, 1), (0.49, 1), (0.51, 2), (3.0, 2)])
def test_a_second_tap_within_half_a_second_is_ignored(hand: Hand, later: float, presses: int) -> None:
    hand.presses_at(middle(hand), middle(hand))
    hand.now += later
    hand.presses_at(middle(hand), middle(hand))
    assert hand.presses == presses


def test_a_long_press_is_one(hand: Hand) -> None:
    hand._send(QEvent.Type.MouseButtonPress, middle(hand))
    hand.now += 5
    hand._send(QEvent.Type.MouseButtonRelease, middle(hand))
    assert hand.presses == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select])
def test_keys_press_it_once_however_long_they_are_held(hand: Hand, key: Qt.Key) -> None:
    hand.types(key, again=6)
    assert hand.presses == 1


def test_a_screen_reader_finds_a_button_with_its_words_and_presses_it(hand: Hand, qtbot: QtBot) -> None:
    button = QAccessible.queryAccessibleInterface(hand.key)
    assert button.role() == QAccessible.Role.Button
    assert button.text(QAccessible.Text.Name) == "Rate your visit"
    assert button.state().focusable
    button.actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: hand.presses == 1)
