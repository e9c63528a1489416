"""The card of the service standard at hand: opened by a key, ticked by digits, told once, never in the way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter import at_hand as of
from counter.actions import Action
from counter.at_hand import AtHand, OfService, OfSituation, Opened, Situations
from counter.card_view import CardView, card_view
from counter.errands import Decide
from counter.happenings import CardClosed, Happening, Pressed, SituationPicked, StepPressed
from counter.places import AtWork, ChoosingMore
from counter.scene import Scene
from office import commands as wanted
from resources.reasons import sentence
from resources.words import words_for
from tests.counter.conftest import MakeWindow
from tests.counter.examples import MARI, NOW, STAFF, minute, morning, opened, played, taken, the_plan
from tests.counter.test_window import Clerk

CARD, LIST = Pressed(action=Action.CARD), Pressed(action=Action.SITUATIONS)
PICKED = SituationPicked(standard="emergency")
SCENE = Scene(counter="3", day=morning(), plan=the_plan(), members=STAFF, now=NOW)
"""104, who speaks Russian and came to pay a bill, is with Mari at counter 3."""


def after(*happened: tuple[Happening, str]) -> AtHand:
    found = AtHand()
    for happening, number in happened:
        found = of.after(found, happening, number)
    return found


@pytest.mark.parametrize(
    ("happened", "shown"),
    [
        ([(CARD, "104")], OfService()),
        ([(CARD, "104"), (CARD, "104")], None),
        ([(CARD, "104"), (CARD, "105")], OfService()),
        ([(CARD, "104"), (LIST, "104")], Situations()),
        ([(LIST, ""), (PICKED, "")], OfSituation(standard="emergency")),
        ([(LIST, "104"), (PICKED, "104"), (CardClosed(), "104")], Situations()),
        ([(LIST, "104"), (CardClosed(), "104")], None),
        ([(CARD, "104"), (Pressed(action=Action.NEXT), "104")], OfService()),
    ],
)
def test_one_key_opens_and_closes(happened: list[tuple[Happening, str]], shown: Opened | None) -> None:
    assert after(*happened).opened == shown


def ticking(step: str, number: str = "104", standard: str = "payments") -> tuple[Happening, str]:
    return StepPressed(standard=standard, step=step), number


def test_a_step_is_ticked_and_taken_back_for_the_customer_who_is_there() -> None:
    found = after(ticking("find"), ticking("pay"), ticking("find"), ticking("find", "105"))
    assert found.ticked("104", "payments") == {"pay"}
    assert found.ticked("105", "payments") == {"find"}
    assert after(ticking("find", "")).ticks == {}


FINISH, NEXT = wanted.FinishService(counter="3"), wanted.CallNext(counter="3")


def test_a_finish_tells_what_was_ticked_and_nothing_else_does() -> None:
    ticked = after(ticking("pay"), ticking("find"), ticking("stay", standard="emergency"), ticking("x", "105"))
    told = (
        wanted.Ticked(standard="emergency", steps=("stay",)),
        wanted.Ticked(standard="payments", steps=("find", "pay")),
    )
    (errand,) = of.told((Decide(commands=(FINISH, NEXT)),), ticked, "104")
    assert errand == Decide(commands=(replace(FINISH, ticked=told), NEXT))
    assert of.told((Decide(commands=(NEXT,)),), ticked, "104") == (Decide(commands=(NEXT,)),)


def test_what_was_ticked_and_taken_back_is_not_told() -> None:
    errands = (Decide(commands=(FINISH,)),)
    assert of.told(errands, after(ticking("pay"), ticking("pay")), "104") == errands
    assert of.told(errands, AtHand(), "104") == errands


def showing(at_hand: AtHand, scene: Scene = SCENE, language: str = "en") -> CardView:
    found = card_view(replace(scene, at_hand=at_hand), MARI, words_for(language, "counter"), sentence)
    assert found is not None
    return found


def test_the_greeting_is_in_the_customers_language_and_the_steps_in_the_clerks() -> None:
    card = showing(after((CARD, "104")), language="et")
    assert SCENE.ticket is not None
    assert SCENE.ticket.language == "ru"
    assert (card.heading, card.say) == ("Arved ja maksed", "«Добрый день! О каком счёте идёт речь?»")
    assert [key.words for key in card.keys][:2] == [
        "Leidke leping: arve number või nimi ja aadress",
        "Selgitage arvet rida-realt, ekraanil või paberil",
    ]
    assert [key.key for key in card.keys] == ["1", "2", "3", "4", "5"]
    assert card.aside == "versioon 2, alates 1. veebruar 2026"


def test_once_one_step_is_ticked_the_sentence_is_that_of_the_next_one() -> None:
    card = showing(after((CARD, "104"), ticking("find")))
    assert [key.chosen for key in card.keys] == [True, False, False, False, False]
    assert card.say == "«Я покажу Вам, что означает каждая строка.»"


def test_all_ticked_is_said() -> None:
    steps = ("find", "explain", "pay", "easier", "anything_else")
    card = showing(after((CARD, "104"), *(ticking(step) for step in steps)))
    assert (card.say, card.note) == ("", "All steps are ticked.")


def test_a_step_says_whom_to_call() -> None:
    card = showing(AtHand(opened=OfSituation(standard="emergency"), opened_for="104"))
    assert (card.say, card.note) == ("«Сейчас вызову помощь. Я останусь с Вами.»", "Call: 112")


def test_situations_are_listed_and_say_why_there_is_no_card() -> None:
    listed = showing(AtHand(opened=Situations(), opened_for="104"))
    assert [key.words for key in listed.keys] == [
        "The customer is angry",
        "Documents are missing",
        "Emergency",
        "Our system is down",
    ]
    without = replace(SCENE, plan=replace(the_plan(), standards=()))
    assert showing(after((CARD, "104")), without).note == "The plan has no card for “Bills and payments”."
    nobody = replace(SCENE, day=played(opened(("3", "mari"))), now=minute(4))
    assert showing(after((CARD, "")), nobody).note == "Nobody is at your counter."


def seen(clerk: Clerk, *happened: tuple[Happening, str], sitting: AtWork | ChoosingMore | None = None) -> None:
    clerk.sees(sitting or AtWork(member=MARI), replace(SCENE, at_hand=after(*happened)))


@pytest.fixture(params=[(420, 640), (1280, 800)])
def either(request: pytest.FixtureRequest, window_of: MakeWindow, qtbot: QtBot) -> Clerk:
    width, height = request.param
    return Clerk(window_of(width, height, 1.0), qtbot)


def test_keys_open_the_cards(either: Clerk) -> None:
    seen(either)
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7):
        either.types(key, Qt.KeyboardModifier.ShiftModifier)
    assert either.said == [CARD, LIST, Pressed(action=Action.OWN_DAY)]


def test_digits_tick_and_every_key_of_the_counter_works_beside_an_open_card(either: Clerk) -> None:
    seen(either, (CARD, "104"))
    for key in (Qt.Key.Key_2, Qt.Key.Key_F2, Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F1, Qt.Key.Key_Escape):
        either.types(key)
    assert either.said == [
        StepPressed(standard="payments", step="explain"),
        *(Pressed(action=one) for one in (Action.FINISH_AND_NEXT, Action.FINISH, Action.SEND_ON, Action.MORE)),
        CardClosed(),
    ]


def test_the_same_digit_counts_at_once_on_another_card(either: Clerk) -> None:
    seen(either, (CARD, "104"))
    either.types(Qt.Key.Key_1)
    seen(either, (LIST, "104"), (PICKED, "104"))
    either.types(Qt.Key.Key_1)
    assert either.said == [
        StepPressed(standard="payments", step="find"),
        StepPressed(standard="emergency", step="call_112"),
    ]


def test_a_step_is_ticked_by_a_screen_reader_too(either: Clerk) -> None:
    seen(either, (CARD, "104"))
    either.presses("Take the payment")
    assert either.said == [StepPressed(standard="payments", step="pay")]


def test_the_card_of_a_customer_who_has_gone_is_closed(either: Clerk) -> None:
    seen(either, (CARD, "103"))
    assert not any(key.isVisible() for key in either.window.work._standard.pressable())


def test_a_page_comes_before_the_card(either: Clerk) -> None:
    seen(either, (CARD, "104"), sitting=ChoosingMore(member=MARI))
    either.types(Qt.Key.Key_3)
    assert either.said == [Pressed(action=Action.NEW_TICKET)]


def test_the_card_of_a_customer_who_needs_nothing_is_not_open() -> None:
    called = played([*opened(("3", "mari")), taken(2, "payments"), (3, wanted.CallNext(counter="3"))])
    assert card_view(replace(SCENE, day=called), MARI, words_for("en", "counter"), sentence) is None
