"""A ticket in the line: what each event there, or out of it, makes of it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from office import events as happened
from office.stages import Away, Cancelled, Missed, NotServed, Parked, Stage, Waiting, Withdrawn
from office.ticket import Kept, Ticket, back, begun, in_stage, leg_over, waited


def taken(event: happened.TicketTaken, at: datetime) -> Ticket:
    """The ticket as it was taken."""
    return Ticket(
        number=event.number,
        serial=event.serial,
        service=event.service,
        language=event.language,
        needs=event.needs,
        standing=event.standing,
        key=event.key,
        joined=at,
        came=at,
        ahead=event.ahead,
        promised_by=event.promised_by,
        secret=event.secret,
        stage=Away(since=at, until=event.set_time) if event.set_time else Waiting(),
        turn=event.turn or event.standing,
        also=event.also,
        kept=_kept(event.for_counter, event.for_clerk),
        appointment=event.appointment,
        slot=event.set_time or event.slot,
        said=event.said,
        level=event.level,
        taken_as=event.taken_as or event.standing,
        plain_promise=event.plain_promise if event.level else event.promised_by,
        employee=event.employee,
        set_time=event.set_time,
    )


def _kept(counter: str | None, clerk: str | None) -> Kept | None:
    return Kept(counter=counter, clerk=clerk) if counter or clerk else None


def after_line(ticket: Ticket, event: happened.LineEvent, at: datetime) -> Ticket:
    """The ticket after something happened to it in the line."""
    match event:
        case happened.TicketTaken():
            return taken(event, at)
        case happened.TicketRejoined():
            missed = in_stage(ticket, Missed)
            return replace(ticket, key=event.key, turn="returned", stage=Waiting(calls=missed.calls))
        case happened.TicketReturned():
            return _returned(ticket, event)
        case happened.VisitPaused():
            return replace(ticket, stage=Away(since=at, until=event.until, calls=in_stage(ticket, Waiting).calls))
        case happened.ServiceChanged() | happened.NeedsChanged() | happened.ServiceAdded():
            return _wished(ticket, event, at)
        case happened.TicketReleased():
            return replace(ticket, kept=None, employee="", released=event)
        case happened.TicketCancelled():
            return replace(_gone(ticket), stage=Withdrawn(at=at) if event.wrong_choice else Cancelled(at=at))
        case happened.TicketNotServed():
            return replace(_gone(ticket), stage=NotServed(at=at))
        case happened.PromiseBroken():
            return replace(ticket, broken=event)
        case _:
            assert_never(event)


def _wished(
    ticket: Ticket, event: happened.ServiceChanged | happened.NeedsChanged | happened.ServiceAdded, at: datetime
) -> Ticket:
    match event:
        case happened.ServiceChanged():
            decided = ticket.promised_by is not None and ticket.promise is None
            by = ticket.promised_by if decided else _promised(ticket, event.promised_by, at)
            kept = ticket.kept if ticket.wished else None
            return replace(ticket, service=event.service, promised_by=by, plain_promise=by, kept=kept, said=None)
        case happened.ServiceAdded():
            return replace(ticket, also=(*ticket.also, event.service))
        case happened.NeedsChanged():
            return _told(ticket, event, at)
        case _:
            assert_never(event)


def _told(ticket: Ticket, event: happened.NeedsChanged, at: datetime) -> Ticket:
    told = replace(
        ticket,
        needs=event.needs,
        level=event.level,
        key=event.key,
        standing=event.standing,
        turn=event.turn or event.standing,
        promised_by=event.promised_by,
    )
    if event.employee != ticket.employee:
        kept = Kept(clerk=event.employee) if event.employee else None
        told = replace(told, employee=event.employee, kept=kept, said=event.said, released=None)
    if event.set_time == ticket.set_time:
        return told
    gone = timedelta(0) if event.set_time else lost(ticket, at)
    stage, slot = _set_stage(ticket, event.set_time, at), event.set_time or (None if ticket.set_time else ticket.slot)
    return replace(told, set_time=event.set_time, slot=slot, said=event.said, stage=stage, away=ticket.away + gone)


def _set_stage(ticket: Ticket, set_time: datetime | None, at: datetime) -> Stage:
    """Gone until the set time; in the line where there is none any more."""
    stage = ticket.stage
    calls = stage.calls if isinstance(stage, Waiting | Away) else 0
    if set_time is None:
        return Waiting(calls=calls)
    return Away(since=stage.since if isinstance(stage, Away) else at, until=set_time, calls=calls)


SOON_UNDONE = timedelta(minutes=10)
"""Whoever gives a set time up again so soon was not gone."""


def lost(ticket: Ticket, at: datetime) -> timedelta:
    """For how long somebody who gives a set time up at this moment was gone, as it counts."""
    since = ticket.stage.since if isinstance(ticket.stage, Away) and ticket.set_time else at
    return at - since if at - since > SOON_UNDONE else timedelta(0)


def _returned(ticket: Ticket, event: happened.TicketReturned) -> Ticket:
    """Who was away goes on waiting in the same leg, and the promise with them; who was parked begins another leg."""
    if isinstance(ticket.stage, Away):
        return replace(back(ticket, event.since), key=event.key, stage=Waiting(calls=ticket.stage.calls))
    leg = leg_over(ticket, in_stage(ticket, Parked).at, "parked")
    return begun(ticket, leg, event.since, key=event.key, turn="returned")


def _promised(ticket: Ticket, promised_by: datetime | None, at: datetime) -> datetime | None:
    """What was promised at `at`; to who is away without the time since they left, which counts once they are back."""
    if promised_by is None or not isinstance(ticket.stage, Away):
        return promised_by
    return promised_by - waited(ticket, ticket.stage.since, at)


def _gone(ticket: Ticket) -> Ticket:
    """Whoever leaves while parked has a leg behind them, and waited for the next one."""
    stage = ticket.stage
    if not isinstance(stage, Parked):
        return ticket
    return begun(ticket, leg_over(ticket, stage.at, "parked"), stage.at, key=ticket.key, turn="returned")
