"""Branch days, refereed once on the real rules and kept as entries, so that any estimate can be tried on them."""

import importlib.util
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

from office import line
from office.commands import (
    BookAppointment,
    CallNext,
    CloseCounter,
    CloseDay,
    DayCommand,
    FinishService,
    MarkMissed,
    OpenCounter,
    OpenDay,
    PauseCounter,
    ResumeCounter,
    TakeTicket,
    TransferTicket,
)
from office.day import Day, after
from office.deciding import decide
from office.events import Entry, TicketTaken, Wait
from office.hours import Clock, Span
from office.plan import Counter, Office, Plan, Service, Shift
from office.refusals import Refused
from office.ticket import Ticket
from office.waits import lessons
from office.waits.learned import Learned
from office.waits.moment import Moment

BRANCH_DAYS = Path(__file__).resolve().parents[2] / "shared" / "branch_days.py"
OPENS = datetime.fromisoformat("2026-03-02T09:00:00+02:00")


def branch_days(path: Path = BRANCH_DAYS) -> ModuleType:
    """The module of branch days, which stands beside the project."""
    if "branch_days" not in sys.modules:
        spec = importlib.util.spec_from_file_location("branch_days", path)
        assert spec is not None
        assert spec.loader is not None
        sys.modules["branch_days"] = module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return sys.modules["branch_days"]


def plan_of(branch: Any) -> Plan:  # noqa: ANN401 - a Branch of the module beside the project
    """A minimal plan of the branch, open as long as it is: all else as in the defaults."""
    services = tuple(
        Service(id=known.id, name={"en": known.id}, series=100 * at) for at, known in enumerate(branch.services, 1)
    )
    counters = tuple(Counter(id=known.id, services=tuple(known.services)) for known in branch.counters)
    return Plan(
        office=Office(id="branch", name={"en": "Branch"}, time_zone="Europe/Tallinn"),
        services=services,
        counters=counters,
        hours={"weekdays": (Span(clock(0), clock(branch.closes_s)),)},
    )


def clock(seconds: float) -> Clock:
    """This time of the day, seconds after the doors open."""
    return Clock.fromisoformat((OPENS + timedelta(seconds=seconds)).time().isoformat())


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A branch's days as they went: the entries of each, the same for every estimate."""

    plan: Plan
    days: tuple[tuple[Entry, ...], ...]
    score: Mapping[str, Any]


CASES = (
    ("branch6", 21),
    ("branch6", 22),
    ("busy6", 23),
    ("quiet6", 24),
    ("tiny2", 25),
    ("post4", 26),
    ("hall12", 27),
    *(("random", seed) for seed in (31, 32, 33, 34)),
)
"""Profiles and seeds of the tables of docs/waits.md."""


def recorded(profile: str, seed: int, days: int, *, finishes: bool = True) -> Recorded:
    """Days of a branch. Without `finishes` clerks only press "next": who has left stays until the next call."""
    module = branch_days()
    branch = module.make_branch(profile, seed)
    system, logs = replayed(branch, (module.make_day(branch, day) for day in range(days)), finishes=finishes)
    score: Mapping[str, Any] = module.score(logs, branch.public()["classes"])
    return Recorded(plan=system.plan, days=tuple(tuple(entries) for entries in system.days), score=score)


def replayed(branch: Any, days: Iterable[Any], *, finishes: bool = True) -> tuple["RuledBranch", list[Any]]:  # noqa: ANN401 - a Branch of the module beside the project
    """Days of events through the rules: what was written, and the referee's logs."""
    system = RuledBranch(plan_of(branch), branch, finishes=finishes)
    return system, list(branch_days().replay(system, days))


def date_of(index: int) -> date:
    """The date of a branch's day: five a week."""
    return (OPENS + timedelta(days=7 * (index // 5) + index % 5)).date()


class Teller(Protocol):
    """What is told to whoever takes a ticket now."""

    def __call__(self, moment: Moment, event: TicketTaken) -> Wait | None: ...


@dataclass(frozen=True, slots=True)
class Told:
    """What a customer was told and how long it took, seconds; None where they were not called."""

    day: int
    ticket: Ticket
    waited_s: float | None

    @property
    def said(self) -> Wait | None:
        """What the customer was told."""
        return self.ticket.said


def told(branch: Recorded, tell: Teller, learned: Learned | None = None) -> Iterator[Told]:
    """Each ticket of the days in order, with what it was told and what came true: the office learns as it goes."""
    learned = learned or Learned()
    for index, entries in enumerate(branch.days):
        day = Day(office="branch", date=date_of(index))
        for entry in entries:
            known = entry
            if isinstance(entry.event, TicketTaken):
                moment = Moment(day=day, plan=branch.plan, learned=learned, at=entry.at)
                known = replace(entry, event=replace(entry.event, said=tell(moment, entry.event)))
            then = after(day, (known,))
            learned = lessons.after(learned, branch.plan, day, then)
            day = then
        for ticket in day.tickets.values():
            waited_s = (ticket.calls[0].at - ticket.came).total_seconds() if ticket.calls else None
            yield Told(index, ticket, waited_s)


class RuledBranch:
    """A queue system, as the referee knows it: the office's rules and nothing else."""

    def __init__(self, plan: Plan, branch: Any, *, finishes: bool) -> None:  # noqa: ANN401 - as above
        self.plan, self._branch, self._finishes = plan, branch, finishes
        self.days: list[list[Entry]] = []
        self._day = Day(office="branch", date=OPENS.date())
        self._index = 0

    def start_day(self, header: Mapping[str, Any]) -> None:
        self._index = int(header["day"])
        self._day = Day(office="branch", date=self._at(0).date())
        self.days.append([])
        self._numbers: dict[str, str] = {}
        self._left: set[str] = set()
        self._paused: set[str] = set()
        self._slots: dict[tuple[str, int], list[str]] = {}
        bookings = []
        for at, booked in enumerate(header["booked"]):
            self._slots.setdefault((booked["service"], booked["slot"]), []).append(f"a{at}")
            bookings.append(BookAppointment(id=f"a{at}", service=booked["service"], slot=self._at(booked["slot"])))
        roster = tuple(self._shift(counter) for counter in self._branch.counters)
        self._does(0, OpenDay(roster=roster, appointments=tuple(bookings)))

    def _shift(self, counter: Any) -> Shift:  # noqa: ANN401 - as above
        closes_s = self._branch.closes_s if counter.closes_s is None else counter.closes_s
        breaks = tuple((clock(start), clock(start + length)) for start, length in counter.breaks if start < closes_s)
        return Shift(counter=counter.id, opens=clock(counter.opens_s), closes=clock(closes_s), breaks=breaks)

    def counter_open(self, t: int, counter: str, services: Sequence[str]) -> None:
        paused = counter in self._paused
        self._paused.discard(counter)
        opening = OpenCounter(counter=counter, services=tuple(services))
        self._does(t, ResumeCounter(counter=counter) if paused else opening)

    def counter_close(self, t: int, counter: str, back_at: int | None) -> None:
        self._ends(t, counter)
        if back_at is None:
            self._does(t, CloseCounter(counter=counter))
        else:
            self._does(t, PauseCounter(counter=counter, back_at=self._at(back_at)))
            self._paused.add(counter)

    def issue(self, t: int, ticket: str, service: str, group: Any, slot: int | None) -> None:  # noqa: ANN401 - a class
        appointment = None if slot is None else self._slots[service, slot].pop()
        self._does(t, TakeTicket(service=service, standing=group, appointment=appointment))
        self._numbers[tuple(self._day.tickets)[-1]] = ticket

    def call_next(self, t: int, counter: str) -> str | None:
        if counter in self._left:
            if line.next_for(self._day, self._day.desks[counter]) is None:
                return None
            self._ends(t, counter)
        self._does(t, CallNext(counter=counter))
        number = self._day.desks[counter].number
        return None if number is None else self._numbers[number]

    def no_show(self, t: int, counter: str, ticket: str) -> None:  # noqa: ARG002 - the counter knows whom it called
        self._does(t, MarkMissed(counter=counter))

    def finish(self, t: int, counter: str, ticket: str) -> None:  # noqa: ARG002 - likewise
        self._left.add(counter)
        if self._finishes:
            self._ends(t, counter)

    def transfer(self, t: int, counter: str, ticket: str, service: str) -> None:  # noqa: ARG002 - likewise
        self._does(t, TransferTicket(counter=counter, service=service))

    def end_day(self, t: int) -> None:
        for counter in sorted(self._left):
            self._ends(t, counter)
        self._does(t, CloseDay())

    def _ends(self, t: int, counter: str) -> None:
        """The clerk says that who was here has left."""
        if counter in self._left:
            self._left.discard(counter)
            self._does(t, FinishService(counter=counter))

    def _at(self, t: float) -> datetime:
        return OPENS + (date_of(self._index) - OPENS.date()) + timedelta(seconds=t)

    def _does(self, t: int, command: DayCommand) -> None:
        events = decide(self._day, self.plan, command, self._at(t))
        assert not isinstance(events, Refused), (command, events)
        written = tuple(Entry(place=n, at=self._at(t), event=e) for n, e in enumerate(events, self._day.place + 1))
        self._day = after(self._day, written)
        self.days[-1].extend(written)
