"""Counters that do not answer, and clocks that are wrong, as a manager sees them."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from admin.now_view import now_view
from admin.scene import Scene
from admin.session import Decide, ShutPressed, SignedIn, SignedOut, step
from admin.window_view import view_of
from office.commands import ShutVanished
from resources.words import words_for
from tests.admin.conftest import MakeWindow
from tests.admin.test_window import SIZES, words_of
from tests.counter.examples import KADRI, NOW, STAFF, minute, morning, the_plan
from tests.cutting import cut
from tests.visits.access import press

INSIDE = SignedIn(member=KADRI)
SCENE = Scene(
    day=morning(), plan=the_plan(), members=STAFF, ratings=(), now=NOW, vanished={"1": minute(91), "5": minute(92)}
)
WORDS = words_for("en", "admin")


def test_silent_counters_are_told_with_what_to_do() -> None:
    view = now_view(SCENE, WORDS)
    assert view.alert is not None
    assert view.alert.words.startswith("Counter 1 has not answered since 10:31. Shut it, and number ")
    told = {row.counter: row.spoken for row in view.counters.rows}
    assert (told["1"], told["5"]) == (
        "1, Jaan Mägi, Silent since 10:31, since 09:01",
        "5, Peeter Rand, Silent since 10:32, since 09:01",
    )


def test_a_wrong_clock_comes_first() -> None:
    alert = now_view(replace(SCENE, clock="The clock is wrong."), WORDS).alert
    assert alert is not None
    assert alert.words == "The clock is wrong."


def test_only_who_is_signed_in_shuts_a_counter() -> None:
    pressed = ShutPressed(counter="1")
    assert step(INSIDE, pressed) == (INSIDE, (Decide(command=ShutVanished(counter="1")),))
    assert step(SignedOut(), pressed) == (SignedOut(), ())


def test_it_can_be_shut_in_the_window(window_of: MakeWindow, qtbot: QtBot) -> None:
    window = window_of(1440, 900, 1.0)
    window.render_view(view_of(INSIDE, SCENE, WORDS))
    said: list[object] = []
    window.happened.connect(said.append)
    press(window, "Shut it")
    qtbot.waitUntil(lambda: said == [ShutPressed(counter="1")])


@pytest.mark.parametrize("language", ["en", "et", "ru", "longer"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut(window_of: MakeWindow, size: tuple[int, int, float], language: str) -> None:
    window = window_of(*size)
    window.render_view(view_of(INSIDE, SCENE, words_of(language, "admin")))
    assert cut(window) == []
    assert window.page.horizontalScrollBar().maximum() == 0
