"""Who was called before a customer though they came later, and why: one sentence."""

from collections import Counter
from collections.abc import Mapping

from office.ticket import Turn
from resources.words import Words

_MOST_REASONS = 2


def passed_by(by: Mapping[Turn, int], words: Words) -> str:
    """How many people passed, and what let most of them."""
    told: Counter[str] = Counter()
    for turn, n in by.items():
        told[_reason(turn, words)] += n
    often = told.most_common(_MOST_REASONS)
    rest = told.total() - sum(n for _, n in often)
    if rest:
        often = [*often[:-1], (words.say("for other reasons"), rest + often[-1][1])]
    reasons = (f"{reason} ({n})" if len(often) > 1 else reason for reason, n in often)
    return f"{passed_by_in_short(by, words)}: {', '.join(reasons)}."


def passed_by_in_short(by: Mapping[Turn, int], words: Words) -> str:
    """How many people passed."""
    people = sum(by.values())
    return words.count("{n} person who came later went first", "{n} people who came later went first", people)


def _reason(turn: Turn, words: Words) -> str:
    match turn:
        case "appointment":
            return words.say("with an appointment")
        case "priority":
            return words.say("with priority")
        case "level":
            return words.say("with a quick question or the like")
        case "transfer" | "next_service":
            return words.say("from another counter")
        case "returned":
            return words.say("back after a call or a break")
        case "out_of_turn":
            return words.say("called by our staff")
        case _:
            return words.say("for other reasons")
