"""What the figures of a report are called in tables, and which definitions of the office tell what they mean."""

from collections.abc import Mapping
from types import MappingProxyType

from admin.report_places import Figure
from office.reporting.definitions import Figure as Defined
from resources.definitions import definition
from resources.words import Words

_DEFINED: Mapping[Figure, tuple[Defined, ...]] = MappingProxyType(
    {
        "arrived": ("arrived",),
        "median": ("median_wait", "wait"),
        "p90": ("p90_wait",),
        "level": ("level",),
        "kept": ("promises",),
        "missed": ("missed",),
        "left": ("left",),
        "handling": ("handling", "median"),
        "solved": ("solved",),
        "treated": ("treated_well",),
        "occupancy": ("occupancy",),
    }
)


def meaning(figure: Figure, words: Words) -> str:
    """The definition of this figure."""
    return definition(words.language, *_DEFINED[figure])


def figure_name(figure: Figure, words: Words) -> str:
    """How a figure is called in the head of a column, and in the order of a table."""
    return {
        "arrived": words.say("Visits"),
        "median": words.say("Median wait"),
        "p90": words.say("9 of 10 within"),
        "level": words.say("In time"),
        "kept": words.say("Promises kept"),
        "missed": words.say("Missed"),
        "left": words.say("Left"),
        "handling": words.say("At the counter"),
        "solved": words.say("Solved"),
        "treated": words.say("Treated well"),
        "occupancy": words.say("Occupancy"),
    }[figure]
