"""From a card's code to its paper: how it is used, what is kept under it, for how long, and how all of it is forgotten.

Nothing on it says whose card it is, nor what the visit was about.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from printer.sender import Sender, square_of
from printer.slip import LetterSlip, Section
from resources.words import Words, words_for


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFacts:
    """What is known of a card: `code` is read aloud or typed, `square` is scanned; `kiosk`: there, too."""

    code: str
    given: date
    keep_days: int
    language: str
    square: str
    kiosk: bool = True
    sender: Sender = field(default_factory=Sender)


def card_slip(facts: CardFacts) -> LetterSlip:
    """The slip that says these facts."""
    words = words_for(facts.language, "printer")
    return LetterSlip(
        head=facts.sender.head(words),
        plate_title=words.say("Code of the card"),
        plate=facts.code,
        title=words.say("Your visit card for the next time"),
        dated=words.full_day(facts.given),
        sections=tuple(_sections(facts, words)),
        square=square_of(facts.square, words.say("Have this square scanned, or say the code.")),
        footer=words.pick(facts.sender.footer),
    )


def _sections(facts: CardFacts, words: Words) -> Iterator[Section]:
    at_counter = words.say("Show this card at the counter.")
    use = words.say("Scan this card at the kiosk, or show it at the counter.") if facts.kiosk else at_counter
    sees = words.say("Whoever serves you then sees your last visits. You need not tell everything twice.")
    yield Section(heading=words.say("How to use the card"), parts=(use, sees))
    kept = words.say(
        "The day, the service, how it ended, and what our clerks noted for each other. We do not ask your name."
    )
    yield Section(heading=words.say("What is kept"), parts=(kept,))
    days = words.count(
        "Each visit is kept for {n} day. Then it is erased.",
        "Each visit is kept for {n} days. Then it is erased.",
        facts.keep_days,
    )
    nobody = words.say("Nobody sees any of it without this card.")
    yield Section(heading=words.say("For how long"), parts=(days, nobody))
    yield Section(heading=words.say("How to have all of it forgotten"), parts=(_forget(facts, words),))


def _forget(facts: CardFacts, words: Words) -> str:
    if facts.kiosk:
        return words.say("Scan this card at the kiosk and press “Forget what you know of me”, or tell a clerk.")
    return words.say("Show this card to a clerk, and say so. It is done at once.")
