"""What is kept about people beside the events: a note for a colleague, the name of an appointment. Never logged."""

import secrets
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from office.commands import BookAppointment, TransferTicket
from office.day import Day
from office.events import DayClosed
from office.refusals import Refused
from office.ticket import Ticket

if TYPE_CHECKING:
    from journal.daybook import Acted, Daybook
    from journal.signed import Signed
    from journal.store import Journal

HANDOVER, APPOINTMENT, CHOSEN_NAME = "handover", "appointment", "name"
"""Kinds of what is kept."""

UNTIL_CLOSING = (HANDOVER, CHOSEN_NAME)
"""Of these, what is erased as soon as the day is closed."""

_FIRST_ID, _IDS = 10_000, 90_000
"""Five digits: never a ticket's number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What colleagues may read about a customer: a note, who wrote it, and the name: chosen, or of the appointment."""

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
    known = journal.people.get(day.office, _visit(day, number))
    note = known.get(HANDOVER, {})
    if not note.get("note") or note["leg"] != str(sent_in(ticket)):
        note = {}
    booked = journal.people.get(day.office, _visit(day, ticket.appointment)) if ticket.appointment else {}
    name = known.get(CHOSEN_NAME, {}).get("name") or booked.get(APPOINTMENT, {}).get("name", "")
    return Kept(note=note.get("note", ""), by=note.get("by", ""), name=name)


def named(journal: "Journal", day: Day, number: str, name: str) -> None:
    """Keep the name that the customer of this number chose until the day is closed; without one, forget it."""
    if name and number in day.tickets and day.is_open:
        journal.people.put(day.office, _visit(day, number), CHOSEN_NAME, {"name": name}, day.date)
    else:
        journal.people.erase_kind(day.office, _visit(day, number), CHOSEN_NAME)


def forget_closed(journal: "Journal", acted: "Acted | Refused") -> None:
    """Forget what is kept until closing, where the day has just been closed."""
    if not isinstance(acted, Refused) and any(isinstance(entry.event, DayClosed) for entry in acted.entries):
        journal.people.erase_of_day(acted.day.office, acted.day.date, UNTIL_CLOSING)


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
