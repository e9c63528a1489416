"""Why a promise was broken, in words for staff: the same for managers and on paper."""

from types import MappingProxyType

from office.events import BrokenWhy
from resources.words import Words


def broken_why(why: str, words: Words) -> str:
    """The reason in a few words (office.events.BrokenWhy); an unknown one as it is written."""
    return next((phrase for known, phrase in _phrases(words).items() if known == why), why)


def _phrases(words: Words) -> MappingProxyType[BrokenWhy, str]:
    return MappingProxyType(
        {
            "closed": words.say("The office closed first"),
            "nobody": words.say("No counter offered the service"),
            "on_break": words.say("All counters were on a break"),
            "too_few": words.say("Fewer counters than planned"),
            "out_of_turn": words.say("Others were called out of turn"),
            "long_case": words.say("One customer took very long"),
            "many_came": words.say("More came than could be served"),
        }
    )
