"""`walkin appointments import|list|cancel`: what was booked outside, with the office's own program or page."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path

from journal.daybook import Daybook
from journal.signed import Signed
from journal.store import Journal
from office.appointments import on_day
from office.booking import Booking
from office.commands import CancelAppointment
from office.plan import Plan
from office.refusals import Refused
from resources.reasons import sentence
from station.booking_import import Import, prepared
from station.commands.database import add_database, office_of, opened
from station.csv_wishes import read_csv
from station.faults import Fault
from station.json_form import json_form
from station.wishes import Wishes, person_key

STATION = "walkin appointments"


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin appointments`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="import|list|cancel")
    importing = acts.add_parser("import", help="book what a table (CSV) or a calendar (.ics) has; again and again")
    importing.add_argument("file", type=Path)
    importing.add_argument("--service", default="", help="the service that is meant where none is named")
    listing = acts.add_parser("list", help="the appointments of a day")
    cancelling = acts.add_parser("cancel", help="cancel an appointment")
    cancelling.add_argument("id", help="its number")
    for act in (listing, cancelling):
        act.add_argument("--day", type=date.fromisoformat, help="2026-03-05; today otherwise")
    for act in (importing, listing, cancelling):
        act.add_argument("--json", action="store_true")
        add_database(act)


def run(arguments: argparse.Namespace) -> int:
    """Do it; raises Fault."""
    now = datetime.now(UTC)
    text = _text(arguments.file) if arguments.act == "import" else ""
    with opened(arguments) as journal:
        book = Daybook(journal, office_of(arguments, journal))
        newest = journal.newest_plan(book.office)
        if newest is None:
            raise Fault(f"the office {book.office} has no plan: give it one with “walkin plan import”.")
        plan = newest[1]
        match arguments.act:
            case "import":
                return _import(journal, book, plan, arguments, text)
            case "list":
                return _list(journal, book, plan, arguments.day or on_day(plan, now), as_json=arguments.json)
            case _:
                return _cancel(journal, book, arguments, arguments.day or on_day(plan, now))


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise Fault(f"{path}: cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise Fault(f"{path.name}: is not text in UTF-8 - at byte {error.start}; save it as UTF-8.") from error


def _import(journal: Journal, book: Daybook, plan: Plan, arguments: argparse.Namespace, text: str) -> int:
    at = datetime.now(UTC)
    read = _wishes(arguments.file, text, plan)
    found = prepared(read, plan, book.day, at, arguments.service)
    if found.faults:
        return _refuse(found, as_json=arguments.json)
    _write(journal, book, found, at)
    _tell(found, as_json=arguments.json)
    return 0


def _wishes(path: Path, text: str, plan: Plan) -> Wishes:
    if path.suffix.lower() not in {".ics", ".ical", ".ifb"} and not text.lstrip().upper().startswith("BEGIN:VCALENDAR"):
        return read_csv(text, path.name, plan.zone)
    from station.calendar_wishes import read_calendar  # noqa: PLC0415  # a library that a table does not need

    return read_calendar(text, path.name, plan.zone)


def _write(journal: Journal, book: Daybook, found: Import, at: datetime) -> None:
    """Names first: where the machine stops in between, an appointment without its name would stay so."""
    for person in found.people:
        if person.name:
            journal.people.put(book.office, person.key, "appointment", {"name": person.name}, person.day)
        else:
            journal.people.erase(book.office, person.key)
    for day, commands in found.commands.items():
        outcome = book.act(day, commands, Signed(at=at, station=STATION))
        if isinstance(outcome, Refused):
            raise Fault(f"{day} was changed by somebody at the same time; please import again.")


def _refuse(found: Import, *, as_json: bool) -> int:
    """Tell every fault; nothing was written."""
    if as_json:
        sys.stdout.write(json.dumps({"ok": False, "why": found.faults}, ensure_ascii=False) + "\n")
    else:
        sys.stderr.writelines(f"walkin appointments: {fault}.\n" for fault in found.faults)
    return 2


def _tell(found: Import, *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps({"ok": True, **found.counts, "told": found.told}, ensure_ascii=False) + "\n")
        return
    sys.stderr.writelines(f"walkin appointments: {sentence_}.\n" for sentence_ in found.told)
    sys.stdout.write(", ".join(f"{n} {kind}" for kind, n in found.counts.items()) + "\n")


def _list(journal: Journal, book: Daybook, plan: Plan, day: date, *, as_json: bool) -> int:
    rows = tuple(_rows(journal, book, day))
    if as_json:
        told = json_form(tuple(_form(booking, name) for booking, name in rows), plan.zone)
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    else:
        sys.stdout.writelines(_line(booking, name, plan) for booking, name in rows)
    return 0


def _rows(journal: Journal, book: Daybook, day: date) -> Iterator[tuple[Booking, str]]:
    """The appointments of a day with the names of those who come, by time."""
    for booking in sorted(book.day(day).bookings.values(), key=lambda booking: (booking.slot, booking.id)):
        person = journal.people.get(book.office, person_key(day, booking.id)).get("appointment", {})
        yield booking, person.get("name", "")


def _form(booking: Booking, name: str) -> dict[str, object]:
    return {**{field.name: getattr(booking, field.name) for field in fields(booking)}, "name": name or None}


def _line(booking: Booking, name: str, plan: Plan) -> str:
    clock = f"{booking.slot.astimezone(plan.zone):%H:%M}"
    words = (clock, booking.id, booking.service, booking.state, booking.number, name)
    return "  ".join(word for word in words if word) + "\n"


def _cancel(journal: Journal, book: Daybook, arguments: argparse.Namespace, day: date) -> int:
    command = CancelAppointment(id=arguments.id)
    outcome = book.act(day, (command,), Signed(at=datetime.now(UTC), station=STATION))
    if isinstance(outcome, Refused):
        raise Fault(f"{day}: {sentence(outcome.why)}")
    journal.people.erase(book.office, person_key(day, arguments.id))
    told = {"ok": True, "id": arguments.id, "day": day.isoformat()}
    said = f"The appointment {arguments.id} of {day} is cancelled."
    sys.stdout.write((json.dumps(told, ensure_ascii=False) if arguments.json else said) + "\n")
    return 0
