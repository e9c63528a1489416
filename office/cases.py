"""Cases: what customers were unhappy with, or praised; numbered for good, answered in time. Sum of stream `cases`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Literal, TypeAlias

from office.case_commands import AnswerCase, CaseCommand, CloseCase, NoteCase, OpenCase, TakeCase
from office.case_events import CaseAnswered, CaseClosed, CaseEvent, CaseNoted, CaseOpened, CaseQueued, CaseTaken
from office.cases_plan import CaseKind
from office.commands import TakeTicket
from office.events import Entry
from office.hours import next_open_day
from office.plan import Plan
from office.refusals import (
    CaseIsAnswered,
    CaseIsClosed,
    CaseIsWritten,
    CaseNotAnswered,
    NoSuchCase,
    NoSuchLanguage,
    NoSuchTopic,
    Reason,
    Refused,
)

STREAM = "cases"

CaseState: TypeAlias = Literal["open", "taken", "answered", "closed"]
"""How a case stands."""

Due: TypeAlias = Literal["", "today", "overdue"]
"""Whether the answer is wanted now: not yet or no more, today, or since an earlier day."""

_DIGITS = 4
_NUMBER = re.compile(r"(\d\d)(\d{4,6})", re.ASCII)
_BETWEEN = re.compile(r"[\s/-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStep:
    """When somebody of the staff did something about a case, and who: an id, or nothing where nobody signed in."""

    at: datetime
    clerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNow:
    """A case as it stands: as it was opened, and what staff did since."""

    opened: CaseOpened
    opened_at: datetime
    taken: CaseStep | None = None
    noted: CaseStep | None = None
    answered: CaseStep | None = None
    closed: CaseStep | None = None
    queued: CaseQueued | None = None

    @property
    def ticket(self) -> str | None:
        """The number in the manager's line, the newest where there are several; None where there is none."""
        return self.queued.ticket if self.queued else self.opened.ticket

    @property
    def manager(self) -> bool:
        """Whether the customer wants, or wanted, to speak with a manager."""
        return self.opened.manager or self.queued is not None

    @property
    def state(self) -> CaseState:
        """How far it has come."""
        if self.closed is not None:
            return "closed"
        if self.answered is not None:
            return "answered"
        return "taken" if self.taken is not None else "open"

    def due(self, today: date) -> Due:
        """Whether its answer is wanted now."""
        by = self.opened.answer_by
        if by is None or self.state in {"answered", "closed"} or by > today:
            return ""
        return "today" if by == today else "overdue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """All cases of an office, by number; `place` is the newest of the stream that is in it.

    `tickets`: the numbers of cases by their tickets in the manager's line; `unanswered`: concerns without an answer.
    """

    place: int = 0
    by_number: Mapping[str, CaseNow] = field(default_factory=dict)
    tickets: Mapping[tuple[date, str], str] = field(default_factory=dict)
    unanswered: Mapping[str, CaseNow] = field(default_factory=dict)

    def of_day(self, day: date) -> tuple[CaseNow, ...]:
        """Those that were opened on this service day."""
        return tuple(case for case in self.by_number.values() if case.opened.day == day)

    def of_ticket(self, day: date, number: str) -> CaseNow | None:
        """The case for which this number of that day waits in the manager's line."""
        case = self.tickets.get((day, number))
        return None if case is None else self.by_number[case]

    def in_order(self, today: date) -> tuple[CaseNow, ...]:
        """What is overdue first, then what is to be answered, the earliest first; then the rest, the newest first."""
        newest = sorted(self.by_number.values(), key=lambda case: case.opened_at, reverse=True)
        return tuple(sorted(newest, key=lambda case: _rank(case, today)))


_LATEST = date.max


def _rank(case: CaseNow, today: date) -> tuple[int, date]:
    by = case.opened.answer_by or _LATEST
    if case.state in {"answered", "closed"}:
        return (2 if case.state == "answered" else 3), _LATEST
    return (0, by) if case.due(today) else (1, by)


def after(cases: Cases, entries: Iterable[Entry]) -> Cases:
    """The cases after these entries. Raises ValueError where one does not follow the one before."""
    by_number, place = dict(cases.by_number), cases.place
    for entry in entries:
        if entry.place != place + 1:
            message = f"place {entry.place} does not follow {place} in {STREAM}"
            raise ValueError(message)
        place = entry.place
        match entry.event:
            case CaseOpened() as opened:
                by_number[opened.case] = CaseNow(opened=opened, opened_at=entry.at)
            case CaseQueued() as queued:
                by_number[queued.case] = replace(by_number[queued.case], queued=queued)
            case CaseTaken() | CaseNoted() | CaseAnswered() | CaseClosed() as event:
                by_number[event.case] = _stepped(by_number[event.case], event, entry.at)
            case _:
                message = f"{type(entry.event).__name__} is no event of {STREAM}"
                raise ValueError(message)
    return _indexed(place, by_number)


def _indexed(place: int, by_number: Mapping[str, CaseNow]) -> Cases:
    """Windows look at these each second: what they ask for is at hand, however many cases there are."""
    known = by_number.items()
    return Cases(
        place=place,
        by_number=by_number,
        tickets={ticket: number for number, case in known for ticket in _tickets(case)},
        unanswered={number: case for number, case in known if case.opened.answer_by and not case.answered},
    )


def _tickets(case: CaseNow) -> Iterator[tuple[date, str]]:
    if case.opened.ticket:
        yield case.opened.day, case.opened.ticket
    if case.queued:
        yield case.queued.day, case.queued.ticket


def _stepped(case: CaseNow, event: CaseTaken | CaseNoted | CaseAnswered | CaseClosed, at: datetime) -> CaseNow:
    step = CaseStep(at=at, clerk=event.clerk)
    match event:
        case CaseTaken():
            return replace(case, taken=step)
        case CaseNoted():
            return replace(case, noted=step)
        case CaseAnswered():
            return replace(case, answered=step)
        case CaseClosed():
            return replace(case, closed=step)


def not_opened(plan: Plan, command: OpenCase) -> Reason | None:
    """Why no case can be opened so; None where one can."""
    if command.language is not None and command.language not in plan.office.languages:
        return NoSuchLanguage(command.language)
    known = {topic.id for topic in plan.cases.of_kind(command.kind)}
    return None if command.topic in known else NoSuchTopic(command.topic)


def opened(cases: Cases, plan: Plan, command: OpenCase, at: datetime, ticket: str | None = None) -> CaseOpened:
    """The case that the command opens, under a number of its own; `not_opened` knows nothing against it.

    `ticket`: the number that was taken for it in the manager's line.
    """
    day = at.astimezone(plan.zone).date()
    return CaseOpened(
        case=_number(cases, day.year),
        case_kind=command.kind,
        topic=command.topic,
        language=command.language or plan.office.languages[0],
        told=command.told,
        day=day,
        answer_by=answer_by(plan, command.kind, day),
        visit=command.visit,
        manager=command.manager,
        ticket=ticket,
    )


def queued(cases: Cases, case: str, day: date, ticket: str) -> CaseQueued | None:
    """What ties a ticket of the manager's line to a case that was told before; None for a case that is closed."""
    known = cases.by_number.get(case)
    return None if known is None or known.closed else CaseQueued(case=case, day=day, ticket=ticket)


def manager_ticket(plan: Plan, command: OpenCase) -> TakeTicket | None:
    """The ticket that is to be taken for whoever wants to speak with a manager; None where there is no such line."""
    if not command.manager or not plan.cases.line:
        return None
    return TakeTicket(service=plan.cases.line, language=command.language)


def _number(cases: Cases, year: int) -> str:
    """The year's last two digits and a serial, as they stand on paper: 26-0017. No number twice, ever."""
    head = f"{year % 100:02}"
    serials = (number.partition("-")[2] for number in cases.by_number if number.startswith(f"{head}-"))
    return f"{head}-{max(map(int, serials), default=0) + 1:0{_DIGITS}}"


def read_number(text: str) -> str | None:
    """The number that was typed or read aloud, with or without what stands between; None where it can be none."""
    found = _NUMBER.fullmatch(_BETWEEN.sub("", text))
    return f"{found[1]}-{found[2]}" if found else None


def answer_by(plan: Plan, kind: CaseKind, opened_on: date) -> date | None:
    """The last day for the answer: so many days on which the office is open, the day of opening not counted.

    Praise needs no answer. Where no open day follows, as in a plan without hours, every day counts.
    """
    if kind == "praise":
        return None
    day = opened_on
    for _ in range(plan.cases.answer_days):
        following = next_open_day(plan.hours, day)
        day = following[0] if following else day + timedelta(days=1)
    return day


def erased_after(plan: Plan, today: date) -> date:
    """The last day on which what was said today is kept."""
    return today + timedelta(days=plan.cases.keep_days)


def decide(cases: Cases, command: CaseCommand) -> tuple[CaseEvent, ...] | Refused:
    """What follows from the command. A concern is answered before it is closed; praise need not be."""
    number = read_number(command.case) or command.case.strip()
    case = cases.by_number.get(number)
    if case is None:
        return Refused(NoSuchCase(number))
    if case.closed is not None:
        return Refused(CaseIsClosed(number))
    match command:
        case TakeCase(clerk=clerk):
            return _taken(case, clerk)
        case NoteCase(clerk=clerk):
            if case.opened.told == "written":
                return Refused(CaseIsWritten(number))
            return (CaseNoted(case=number, clerk=clerk),)
        case AnswerCase(clerk=clerk):
            if case.answered is not None:
                return Refused(CaseIsAnswered(number))
            return (CaseAnswered(case=number, clerk=clerk),)
        case CloseCase(clerk=clerk):
            if case.answered is None and case.opened.case_kind == "concern":
                return Refused(CaseNotAnswered(number))
            return (CaseClosed(case=number, clerk=clerk),)


def _taken(case: CaseNow, clerk: str) -> tuple[CaseEvent, ...] | Refused:
    """A colleague may take a case over; taking one's own again changes nothing."""
    if case.answered is not None:
        return Refused(CaseIsAnswered(case.opened.case))
    if case.taken is not None and case.taken.clerk == clerk:
        return ()
    return (CaseTaken(case=case.opened.case, clerk=clerk),)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCount:
    """How many cases there are: concerns, praise, how many of these want a manager, and how many wait for an answer."""

    concerns: int = 0
    praise: int = 0
    managers: int = 0
    unanswered: int = 0
    overdue: int = 0


def count(cases: Iterable[CaseNow], today: date) -> CaseCount:
    """How many of each these are, as they stand today."""
    known = tuple(cases)
    concerns = [case for case in known if case.opened.case_kind == "concern"]
    return CaseCount(
        concerns=len(concerns),
        praise=len(known) - len(concerns),
        managers=sum(case.manager for case in known),
        unanswered=sum(case.state in {"open", "taken"} for case in concerns),
        overdue=sum(case.due(today) == "overdue" for case in concerns),
    )
