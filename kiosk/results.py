"""What the errands bring back to the kiosk."""

from dataclasses import dataclass, field
from typing import TypeAlias

from kiosk.brought import IssuedTicket, KeptCase, Paper, RatableVisit, SeenVisit, StaffDone
from kiosk.visit_acts import VisitCommand
from office.refusals import Reason
from office.signing_in import Answer
from office.vouchers import Redeemed


@dataclass(frozen=True, slots=True)
class TicketIssued:
    """The number is real; it is printed now."""

    ticket: IssuedTicket


@dataclass(frozen=True, slots=True)
class TicketRefused:
    """The rules gave no ticket."""

    why: Reason


@dataclass(frozen=True, slots=True)
class CheckInRefused:
    """The rules gave no ticket for an appointment of this number."""

    appointment: str
    why: Reason


@dataclass(frozen=True, slots=True)
class PaperCame:
    """How printing went."""

    number: str
    paper: Paper


@dataclass(frozen=True, slots=True)
class TicketWithdrawn:
    """The ticket was given back."""

    number: str


@dataclass(frozen=True, slots=True)
class WithdrawalRefused:
    """The ticket could not be given back: it was called meanwhile."""

    number: str


@dataclass(frozen=True, slots=True)
class NeedsKept:
    """What the customer needs is written; the ticket as it is now."""

    ticket: IssuedTicket


@dataclass(frozen=True, slots=True)
class NeedsRefused:
    """What the customer needs came too late: the number was called meanwhile."""

    number: str


@dataclass(frozen=True, slots=True)
class VisitSeen:
    """The number belongs to a visit that goes on, or for which a voucher is owed."""

    visit: SeenVisit


@dataclass(frozen=True, slots=True)
class VoucherCame:
    """How the printing of a voucher went."""

    number: str
    paper: Paper


@dataclass(frozen=True, slots=True)
class PageCame:
    """How the printing of one of the office's own pages went."""

    page: str
    paper: Paper


@dataclass(frozen=True, slots=True)
class PageHeldBack:
    """The page is not printed: as many as one kiosk prints in a while have come out."""

    page: str


@dataclass(frozen=True, slots=True)
class VoucherIsUsed:
    """The voucher was redeemed already; it is not printed again."""

    number: str
    redeemed: Redeemed


@dataclass(frozen=True, slots=True)
class VisitChanged:
    """What the customer wanted changed about the visit is written; how it stands now."""

    visit: SeenVisit
    command: VisitCommand


@dataclass(frozen=True, slots=True)
class VisitActRefused:
    """The rules did not allow it; how the visit stands now."""

    visit: SeenVisit
    why: Reason


@dataclass(frozen=True, slots=True)
class TicketCopyCame:
    """How the printing of a ticket again went."""

    number: str
    paper: Paper


@dataclass(frozen=True, slots=True)
class VisitFound:
    """The number belongs to a visit that can be rated."""

    visit: RatableVisit


@dataclass(frozen=True, slots=True)
class VisitNotFound:
    """The number cannot be rated, and why."""

    number: str
    why: Reason


@dataclass(frozen=True, slots=True)
class NothingToShow:
    """The visit was found, and this kiosk has no page for what could be said or asked about it."""

    number: str


@dataclass(frozen=True, slots=True)
class RatingKept:
    """The rating is written. `offers`: after a bad one the office offers to make it right."""

    offers: bool = True


@dataclass(frozen=True, slots=True)
class CaseKept:
    """The case is real; its receipt is printed now."""

    case: KeptCase


@dataclass(frozen=True, slots=True)
class CasePaperCame:
    """How the printing of a case's receipt went."""

    number: str
    paper: Paper


@dataclass(frozen=True, slots=True)
class CaseRefused:
    """The rules opened no case."""

    why: Reason


@dataclass(frozen=True, slots=True)
class CardRead:
    """This visit card is known. `brought`: it is with the visit that was shown."""

    text: str = field(repr=False)
    brought: bool = False


@dataclass(frozen=True, slots=True)
class CardUnknown:
    """Nothing is kept under this visit card."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CardIsForgotten:
    """Nothing is kept under the visit card any more."""


@dataclass(frozen=True, slots=True)
class StaffServed:
    """What somebody of the staff wanted is done, or is not."""

    done: StaffDone


@dataclass(frozen=True, slots=True)
class HelpUnsent:
    """Nobody hears of the call for a person."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something behind the door failed; the customer is told what to do."""


Result: TypeAlias = (
    TicketIssued
    | TicketRefused
    | CheckInRefused
    | PaperCame
    | TicketWithdrawn
    | WithdrawalRefused
    | NeedsKept
    | NeedsRefused
    | VisitSeen
    | VoucherCame
    | PageCame
    | PageHeldBack
    | VoucherIsUsed
    | VisitChanged
    | VisitActRefused
    | TicketCopyCame
    | VisitFound
    | VisitNotFound
    | NothingToShow
    | RatingKept
    | CaseKept
    | CasePaperCame
    | CaseRefused
    | CardRead
    | CardUnknown
    | CardIsForgotten
    | StaffServed
    | Answer
    | HelpUnsent
    | Trouble
)
"""What the errands bring back."""
