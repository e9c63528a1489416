"""Keys: the usual table, an office's own one, a number pad with NumLock on and off, and the card that shows them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from counter import happenings as it
from counter.actions import KEYS, Action
from counter.at_hand import AtHand, OfService
from counter.errands import ChangeSize, PrintKeys, Speak
from counter.keys import ACTS, ANSWER, NAMES, Keys, canonical, key_fault, key_faults, keys_of
from counter.keys_page import key_lines, leaves_of
from counter.languages import following, window_languages
from counter.places import (
    AtWork,
    ChoosingDestination,
    ChoosingMore,
    Deciding,
    Parking,
    ReadingKeys,
    SendingOn,
    SignedOut,
    Sitting,
    TypingNumber,
)
from counter.scene import Devices, Scene
from counter.sitting import step
from counter.window import CounterWindow
from counter.window_view import view_of
from counter.work_view import WorkView
from office import commands as wanted
from office.signing_in import DigitErased, DigitTyped, PinEntered, TypingPin
from resources.look import desk_look
from resources.parts.desk_key import DeskKey
from resources.reasons import sentence
from resources.words import words_for
from tests.counter.examples import MARI, STAFF, minute, opened, played, taken, the_plan

CALLED = played(
    [
        *opened(("3", "mari")),
        taken(2, "payments"),
        (3, wanted.CallNext(counter="3")),
        (3.5, wanted.CallAgain(counter="3")),
    ]
)
SCENE = Scene(counter="3", day=CALLED, plan=the_plan(), members=STAFF, now=minute(4))
WORK = AtWork(member=MARI)
PAD = keys_of({}, pad=True)
KEYPAD, PLAIN = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.NoModifier


class Clerk:
    """Types at a window with these keys, and writes down what it says."""

    def __init__(self, qtbot: QtBot, keys: Keys) -> None:
        self.keys, self.said = keys, list[object]()
        self.window = CounterWindow(desk_look(), keys=keys)
        qtbot.addWidget(self.window)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.happened.connect(self.said.append)

    def sees(self, sitting: Sitting = WORK, scene: Scene = SCENE) -> None:
        shown = replace(scene, keys=self.keys)
        self.window.render_view(view_of(sitting, shown, words_for("en", "counter"), sentence))
        for key in self.window.findChildren(DeskKey):
            key.clock = iter(range(0, 10**9, 10)).__next__

    def types(self, key: Qt.Key | int, modifier: Qt.KeyboardModifier = KEYPAD, text: str = "") -> None:
        focused: QWidget | None = self.window.focusWidget()
        event = QKeyEvent(QEvent.Type.KeyPress, int(key), modifier, text)
        QCoreApplication.sendEvent(focused or self.window, event)


@pytest.fixture
def pad_clerk(qtbot: QtBot) -> Clerk:
    return Clerk(qtbot, PAD)


def test_every_act_has_a_name_and_every_usual_key_is_one() -> None:
    assert {action for actions in ACTS.values() for action in actions} == set(Action)
    assert [key for key in KEYS.values() if key_fault(key)] == []
    assert list(key_faults({})) == []
    assert list(key_faults({}, pad=True)) == []


@pytest.mark.parametrize("keys", [Keys(), PAD])
def test_no_key_stands_for_two_acts_and_qt_knows_each(keys: Keys) -> None:
    found = [canonical(key) for name in NAMES for key in keys.table[name]]
    assert len(found) == len(set(found))
    assert [key for key in found if QKeySequence(key).toString() != key] == []


FAULTS: dict[tuple[str, str], str] = {
    ("again", "F2"): "'F2' stands for next already, and cannot stand for again too",
    ("agian", "F3"): "there is no act 'agian' (known: ",
    ("again", "F33"): "there is no key 'F33' (known: ",
    ("again", "Hyper+A"): "there is no key 'Hyper+A'; with a key go Ctrl, Alt, Shift, Meta, Num",
    ("again", "5"): "'5' would swallow a digit of a PIN or of a number; with a number pad it is Num+5",
    ("again", "Shift+5"): "'Shift+5' would swallow a digit",
    ("again", "A"): "'A' would swallow what is typed",
    ("again", "Esc"): "'Esc' belongs to the pages",
    ("again", "Enter"): "'Enter' belongs to the pages",
    ("again", "Num+A"): "a number pad has no key 'Num+A'",
    ("again", "Ctrl+Num+1"): "a number pad has no key 'Ctrl+Num+1'",
    ("answer", "F1"): "'F1' stands for more already",
}


@pytest.mark.parametrize(("wish", "fault"), FAULTS.items())
def test_a_fault_is_one_sentence_at_the_act(wish: tuple[str, str], fault: str) -> None:
    act, key = wish
    told = list(key_faults({act: (key,)}))
    assert len(told) == 1
    assert told[0][0] == act
    assert told[0][1].startswith(fault)


def test_a_key_that_is_given_away_is_free_for_another_act() -> None:
    assert list(key_faults({"call_number": (), "again": ("F9", "Ctrl+R"), "size": ("Ins",)})) == []


def test_an_office_has_keys_of_its_own(qtbot: QtBot) -> None:
    clerk = Clerk(qtbot, keys_of({"again": ("F9", "Ctrl+R"), "call_number": (), ANSWER: ("F11",), "put_back": ()}))
    asked = played([(3.6, wanted.AskForHelp(kiosk="door", language="ru"))], CALLED)
    clerk.sees(scene=replace(SCENE, day=asked))
    caps = {key.view.words: key.view.cap for key in clerk.window.findChildren(DeskKey) if key.isVisible()}
    assert (caps["Call again"], caps["Call a number"], caps["I am going"]) == ("F9", "", "F11")
    clerk.types(Qt.Key.Key_F9, PLAIN)
    clerk.types(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    clerk.types(Qt.Key.Key_F3, PLAIN)
    clerk.types(Qt.Key.Key_F11, PLAIN)
    again = it.Pressed(action=Action.AGAIN)
    assert clerk.said == [again, again, it.HelpTaken(kiosk="door")]


ON = [
    (Qt.Key.Key_0, "0", Action.FINISH_AND_NEXT),
    (Qt.Key.Key_Enter, "\r", Action.AGAIN),
    (Qt.Key.Key_Plus, "+", Action.MISSED),
    (Qt.Key.Key_Period, ".", Action.FINISH),
    (Qt.Key.Key_Comma, ",", Action.FINISH),
    (Qt.Key.Key_1, "1", Action.ARRIVED),
    (Qt.Key.Key_2, "2", Action.PUT_BACK),
    (Qt.Key.Key_4, "4", Action.SEND_ON),
    (Qt.Key.Key_5, "5", Action.PARK),
    (Qt.Key.Key_9, "9", Action.MORE),
    (Qt.Key.Key_Minus, "-", Action.UNDO),
    (Qt.Key.Key_Slash, "/", Action.SIZE),
]
OFF = [
    (Qt.Key.Key_Insert, Action.FINISH_AND_NEXT),
    (Qt.Key.Key_Delete, Action.FINISH),
    (Qt.Key.Key_End, Action.ARRIVED),
    (Qt.Key.Key_Down, Action.PUT_BACK),
    (Qt.Key.Key_Left, Action.SEND_ON),
    (Qt.Key.Key_Clear, Action.PARK),
    (Qt.Key.Key_PageUp, Action.MORE),
]


@pytest.mark.parametrize(("key", "text", "action"), ON)
def test_a_number_pad_works_with_numlock(pad_clerk: Clerk, key: Qt.Key, text: str, action: Action) -> None:
    pad_clerk.sees()
    pad_clerk.types(key, text=text)
    assert pad_clerk.said == [it.Pressed(action=action)]


@pytest.mark.parametrize(("key", "action"), OFF)
def test_a_number_pad_works_without_numlock(pad_clerk: Clerk, key: Qt.Key, action: Action) -> None:
    pad_clerk.sees()
    pad_clerk.types(key)
    assert pad_clerk.said == [it.Pressed(action=action)]


def test_digits_of_the_keyboard_press_nothing_while_the_buttons_are_shown(pad_clerk: Clerk) -> None:
    pad_clerk.sees()
    for digit in "0123456789":
        pad_clerk.types(ord(digit), PLAIN, digit)
    pad_clerk.types(Qt.Key.Key_Return, PLAIN)
    assert pad_clerk.said == []


def test_without_the_setting_a_number_pad_presses_nothing(qtbot: QtBot) -> None:
    clerk = Clerk(qtbot, Keys())
    clerk.sees()
    for key, text, _ in ON:
        clerk.types(key, text=text)
    assert clerk.said == []


def test_an_offices_own_key_on_the_number_pad_works_with_and_without_numlock(qtbot: QtBot) -> None:
    clerk = Clerk(qtbot, keys_of({"again": ("F3", "Num+5")}))
    clerk.sees()
    clerk.types(Qt.Key.Key_5, text="5")
    clerk.types(Qt.Key.Key_Clear)
    clerk.types(Qt.Key.Key_0, text="0")
    assert clerk.said == [it.Pressed(action=Action.AGAIN)] * 2


def test_on_pages_a_number_pad_types_and_leads(pad_clerk: Clerk) -> None:
    pad_clerk.sees(TypingNumber(member=MARI, act="add", typed="10"))
    for key, text in ((Qt.Key.Key_1, "1"), (Qt.Key.Key_Insert, ""), (Qt.Key.Key_Delete, ""), (Qt.Key.Key_Minus, "-")):
        pad_clerk.types(key, text=text)
    signs = [it.SignTyped(sign="1"), it.SignTyped(sign="0"), it.SignErased(), it.SteppedBack()]
    assert pad_clerk.said == signs


def test_on_pages_digits_choose_and_signs_switch(pad_clerk: Clerk) -> None:
    pad_clerk.sees(Parking(member=MARI))
    pad_clerk.types(Qt.Key.Key_PageDown)
    pad_clerk.sees(ChoosingDestination(member=MARI))
    pad_clerk.types(Qt.Key.Key_Plus, text="+")
    pad_clerk.sees(TypingNumber(member=MARI, act="add", typed="101"))
    pad_clerk.types(Qt.Key.Key_Enter, text="\r")
    assert pad_clerk.said == [it.Picked(id="15"), it.DestinationTurned(to="counter"), it.Confirmed()]


CARD_OPEN = replace(SCENE, at_hand=AtHand(opened=OfService(), opened_for="101"))
SIZES = [(1280, 800), (1280, 700), (900, 500), (420, 640)]


@pytest.mark.parametrize("size", SIZES)
def test_beside_a_card_a_number_pad_goes_on_with_its_acts_and_digits_tick(
    pad_clerk: Clerk, size: tuple[int, int]
) -> None:
    pad_clerk.window.resize(*size)
    pad_clerk.sees(scene=CARD_OPEN)
    assert pad_clerk.window.work.view is not None
    assert pad_clerk.window.work.view.card is not None
    assert pad_clerk.window.work.view.card.pad == "Use the digits above the letters, not the number pad."
    for key, modifier, text in ((Qt.Key.Key_2, PLAIN, "2"), (Qt.Key.Key_2, KEYPAD, "2"), (Qt.Key.Key_3, KEYPAD, "3")):
        pad_clerk.types(key, modifier, text)
    ticked = it.StepPressed(standard="payments", step="explain")
    assert pad_clerk.said == [ticked, it.Pressed(action=Action.PUT_BACK)], "3 closes the counter: not with a customer"


@pytest.mark.parametrize("size", SIZES)
def test_without_the_setting_a_number_pad_ticks_too(qtbot: QtBot, size: tuple[int, int]) -> None:
    clerk = Clerk(qtbot, Keys())
    clerk.window.resize(*size)
    clerk.sees(scene=CARD_OPEN)
    clerk.types(Qt.Key.Key_1, text="1")
    assert clerk.said == [it.StepPressed(standard="payments", step="find")]


def test_a_note_takes_the_digits_of_a_number_pad_without_numlock(pad_clerk: Clerk) -> None:
    pad_clerk.sees(SendingOn(member=MARI, to="counter", target="2"))
    field = pad_clerk.window.findChild(QLineEdit)
    assert field is not None
    QCoreApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Home, KEYPAD))
    assert pad_clerk.said == [it.TextTyped(text="7")]


def test_a_pin_is_typed_on_a_number_pad_with_and_without_numlock(pad_clerk: Clerk) -> None:
    pad_clerk.sees(SignedOut(signing_in=TypingPin(member=MARI, digits="1")))
    for key, text in ((Qt.Key.Key_4, "4"), (Qt.Key.Key_Left, ""), (Qt.Key.Key_Insert, ""), (Qt.Key.Key_Enter, "\r")):
        pad_clerk.types(key, text=text)
    pad_clerk.types(Qt.Key.Key_Backspace, PLAIN)
    digits = [DigitTyped(digit=digit) for digit in "440"]
    assert pad_clerk.said == [*digits, PinEntered(), DigitErased()]


def test_the_card_follows_the_table() -> None:
    words = words_for("en", "counter")
    usual = {line.words: line.keys for line in key_lines(Keys(), words)}
    assert usual["Finish and call next"] == ("F2",)
    assert usual["What the strip offers"] == ("F12",)
    assert usual["Language of this window"] == ("Shift F3",)
    pad = {line.words: line.keys for line in key_lines(PAD, words)}
    assert pad["Finish and call next"] == ("0", "F2")
    assert pad["Page: back"] == ("Esc", "-")
    table = keys_of({"again": ("F9",), "call_number": ()})
    own = {line.words: line.keys for line in key_lines(table, words)}
    assert (own["Call again"], own["Call a number"]) == (("F9",), ())


def test_every_act_with_a_key_is_on_the_card_in_every_language() -> None:
    for language in window_languages():
        leaves = leaves_of(key_lines(PAD, words_for(language, "counter")))
        caps = [cap for leaf in leaves for line in leaf for cap in line.keys]
        assert {"F2", "F12", "Shift F8", "Ctrl Z", "0", "+", "Shift ?"} <= set(caps)
        assert max(map(len, leaves)) <= 12


def test_the_card_is_turned_printed_and_left() -> None:
    place = ReadingKeys(member=MARI)
    opened_, _ = step(WORK, it.Pressed(action=Action.KEYS), "3")
    turned, _ = step(place, it.LeafTurned(), "3")
    paper = it.KeysOnPaper(title="Keys", lines=((("F2",), "Call next"),))
    printing, errands = step(place, paper, "3")
    left, _ = step(turned, it.SteppedBack(), "3")
    assert (opened_, turned, left) == (place, ReadingKeys(member=MARI, leaf=1), WORK)
    assert (printing, errands) == (Deciding(member=MARI), (PrintKeys(title="Keys", lines=paper.lines),))


@pytest.mark.parametrize("own", [True, False])
def test_enter_prints_the_card_where_the_counter_has_a_printer(own: bool) -> None:  # noqa: FBT001  # an example
    scene = replace(SCENE, devices=Devices(own=own))
    view = view_of(ReadingKeys(member=MARI), scene, words_for("en", "counter"), sentence)
    assert isinstance(view, WorkView)
    assert view.primary.words == ("Print the card" if own else "Done")
    assert isinstance(view.primary.happening, it.KeysOnPaper if own else it.SteppedBack)


def test_the_window_turns_through_every_language() -> None:
    first = "en"
    turned = [first]
    while (after := following(turned[-1])) != first:
        turned.append(after)
    assert sorted(turned) == ["en", "et", "ru"]


@pytest.mark.parametrize("place", [WORK, ChoosingMore(member=MARI)])
def test_language_and_size_are_the_windows_own_matter(place: Sitting) -> None:
    assert step(place, it.LanguageTurned(language="ru"), "3") == (WORK, (Speak(language="ru"),))
    assert step(place, it.Pressed(action=Action.SIZE), "3") == (WORK, (ChangeSize(),))


def test_nobody_changes_the_window_before_signing_in() -> None:
    out = SignedOut()
    assert step(out, it.LanguageTurned(language="ru"), "3") == (out, ())
    assert step(out, it.Pressed(action=Action.SIZE), "3") == (out, ())
