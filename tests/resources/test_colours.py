from dataclasses import replace

import pytest

from office.look_faults import look_faults
from office.look_plan import OfficeLook
from resources.colours import COLOURS, NORMAL, STRONG, colours_of, contrast_ratio
from resources.look import board_look

LOOK = [  # what LOOK.md §2 measured
    ("ink", "ground", 14.5),
    ("ink", "card", 16.5),
    ("ink", "closed", 13.4),
    ("quiet", "ground", 7.3),
    ("quiet", "card", 8.3),
    ("line", "ground", 3.6),
    ("line", "card", 4.1),
    ("line", "closed", 3.4),
    ("plate", "ground", 10.1),
    ("on_plate", "plate", 11.4),
    ("sun_ink", "sun", 10.4),
    ("sun", "plate", 6.4),
    ("sun_lip", "ground", 4.2),
    ("on_shelf", "shelf_key", 9.0),
    ("shelf_line", "shelf", 5.6),
    ("shelf_line", "shelf_key", 4.4),
    ("shelf_text", "shelf", 8.9),
    ("on_sky", "sky", 13.9),
    ("plate", "sky", 9.7),
    ("good", "good_tint", 7.8),
    ("due", "due_tint", 7.5),
    ("late", "late_tint", 7.7),
]


@pytest.mark.parametrize(("one", "other", "measured"), LOOK)
def test_each_token_has_the_contrast_that_was_measured(one: str, other: str, measured: float) -> None:
    assert contrast_ratio(getattr(NORMAL, one), getattr(NORMAL, other)) == pytest.approx(measured, abs=0.06)


def test_contrast_is_counted_as_wcag_counts_it() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast_ratio("#FFFFFF", "#FFFFFF") == 1
    assert contrast_ratio("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_strong_contrast_has_three_colours() -> None:
    used = {getattr(STRONG, name) for name in STRONG.__slots__} - {""}
    assert used == {"#000000", "#FFFFFF", "#FFE84A"}


TEXTS = [
    ("ink", "ground"),
    ("ink", "card"),
    ("ink", "closed"),
    ("quiet", "ground"),
    ("on_plate", "plate"),
    ("sun_ink", "sun"),
    ("on_shelf", "shelf"),
    ("shelf_text", "shelf"),
    ("on_chosen", "chosen"),
    ("on_sky", "sky"),
    ("good", "good_tint"),
    ("due", "due_tint"),
    ("late", "late_tint"),
    ("calm", "calm_tint"),
    ("on_primary", "primary"),
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(("contrast", "least"), [("normal", 7), ("strong", 15)])
def test_every_text_is_read_on_its_ground(text: tuple[str, str], contrast: str, least: float) -> None:
    colours = COLOURS["strong" if contrast == "strong" else "normal"]
    assert contrast_ratio(getattr(colours, text[0]), getattr(colours, text[1])) >= least


ACCENTS = ("#1B5E20", "#7A1733", "#005F73", "#4A148C", "#B00020", "#000000", "#595959")
"""Every one of them may be an office's accent; the last ones only just, or with no room to be darker."""

SHAPES = [
    ("shelf_line", "shelf"),
    ("shelf_line", "shelf_key"),
    ("icon_line", "ground"),
    ("icon_line", "card"),
    ("icon_line", "closed"),
    ("pressed_line", "sky"),
    ("sun", "shelf"),
    ("focus_on_shelf", "shelf"),
]
ACCENT_TEXTS = [
    *TEXTS,
    ("on_shelf", "shelf_key"),
    ("shelf_text", "shelf_key"),
    ("on_chosen", "chosen"),
    ("accent_words", "ground"),
    ("accent_words", "sky"),
    ("plate", "card"),
]


@pytest.mark.parametrize("accent", ACCENTS)
def test_everything_is_read_in_the_offices_own_colour(accent: str) -> None:
    assert list(look_faults(OfficeLook(accent=accent))) == []
    colours = colours_of("normal", accent)
    found = {
        (one, other): contrast_ratio(getattr(colours, one), getattr(colours, other))
        for one, other in (*ACCENT_TEXTS, *SHAPES)
    }
    assert {pair: much for pair, much in found.items() if much < (3 if pair in SHAPES else 7)} == {}
    assert (colours.plate, colours.shelf, colours.primary) == (accent, accent, accent)


def test_without_a_colour_of_its_own_an_office_has_the_blue_and_strong_contrast_never_changes() -> None:
    assert colours_of("normal") is NORMAL
    assert colours_of("normal", "#0d3b66") is NORMAL
    assert colours_of("strong", "#1B5E20") is STRONG


@pytest.mark.parametrize("accent", ACCENTS)
def test_a_board_darkens_the_colour_until_calls_are_read_from_afar(accent: str) -> None:
    colours = replace(board_look(), accent=accent).colours
    for one, other in (("on_plate", "plate"), ("on_shelf", "shelf"), ("on_chosen", "chosen")):
        assert contrast_ratio(getattr(colours, one), getattr(colours, other)) >= 10
