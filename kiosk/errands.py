"""What the kiosk wants done behind the door."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.brought import RatableVisit
from kiosk.visit_acts import VisitCommand
from office.code import TicketCode
from office.events import Solved


@dataclass(frozen=True, slots=True)
class IssueTicket:
    """Write a ticket, then print it."""

    service: str
    language: str


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Write the ticket of an appointment, then print it. `number` is as it was typed or scanned."""

    number: str
    language: str


@dataclass(frozen=True, slots=True)
class WithdrawTicket:
    """Give the ticket back: a wrong choice."""

    number: str


@dataclass(frozen=True, slots=True)
class TellNeeds:
    """Write what the customer with this ticket needs, and which level of service it is."""

    number: str
    needs: tuple[str, ...]
    level: str


@dataclass(frozen=True, slots=True)
class FindVisit:
    """Find the visit of a typed number: today's, else yesterday's."""

    number: str


@dataclass(frozen=True, slots=True)
class FindScannedVisit:
    """Find the visit of a scanned ticket."""

    code: TicketCode


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
class KeepRating:
    """Write the answers."""

    visit: RatableVisit
    solved: Solved | None
    treated: int | None


@dataclass(frozen=True, slots=True)
class CallPerson:
    """Tell counters and managers that somebody at this kiosk wants a person."""

    language: str


AboutVisit: TypeAlias = FindVisit | FindScannedVisit | PrintVoucher | ActOnVisit | PrintTicketAgain
"""What a customer wants of a visit that goes on."""

Errand: TypeAlias = IssueTicket | CheckIn | WithdrawTicket | TellNeeds | AboutVisit | KeepRating | CallPerson
