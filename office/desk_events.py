"""What can happen at a counter: to itself, and between it and a ticket."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedence:
    """Why this ticket went first, and past how many who had come earlier (`past`: which numbers).

    `standing` is normal, priority, appointment, transfer, returned, next_service or out_of_turn; `reason` is told where
    a number was called out of turn.
    """

    standing: str
    passed: int = 0
    past: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterOpened:
    """A clerk sat down at a counter that offers these services."""

    counter: str
    clerk: str
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterPaused:
    """A counter stopped calling for a while. `leaves`: services with people waiting that no other counter offers."""

    counter: str
    reason: str = ""
    back_at: datetime | None = None
    leaves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterResumed:
    """A paused counter is back."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterClosed:
    """The clerk left the counter. `leaves`: services with people waiting that no other counter offers.

    `to_counter`: where the clerk sat down at that moment, signing in there; empty where the clerk left.
    """

    counter: str
    back_at: datetime | None = None
    leaves: tuple[str, ...] = ()
    to_counter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClerkChanged:
    """Another clerk sat down at an open counter, in place of `before`; whoever is there stays, and is theirs now."""

    counter: str
    clerk: str
    before: str
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterAwaits:
    """A free counter asked for the next one while nobody waited: whoever comes is called there by itself."""

    counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterVanished:
    """A counter's machine is gone: it is shut, and `number`, which was there, waits again at its old place."""

    counter: str
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActUndone:
    """The last act of a counter (the kind of its event) was undone: the counter and `number` are as before it."""

    counter: str
    act: str
    number: str | None = None


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
    """A called customer waits again, at the place of `key`; at the same place as before where it is missing."""

    number: str
    counter: str
    key: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketParked:
    """The customer has something to do (a form, a payment) and comes back into the line by itself at `until`."""

    number: str
    counter: str
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTransferred:
    """A customer at a counter waits for another service, counter or clerk, and keeps the time waited.

    `comes_back`: to this clerk and counter, when the others have finished.
    """

    number: str
    counter: str
    service: str
    key: datetime
    for_counter: str | None = None
    for_clerk: str | None = None
    comes_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitContinued:
    """The visit goes on after a finish: with the next service that was asked for, or back at the one who sent."""

    number: str
    counter: str
    service: str
    key: datetime
    for_counter: str | None = None
    for_clerk: str | None = None


CounterEvent: TypeAlias = CounterOpened | ClerkChanged | CounterPaused | CounterResumed | CounterClosed | CounterAwaits
"""What happens to a counter alone."""

CallEvent: TypeAlias = (
    TicketCalled
    | TicketCalledAgain
    | VisitorArrived
    | ServiceFinished
    | TicketMissed
    | TicketPutBack
    | TicketParked
    | TicketTransferred
    | VisitContinued
)
"""What happens between a counter and a ticket."""

RepairEvent: TypeAlias = CounterVanished | ActUndone
"""What puts a counter and its ticket back to where they were."""
