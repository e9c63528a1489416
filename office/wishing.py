"""What somebody with a ticket tells afterwards: needs, a level of service, an employee, a time later today."""

from dataclasses import dataclass, replace
from datetime import datetime

from office import employees, needs, set_times
from office.commands import ChangeNeeds, TakeTicket
from office.day import Day
from office.events import NeedsChanged
from office.in_line import lost
from office.needs_plan import Level
from office.plan import Plan, Service
from office.refusals import DoesNotWait, NoSuchEmployee, NoSuchLevel, NoSuchNeed, NoSuchTicket, Reason, Refused
from office.stages import Away, Waiting
from office.ticket import Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A level of service with what it asks: an employee, or a time later today."""

    level: str = ""
    employee: str = ""
    later: datetime | None = None


def wish_of(plan: Plan, command: TakeTicket | ChangeNeeds) -> Wish | Reason:
    """What is wanted; whoever names an employee or a time without a level means the one that asks for it.

    A reason where the plan has no such level, or it asks for something that was not named.
    """
    level = _level_of(plan, command)
    if isinstance(level, NoSuchLevel):
        return level
    asks = level.asks if level else "nothing"
    if (asks == "employee") != bool(command.employee):
        return NoSuchEmployee(command.employee)
    if (asks == "time") != (command.later is not None):
        return NoSuchLevel(command.level)
    return Wish(level=level.id if level else "", employee=command.employee, later=command.later)


def _level_of(plan: Plan, command: TakeTicket | ChangeNeeds) -> Level | NoSuchLevel | None:
    if command.level:
        return plan.level(command.level) or NoSuchLevel(command.level)
    if command.employee:
        return plan.level_asking("employee") or NoSuchLevel("employee")
    return (plan.level_asking("time") or NoSuchLevel("later")) if command.later else None


def change(day: Day, plan: Plan, command: ChangeNeeds, at: datetime) -> tuple[NeedsChanged, ...] | Refused:
    """Set the needs and the level of a ticket that still waits; nothing where they are so already."""
    ticket = day.tickets.get(command.number)
    if ticket is None:
        return Refused(NoSuchTicket(command.number))
    told = tuple(dict.fromkeys(command.needs))
    why_not = _why_not(plan, ticket, told)
    if why_not is not None:
        return Refused(why_not)
    now = Wish(level=ticket.level, employee=ticket.employee, later=ticket.set_time)
    wish = now if _is_as_before(command, now) else wish_of(plan, command)
    if not isinstance(wish, Wish):
        return Refused(wish)
    if wish == now:
        return () if told == ticket.needs else (_changed(plan, ticket, told, wish, command, at),)
    why_not = _cannot_have(day, plan, ticket, wish, at)
    return Refused(why_not) if why_not else (_changed(plan, ticket, told, wish, command, at),)


def _is_as_before(command: ChangeNeeds, now: Wish) -> bool:
    """A level that was chosen stays, also where the plan does not have it any more."""
    return (command.level, command.employee, command.later) == (now.level, now.employee, now.later)


def _why_not(plan: Plan, ticket: Ticket, told: tuple[str, ...]) -> Reason | None:
    if not isinstance(ticket.stage, Waiting | Away):
        return DoesNotWait(ticket.number, ticket.stage_name)
    unknown = [need for need in told if plan.need(need) is None and need not in ticket.needs]
    return NoSuchNeed(unknown[0]) if unknown else None


def _cannot_have(day: Day, plan: Plan, ticket: Ticket, wish: Wish, at: datetime) -> Reason | None:
    if wish.employee and wish.employee != ticket.employee:
        why_not = employees.why_not(day, plan, wish.employee, ticket.service)
        if why_not is not None:
            return why_not
    if wish.later == ticket.set_time:
        return None
    return set_times.why_not_for(day, plan, ticket, wish.later, at)


def _changed(
    plan: Plan, ticket: Ticket, told: tuple[str, ...], wish: Wish, command: ChangeNeeds, at: datetime
) -> NeedsChanged:
    place = _place(plan, ticket, told, wish, at)
    return NeedsChanged(
        number=ticket.number,
        needs=told,
        level=wish.level,
        standing=place.standing,
        turn=place.turn,
        key=place.key,
        promised_by=_promise(plan, ticket, wish, at),
        employee=wish.employee,
        set_time=wish.later,
        said=command.said,
    )


def _place(plan: Plan, ticket: Ticket, told: tuple[str, ...], wish: Wish, at: datetime) -> needs.Place:
    """A ticket that was called before, or that is in another leg, keeps its place: something else decided it.

    Telling a wish never costs a place that a former plan gave. Whoever gives a set time up after a while has the place
    of somebody who came so much later.
    """
    if ticket.legs or not isinstance(ticket.stage, Waiting | Away) or ticket.stage.calls:
        return needs.Place(standing=ticket.standing, turn=ticket.turn, key=ticket.key)
    wishes = needs.Wishes(taken_as=ticket.taken_as, needs=told, level=wish.level, set_time=wish.later)
    came = ticket.joined if wish.later else ticket.joined + lost(ticket, at)
    place = needs.place_of(plan, wishes, came, None if ticket.set_time else ticket.slot)
    plain = not ticket.needs and not ticket.level and wish.later is None
    return replace(place, key=ticket.key) if plain and ticket.key < place.key else place


def _promise(plan: Plan, ticket: Ticket, wish: Wish, at: datetime) -> datetime | None:
    """The service's promise, or the level's where that is earlier and still to come; what is decided stays.

    With a set time they count from then.
    """
    same = wish == Wish(level=ticket.level, employee=ticket.employee, later=ticket.set_time)
    if same or ticket.legs or ticket.met or ticket.broken:
        return ticket.promised_by
    level = plan.level(wish.level)
    if wish.later is not None:
        return promise_at(level, plan.service(ticket.service), wish.later)
    slot = None if ticket.set_time else ticket.slot
    gone = lost(ticket, at)
    since = max(ticket.joined, slot or ticket.joined) + ticket.away + gone
    own = needs.promised_by(level, ticket.said, ticket.joined, since)
    plain = ticket.plain_promise + gone if ticket.plain_promise else None
    return needs.promised(level, plain, own if own is not None and own > at else None)


def promise_at(level: Level | None, service: Service | None, time: datetime) -> datetime | None:
    """What is promised to whoever comes back at this time: from then on."""
    plain = time + service.promise if service and service.promise else None
    return needs.promised(level, plain, needs.promised_by(level, None, time, time))
