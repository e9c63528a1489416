"""What a call tells of its counter and of the line: the gap before it, and whether it went out of turn in silence."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from office.desk import Desk, Free
from office.events import Precedence
from office.ticket import CallMade, Ticket

_ENDS = frozenset({"ServiceFinished", "TicketTransferred", "TicketParked", "TicketMissed"})
"""Acts after which a counter is free because it is done with somebody."""


def told(called: Ticket, desk: Desk, was: Ticket, past: Sequence[Ticket]) -> Ticket:
    """The called ticket, whose call says what went before: `desk`, `was` and those it went past, as they were then."""
    *before, call = called.calls
    made = replace(call, gap=_gap(desk, was, past, call), jumped=_jumped(was, past, call.why))
    return replace(called, calls=(*before, made))


def _gap(desk: Desk, was: Ticket, past: Sequence[Ticket], call: CallMade) -> timedelta | None:
    """From the end of the counter's last customer to this call, where somebody waited from that end on."""
    last = desk.acts[-1] if desk.acts else None
    if last is None or last.kind not in _ENDS or not isinstance(desk.state, Free):
        return None
    waiting = (was, *past) if was.waits else past
    return call.at - last.at if any(_waited(ticket, last.at) for ticket in waiting) else None


def _waited(ticket: Ticket, at: datetime) -> bool:
    return ticket.coming[0] <= at


def _jumped(was: Ticket, past: Sequence[Ticket], why: Precedence) -> bool:
    """Whether somebody with a better place was passed over and nobody said why."""
    if why.standing == "out_of_turn":
        return not why.reason
    return any(other.order < was.order for other in past)
