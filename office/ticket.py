"""A ticket: what was taken, where its visitor is now, and the legs of the visit that are over."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeAlias, TypeVar

from office.events import Precedence, PromiseBroken, Standing, TicketReleased, Wait
from office.stages import (
    STAGE_NAMES,
    Away,
    Called,
    Missed,
    Parked,
    Served,
    Serving,
    Stage,
    Waiting,
)

Turn: TypeAlias = str
"""What a ticket's place in the line comes from: its standing, or transfer, returned, next_service."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Whom a ticket waits for alone: a counter, a clerk, or the two of them."""

    counter: str | None = None
    clerk: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """To whom a transferred customer comes back, and to whom after that, who had sent before."""

    counter: str
    clerk: str
    service: str
    then: "Sender | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallMade:
    """One call of a ticket, and why it went first; `leg`: of which wait of the visit, 1 for the first.

    `gap`: how long its counter was free before, while somebody waited for it; None where it had nobody just before, or
    nobody waited. `jumped`: the rule of the line offered another one, and no reason was given.
    """

    at: datetime
    counter: str
    why: Precedence
    leg: int = 1
    gap: timedelta | None = None
    jumped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One wait and one service of a visit that goes on after it. `how`: served, transferred or parked."""

    service: str
    joined: datetime
    promised_by: datetime | None
    slot: datetime | None
    away: timedelta
    counter: str
    clerk: str
    called: datetime
    arrived: datetime | None
    ended: datetime
    how: str
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """One visitor's ticket of one day.

    `key` is its place in the line, `turn` what the place comes from; `joined` is when this leg began, `came` when the
    visitor came. `also`: services wanted afterwards. `away`: how long the visitor was gone in this leg. `met`: a
    call was answered or missed, so that the promise is kept unless it was `broken` before. `level`: the level of
    service that was chosen; `taken_as` and `plain_promise`: standing and promise without level and needs.
    `employee`: who was asked for and alone calls it, until it was `released`; `set_time`: when its customer comes back.
    """

    number: str
    serial: int
    service: str
    language: str
    needs: tuple[str, ...]
    standing: Standing
    key: datetime
    joined: datetime
    came: datetime
    ahead: int
    promised_by: datetime | None
    secret: str
    stage: Stage
    turn: Turn
    also: tuple[str, ...] = ()
    kept: Kept | None = None
    sender: Sender | None = None
    appointment: str | None = None
    slot: datetime | None = None
    said: Wait | None = None
    away: timedelta = timedelta(0)
    legs: tuple[Leg, ...] = ()
    calls: tuple[CallMade, ...] = ()
    met: bool = False
    broken: PromiseBroken | None = None
    level: str = ""
    taken_as: Standing = "normal"
    plain_promise: datetime | None = None
    employee: str = ""
    released: TicketReleased | None = None
    set_time: datetime | None = None

    @property
    def waits(self) -> bool:
        """Whether the visitor is in the line and can be called."""
        return isinstance(self.stage, Waiting)

    @property
    def wished(self) -> bool:
        """Whether it waits for the employee whom its customer asked for, also while they are not there for a while."""
        return self.employee != "" and self.kept is not None and self.kept.clerk == self.employee

    @property
    def promise(self) -> datetime | None:
        """By when the office still owes this visitor a call; None where nothing is promised, or it is decided.

        A call that is taken back (put back, or its counter vanished) decides nothing.
        """
        decided = self.met or self.legs or self.broken is not None or not isinstance(self.stage, Waiting | Away)
        return None if decided else self.promised_by

    @property
    def order(self) -> tuple[datetime, int]:
        """What the line is sorted by: the smallest is next."""
        return self.key, self.serial

    @property
    def coming(self) -> tuple[datetime, int]:
        """Who came earlier: the smaller one. Before its time an appointment has not come, for the line."""
        return max(self.joined, self.slot or self.joined), self.serial

    @property
    def stage_name(self) -> str:
        """Where the visitor is, as reports and replay name it."""
        return STAGE_NAMES[type(self.stage)]

    @property
    def called_at(self) -> datetime | None:
        """When the last call was, if there was one that still counts."""
        match self.stage:
            case Called(since=at) | Serving(called=at) | Parked(called=at) | Missed(called=at) | Served(called=at):
                return at
            case _:
                return None


def back(ticket: Ticket, since: datetime) -> Ticket:
    """The ticket of somebody who is back since then, in whatever way: the promise lasts as much longer.

    It counts from the time of an appointment: whoever was away before that has missed nothing of it.
    """
    if not isinstance(ticket.stage, Away):
        return ticket
    left, promised_by, plain = ticket.stage.since, ticket.promised_by, ticket.plain_promise
    if promised_by is not None and ticket.promise is not None:
        promised_by += waited(ticket, left, since)
    if plain is not None:
        plain += waited(ticket, left, since)
    return replace(ticket, away=ticket.away + (since - left), promised_by=promised_by, plain_promise=plain)


def waited(ticket: Ticket, start: datetime, end: datetime) -> timedelta:
    """How much of this time counts for a promise: what lies after the time of an appointment."""
    slot = ticket.slot
    return end - start if slot is None else max(end, slot) - max(start, slot)


def leg_over(ticket: Ticket, at: datetime, how: str) -> Leg:
    """The present leg of a visitor who is or was at a counter, ended at `at`."""
    counter, clerk, called, arrived = presence(ticket)
    return Leg(
        service=ticket.service,
        joined=ticket.joined,
        promised_by=ticket.promised_by,
        slot=ticket.slot,
        away=ticket.away,
        counter=counter,
        clerk=clerk,
        called=called,
        arrived=arrived,
        ended=at,
        how=how,
        outcome=ticket.stage.outcome if isinstance(ticket.stage, Served) else "",
    )


def presence(ticket: Ticket) -> tuple[str, str, datetime, datetime | None]:
    """Where the visitor is or was last: counter, clerk, when called, when arrived if anybody said so."""
    stage = ticket.stage
    if isinstance(stage, Serving | Served | Parked):
        return stage.counter, stage.clerk, stage.called, stage.arrived
    call = in_stage(ticket, Called)
    return call.counter, call.clerk, call.since, None


def begun(ticket: Ticket, over: Leg, joined: datetime, *, key: datetime, turn: Turn) -> Ticket:
    """The visit's next leg, waiting since `joined`, once `over` is over."""
    return replace(
        ticket,
        key=key,
        turn=turn,
        joined=joined,
        promised_by=None,
        plain_promise=None,
        slot=None,
        set_time=None,
        away=timedelta(0),
        stage=Waiting(),
        legs=(*ticket.legs, over),
    )


_Place = TypeVar("_Place", bound=Stage)


def in_stage(ticket: Ticket, place: type[_Place]) -> _Place:
    """The ticket's stage, which must be this one. Raises TypeError: an event that cannot follow."""
    if not isinstance(ticket.stage, place):
        message = f"ticket {ticket.number} is {type(ticket.stage).__name__}, not {place.__name__}"
        raise TypeError(message)
    return ticket.stage
