"""Every figure of a report has one definition, in each language, and whatever shows figures says that one."""

import pytest

from admin import report_meanings
from admin.report_places import Figure as Shown
from office.reporting.definitions import DEFINITIONS, FIGURES, Figure
from reports import titles
from resources.definitions import definition
from resources.words import words_for

LANGUAGES = ("en", "et", "ru")


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_is_defined_in_each_language(figure: Figure) -> None:
    said = {language: definition(language, figure) for language in LANGUAGES}
    assert said["en"] == DEFINITIONS[figure]
    assert len({*said.values()}) == 3
    assert all(sentence.endswith((".", ").")) for sentence in said.values())


def test_no_two_figures_are_defined_alike() -> None:
    for language in LANGUAGES:
        assert len({definition(language, figure) for figure in FIGURES}) == len(FIGURES), language


def test_a_part_of_a_figure_is_told_after_it() -> None:
    assert definition("en", "walk", "median") == (
        "From the call to the arrival at the counter. Half of them lasted no longer than this."
    )


ALIKE: tuple[tuple[Shown, str], ...] = (
    ("arrived", "arrived"),
    ("p90", "wait_p90"),
    ("level", "level"),
    ("kept", "promise_kept"),
    ("missed", "missed"),
    ("left", "left"),
    ("handling", "handling_median"),
    ("solved", "solved"),
    ("treated", "treated_well"),
    ("occupancy", "occupancy"),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("shown", "written"), ALIKE)
def test_the_manager_reads_the_same_on_the_screen_and_in_a_file(shown: Shown, written: str, language: str) -> None:
    on_screen = report_meanings.meaning(shown, words_for(language, "admin"))
    assert on_screen == titles.meaning(written, words_for(language, "reports"))


def test_a_median_says_what_a_wait_is() -> None:
    said = report_meanings.meaning("median", words_for("en", "admin"))
    assert said.startswith(titles.meaning("wait_median", words_for("en", "reports")))
    assert definition("en", "wait") in said
