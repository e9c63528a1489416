"""What a customer does at the kiosk, or somebody of the staff."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from kiosk.case_touches import CaseTouch
from kiosk.hearing_touches import HearingTouch
from kiosk.keyboard_touches import KeyboardTouch
from kiosk.memory_touches import MemoryTouch
from kiosk.visit_acts import VisitCommand
from office.events import Solved, Wait
from office.refusals import Reason
from office.staff import Member


@dataclass(frozen=True, slots=True)
class ServiceChosen:
    """A service's tile was pressed."""

    service: str


@dataclass(frozen=True, slots=True)
class GroupChosen:
    """The tile of a group of services was pressed."""

    group: str


@dataclass(frozen=True, slots=True)
class LongWaitPressed:
    """The tile of a service with a long wait was pressed, and how long whoever takes a ticket now will wait."""

    service: str
    wait: Wait


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    """A language key was pressed."""

    language: str


@dataclass(frozen=True, slots=True)
class BiggerTextPressed:
    """Bigger text, or back to the usual size."""


@dataclass(frozen=True, slots=True)
class ContrastPressed:
    """Strong contrast, or back to the usual colours."""


@dataclass(frozen=True, slots=True)
class BackPressed:
    """Back to the page before."""


@dataclass(frozen=True, slots=True)
class HelpPressed:
    """Call a person. `anew`: no call of this kiosk waits for an answer any more, so this is another one."""

    anew: bool = False


@dataclass(frozen=True, slots=True)
class DonePressed:
    """The customer is done with this page."""


@dataclass(frozen=True, slots=True)
class WrongChoicePressed:
    """Undo: give the ticket back at once."""


@dataclass(frozen=True, slots=True)
class RatePressed:
    """Rate your visit."""


@dataclass(frozen=True, slots=True)
class MyVisitPressed:
    """Somebody asks how their visit stands."""


@dataclass(frozen=True, slots=True)
class InformationPressed:
    """Somebody wants to read what the office has to say."""


@dataclass(frozen=True, slots=True)
class OfficePageChosen:
    """One of the office's own pages was chosen, by its id."""

    page: str


@dataclass(frozen=True, slots=True)
class Turned:
    """The next page of a text or list, or the one before: the one that begins at this block and letter of it."""

    block: int
    letter: int = 0


@dataclass(frozen=True, slots=True)
class OthersPressed:
    """The others of several services or answers that do not all stand on one page; after the last, the first again."""


@dataclass(frozen=True, slots=True)
class PrintPagePressed:
    """Print the page that is read."""


@dataclass(frozen=True, slots=True)
class NeedsPressed:
    """Somebody with a ticket needs help, or wants another level of service."""


@dataclass(frozen=True, slots=True)
class NeedPressed:
    """A need was ticked, or is not one after all: as it is to be now, so that a second tap changes nothing."""

    need: str
    chosen: bool = True


@dataclass(frozen=True, slots=True)
class LevelPressed:
    """A level of service was chosen; empty where it is not wanted after all."""

    level: str


@dataclass(frozen=True, slots=True)
class EmployeesPressed:
    """With a certain employee; who it is, is asked next."""


@dataclass(frozen=True, slots=True)
class TimesPressed:
    """Later today; when it is, is asked next."""


@dataclass(frozen=True, slots=True)
class EmployeeChosen:
    """This employee is asked for, with this level of service."""

    level: str
    employee: str


@dataclass(frozen=True, slots=True)
class TimeChosen:
    """Later today at this time, with this level of service."""

    level: str
    time: datetime


@dataclass(frozen=True, slots=True)
class VoucherPressed:
    """Print the voucher that is owed."""


@dataclass(frozen=True, slots=True)
class ChangeVisitPressed:
    """Change my visit."""


@dataclass(frozen=True, slots=True)
class PausePressed:
    """I come back later."""


@dataclass(frozen=True, slots=True)
class OtherServicePressed:
    """Another service is wanted with the same number."""


@dataclass(frozen=True, slots=True)
class CancelPressed:
    """I do not need it any more; it is asked once again."""


@dataclass(frozen=True, slots=True)
class TicketAgainPressed:
    """Print the ticket again, or in large type."""

    large: bool = False


@dataclass(frozen=True, slots=True)
class VisitActChosen:
    """This is to be done about the visit."""

    command: VisitCommand


@dataclass(frozen=True, slots=True)
class ClosedServicePressed:
    """A tile was pressed that gives no tickets now, and why it does not."""

    service: str
    why: Reason


@dataclass(frozen=True, slots=True)
class AppointmentPressed:
    """I have an appointment."""


@dataclass(frozen=True, slots=True)
class DigitPressed:
    """A digit of the number pad, or the letter in front of a number."""

    digit: str


@dataclass(frozen=True, slots=True)
class DigitErased:
    """The last digit is wrong."""


@dataclass(frozen=True, slots=True)
class NumberConfirmed:
    """The typed number is complete."""


@dataclass(frozen=True, slots=True)
class CodeScanned:
    """The scanner read something. `rates`: a ticket is rated, as this kiosk does nothing else with it."""

    text: str
    rates: bool = False


@dataclass(frozen=True, slots=True)
class ScannedInVain:
    """The scanner read something, and this kiosk has no page for it."""


@dataclass(frozen=True, slots=True)
class SolvedAnswered:
    """Answer to the first question."""

    solved: Solved


@dataclass(frozen=True, slots=True)
class TreatedAnswered:
    """Answer to the second question, 1 to 5. `asks_why`: a reason can be named then."""

    treated: int
    asks_why: bool = False


@dataclass(frozen=True, slots=True)
class ReasonNamed:
    """What the rating is about, by its id in the plan."""

    reason: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """No answer to this question."""


@dataclass(frozen=True, slots=True)
class StillHerePressed:
    """Yes, I need more time."""


@dataclass(frozen=True, slots=True)
class StaffWanted:
    """Somebody found the corner that only staff know."""


@dataclass(frozen=True, slots=True)
class StaffChosen:
    """Somebody of the staff chose their name."""

    member: Member


@dataclass(frozen=True, slots=True)
class MoreStaffPressed:
    """Their name is another; the next names begin with this one."""

    first: int


@dataclass(frozen=True, slots=True)
class NewRollPressed:
    """A new roll is in this printer."""

    printer: str


@dataclass(frozen=True, slots=True)
class TestPagePressed:
    """Staff want to see the printer print."""

    __test__ = False  # pytest would take it for a test


@dataclass(frozen=True, slots=True)
class RestartPressed:
    """The program is to begin anew."""


@dataclass(frozen=True, slots=True)
class EndPressed:
    """The program is to end."""


Touch: TypeAlias = (
    ServiceChosen
    | GroupChosen
    | LongWaitPressed
    | ClosedServicePressed
    | AppointmentPressed
    | LanguageChosen
    | BiggerTextPressed
    | ContrastPressed
    | BackPressed
    | HelpPressed
    | DonePressed
    | WrongChoicePressed
    | RatePressed
    | MyVisitPressed
    | InformationPressed
    | OfficePageChosen
    | Turned
    | OthersPressed
    | PrintPagePressed
    | VoucherPressed
    | NeedsPressed
    | NeedPressed
    | LevelPressed
    | EmployeesPressed
    | TimesPressed
    | EmployeeChosen
    | TimeChosen
    | ChangeVisitPressed
    | PausePressed
    | OtherServicePressed
    | CancelPressed
    | TicketAgainPressed
    | VisitActChosen
    | DigitPressed
    | DigitErased
    | NumberConfirmed
    | CodeScanned
    | CaseTouch
    | KeyboardTouch
    | MemoryTouch
    | ScannedInVain
    | SolvedAnswered
    | TreatedAnswered
    | ReasonNamed
    | Skipped
    | StillHerePressed
    | StaffWanted
    | StaffChosen
    | MoreStaffPressed
    | NewRollPressed
    | TestPagePressed
    | RestartPressed
    | EndPressed
    | HearingTouch
)
"""What a customer does, or somebody of the staff at the kiosk."""
