"""Appointments from a calendar (iCalendar, .ics), as calendar programs and booking pages write it."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar.prop import vDDDTypes

from station.wishes import Unclear, Wish, Wishes, moment

_MARKED = re.compile(r"(?:#|№|\b(?:no|nr|number|id|номер)\b)\s*[.:]?\s*(\d{3,6})\b", re.IGNORECASE)
_BARE = re.compile(r"(?<![\d+])(?<!\d[ .:/-])(?!(?:19|20)\d\d\b)(\d{4,5})(?!\d|[ .:/-]\d)")
_BEGIN = re.compile(r"BEGIN:VEVENT\s*", re.IGNORECASE)
_PARTS = re.compile(r"[,;:|()–—]|\s-\s")


def read_calendar(text: str, name: str, zone: ZoneInfo) -> Wishes:
    """Every event as an appointment. `zone` is the office's: floating times are its clock's."""
    lines = [n for n, line in enumerate(text.splitlines(), 1) if _BEGIN.fullmatch(line)]
    try:
        calendars = Calendar.from_ical(text, multiple=True)
    except ValueError as error:
        return Wishes(faults=(f"{name} is no calendar: {error}",))
    events = [(event, _cancels(calendar)) for calendar in calendars for event in calendar.walk("VEVENT")]
    if not calendars or len(events) != len(lines):
        return Wishes(faults=(f"{name} is no whole calendar: its end is missing",))
    wishes, faults, told = [], [], []
    for line, (event, cancels) in zip(lines, events, strict=True):
        place = f"{name} line {line}"
        try:
            wishes.append(_wish(event, place, zone, cancels=cancels))
        except Unclear as unclear:
            faults.append(f"{place}: {unclear}")
        if event.get("RRULE") is not None:
            told.append(f"{place}: it repeats itself; only its first time is taken")
    return Wishes(wishes=tuple(wishes), faults=tuple(faults), told=tuple(told))


def _cancels(calendar: Any) -> bool:  # noqa: ANN401  # a component of the library
    return _text(calendar, "METHOD").upper() == "CANCEL"


def _wish(event: Any, place: str, zone: ZoneInfo, *, cancels: bool) -> Wish:  # noqa: ANN401  # likewise
    summary, slot = _text(event, "SUMMARY"), _slot(event, zone)
    return Wish(
        place=place,
        slot=slot,
        seed="|".join(_text(event, key) for key in ("UID", "RECURRENCE-ID"))
        if _text(event, "UID")
        else slot.isoformat(),
        id=number_in(summary, _text(event, "DESCRIPTION")),
        services=tuple(_services(event, summary)),
        name=_person(event),
        cancelled=cancels or _text(event, "STATUS").upper() == "CANCELLED",
    )


def number_in(summary: str, description: str) -> str:
    """The appointment's number: marked as one (“#4711”, “nr 4711”), or four or five digits alone in the summary."""
    marked = _MARKED.search(summary) or _MARKED.search(description)
    found = marked or _BARE.search(summary)
    return found[1] if found else ""


def _slot(event: Any, zone: ZoneInfo) -> datetime:  # noqa: ANN401  # likewise
    start = event.get("DTSTART")
    if not isinstance(start, vDDDTypes):
        raise Unclear("it has no start (DTSTART) that can be read")
    if not isinstance(start.dt, datetime):
        raise Unclear(f"it is for the whole day {start.dt}, and has no time")
    if start.dt.tzinfo is not None:
        return start.dt
    if start.params.get("TZID"):
        raise Unclear(f"the time zone '{start.params['TZID']}' is not known")
    return moment(start.dt, zone)


def _services(event: Any, summary: str) -> Iterator[str]:  # noqa: ANN401  # likewise
    """The words that may name the service, the surest first."""
    found = event.get("CATEGORIES")
    for category in found if isinstance(found, list) else [found] if found is not None else []:
        yield from (str(word) for word in category.cats)
    yield summary
    yield from _PARTS.split(_BARE.sub("", _MARKED.sub("", summary)))


def _person(event: Any) -> str:  # noqa: ANN401  # likewise
    attendees = event.get("ATTENDEE")
    first = attendees[0] if isinstance(attendees, list) else attendees
    return str(first.params.get("CN", "")) if first is not None else ""


def _text(component: Any, key: str) -> str:  # noqa: ANN401  # likewise
    found = component.get(key)
    if isinstance(found, vDDDTypes):
        return str(found.dt)
    return str(found).strip() if found is not None else ""
