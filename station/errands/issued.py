"""Tickets as the kiosk is told of them: what was committed, and the wait that its tile told."""

from kiosk.brought import IssuedTicket, KeptAppointment
from office.events import Wait
from office.ticket import Ticket
from station.office_now import OfficeNow


def told_wait(office: OfficeNow, service: str) -> Wait | None:
    """The wait that the tile tells: the ticket says the same."""
    return office.forecast.services.get(service) if office.forecast else None


def issued(ticket: Ticket) -> IssuedTicket:
    """The ticket as the kiosk shows it."""
    slot = ticket.slot
    kept = KeptAppointment(slot=slot, came=ticket.came, standing=ticket.standing) if slot else None
    return IssuedTicket(
        number=ticket.number,
        service=ticket.service,
        ahead=ticket.ahead,
        promised_by=ticket.promised_by,
        appointment=kept,
        said=ticket.said,
        needs=ticket.needs,
        level=ticket.level,
    )
