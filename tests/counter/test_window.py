"""The counter's window as a screen reader and a keyboard have it."""

from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counter.actions import Action
from counter.happenings import (
    Confirmed,
    DestinationTurned,
    HelpTaken,
    MomentPicked,
    Picked,
    Pressed,
    SignErased,
    SignTyped,
    SteppedBack,
    Switched,
    TextTyped,
)
from counter.places import (
    AskingToLeave,
    AtWork,
    BookingDay,
    ChoosingDestination,
    ChoosingReason,
    Deciding,
    Parking,
    SendingOn,
    SignedOut,
    Sitting,
    TypingNumber,
)
from counter.scene import Scene
from counter.window import CounterWindow, struck
from counter.window_view import view_of
from office import commands as wanted
from office.refusals import LastCounterFor
from office.signing_in import DigitErased, DigitTyped, NameChosen, OtherNameWanted, PinEntered, TypingPin
from office.staff import SERVES, holding
from resources.parts.desk_key import DeskKey
from resources.reasons import sentence
from resources.words import words_for
from tests.counter.conftest import MakeWindow
from tests.counter.examples import MARI, NOW, STAFF, minute, morning, opened, played, taken, the_plan
from tests.visits.access import BUTTON, find, name_of, press, words_on

SCENE = Scene(counter="3", day=morning(), plan=the_plan(), members=STAFF, now=NOW)
CALLED = played(
    [
        *opened(("3", "mari")),
        taken(2, "payments"),
        (3, wanted.CallNext(counter="3")),
        (3.5, wanted.CallAgain(counter="3")),
    ]
)
WORK = AtWork(member=MARI)


class Clerk:
    """Sits at a window, and writes down what it says was pressed."""

    def __init__(self, window: CounterWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.said: list[object] = []
        window.happened.connect(self.said.append)

    def sees(self, sitting: Sitting = WORK, scene: Scene = SCENE) -> None:
        self.window.render_view(view_of(sitting, scene, words_for("en", "counter"), sentence))

    def presses(self, name: str) -> None:
        """As a screen reader does; Qt shows the button pressed for a moment before it counts."""
        before = len(self.said)
        press(self.window, name)
        self.qtbot.waitUntil(lambda: len(self.said) > before)

    def types(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused: QWidget | None = self.window.focusWidget()
        QTest.keyClick(self.window if focused is None else focused, key, modifier)


@pytest.fixture
def clerk(window_of: MakeWindow, qtbot: QtBot) -> Clerk:
    return Clerk(window_of(1280, 800, 1.0), qtbot)


KEYS = [
    (Qt.Key.Key_F2, Action.FINISH_AND_NEXT),
    (Qt.Key.Key_F3, Action.AGAIN),
    (Qt.Key.Key_F4, Action.MISSED),
    (Qt.Key.Key_F5, Action.FINISH),
    (Qt.Key.Key_F10, Action.ARRIVED),
    (Qt.Key.Key_F11, Action.PUT_BACK),
    (Qt.Key.Key_F6, Action.SEND_ON),
    (Qt.Key.Key_F7, Action.PARK),
    (Qt.Key.Key_F1, Action.MORE),
]


@pytest.mark.parametrize(("key", "action"), KEYS)
def test_each_key_presses_its_button(clerk: Clerk, key: Qt.Key, action: Action) -> None:
    clerk.sees(scene=replace(SCENE, day=CALLED, now=minute(4)))
    clerk.types(key)
    assert clerk.said == [Pressed(action=action)]


def test_keys_of_a_free_counter(clerk: Clerk) -> None:
    clerk.sees(scene=replace(SCENE, day=played(opened(("3", "mari"))), now=minute(4)))
    clerk.types(Qt.Key.Key_F8)
    for key in (Qt.Key.Key_F8, Qt.Key.Key_F1):
        clerk.types(key, Qt.KeyboardModifier.ShiftModifier)
    assert clerk.said == [Pressed(action=action) for action in (Action.PAUSE, Action.LEAVE, Action.VOUCHER)]


def test_a_key_whose_button_does_not_work_presses_nothing(clerk: Clerk) -> None:
    clerk.sees()
    for key in (Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F8, Qt.Key.Key_F9, Qt.Key.Key_F12, Qt.Key.Key_1):
        clerk.types(key)
    assert clerk.said == []


def test_a_second_press_within_half_a_second_is_none(clerk: Clerk) -> None:
    """Two quick presses of "Call next" must not finish with the customer who was called by the first."""
    now = [100.0]
    for key in clerk.window.findChildren(DeskKey):
        key.clock = lambda: now[0]
    clerk.sees()
    clerk.types(Qt.Key.Key_F2)
    now[0] += 0.4
    clerk.types(Qt.Key.Key_F2)
    assert len(clerk.said) == 1
    now[0] += 0.2
    clerk.types(Qt.Key.Key_F2)
    assert len(clerk.said) == 2


def test_keys_work_wherever_the_focus_is(clerk: Clerk) -> None:
    clerk.sees()
    for widget in clerk.window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            widget.setFocus()
            QTest.keyClick(widget, Qt.Key.Key_F5)
            break
    assert clerk.said == [Pressed(action=Action.FINISH)]


def test_buttons_are_pressed_by_name_and_say_why_not(clerk: Clerk) -> None:
    clerk.sees()
    clerk.presses("Finish and call next")
    assert clerk.said == [Pressed(action=Action.FINISH_AND_NEXT)]
    missed = find(clerk.window, "Missed", BUTTON)
    assert missed is not None
    assert missed.state().disabled
    assert missed.text(QAccessible.Text.Description) == "Number 104 is at the counter already."


def test_a_pause_may_have_a_reason(clerk: Clerk) -> None:
    free = replace(SCENE, day=played(opened(("3", "mari"))), now=minute(4))
    clerk.sees(ChoosingReason(member=MARI), free)
    for key in (Qt.Key.Key_2, Qt.Key.Key_F8, Qt.Key.Key_Escape):
        clerk.types(key)
    assert clerk.said == [Picked(id="lunch"), Pressed(action=Action.PAUSE), SteppedBack()]


def test_the_strip_is_answered_by_key(clerk: Clerk) -> None:
    asked = played([(97.5, wanted.AskForHelp(kiosk="door", language="ru"))], SCENE.day)
    clerk.sees(scene=replace(SCENE, day=asked))
    clerk.types(Qt.Key.Key_F12)
    assert clerk.said == [HelpTaken(kiosk="door")]


def test_the_list_is_a_table_with_heads(clerk: Clerk) -> None:
    clerk.sees()
    table = find(clerk.window, "Who waits for you", QAccessible.Role.Table)
    assert table is not None
    cells = [table.child(n) for n in range(table.childCount())]
    heads = [name_of(cell) for cell in cells if cell.role() == QAccessible.Role.ColumnHeader]
    assert heads == ["Number", "Service", "Waits", "Left, min", "Promised", "Promise", "Language", "Needs"]
    rows = [name_of(cell) for cell in cells if cell.role() == QAccessible.Role.Cell]
    assert len(rows) == 8 * 8
    assert rows[:6] == ["204", "Contracts and plans, next", "41 min", "–", "10:37", "1 min late"]


def test_everything_can_be_read(clerk: Clerk) -> None:
    clerk.sees()
    words = words_on(clerk.window)
    for said in ("Mari Tamm", "104", "With you for 3 min", "Promise kept", "Walks slowly", "204", "Jaan", "10:38"):
        assert said in words


def test_the_small_window_has_the_same_buttons(window_of: MakeWindow, qtbot: QtBot) -> None:
    clerk = Clerk(window_of(420, 640, 1.0), qtbot)
    clerk.sees()
    clerk.presses("Finish only")
    assert clerk.said == [Pressed(action=Action.FINISH)]
    assert "Jaan" not in words_on(clerk.window)
    clerk.window.resize(1280, 800)
    assert "Jaan" in words_on(clerk.window)


def test_signing_in_by_hand(clerk: Clerk) -> None:
    clerk.sees(SignedOut())
    clerk.presses("Mari Tamm")
    clerk.sees(SignedOut(signing_in=TypingPin(member=MARI, digits="1")))
    for name in ("5", "5", "Delete", "Sign in", "Other name"):
        clerk.presses(name)
    five = DigitTyped(digit="5")
    assert clerk.said == [NameChosen(member=MARI), five, five, DigitErased(), PinEntered(), OtherNameWanted()]


def test_signing_in_by_keys(clerk: Clerk) -> None:
    clerk.sees(SignedOut())
    clerk.sees(SignedOut(signing_in=TypingPin(member=MARI, digits="1")))
    for key in (Qt.Key.Key_7, Qt.Key.Key_A, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        clerk.types(key)
    letter = DigitTyped(digit="a")
    assert clerk.said == [DigitTyped(digit="7"), letter, DigitErased(), PinEntered(), OtherNameWanted()]


def test_a_name_is_chosen_by_its_key(clerk: Clerk) -> None:
    clerk.sees(SignedOut())
    clerk.types(Qt.Key.Key_1)
    clerk.types(Qt.Key.Key_4)
    first, fourth = holding(STAFF, SERVES)[0], holding(STAFF, SERVES)[3]
    assert clerk.said == [NameChosen(member=first), NameChosen(member=fourth)]


def test_no_digit_is_ever_shown(clerk: Clerk) -> None:
    clerk.sees(SignedOut(signing_in=TypingPin(member=MARI, digits="4711")))
    words = words_on(clerk.window)
    assert "PIN or password, 4 signs typed" in words
    assert not any("4711" in word for word in words)


def test_a_late_answer_says_one_moment(clerk: Clerk) -> None:
    clerk.sees(Deciding(member=MARI))
    primary = next(key for key in clerk.window.findChildren(DeskKey) if key.view.words == "Finish and call next")
    assert not primary.is_pressed
    clerk.window.work.moment.timeout.emit()
    assert primary.is_pressed
    clerk.sees()
    assert not primary.is_pressed


@pytest.mark.parametrize("key", [Qt.Key.Key_Z, Qt.Key(0x042F)])
def test_undo_is_one_key_on_a_latin_and_a_cyrillic_keyboard(clerk: Clerk, key: Qt.Key) -> None:
    clerk.sees()
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.ControlModifier)
    QCoreApplication.sendEvent(clerk.window, event)
    assert clerk.said == [Pressed(action=Action.UNDO)]


def test_undo_says_what_it_undoes(clerk: Clerk) -> None:
    clerk.sees()
    clerk.presses("Undo: arrival of 104")
    assert clerk.said == [Pressed(action=Action.UNDO)]


def test_keys_without_a_button_work_in_a_small_window_too(window_of: MakeWindow, qtbot: QtBot) -> None:
    clerk = Clerk(window_of(420, 640, 1.0), qtbot)
    clerk.sees(scene=replace(SCENE, day=CALLED, now=minute(4)))
    clerk.types(Qt.Key.Key_F11)
    clerk.types(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    clerk.types(Qt.Key.Key_F9)
    assert clerk.said == [Pressed(action=Action.PUT_BACK), Pressed(action=Action.UNDO)]


def test_a_key_without_a_button_is_pressed_once_by_a_hand_that_trembles(window_of: MakeWindow, qtbot: QtBot) -> None:
    """Undo has no button in a small window: a second press would undo what was done before."""
    window, now = window_of(420, 640, 1.0), [100.0]
    clerk = Clerk(window, qtbot)
    window.clock = lambda: now[0]
    clerk.sees()
    for after, presses in ((0.0, 1), (0.2, 1), (0.4, 2)):
        now[0] += after
        clerk.types(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
        assert clerk.said == [Pressed(action=Action.UNDO)] * presses


def test_a_page_is_locked_by_its_key_as_the_buttons_are(clerk: Clerk) -> None:
    clerk.sees(SendingOn(member=MARI, to="counter", target="2", note="Has the old contract"))
    clerk.types(Qt.Key.Key_F9, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert clerk.said == [Pressed(action=Action.LOCK)]


def test_answers_are_pressed_by_number_and_escape_goes_back(clerk: Clerk) -> None:
    clerk.sees(Parking(member=MARI))
    for key in (Qt.Key.Key_3, Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_F7, Qt.Key.Key_Escape):
        clerk.types(key)
    clerk.types(Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier)
    assert clerk.said == [Picked(id="15"), SteppedBack(), Picked(id="5")]


def test_a_page_is_pressed_by_name(clerk: Clerk) -> None:
    clerk.sees(ChoosingDestination(member=MARI))
    clerk.presses("Contracts and plans")
    clerk.presses("Counter")
    clerk.presses("Back")
    assert clerk.said == [Picked(id="contracts"), DestinationTurned(to="counter"), SteppedBack()]


def test_a_note_is_typed_at_once_and_enter_sends_on(clerk: Clerk) -> None:
    clerk.sees(ChoosingDestination(member=MARI))
    clerk.sees(SendingOn(member=MARI, to="counter", target="2"))
    field = find(clerk.window, "Note for your colleague", QAccessible.Role.EditableText)
    assert field is not None
    clerk.types(Qt.Key.Key_5)
    clerk.types(Qt.Key.Key_F7)
    clerk.types(Qt.Key.Key_Return)
    assert clerk.said == [TextTyped(text="5"), Switched(what="comes_back"), Confirmed()]


@pytest.mark.parametrize("on", [False, True])
def test_a_switch_is_pressed_or_toggled_and_stands_as_the_view_says(clerk: Clerk, on: bool) -> None:  # noqa: FBT001  # an example
    clerk.sees(SendingOn(member=MARI, to="counter", target="2", comes_back=on))
    switch = find(clerk.window, "Comes back to me", QAccessible.Role.CheckBox)
    assert switch is not None
    switch.actionInterface().doAction(switch.actionInterface().toggleAction())
    assert clerk.said == [Switched(what="comes_back")]
    clerk.presses("Comes back to me")
    assert clerk.said == [Switched(what="comes_back")] * 2
    assert switch.state().checked == on


def test_a_number_is_typed_by_key_and_by_hand(clerk: Clerk) -> None:
    clerk.sees(TypingNumber(member=MARI, act="add", typed="2"))
    clerk.types(Qt.Key.Key_0)
    clerk.types(Qt.Key.Key_Backspace)
    clerk.presses("5")
    clerk.presses("Delete")
    assert clerk.said == [SignTyped(sign="0"), SignErased(), SignTyped(sign="5"), SignErased()]


def test_enter_gives_the_safe_answer(clerk: Clerk) -> None:
    clerk.sees(AskingToLeave(member=MARI, alone=LastCounterFor("debts", 3)))
    assert "3 people wait for “Debts and instalments”, and only you serve it." in words_on(clerk.window)
    clerk.types(Qt.Key.Key_Return)
    clerk.types(Qt.Key.Key_1)
    assert clerk.said == [SteppedBack(), Confirmed()]


def test_more_choices_than_keys_are_turned_over(clerk: Clerk) -> None:
    clerk.sees(BookingDay(member=MARI, service="contracts"))
    seconds = count()
    for button in clerk.window.findChildren(DeskKey):
        button.clock = lambda: float(next(seconds))
    for key in (Qt.Key.Key_1, Qt.Key.Key_PageDown, Qt.Key.Key_1, Qt.Key.Key_PageDown, Qt.Key.Key_1):
        clerk.types(key)
    days = [moment.at.day for moment in clerk.said if isinstance(moment, MomentPicked) and moment.at]
    assert days == [3, 13, 3]


def test_a_page_takes_the_focus_so_that_enter_is_its_own(clerk: Clerk) -> None:
    """Else Enter would press whichever button had the focus before."""
    clerk.sees()
    key = next(key for key in clerk.window.findChildren(DeskKey) if key.view.words == "Park")
    key.setFocus()
    clerk.sees(TypingNumber(member=MARI, act="add", typed="104"))
    clerk.types(Qt.Key.Key_Return)
    assert clerk.said == [Confirmed()]


def test_after_a_field_no_button_has_the_focus(clerk: Clerk) -> None:
    clerk.sees(SendingOn(member=MARI, to="counter", target="2"))
    clerk.sees(ChoosingDestination(member=MARI))
    clerk.types(Qt.Key.Key_Return)
    assert clerk.said == []
    clerk.sees()
    clerk.types(Qt.Key.Key_Return)
    assert clerk.said == []


def test_a_small_window_gives_a_page_the_place_of_the_list(window_of: MakeWindow, qtbot: QtBot) -> None:
    clerk = Clerk(window_of(420, 640, 1.0), qtbot)
    clerk.sees()
    assert find(clerk.window, "Who waits for you", QAccessible.Role.Table) is not None
    clerk.sees(Parking(member=MARI))
    assert find(clerk.window, "Who waits for you", QAccessible.Role.Table) is None
    clerk.sees()
    assert find(clerk.window, "Who waits for you", QAccessible.Role.Table) is not None


@pytest.mark.parametrize(("typed", "latin"), [("К", "K"), ("А", "A"), ("М", "M"), ("Т", "T")])
def test_letters_of_a_ticket_are_typed_in_either_alphabet(typed: str, latin: str) -> None:
    for letter in (typed, latin):
        event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
        assert struck(event) == QKeySequence(latin)
