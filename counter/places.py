"""Where the counter's window can be: each place is a class of its own, without fields that are sometimes set."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, TypeAlias

from counter.happenings import Destination, Notice, Paper
from counter.memory_places import KeepingCard, OfMemory
from counter.voucher_places import AwaitingVoucher, OfVoucher
from office.own_day import OwnDay
from office.refusals import LastCounterFor
from office.signing_in import ChoosingName, SigningIn
from office.staff import Member
from office.waits.pausing import PauseForeseen

NumberAct: TypeAlias = Literal["call", "add", "change", "cancel", "copy", "name"]
"""What a number is typed for."""

RuledAct: TypeAlias = Literal["call", "add", "change", "cancel"]
"""Of these, what the rules are asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOut:
    """Nobody sits here; `notice` is why opening the counter was refused."""

    signing_in: SigningIn = field(default_factory=ChoosingName)
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The clerk is known, the counter is being opened.

    `in_place_of`: a colleague who was signed in here, `handed` at this window itself.
    """

    member: Member
    in_place_of: str = ""
    handed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingToTakeOver:
    """A colleague is signed in here, from another window or before this one began: to take over is asked."""

    member: Member
    clerk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingToMove:
    """The clerk is signed in at another counter: to close that one is asked. The rest is as of Opening."""

    member: Member
    from_counter: str
    in_place_of: str = ""
    handed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked:
    """The PIN is asked again: its member goes on where the window was, a colleague takes the counter over."""

    member: Member
    before: "AtWork | OnPage"
    signing_in: SigningIn


@dataclass(frozen=True, slots=True, kw_only=True)
class AtWork:
    """The clerk is at the counter."""

    member: Member
    notice: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """A press is being decided and written; another one changes nothing."""

    member: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """The counter is being closed; then the clerk is gone."""

    member: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingToLeave:
    """The rules ask first: people wait whom only this counter serves."""

    member: Member
    alone: LastCounterFor


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingReason:
    """The clerk is about to pause and may say why. `foreseen`: what it does to waits, once that is reckoned."""

    member: Member
    foreseen: PauseForeseen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingReturn:
    """The clerk may say when the pause is over."""

    member: Member
    reason: str
    foreseen: PauseForeseen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pausing:
    """The pause is being written, unless the rules ask first."""

    member: Member
    reason: str
    back_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingToPause:
    """The rules ask first: people wait whom only this counter serves."""

    member: Member
    reason: str
    back_at: datetime | None
    alone: LastCounterFor


@dataclass(frozen=True, slots=True, kw_only=True)
class Parking:
    """The customer goes to do something; for how long is asked."""

    member: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Finishing:
    """How it ended, and whether the visit goes on, is asked. `calls_next`: whoever is next is called at once."""

    member: Member
    calls_next: bool
    visit_ends: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingDestination:
    """Where the customer is sent on to is asked."""

    member: Member
    to: Destination = "service"


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingOn:
    """The customer is about to be sent on; `note` is for whoever gets them, and may be personal."""

    member: Member
    to: Destination
    target: str
    comes_back: bool = False
    note: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingMore:
    """What is done less often."""

    member: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingKeys:
    """The card of keys; after the last `leaf` comes the first again."""

    member: Member
    leaf: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SeeingOwnDay:
    """The clerk looks at the own day; None while it is being read. `failed`: it could not be."""

    member: Member
    own: OwnDay | None = None
    failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TypingNumber:
    """Which number it is about is typed."""

    member: Member
    act: NumberAct
    typed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SayingWhy:
    """Why this number is called out of turn is asked."""

    member: Member
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingService:
    """Which service this customer wants, afterwards or instead, is asked."""

    member: Member
    act: Literal["add", "change"]
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingToCancel:
    """A ticket is about to be cancelled."""

    member: Member
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How the customer of this number likes to be called is noted; it is personal."""

    member: Member
    number: str
    name: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class WelcomingBack:
    """Somebody who is parked or away is back early."""

    member: Member
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoosingTicket:
    """A customer needs help with a ticket; for which service is asked."""

    member: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class FillingTicket:
    """The ticket's language (empty: the office's own), class, and whether it is kept for this clerk.

    `name`: how the customer likes to be called, if they say so; it is personal.
    """

    member: Member
    service: str
    language: str = ""
    priority: bool = False
    for_me: bool = False
    name: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowingTicket:
    """The customer learns the number."""

    member: Member
    number: str
    paper: Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingService:
    """An appointment; for which service is asked."""

    member: Member


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingDay:
    """On which day is asked."""

    member: Member
    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingHour:
    """In which hour of this day is asked."""

    member: Member
    service: str
    day: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingQuarter:
    """In which quarter of this hour is asked."""

    member: Member
    service: str
    hour: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FillingAppointment:
    """The language (empty: the office's own) and, where the customer likes, the name."""

    member: Member
    service: str
    slot: datetime
    language: str = ""
    name: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowingAppointment:
    """The customer learns the number of the appointment."""

    member: Member
    id: str
    slot: datetime
    service: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskingToUnbook:
    """An appointment is about to be cancelled."""

    member: Member
    id: str
    slot: datetime
    service: str = ""


OfPause: TypeAlias = ChoosingReason | ChoosingReturn | AskingToPause | AskingToLeave
WithCustomer: TypeAlias = Parking | Finishing | ChoosingDestination | SendingOn
OfNumber: TypeAlias = TypingNumber | SayingWhy | ChoosingService | AskingToCancel | WelcomingBack | Naming
OfTicket: TypeAlias = ChoosingTicket | FillingTicket | ShowingTicket
OfBooking: TypeAlias = (
    BookingService
    | BookingDay
    | BookingHour
    | BookingQuarter
    | FillingAppointment
    | ShowingAppointment
    | AskingToUnbook
)
OnPage: TypeAlias = (
    OfPause
    | WithCustomer
    | OfNumber
    | ChoosingMore
    | ReadingKeys
    | SeeingOwnDay
    | OfTicket
    | OfBooking
    | OfVoucher
    | OfMemory
)
"""A page stands in place of the buttons."""

AwaitingDay: TypeAlias = Deciding | Leaving | Pausing
Awaiting: TypeAlias = AwaitingDay | AwaitingVoucher | KeepingCard
"""An answer of the office is on its way."""

Working: TypeAlias = AtWork | OnPage | Awaiting
Sitting: TypeAlias = SignedOut | Opening | AskingToTakeOver | AskingToMove | Locked | Working
