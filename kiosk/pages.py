"""Each place where a visitor of the kiosk can be: a class of its own, without fields that are sometimes set."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from kiosk.brought import IssuedTicket, Paper, RatableVisit, SeenVisit, StaffDone
from kiosk.case_pages import CasePage, SendingCase
from kiosk.hearing import Hearing
from kiosk.memory_pages import ForgettingCard, LookingForCard, MemoryPage
from kiosk.visit_acts import VisitCommand
from office.events import Solved, Wait
from office.refusals import Reason
from office.signing_in import CheckingPin, TypingPin
from office.staff import Member


@dataclass(frozen=True, slots=True)
class Choosing:
    """Home: the services. `turned`: how often its others were wanted, where they do not all stand on one page."""

    turned: int = 0


@dataclass(frozen=True, slots=True)
class ChoosingInGroup:
    """The services of a group. `turned`: as at home."""

    group: str
    turned: int = 0


@dataclass(frozen=True, slots=True)
class LongWait:
    """Whoever takes a ticket of this service now will wait long: so long, as it was said when its tile was touched.

    `group`: in which its tile stood; empty for the first page.
    """

    service: str
    wait: Wait
    group: str = ""


@dataclass(frozen=True, slots=True)
class TakingTicket:
    """A service was chosen; its ticket is being written."""

    service: str


@dataclass(frozen=True, slots=True)
class NoTicket:
    """There is no ticket of this service now: its tile said so, or the rules did."""

    service: str
    why: Reason


@dataclass(frozen=True, slots=True)
class HoldingTicket:
    """The number stands on the screen. `unheard`: what its customer needs could not be told to the office."""

    ticket: IssuedTicket
    paper: Paper = Paper.COMING
    unheard: bool = False


@dataclass(frozen=True, slots=True)
class ChoosingNeeds:
    """What the customer with this ticket needs, and which level of service; chosen so far. `turned`: as at home.

    `employee`, `later`: who is asked for, or for what time it is, where the level asks it.
    """

    holding: HoldingTicket
    needs: tuple[str, ...] = ()
    level: str = ""
    employee: str = ""
    later: datetime | None = None
    turned: int = 0


@dataclass(frozen=True, slots=True)
class ChoosingEmployee:
    """Which employee is asked for. `turned`: as at home."""

    choosing: ChoosingNeeds
    turned: int = 0


@dataclass(frozen=True, slots=True)
class ChoosingTime:
    """For what time later today it is. `turned`: as at home."""

    choosing: ChoosingNeeds
    turned: int = 0


@dataclass(frozen=True, slots=True)
class TellingNeeds:
    """What was chosen is being written."""

    holding: HoldingTicket


@dataclass(frozen=True, slots=True)
class GivingBack:
    """The ticket is being withdrawn."""

    holding: HoldingTicket


@dataclass(frozen=True, slots=True)
class EnteringNumber:
    """The number of a visit, typed on the pad; `why_not` tells why the last one did not do. `rates`: to rate it."""

    typed: str = ""
    refused: str = ""
    why_not: Reason | None = None
    unreadable: bool = False
    rates: bool = False


@dataclass(frozen=True, slots=True)
class EnteringAppointment:
    """The number of an appointment, typed on the pad; `why_not` tells why the last one did not do."""

    typed: str = ""
    refused: str = ""
    why_not: Reason | None = None
    unreadable: bool = False


@dataclass(frozen=True, slots=True)
class CheckingIn:
    """The ticket of this appointment is being written."""

    appointment: str


@dataclass(frozen=True, slots=True)
class LookingUp:
    """The visit of this number is being looked up. `rates`: to rate it."""

    number: str
    rates: bool = False


@dataclass(frozen=True, slots=True)
class MyVisit:
    """How the visit stands. `voucher`, `copy`: how the printing of its voucher, or of its ticket again, stands.

    `done`: what its customer has just changed about it.
    """

    seen: SeenVisit
    voucher: Paper | None = None
    copy: Paper | None = None
    done: VisitCommand | None = None


@dataclass(frozen=True, slots=True)
class ChoosingAct:
    """What can be changed about the visit. `turned`: as at home."""

    visit: MyVisit
    turned: int = 0


@dataclass(frozen=True, slots=True)
class ChoosingPause:
    """For how long its customer goes away. `turned`: as at home."""

    visit: MyVisit
    turned: int = 0


@dataclass(frozen=True, slots=True)
class ChoosingService:
    """Which other service is wanted; `group`: of which group, empty for the first choice. `turned`: as at home."""

    visit: MyVisit
    group: str = ""
    turned: int = 0


@dataclass(frozen=True, slots=True)
class AskingCancel:
    """Whether the number is really not needed any more. `turned`: as at home."""

    visit: MyVisit
    turned: int = 0


@dataclass(frozen=True, slots=True)
class ActingOnVisit:
    """The change is being written."""

    visit: MyVisit


@dataclass(frozen=True, slots=True)
class ActRefused:
    """The rules did not allow the change, and why: somebody was faster, or time has passed."""

    visit: MyVisit
    why: Reason


@dataclass(frozen=True, slots=True)
class ChoosingPage:
    """What the office has to say: its own pages; `first` is the first one that stands here, where they do not all."""

    first: int = 0


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """One of the office's own pages is read, from this block and letter of it on. `listed`: where it was chosen."""

    page: str
    block: int = 0
    letter: int = 0
    listed: int = 0


@dataclass(frozen=True, slots=True)
class PrintingPage:
    """The page that is read is printed."""

    reading: ReadingPage
    paper: Paper = Paper.COMING


@dataclass(frozen=True, slots=True)
class AskingSolved:
    """The first question: was it solved."""

    visit: RatableVisit


@dataclass(frozen=True, slots=True)
class AskingTreated:
    """The second question: did the employee do well."""

    visit: RatableVisit
    solved: Solved | None


@dataclass(frozen=True, slots=True)
class NamingReason:
    """Both questions are answered: one reason may be named, or none. `turned`: as at home."""

    visit: RatableVisit
    solved: Solved | None
    treated: int
    turned: int = 0


@dataclass(frozen=True, slots=True)
class KeepingRating:
    """The answers are being written. `bad`: one of them is, and something is offered for it."""

    visit: RatableVisit
    bad: bool = False


@dataclass(frozen=True, slots=True)
class Thanking:
    """Thank you."""


@dataclass(frozen=True, slots=True)
class AskingStaff:
    """A ticket was scanned, and this kiosk has no page about it: staff help."""


@dataclass(frozen=True, slots=True)
class SomethingFailed:
    """It does not work right now; ask a person."""


@dataclass(frozen=True, slots=True)
class ChoosingStaff:
    """Which of the staff stands here; `first` is the first name that is shown."""

    first: int = 0


@dataclass(frozen=True, slots=True)
class EnteringPin:
    """Somebody of the staff types their PIN."""

    typing: TypingPin


@dataclass(frozen=True, slots=True)
class CheckingStaff:
    """The PIN is being compared."""

    checking: CheckingPin


@dataclass(frozen=True, slots=True)
class StaffDesk:
    """Somebody who looks after this machine; `done` is what became of the last thing that they wanted.

    `busy`: what they wanted is being done.
    """

    member: Member
    done: StaffDone | None = None
    busy: bool = False


Staff: TypeAlias = ChoosingStaff | EnteringPin | CheckingStaff | StaffDesk
"""Pages that only the corner leads to."""

Working: TypeAlias = (
    TakingTicket
    | CheckingIn
    | GivingBack
    | TellingNeeds
    | LookingUp
    | ActingOnVisit
    | KeepingRating
    | SendingCase
    | LookingForCard
    | ForgettingCard
    | CheckingStaff
)
"""Pages on which whoever stands here waits for the kiosk: each ends with the answer to what was asked."""

Task: TypeAlias = (
    Choosing
    | ChoosingInGroup
    | LongWait
    | TakingTicket
    | NoTicket
    | HoldingTicket
    | ChoosingNeeds
    | ChoosingEmployee
    | ChoosingTime
    | TellingNeeds
    | GivingBack
    | EnteringNumber
    | EnteringAppointment
    | CheckingIn
    | LookingUp
    | MyVisit
    | ChoosingAct
    | ChoosingPause
    | ChoosingService
    | AskingCancel
    | ActingOnVisit
    | ActRefused
    | ChoosingPage
    | ReadingPage
    | PrintingPage
    | AskingSolved
    | AskingTreated
    | NamingReason
    | KeepingRating
    | Thanking
    | AskingStaff
    | SomethingFailed
    | CasePage
    | MemoryPage
    | Staff
)
"""A page that a visitor came to by what they want."""


@dataclass(frozen=True, slots=True)
class HelpCalled:
    """A person was called from this page, at this time. `unsent`: nobody heard of it."""

    behind: Task
    since: datetime
    unsent: bool = False


@dataclass(frozen=True, slots=True)
class StillHere:
    """Are you still here? `since` is when it was asked; a person who was called is still coming meanwhile."""

    behind: Task | HelpCalled
    since: datetime


Page: TypeAlias = Task | HelpCalled | StillHere


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What the kiosk knows of the person before it: the page, and what they chose for themselves."""

    page: Page = field(default_factory=Choosing)
    language: str
    bigger_text: bool = False
    strong_contrast: bool = False
    by_keys: bool = False
    """Whether they go by keys: the next one finds no focus of theirs."""
    hearing: Hearing | None = None
    """How the page is read aloud; None where it is not."""
    card: str = field(default="", repr=False)
    """The visit card that goes with the next ticket; empty where none does."""
    touched: datetime
    """When the visitor last did something, or something new came to the page."""
