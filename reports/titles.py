"""What figures and parts of a report are called, and what each figure means, in the language of the report."""

from collections.abc import Mapping
from types import MappingProxyType

from office.reporting.asking import Dimension
from office.reporting.definitions import Figure
from resources.definitions import definition
from resources.words import Words

_FIGURES: Mapping[str, tuple[Figure, ...]] = MappingProxyType(
    {
        "arrived": ("arrived",),
        "served": ("served",),
        "called": ("called",),
        "wait_median": ("median_wait",),
        "wait_p90": ("p90_wait",),
        "wait_mean": ("mean_wait",),
        "wait_longest": ("longest_wait",),
        "level": ("level",),
        "promise_kept": ("promises",),
        "missed": ("missed",),
        "left": ("left",),
        "solved": ("solved",),
        "solved_first": ("solved_first",),
        "treated_well": ("treated_well",),
        "treated_mean": ("treated_mean",),
        "excess": ("excess",),
        "handling_mean": ("handling", "mean"),
        "handling_median": ("handling", "median"),
        "handling_p90": ("handling", "p90"),
        "walk_mean": ("walk", "mean"),
        "walk_median": ("walk", "median"),
        "walk_p90": ("walk", "p90"),
        "gap_mean": ("gap", "mean"),
        "gap_median": ("gap", "median"),
        "gap_p90": ("gap", "p90"),
        "occupancy": ("occupancy",),
        "open": ("open",),
        "estimates": ("estimates",),
        "legs": ("legs",),
        "vouchers": ("vouchers",),
        "voucher_texts": ("voucher_texts",),
        "vouchers_redeemed": ("vouchers_redeemed",),
        "vouchers_limited": ("vouchers_limited",),
        "overtaken_p95": ("overtaken_p95",),
        "overtaken_most": ("overtaken_most",),
        "ratio_most": ("ratio_most",),
        "ratio_over_3": ("ratio_over_3",),
        "jumps": ("jumps",),
    }
)
"""The figures of the office's definitions that each of reports.measures is."""


def title(key: str, words: Words) -> str:
    """What the figure of this key (reports.measures) is called."""
    return _titles(words)[key]


def meaning(key: str, words: Words) -> str:
    """How the figure is counted."""
    return definition(words.language, *_FIGURES[key])


def wait_title(words: Words) -> str:
    """What a wait is called where it is defined."""
    return words.say("Wait")


def wait_meaning(words: Words) -> str:
    """From when to when a wait counts, and by which half hour."""
    return definition(words.language, "wait", "half_hour")


def range_title(words: Words) -> str:
    """What the usual range of waits is called where it is defined."""
    return words.say("Usual range")


def range_meaning(words: Words) -> str:
    """Which waits lie in the usual range."""
    return definition(words.language, "usual_range")


def dimension_title(dimension: Dimension, words: Words) -> str:
    """The heading of the figures that are told apart by this."""
    return _dimensions(words)[dimension]


def _titles(words: Words) -> Mapping[str, str]:
    return {
        "arrived": words.say("Visits"),
        "served": words.say("Served"),
        "called": words.say("Calls"),
        "wait_median": words.say("Median wait"),
        "wait_p90": words.say("9 of 10 wait less than"),
        "wait_mean": words.say("Mean wait"),
        "wait_longest": words.say("Longest wait"),
        "level": words.say("Called in time"),
        "promise_kept": words.say("Promise kept"),
        "missed": words.say("Missed their number"),
        "left": words.say("Left without service"),
        "solved": words.say("Question solved"),
        "solved_first": words.say("Solved at first visit"),
        "treated_well": words.say("Treated well"),
        "treated_mean": words.say("Treated, mean of 1 to 5"),
        "excess": words.say("Wait beyond the target"),
        "handling_mean": words.say("Service, mean"),
        "handling_median": words.say("Service, median"),
        "handling_p90": words.say("Service, 9 of 10 less than"),
        "walk_mean": words.say("Way to the counter, mean"),
        "walk_median": words.say("Way to the counter, median"),
        "walk_p90": words.say("Way to the counter, 9 of 10 less than"),
        "gap_mean": words.say("Between customers, mean"),
        "gap_median": words.say("Between customers, median"),
        "gap_p90": words.say("Between customers, 9 of 10 less than"),
        "occupancy": words.say("Counters busy"),
        "open": words.say("Counters open"),
        "estimates": words.say("Wait as it was told"),
        "legs": words.say("Legs of visits"),
        "vouchers": words.say("Vouchers given"),
        "voucher_texts": words.say("Vouchers without money"),
        "vouchers_redeemed": words.say("Vouchers redeemed"),
        "vouchers_limited": words.say("Vouchers over the day’s limit"),
        "overtaken_p95": words.say("Overtaken, 19 of 20 at most"),
        "overtaken_most": words.say("Overtaken, at most"),
        "ratio_most": words.say("Wait to target, at most"),
        "ratio_over_3": words.say("Waited over three targets"),
        "jumps": words.say("Called out of turn, no reason"),
    }


def _dimensions(words: Words) -> Mapping[Dimension, str]:
    return {
        "service": words.say("By service"),
        "half_hour": words.say("By half hour"),
        "weekday": words.say("By weekday"),
        "counter": words.say("By counter"),
        "clerk": words.say("By clerk"),
        "language": words.say("By language"),
        "level": words.say("By level of service"),
        "need": words.say("By need"),
        "day": words.say("By day"),
    }
