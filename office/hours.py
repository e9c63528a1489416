"""Times of the day as an office writes them, and which of them hold on a date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Self, TypeAlias
from zoneinfo import ZoneInfo


class Clock(time):
    """A time of the day in the office's time zone: 09:00."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "09:00". Raises ValueError."""
        return cls.fromisoformat(text)

    def __str__(self) -> str:
        return self.strftime("%H:%M")

    def on(self, day: date, zone: ZoneInfo) -> datetime:
        """This time of `day` in the office's zone, as UTC."""
        return datetime.combine(day, self, zone).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Span:
    """From one time of the day to a later one, written "09:00-18:00"."""

    opens: Clock
    closes: Clock

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "09:00-18:00". Raises ValueError."""
        opens, closes = (Clock.parse(part.strip()) for part in text.split("-"))
        if closes <= opens:
            message = f"{text} closes before it opens"
            raise ValueError(message)
        return cls(opens, closes)

    def __str__(self) -> str:
        return f"{self.opens}-{self.closes}"


Hours: TypeAlias = Mapping[str, tuple[Span, ...]]
"""Spans by day: a date ("2026-12-24"), a weekday ("monday"), or "weekdays", the most exact one first."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SATURDAY = 5
_LOOKED_AHEAD = 31  # days


def spans_on(hours: Hours, day: date) -> tuple[Span, ...]:
    """The spans that hold on `day`; none when closed."""
    weekdays = "weekdays" if day.weekday() < _SATURDAY else ""
    for key in (day.isoformat(), WEEKDAYS[day.weekday()], weekdays):
        if key in hours:
            return hours[key]
    return ()


def is_open(hours: Hours, at: datetime, zone: ZoneInfo) -> bool:
    """Whether a span holds at this moment."""
    local = at.astimezone(zone)
    return any(span.opens <= local.time() < span.closes for span in spans_on(hours, local.date()))


def closes_next(hours: Hours, at: datetime, zone: ZoneInfo) -> Clock | None:
    """When the span that holds now ends; None when closed now."""
    local = at.astimezone(zone)
    holding = (s for s in spans_on(hours, local.date()) if s.opens <= local.time() < s.closes)
    return next((span.closes for span in holding), None)


def opens_next(hours: Hours, at: datetime, zone: ZoneInfo) -> Clock | None:
    """When the next span of this day begins; None when none comes."""
    local = at.astimezone(zone)
    return min((s.opens for s in spans_on(hours, local.date()) if s.opens > local.time()), default=None)


def next_open_day(hours: Hours, after: date) -> tuple[date, tuple[Span, ...]] | None:
    """The first day after `after` that has open hours, and these; None where no day of the next month has."""
    days = (after + timedelta(days=ahead) for ahead in range(1, _LOOKED_AHEAD))
    return next(((day, spans) for day in days if (spans := spans_on(hours, day))), None)


def last_closing(hours: Hours, day: date, zone: ZoneInfo) -> datetime | None:
    """When the last span of `day` ends, as UTC; None on a day that is closed."""
    return max((span.closes.on(day, zone) for span in spans_on(hours, day)), default=None)
