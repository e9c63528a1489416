"""Hours: which spans hold on a day, from the first minute to just before the last, by the office's own clock."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from office.hours import Clock, Hours, Span, closes_next, is_open, next_open_day, opens_next, spans_on

ZONE = ZoneInfo("Europe/Tallinn")
NINE_TO_SIX = Span.parse("09:00-18:00")
MORNING, AFTERNOON = Span.parse("09:00-12:00"), Span.parse("13:00-18:00")
HOURS: Hours = {
    "weekdays": (NINE_TO_SIX,),
    "wednesday": (MORNING, AFTERNOON),
    "saturday": (),
    "2026-12-24": (Span.parse("09:00-13:00"),),
    "2026-12-25": (),
    "2026-03-07": (Span.parse("10:00-14:00"),),
}


@pytest.mark.parametrize(
    ("day", "spans"),
    [
        ("2026-03-02", (NINE_TO_SIX,)),  # a Monday
        ("2026-03-04", (MORNING, AFTERNOON)),  # a Wednesday: more exact than weekdays
        ("2026-03-07", (Span.parse("10:00-14:00"),)),  # a Saturday that is open by its date
        ("2026-03-14", ()),  # a Saturday
        ("2026-03-08", ()),  # a Sunday, of which nothing is said
        ("2026-12-24", (Span.parse("09:00-13:00"),)),
        ("2026-12-25", ()),  # a Friday that is closed by its date
    ],
)
def test_the_most_exact_day_holds(day: str, spans: tuple[Span, ...]) -> None:
    assert spans_on(HOURS, date.fromisoformat(day)) == spans


def test_weekdays_are_five() -> None:
    week = [spans_on({"weekdays": (NINE_TO_SIX,)}, date(2026, 3, day)) for day in range(2, 9)]
    assert week == [*[(NINE_TO_SIX,)] * 5, (), ()]


@pytest.mark.parametrize(
    ("clock", "open_", "closes", "opens"),
    [
        ("08:59", False, None, "09:00"),
        ("09:00", True, "12:00", "13:00"),
        ("11:59", True, "12:00", "13:00"),
        ("12:00", False, None, "13:00"),
        ("13:00", True, "18:00", None),
        ("17:59", True, "18:00", None),
        ("18:00", False, None, None),
        ("00:00", False, None, "09:00"),
        ("23:59", False, None, None),
    ],
)
def test_a_span_holds_from_its_beginning_to_just_before_its_end(
    clock: str, *, open_: bool, closes: str | None, opens: str | None
) -> None:
    at = Clock.parse(clock).on(date(2026, 3, 4), ZONE)
    assert is_open(HOURS, at, ZONE) is open_
    assert closes_next(HOURS, at, ZONE) == (closes and Clock.parse(closes))
    assert opens_next(HOURS, at, ZONE) == (opens and Clock.parse(opens))


@pytest.mark.parametrize(
    ("utc", "open_"),
    [
        ("2026-03-27T06:59", False),  # winter time, two hours ahead: 08:59
        ("2026-03-27T07:00", True),
        ("2026-03-30T05:59", False),  # summer time since the 29th, three hours ahead: 08:59
        ("2026-03-30T06:00", True),
        ("2026-10-26T06:59", False),  # winter time again since the 25th
        ("2026-10-26T07:00", True),
    ],
)
def test_hours_follow_summer_time(utc: str, *, open_: bool) -> None:
    assert is_open(HOURS, datetime.fromisoformat(utc).replace(tzinfo=UTC), ZONE) is open_


@pytest.mark.parametrize(
    ("after", "following", "spans"),
    [
        ("2026-03-03", "2026-03-04", (MORNING, AFTERNOON)),
        ("2026-03-06", "2026-03-07", (Span.parse("10:00-14:00"),)),
        ("2026-03-13", "2026-03-16", (NINE_TO_SIX,)),  # over a week-end
        ("2026-12-24", "2026-12-28", (NINE_TO_SIX,)),  # over a holiday and a week-end
    ],
)
def test_the_next_open_day(after: str, following: str, spans: tuple[Span, ...]) -> None:
    assert next_open_day(HOURS, date.fromisoformat(after)) == (date.fromisoformat(following), spans)


def test_an_office_without_hours_has_no_next_open_day() -> None:
    assert next_open_day({}, date(2026, 3, 3)) is None


def test_an_afternoon_is_written_with_24_hours() -> None:
    assert str(Clock.parse("16:05")) == "16:05"
    assert Clock.parse("16:05").on(date(2026, 3, 2), ZONE) == datetime(2026, 3, 2, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize("text", ["09:00-18:00", " 09:00 - 18:00 "])
def test_a_span_is_read_and_written(text: str) -> None:
    assert str(Span.parse(text)) == "09:00-18:00"


@pytest.mark.parametrize("text", ["", "09:00", "18:00-09:00", "09:00-09:00", "9-6", "09:00-12:00-18:00", "09:00-24:01"])
def test_what_is_no_span_is_not_read(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Span.parse(text)
