"""A customer who wants to be remembered: a card, one that they brought, and all of it forgotten. Pure."""

from dataclasses import replace

from counter.errands import BringCard, Errand, ForgetCard, GiveCard, TakeCardOff
from counter.happenings import (
    CardAgain,
    CardOfAnother,
    Confirmed,
    ForgetPressed,
    Happening,
    LeafTurned,
    NoPrinter,
    NotWritten,
    RefusedBy,
    SteppedBack,
    TextTyped,
    Written,
)
from counter.memory_places import AskingToForget, KeepingCard, OfMemory, ReadingNotes, Remembering
from counter.places import AtWork, OnPage, Sitting
from office import memory
from resources.scanner import latin

_Step = tuple[Sitting, tuple[Errand, ...]]
_BEGINS = "WALKIN/"


def scanned(place: AtWork | OnPage, text: str) -> _Step | None:
    """The card whose square was scanned is brought to whoever is at the counter; None for any other square."""
    if not memory.is_square(text):
        return None
    return KeepingCard(member=place.member, number=""), (BringCard(number="", text=text),)


def card_in(typed: str) -> str:
    """What is meant by what stands in the field: the last square that was scanned into it, else all of it."""
    text = latin(typed.strip())
    return text[max(0, text.upper().rfind(_BEGINS)) :]


def of_memory(place: OfMemory, happening: Happening) -> _Step:
    """What follows on the pages of a card, and of notes."""
    match place, happening:
        case AskingToForget(member=member, number=number), Confirmed():
            return KeepingCard(member=member, number=number), (ForgetCard(number=number),)
        case AskingToForget(member=member, number=number), SteppedBack():
            return Remembering(member=member, number=number), ()
        case ((ReadingNotes() | Remembering()), LeafTurned()):
            return replace(place, leaf=place.leaf + 1), ()
        case ReadingNotes(member=member), Confirmed():
            return AtWork(member=member), ()
        case Remembering(), _:
            return _of_card(place, happening)
        case _, SteppedBack():
            return AtWork(member=place.member), ()
        case _:
            return place, ()


def _of_card(place: Remembering, happening: Happening) -> _Step:
    member, number = place.member, place.number
    match happening:
        case TextTyped(text=text):
            return replace(place, typed=text, notice=None), ()
        case Confirmed() if place.typed.strip():
            bring = BringCard(number=number, text=card_in(place.typed))
            return KeepingCard(member=member, number=number, typed=place.typed), (bring,)
        case Confirmed() | CardAgain():
            return KeepingCard(member=member, number=number), (GiveCard(number=number),)
        case CardOfAnother():
            return KeepingCard(member=member, number=number), (TakeCardOff(number=number),)
        case ForgetPressed():
            return AskingToForget(member=member, number=number), ()
        case SteppedBack():
            return AtWork(member=member), ()
        case _:
            return place, ()


def of_card_answer(place: KeepingCard, happening: Happening) -> Sitting:
    """Back to work; where a code was typed that did nothing, back to it."""
    match happening:
        case Written():
            return AtWork(member=place.member)
        case RefusedBy(reason=reason) if place.typed:
            return Remembering(member=place.member, number=place.number, typed=place.typed, notice=reason)
        case RefusedBy(reason=reason):
            return AtWork(member=place.member, notice=reason)
        case NotWritten() | NoPrinter():
            return AtWork(member=place.member, notice=happening)
        case _:
            return place
