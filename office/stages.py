"""Where a visitor is: each place has a class of its own, without fields that are sometimes set."""

from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import TypeAlias

from office.events import Precedence


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """In the line. `calls`: how often this ticket was called before."""

    calls: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """In the line, but gone for a while by the visitor's own wish; not called meanwhile."""

    since: datetime
    until: datetime
    calls: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """Called to a counter, not there yet. `times`: how often in this call."""

    counter: str
    clerk: str
    since: datetime
    why: Precedence
    last: datetime
    times: int = 1
    calls: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """At a counter."""

    counter: str
    clerk: str
    called: datetime
    arrived: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Parked:
    """Was at a counter, has something to do, and is in the line again by itself at `until`."""

    counter: str
    clerk: str
    called: datetime
    arrived: datetime | None
    at: datetime
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """Called, and not there."""

    counter: str
    clerk: str
    called: datetime
    at: datetime
    calls: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """Served. `arrived` is None where the counter did not say so."""

    counter: str
    clerk: str
    called: datetime
    arrived: datetime | None
    at: datetime
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled:
    """Given back or cancelled."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """Undone at once, because the choice was wrong: no visit."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NotServed:
    """Still waiting when the day was closed."""

    at: datetime


Stage: TypeAlias = Waiting | Away | Called | Serving | Parked | Missed | Served | Cancelled | Withdrawn | NotServed

STAGE_NAMES = MappingProxyType(
    {
        Waiting: "waiting",
        Away: "away",
        Called: "called",
        Serving: "serving",
        Parked: "parked",
        Missed: "missed",
        Served: "served",
        Cancelled: "cancelled",
        Withdrawn: "withdrawn",
        NotServed: "not_served",
    }
)
"""Each stage as reports and replay name it."""
