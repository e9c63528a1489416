"""With a visit card: to a ticket that it goes with, or everything forgotten. What is kept is never shown here."""

from dataclasses import replace

from kiosk import memory_touches as touched
from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import HeldVisit
from kiosk.errands import CheckIn, Errand, FindScannedVisit, ForgetCard, IssueTicket, ReadCard
from kiosk.happenings import Happening
from kiosk.memory_pages import (
    AskingForget,
    CardForgotten,
    ForgettingCard,
    HoldingCard,
    LookingForCard,
    MemoryPage,
    UnknownCard,
)
from kiosk.pages import (
    Choosing,
    EnteringAppointment,
    EnteringNumber,
    HoldingTicket,
    MyVisit,
    SomethingFailed,
    Task,
    Visit,
)
from kiosk.scanned import leads_away

_Step = tuple[Task, tuple[Errand, ...]]


def step(task: Task, happening: Happening) -> _Step | None:
    """What follows for whoever has a card; None where the happening is not about it."""
    match task, happening:
        case _, touched.CardScanned(text) if leads_away(task) or isinstance(task, EnteringNumber | EnteringAppointment):
            visit = _held(task)
            return LookingForCard(text=text, visit=visit), (ReadCard(text, visit),)
        case LookingForCard(text=text, visit=visit), came.CardRead(read, brought) if read == text:
            return HoldingCard(text=text, visit=visit if brought else None), ()
        case LookingForCard(text=text), came.CardUnknown(read) if read == text:
            return UnknownCard(), ()
        case ((LookingForCard() | ForgettingCard()), came.Trouble()):
            return SomethingFailed(), ()
        case ForgettingCard(), came.CardIsForgotten():
            return CardForgotten(), ()
        case _ if isinstance(task, MemoryPage):
            return _touched(task, happening)
        case _:
            return None


def _touched(task: MemoryPage, happening: Happening) -> _Step | None:
    match task, happening:
        case HoldingCard(), touched.ForgetPressed():
            return AskingForget(card=task), ()
        case HoldingCard(visit=None), touched.CardUsed():
            return Choosing(), ()
        case AskingForget(card=card), touched.ForgetConfirmed():
            return ForgettingCard(), (ForgetCard(card.text),)
        case AskingForget(card=card), (it.BackPressed() | it.DonePressed()):
            return card, ()
        case ((HoldingCard() | UnknownCard() | CardForgotten()), (it.BackPressed() | it.DonePressed())):
            return Choosing(), ()
        case _:
            return None


def _held(task: Task) -> HeldVisit | None:
    """The visit of whoever stands here with their ticket: one just taken, or one that was scanned."""
    match task:
        case HoldingTicket(ticket):
            return HeldVisit(number=ticket.number)
        case MyVisit(seen) if seen.code is not None:
            return HeldVisit(number=seen.ticket.number, code=seen.code)
        case _:
            return None


def carried(before: Visit, then: Visit, happening: Happening) -> Visit:
    """The visit with the card that goes with its next ticket: from when that is wanted until one holds a ticket."""
    page = before.page
    if isinstance(page, HoldingCard) and page.visit is None and isinstance(happening, touched.CardUsed):
        return replace(then, card=page.text)
    return replace(then, card="") if isinstance(then.page, MemoryPage | HoldingTicket | MyVisit) else then


def with_card(errands: tuple[Errand, ...], card: str) -> tuple[Errand, ...]:
    """The errands, of which those that lead to a visit bring the card to it."""
    return tuple(_with(errand, card) for errand in errands) if card else errands


def _with(errand: Errand, card: str) -> Errand:
    match errand:
        case IssueTicket() | CheckIn() | FindScannedVisit():
            return replace(errand, card=card)
        case _:
            return errand
