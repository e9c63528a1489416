"""What follows from needs and levels of service: the place in the line, the promise, the call, the time it takes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from office import line
from office.commands import ChangeNeeds
from office.day import Day
from office.events import NeedsChanged, Standing, Wait
from office.needs_plan import Level, Need
from office.plan import Plan
from office.refusals import DoesNotWait, NoSuchLevel, NoSuchNeed, NoSuchTicket, Reason, Refused
from office.stages import Away, Waiting
from office.ticket import Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNeeds:
    """How a ticket is called: so many times more, more slowly, and missed so many seconds later than usual."""

    repeats: int = 0
    slower: bool = False
    walking_s: float = 0.0


def call_needs(plan: Plan, ticket: Ticket) -> CallNeeds:
    """How this ticket is called: of each of its needs what does most."""
    needs = tuple(_of_plan(plan, ticket.needs))
    return CallNeeds(
        repeats=max((need.repeats for need in needs), default=0),
        slower=any(need.slower for need in needs),
        walking_s=max((need.walking_seconds for need in needs), default=0.0),
    )


def handling_factor(plan: Plan, ticket: Ticket) -> float:
    """How much longer than usual this ticket takes at the counter."""
    level = plan.level(ticket.level)
    return level.handling_factor if level else 1.0


def _of_plan(plan: Plan, needs: Iterable[str]) -> Iterable[Need]:
    return (need for need in map(plan.need, needs) if need is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A ticket's place in the line, its class, and what the place comes from where it is not the class."""

    standing: Standing
    turn: str
    key: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a ticket was taken as, and what its customer needs and wants."""

    taken_as: Standing
    needs: tuple[str, ...]
    level: str


def place_of(plan: Plan, wishes: Wishes, came: datetime, slot: datetime | None) -> Place:
    """The best that the plan gives for any of the wishes; the head starts are not added up."""
    level = plan.level(wishes.level)
    classes: list[Standing] = [need.standing for need in _of_plan(plan, wishes.needs)]
    classes += [level.standing] if level else []
    standing = max((wishes.taken_as, *classes), key=plan.head_start)
    ahead = min(timedelta(minutes=level.head_start_minutes), plan.most_head_start) if level else timedelta(0)
    if ahead <= plan.head_start(standing):
        return Place(standing=standing, turn="", key=line.key_of(plan, standing, came, slot))
    return Place(standing=standing, turn="level", key=max(came, slot or came) - ahead)


def promised_by(level: Level | None, said: Wait | None, came: datetime, since: datetime) -> datetime | None:
    """The moment that a level promises, counted from `since`; none where what the customer was told says otherwise."""
    if level is None or level.promise_minutes is None:
        return None
    by = since + timedelta(minutes=level.promise_minutes)
    return None if said is not None and came + timedelta(seconds=said.point_s) > by else by


def earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    """The earlier of two promises, where both are made."""
    made = [promise for promise in (one, other) if promise is not None]
    return min(made, default=None)


def change(day: Day, plan: Plan, command: ChangeNeeds, at: datetime) -> tuple[NeedsChanged, ...] | Refused:
    """Set the needs and the level of a ticket that still waits; nothing where they are so already."""
    ticket = day.tickets.get(command.number)
    if ticket is None:
        return Refused(NoSuchTicket(command.number))
    needs = tuple(dict.fromkeys(command.needs))
    why_not = _why_not(plan, ticket, needs, command.level)
    if why_not is not None:
        return Refused(why_not)
    if (needs, command.level) == (ticket.needs, ticket.level):
        return ()
    return (_changed(plan, ticket, needs, command.level, at),)


def _why_not(plan: Plan, ticket: Ticket, needs: tuple[str, ...], level: str) -> Reason | None:
    if not isinstance(ticket.stage, Waiting | Away):
        return DoesNotWait(ticket.number, ticket.stage_name)
    unknown = [need for need in needs if plan.need(need) is None and need not in ticket.needs]
    if unknown:
        return NoSuchNeed(unknown[0])
    return NoSuchLevel(level) if level not in {"", ticket.level} and plan.level(level) is None else None


def _changed(plan: Plan, ticket: Ticket, needs: tuple[str, ...], level: str, at: datetime) -> NeedsChanged:
    place = _place(plan, ticket, needs, level)
    return NeedsChanged(
        number=ticket.number,
        needs=needs,
        level=level,
        standing=place.standing,
        turn=place.turn,
        key=place.key,
        promised_by=_promise(plan, ticket, level, at),
    )


def _place(plan: Plan, ticket: Ticket, needs: tuple[str, ...], level: str) -> Place:
    """A ticket that was called before, or that is in another leg, keeps its place: something else decided it.

    Telling a wish never costs a place that a former plan gave.
    """
    if ticket.legs or not isinstance(ticket.stage, Waiting | Away) or ticket.stage.calls:
        return Place(standing=ticket.standing, turn=ticket.turn, key=ticket.key)
    wishes = Wishes(taken_as=ticket.taken_as, needs=needs, level=level)
    place = place_of(plan, wishes, ticket.joined, ticket.slot)
    plain = not ticket.needs and not ticket.level
    return replace(place, key=ticket.key) if plain and ticket.key < place.key else place


def _promise(plan: Plan, ticket: Ticket, level: str, at: datetime) -> datetime | None:
    """The service's promise, or the level's where that is earlier and still to come; what is decided stays."""
    if level == ticket.level or ticket.legs or ticket.met or ticket.broken:
        return ticket.promised_by
    since = max(ticket.joined, ticket.slot or ticket.joined) + ticket.away
    own = promised_by(plan.level(level), ticket.said, ticket.joined, since)
    return earlier(ticket.plain_promise, own if own is not None and own > at else None)
