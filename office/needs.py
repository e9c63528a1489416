"""What follows from needs and levels of service: the place in the line, the promise, the call, the time it takes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from office import line
from office.events import Standing, Wait
from office.needs_plan import Level, Need
from office.plan import Plan
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
    set_time: datetime | None = None


def place_of(plan: Plan, wishes: Wishes, came: datetime, slot: datetime | None) -> Place:
    """The best that the plan gives for any of the wishes; the head starts are not added up.

    With a set time it is that of an appointment at that time.
    """
    level = plan.level(wishes.level)
    classes: list[Standing] = [need.standing for need in _of_plan(plan, wishes.needs)]
    classes += [level.standing] if level else []
    classes += ["appointment"] if wishes.set_time else []
    slot = wishes.set_time or slot
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


def promised(level: Level | None, plain: datetime | None, own: datetime | None) -> datetime | None:
    """Of the service's promise and the level's own the earlier one; none where the level says that no promise holds."""
    return None if level is not None and not level.promise_holds else earlier(plain, own)


def earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    """The earlier of two promises, where both are made."""
    made = [promise for promise in (one, other) if promise is not None]
    return min(made, default=None)
