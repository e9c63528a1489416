"""A counter on one day: who works there, what it offers, what goes on, and what can be undone."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias, assert_never

from office import events as happened
from office.ticket import Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class Shut:
    """Nobody works at this counter. `vanished`: its machine is gone; nobody closed it.

    `to_counter`: where its clerk signed in instead.
    """

    back_at: datetime | None = None
    vanished: bool = False
    to_counter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Free:
    """A clerk is there, with nobody; since when. `awaits`: the next one to come is called here by itself."""

    since: datetime
    awaits: bool = False


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
    """A counter that was opened today. `opened`: when its clerk sat down; `stops`: when it paused or closed.

    `acts` are what this clerk did last, newest last.
    """

    counter: str
    clerk: str
    services: tuple[str, ...]
    state: DeskState
    opened: datetime
    stops: tuple[datetime, ...] = ()
    acts: "tuple[Act, ...]" = ()

    @property
    def number(self) -> str | None:
        """The number that is called to this counter or served there."""
        return self.state.number if isinstance(self.state, Busy) else None

    @property
    def is_open(self) -> bool:
        """Whether a clerk is there."""
        return not isinstance(self.state, Shut)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act of a counter, with what undoes it: the desk and the ticket as they were, and the ticket as it became."""

    kind: str
    at: datetime
    desk: Desk | None
    was: Ticket | None = None
    became: Ticket | None = None


REMEMBERED = 8
"""So many acts of a counter can be undone, one after the other."""


def opened(event: happened.CounterOpened, at: datetime) -> Desk:
    """The counter as it was opened."""
    return Desk(counter=event.counter, clerk=event.clerk, services=event.services, state=Free(since=at), opened=at)


def after_counter(desk: Desk | None, event: happened.CounterEvent, at: datetime) -> Desk:
    """The counter after something happened to it alone; None: it was not open before today."""
    act = Act(kind=type(event).__name__, at=at, desk=desk and replace(desk, acts=()))
    if isinstance(event, happened.CounterOpened):
        return _remembering(replace(opened(event, at), stops=desk.stops if desk else ()), desk, act)
    if desk is None:
        message = f"counter {event.counter} was never opened"
        raise TypeError(message)
    if isinstance(event, happened.ClerkChanged):
        return changed(desk, event, at)
    stops = isinstance(event, happened.CounterPaused | happened.CounterClosed)
    then = replace(desk, state=_state(desk, event, at), stops=(*desk.stops, at) if stops else desk.stops)
    if isinstance(event, happened.CounterClosed) and event.to_counter:
        return replace(then, acts=())
    return then if isinstance(event, happened.CounterAwaits) else _remembering(then, desk, act)


def changed(desk: Desk, event: happened.ClerkChanged, at: datetime) -> Desk:
    """The counter with its new clerk, who does not undo what another one did, and comes back from another's pause."""
    state = Free(since=at) if isinstance(desk.state, Paused) else desk.state
    return replace(desk, clerk=event.clerk, services=event.services, state=state, opened=at, acts=())


def _state(
    desk: Desk,
    event: happened.CounterPaused | happened.CounterResumed | happened.CounterClosed | happened.CounterAwaits,
    at: datetime,
) -> DeskState:
    match event:
        case happened.CounterPaused():
            return Paused(since=at, reason=event.reason, back_at=event.back_at)
        case happened.CounterResumed():
            return Free(since=at)
        case happened.CounterClosed():
            return Shut(back_at=event.back_at, to_counter=event.to_counter)
        case happened.CounterAwaits():
            return Free(since=desk.state.since if isinstance(desk.state, Free) else at, awaits=True)
        case _:
            assert_never(event)


def after_call(desk: Desk, event: happened.CallEvent, at: datetime, was: Ticket, became: Ticket) -> Desk:
    """The counter after something happened between it and a ticket."""
    match event:
        case happened.TicketCalled():
            state: DeskState = Busy(number=event.number)
        case happened.TicketCalledAgain() | happened.VisitorArrived():
            state = desk.state
        case happened.VisitContinued():
            return _still(desk, became)
        case (
            happened.ServiceFinished()
            | happened.TicketMissed()
            | happened.TicketPutBack()
            | happened.TicketParked()
            | happened.TicketTransferred()
        ):
            state = Free(since=at)
        case _:
            assert_never(event)
    act = Act(kind=type(event).__name__, at=at, desk=replace(desk, acts=()), was=was, became=became)
    return _remembering(replace(desk, state=state), desk, act)


def _remembering(desk: Desk, before: Desk | None, act: Act) -> Desk:
    return replace(desk, acts=(*(before.acts if before else ()), act)[-REMEMBERED:])


def _still(desk: Desk, became: Ticket) -> Desk:
    """The same act went on: its ticket has become something else."""
    return replace(desk, acts=(*desk.acts[:-1], replace(desk.acts[-1], became=became)))


def undone(desk: Desk) -> Desk | None:
    """The counter as it was before its last act; None: it was not open before today.

    A call that is undone leaves the counter free without waiting for the next one: else it were called at once again.
    """
    act = desk.acts[-1]
    if act.desk is None:
        return None
    state = act.desk.state
    return replace(
        act.desk, state=replace(state, awaits=False) if isinstance(state, Free) else state, acts=desk.acts[:-1]
    )


def vanished(desk: Desk) -> Desk:
    """The counter after its machine is gone."""
    return replace(desk, state=Shut(vanished=True), acts=())
