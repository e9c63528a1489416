"""What an office has learned, kept up with its journal: read where it is kept, learned again where that lags."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Protocol

from journal.learned_form import learned_form, learned_from
from office import closing
from office.day import Day, after, stream_of
from office.events import Entry
from office.plan import Plan
from office.waits import lessons
from office.waits.learned import Learned

LOOK_BACK = timedelta(days=60)
"""Older days say little about today: an office that lost what it learned learns from these again."""


class LessonStreams(Protocol):
    """What the lessons are read from and kept in."""

    def read(self, office: str, stream: str, after: int = 0) -> tuple[Entry, ...]:
        """The entries of a stream after a place."""

    def streams(self, office: str, prefix: str = "") -> tuple[str, ...]:
        """The streams whose names begin so."""

    def plan(self, office: str, version: int) -> Plan:
        """The plan of this version."""

    def learned(self, office: str, before: date | None = None) -> tuple[date, dict[str, object]] | None:
        """The newest that was learned before a day."""

    def put_learned(self, office: str, upto: date, body: dict[str, object]) -> None:
        """Keep what was learned up to the end of a day."""


def learned_before(journal: LessonStreams, office: str, today: date) -> Learned:
    """What was learned up to the end of the day before `today`; what had to be learned again is kept."""
    upto, learned = _kept(journal, office, today)
    days = [day for day in _days(journal, office) if upto < day < today]
    for day in days:
        learned = after_day(learned, journal, office, day)
    if days:
        journal.put_learned(office, days[-1], learned_form(learned))
    return learned


def learned_of(journal: LessonStreams, office: str) -> Learned:
    """What all days so far have taught."""
    days = _days(journal, office)
    return learned_before(journal, office, days[-1] + timedelta(days=1)) if days else Learned()


def _kept(journal: LessonStreams, office: str, today: date) -> tuple[date, Learned]:
    kept = journal.learned(office, today)
    learned = learned_from(kept[1]) if kept else None
    return (today - LOOK_BACK, Learned()) if kept is None or learned is None else (kept[0], learned)


def _days(journal: LessonStreams, office: str) -> list[date]:
    return [closing.date_of(stream) for stream in journal.streams(office, "day/")]


def after_day(learned: Learned, journal: LessonStreams, office: str, of: date) -> Learned:
    """What is known after a whole day, entry by entry as it went."""
    return after_entries(learned, journal, Day(office=office, date=of), journal.read(office, stream_of(of)))


def after_entries(learned: Learned, journal: LessonStreams, day: Day, entries: Iterable[Entry]) -> Learned:
    """What is known once these entries have followed on the day."""
    for entry in entries:
        then = after(day, (entry,))
        if then.plan_version:
            learned = lessons.after(learned, journal.plan(day.office, then.plan_version), day, then)
        day = then
    return learned


class Lessonbook:
    """What one office has learned, up to the newest entry of the day that is asked about. For one thread at a time."""

    def __init__(self, journal: LessonStreams, office: str) -> None:
        self._journal, self._office = journal, office
        self._day: Day | None = None
        self._learned = Learned()

    def upto(self, day: Day) -> Learned:
        """What is known once this day has gone so far."""
        if self._day is None or self._day.date != day.date or self._day.place > day.place:
            self._learned = learned_before(self._journal, self._office, day.date)
            self._day = Day(office=self._office, date=day.date)
        entries = self._journal.read(self._office, stream_of(day.date), self._day.place)
        fresh = [entry for entry in entries if entry.place <= day.place]
        self._learned = after_entries(self._learned, self._journal, self._day, fresh)
        self._day = day
        return self._learned
