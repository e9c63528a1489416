"""A whole day in plain words, for replay's `state` and for whoever looks from outside. See docs/interfaces.md."""

from collections.abc import Iterable, Mapping

from office import line
from office.booking import Booking
from office.day import Day
from office.desk import Desk, Free, Paused, Shut
from office.events import VisitRated
from office.overseen import AlertNow, Asked, DayNotice
from office.stages import Away, Parked, Served, Serving
from office.ticket import Leg, Ticket


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
        "tickets": [_ticket(day, ticket, rated.get(ticket.number)) for ticket in day.tickets.values()],
        "counters": [_counter(desk) for desk in day.desks.values()],
        "appointments": [_booking(booking) for booking in day.bookings.values()],
        "paused_services": {
            service: {"since": pause.since, "reason": pause.reason, "back_at": pause.back_at}
            for service, pause in day.paused.items()
        },
        "full_services": list(day.full),
        "alerts": [_alert(alert) for alert in day.overseen.alerts.values()],
        "asked_counters": [_asked(asked) for asked in day.overseen.asked.values()],
        "notices": [_notice(notice) for notice in day.overseen.notices.values()],
    }


def _ticket(day: Day, ticket: Ticket, rated: VisitRated | None) -> Mapping[str, object]:
    stage = ticket.stage
    called = ticket.called_at
    return {
        "number": ticket.number,
        "service": ticket.service,
        "language": ticket.language,
        "needs": ticket.needs,
        "level": ticket.level,
        "employee": ticket.employee,
        "set_time": ticket.set_time,
        "priority": ticket.standing,
        "stage": ticket.stage_name,
        "joined": ticket.joined,
        "key": ticket.key,
        "promised_by": ticket.promised_by,
        "counter": getattr(stage, "counter", None),
        "clerk": getattr(stage, "clerk", None),
        "called": called,
        "arrived": stage.arrived if isinstance(stage, Serving | Parked | Served) else None,
        "ended": getattr(stage, "at", None),
        "outcome": stage.outcome if isinstance(stage, Served) else None,
        "wait": None if called is None else called - ticket.joined,
        "turn": ticket.turn,
        "until": stage.until if isinstance(stage, Away | Parked) else None,
        "also": ticket.also,
        "for_counter": ticket.kept.counter if ticket.kept else None,
        "for_clerk": ticket.kept.clerk if ticket.kept else None,
        "appointment": ticket.appointment,
        "slot": ticket.slot,
        "legs": [_leg(leg) for leg in ticket.legs],
        "overtaken_by": line.overtakers(day, ticket.number, ticket.joined, called),
        "released": ticket.released.why if ticket.released else None,
        "broken": ticket.broken,
        "rating": None if rated is None else {"solved": rated.solved, "treated": rated.treated},
    }


def _alert(alert: AlertNow) -> Mapping[str, object]:
    return {
        "alert": alert.alert,
        "subject": alert.subject,
        "since": alert.since,
        "seen_by": alert.seen_by,
        "seen_at": alert.seen_at,
    }


def _asked(asked: Asked) -> Mapping[str, object]:
    return {
        "counter": asked.counter,
        "by": asked.by,
        "since": asked.since,
        "coming": asked.coming,
        "answered_by": asked.answered_by,
        "answered_at": asked.answered_at,
    }


def _notice(notice: DayNotice) -> Mapping[str, object]:
    return {
        "notice": notice.notice,
        "text": notice.text,
        "places": notice.places,
        "begins": notice.begins,
        "ends": notice.ends,
        "by": notice.by,
        "withdrawn": notice.withdrawn,
    }


def _leg(leg: Leg) -> Mapping[str, object]:
    return {
        "service": leg.service,
        "joined": leg.joined,
        "counter": leg.counter,
        "clerk": leg.clerk,
        "called": leg.called,
        "arrived": leg.arrived,
        "ended": leg.ended,
        "how": leg.how,
        "outcome": leg.outcome,
        "wait": leg.called - leg.joined,
    }


def _booking(booking: Booking) -> Mapping[str, object]:
    return {
        "id": booking.id,
        "service": booking.service,
        "slot": booking.slot,
        "state": booking.state,
        "number": booking.number,
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
        "awaits": isinstance(state, Free) and state.awaits,
        "undo": desk.acts[-1].kind if desk.acts else None,
        "back_at": state.back_at if isinstance(state, Paused | Shut) else None,
    }
