"""A ticket at a counter: what each event between the two makes of it."""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from office import events as happened
from office.events import CallEvent
from office.stages import Away, Called, Missed, Parked, Served, Serving, Stage, Waiting
from office.ticket import CallMade, Kept, Sender, Ticket, back, begun, in_stage, leg_over, presence


def after_call(ticket: Ticket, event: CallEvent, at: datetime, clerk: str) -> Ticket:
    """The ticket after something happened between it and a counter, where `clerk` works."""
    match event:
        case happened.TicketCalled():
            return _called(ticket, event, at, clerk)
        case happened.TicketPutBack():
            return replace(ticket, key=event.key or ticket.key, stage=Waiting(calls=in_stage(ticket, Called).calls))
        case happened.TicketTransferred():
            return _transferred(ticket, event, at)
        case happened.VisitContinued():
            return _continued(ticket, event, at)
        case _:
            met = ticket.met or not isinstance(event, happened.TicketCalledAgain)
            return replace(ticket, stage=_stage(ticket, event, at), met=met)


def _called(ticket: Ticket, event: happened.TicketCalled, at: datetime, clerk: str) -> Ticket:
    if isinstance(ticket.stage, Parked):
        ticket = begun(ticket, leg_over(ticket, ticket.stage.at, "parked"), at, key=ticket.key, turn="returned")
    calls = _calls_before(ticket.stage) + 1
    ticket = back(ticket, at)
    stage = Called(counter=event.counter, clerk=clerk, since=at, last=at, why=event.why, calls=calls)
    made = CallMade(at=at, counter=event.counter, why=event.why, leg=len(ticket.legs) + 1)
    return replace(ticket, stage=stage, calls=(*ticket.calls, made))


def _calls_before(stage: Stage) -> int:
    return stage.calls if isinstance(stage, Waiting | Away | Missed) else 0


def _stage(
    ticket: Ticket,
    event: happened.TicketCalledAgain
    | happened.VisitorArrived
    | happened.ServiceFinished
    | happened.TicketMissed
    | happened.TicketParked,
    at: datetime,
) -> Stage:
    match event:
        case happened.TicketCalledAgain():
            call = in_stage(ticket, Called)
            return replace(call, last=at, times=call.times + 1)
        case happened.VisitorArrived():
            call = in_stage(ticket, Called)
            return Serving(counter=call.counter, clerk=call.clerk, called=call.since, arrived=at)
        case happened.ServiceFinished():
            counter, clerk, called, arrived = presence(ticket)
            return Served(counter=counter, clerk=clerk, called=called, arrived=arrived, at=at, outcome=event.outcome)
        case happened.TicketMissed():
            call = in_stage(ticket, Called)
            return Missed(counter=call.counter, clerk=call.clerk, called=call.since, at=at, calls=call.calls)
        case happened.TicketParked():
            counter, clerk, called, arrived = presence(ticket)
            return Parked(counter=counter, clerk=clerk, called=called, arrived=arrived, at=at, until=event.until)
        case _:
            assert_never(event)


def _transferred(ticket: Ticket, event: happened.TicketTransferred, at: datetime) -> Ticket:
    moved = begun(ticket, leg_over(ticket, at, "transferred"), at, key=event.key, turn="transfer")
    employee = _still_wished(ticket, event)
    return replace(moved, service=event.service, kept=_kept(event), sender=_sender(ticket, event), employee=employee)


def _still_wished(ticket: Ticket, event: happened.TicketTransferred | happened.VisitContinued) -> str:
    """The employee whom the customer asked for, where the ticket goes on waiting for that one."""
    return ticket.employee if event.for_clerk == ticket.employee else ""


def _sender(ticket: Ticket, event: happened.TicketTransferred) -> Sender | None:
    """To whom the customer comes back, the one who sent last first: not to whom the customer is sent right now."""
    sender = _without(ticket.sender, event.for_counter, event.for_clerk)
    if not event.comes_back:
        return sender
    counter, clerk, _, _ = presence(ticket)
    return Sender(counter=counter, clerk=clerk, service=ticket.service, then=_without(sender, counter, clerk))


def _without(sender: Sender | None, counter: str | None, clerk: str | None) -> Sender | None:
    """Those to whom the customer comes back, but for this counter or clerk."""
    if sender is None:
        return None
    then = _without(sender.then, counter, clerk)
    is_this = sender.counter == counter or (bool(clerk) and sender.clerk == clerk)
    return then if is_this else replace(sender, then=then)


def _continued(ticket: Ticket, event: happened.VisitContinued, at: datetime) -> Ticket:
    sender = ticket.sender
    back = sender is not None
    moved = begun(
        ticket, leg_over(ticket, at, "served"), at, key=event.key, turn="transfer" if back else "next_service"
    )
    also = ticket.also if back else ticket.also[1:]
    sender_then, employee = sender.then if sender else None, _still_wished(ticket, event)
    return replace(moved, service=event.service, kept=_kept(event), sender=sender_then, also=also, employee=employee)


def _kept(event: happened.TicketTransferred | happened.VisitContinued) -> Kept | None:
    wanted = event.for_counter or event.for_clerk
    return Kept(counter=event.for_counter, clerk=event.for_clerk) if wanted else None
