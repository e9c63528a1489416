"""The legs of a visit, made from a ticket: what the `visits` projection holds."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from office import line
from office.day import Day
from office.plan import Plan
from office.stages import Called, Cancelled, Missed, NotServed, Parked, Served, Serving, Withdrawn
from office.ticket import Leg, Ticket
from office.visits import VisitLeg


@dataclass(frozen=True, slots=True, kw_only=True)
class _Times:
    service: str
    joined: datetime
    promised_by: datetime | None
    slot: datetime | None
    away: timedelta
    how: str
    counter: str | None = None
    clerk: str | None = None
    called: datetime | None = None
    arrived: datetime | None = None
    ended: datetime | None = None
    outcome: str | None = None


def legs_of(day: Day, plan: Plan, ticket: Ticket) -> tuple[VisitLeg, ...]:
    """All legs of the ticket's visit, the present one last."""
    return legs_of_all(day, plan, (ticket.number,))


def legs_of_all(day: Day, plan: Plan, numbers: Collection[str]) -> tuple[VisitLeg, ...]:
    """The legs of the visits of these numbers, one visit after the other."""
    passing = line.passing(day, frozenset(numbers))
    return tuple(leg for number in numbers for leg in _legs(day, plan, day.tickets[number], passing[number]))


def _legs(day: Day, plan: Plan, ticket: Ticket, passing: line.Passing) -> Iterator[VisitLeg]:
    over = [_of_leg(leg) for leg in ticket.legs]
    for at, times in enumerate((*over, _present(ticket)), 1):
        overtaken = line.told_apart(passing, times.joined, times.called)
        yield _leg(day, plan, ticket, times, at, sum(overtaken.values()))


def _leg(day: Day, plan: Plan, ticket: Ticket, times: _Times, at: int, overtaken: int) -> VisitLeg:
    local = times.joined.astimezone(plan.zone)
    broken = ticket.broken if at == 1 else None
    return VisitLeg(
        office=day.office,
        day=day.date,
        number=ticket.number,
        leg=at,
        final=at > len(ticket.legs),
        service=times.service,
        language=ticket.language,
        needs=" ".join(ticket.needs),
        standing=ticket.standing,
        joined_at=times.joined,
        half_hour=local.hour * 2 + local.minute // 30,
        promised_by=times.promised_by,
        how=times.how,
        counter=times.counter,
        clerk=times.clerk,
        called_at=times.called,
        arrived_at=times.arrived,
        ended_at=times.ended,
        outcome=times.outcome,
        wait_s=_wait(times),
        walk_s=_seconds(times.called, times.arrived),
        handling_s=_handling(times),
        slot_at=times.slot,
        away_s=times.away.total_seconds(),
        overtaken=overtaken,
        broken=broken.why if broken else None,
        voucher=broken.voucher.code if broken and broken.voucher else None,
        limited=bool(broken and broken.limited),
        level=ticket.level,
    )


def _of_leg(leg: Leg) -> _Times:
    return _Times(
        service=leg.service,
        joined=leg.joined,
        promised_by=leg.promised_by,
        slot=leg.slot,
        away=leg.away,
        how=leg.how,
        counter=leg.counter,
        clerk=leg.clerk,
        called=leg.called,
        arrived=leg.arrived,
        ended=leg.ended,
        outcome=leg.outcome,
    )


def _present(ticket: Ticket) -> _Times:
    stage = ticket.stage
    there = stage if isinstance(stage, Called | Serving | Parked | Missed | Served) else None
    return _Times(
        service=ticket.service,
        joined=ticket.joined,
        promised_by=ticket.promised_by,
        slot=ticket.slot,
        away=ticket.away,
        how=ticket.stage_name,
        counter=there.counter if there else None,
        clerk=there.clerk if there else None,
        called=ticket.called_at,
        arrived=stage.arrived if isinstance(stage, Serving | Parked | Served) else None,
        ended=stage.at if isinstance(stage, Parked | Missed | Served | Cancelled | Withdrawn | NotServed) else None,
        outcome=stage.outcome if isinstance(stage, Served) else None,
    )


def _wait(times: _Times) -> float | None:
    """From joining, or from the time of the appointment where the customer came before it, to the last call."""
    if times.called is None:
        return None
    return max(0.0, (times.called - max(times.joined, times.slot or times.joined)).total_seconds())


def _handling(times: _Times) -> float | None:
    return _seconds(times.arrived or times.called, times.ended) if times.how in _HANDLED else None


_HANDLED = frozenset({"served", "transferred", "parked"})


def _seconds(start: datetime | None, end: datetime | None) -> float | None:
    return None if start is None or end is None else (end - start).total_seconds()
