"""What each figure of a report means, in any language."""

from office.reporting.definitions import DEFINITIONS, Figure
from resources.words import Words, words_for


def definition(figure: Figure, language: str = "en") -> str:
    """The sentence that says what the figure is."""
    words: Words = words_for(language, "resources")
    return words.pattern(DEFINITIONS[figure])
