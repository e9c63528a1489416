"""What the kiosk wants done behind the door."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from kiosk.brought import HeldVisit, RatableVisit
from kiosk.visit_acts import VisitCommand
from office.case_events import Told
from office.cases_plan import CaseKind
from office.code import TicketCode
from office.events import Solved
from office.signing_in import CheckPin


@dataclass(frozen=True, slots=True)
class IssueTicket:
    """Write a ticket, then print it. `later`: for this time today; `card`: the visit card that goes with it, if any.

    `case`: the number of the case that it is about.
    """

    service: str
    language: str
    later: datetime | None = None
    case: str = ""
    card: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Write the ticket of an appointment, then print it. `number` is as it was typed or scanned; `card` as above."""

    number: str
    language: str
    card: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class WithdrawTicket:
    """Give the ticket back: a wrong choice."""

    number: str


@dataclass(frozen=True, slots=True)
class TellNeeds:
    """Write what the customer with this ticket needs, and which level of service it is; print a new set time."""

    number: str
    needs: tuple[str, ...]
    level: str
    employee: str = ""
    later: datetime | None = None


@dataclass(frozen=True, slots=True)
class FindVisit:
    """Find the visit of a typed number: today's, else yesterday's."""

    number: str


@dataclass(frozen=True, slots=True)
class FindScannedVisit:
    """Find the visit of a scanned ticket; `card` as above."""

    code: TicketCode
    card: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class PrintVoucher:
    """Print the voucher that is owed to whoever holds this ticket."""

    code: TicketCode


@dataclass(frozen=True, slots=True)
class ActOnVisit:
    """Write what whoever holds this ticket wants changed about its visit."""

    code: TicketCode
    command: VisitCommand


@dataclass(frozen=True, slots=True)
class PrintTicketAgain:
    """Print this ticket once more for whoever holds it; `large`: in large type."""

    code: TicketCode
    large: bool = False


@dataclass(frozen=True, slots=True)
class PrintPage:
    """Print one of the office's own pages, by its id."""

    page: str
    language: str


@dataclass(frozen=True, slots=True)
class KeepRating:
    """Write the answers, and the reason that was named with them, if any."""

    visit: RatableVisit
    solved: Solved | None
    treated: int | None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TellCase:
    """Write a concern or praise as a case, then print its receipt; words, name and contact are in no event or log.

    `code`: the scanned ticket of the visit that it is about. `manager`: the customer wants to speak with one.
    """

    kind: CaseKind
    topic: str
    language: str
    told: Told
    words: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)
    code: TicketCode | None = None
    manager: bool = False


@dataclass(frozen=True, slots=True)
class CallPerson:
    """Tell counters and managers that somebody at this kiosk wants a person."""

    language: str


@dataclass(frozen=True, slots=True)
class ChangeRoll:
    """Write that there is a new roll in this printer of the kiosk. `by`: the id of whoever says so."""

    printer: str
    by: str


@dataclass(frozen=True, slots=True)
class PrintTestPage:
    """Print the test page on the kiosk's first printer."""

    language: str


@dataclass(frozen=True, slots=True)
class LeaveProgram:
    """End the program, and begin it anew where that is wanted. `by`: the id of whoever wants it."""

    anew: bool
    by: str


@dataclass(frozen=True, slots=True)
class ReadCard:
    """Look up a visit card that was scanned, and bring it to this visit, if there is one."""

    text: str = field(repr=False)
    visit: HeldVisit | None = None


@dataclass(frozen=True, slots=True)
class ForgetCard:
    """Forget everything under this visit card."""

    text: str = field(repr=False)


AboutCard: TypeAlias = ReadCard | ForgetCard
"""What a customer wants of a visit card."""

AboutVisit: TypeAlias = FindVisit | FindScannedVisit | PrintVoucher | ActOnVisit | PrintTicketAgain
"""What a customer wants of a visit that goes on."""

StaffErrand: TypeAlias = CheckPin | ChangeRoll | PrintTestPage | LeaveProgram
"""What staff do at the kiosk."""

Errand: TypeAlias = (
    IssueTicket
    | CheckIn
    | WithdrawTicket
    | TellNeeds
    | AboutVisit
    | PrintPage
    | KeepRating
    | TellCase
    | AboutCard
    | CallPerson
    | StaffErrand
)
