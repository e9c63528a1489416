"""What a counter's window wants done behind the door; each is answered by a happening."""

from dataclasses import dataclass, field
from datetime import datetime
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
    """Take a ticket for a customer and print it; answered by TicketMade and PaperCame, RefusedBy or NotWritten.

    `name`: how the customer likes to be called, kept as KeepName does it; empty where they do not say.
    """

    command: TakeTicket
    name: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Book an appointment, whose number the station draws; answered by AppointmentMade, RefusedBy or NotWritten."""

    command: BookAppointment
    name: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FindBooking:
    """Look up an appointment of these days by its number; answered by AppointmentMade, RefusedBy or NotWritten."""

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelBooking:
    """Cancel the appointment of this number at `slot`, and forget its name; answered as Decide is."""

    id: str
    slot: datetime


BookingErrand: TypeAlias = Book | FindBooking | CancelBooking
"""About an appointment of today or of a later day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepName:
    """Keep the name that the customer of this number chose, or forget it (empty).

    Answered by Written, RefusedBy (the customer has left) or NotWritten.
    """

    number: str
    name: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveCard:
    """Print the card of the customer of this number, a new one where none was brought.

    Answered by Written, NoPrinter (then nothing is kept), RefusedBy or NotWritten.
    """

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BringCard:
    """Bring the card of this code to the visit of this number, or of whoever is at the counter (empty).

    Answered by Written, RefusedBy or NotWritten.
    """

    number: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeCardOff:
    """The card that was brought to this number is somebody else's; answered by Written or NotWritten."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetCard:
    """Forget everything under the card that was brought to this number; answered by Written or NotWritten."""

    number: str


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
class PrintKeys:
    """Print the card of keys on a printer of this counter; answered by Written or NoPrinter."""

    title: str
    lines: tuple[tuple[tuple[str, ...], str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOwnDay:
    """Read the day of whoever is signed in, and of nobody else; answered by OwnDaySeen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeseePause:
    """Play pauses of so many minutes ahead; answered by PauseSeen."""

    minutes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speak:
    """Show the window in this language, until the clerk signs out."""

    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSize:
    """Make the window large where it is small, and small where it is large."""


CardErrand: TypeAlias = GiveCard | BringCard | TakeCardOff | ForgetCard
"""About the card of a customer who wants to be remembered."""

DoorErrand: TypeAlias = (
    CheckPin
    | CardErrand
    | Decide
    | SendOn
    | KeepName
    | GiveTicket
    | BookingErrand
    | AskCopy
    | AskVoucher
    | LookUpVoucher
    | ChangeVoucher
    | PrintKeys
    | ReadOwnDay
    | ForeseePause
)
"""What is done behind the door."""

Errand: TypeAlias = DoorErrand | Speak | ChangeSize
"""All of them; the last two are the window's own matter, and are answered by nothing."""
