"""The pad on which a visitor types the number of the ticket, or scans its square."""

from dataclasses import dataclass

from kiosk import happenings as it
from kiosk.pages import EnteringNumber
from kiosk.scene import Offered
from office import refusals as why
from resources.part_views import KeyView
from resources.words import Words

_DIGITS = "1234567890"


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberView:
    """Title, what to do, what was typed so far, what was wrong with the last number, the keys."""

    title: str
    sentence: str
    sentence_short: str
    typed: str
    label: str
    fault: str
    digits: tuple[Offered, ...]
    erase: Offered
    confirm: Offered


def number_of(page: EnteringNumber, words: Words) -> NumberView:
    """The pad with what was typed."""
    return NumberView(
        title=words.say("Rate your visit"),
        sentence=words.say("Type the number of your ticket, or scan its square."),
        sentence_short=words.say("Type or scan your number."),
        typed=page.typed,
        label=words.say("Your number is"),
        fault=_fault(page, words),
        digits=tuple(Offered(key=KeyView(words=digit), means=it.DigitPressed(digit)) for digit in _DIGITS),
        erase=Offered(key=KeyView(words=words.say("Erase"), icon="backspace"), means=it.DigitErased()),
        confirm=Offered(
            key=KeyView(words=words.say("Next"), icon="arrow-right-bold", closed=not page.typed),
            means=it.NumberConfirmed(),
        ),
    )


def _fault(page: EnteringNumber, words: Words) -> str:
    if page.unreadable:
        return words.say("We could not read this square. Please type the number.")
    if page.why_not is None:
        return ""
    number = page.refused
    match page.why_not:
        case why.NoSuchTicket():
            return words.say("We do not know the number {number}. Please look at your ticket.", number=number)
        case why.NotServedYet():
            return words.say("You can rate visit {number} when it is over.", number=number)
        case why.RatedAlready():
            return words.say("Visit {number} is rated already. Thank you.", number=number)
        case _:
            return words.say("Visit {number} cannot be rated now.", number=number)
