"""What the figures of a report mean, in any language."""

from office.reporting.definitions import DEFINITIONS, Figure
from resources.words import words_for


def definition(language: str, *figures: Figure) -> str:
    """What these figures mean, one after the other: a figure may be a part of another, as the median of handling."""
    words = words_for(language, "resources")
    return " ".join(words.pattern(DEFINITIONS[figure]) for figure in figures)
