"""A ticket: what was taken, and where its visitor is now. Each place has a class of its own."""

from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import TypeAlias, TypeVar, assert_never

from office import events as happened
from office.events import Precedence, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """In the line. `calls`: how often this ticket was called before."""

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


Stage: TypeAlias = Waiting | Called | Serving | Missed | Served | Cancelled | Withdrawn | NotServed


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """One visitor's ticket of one day. `key` is its place in the line, `joined` when the visitor came."""

    number: str
    serial: int
    service: str
    language: str
    needs: tuple[str, ...]
    standing: Standing
    key: datetime
    joined: datetime
    ahead: int
    promised_by: datetime | None
    secret: str
    stage: Stage

    @property
    def waits(self) -> bool:
        """Whether the visitor is in the line."""
        return isinstance(self.stage, Waiting)

    @property
    def order(self) -> tuple[datetime, int]:
        """What the line is sorted by: the smallest is next."""
        return self.key, self.serial

    @property
    def stage_name(self) -> str:
        """Where the visitor is, as reports and replay name it."""
        return _STAGE_NAMES[type(self.stage)]

    @property
    def called_at(self) -> datetime | None:
        """When the last call was, if there was one that still counts."""
        match self.stage:
            case Called(since=at) | Serving(called=at) | Missed(called=at) | Served(called=at):
                return at
            case _:
                return None


_STAGE_NAMES = MappingProxyType(
    {
        Waiting: "waiting",
        Called: "called",
        Serving: "serving",
        Missed: "missed",
        Served: "served",
        Cancelled: "cancelled",
        Withdrawn: "withdrawn",
        NotServed: "not_served",
    }
)


def taken(event: happened.TicketTaken, at: datetime) -> Ticket:
    """The ticket as it was taken."""
    return Ticket(
        number=event.number,
        serial=event.serial,
        service=event.service,
        language=event.language,
        needs=event.needs,
        standing=event.standing,
        key=event.key,
        joined=at,
        ahead=event.ahead,
        promised_by=event.promised_by,
        secret=event.secret,
        stage=Waiting(),
    )


def after_line(ticket: Ticket, event: happened.LineEvent, at: datetime) -> Ticket:
    """The ticket after something happened to it in the line."""
    match event:
        case happened.TicketTaken():
            return taken(event, at)
        case happened.TicketRejoined():
            missed = _in(ticket, Missed)
            return replace(ticket, key=event.key, stage=Waiting(calls=missed.calls))
        case happened.TicketCancelled():
            return replace(ticket, stage=Withdrawn(at=at) if event.wrong_choice else Cancelled(at=at))
        case happened.TicketNotServed():
            return replace(ticket, stage=NotServed(at=at))
        case _:
            assert_never(event)


def after_call(ticket: Ticket, event: happened.CallEvent, at: datetime, clerk: str) -> Ticket:
    """The ticket after something happened between it and a counter, where `clerk` works."""
    return replace(ticket, stage=_stage(ticket, event, at, clerk))


def _stage(ticket: Ticket, event: happened.CallEvent, at: datetime, clerk: str) -> Stage:
    match event:
        case happened.TicketCalled():
            calls = _in(ticket, Waiting).calls + 1
            return Called(counter=event.counter, clerk=clerk, since=at, last=at, why=event.why, calls=calls)
        case happened.TicketCalledAgain():
            call = _in(ticket, Called)
            return replace(call, last=at, times=call.times + 1)
        case happened.VisitorArrived():
            call = _in(ticket, Called)
            return Serving(counter=call.counter, clerk=call.clerk, called=call.since, arrived=at)
        case happened.ServiceFinished():
            return _served(ticket, event.outcome, at)
        case happened.TicketMissed():
            call = _in(ticket, Called)
            return Missed(counter=call.counter, clerk=call.clerk, called=call.since, at=at, calls=call.calls)
        case happened.TicketPutBack():
            return Waiting(calls=_in(ticket, Called).calls)
        case _:
            assert_never(event)


def _served(ticket: Ticket, outcome: str, at: datetime) -> Served:
    stage = ticket.stage
    if isinstance(stage, Serving):
        arrived: datetime | None = stage.arrived
        return Served(
            counter=stage.counter, clerk=stage.clerk, called=stage.called, arrived=arrived, at=at, outcome=outcome
        )
    call = _in(ticket, Called)
    return Served(counter=call.counter, clerk=call.clerk, called=call.since, arrived=None, at=at, outcome=outcome)


_Place = TypeVar("_Place", bound=Stage)


def _in(ticket: Ticket, place: type[_Place]) -> _Place:
    if not isinstance(ticket.stage, place):
        message = f"ticket {ticket.number} is {type(ticket.stage).__name__}, not {place.__name__}"
        raise TypeError(message)
    return ticket.stage
