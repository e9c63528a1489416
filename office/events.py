"""What can happen in an office, in the past tense. The state is the sum of these; none is ever rewritten."""

from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

from office.case_events import CaseAnswered, CaseClosed, CaseEvent, CaseNoted, CaseOpened, CaseQueued, CaseTaken
from office.desk_events import (
    ActUndone,
    CallEvent,
    ClerkChanged,
    CounterAwaits,
    CounterClosed,
    CounterEvent,
    CounterOpened,
    CounterPaused,
    CounterResumed,
    CounterVanished,
    Precedence,
    RepairEvent,
    ServiceFinished,
    TicketCalled,
    TicketCalledAgain,
    TicketMissed,
    TicketParked,
    TicketPutBack,
    TicketTransferred,
    VisitContinued,
    VisitorArrived,
)
from office.manager_events import (
    AlertAcknowledged,
    AlertEnded,
    AlertRaised,
    CounterAnswered,
    CounterAsked,
    ManagerEvent,
    NoticePosted,
    NoticeWithdrawn,
)
from office.paper_events import (
    DayReported,
    PaperAsked,
    PaperEnded,
    PaperStarted,
    PrinterChanged,
    PrintEvent,
    RollChanged,
    VoiceChanged,
)
from office.plan import Shift
from office.plan_events import PlanEvent, PlannedCame, PlanPlanned, PlanWithdrawn
from office.standard_events import StandardEvent, StepsTicked
from office.ticket_events import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentMissed,
    BookingEvent,
    BrokenWhy,
    LineEvent,
    NeedsChanged,
    PromiseBroken,
    ReleasedWhy,
    ServiceAdded,
    ServiceChanged,
    Standing,
    TicketCancelled,
    TicketNotServed,
    TicketRejoined,
    TicketReleased,
    TicketReturned,
    TicketTaken,
    VisitPaused,
    Wait,
)
from office.voucher_events import Voucher, VoucherEvent, VoucherIssued, VoucherRedeemed, VoucherRestored, Worth

__all__ = [
    "KINDS",
    "ActUndone",
    "AlertAcknowledged",
    "AlertEnded",
    "AlertRaised",
    "AppointmentBooked",
    "AppointmentCancelled",
    "AppointmentMissed",
    "BookingEvent",
    "BrokenWhy",
    "CallEvent",
    "CaseAnswered",
    "CaseClosed",
    "CaseEvent",
    "CaseNoted",
    "CaseOpened",
    "CaseQueued",
    "CaseTaken",
    "ClerkChanged",
    "CounterAnswered",
    "CounterAsked",
    "CounterAwaits",
    "CounterClosed",
    "CounterEvent",
    "CounterOpened",
    "CounterPaused",
    "CounterResumed",
    "CounterVanished",
    "DayClosed",
    "DayEvent",
    "DayOpened",
    "DayReported",
    "Entry",
    "Event",
    "HelpAnswered",
    "HelpAsked",
    "HelpEvent",
    "LineClosed",
    "LineEvent",
    "LineReopened",
    "ManagerEvent",
    "NeedsChanged",
    "NoticePosted",
    "NoticeWithdrawn",
    "OfficeEvent",
    "PaperAsked",
    "PaperEnded",
    "PaperStarted",
    "PlanEvent",
    "PlanPlanned",
    "PlanTookEffect",
    "PlanWithdrawn",
    "PlannedCame",
    "Precedence",
    "PrintEvent",
    "PrinterChanged",
    "PromiseBroken",
    "ReleasedWhy",
    "RepairEvent",
    "RollChanged",
    "ServiceAdded",
    "ServiceChanged",
    "ServiceEvent",
    "ServiceFinished",
    "ServicePaused",
    "ServiceResumed",
    "Solved",
    "StandardEvent",
    "Standing",
    "StepsTicked",
    "TicketCalled",
    "TicketCalledAgain",
    "TicketCancelled",
    "TicketEvent",
    "TicketMissed",
    "TicketNotServed",
    "TicketParked",
    "TicketPutBack",
    "TicketRejoined",
    "TicketReleased",
    "TicketReturned",
    "TicketTaken",
    "TicketTransferred",
    "VisitContinued",
    "VisitEvent",
    "VisitPaused",
    "VisitRated",
    "VisitorArrived",
    "VoiceChanged",
    "Voucher",
    "VoucherEvent",
    "VoucherIssued",
    "VoucherRedeemed",
    "VoucherRestored",
    "Wait",
    "Worth",
]

Solved: TypeAlias = Literal["yes", "partly", "no"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOpened:
    """The office began a service day with these shifts."""

    roster: tuple[Shift, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTookEffect:
    """From here on, rules use this version of the plan."""

    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClosed:
    """The service day ended; nothing more happens in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePaused:
    """No more tickets of this service for now; `reason` is shown to customers."""

    service: str
    reason: str = ""
    back_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceResumed:
    """Tickets of this service are given again."""

    service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineClosed:
    """No more tickets of this service: whoever came now would be called at `reaches`, after the office closes."""

    service: str
    reaches: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LineReopened:
    """Tickets of this service are given again: the line has become shorter, or staff want it so for today."""

    service: str
    by_staff: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpAsked:
    """Somebody at a kiosk called a person."""

    kiosk: str
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpAnswered:
    """Somebody of the staff is coming to the kiosk."""

    kiosk: str
    clerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRated:
    """The two answers of a customer: was it solved, and 1 (very badly) to 5 (very well) treated.

    `reason` is what was named with them, by its id in the plan; empty where nothing was.
    """

    number: str
    solved: Solved | None = None
    treated: int | None = None
    reason: str = ""


OfficeEvent: TypeAlias = DayOpened | PlanTookEffect | DayClosed
"""What happens to the service day itself."""

ServiceEvent: TypeAlias = ServicePaused | ServiceResumed | LineClosed | LineReopened
"""What happens to a service as a whole."""

TicketEvent: TypeAlias = CallEvent | LineEvent

HelpEvent: TypeAlias = HelpAsked | HelpAnswered
"""What happens when a person is wanted at a kiosk."""

DayEvent: TypeAlias = (
    OfficeEvent
    | ServiceEvent
    | CounterEvent
    | RepairEvent
    | TicketEvent
    | BookingEvent
    | HelpEvent
    | StandardEvent
    | ManagerEvent
)
"""What is decided together in the stream of a service day."""

VisitEvent: TypeAlias = VisitRated
"""What happens to a visit in a stream of its own, on its day or later."""

Event: TypeAlias = DayEvent | VisitEvent | PrintEvent | VoucherEvent | CaseEvent | PlanEvent

KINDS = MappingProxyType({kind.__name__: kind for kind in get_args(Event)})
"""Each kind of event by its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event as the journal keeps it: at which place of its stream, when (UTC), at which station, by whom."""

    place: int
    at: datetime
    event: Event
    station: str = ""
    by: str = ""
