"""The book of one office's cases: opened once under a number of its own, with what was said kept apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from journal.batch import Batch, Personal
from journal.signed import Signed
from journal.trouble import Overtaken
from office import cases
from office.case_commands import AnswerCase, CaseCommand, NoteCase, OpenCase
from office.case_events import CaseEvent
from office.cases import STREAM, Cases
from office.events import Entry
from office.plan import Plan
from office.refusals import Refused

TOLD, NOTED, ANSWER = "case", "note", "answer"
"""Kinds of what is kept of a case: what the customer said, as staff have written it down, and what was answered."""


class CaseStreams(Protocol):
    """What the book is written in."""

    def read(self, office: str, stream: str, after: int = 0) -> tuple[Entry, ...]:
        """The entries of a stream after a place."""

    def append(self, office: str, batches: Sequence[Batch]) -> None:
        """Write all or nothing. Raises Overtaken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a customer said in a case, and how to reach them; never in an event or a log."""

    words: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)

    def body(self) -> Mapping[str, str]:
        """As it is kept, without what is empty."""
        known = {"words": self.words, "name": self.name, "contact": self.contact}
        return {key: text for key, text in known.items() if text.strip()}


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWritten:
    """What was written about cases, and all cases after it."""

    entries: tuple[Entry, ...]
    cases: Cases


class Casebook:
    """All cases of an office, held as far as they were read. To be used from one thread at a time."""

    def __init__(self, streams: CaseStreams, office: str) -> None:
        self._streams, self._office = streams, office
        self._cases = Cases()

    def cases(self) -> Cases:
        """All of them as they are written now."""
        read = self._streams.read(self._office, STREAM, self._cases.place)
        self._cases = cases.after(self._cases, read) if read else self._cases
        return self._cases

    def opening(self, plan: Plan, command: OpenCase, said: Said, signed: Signed, ticket: str | None = None) -> Batch:
        """The case that this opens, after all that is written now, and what was said: both are kept, or neither."""
        opened = cases.opened(self.cases(), plan, command, signed.at, ticket)
        erase_after = cases.erased_after(plan, opened.day)
        return self._batch((opened,), signed, _kept(opened.case, TOLD, said.body(), erase_after))

    def queueing(self, case: str, day: date, ticket: str, signed: Signed) -> tuple[Batch, ...]:
        """What ties a ticket to a case that was told before, to be written with the ticket."""
        event = cases.queued(self.cases(), case, day, ticket)
        return () if event is None else (self._batch((event,), signed, ()),)

    def open(self, plan: Plan, command: OpenCase, said: Said, signed: Signed) -> CaseWritten | Refused:
        """Open a case without a ticket; of two at once, each gets a number of its own."""
        why_not = cases.not_opened(plan, command)
        if why_not is not None:
            return Refused(why_not)
        while True:
            batch = self.opening(plan, command, said, signed)
            try:
                self._streams.append(self._office, (batch,))
            except Overtaken:
                continue
            return CaseWritten(entries=batch.entries, cases=self.cases())

    def act(self, plan: Plan, command: CaseCommand, signed: Signed, words: str = "") -> CaseWritten | Refused:
        """Decide the command on the newest state and write what follows; `words` are those of an answer or a note."""
        today = signed.at.astimezone(plan.zone).date()
        while True:
            events = cases.decide(self.cases(), command)
            if isinstance(events, Refused):
                return events
            kept: tuple[Personal, ...] = ()
            if isinstance(command, AnswerCase | NoteCase) and words.strip():
                kind = ANSWER if isinstance(command, AnswerCase) else NOTED
                kept = _kept(events[0].case, kind, {"words": words}, cases.erased_after(plan, today))
            batch = self._batch(events, signed, kept)
            try:
                self._streams.append(self._office, (batch,))
            except Overtaken:
                continue
            return CaseWritten(entries=batch.entries, cases=self.cases())

    def _batch(self, events: Sequence[CaseEvent], signed: Signed, kept: tuple[Personal, ...]) -> Batch:
        place = self._cases.place
        return Batch(stream=STREAM, after=place, entries=signed.entries(place, events), people=kept)


def case_key(case: str) -> str:
    """Under which key what belongs to a case is kept among people: case/26-0017."""
    return f"case/{case}"


def _kept(case: str, kind: str, body: Mapping[str, str], erase_after: date) -> tuple[Personal, ...]:
    return (Personal(key=case_key(case), kind=kind, body=body, erase_after=erase_after),) if body else ()
