"""Seconds and shares as a manager reads them."""

import math
from datetime import timedelta

from office.events import Wait
from office.waits.saying import Unknown, limits, said
from resources.words import Words

NOTHING = "–"
_MINUTE = 60


def live_minutes(span: timedelta) -> int:
    """Whole minutes that have passed, as the counters show them too."""
    return max(span, timedelta(0)) // timedelta(minutes=1)


def begun_minutes(span: timedelta) -> int:
    """Minutes that have begun."""
    return -(-max(span, timedelta(0)) // timedelta(minutes=1))


def minutes(seconds: float | None) -> str:
    """Minutes, rounded to the nearest; a dash of nothing."""
    return NOTHING if seconds is None else str(math.floor(seconds / _MINUTE + 0.5))


def minutes_within(seconds: float | None) -> str:
    """The whole minutes that are enough for so many seconds; a dash of nothing."""
    return NOTHING if seconds is None else str(math.ceil(seconds / _MINUTE))


def percent(share: float | None, words: Words) -> str:
    """A share of 0 to 1: "93 %"; never 100 % or 0 % unless it is exactly that."""
    if share is None:
        return NOTHING
    whole = math.floor(share * 100 + 0.5)
    if share not in {0.0, 1.0}:
        whole = min(99, max(1, whole))
    return words.say("{n} %", n=whole)


def said_minutes(wait: Wait | None) -> str:
    """What customers are told of a wait, from and to, in minutes: "10–20"; a dash where nobody can say."""
    words = said(wait)
    if isinstance(words, Unknown):
        return NOTHING
    if wait is not None and wait.to_s <= 0:
        return "0"
    low, high = limits(words)
    return f"{low}–{high}"
