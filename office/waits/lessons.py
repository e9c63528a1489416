"""What a day's events teach: from the day before and after them to what is learned."""

from collections import Counter as Tally
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from office import needs
from office.day import Day
from office.hours import Clock, spans_on
from office.plan import Plan
from office.stages import Called, Missed, Parked, Served, Withdrawn
from office.ticket import Ticket
from office.waits import learned as facts
from office.waits.demand import Cell, DaySeen
from office.waits.finishing import learned_ends, waited_for_until
from office.waits.learned import Learned

_TOLD_AFTER_S = 30.0
"""Whoever is called sooner did not really wait, and says nothing about the estimate."""


_OPENED_LATE = timedelta(minutes=10)
"""A half hour counts as seen though the day was begun so late in it."""


def after(learned: Learned, plan: Plan, before: Day, then: Day) -> Learned:
    """What is known once the day has gone on from `before` to `then`; at its end, how many came with priority."""
    for number, ticket in then.tickets.items():
        earlier = before.tickets.get(number)
        if earlier is not ticket:
            learned = _of_ticket(learned, plan, then, earlier, ticket)
    learned = replace(learned, finishing=learned_ends(learned.finishing, before, then))
    if then.closed_at is not None and before.closed_at is None:
        learned = facts.day_over(learned, _arrivals(then, plan), _seen(then, plan, then.closed_at))
    return learned


def _of_ticket(learned: Learned, plan: Plan, day: Day, earlier: Ticket | None, ticket: Ticket) -> Learned:
    factor = needs.handling_factor(plan, ticket)
    for leg in ticket.legs[len(earlier.legs) if earlier else 0 :]:
        target = ticket.service if leg.how == "transferred" else None
        took_s = (leg.ended - leg.called).total_seconds() / factor
        learned = _ended(learned, plan, leg.service, clerk_of(leg.clerk, leg.counter), (took_s, None))
        learned = facts.left_counter(learned, leg.service, target)
        learned = facts.showed(learned, (leg.called - leg.joined).total_seconds(), None)
    stage, was = ticket.stage, earlier.stage if earlier else None
    if stage == was:
        return learned
    match stage:
        case Served():
            clerk = clerk_of(stage.clerk, stage.counter)
            took_s, least_s = (stage.at - stage.called).total_seconds() / factor, _least(learned, day, stage)
            least_s = None if least_s is None else least_s / factor
            learned = _ended(learned, plan, ticket.service, clerk, (took_s, least_s))
            learned = facts.left_counter(learned, ticket.service, None)
            return facts.showed(learned, (stage.called - ticket.joined).total_seconds(), None)
        case Missed():
            lost = (stage.at - stage.called).total_seconds()
            return facts.showed(learned, (stage.called - ticket.joined).total_seconds(), lost)
        case Called():
            return _called(learned, day, ticket, stage)
        case _:
            return learned


def _least(learned: Learned, day: Day, served: Served) -> float | None:
    """How long the counter was surely busy with somebody, where it is not believed that it was until the end."""
    if learned.finishing.believed(served.counter):
        return None
    seen = waited_for_until(day, day.desks[served.counter], served.called, served.at)
    return 0.0 if seen is None else (seen - served.called).total_seconds()


def _ended(learned: Learned, plan: Plan, service: str, clerk: str, seconds: tuple[float, float | None]) -> Learned:
    """After a service; `seconds` that it took, and from where on nobody knows whether it did."""
    known = plan.service(service)
    minutes = known.handling_minutes if known else None
    return facts.handled(learned, service, clerk, seconds[0], minutes and minutes * 60, seconds[1])


def _called(learned: Learned, day: Day, ticket: Ticket, call: Called) -> Learned:
    wait_s = (call.since - ticket.joined).total_seconds()
    said = ticket.said
    if said is not None and not ticket.legs and wait_s > _TOLD_AFTER_S and len(ticket.calls) == 1:
        learned = facts.came_true(learned, wait_s, said.low_s, said.high_s)
    free_since = _free_since(day, call)
    if free_since is not None and ticket.joined <= free_since:
        learned = facts.paused_between(learned, (call.since - free_since).total_seconds())
    return learned


def _free_since(day: Day, call: Called) -> datetime | None:
    """When the counter became free before this call, where it had somebody before."""
    acts = day.desks[call.counter].acts
    before = acts[-2:-1]
    ends = {"ServiceFinished", "TicketTransferred", "TicketParked", "TicketMissed"}
    return before[0].at if before and before[0].kind in ends and acts[-1].kind == "TicketCalled" else None


def _arrivals(day: Day, plan: Plan) -> Tally[Cell]:
    """How many came with priority, by the service they came for and the half hour."""
    return Tally(arrival(ticket, plan) for ticket in day.tickets.values() if ticket.standing == "priority")


def walk_ins(day: Day, plan: Plan) -> Tally[Cell]:
    """How many came without an appointment, by the service they came for and the half hour."""
    tickets = day.tickets.values()
    counted = (t for t in tickets if t.appointment is None and not isinstance(t.stage, Withdrawn))
    return Tally(arrival(ticket, plan) for ticket in counted)


def arrival(ticket: Ticket, plan: Plan) -> Cell:
    """For which service a ticket was taken, and in which half hour of the office's day."""
    return (ticket.legs[0].service if ticket.legs else ticket.service, half_hour_of(ticket.came, plan))


def half_hour_of(at: datetime, plan: Plan) -> int:
    """Which half hour of the office's day this moment lies in."""
    local = at.astimezone(plan.zone)
    return local.hour * 2 + local.minute // 30


def _seen(day: Day, plan: Plan, closed: datetime) -> DaySeen | None:
    """What the day teaches of the people who come; nothing where its hours were an exception of that date."""
    if day.date.isoformat() in plan.hours or day.opened_at is None:
        return None
    counts = walk_ins(day, plan)
    inside = {half for half, _, _ in _half_hours(day, plan)}
    whole = {
        half for half, start, end in _half_hours(day, plan) if day.opened_at <= start + _OPENED_LATE and closed >= end
    }
    outside = {half for _, half in counts} - inside
    return DaySeen(date=day.date, covered=frozenset(whole | outside), counts=counts)


def _half_hours(day: Day, plan: Plan) -> Iterator[tuple[int, datetime, datetime]]:
    """The half hours of the plan's hours on this day: which one, and from when to when the office is open in it."""
    for span in spans_on(plan.hours, day.date):
        opens, closes = span.opens.on(day.date, plan.zone), span.closes.on(day.date, plan.zone)
        for half in range(half_hour_of(opens, plan), half_hour_of(closes - timedelta(seconds=1), plan) + 1):
            start = Clock(half // 2, half % 2 * 30).on(day.date, plan.zone)
            yield half, max(start, opens), min(start + timedelta(minutes=30), closes)


def clerk_of(clerk: str, counter: str) -> str:
    """By whom speeds are learned: the clerk, or the counter where nobody says who works there."""
    return clerk or f"counter {counter}"


def handled_today(day: Day, plan: Plan, learned: Learned) -> Iterator[tuple[str, str, float]]:
    """Service, clerk and seconds from the call to the end, of everybody who was at a counter today.

    As long as it would have taken at the usual level of service, and without those of whom nobody said when they left.
    """
    for ticket in day.tickets.values():
        factor = needs.handling_factor(plan, ticket)
        for leg in ticket.legs:
            yield leg.service, clerk_of(leg.clerk, leg.counter), (leg.ended - leg.called).total_seconds() / factor
        stage = ticket.stage
        if isinstance(stage, Parked) or (isinstance(stage, Served) and learned.finishing.believed(stage.counter)):
            took_s = (stage.at - stage.called).total_seconds() / factor
            yield ticket.service, clerk_of(stage.clerk, stage.counter), took_s
