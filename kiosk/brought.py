"""What the errands bring back to the kiosk, as values: a ticket, how its paper stands, a visit."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Literal

from office.case_events import Told
from office.cases_plan import CaseKind
from office.code import TicketCode
from office.events import Standing, Wait
from office.ticket import Ticket
from office.voucher_events import Voucher
from office.vouchers import Redeemed


class Paper(Enum):
    """How the printing of a ticket, voucher or page stands."""

    COMING = "coming"
    PRINTED = "printed"
    NONE = "none"
    """Certainly not printed."""
    DOUBTFUL = "doubtful"
    """It may still come out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldVisit:
    """A visit of today whose customer stands here: the ticket was just taken, or its square was scanned (`code`)."""

    number: str
    code: TicketCode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffDone:
    """What became of what somebody of the staff wanted: a new roll written down, a test page, or the program's end."""

    what: Literal["roll", "page", "leave"]
    worked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAppointment:
    """Whoever checked in: for when it was booked, when they came, and the class that the plan gives them for it."""

    slot: datetime
    came: datetime
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedTicket:
    """The ticket that was committed. `employee`: who was asked for; `later`: when its customer comes back."""

    number: str
    service: str
    ahead: int
    promised_by: datetime | None
    appointment: KeptAppointment | None = None
    said: Wait | None = None
    needs: tuple[str, ...] = ()
    level: str = ""
    employee: str = ""
    later: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCase:
    """The case that was committed.

    `ticket`: the one in the manager's line, where the customer wants to speak with a manager and there is such a line;
    `called`: whether somebody of the staff was called to the kiosk instead.
    """

    number: str
    kind: CaseKind
    topic: str
    answer_by: date | None
    ticket: IssuedTicket | None
    told: Told
    called: bool = False


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
