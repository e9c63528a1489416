"""Who went before whom today: calls out of turn with reasons and clerks, the most passed-by customer, appointments."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from admin.pausing_view import named
from admin.scene import Scene
from office import line
from office.booking import Booking, punctuality
from office.staff import name_of
from office.stages import Called, Missed, Parked, Served, Serving
from office.ticket import CallMade, Ticket
from resources.words import Words

_MOST_REASONS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class FairnessView:
    """A few sentences; `meaning` tells them in full."""

    heading: str
    lines: tuple[str, ...]
    meaning: str


def fairness_view(scene: Scene, words: Words) -> FairnessView:
    """The card at this moment."""
    calls = tuple(_out_of_turn(scene, words))
    lines = (_calls(calls, words), _passed_by(scene, words), _appointments(scene, words))
    meaning = words.say("Out of turn: called by the number, though others came first.")
    every = tuple(f"{number}: {reason}, {clerk}" for number, reason, clerk in calls)
    return FairnessView(
        heading=words.say("Order of the line"),
        lines=tuple(line for line in lines if line),
        meaning="\n".join((meaning, *every, *_early(scene, words))),
    )


def _out_of_turn(scene: Scene, words: Words) -> Iterator[tuple[str, str, str]]:
    """Number, reason and clerk of each call out of turn that was not undone."""
    for ticket in scene.day.tickets.values():
        for call in ticket.calls:
            if call.why.standing == "out_of_turn":
                reason = named(scene.plan.call_reasons, call.why.reason, words) or words.say("no reason told")
                clerk = name_of(scene.members, _clerk(ticket, call))
                yield ticket.number, reason, clerk or words.say("counter {counter}", counter=call.counter)


def _clerk(ticket: Ticket, call: CallMade) -> str:
    """Who made the call; nobody where that is not known any more."""
    stage = ticket.stage
    now = stage if isinstance(stage, Called | Serving | Parked | Missed | Served) else None
    if now is not None and ticket.called_at == call.at:
        return now.clerk
    return next((leg.clerk for leg in ticket.legs if leg.called == call.at), "")


def _calls(calls: tuple[tuple[str, str, str], ...], words: Words) -> str:
    if not calls:
        return words.say("Nobody was called out of turn today.")
    often = Counter((reason, clerk) for _, reason, clerk in calls).most_common()
    told = [f"{reason} ({clerk})" for (reason, clerk), _ in often[:_MOST_REASONS]]
    more = len(often) - len(told)
    rest = [words.count("{n} more", "{n} more", more)] if more else []
    return words.say("Out of turn: {n} – {reasons}", n=len(calls), reasons=", ".join([*told, *rest]))


def _passed_by(scene: Scene, words: Words) -> str:
    passed = {ticket.number: line.overtakers(scene.day, ticket.number, ticket.joined) for ticket in scene.day.waiting}
    worst = max(passed, key=lambda number: sum(passed[number].values()), default=None)
    if worst is None or not passed[worst]:
        return ""
    by = passed[worst]
    turns = ", ".join(_turn(turn, n, words) for turn, n in Counter(by).most_common())
    return words.say("Passed by most: {number} – {turns}", number=worst, turns=turns)


def _turn(turn: str, n: int, words: Words) -> str:
    match turn:
        case "appointment":
            return words.count("{n} had an appointment", "{n} had appointments", n)
        case "priority":
            return words.count("{n} had priority", "{n} had priority", n)
        case "level":
            return words.count("{n} by level of service", "{n} by level of service", n)
        case "transfer" | "next_service":
            return words.count("{n} came from another counter", "{n} came from other counters", n)
        case "returned":
            return words.count("{n} was returning", "{n} were returning", n)
        case "out_of_turn":
            return words.count("{n} out of turn", "{n} out of turn", n)
        case _:
            return words.count("{n} for another reason", "{n} for other reasons", n)


def _appointments(scene: Scene, words: Words) -> str:
    """Those that stand for today: kept in time, kept too late, and not come."""
    booked = [booking for booking in scene.day.bookings.values() if booking.state != "cancelled"]
    if not booked:
        return ""
    late = sum(1 for booking in booked if _came_late(scene, booking))
    kept = sum(1 for booking in booked if booking.state == "kept") - late
    missed = sum(1 for booking in booked if _is_missed(scene, booking))
    return words.say(
        "Appointments: {n} – {kept} kept, {late} late, {missed} not come",
        n=len(booked),
        kept=kept,
        late=late,
        missed=missed,
    )


def _early(scene: Scene, words: Words) -> Iterator[str]:
    """Who came so early that the plan does not count the appointment as kept in time."""
    for booking in scene.day.bookings.values():
        ticket = scene.day.tickets.get(booking.number or "")
        if ticket is not None and punctuality(scene.plan.appointments, booking.slot, ticket.came) == "early":
            clock = words.clock(booking.slot.astimezone(scene.plan.zone))
            yield words.say("{number} came long before the appointment at {clock}.", number=ticket.number, clock=clock)


def _came_late(scene: Scene, booking: Booking) -> bool:
    ticket = scene.day.tickets.get(booking.number or "")
    return ticket is not None and punctuality(scene.plan.appointments, booking.slot, ticket.came) == "late"


def _is_missed(scene: Scene, booking: Booking) -> bool:
    """Not come though the time is past, whatever the day's end will write."""
    over = booking.state == "booked" and scene.now > booking.slot + _tolerance(scene)
    return booking.state == "missed" or over


def _tolerance(scene: Scene) -> timedelta:
    """After this an appointment counts as late; without a rule it never does."""
    minutes = scene.plan.appointments.late_minutes
    return timedelta(days=1) if minutes is None else timedelta(minutes=minutes)
