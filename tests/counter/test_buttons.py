"""Which buttons work at each stand of a counter, and the sentence why the others do not: the rules say so."""

from dataclasses import replace

import pytest

from counter.actions import Action
from counter.buttons_view import primary_button, reason_buttons, secondary_buttons
from counter.scene import Scene
from counter.sitting import Pressed
from office import commands as wanted
from office.commands import DayCommand
from office.day import Day
from resources.reasons import sentence
from resources.words import words_for
from tests.counter.examples import JAAN, MARI, STAFF, minute, opened, played, taken, the_plan

WORDS = words_for("en", "counter")
OPEN = opened(("3", "mari"))
CALLED: list[tuple[float, DayCommand]] = [taken(2, "payments"), taken(2, "meters"), (3, wanted.CallNext(counter="3"))]
SERVING: list[tuple[float, DayCommand]] = [*CALLED, (4, wanted.ConfirmArrival(counter="3"))]

EMPTY = "Nobody is waiting for you."
FREE = "No number is called to counter 3."
BUSY = "Counter 3 is still with number 101."
HERE = "Number 101 is at the counter already."
SOON = "Call number 101 again before it counts as missed. Calls still due: 1."
PAUSED = "Counter 3 is on a pause."
SHUT = "Counter 3 is not open."

STANDS: dict[str, tuple[list[tuple[float, DayCommand]], dict[str, str]]] = {
    "nobody waits": (
        OPEN,
        {
            "Call next": EMPTY,
            "Call again": FREE,
            "Missed": FREE,
            "Finish only": FREE,
            "Arrived": FREE,
            "Put back": FREE,
            "Pause": "",
            "Close counter": "",
        },
    ),
    "somebody waits": (
        [*OPEN, taken(2, "payments")],
        {
            "Call next": "",
            "Call again": FREE,
            "Missed": FREE,
            "Finish only": FREE,
            "Arrived": FREE,
            "Put back": FREE,
            "Pause": "",
            "Close counter": "",
        },
    ),
    "called": (
        [*OPEN, *CALLED],
        {
            "Finish and call next": "",
            "Call again": "",
            "Missed": SOON,
            "Finish only": "",
            "Arrived": "",
            "Put back": "",
            "Pause": BUSY,
            "Close counter": BUSY,
        },
    ),
    "serving": (
        [*OPEN, *SERVING],
        {
            "Finish and call next": "",
            "Call again": HERE,
            "Missed": HERE,
            "Finish only": "",
            "Arrived": HERE,
            "Put back": HERE,
            "Pause": BUSY,
            "Close counter": BUSY,
        },
    ),
    "paused": (
        [*OPEN, (2, wanted.PauseCounter(counter="3"))],
        {
            "Resume": "",
            "Call again": FREE,
            "Missed": FREE,
            "Finish only": FREE,
            "Arrived": FREE,
            "Put back": FREE,
            "Pause": PAUSED,
            "Close counter": "",
        },
    ),
    "shut": (
        [*OPEN, (2, wanted.CloseCounter(counter="3"))],
        {
            "Open the counter": "",
            "Call again": SHUT,
            "Missed": SHUT,
            "Finish only": SHUT,
            "Arrived": SHUT,
            "Put back": SHUT,
            "Pause": SHUT,
            "Sign out": "",
        },
    ),
    "never opened": (
        opened(),
        {
            "Open the counter": "",
            "Call again": SHUT,
            "Missed": SHUT,
            "Finish only": SHUT,
            "Arrived": SHUT,
            "Put back": SHUT,
            "Pause": SHUT,
            "Sign out": "",
        },
    ),
}


def scene_of(day: Day, counter: str = "3") -> Scene:
    return Scene(counter=counter, day=day, plan=the_plan(), members=STAFF, now=minute(10))


@pytest.mark.parametrize("stand", STANDS)
def test_each_button_works_or_says_why_not(stand: str) -> None:
    happened, expected = STANDS[stand]
    scene = scene_of(played(happened))
    buttons = (
        primary_button(scene, MARI, WORDS, sentence),
        *secondary_buttons(scene, MARI, WORDS, sentence),
    )
    assert {button.words: button.why_not for button in buttons} == expected
    assert [button.works for button in buttons] == [not why_not for why_not in expected.values()]


def test_another_clerk_cannot_press_anything_but_sign_out() -> None:
    scene = scene_of(played([*OPEN, *CALLED]))
    taken_by = "Mari Tamm works at counter 3 already."
    buttons = (primary_button(scene, JAAN, WORDS, sentence), *secondary_buttons(scene, JAAN, WORDS, sentence))
    assert {button.words for button in buttons if button.works} == {"Sign out"}
    assert {button.why_not for button in buttons if not button.works} == {taken_by}


def test_after_the_day_everything_says_so() -> None:
    scene = scene_of(played([*OPEN, (5, wanted.CloseDay())]))
    primary = primary_button(scene, MARI, WORDS, sentence)
    assert primary.why_not == "The service day is over."
    assert secondary_buttons(scene, MARI, WORDS, sentence)[-1].happening == Pressed(action=Action.SIGN_OUT)


def test_a_clock_that_is_a_little_late_disables_nothing() -> None:
    day = played([*OPEN, taken(9, "payments")])
    scene = replace(scene_of(day), now=minute(8.9))
    assert primary_button(scene, MARI, WORDS, sentence).works


def test_reasons_have_keys_and_none_is_needed() -> None:
    buttons = reason_buttons(WORDS)
    assert [button.key for button in buttons] == ["1", "2", "3", "4", "F8", "Esc"]
    assert [button.words for button in buttons] == [
        "Short break",
        "Lunch",
        "Meeting",
        "Office work",
        "No reason",
        "Back",
    ]
