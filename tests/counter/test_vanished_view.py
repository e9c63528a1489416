"""Counters that do not answer, and clocks that are wrong, as a clerk sees them."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from counter.errands import Decide
from counter.happenings import ShutPressed
from counter.places import AtWork, Deciding, SignedOut
from counter.scene import Scene
from counter.sitting import step
from counter.window_view import view_of
from counter.work_view import WorkView
from office import commands as wanted
from office.clocks import ClockJumped
from office.day import foreseen
from office.events import CounterVanished
from resources.clock_words import clock_sentence
from resources.reasons import sentence
from resources.sign_in_view import SignInView
from resources.words import words_for
from tests.counter.conftest import MakeWindow
from tests.counter.examples import MARI, NOW, STAFF, minute, morning, the_plan
from tests.counter.test_fitting import SIZES, words_of
from tests.cutting import cut
from tests.visits.access import press, words_on

WORK = AtWork(member=MARI)
SCENE = Scene(
    counter="3",
    day=morning(),
    plan=the_plan(),
    members=STAFF,
    now=NOW,
    vanished={"1": minute(91), "5": minute(92)},
    clock_trouble="The clock of this computer jumped ahead by 2 h 59 min. Walkin keeps the time until it is set right.",
)


def view(scene: Scene = SCENE) -> WorkView:
    shown = view_of(WORK, scene, words_for("en", "counter"), sentence)
    assert isinstance(shown, WorkView)
    return shown


def test_the_counter_that_is_silent_longest_is_told_with_what_to_do() -> None:
    alert = view().alert
    assert alert is not None
    assert alert.words.startswith("Counter 1 has not answered since 10:31. Shut it, and number ")
    assert alert.button is not None
    assert (alert.button.words, alert.button.key, alert.button.happening) == (
        "Shut it",
        "F12",
        ShutPressed(counter="1"),
    )


def test_all_silent_counters_stand_so_in_the_row() -> None:
    told = {counter.counter: counter.spoken for counter in view().counters}
    assert told["1"] == "1, Jaan, No answer, since 10:31"
    assert told["5"] == "5, Peeter, No answer, since 10:32"
    assert "No answer" not in told["3"]


def test_shutting_it_asks_the_rules_once() -> None:
    sitting, errands = step(WORK, ShutPressed(counter="1"), "3")
    assert (sitting, errands) == (Deciding(member=MARI), (Decide(commands=(wanted.ShutVanished(counter="1"),)),))
    assert step(sitting, ShutPressed(counter="1"), "3") == (sitting, ())
    assert step(SignedOut(), ShutPressed(counter="1"), "3") == (SignedOut(), ())


def test_who_was_shut_by_others_is_told_at_work_and_before() -> None:
    shut = replace(SCENE, vanished={}, day=foreseen(SCENE.day, (CounterVanished(counter="3", number="104"),), NOW))
    alert = view(shut).alert
    assert alert is not None
    assert alert.words.startswith("This counter was shut by others, because it did not answer.")
    signing_in = view_of(SignedOut(), shut, words_for("en", "counter"), sentence)
    assert isinstance(signing_in, SignInView)
    assert signing_in.alert == alert


def test_a_wrong_clock_is_told_where_nothing_is_more_pressing() -> None:
    alert = view(replace(SCENE, vanished={})).alert
    assert alert is not None
    assert alert.words == SCENE.clock_trouble
    assert view(replace(SCENE, vanished={}, clock_trouble="")).alert is None


def test_it_can_be_shut_by_key_and_by_screen_reader(window_of: MakeWindow, qtbot: QtBot) -> None:
    window = window_of(420, 640, 1.0)
    window.render_view(view())
    said: list[object] = []
    window.happened.connect(said.append)
    assert any("Counter 1 has not answered" in words for words in words_on(window))
    press(window, "Shut it")
    qtbot.waitUntil(lambda: said == [ShutPressed(counter="1")])


@pytest.mark.parametrize("language", ["en", "et", "ru", "longer"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut(window_of: MakeWindow, size: tuple[int, int, float], language: str) -> None:
    window = window_of(*size)
    clock = clock_sentence(ClockJumped(minute(0) - minute(179)), words_of(language, "resources"))
    for scene in (SCENE, replace(SCENE, vanished={}, clock_trouble=clock)):
        window.render_view(view_of(WORK, scene, words_of(language, "counter"), sentence))
        assert cut(window) == []
