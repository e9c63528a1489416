"""A report together with who reads it: the names that the office typed, and the language."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from office.reporting.asking import Dimension
from office.reporting.report import Report, Summary
from reports import phrases
from reports.measures import Measure
from reports.naming import Names, name_of, reason_name
from resources.definitions import definition
from resources.words import Words, words_for

ROOM = "reports"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report in one language."""

    report: Report
    names: Names
    words: Words

    def reason(self, reason: str) -> str:
        """What customers name with a rating."""
        return reason_name(reason, self.names, self.words)

    @property
    def title(self) -> str:
        """What the report is about."""
        return self.words.say("Waits and visits")

    @property
    def office(self) -> str:
        """The office's own name."""
        return self.words.pick(self.names.office)

    @property
    def days(self) -> str:
        """Its days."""
        return phrases.days(self.report.asked.days, self.words)

    @property
    def than(self) -> str:
        """The days that it is compared with; empty where there are none."""
        asked = self.report.asked.than
        return phrases.days(asked, self.words) if asked and self.report.than is not None else ""

    @property
    def compared(self) -> str:
        """The sentence that tells what it is compared with; empty where it is not."""
        if not self.than:
            return ""
        if not self._compares:
            return self.words.say("compared with {days}, when nobody came", days=self.than)
        return self.words.say("compared with {days}", days=self.than)

    @property
    def which(self) -> str:
        """Which visits are in it: all, or the names of what was asked for."""
        named = [self.name(dimension, key) for dimension, keys in self.report.asked.only for key in keys]
        return ", ".join(named) or self.words.say("All services")

    @property
    def made(self) -> str:
        """When it was made."""
        at: datetime = self.report.made_at
        return self.words.say("Made on {day} at {time}", day=self.words.short_day(at.date()), time=self.words.clock(at))

    @property
    def notes(self) -> tuple[str, ...]:
        """What must be known to read the figures, in sentences."""
        words, stale = self.words, self.report.days_stale
        notes = []
        if self.report.handling_from_call:
            notes.append(definition(words.language, "handling_from_call"))
        if stale:
            said = words.count("{n} day is still being counted anew.", "{n} days are still being counted anew.", stale)
            notes.append(said)
        return tuple(notes)

    def name(self, dimension: Dimension, key: str) -> str:
        """What a key is called."""
        return name_of(dimension, key, self.names, self.words)

    def value(self, measure: Measure, summary: Summary) -> str:
        """A figure in words."""
        return phrases.figure(measure.value(summary), measure.unit, self.words)

    def change(self, measure: Measure) -> str:
        """What changed of it; empty where there is nothing to compare with."""
        return phrases.change(measure, self.report, self.words) if self._compares else ""

    @property
    def _compares(self) -> bool:
        return self.report.than is not None and self.report.than.arrived > 0

    def by(self, dimension: Dimension) -> Iterator[tuple[str, Summary]]:
        """The figures of each key by its name; clerks in the order of their names: no list of the worst."""
        rows = [(self.name(dimension, key), summary) for key, summary in self.report.by.get(dimension, {}).items()]
        yield from sorted(rows, key=lambda row: row[0].casefold()) if dimension == "clerk" else rows


def told(report: Report, names: Names, language: str) -> Told:
    """The report in a language; in English where this room does not speak it."""
    return Told(report=report, names=names, words=words_for(language, ROOM))
