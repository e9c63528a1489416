"""Every figure of a report has one sentence that says what it is, in each language."""

import pytest

from office.reporting.definitions import DEFINITIONS, FIGURES, Figure
from resources.definitions import definition


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_is_defined_in_each_language(figure: Figure) -> None:
    said = {language: definition(figure, language) for language in ("en", "et", "ru")}
    assert said["en"] == DEFINITIONS[figure]
    assert len({*said.values()}) == 3
    assert all(sentence.endswith((".", ").")) for sentence in said.values())
