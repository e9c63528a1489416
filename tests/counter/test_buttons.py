"""Which buttons work at each stand of a counter, and the sentence why the others do not: the rules say so."""

from dataclasses import replace

import pytest

from counter.actions import Action
from counter.buttons_view import keys_elsewhere, primary_button, secondary_buttons
from counter.customer_view import customer_view
from counter.happenings import FinishWanted, Pressed
from counter.scene import Scene
from counter.undo_phrase import undo_phrase
from office import commands as wanted
from office.commands import DayCommand
from office.day import Day, foreseen
from office.deciding import decide
from office.refusals import Refused
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


def all_of(why_not: str, pause: str = "Pause") -> dict[str, str]:
    """Every button that stands in the same place, and why those about a customer do not work."""
    about = ("Call again", "Missed", "Finish only", "Arrived", "Send on", "Park")
    return dict.fromkeys(about, why_not) | {pause: "", "More": "", "Call a number": ""}


STANDS: dict[str, tuple[list[tuple[float, DayCommand]], tuple[str, str], dict[str, str]]] = {
    "nobody waits": (OPEN, ("Call next", EMPTY), all_of(FREE) | {"Undo: opening": ""}),
    "somebody waits": ([*OPEN, taken(2, "payments")], ("Call next", ""), all_of(FREE) | {"Undo: opening": ""}),
    "called": (
        [*OPEN, *CALLED],
        ("Finish and call next", ""),
        all_of("") | {"Missed": SOON, "Pause": BUSY, "Call a number": BUSY, "Undo: call of 101": ""},
    ),
    "serving": (
        [*OPEN, *SERVING],
        ("Finish and call next", ""),
        all_of(HERE)
        | {"Finish only": "", "Send on": "", "Park": "", "Pause": BUSY, "Call a number": BUSY}
        | {"Undo: arrival of 101": ""},
    ),
    "paused": (
        [*OPEN, (2, wanted.PauseCounter(counter="3"))],
        ("Resume", ""),
        all_of(FREE) | {"Pause": PAUSED, "Call a number": PAUSED, "Undo: pause": ""},
    ),
    "shut": (
        [*OPEN, (2, wanted.CloseCounter(counter="3"))],
        ("Open the counter", ""),
        all_of(SHUT, "Sign out") | {"Call a number": SHUT, "Undo: closing": ""},
    ),
    "never opened": (
        opened(),
        ("Open the counter", ""),
        all_of(SHUT, "Sign out") | {"Call a number": SHUT, "Undo": SHUT},
    ),
}


def scene_of(day: Day, counter: str = "3") -> Scene:
    return Scene(counter=counter, day=day, plan=the_plan(), members=STAFF, now=minute(10))


@pytest.mark.parametrize("stand", STANDS)
def test_each_button_works_or_says_why_not(stand: str) -> None:
    happened, primary, expected = STANDS[stand]
    scene = scene_of(played(happened))
    main = primary_button(scene, MARI, WORDS, sentence)
    buttons = secondary_buttons(scene, MARI, WORDS, sentence)
    assert (main.words, main.why_not) == primary
    assert {button.words: button.why_not for button in buttons} == expected
    assert [button.words for button in buttons] == list(expected)


def test_another_clerk_cannot_press_anything_but_sign_out() -> None:
    scene = scene_of(played([*OPEN, *CALLED]))
    taken_by = "Mari Tamm works at counter 3 already."
    buttons = (primary_button(scene, JAAN, WORDS, sentence), *secondary_buttons(scene, JAAN, WORDS, sentence))
    assert {button.words for button in buttons if button.works} == {"Sign out", "More"}
    assert {button.why_not for button in buttons if not button.works} == {taken_by}


def test_after_the_day_everything_says_so() -> None:
    scene = scene_of(played([*OPEN, (5, wanted.CloseDay())]))
    primary = primary_button(scene, MARI, WORDS, sentence)
    assert primary.why_not == "The service day is over."
    assert secondary_buttons(scene, MARI, WORDS, sentence)[6].happening == Pressed(action=Action.SIGN_OUT)


def test_a_clock_that_is_a_little_late_disables_nothing() -> None:
    day = played([*OPEN, taken(9, "payments")])
    scene = replace(scene_of(day), now=minute(8.9))
    assert primary_button(scene, MARI, WORDS, sentence).works


def test_some_keys_work_without_a_button() -> None:
    keys = keys_elsewhere(scene_of(played([*OPEN, *CALLED])), MARI, WORDS, sentence)
    assert [(button.key, button.words, button.works) for button in keys] == [
        ("F9", "Call a number", False),
        ("Ctrl+Z", "Undo: call of 101", True),
        ("F11", "Put back", True),
        ("Shift+F1", "Voucher", True),
        ("Shift+F5", "Service card", True),
        ("Shift+F6", "Situations", True),
        ("Shift+F7", "My day", True),
        ("Shift+F11", "Name", True),
        ("Shift+F4", "Remember", True),
        ("Shift+F12", "Notes", True),
        ("Shift+F10", "Hand over", True),
        ("Shift+F9", "Lock", True),
        ("Shift+F8", "Close counter", False),
        ("Shift+F2", "Window size", True),
        ("Shift+F3", "Eesti", True),
        ("Shift+?", "Keys", True),
    ]


@pytest.mark.parametrize(
    ("happened", "words"),
    [
        ([(4, wanted.CallAgain(counter="3"))], "Undo: second call of 101"),
        ([(4, wanted.FinishService(counter="3"))], "Undo: finish of 101"),
        ([(4, wanted.CallAgain(counter="3")), (5, wanted.MarkMissed(counter="3"))], "Undo: 101 missed"),
        ([(4, wanted.PutBack(counter="3"))], "Undo: 101 put back"),
        ([(4, wanted.ParkTicket(counter="3"))], "Undo: 101 parked"),
        ([(4, wanted.TransferTicket(counter="3", service="debts"))], "Undo: 101 sent on"),
    ],
)
def test_undo_says_what_it_would_undo(happened: list[tuple[float, DayCommand]], words: str) -> None:
    assert undo_phrase(scene_of(played([*OPEN, *CALLED, *happened])), WORDS) == words


def test_where_arrivals_are_not_confirmed_the_key_says_so_and_the_main_button_finishes() -> None:
    scene = scene_of(played([*OPEN, *CALLED]))
    silent = replace(scene, plan=replace(scene.plan, calling=replace(scene.plan.calling, confirms_arrival=False)))
    arrived = next(one for one in secondary_buttons(silent, MARI, WORDS, sentence) if one.words == "Arrived")
    assert arrived.why_not == "This office does not confirm arrivals."
    primary = primary_button(silent, MARI, WORDS, sentence)
    assert (primary.words, primary.works) == ("Finish and call next", True)
    assert next(one for one in secondary_buttons(scene, MARI, WORDS, sentence) if one.words == "Arrived").works


def test_undo_of_the_end_of_a_pause() -> None:
    pause: list[tuple[float, DayCommand]] = [
        (2, wanted.PauseCounter(counter="3")),
        (3, wanted.ResumeCounter(counter="3")),
    ]
    assert undo_phrase(scene_of(played([*OPEN, *pause])), WORDS) == "Undo: end of pause"


def test_what_is_too_old_is_not_undone_and_says_so() -> None:
    late = replace(scene_of(played([*OPEN, *CALLED])), now=minute(40))
    undo = secondary_buttons(late, MARI, WORDS, sentence)[-1]
    assert undo.why_not == "The last act of counter 3 is more than 15 minutes old: it stays."


def test_an_office_that_calls_by_itself_needs_one_press_and_no_second_one() -> None:
    plan = replace(the_plan(), calling=replace(the_plan().calling, automatic=True))
    scene = replace(scene_of(played(OPEN)), plan=plan)
    assert primary_button(scene, MARI, WORDS, sentence).works
    events = decide(scene.day, plan, wanted.CallNext(counter="3"), minute(5))
    assert not isinstance(events, Refused)
    awaiting = replace(scene, day=foreseen(scene.day, events, minute(5)))
    assert primary_button(awaiting, MARI, WORDS, sentence).why_not == "Whoever comes is called to you."
    card = customer_view(awaiting, MARI, WORDS)
    assert (card.title, card.lines[0]) == ("Whoever comes is called to you.", "Free for 9 min")


def test_finish_asks_where_there_is_something_to_choose() -> None:
    goes_on = scene_of(played([*OPEN, *SERVING, (5, wanted.AddService(number="101", service="meters"))]))
    assert primary_button(goes_on, MARI, WORDS, sentence).happening == FinishWanted(calls_next=True)
    assert secondary_buttons(goes_on, MARI, WORDS, sentence)[2].happening == FinishWanted(calls_next=False)
