"""What an office may say of its kiosk and of its colour, and what it may not."""

import colorsys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.contrast import contrast_ratio, darkened, luminance, mixed
from office.kiosk_plan import KIOSK_PAGES, Kiosk, KioskTexts, KioskTimes
from office.look_faults import look_faults, nearest_accent
from office.look_plan import ACCENT, BESIDE, WHITE, OfficeLook
from office.plan import Plan
from office.plan_faults import faults
from tests.office.branch import PLAN


def kiosk(**fields: object) -> Plan:
    return replace(PLAN, kiosk=Kiosk(**fields))  # type: ignore[arg-type]  # each row names its field


def times(**seconds: float) -> Plan:
    return kiosk(times=KioskTimes(**seconds))


def test_with_nothing_said_every_page_exists_and_nothing_is_wrong() -> None:
    assert all(Kiosk().has(page) for page in KIOSK_PAGES)
    assert not Kiosk(pages=("information",)).has("rating")
    assert faults(PLAN) == ()
    assert faults(kiosk(pages=(), texts=KioskTexts(title={"et": "Tere tulemast!"}))) == ()


FAULTY = [
    (kiosk(pages=("rating", "needs", "rating")), "kiosk.pages[2]", "page 'rating' stands twice"),
    (kiosk(texts=KioskTexts(title={"en": "a b " * 11})), "kiosk.texts.title.en", "room for 40 letters, not 43"),
    (kiosk(texts=KioskTexts(thanks={"et": "Aitäh"}, welcome={"EN": "Hi"})), "kiosk.texts.welcome.EN", "no language"),
    (
        kiosk(texts=KioskTexts(title={"en": "Bundesausbildungsförderung"})),
        "kiosk.texts.title.en",
        "longer than 15 letters",
    ),
    (times(idle_seconds=4), "kiosk.times.idle_seconds", "expected 15 to 600 seconds, not 4"),
    (times(warning_seconds=19), "kiosk.times.warning_seconds", "expected 20 to 600 seconds, not 19"),
    (times(thanks_seconds=4.9), "kiosk.times.thanks_seconds", "expected 5 to 600 seconds, not 4.9"),
    (times(ticket_seconds=601), "kiosk.times.ticket_seconds", "expected 5 to 600 seconds, not 601"),
    (times(idle_seconds=float("nan")), "kiosk.times.idle_seconds", "not nan"),
    (times(idle_seconds=130), "kiosk.times.long_idle_seconds", "at least the 130 seconds of idle_seconds, not 120"),
]


@pytest.mark.parametrize(("plan", "place", "sentence"), FAULTY)
def test_what_a_kiosk_cannot_do_is_told_with_its_place(plan: Plan, place: str, sentence: str) -> None:
    found = {fault.place: fault.text for fault in faults(plan)}
    assert sentence in found[place]


def test_a_colour_that_cannot_be_read_is_told_with_both_colours_the_figure_and_one_that_can() -> None:
    (fault,) = look_faults(OfficeLook(accent="#3A86FF"))
    assert str(fault) == (
        "white words (#FFFFFF) on the accent #3A86FF: a contrast of 3.4:1, and 7:1 is needed; "
        "the nearest colour that would do is #2356A9 - at look.accent"
    )
    (other,) = look_faults(OfficeLook(accent="blue"))
    assert str(other) == "'blue' is no colour like #0D3B66 - at look.accent"


@pytest.mark.parametrize("accent", [ACCENT, "#1B5E20", "#4a148c", "#000000", "#B00020"])
def test_a_colour_that_can_be_read_is_taken(accent: str) -> None:
    assert list(look_faults(OfficeLook(accent=accent))) == []
    assert nearest_accent(accent) == accent.upper()


COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@given(COLOURS)
def test_the_nearest_colour_always_does_and_is_of_the_same_hue(accent: str) -> None:
    nearest = nearest_accent(accent)
    assert contrast_ratio(nearest, WHITE) >= 7
    assert all(contrast_ratio(nearest, ground) >= 3 for ground in BESIDE.values())
    assert list(look_faults(OfficeLook(accent=nearest))) == []
    assert luminance(nearest) <= luminance(accent)
    if nearest != accent:
        assert contrast_ratio(nearest, WHITE) < 7.35  # no darker than it must be, but for what eight bits can say


@given(COLOURS, st.floats(1, 21))
def test_a_darker_shade_reaches_the_contrast_that_is_wanted(colour: str, least: float) -> None:
    assert contrast_ratio(darkened(colour, WHITE, least), WHITE) >= least - 1e-9


def test_a_shade_keeps_the_hue() -> None:
    hue, _, _ = colorsys.rgb_to_hsv(*(int("3A86FF"[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    shade, _, _ = colorsys.rgb_to_hsv(*(int(nearest_accent("#3A86FF")[at : at + 2], 16) / 255 for at in (1, 3, 5)))
    assert shade == pytest.approx(hue, abs=0.02)


def test_colours_are_mixed_by_shares() -> None:
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mixed("#102030", "#FFFFFF", 0) == "#102030"
    assert mixed("#102030", "#FFFFFF", 1) == "#FFFFFF"
