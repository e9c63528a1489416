"""A counter on one day: who works there, what it offers, and what goes on."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias, assert_never

from office import events as happened


@dataclass(frozen=True, slots=True, kw_only=True)
class Shut:
    """Nobody works at this counter."""

    back_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Free:
    """A clerk is there, with nobody; since when."""

    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """A number is called to this counter, or its visitor is there."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused:
    """The clerk is away for a while."""

    since: datetime
    reason: str = ""
    back_at: datetime | None = None


DeskState: TypeAlias = Shut | Free | Busy | Paused


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A counter that was opened today."""

    counter: str
    clerk: str
    services: tuple[str, ...]
    state: DeskState
    opened: datetime

    @property
    def number(self) -> str | None:
        """The number that is called to this counter or served there."""
        return self.state.number if isinstance(self.state, Busy) else None

    @property
    def is_open(self) -> bool:
        """Whether a clerk is there."""
        return not isinstance(self.state, Shut)


def opened(event: happened.CounterOpened, at: datetime) -> Desk:
    """The counter as it was opened."""
    return Desk(counter=event.counter, clerk=event.clerk, services=event.services, state=Free(since=at), opened=at)


def after_counter(desk: Desk, event: happened.CounterEvent, at: datetime) -> Desk:
    """The counter after something happened to it alone."""
    match event:
        case happened.CounterOpened():
            return opened(event, at)
        case happened.CounterPaused():
            return replace(desk, state=Paused(since=at, reason=event.reason, back_at=event.back_at))
        case happened.CounterResumed():
            return replace(desk, state=Free(since=at))
        case happened.CounterClosed():
            return replace(desk, state=Shut(back_at=event.back_at))
        case _:
            assert_never(event)


def after_call(desk: Desk, event: happened.CallEvent, at: datetime) -> Desk:
    """The counter after something happened between it and a ticket."""
    match event:
        case happened.TicketCalled():
            return replace(desk, state=Busy(number=event.number))
        case happened.TicketCalledAgain() | happened.VisitorArrived():
            return desk
        case happened.ServiceFinished() | happened.TicketMissed() | happened.TicketPutBack():
            return replace(desk, state=Free(since=at))
        case _:
            assert_never(event)
