"""The legs of a visit, made from a ticket: what the `visits` projection holds."""

from dataclasses import dataclass
from datetime import datetime

from office.day import Day
from office.plan import Plan
from office.ticket import Called, Cancelled, Missed, NotServed, Served, Serving, Ticket, Withdrawn
from office.visits import VisitLeg


@dataclass(frozen=True, slots=True, kw_only=True)
class _Times:
    counter: str | None = None
    clerk: str | None = None
    called: datetime | None = None
    arrived: datetime | None = None
    ended: datetime | None = None
    outcome: str | None = None


def legs_of(day: Day, plan: Plan, ticket: Ticket) -> tuple[VisitLeg, ...]:
    """All legs of the ticket's visit, the present one last."""
    times = _times(ticket)
    local = ticket.joined.astimezone(plan.zone)
    return (
        VisitLeg(
            office=day.office,
            day=day.date,
            number=ticket.number,
            leg=1,
            final=True,
            service=ticket.service,
            language=ticket.language,
            needs=" ".join(ticket.needs),
            standing=ticket.standing,
            joined_at=ticket.joined,
            half_hour=local.hour * 2 + local.minute // 30,
            promised_by=ticket.promised_by,
            how=ticket.stage_name,
            counter=times.counter,
            clerk=times.clerk,
            called_at=times.called,
            arrived_at=times.arrived,
            ended_at=times.ended,
            outcome=times.outcome,
            wait_s=_seconds(ticket.joined, times.called),
            walk_s=_seconds(times.called, times.arrived),
            handling_s=_handling(ticket, times),
        ),
    )


def _times(ticket: Ticket) -> _Times:
    match ticket.stage:
        case Called() as stage:
            return _Times(counter=stage.counter, clerk=stage.clerk, called=stage.since)
        case Serving() as stage:
            return _Times(counter=stage.counter, clerk=stage.clerk, called=stage.called, arrived=stage.arrived)
        case Missed() as stage:
            return _Times(counter=stage.counter, clerk=stage.clerk, called=stage.called, ended=stage.at)
        case Served() as stage:
            return _Times(
                counter=stage.counter,
                clerk=stage.clerk,
                called=stage.called,
                arrived=stage.arrived,
                ended=stage.at,
                outcome=stage.outcome,
            )
        case Cancelled(at=at) | Withdrawn(at=at) | NotServed(at=at):
            return _Times(ended=at)
        case _:
            return _Times()


def _handling(ticket: Ticket, times: _Times) -> float | None:
    return _seconds(times.arrived or times.called, times.ended) if isinstance(ticket.stage, Served) else None


def _seconds(start: datetime | None, end: datetime | None) -> float | None:
    return None if start is None or end is None else (end - start).total_seconds()
