"""What a clerk always sees, small, low and large: who is there, what is owed, who waits, which promise is at risk."""

from dataclasses import replace

import pytest

from counter.places import AtWork, Parking
from counter.scene import Scene
from counter.window_view import view_of
from office import commands as wanted
from resources.reasons import sentence
from resources.words import words_for
from station.counter_places import counter_places
from station.example_day import example_day
from tests.counter.conftest import MakeWindow
from tests.counter.examples import MARI, STAFF, minute, opened, played, taken, the_plan
from tests.cutting import settled
from tests.visits.access import words_on

SIZES = [(420, 640, 1.0), (1366, 768, 1.5), (1280, 800, 1.0), (2560, 1440, 1.0)]
HELPED = played(
    [
        *opened(("3", "mari")),
        taken(2, "moving", "ru"),
        (2.5, wanted.ChangeNeeds(number="401", needs=("walks_slowly",), level="more_time")),
        (6, wanted.CallNext(counter="3")),
        (7, wanted.ConfirmArrival(counter="3")),
    ]
)
SCENE = Scene(counter="3", day=HELPED, plan=the_plan(), members=STAFF, now=minute(12))


@pytest.mark.parametrize("size", SIZES)
def test_who_is_at_the_counter(window_of: MakeWindow, size: tuple[int, int, float]) -> None:
    window = window_of(*size)
    window.render_view(view_of(AtWork(member=MARI), SCENE, words_for("en", "counter"), sentence))
    settled(window)
    shown = words_on(window)
    for said in ("401", "Русский", "Walks slowly", "Wants more time", "With you for 5 min", "Waited 4 min"):
        assert said in shown


@pytest.mark.parametrize("size", SIZES)
def test_what_is_owed_and_who_waits(window_of: MakeWindow, size: tuple[int, int, float]) -> None:
    scene, sitting = counter_places(example_day())["late"]
    window = window_of(*size)
    window.render_view(view_of(sitting, scene, words_for("en", "counter"), sentence))
    settled(window)
    shown = " | ".join(words_on(window))
    for said in (
        "607",
        "English",
        "6 min late",
        "Waited 26 min",
        "Voucher: €5 – is being printed",
        "waiting for you",
        "longest 26 min",
        "Promise at risk: 314 by 11:00",
    ):
        assert said in shown


def test_while_a_page_is_open_a_small_window_says_in_its_head_who_waits(window_of: MakeWindow) -> None:
    scene, sitting = counter_places(example_day())["late"]
    assert isinstance(sitting, AtWork)
    window = window_of(420, 640, 1.0)
    window.render_view(view_of(Parking(member=sitting.member), scene, words_for("en", "counter"), sentence))
    settled(window)
    assert "11 · longest 26 min" in words_on(window)
    longer = replace(sitting.member, name="Maria Magdalena Kask")
    window.render_view(view_of(Parking(member=longer), scene, words_for("en", "counter"), sentence))
    settled(window)
    assert "11 · longest 26 min" not in words_on(window)


@pytest.mark.parametrize(("size", "rows"), [((420, 640, 1.0), 2), ((630, 960, 1.5), 2), ((1366, 768, 1.5), 9)])
def test_beside_a_strip_the_list_shows_whole_rows(
    window_of: MakeWindow, size: tuple[int, int, float], rows: int
) -> None:
    scene, sitting = counter_places(example_day())["late"]
    window = window_of(*size)
    view = view_of(sitting, scene, words_for("en", "counter"), sentence)
    window.render_view(view)
    settled(window)
    table = window.work._table
    assert table.viewport().height() // (41 * size[2]) >= rows
