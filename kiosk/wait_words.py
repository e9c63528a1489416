"""What a wait is called, on tiles and on the ticket's page: the same words everywhere."""

from dataclasses import dataclass

from office.events import Wait
from office.waits.saying import AFew, AtOnce, Between, Said, Unknown, said
from resources.words import Words


@dataclass(frozen=True, slots=True)
class WaitWords:
    """In a tile, in a sentence, and as short as can be (at most 13 letters)."""

    tile: str
    sentence: str
    short: str


def wait_words(wait: Wait | None, words: Words) -> WaitWords | None:
    """How long it will take; None where nobody can say, or a counter is free."""
    return said_words(said(wait), words)


def said_words(told: Said, words: Words) -> WaitWords | None:
    """The same of what is said already."""
    match told:
        case Between(low=0, high=high):
            return WaitWords(
                words.say("Up to {n} min", n=high),
                words.count("Up to {n} minute.", "Up to {n} minutes.", high),
                words.say("Up to {n} min", n=high),
            )
        case Between(low=low, high=high):
            return WaitWords(
                words.say("About {low}–{high} min", low=low, high=high),
                words.count("About {low} to {n} minute.", "About {low} to {n} minutes.", high, low=low),
                words.say("{low}–{high} min", low=low, high=high),
            )
        case AFew():
            few = words.say("A few minutes")
            return WaitWords(few, words.say("A few minutes."), words.say("A few min"))
        case AtOnce() | Unknown():
            return None


def lowered(said: str) -> str:
    """The same words in the middle of a sentence."""
    return said[:1].lower() + said[1:]
