"""A recorded day, apart from the order of calls: who came, what each took at counters, and who was there to serve."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeAlias

from office.events import Standing
from office.plan import Shift


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """The visit is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoesOn:
    """The visit goes on after a finish: back at whoever sent, else with the next service that was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentOn:
    """The customer is sent to a service, a counter or a clerk; `comes_back`: to whoever sends, afterwards."""

    service: str
    to_counter: str | None = None
    to_clerk: str | None = None
    comes_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Parks:
    """The customer has something to do for so many seconds, and is in the line again by itself."""

    seconds: float


Then: TypeAlias = Ends | GoesOn | SentOn | Parks
"""What follows on a customer's time at a counter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handled:
    """The customer was at a counter: seconds from the call to the end, `walk_s` of them walking where that is known.

    `service`: what for; `by`: the clerk, as speeds are learned; `gap_s`: what the clerk needed afterwards, before the
    next call.
    """

    service: str
    seconds: float
    by: str
    gap_s: float
    then: Then
    walk_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotThere:
    """The customer was called after `waited_s` and did not come: so many seconds were lost.

    `back_s`: how long after that the customer was in the line again; None: never.
    """

    seconds: float
    gap_s: float
    waited_s: float
    back_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PutBack:
    """The customer was called and put back into the line: so many seconds were lost."""

    seconds: float
    gap_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class GaveUp:
    """The customer gave the ticket back so long after this wait began; None: waited until the office closed."""

    after_s: float | None = None


Turn: TypeAlias = Handled | NotThere | PutBack | GaveUp
"""How one wait ended, or was to end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedVisit:
    """Who came, when, for what, and how each wait ended, in order. A change of service counts from the beginning.

    `also`: services wanted afterwards; `for_counter`, `for_clerk`: by whom alone; `unpromised`: told at once that the
    promise would not be kept; `aways`: when the customer was gone by own wish; `level`: the level of service.
    """

    number: str
    serial: int
    service: str
    came: datetime
    turns: tuple[Turn, ...]
    standing: Standing = "normal"
    language: str = "en"
    needs: tuple[str, ...] = ()
    slot: datetime | None = None
    also: tuple[str, ...] = ()
    for_counter: str | None = None
    for_clerk: str | None = None
    unpromised: bool = False
    aways: tuple[tuple[datetime, datetime], ...] = ()
    level: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stint:
    """Somebody at a counter, from one moment to another, with pauses. `closes` None: until the day is over.

    `stays`: after that time for whoever waits then.
    """

    counter: str
    services: tuple[str, ...]
    opens: datetime
    closes: datetime | None = None
    clerk: str = ""
    pauses: tuple[tuple[datetime, datetime], ...] = ()
    stays: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedDay:
    """A service day of the past. `ends`: when the office closes by its hours; `roster`: the shifts that were planned.

    `usual_s`: the median handling by service, and `gap_s`: the median gap after it; for whom gave up that day and is
    reached in time when it is replayed.
    """

    office: str
    date: date
    ends: datetime
    visits: tuple[RecordedVisit, ...]
    stints: tuple[Stint, ...]
    roster: tuple[Shift, ...] = ()
    usual_s: Mapping[str, float] = field(default_factory=dict)
    gap_s: float = 0.0
