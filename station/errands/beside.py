"""What is kept about people beside the events: a note for a colleague, the name of an appointment. Never logged."""

import secrets
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from office.commands import BookAppointment, TransferTicket
from office.day import Day
from office.refusals import Refused
from office.ticket import Ticket

if TYPE_CHECKING:
    from journal.daybook import Acted, Daybook
    from journal.signed import Signed
    from journal.store import Journal

HANDOVER, APPOINTMENT = "handover", "appointment"
"""Kinds of what is kept."""

_FIRST_ID, _IDS = 10_000, 90_000
"""Five digits: never a ticket's number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What colleagues may read about a customer: a note, who wrote it, and the name of the appointment."""

    note: str = field(default="", repr=False)
    by: str = ""
    name: str = field(default="", repr=False)


def sent_on(  # where it is kept and written, what, and by whom
    journal: "Journal", book: "Daybook", of: date, command: TransferTicket, note: str, signed: "Signed"
) -> "Acted | Refused":
    """Keep the note about whoever is at this counter until the day ends, and write that they are sent on.

    The note is for the leg that begins then. Without words it takes the place of an earlier one, so that nobody reads
    an old note.
    """
    day = book.day(of)
    desk = day.desks.get(command.counter)
    ticket = day.tickets.get(desk.number or "") if desk else None
    if ticket is not None:
        visit = _visit(day, ticket.number)
        if note or HANDOVER in journal.people.get(day.office, visit):
            body = {"note": note, "by": signed.by, "leg": str(len(ticket.legs) + 1)}
            journal.people.put(day.office, visit, HANDOVER, body, day.date)
    return book.act(of, (command,), signed)


def booked(  # likewise
    journal: "Journal", book: "Daybook", of: date, command: BookAppointment, name: str, signed: "Signed"
) -> "Acted | Refused":
    """Write an appointment under a number that no other of its day has, and keep the name until the end of that day."""
    day = book.day(of)
    numbered = replace(command, id=drawn_id(day))
    outcome = book.act(of, (numbered,), signed)
    if name and not isinstance(outcome, Refused):
        journal.people.put(day.office, _visit(day, numbered.id), APPOINTMENT, {"name": name}, day.date)
    return outcome


def kept(journal: "Journal", day: Day, number: str) -> Kept:
    """What is kept about the customer of this number; the note of the last sending alone."""
    ticket = day.tickets.get(number)
    if ticket is None:
        return Kept()
    note = journal.people.get(day.office, _visit(day, number)).get(HANDOVER, {})
    if not note.get("note") or note["leg"] != str(sent_in(ticket)):
        note = {}
    booked = journal.people.get(day.office, _visit(day, ticket.appointment)) if ticket.appointment else {}
    name = booked.get(APPOINTMENT, {}).get("name", "")
    return Kept(note=note.get("note", ""), by=note.get("by", ""), name=name)


def sent_in(ticket: Ticket) -> int:
    """Which leg of the visit, counted from 1, ended with the last sending; 0 where nobody sent the customer on."""
    return max((n for n, leg in enumerate(ticket.legs, 1) if leg.how == "transferred"), default=0)


def drawn_id(day: Day) -> str:
    """A number for an appointment that no other of that day has."""
    while (drawn := str(_FIRST_ID + secrets.randbelow(_IDS))) in day.bookings:
        pass
    return drawn


def _visit(day: Day, number: str) -> str:
    return f"{day.date.isoformat()}/{number}"
