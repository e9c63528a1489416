"""Appointments from calendars, as calendar programs and booking pages write them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from station.calendar_wishes import number_in, read_calendar
from station.wishes import Wish, Wishes

TALLINN = ZoneInfo("Europe/Tallinn")
HALF_PAST_TEN = datetime(2026, 3, 5, 8, 30, tzinfo=UTC)


def calendar(*events: tuple[str, ...], head: tuple[str, ...] = ()) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *head]
    for event in events:
        lines += ["BEGIN:VEVENT", *event, "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def read(*events: tuple[str, ...], head: tuple[str, ...] = ()) -> Wishes:
    return read_calendar(calendar(*events, head=head), "office.ics", TALLINN)


def only(*event: str, head: tuple[str, ...] = ()) -> Wish:
    found = read(event, head=head)
    assert found.faults == ()
    (wish,) = found.wishes
    return wish


@pytest.mark.parametrize(
    "start",
    [
        "DTSTART;TZID=Europe/Tallinn:20260305T103000",
        "DTSTART:20260305T083000Z",
        "DTSTART:20260305T103000",
        "DTSTART;TZID=FLE Standard Time:20260305T103000",
        "DTSTART;TZID=Europe/London:20260305T083000",
    ],
)
def test_a_start_is_understood_in_its_zone_and_else_in_the_offices(start: str) -> None:
    assert only("UID:a@example.com", start).slot == HALF_PAST_TEN


def test_services_are_named_by_category_or_summary() -> None:
    wish = only(
        "DTSTART:20260305T083000Z", "CATEGORIES:Red,loans", "SUMMARY:Lepingud ja ", " paketid – Mari Tamm #4711"
    )
    assert wish.services[:2] == ("Red", "loans")
    assert "Lepingud ja paketid" in [word.strip() for word in wish.services]
    assert wish.id == "4711"


@pytest.mark.parametrize(
    ("summary", "description", "number"),
    [
        ("Loans #4711", "", "4711"),
        ("Loans, nr. 4711", "", "4711"),
        ("Кредиты, номер 4711", "", "4711"),
        ("Loans 4711.", "", "4711"),
        ("48213 Loans", "", "48213"),
        ("Loans", "Your number: 4711", "4711"),
        ("Loans 10:30, 2026", "Phone 5551 2345, flat 4711", ""),
        ("Loans +372 5551 2345", "", ""),
        ("Loans 5551234", "", ""),
        ("Loans", "", ""),
    ],
)
def test_a_number_is_taken_where_the_event_has_one(summary: str, description: str, number: str) -> None:
    assert number_in(summary, description) == number


def test_without_a_number_the_event_itself_is_the_seed() -> None:
    wish = only("UID:a@example.com", "DTSTART:20260305T083000Z")
    moved = only("UID:a@example.com", "DTSTART:20260305T093000Z")
    assert (wish.id, wish.seed) == ("", moved.seed)
    assert only("UID:b@example.com", "DTSTART:20260305T083000Z").seed != wish.seed


@pytest.mark.parametrize(
    ("event", "head"), [(("STATUS:CANCELLED",), ()), (("STATUS:cancelled",), ()), ((), ("METHOD:CANCEL",))]
)
def test_what_is_cancelled_is_so(event: tuple[str, ...], head: tuple[str, ...]) -> None:
    assert only("UID:a", "DTSTART:20260305T083000Z", *event, head=head).cancelled
    assert not only("UID:a", "DTSTART:20260305T083000Z", "STATUS:CONFIRMED").cancelled


def test_who_comes_is_the_first_attendee() -> None:
    attendees = ("ATTENDEE;CN=Mari Tamm:mailto:mari@example.com", "ATTENDEE;CN=Jaan:mailto:jaan@example.com")
    assert only("DTSTART:20260305T083000Z", *attendees).name == "Mari Tamm"
    assert only("DTSTART:20260305T083000Z", "ATTENDEE:mailto:mari@example.com").name == ""


@pytest.mark.parametrize(
    ("start", "why"),
    [
        ("DTSTART;VALUE=DATE:20260305", "it is for the whole day 2026-03-05, and has no time"),
        ("DTSTART:soon", "it has no start (DTSTART) that can be read"),
        ("SUMMARY:no start", "it has no start (DTSTART) that can be read"),
        ("DTSTART;TZID=Nowhere/Land:20260305T103000", "the time zone 'Nowhere/Land' is not known"),
        ("DTSTART:20260329T033000", "there is no 03:30 on 2026-03-29: the clock is put forward over it"),
    ],
)
def test_each_fault_is_one_sentence_with_its_line(start: str, why: str) -> None:
    found = read(("DTSTART:20260305T083000Z",), (start,))
    assert found.faults == (f"office.ics line 6: {why}",)
    assert len(found.wishes) == 1


def test_a_repetition_is_told_and_taken_once() -> None:
    found = read(("DTSTART:20260305T083000Z", "RRULE:FREQ=WEEKLY;COUNT=3"))
    assert found.told == ("office.ics line 3: it repeats itself; only its first time is taken",)
    assert len(found.wishes) == 1


@pytest.mark.parametrize(
    "text", ["", "hello", calendar(("DTSTART:20260305T083000Z",))[:-25], "BEGIN:VCALENDAR\nfoo bar\nEND:VCALENDAR\n"]
)
def test_what_is_no_calendar_or_half_of_one_is_refused(text: str) -> None:
    found = read_calendar(text, "office.ics", TALLINN)
    assert len(found.faults) == 1
    assert found.wishes == ()
