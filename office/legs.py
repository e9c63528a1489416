"""The legs of a visit, made from a ticket: what the `visits` projection holds."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from office import line
from office.day import Day
from office.figures import GAVE_UP
from office.plan import Plan
from office.stages import Called, Cancelled, Missed, NotServed, Parked, Served, Serving, Withdrawn
from office.ticket import CallMade, Leg, Ticket
from office.visits import VisitLeg
from office.waits.scoring import said_of


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
    calls = [call for call in ticket.calls if call.leg == at]
    said = said_of(ticket) if at == 1 else None
    arrived = times.arrived if plan.calling.confirms_arrival else None
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
        walk_s=_seconds(times.called, arrived),
        handling_s=_handling(times, arrived),
        called_s=_of_day(day, plan, times.called),
        gap_s=_gap(calls, times.called),
        jumps=sum(call.jumped for call in calls),
        gave_up_s=_gave_up(times),
        estimate_until=ticket.came + timedelta(seconds=said.to_s) if said else None,
        estimate_kept=said.kept if said else None,
        slot_at=times.slot,
        away_s=_away(times),
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


def _away(times: _Times) -> float:
    """Of the wait that counts; before the time of an appointment nobody waits who is away."""
    away, wait = times.away.total_seconds(), _wait(times)
    return away if wait is None else min(away, wait)


def _wait(times: _Times) -> float | None:
    """From joining, or from the time of the appointment where the customer came before it, to the last call."""
    if times.called is None:
        return None
    return max(0.0, (times.called - _counts_from(times)).total_seconds())


def _counts_from(times: _Times) -> datetime:
    return max(times.joined, times.slot or times.joined)


def _gave_up(times: _Times) -> float | None:
    """The wait of somebody who was not served: to the call that was missed, else to when they left or the day ended."""
    if times.how not in GAVE_UP:
        return None
    until = times.called or times.ended
    return None if until is None else max(0.0, (until - _counts_from(times)).total_seconds())


def _of_day(day: Day, plan: Plan, at: datetime | None) -> float | None:
    """Seconds since midnight of the service day, by the office's clock."""
    if at is None:
        return None
    return (at.astimezone(plan.zone).replace(tzinfo=None) - datetime.combine(day.date, time.min)).total_seconds()


def _gap(calls: Sequence[CallMade], called: datetime | None) -> float | None:
    """What the counter was free before the call that counts, the last one."""
    last = calls[-1] if calls and called is not None else None
    return last.gap.total_seconds() if last is not None and last.gap is not None else None


def _handling(times: _Times, arrived: datetime | None) -> float | None:
    return _seconds(arrived or times.called, times.ended) if times.how in _HANDLED else None


_HANDLED = frozenset({"served", "transferred", "parked"})


def _seconds(start: datetime | None, end: datetime | None) -> float | None:
    return None if start is None or end is None else (end - start).total_seconds()
