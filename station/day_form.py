"""A whole day in plain words, for replay's `state` and for whoever looks from outside. See docs/interfaces.md."""

from collections.abc import Iterable, Mapping

from office.day import Day
from office.desk import Desk, Paused, Shut
from office.events import VisitRated
from office.ticket import Served, Serving, Ticket


def day_form(day: Day, ratings: Iterable[VisitRated] = ()) -> Mapping[str, object]:
    """The day with its line in order, its tickets, counters and ratings."""
    rated = {rating.number: rating for rating in ratings}
    return {
        "office": day.office,
        "date": day.date,
        "place": day.place,
        "open": day.is_open,
        "opened_at": day.opened_at,
        "closed_at": day.closed_at,
        "plan_version": day.plan_version,
        "waiting": [ticket.number for ticket in day.waiting],
        "tickets": [_ticket(ticket, rated.get(ticket.number)) for ticket in day.tickets.values()],
        "counters": [_counter(desk) for desk in day.desks.values()],
    }


def _ticket(ticket: Ticket, rated: VisitRated | None) -> Mapping[str, object]:
    stage = ticket.stage
    called = ticket.called_at
    return {
        "number": ticket.number,
        "service": ticket.service,
        "language": ticket.language,
        "needs": ticket.needs,
        "priority": ticket.standing,
        "stage": ticket.stage_name,
        "joined": ticket.joined,
        "key": ticket.key,
        "promised_by": ticket.promised_by,
        "counter": getattr(stage, "counter", None),
        "clerk": getattr(stage, "clerk", None),
        "called": called,
        "arrived": stage.arrived if isinstance(stage, Serving | Served) else None,
        "ended": getattr(stage, "at", None),
        "outcome": stage.outcome if isinstance(stage, Served) else None,
        "wait": None if called is None else called - ticket.joined,
        "rating": None if rated is None else {"solved": rated.solved, "treated": rated.treated},
    }


def _counter(desk: Desk) -> Mapping[str, object]:
    state = desk.state
    return {
        "counter": desk.counter,
        "clerk": desk.clerk,
        "services": desk.services,
        "state": type(state).__name__.lower(),
        "number": desk.number,
        "since": getattr(state, "since", None),
        "reason": state.reason if isinstance(state, Paused) else None,
        "back_at": state.back_at if isinstance(state, Paused | Shut) else None,
    }
