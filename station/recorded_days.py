"""The days of the past that a what-if plays again: read from the journal, ended ones alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from office.closing import date_of
from office.day import stream_of
from office.events import DayClosed, Entry, PlanTookEffect
from office.hours import WEEKDAYS
from office.plan import Plan
from office.whatif.recorded import RecordedDay
from office.whatif.recording import recorded

if TYPE_CHECKING:
    from journal.store import Journal

USUAL_DAYS = 20
"""As many recorded days say enough, and are not older than the office is as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhichDays:
    """The newest `most` days from `first` to `last`; of one weekday (monday …), where it is named."""

    first: date = date.min
    last: date = date.max
    weekday: str = ""
    most: int = USUAL_DAYS

    def has(self, day: date) -> bool:
        """Whether a day is among those that are meant."""
        return self.first <= day <= self.last and self.weekday in ("", WEEKDAYS[day.weekday()])


def recorded_days(journal: "Journal", office: str, which: WhichDays) -> tuple[RecordedDay, ...]:
    """The days, oldest first, each by the plan that was in force then; a day that nobody came to says nothing."""
    found: list[RecordedDay] = []
    for day in reversed([day for day in _days(journal, office) if which.has(day)]):
        if len(found) == which.most:
            break
        entries = journal.read(office, stream_of(day))
        if any(isinstance(entry.event, DayClosed) for entry in entries):
            read = recorded(day, entries, plan_in_force(journal, office, entries))
            found += [read] if read.visits else []
    return tuple(reversed(found))


def _days(journal: "Journal", office: str) -> Iterator[date]:
    return (date_of(stream) for stream in journal.streams(office, "day/"))


def plan_in_force(journal: "Journal", office: str, entries: tuple[Entry, ...]) -> Plan:
    """The plan that was in force at the end of the day."""
    versions = (entry.event.version for entry in reversed(entries) if isinstance(entry.event, PlanTookEffect))
    return journal.plan(office, next(versions, 1))
