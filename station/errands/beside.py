"""What is kept about people beside the events: a note for a colleague, the name of an appointment. Never logged."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from office.booking import Booking
from office.commands import BookAppointment, CancelAppointment, TransferTicket
from office.day import Day
from office.events import DayClosed
from office.memory import EarlierVisit
from office.refusals import AppointmentIsOver, NoSuchAppointment, Reason, Refused
from office.stages import Away, Parked, Waiting
from office.ticket import Ticket
from office.visiting import cannot_name
from station.errands.cards import bringing, earlier_of
from station.errands.people_kinds import APPOINTMENT, CHOSEN_NAME, HANDOVER, UNTIL_CLOSING, visit_key

if TYPE_CHECKING:
    from journal.daybook import Acted, Daybook
    from journal.signed import Signed
    from journal.store import Journal

_FIRST_ID, _IDS = 10_000, 90_000
"""Five digits: never a ticket's number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What colleagues may read about a customer: a note, who wrote it, and the name: chosen, or of the appointment.

    `earlier`: the last visits that the card shows which was brought to this one; None where none was.
    """

    note: str = field(default="", repr=False)
    by: str = ""
    name: str = field(default="", repr=False)
    earlier: tuple[EarlierVisit, ...] | None = field(default=None, repr=False)


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
        visit = visit_key(day.date, ticket.number)
        if note or HANDOVER in journal.people.get(day.office, visit):
            leg, written = len(ticket.legs) + 1, {"note": note, "by": signed.by}
            journal.people.put(day.office, visit, HANDOVER, {**written, "leg": str(leg)}, day.date)
            kept_under = bringing(day, book.plan_of(day), ticket.number)
            journal.cards.note(kept_under, leg, written if note else {})
    return book.act(of, (command,), signed)


def booked(  # likewise
    journal: "Journal", book: "Daybook", of: date, command: BookAppointment, name: str, signed: "Signed"
) -> "Acted | Refused":
    """Write an appointment under a number that no other of its day has, and keep the name until the end of that day."""
    day = book.day(of)
    numbered = replace(command, id=drawn_id(day))
    outcome = book.act(of, (numbered,), signed)
    if name and not isinstance(outcome, Refused):
        journal.people.put(day.office, visit_key(day.date, numbered.id), APPOINTMENT, {"name": name}, day.date)
    return outcome


def unbooked(journal: "Journal", book: "Daybook", of: date, id_: str, signed: "Signed") -> "Acted | Refused":
    """Write that nobody comes to this appointment, and forget the name."""
    outcome = book.act(of, (CancelAppointment(id=id_),), signed)
    if not isinstance(outcome, Refused):
        journal.people.erase_kind(outcome.day.office, visit_key(of, id_), APPOINTMENT)
    return outcome


def standing(book: "Daybook", days: Iterable[date], id_: str) -> Booking | Refused:
    """The appointment of this number that stands on one of these days; else why there is none."""
    found = [booking for of in days if (booking := book.day(of).bookings.get(id_)) is not None]
    stands = next((booking for booking in found if booking.state == "booked"), None)
    over = (AppointmentIsOver(id_, booking.state) for booking in found)
    return stands or Refused(next(over, NoSuchAppointment(id_)))


def kept(journal: "Journal", day: Day, number: str) -> Kept:
    """What is kept about the customer of this number; the note of the last sending alone."""
    ticket = day.tickets.get(number)
    if ticket is None:
        return Kept()
    known = journal.people.get(day.office, visit_key(day.date, number))
    note = _note(known.get(HANDOVER, {}), ticket)
    booked = journal.people.get(day.office, visit_key(day.date, ticket.appointment)) if ticket.appointment else {}
    name = known.get(CHOSEN_NAME, {}).get("name") or booked.get(APPOINTMENT, {}).get("name", "")
    earlier = earlier_of(journal, day, number)
    return Kept(note=note.get("note", ""), by=note.get("by", ""), name=name, earlier=earlier)


def notes_before(journal: "Journal", day: Day) -> dict[str, Kept]:
    """The notes about whoever waits, or is away, for the leg that begins then, by number: read before the call."""
    sent = {ticket.number: ticket for ticket in day.tickets.values() if is_sent_on(ticket)}
    written = journal.people.of_day(day.office, day.date, HANDOVER)
    found = ((number, _note(written.get(visit_key(day.date, number), {}), of)) for number, of in sent.items())
    return {number: Kept(note=note["note"], by=note.get("by", "")) for number, note in found if note}


def _note(note: dict[str, str], ticket: Ticket) -> dict[str, str]:
    """The note where it is for the leg after the last sending; an older one is not read."""
    return note if note.get("note") and note["leg"] == str(sent_in(ticket)) else {}


def named(journal: "Journal", day: Day, number: str, name: str) -> Reason | None:
    """Keep the name that the customer of this number chose until the day is closed; without one, forget it.

    Why it is not kept, else.
    """
    visit = visit_key(day.date, number)
    why_not = cannot_name(day, number) if name else None
    if name and why_not is None:
        journal.people.put(day.office, visit, CHOSEN_NAME, {"name": name}, day.date)
    else:
        journal.people.erase_kind(day.office, visit, CHOSEN_NAME)
    return why_not


def forget_closed(journal: "Journal", acted: "Acted | Refused") -> None:
    """Forget what is kept until closing, where the day has just been closed."""
    if not isinstance(acted, Refused) and any(isinstance(entry.event, DayClosed) for entry in acted.entries):
        journal.people.erase_of_day(acted.day.office, acted.day.date, UNTIL_CLOSING)


def is_sent_on(ticket: Ticket) -> bool:
    """Whether the customer waits, or is away, for whomever a colleague sent them to."""
    return isinstance(ticket.stage, Waiting | Away | Parked) and sent_in(ticket) > 0


def sent_in(ticket: Ticket) -> int:
    """Which leg of the visit, counted from 1, ended with the last sending; 0 where nobody sent the customer on."""
    return max((n for n, leg in enumerate(ticket.legs, 1) if leg.how == "transferred"), default=0)


def drawn_id(day: Day) -> str:
    """A number for an appointment that no other of that day has."""
    while (drawn := str(_FIRST_ID + secrets.randbelow(_IDS))) in day.bookings:
        pass
    return drawn
