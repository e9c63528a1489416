"""Every page × language × size × panel is held to CUSTOMERS §1 and §5: millimetres, places, choices, words."""

import re
from collections import defaultdict

import pytest

from kiosk.geometry import control_span_mm
from kiosk.information_reading import PassageLabel
from kiosk.keyboard_keys import WrittenText
from kiosk.keyboard_view import KeyboardView
from kiosk.offered_key import OfferedKey
from kiosk.shelf import Shelf
from kiosk.window import KioskWindow
from resources.parts.sentence import Sentence
from tests.kiosk.conftest import MakeWindow
from tests.kiosk.measuring import faults_in_mm, look_of, target_place, targets
from tests.kiosk.moments import LANGUAGES, MOMENTS, moment_view
from tests.kiosk.test_geometry import PANELS

MOST_WORDS = 12
STANDING = "24 inches standing"


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("moment", MOMENTS)
def test_what_can_be_pressed_is_large_apart_and_within_reach(window_on: MakeWindow, panel: str, moment: str) -> None:
    window = window_on(panel)
    for language in LANGUAGES:
        for bigger in (False, True):
            window.render_view(moment_view(moment, language, bigger=bigger))
            look = look_of(panel, bigger=bigger)
            assert (language, bigger, faults_in_mm(window, look)) == (language, bigger, [])
            least, most = control_span_mm(look)
            middles = [look.height - target_place(key, window).center().y() for key in targets(window)]
            assert least <= look.mm(min(middles))
            assert look.mm(max(middles)) <= most


@pytest.mark.parametrize("floor_mm", [640.0, 700.0, 715.0])
def test_all_controls_of_a_standing_panel_are_between_380_and_1220_mm_above_the_floor(floor_mm: float) -> None:
    least, most = control_span_mm(look_of(STANDING))
    assert floor_mm + least >= 380
    assert floor_mm + most <= 1220


@pytest.mark.parametrize("panel", PANELS)
def test_the_same_control_stands_at_the_same_place_on_every_page(window_on: MakeWindow, panel: str) -> None:
    window = window_on(panel)
    places: dict[tuple[int, int], set[tuple[float, float, float, float]]] = defaultdict(set)
    for moment in MOMENTS:
        for language in LANGUAGES:
            for bigger, strong in ((False, False), (True, False), (True, True)):
                view = moment_view(moment, language, bigger=bigger, strong=strong)
                window.render_view(view)
                office = len(view.shelf.languages)  # one office has always as many
                for number, key in _shelf_keys(window):
                    place = target_place(key, window)
                    places[office, number].add((place.x(), place.y(), place.width(), place.height()))
    assert len([office for office, _ in places if office == 3]) >= 3 + 3 + 2
    assert {number: found for number, found in places.items() if len(found) > 1} == {}


def _shelf_keys(window: KioskWindow) -> list[tuple[int, OfferedKey]]:
    """The shelf's keys that are shown, each with a number that it keeps."""
    (shelf,) = window.findChildren(Shelf)
    order = sorted(shelf.findChildren(OfferedKey), key=id)
    return [(number, key) for number, key in enumerate(order) if key.isVisibleTo(window)]


@pytest.mark.parametrize("language", ["en", "et", "ru"])
def test_no_sentence_has_more_than_twelve_words(window_on: MakeWindow, language: str) -> None:
    window = window_on(STANDING)
    long: list[str] = []
    for moment in MOMENTS:
        view = moment_view(moment, language)
        window.render_view(view)
        written = view.page.text if isinstance(view.page, KeyboardView) else ""
        said = [part.accessibleName() for part in _own_sentences(window, written)]
        long += [one for text in said for one in _sentences(text) if len(re.findall(r"\w\S*", one)) > MOST_WORDS]
    assert long == []


def _own_sentences(window: KioskWindow, written: str) -> list[Sentence]:
    """What the office has written about itself is as long as the office wants it, and so is what a customer writes."""
    shown = [part for part in window.findChildren(Sentence) if part.isVisibleTo(window)]
    own = [part for part in shown if not isinstance(part, PassageLabel)]
    return [part for part in own if not isinstance(part, WrittenText) or part.words not in written]


def _sentences(text: str) -> list[str]:
    """A list counts as its parts: "Noted: I walk slowly · I do not hear well"."""
    return re.split(r"(?<=[.!?:])\s+| · ", text)
