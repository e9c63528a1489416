"""Nothing is cut in any language, and none 35 % longer, at each size of the window and of type."""

from dataclasses import replace

import pytest

from counter.places import AtWork, SignedOut, Sitting
from counter.scene import Scene
from counter.window_view import view_of
from counter.work_view import WorkView
from office import commands as wanted
from office.needs_plan import NAMED_NEEDS
from office.refusals import CounterIsBusy
from office.signing_in import PinRefused, TypingPin
from resources.reasons import sentence
from resources.words import Words, words_for
from station.counter_places import counter_places
from station.example_day import example_day
from tests.counter.conftest import MakeWindow
from tests.counter.examples import MARI, NOW, STAFF, minute, morning, opened, played, taken, the_plan
from tests.cutting import cut, settled
from tests.pseudo import pseudo_words

SCENE = Scene(counter="3", day=morning(), plan=the_plan(), members=STAFF, now=NOW)
HELPED = played(
    [
        *opened(("3", "mari")),
        taken(2, "moving", "ru"),
        (2.5, wanted.ChangeNeeds(number="401", needs=NAMED_NEEDS, level="more_time")),
        (3, wanted.CallNext(counter="3")),
    ]
)
MOVING = played([*opened(("3", "mari")), taken(2, "moving", "ru", "walks_slowly"), (3, wanted.CallNext(counter="3"))])
SIZES = [
    *((420, 640, 1.0), (525, 800, 1.25), (630, 960, 1.5), (1280, 800, 1.0), (1366, 768, 1.0), (1600, 1000, 1.25)),
    *((1366, 768, 1.5), (2560, 1440, 1.5), (1260, 735, 1.5), (1366, 697, 1.0)),
]
PIN = SignedOut(signing_in=TypingPin(member=MARI, digits="12", problem=PinRefused(left=3)))
SHOWN: dict[str, tuple[Scene, Sitting]] = {
    **counter_places(example_day()),
    "every need": (replace(SCENE, day=HELPED, now=minute(4)), AtWork(member=MARI)),
    "needs": (replace(SCENE, day=MOVING, now=minute(4)), AtWork(member=MARI)),
    "pin": (SCENE, PIN),
}
SITTINGS: dict[str, Sitting] = {
    "work": AtWork(member=MARI),
    "notice": AtWork(member=MARI, notice=CounterIsBusy("3", "104")),
}


def words_of(language: str, room: str) -> Words:
    return pseudo_words() if language == "longer" else words_for(language, room)


@pytest.mark.parametrize("language", ["en", "et", "ru", "longer"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut(
    window_of: MakeWindow,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int, float],
    language: str,
) -> None:
    monkeypatch.setattr("resources.sign_in_view.words_for", lambda _, room: words_of(language, room))
    window = window_of(*size)
    told = counter_places(example_day(), language) if language != "longer" else {}
    for name, (scene, sitting) in {**SHOWN, **told}.items():
        view = view_of(
            sitting,
            scene,
            words_of(language, "counter"),
            lambda reason: sentence(reason, words_of(language, "resources")),
        )
        window.render_view(view)
        assert (name, cut(window)) == (name, [])


def test_no_button_moves_when_a_strip_appears(window_of: MakeWindow) -> None:
    window = window_of(420, 640, 1.0)
    places = []
    for sitting in (SITTINGS["work"], SITTINGS["notice"]):
        window.render_view(view_of(sitting, SCENE, words_for("en", "counter"), sentence))
        settled(window)
        places.append([key.mapTo(window, key.rect().topLeft()).toTuple() for key in window.work.pressable()[:-1]])
    assert places[0] == places[1]


def test_no_button_moves_when_the_service_has_a_long_name(window_of: MakeWindow) -> None:
    window = window_of(420, 640, 1.0)
    view = view_of(SITTINGS["work"], SCENE, words_for("en", "counter"), sentence)
    assert isinstance(view, WorkView)
    places = []
    for title in ("Bills", "Something else – I am not sure"):
        window.render_view(replace(view, customer=replace(view.customer, title=title)))
        settled(window)
        places.append([key.mapTo(window, key.rect().topLeft()).toTuple() for key in window.work.pressable()[:-1]])
    assert places[0] == places[1]
