"""What can happen to a ticket in the line, or out of it, and to an appointment before it becomes one."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from office.voucher_events import Voucher

Standing: TypeAlias = Literal["normal", "priority", "appointment"]
"""The class that a ticket is taken in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """How long it will take, in seconds from the take to the call.

    The median; eight of ten waits lie between low and high, the middle six of ten between from and to.
    """

    point_s: float
    low_s: float
    high_s: float
    from_s: float
    to_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTaken:
    """A customer joined the line. `key` is the fixed place in the line; `serial` breaks ties.

    `level`: the level of service; `turn`: what the place comes from where it is not the standing; `taken_as`: the
    standing without needs and level, where they gave a better one.
    `also`: services wanted afterwards in the same visit; `for_counter`, `for_clerk`: kept for them; `slot`: when an
    appointment was for; `said`: the wait that the customer was told.
    `employee`: the one of `for_clerk` whom the customer asked for; `set_time`: when the customer, who goes now, comes
    back as if it were for an appointment.
    """

    number: str
    serial: int
    service: str
    key: datetime
    language: str = "en"
    needs: tuple[str, ...] = ()
    standing: Standing = "normal"
    ahead: int = 0
    promised_by: datetime | None = None
    secret: str = ""
    also: tuple[str, ...] = ()
    for_counter: str | None = None
    for_clerk: str | None = None
    appointment: str | None = None
    slot: datetime | None = None
    said: Wait | None = None
    level: str = ""
    turn: str = ""
    taken_as: Standing | None = None
    plain_promise: datetime | None = None
    employee: str = ""
    set_time: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRejoined:
    """A customer who had missed the call is in the line again."""

    number: str
    key: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketReturned:
    """A parked or paused customer is in the line again, since `since`."""

    number: str
    key: datetime
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPaused:
    """A waiting customer went away for a while, keeps the place, and is in the line again by itself at `until`."""

    number: str
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceChanged:
    """A waiting customer wants another service, at the same place in the line."""

    number: str
    service: str
    promised_by: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedsChanged:
    """A waiting customer has these needs, and wants this level of service: its place and promise from now on.

    `turn`: what the place comes from where it is not the standing. `employee`: who alone calls the ticket; `set_time`:
    when the customer, who is gone until then, comes back as if for an appointment; `said`: what was told of either.
    """

    number: str
    key: datetime
    needs: tuple[str, ...] = ()
    level: str = ""
    standing: Standing = "normal"
    turn: str = ""
    promised_by: datetime | None = None
    employee: str = ""
    set_time: datetime | None = None
    said: Wait | None = None


ReleasedWhy: TypeAlias = Literal["left", "not_back", "promise", "service"]
"""Why a ticket does not wait for its employee any more.

Who has left without saying when they are back, or is not back by then; the promise is near; they do not serve it now.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketReleased:
    """A ticket does not wait for the employee whom its customer asked for any more, but for anybody, and why."""

    number: str
    employee: str
    why: ReleasedWhy


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceAdded:
    """A customer wants one more service afterwards, in the same visit."""

    number: str
    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCancelled:
    """The customer gave the ticket back, or staff cancelled it. A wrong choice, undone at once, is no visit."""

    number: str
    wrong_choice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketNotServed:
    """The office closed before this customer was served."""

    number: str


BrokenWhy: TypeAlias = Literal["closed", "nobody", "on_break", "too_few", "out_of_turn", "long_case", "many_came"]
"""Why a promise was broken.

closed: the office closed first. nobody: no counter offered the service. on_break: those that do were all on a break.
too_few: fewer counters were open than the roster has. out_of_turn: a number called out of turn went first. long_case: a
counter was with one customer far longer than usual. many_came: more came than could be served.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseBroken:
    """A customer was promised a call by `promised_by` and was not called. `voucher`: what we owe for it, if anything.

    `limited`: there would be a voucher, but the day's limit was reached.
    """

    number: str
    service: str
    promised_by: datetime
    why: BrokenWhy
    voucher: Voucher | None = None
    limited: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentBooked:
    """A customer will come at `slot` for a service. Who it is stands apart from the events."""

    id: str
    service: str
    slot: datetime
    language: str | None = None
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentCancelled:
    """The customer will not come at that time."""

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentMissed:
    """The day ended and the customer with this appointment had not come."""

    id: str


LineEvent: TypeAlias = (
    TicketTaken
    | TicketRejoined
    | TicketReturned
    | VisitPaused
    | ServiceChanged
    | NeedsChanged
    | TicketReleased
    | ServiceAdded
    | TicketCancelled
    | TicketNotServed
    | PromiseBroken
)
"""What happens to a ticket in the line, or out of it."""

BookingEvent: TypeAlias = AppointmentBooked | AppointmentCancelled | AppointmentMissed
"""What happens to an appointment before it becomes a ticket."""
