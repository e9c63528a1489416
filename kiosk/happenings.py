"""What can happen at the kiosk: what a customer does, what the errands bring back, and time."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import TypeAlias

from office.code import TicketCode
from office.events import Solved, Standing, Wait
from office.refusals import Reason
from office.ticket import Ticket
from office.voucher_events import Voucher
from office.vouchers import Redeemed


@dataclass(frozen=True, slots=True)
class ServiceChosen:
    """A service's tile was pressed."""

    service: str


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
    """Call a person."""


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
class VoucherPressed:
    """Print the voucher that is owed."""


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
    """The scanner read something."""

    text: str


@dataclass(frozen=True, slots=True)
class SolvedAnswered:
    """Answer to the first question."""

    solved: Solved


@dataclass(frozen=True, slots=True)
class TreatedAnswered:
    """Answer to the second question, 1 to 5."""

    treated: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """No answer to this question."""


@dataclass(frozen=True, slots=True)
class StillHerePressed:
    """Yes, I need more time."""


Touch: TypeAlias = (
    ServiceChosen
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
    | VoucherPressed
    | DigitPressed
    | DigitErased
    | NumberConfirmed
    | CodeScanned
    | SolvedAnswered
    | TreatedAnswered
    | Skipped
    | StillHerePressed
)
"""What a customer does."""


class Paper(Enum):
    """How the printing of a ticket or voucher stands."""

    COMING = "coming"
    PRINTED = "printed"
    NONE = "none"
    """Certainly not printed."""
    DOUBTFUL = "doubtful"
    """It may still come out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAppointment:
    """Whoever checked in: for when it was booked, when they came, and the class that the plan gives them for it."""

    slot: datetime
    came: datetime
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedTicket:
    """The ticket that was committed."""

    number: str
    service: str
    ahead: int
    promised_by: datetime | None
    appointment: KeptAppointment | None = None
    said: Wait | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class RatableVisit:
    """A visit that can be rated: of which day, for what, where, when served."""

    day: date
    number: str
    service: str
    counter: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenVisit:
    """A visit that its customer asks about, as it was found.

    `code`: what was scanned, which proves that they hold the ticket; None where only its number was typed. `ratable`:
    what can be rated, if anything. `redeemed`: when its voucher was used, if it was.
    """

    day: date
    ticket: Ticket
    code: TicketCode | None = None
    ratable: RatableVisit | None = None
    redeemed: Redeemed | None = None

    @property
    def owed(self) -> Voucher | None:
        """The voucher that was owed when it was found, to whoever holds the ticket."""
        broken = self.ticket.broken if self.code is not None else None
        return broken.voucher if broken else None


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
class VoucherIsUsed:
    """The voucher was redeemed already; it is not printed again."""

    number: str
    redeemed: Redeemed


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
class RatingKept:
    """The rating is written."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something behind the door failed; the customer is told what to do."""


@dataclass(frozen=True, slots=True)
class TimePassed:
    """The clock went on."""


Result: TypeAlias = (
    TicketIssued
    | TicketRefused
    | CheckInRefused
    | PaperCame
    | TicketWithdrawn
    | WithdrawalRefused
    | VisitSeen
    | VoucherCame
    | VoucherIsUsed
    | VisitFound
    | VisitNotFound
    | RatingKept
    | Trouble
)
"""What the errands bring back."""

Happening: TypeAlias = Touch | Result | TimePassed
