"""Cards of returning customers: given, brought to a visit, and what is kept under them, beside the events."""

import secrets
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from office import memory
from office.day import Day
from office.memory import SHOWN, EarlierVisit, NoteLeft
from office.plan import Plan
from office.refusals import DayIsClosed, NoSuchCard, NoSuchTicket, Reason, Refused, RemembersNobody
from station.errands.people_kinds import HANDOVER, visit_key

if TYPE_CHECKING:
    from journal.cards import Bringing, CardVisit
    from journal.store import Journal

_NOTHING_TO_TELL = frozenset({"withdrawn", "cancelled"})
"""How the legs of a visit ended of which nothing is told."""


def given(journal: "Journal", day: Day, plan: Plan, number: str) -> str | Refused:
    """The code of the card of the customer of this number of the open day: a new one where none was brought."""
    why_not = _why_not(day, plan, number)
    if why_not is not None:
        return Refused(why_not)
    code = journal.cards.brought(day.office, day.date, number)
    if not code:
        code = memory.drawn(secrets.choice, lambda one: journal.cards.is_known(day.office, one, day.date))
        journal.cards.begin(code, bringing(day, plan, number))
        _note_again(journal, day, plan, number)
    return code


def brought(journal: "Journal", day: Day, plan: Plan, number: str, text: str) -> Reason | None:
    """Bring the card of this code, as it was typed or scanned, to a visit of the open day; else why not."""
    why_not = _why_not(day, plan, number)
    if why_not is not None:
        return why_not
    code = memory.read_card(text, day.office)
    if code is None or not journal.cards.bring(code, bringing(day, plan, number)):
        return NoSuchCard()
    _note_again(journal, day, plan, number)
    return None


def earlier_of(journal: "Journal", day: Day, number: str) -> tuple[EarlierVisit, ...] | None:
    """What the card tells that was brought to this visit: the last ones before it, the newest first. None: no card."""
    code = journal.cards.brought(day.office, day.date, number)
    if not code or not journal.cards.is_known(day.office, code, day.date):
        return None
    return tuple(islice(_earlier(journal, day, number, code), SHOWN))


def bringing(day: Day, plan: Plan, number: str) -> "Bringing":
    """A card brought to the customer of this number, kept for as long as the plan says."""
    from journal.cards import Bringing  # noqa: PLC0415  # SQLAlchemy takes half a second: windows come first

    until = memory.erased_after(plan, day.date)
    return Bringing(office=day.office, day=day.date, number=number, until=until)


def _why_not(day: Day, plan: Plan, number: str) -> Reason | None:
    if not plan.memory.on:
        return RemembersNobody()
    if not day.is_open:
        return DayIsClosed()
    return None if number in day.tickets else NoSuchTicket(number)


def _earlier(journal: "Journal", day: Day, number: str, code: str) -> Iterator[EarlierVisit]:
    for visit in journal.cards.visits(day.office, code, day.date):
        told = _told(journal, day.office, visit)
        is_another = (visit.day, visit.number) != (day.date, number)
        if is_another and any(leg.how not in _NOTHING_TO_TELL for leg in told.legs):
            yield told


def _told(journal: "Journal", office: str, visit: "CardVisit") -> EarlierVisit:
    """Without the notes of sendings that were refused or undone: their customer was sent nowhere."""
    legs = journal.legs_of(office, visit.day, visit.number)
    sent = {leg.leg for leg in legs if leg.how == "transferred"}
    notes = (note for leg, note in zip(visit.legs, visit.notes, strict=True) if leg in sent and note.get("note"))
    return EarlierVisit(
        day=visit.day,
        number=visit.number,
        legs=memory.legs_then(legs),
        notes=tuple(NoteLeft(by=note.get("by", ""), note=note["note"]) for note in notes),
    )


def _note_again(journal: "Journal", day: Day, plan: Plan, number: str) -> None:
    """A note that was written before the card was brought is kept under it, too."""
    note = journal.people.get(day.office, visit_key(day.date, number)).get(HANDOVER, {})
    if note.get("note"):
        kept = {"note": note["note"], "by": note.get("by", "")}
        journal.cards.note(bringing(day, plan, number), int(note["leg"]), kept)
