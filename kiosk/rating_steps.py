"""From "Rate your visit" to thanks: the number, two questions, one tap each."""

from kiosk import results as came
from kiosk import touches as it
from kiosk.case_pages import OfferingAmends
from kiosk.errands import Errand, FindScannedVisit, FindVisit, KeepRating
from kiosk.happenings import Happening
from kiosk.pages import (
    AskingSolved,
    AskingTreated,
    Choosing,
    EnteringAppointment,
    EnteringNumber,
    KeepingRating,
    LookingUp,
    MyVisit,
    NamingReason,
    SomethingFailed,
    Task,
    Thanking,
)
from kiosk.scanned import leads_away
from office.code import read_code
from office.events import Solved
from office.numbers import LETTERS

DIGITS = tuple("0123456789")
BADLY = 2
"""An answer to the second question that is not higher than this is bad."""

LONGEST_NUMBER = 4
"""Figures, behind the letter where a number has one."""

_PADS = EnteringNumber | EnteringAppointment


def step(task: Task, happening: Happening) -> tuple[Task, tuple[Errand, ...]] | None:
    """What follows on the way to a rating; None where the happening is not about rating."""
    match task, happening:
        case Choosing(), it.RatePressed():
            return EnteringNumber(rates=True), ()
        case Choosing(), it.MyVisitPressed():
            return EnteringNumber(), ()
        case _, it.CodeScanned(text, rates) if leads_away(task) or isinstance(task, _PADS):
            return _scanned(text, rates=rates or (isinstance(task, EnteringNumber) and task.rates))
        case EnteringNumber(), _:
            return _entering(task, happening)
        case LookingUp(), _:
            return _looking_up(task, happening)
        case ((AskingSolved() | AskingTreated() | NamingReason()), _):
            return _asking(task, happening)
        case KeepingRating(bad=bad), came.RatingKept(offers):
            return (OfferingAmends() if bad and offers else Thanking()), ()
        case KeepingRating(), came.Trouble():
            return SomethingFailed(), ()
        case Thanking(), (it.DonePressed() | it.BackPressed()):
            return Choosing(), ()
        case _:
            return None


def _scanned(text: str, *, rates: bool) -> tuple[Task, tuple[Errand, ...]]:
    code = read_code(text)
    if code is None:
        return EnteringNumber(unreadable=True, rates=rates), ()
    return LookingUp(code.number, rates), (FindScannedVisit(code),)


def _entering(task: EnteringNumber, happening: Happening) -> tuple[Task, tuple[Errand, ...]] | None:
    match happening:
        case it.DigitPressed(letter) if letter in tuple(LETTERS):
            return _typed(task, letter + _figures(task.typed)), ()
        case it.DigitPressed(digit) if len(_figures(task.typed)) < LONGEST_NUMBER and digit in DIGITS:
            return _typed(task, task.typed + digit), ()
        case it.DigitErased():
            return _typed(task, task.typed[:-1]), ()
        case it.NumberConfirmed() if task.typed:
            return LookingUp(task.typed, task.rates), (FindVisit(task.typed),)
        case it.BackPressed():
            return Choosing(), ()
        case _:
            return None


def _typed(task: EnteringNumber, typed: str) -> EnteringNumber:
    return EnteringNumber(typed=typed, rates=task.rates)


def _figures(typed: str) -> str:
    """Without the letter in front."""
    return typed.lstrip(LETTERS)


def _looking_up(task: LookingUp, happening: Happening) -> tuple[Task, tuple[Errand, ...]] | None:
    match happening:
        case came.VisitFound(visit) if visit.number == task.number:
            return AskingSolved(visit), ()
        case came.VisitSeen(seen) if seen.ticket.number == task.number:
            wants_to_rate = task.rates and seen.owed is None
            return (AskingSolved(seen.ratable) if wants_to_rate and seen.ratable else MyVisit(seen)), ()
        case came.VisitNotFound(number, why) if number == task.number:
            return EnteringNumber(refused=number, why_not=why, rates=task.rates), ()
        case came.Trouble():
            return SomethingFailed(), ()
        case it.BackPressed():
            return Choosing(), ()
        case _:
            return None


def _asking(
    task: AskingSolved | AskingTreated | NamingReason, happening: Happening
) -> tuple[Task, tuple[Errand, ...]] | None:
    match task, happening:
        case AskingSolved(visit), it.SolvedAnswered(solved):
            return AskingTreated(visit, solved), ()
        case AskingSolved(visit), it.Skipped():
            return AskingTreated(visit, None), ()
        case AskingSolved(), it.BackPressed():
            return Choosing(), ()
        case AskingTreated(visit), it.SolvedAnswered(solved):
            return AskingTreated(visit, solved), ()
        case AskingTreated(visit, solved), it.TreatedAnswered(treated, asks_why=True):
            return NamingReason(visit, solved, treated), ()
        case AskingTreated(visit, solved), it.TreatedAnswered(treated):
            return KeepingRating(visit, is_bad(solved, treated)), (KeepRating(visit, solved, treated),)
        case AskingTreated(), it.Skipped():
            return closing(task)
        case AskingTreated(visit), it.BackPressed():
            return AskingSolved(visit), ()
        case NamingReason(), _:
            return _naming(task, happening)
        case _:
            return None


def _naming(task: NamingReason, happening: Happening) -> tuple[Task, tuple[Errand, ...]] | None:
    match happening:
        case it.ReasonNamed(reason):
            kept = KeepRating(task.visit, task.solved, task.treated, reason)
            return KeepingRating(task.visit, is_bad(task.solved, task.treated)), (kept,)
        case it.Skipped() | it.DonePressed():
            return closing(task)
        case it.BackPressed():
            return AskingTreated(task.visit, task.solved), ()
        case _:
            return None


def closing(task: AskingTreated | NamingReason) -> tuple[Task, tuple[Errand, ...]]:
    """What is asked last stays unanswered: what was said before is kept."""
    if isinstance(task, NamingReason):
        kept = KeepRating(task.visit, task.solved, task.treated)
        return KeepingRating(task.visit, is_bad(task.solved, task.treated)), (kept,)
    if task.solved is None:
        return Choosing(), ()
    kept = KeepRating(task.visit, task.solved, None)
    return KeepingRating(task.visit, is_bad(task.solved, None)), (kept,)


def is_bad(solved: Solved | None, treated: int | None) -> bool:
    """Whether an answer is so bad that something is offered for it: not solved, or treated badly."""
    return solved == "no" or (treated is not None and treated <= BADLY)
