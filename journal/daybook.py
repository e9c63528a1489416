"""The book of one office's days: read on, decide, write; decide again when someone was first."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeAlias

from journal.batch import Batch
from journal.casebook import Casebook
from journal.signed import Signed
from journal.trouble import Overtaken
from journal.voucherbook import Voucherbook
from office import closing, rating, vouchers
from office.commands import DayCommand, RateVisit
from office.day import Day, after, foreseen, stream_of
from office.deciding import decide_all
from office.events import DayEvent, Entry, PromiseBroken, VisitRated
from office.legs import legs_of_all
from office.plan import Plan
from office.rating_plan import RatingRules
from office.refusals import Reason, Refused
from office.ticket import CallMade
from office.visits import Rating, VisitLeg


class Streams(Protocol):
    """What the book is written in: the journal, or one in memory."""

    def read(self, office: str, stream: str, after: int = 0) -> tuple[Entry, ...]:
        """The entries of a stream after a place."""

    def append(
        self, office: str, batches: Sequence[Batch], legs: Sequence[VisitLeg] = (), ratings: Sequence[Rating] = ()
    ) -> None:
        """Write all or nothing. Raises Overtaken."""

    def alone(self, office: str, stream: str) -> AbstractContextManager[None]:
        """Nobody else appends to the stream inside; what is written is kept at the end."""

    def plan(self, office: str, version: int) -> Plan:
        """The plan of this version."""

    def newest_plan(self, office: str) -> tuple[int, Plan] | None:
        """The newest version's number and plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acted:
    """What was written (nothing, where nothing followed), and the day after it. `issued` stands in its own stream."""

    entries: tuple[Entry, ...]
    day: Day
    issued: tuple[Entry, ...] = ()


Beside: TypeAlias = Callable[[tuple[Entry, ...]], Sequence[Batch]]
"""From the entries of a day to what is written in other streams with them: all of it, or nothing."""

HELD = 3
"""So many days stay in memory: a station that runs for a year does not hold a year."""


class Daybook:
    """One office's days, those asked for last held as far as they were read. To be used from one thread at a time."""

    def __init__(self, streams: Streams, office: str) -> None:
        self._streams = streams
        self.office = office
        self.vouchers = Voucherbook(streams, office)
        self.cases = Casebook(streams, office)
        self._days: dict[date, Day] = {}

    def day(self, of: date) -> Day:
        """The day as far as it is written now."""
        day = self._days.get(of) or Day(office=self.office, date=of)
        return self._keep(after(day, self._streams.read(self.office, stream_of(of), day.place)))

    def plan_of(self, day: Day) -> Plan:
        """The plan in force on that day: its version, or the newest before it began. Raises LookupError."""
        if day.plan_version:
            return self._streams.plan(self.office, day.plan_version)
        newest = self._streams.newest_plan(self.office)
        if newest is None:
            message = f"the office {self.office} has no plan"
            raise LookupError(message)
        return newest[1]

    def act(
        self,
        of: date,
        commands: Sequence[DayCommand],
        signed: Signed,
        *,
        exact: bool = False,
        beside: Beside | None = None,
    ) -> Acted | Refused:
        """Decide the commands on the newest state and write what follows, all of it or nothing.

        Clocks of machines differ by a little: a command counts as given not before what is written already, unless
        `exact`; then an older one is refused. `beside` is asked for what is written in the same transaction. Who was
        overtaken decides again with nobody else writing meanwhile: else, with many writers, it would be overtaken again
        and again.
        """
        meanwhile: AbstractContextManager[None] = nullcontext()
        while True:
            try:
                with meanwhile:
                    acted = self._acted(of, commands, signed, exact=exact, beside=beside)
            except Overtaken:
                meanwhile = self._streams.alone(self.office, stream_of(of))
                continue
            if not isinstance(acted, Refused):
                self._keep(acted.day)
            return acted

    def _acted(
        self, of: date, commands: Sequence[DayCommand], signed: Signed, *, exact: bool, beside: Beside | None
    ) -> Acted | Refused:
        day = self.day(of)
        at = signed.at if exact else _not_before(day, signed.at)
        events = decide_all(day, self.plan_of(day), commands, at)
        if isinstance(events, Refused):
            return events
        events, owed = self._owed(day, events, signed, at)
        written = signed.entries(day.place, events, at)
        return Acted(
            entries=written,
            day=self._append(day, written, owed, beside),
            issued=tuple(entry for batch in owed for entry in batch.entries),
        )

    def _owed(
        self, day: Day, events: tuple[DayEvent, ...], signed: Signed, at: datetime
    ) -> tuple[tuple[DayEvent, ...], tuple[Batch, ...]]:
        """The events with the vouchers that broken promises bring, and what is written of these in their stream.

        Also where none is issued nobody else may issue one meanwhile: limits are counted over all of them. The plan is
        the one by which the events were decided, also where another one takes effect with them.
        """
        if not any(isinstance(event, PromiseBroken) for event in events):
            return events, ()
        plan = self.plan_of(day)
        if not plan.compensation.rules:
            return events, ()
        owed = vouchers.compensated(self.vouchers.vouchers(), foreseen(day, events, at), plan, events, at)
        return owed.events, (self.vouchers.batch(owed.issued, signed.as_of(at)),)

    def rate(self, of: date, command: RateVisit, signed: Signed) -> Acted | Refused:
        """Write the rating of a visit of that day into the visit's own stream; its reason is one of the newest plan."""
        while True:
            day = self.day(of)
            stream = rating.visit_stream(day, command.number)
            matters = self._streams.read(self.office, stream)
            events = rating.rate(day, matters, command, self._rules(day))
            if isinstance(events, Refused):
                return events
            answers = Rating(
                day=of,
                number=command.number,
                solved=command.solved,
                treated=command.treated,
                reason=command.reason or None,
            )
            written = signed.entries(len(matters), events)
            try:
                batch = Batch(stream=stream, after=len(matters), entries=written)
                self._streams.append(self.office, (batch,), ratings=(answers,))
            except Overtaken:
                continue
            return Acted(entries=written, day=day)

    def _rules(self, day: Day) -> RatingRules:
        newest = self._streams.newest_plan(self.office)
        return (newest[1] if newest else self.plan_of(day)).rating

    def not_ratable(self, of: date, number: str) -> Reason | None:
        """Why the visit of this number on that day cannot be rated now; None when it can."""
        day = self.day(of)
        return rating.not_ratable(day, self._streams.read(self.office, rating.visit_stream(day, number)), number)

    def ratings_of(self, of: date) -> tuple[VisitRated, ...]:
        """How visitors of that day rated."""
        day = self.day(of)
        streams = (rating.visit_stream(day, number) for number in day.tickets)
        entries = (entry for stream in streams for entry in self._streams.read(self.office, stream))
        return tuple(entry.event for entry in entries if isinstance(entry.event, VisitRated))

    def _append(self, day: Day, written: tuple[Entry, ...], owed: tuple[Batch, ...], beside: Beside | None) -> Day:
        if not written:
            return day
        then = after(day, written)
        batch = Batch(stream=stream_of(day.date), after=day.place, entries=written)
        others = beside(written) if beside else ()
        self._streams.append(self.office, (batch, *owed, *others), legs=changed_legs(day, then, self.plan_of(then)))
        return then

    def _keep(self, day: Day) -> Day:
        self._days.pop(day.date, None)
        self._days[day.date] = day
        for old in list(self._days)[:-HELD]:
            del self._days[old]
        return day


def changed_legs(before: Day, then: Day, plan: Plan) -> tuple[VisitLeg, ...]:
    """The legs, as they are then, of the tickets to which something happened in between, and of those passed by."""
    changed = [ticket for number, ticket in then.tickets.items() if before.tickets.get(number) is not ticket]
    numbers = {ticket.number: None for ticket in changed}
    for ticket in changed:
        earlier = before.tickets.get(ticket.number)
        numbers.update(dict.fromkeys(_passed(earlier.calls if earlier else (), ticket.calls)))
    return legs_of_all(then, plan, numbers)


def _passed(before: Sequence[CallMade], then: Sequence[CallMade]) -> list[str]:
    """The numbers that were passed by calls that were made or undone in between."""
    return [number for call in {*before} ^ {*then} for number in call.why.past]


def legs_of_stream(
    office: str, plan_of: Callable[[Day], Plan], stream: str, entries: Sequence[Entry]
) -> tuple[VisitLeg, ...]:
    """All legs of a service day, folded from its stream: what the projection is rebuilt from."""
    day = after(Day(office=office, date=closing.date_of(stream)), entries)
    return legs_of_all(day, plan_of(day), day.tickets) if day.tickets else ()


def _not_before(day: Day, at: datetime) -> datetime:
    return at if day.newest_at is None else max(at, day.newest_at)
