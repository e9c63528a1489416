"""From the corner that only staff know to the keys that look after this machine, and back."""

from kiosk import results as came
from kiosk import touches as it
from kiosk.brought import StaffDone
from kiosk.case_pages import SendingCase
from kiosk.errands import ChangeRoll, Errand, LeaveProgram, PrintTestPage
from kiosk.happenings import Happening
from kiosk.pages import (
    CheckingIn,
    CheckingStaff,
    Choosing,
    ChoosingStaff,
    EnteringPin,
    GivingBack,
    HelpCalled,
    KeepingRating,
    LookingUp,
    Page,
    Staff,
    StaffDesk,
    StillHere,
    TakingTicket,
    Task,
)
from office import signing_in
from office.signing_in import CheckingPin, ChoosingName, PinAccepted, PinUnchecked, SigningIn, TypingPin
from office.staff import LOOKS_AFTER

MOST_NAMES = 6
"""Keys on a page of names; where there are more names, the last key turns to the others."""

_BUSY = TakingTicket | CheckingIn | GivingBack | LookingUp | KeepingRating | SendingCase


def opens(page: Page) -> bool:
    """Whether the corner leads from here to the staff's pages: not while something is being written for a visitor."""
    while isinstance(page, HelpCalled | StillHere):
        page = page.behind
    return not isinstance(page, _BUSY | Staff)


def step(task: Task, happening: Happening, language: str) -> tuple[Task, tuple[Errand, ...]] | None:
    """What follows on a page of the staff; None on every other. Whatever makes no sense there changes nothing."""
    match task:
        case ChoosingStaff():
            return _names(task, happening)
        case EnteringPin():
            return _pin(task, happening)
        case CheckingStaff():
            return _checking(task, happening)
        case StaffDesk():
            return _desk(task, happening, language)
        case _:
            return None


def shown_names(names: int) -> int:
    """How many of so many names stand on one page."""
    return names if names <= MOST_NAMES else MOST_NAMES - 1


def _names(task: ChoosingStaff, happening: Happening) -> tuple[Task, tuple[Errand, ...]]:
    match happening:
        case it.StaffChosen(member) if member.may(LOOKS_AFTER):
            return EnteringPin(TypingPin(member=member)), ()
        case it.MoreStaffPressed(first):
            return ChoosingStaff(first), ()
        case it.BackPressed() | it.DonePressed():
            return Choosing(), ()
        case _:
            return task, ()


def _pin(task: EnteringPin, happening: Happening) -> tuple[Task, tuple[Errand, ...]]:
    match happening:
        case it.DigitPressed(digit) if digit in tuple("0123456789"):
            return _signing(task.typing, signing_in.DigitTyped(digit=digit))
        case it.DigitErased():
            return _signing(task.typing, signing_in.DigitErased())
        case it.NumberConfirmed():
            return _signing(task.typing, signing_in.PinEntered())
        case it.BackPressed() | it.DonePressed():
            return ChoosingStaff(), ()
        case _:
            return task, ()


def _checking(task: CheckingStaff, happening: Happening) -> tuple[Task, tuple[Errand, ...]]:
    match happening:
        case PinAccepted(member=member) if member.id == task.checking.member.id and member.may(LOOKS_AFTER):
            return StaffDesk(member), ()
        case PinAccepted() | signing_in.PinRefused() | signing_in.LockedOut() | PinUnchecked():
            return _signing(task.checking, happening)
        case came.Trouble():
            return _signing(task.checking, PinUnchecked())
        case it.BackPressed() | it.DonePressed():
            return Choosing(), ()
        case _:
            return task, ()


def _signing(state: SigningIn, happening: signing_in.SigningInHappening) -> tuple[Task, tuple[Errand, ...]]:
    then, errands = signing_in.step(state, happening)
    match then:
        case ChoosingName():
            return ChoosingStaff(), errands
        case TypingPin():
            return EnteringPin(then), errands
        case CheckingPin():
            return CheckingStaff(then), errands


def _desk(task: StaffDesk, happening: Happening, language: str) -> tuple[Task, tuple[Errand, ...]]:
    match happening:
        case came.StaffServed(done):
            return StaffDesk(task.member, done), ()
        case came.Trouble():
            return StaffDesk(task.member, StaffDone(what="page", worked=False)), ()
        case it.BackPressed() | it.DonePressed():
            return Choosing(), ()
        case _:
            wanted = None if task.busy else _wanted(happening, task.member.id, language)
            return (StaffDesk(task.member, busy=True), (wanted,)) if wanted else (task, ())


def _wanted(happening: Happening, by: str, language: str) -> Errand | None:
    match happening:
        case it.NewRollPressed(printer):
            return ChangeRoll(printer, by)
        case it.TestPagePressed():
            return PrintTestPage(language)
        case it.RestartPressed() | it.EndPressed():
            return LeaveProgram(anew=isinstance(happening, it.RestartPressed), by=by)
        case _:
            return None
