"""Sentences about a machine's clock, for staff."""

from datetime import timedelta

from office.clocks import ClockFault, ClockIsBehind, ClockJumped, ClocksDiffer
from resources.words import Words, words_for


def clock_sentence(fault: ClockFault, words: Words | None = None) -> str:
    """What is the matter with the clock, and what to do."""
    words = words or words_for("en", "resources")
    span = span_of(abs(fault.by), words)
    match fault:
        case ClockJumped(by=by):
            return _jumped(by, span, words)
        case ClockIsBehind():
            return words.say("The clock of this computer is {span} behind what is written. Please set it.", span=span)
        case ClocksDiffer(by=by) if by > timedelta(0):
            return words.say("The clock of this computer is {span} ahead of the database's. Please set it.", span=span)
        case ClocksDiffer():
            return words.say("The clock of this computer is {span} behind the database's. Please set it.", span=span)


def _jumped(by: timedelta, span: str, words: Words) -> str:
    if by > timedelta(0):
        return words.say(
            "The clock of this computer jumped ahead by {span}. Walkin keeps the time until it is set right.", span=span
        )
    return words.say(
        "The clock of this computer jumped back by {span}. Walkin keeps the time until it is set right.", span=span
    )


def span_of(span: timedelta, words: Words) -> str:
    """A span in its two largest units: 3 d 2 h, 2 h 59 min, 5 min."""
    minutes = round(span / timedelta(minutes=1))
    hours, days = minutes // 60, minutes // (24 * 60)
    if days:
        return words.say("{days} d {hours} h", days=days, hours=hours % 24)
    if hours:
        return words.say("{hours} h {minutes} min", hours=hours, minutes=minutes % 60)
    return words.say("{minutes} min", minutes=minutes)
