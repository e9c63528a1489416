"""Shares in tables: the share itself, and where the true one lies, unless there are too few to tell."""

from admin.durations import percent
from resources.words import Words


def between(interval: tuple[float, float] | None, words: Words) -> str:
    """The interval that holds the true share 95 times of 100; None says that there are too few."""
    if interval is None:
        return words.say("fewer than 20")
    low, high = interval
    return words.say("{low} to {high}", low=percent(low, words), high=percent(high, words))


def between_meaning(words: Words) -> str:
    """What the column says."""
    return words.say("The true share lies there 95 times of 100. Fewer than 20 are too few to tell.")
