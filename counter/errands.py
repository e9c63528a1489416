"""What a counter's window wants done behind the door; each is answered by a happening."""

from dataclasses import dataclass, field
from typing import TypeAlias

from office.commands import BookAppointment, DayCommand, TakeTicket, TransferTicket, VoucherCommand
from office.signing_in import CheckPin


@dataclass(frozen=True, slots=True, kw_only=True)
class Decide:
    """Ask the rules, and write what follows; answered by Written, RefusedBy or NotWritten."""

    commands: tuple[DayCommand, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SendOn:
    """Send the customer on, with a note for whoever gets them; answered as Decide is."""

    command: TransferTicket
    note: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveTicket:
    """Take a ticket for a customer and print it; answered by TicketMade and PaperCame, RefusedBy or NotWritten."""

    command: TakeTicket


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Book an appointment, whose number the station draws; answered by AppointmentMade, RefusedBy or NotWritten."""

    command: BookAppointment
    name: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskCopy:
    """Ask a station for one more paper of a ticket of today; answered by Written, NoPrinter or NotWritten."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskVoucher:
    """Ask a station for the voucher of a number of today on paper; answered by Written, NoPrinter or NotWritten."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUpVoucher:
    """Read the voucher of a code as it was typed or scanned; answered by VoucherSeen, RefusedBy or NotWritten."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeVoucher:
    """Redeem a voucher, or take that back; answered by VoucherSeen, RefusedBy or NotWritten."""

    command: VoucherCommand


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOwnDay:
    """Read the day of whoever is signed in, and of nobody else; answered by OwnDaySeen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeseePause:
    """Play pauses of so many minutes ahead; answered by PauseSeen."""

    minutes: tuple[int, ...]


Errand: TypeAlias = (
    CheckPin
    | Decide
    | SendOn
    | GiveTicket
    | Book
    | AskCopy
    | AskVoucher
    | LookUpVoucher
    | ChangeVoucher
    | ReadOwnDay
    | ForeseePause
)
