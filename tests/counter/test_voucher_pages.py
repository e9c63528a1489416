"""The pages of a voucher: which one, what it is worth, whether it can be used; by hand, by key and by scanner."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counter.actions import Action
from counter.happenings import CodeScanned, Confirmed, NotWritten, Pressed, RestoreWanted, SteppedBack, TextTyped
from counter.page_view import PageView
from counter.places import AtWork, ChoosingMore, Parking, SendingOn
from counter.scene import Scene
from counter.voucher_places import ChangingVoucher, LookingUp, OfVoucher, ShowingVoucher, TypingVoucher
from counter.window_view import view_of
from counter.work_view import WorkView, work_view
from office.promise_refusals import NoSuchVoucher, TooLateToRestore
from office.voucher_events import VoucherIssued, Worth
from office.vouchers import Redeemed, VoucherNow
from resources.reasons import sentence
from resources.words import words_for
from tests.counter.conftest import MakeWindow
from tests.counter.examples import MARI, NOW, STAFF, morning, the_plan
from tests.visits.access import find, words_on

SCENE = Scene(counter="3", day=morning(), plan=the_plan(), members=STAFF, now=NOW)
ISSUED = VoucherIssued(
    code="K4TX72M9",
    worth=Worth(amount=Decimal("5.00")),
    last_day=date(2026, 5, 30),
    day=date(2026, 3, 1),
    number="118",
    service="payments",
)
FRESH = VoucherNow(issued=ISSUED, issued_at=NOW - timedelta(days=2))
SQUARE = "WALKIN/tartu/voucher/K4TX72M9"


def used(at: datetime = NOW, counter: str = "3") -> VoucherNow:
    return replace(FRESH, redeemed=Redeemed(at=at, counter=counter))


def seen(place: OfVoucher | LookingUp | ChangingVoucher | ChoosingMore, language: str = "en") -> WorkView:
    return work_view(place, SCENE, words_for(language, "counter"), sentence)


def page(place: OfVoucher | LookingUp | ChangingVoucher) -> PageView:
    shown = seen(place).page
    assert shown is not None
    return shown


@pytest.mark.parametrize(
    ("typed", "why_not"),
    [
        ("", "A code has eight letters and digits."),
        ("K4TX-72M", "A code has eight letters and digits."),
        ("k4tx 72m9", ""),
        ("К4ТХ-72М9", ""),
        (SQUARE, ""),
        (f"K4{SQUARE}", ""),
        ("ЦФДЛШТ.ефкег.мщгсрук.Л4ЕЧ72Ь9", ""),
        ("WALKIN/narva/voucher/K4TX72M9", "A code has eight letters and digits."),
    ],
)
def test_a_code_can_be_looked_up_once_it_is_one(typed: str, why_not: str) -> None:
    shown = page(TypingVoucher(member=MARI, typed=typed))
    assert (shown.primary.words, shown.primary.key, shown.primary.why_not) == ("Look it up", "Enter", why_not)
    assert shown.field is not None
    assert shown.field.text == typed


def test_a_voucher_that_counts_says_what_it_is_worth_and_for_what_before_anything_is_written() -> None:
    shown = page(ShowingVoucher(member=MARI, voucher=FRESH))
    assert (shown.heading, shown.number) == ("Voucher: €5", "K4TX-72M9")
    assert shown.lines == ("For number 118 of 1 March 2026, Bills and payments", "Valid until 30 May 2026.")
    assert shown.chip is not None
    assert (shown.chip.words, shown.chip.tone) == ("Can be used", "good")
    assert (shown.primary.words, shown.primary.why_not, shown.choices) == ("Redeem: €5", "", ())


@pytest.mark.parametrize(
    ("voucher", "chip", "line"),
    [
        (used(counter="1"), "Used already", "Voucher K4TX-72M9 was used already: 3 March 2026 10:38, at counter 1."),
        (used(counter=""), "Used already", "Voucher K4TX-72M9 was used already: 3 March 2026 10:38."),
        (
            replace(FRESH, issued=replace(ISSUED, last_day=date(2026, 3, 2))),
            "Too old",
            "The last day of voucher K4TX-72M9 was Monday, 2 March 2026.",
        ),
    ],
)
def test_a_voucher_that_does_not_count_says_why(voucher: VoucherNow, chip: str, line: str) -> None:
    shown = page(ShowingVoucher(member=MARI, voucher=voucher))
    assert shown.chip is not None
    assert (shown.chip.words, shown.chip.tone, shown.lines[1], shown.primary.why_not) == (chip, "late", line, line)
    assert shown.choices == ()


def test_what_was_redeemed_just_now_is_undone_by_one_key() -> None:
    shown = page(ShowingVoucher(member=MARI, voucher=used(), became="redeemed"))
    assert shown.chip is not None
    assert (shown.chip.words, shown.chip.tone) == ("Used now", "good")
    assert shown.lines[1] == "Used now at counter 3. It cannot be used again."
    assert (shown.primary.words, shown.primary.happening) == ("Done", SteppedBack())
    (undo,) = shown.choices
    assert (undo.words, undo.key, undo.happening) == ("Undo", "Ctrl+Z", RestoreWanted())


@pytest.mark.parametrize(("minutes", "undone"), [(0, True), (5, True), (6, False)])
def test_it_can_be_undone_as_long_as_the_plan_lets_acts_be(minutes: float, undone: bool) -> None:  # noqa: FBT001  # a table
    plan = replace(SCENE.plan, calling=replace(SCENE.plan.calling, undo_minutes=5))
    scene = replace(SCENE, plan=plan)
    place = ShowingVoucher(member=MARI, voucher=used(NOW - timedelta(minutes=minutes)))
    shown = work_view(place, scene, words_for("en", "counter"), sentence).page
    assert shown is not None
    assert bool(shown.choices) is undone


def test_an_answer_on_its_way_leaves_the_page_as_it_is() -> None:
    assert page(LookingUp(member=MARI, typed="K4TX-72M9")) == page(TypingVoucher(member=MARI, typed="K4TX-72M9"))
    changing = ChangingVoucher(member=MARI, voucher=FRESH, to="redeemed")
    assert page(changing) == page(ShowingVoucher(member=MARI, voucher=FRESH))
    assert seen(changing).deciding


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (
            TypingVoucher(member=MARI, notice=NoSuchVoucher("K4TX-72M9")),
            "There is no voucher “K4TX-72M9”: please compare the letters and digits.",
        ),
        (TypingVoucher(member=MARI, notice=NotWritten()), "Vouchers cannot be looked up now. Please try again."),
        (
            ShowingVoucher(member=MARI, voucher=FRESH, notice=NotWritten()),
            "That could not be written down. Please press again.",
        ),
        (
            ShowingVoucher(member=MARI, voucher=used(), notice=TooLateToRestore("K4TX-72M9", 5)),
            "Voucher K4TX-72M9 was used more than 5 minutes ago: that stays.",
        ),
    ],
)
def test_the_strip_says_why_nothing_was_done(place: OfVoucher, words: str) -> None:
    alert = seen(place).alert
    assert alert is not None
    assert alert.words == words


def test_vouchers_stand_on_the_page_of_f1_with_a_key_that_works_everywhere() -> None:
    more = seen(ChoosingMore(member=MARI)).page
    assert more is not None
    assert more.beside is not None
    assert (more.beside.words, more.beside.key, more.beside.works) == ("Voucher", "Shift+F1", True)
    assert more.beside.happening == Pressed(action=Action.VOUCHER)
    assert len(more.choices) == 18
    assert Pressed(action=Action.VOUCHER) not in [choice.happening for choice in more.choices]


class Desk:
    """A window, a keyboard and a scanner that types like one; what the window says is written down."""

    def __init__(self, window: QWidget, said: list[object]) -> None:
        self.window, self.said = window, said

    def shows(self, place: AtWork | OfVoucher | Parking | SendingOn) -> None:
        self.window.render_view(view_of(place, SCENE, words_for("en", "counter"), sentence))  # type: ignore[attr-defined]  # a counter's
        self.said.clear()

    def types(self, text: str) -> None:
        for letter in text:
            self._key(ord(letter.upper()), letter)
        self._key(Qt.Key.Key_Return.value, "\r")

    def _key(self, key: int, text: str) -> None:
        focused: QWidget | None = self.window.focusWidget()
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.sendEvent(self.window if focused is None else focused, event)


@pytest.fixture
def desk(window_of: MakeWindow, qtbot: QtBot) -> Desk:
    window = window_of(1280, 800, 1.0)
    said: list[object] = []
    window.happened.connect(said.append)
    qtbot.waitUntil(window.isVisible)
    desk = Desk(window, said)
    desk.shows(AtWork(member=MARI))
    return desk


@pytest.mark.parametrize("where", ["", "Who waits for you", "Finish and call next"])
def test_a_square_is_read_wherever_the_focus_is_and_presses_nothing(desk: Desk, where: str) -> None:
    found = [widget for widget in desk.window.findChildren(QWidget) if widget.accessibleName() == where]
    (found[0] if where else desk.window).setFocus()
    desk.types(SQUARE)
    assert desk.said == [CodeScanned(text=SQUARE)]


def test_a_scanner_that_strikes_enter_twice_redeems_nothing(desk: Desk) -> None:
    now = [100.0]
    desk.window.clock = lambda: now[0]  # type: ignore[attr-defined]  # a counter's
    desk.types(SQUARE)
    desk.shows(ShowingVoucher(member=MARI, voucher=FRESH))
    now[0] += 0.1
    desk.types("")
    assert desk.said == []
    now[0] += 0.5
    desk.types("")
    assert desk.said == [Confirmed()]


def test_a_square_is_read_on_a_page_whose_answers_are_figures(desk: Desk) -> None:
    desk.shows(Parking(member=MARI))
    desk.types(SQUARE)
    assert desk.said == [CodeScanned(text=SQUARE)]


def test_what_is_scanned_into_a_field_stands_in_it(desk: Desk) -> None:
    desk.shows(TypingVoucher(member=MARI))
    desk.types(SQUARE)
    assert desk.said[-1] == TextTyped(text=SQUARE)
    desk.shows(TypingVoucher(member=MARI, typed=SQUARE))
    desk.types("")
    assert desk.said == [Confirmed()]
    field = find(desk.window, "Code on the voucher", QAccessible.Role.EditableText)
    assert field is not None


def test_a_square_that_is_scanned_into_a_note_is_no_voucher(desk: Desk) -> None:
    desk.shows(SendingOn(member=MARI, to="counter", target="2"))
    desk.types(SQUARE)
    assert not any(isinstance(said, CodeScanned) for said in desk.said)


def test_single_letters_press_nothing(desk: Desk) -> None:
    desk.types("Wa")
    assert desk.said == []


def test_everything_of_a_voucher_can_be_read(desk: Desk) -> None:
    desk.shows(ShowingVoucher(member=MARI, voucher=used(), became="redeemed"))
    read = words_on(desk.window)
    for words in ("K4TX-72M9", "Voucher: €5", "Used now", "For number 118 of 1 March 2026, Bills and payments"):
        assert words in read
