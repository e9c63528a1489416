"""What can happen in an office, in the past tense. The state is the sum of these; none is ever rewritten."""

from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

from office.plan import Shift

Standing: TypeAlias = Literal["normal", "priority", "appointment"]
"""The class that a ticket is taken in."""

Solved: TypeAlias = Literal["yes", "partly", "no"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedence:
    """Why this ticket went first: by its class, and past how many who had come earlier."""

    standing: str
    passed: int = 0


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
class CounterOpened:
    """A clerk sat down at a counter that offers these services."""

    counter: str
    clerk: str
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterPaused:
    """A counter stopped calling for a while."""

    counter: str
    reason: str = ""
    back_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterResumed:
    """A paused counter is back."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterClosed:
    """The clerk left the counter."""

    counter: str
    back_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTaken:
    """A customer joined the line. `key` is the fixed place in the line; `serial` breaks ties."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCalled:
    """A counter called a number."""

    number: str
    counter: str
    why: Precedence


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCalledAgain:
    """A counter called the same number once more."""

    number: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorArrived:
    """The called customer stands at the counter."""

    number: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFinished:
    """The customer was served."""

    number: str
    counter: str
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketMissed:
    """The called customer did not come."""

    number: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketPutBack:
    """A called customer waits again, at the same place in the line."""

    number: str
    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRejoined:
    """A customer who had missed the call is in the line again."""

    number: str
    key: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCancelled:
    """The customer gave the ticket back, or staff cancelled it. A wrong choice, undone at once, is no visit."""

    number: str
    wrong_choice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketNotServed:
    """The office closed before this customer was served."""

    number: str


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
    """The two answers of a customer: was it solved, and 1 (very badly) to 5 (very well) treated."""

    number: str
    solved: Solved | None = None
    treated: int | None = None


OfficeEvent: TypeAlias = DayOpened | PlanTookEffect | DayClosed
"""What happens to the service day itself."""

CounterEvent: TypeAlias = CounterOpened | CounterPaused | CounterResumed | CounterClosed
"""What happens to a counter alone."""

CallEvent: TypeAlias = (
    TicketCalled | TicketCalledAgain | VisitorArrived | ServiceFinished | TicketMissed | TicketPutBack
)
"""What happens between a counter and a ticket."""

LineEvent: TypeAlias = TicketTaken | TicketRejoined | TicketCancelled | TicketNotServed
"""What happens to a ticket in the line, or out of it."""

TicketEvent: TypeAlias = CallEvent | LineEvent

HelpEvent: TypeAlias = HelpAsked | HelpAnswered
"""What happens when a person is wanted at a kiosk."""

DayEvent: TypeAlias = OfficeEvent | CounterEvent | TicketEvent | HelpEvent
"""What is decided together in the stream of a service day."""

VisitEvent: TypeAlias = VisitRated
"""What happens to a visit in a stream of its own, on its day or later."""

Event: TypeAlias = DayEvent | VisitEvent

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
