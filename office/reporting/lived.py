"""A day as it was lived, read from its entries: every wait, who was where, calls to nobody or out of turn."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from office.day import Day, after
from office.events import Entry, TicketCalled, TicketMissed
from office.hours import WEEKDAYS
from office.legs import legs_of_all
from office.plan import Plan, Shift
from office.reporting.intervals import Interval, joined, without
from office.visits import VisitLeg
from office.whatif.recorded import RecordedDay, Stint
from office.whatif.recording import recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class LostCall:
    """A counter called somebody who was not there, from the call until that was said."""

    counter: str
    called: datetime
    ended: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfTurn:
    """A number that was called though it was not next, past so many others."""

    counter: str
    at: datetime
    number: str
    passed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterTimes:
    """When somebody was at a counter, of that paused, of that at work, and with a customer (from call to end)."""

    present: tuple[Interval, ...] = ()
    paused: tuple[Interval, ...] = ()
    working: tuple[Interval, ...] = ()
    busy: tuple[Interval, ...] = ()


_NEVER = CounterTimes()


@dataclass(frozen=True, slots=True, kw_only=True)
class LivedDay:
    """One ended day. `counters`: those at which anybody was; `over`: when its last entry was written."""

    date: date
    recorded: RecordedDay
    legs: tuple[VisitLeg, ...]
    lost: tuple[LostCall, ...]
    out_of_turn: tuple[OutOfTurn, ...]
    counters: Mapping[str, CounterTimes]
    over: datetime

    @property
    def stints(self) -> tuple[Stint, ...]:
        """Who was at which counter."""
        return self.recorded.stints

    @property
    def shifts(self) -> tuple[Shift, ...]:
        """What the roster had for this day."""
        return tuple(shift for shift in self.recorded.roster if WEEKDAYS[self.date.weekday()] in shift.weekdays)

    def at(self, counter: str) -> "CounterTimes":
        """When somebody was at this counter; never, where nobody was."""
        return self.counters.get(counter, _NEVER)


def lived(of: date, entries: Sequence[Entry], plan: Plan) -> LivedDay:
    """The day of these entries, all of its stream; `plan` is that in force."""
    day = after(Day(office=plan.office.id, date=of), entries)
    read, lost = recorded(of, entries, plan), tuple(_lost(entries))
    legs = tuple(leg for leg in legs_of_all(day, plan, day.tickets) if leg.how != "withdrawn")
    return LivedDay(
        date=of,
        recorded=read,
        legs=legs,
        lost=lost,
        out_of_turn=tuple(_out_of_turn(entries)),
        counters={counter: _times(counter, read, legs, lost) for counter in {stint.counter for stint in read.stints}},
        over=max((entry.at for entry in entries), default=datetime.combine(of, datetime.min.time(), plan.zone)),
    )


def _times(counter: str, read: RecordedDay, legs: Sequence[VisitLeg], lost: Sequence[LostCall]) -> CounterTimes:
    mine = [leg for leg in legs if leg.counter == counter and leg.called_at and leg.ended_at]
    served = [(leg.called_at, leg.ended_at) for leg in mine if leg.called_at and leg.ended_at]
    stints = [stint for stint in read.stints if stint.counter == counter]
    last = max((end for _, end in served), default=read.ends)
    present = joined((stint.opens, stint.closes or max(stint.opens, read.ends, last)) for stint in stints)
    paused = joined(pause for stint in stints for pause in stint.pauses)
    return CounterTimes(
        present=tuple(present),
        paused=tuple(paused),
        working=tuple(without(present, paused)),
        busy=tuple(joined([*served, *((one.called, one.ended) for one in lost if one.counter == counter)])),
    )


def _lost(entries: Iterable[Entry]) -> Iterable[LostCall]:
    called: dict[str, datetime] = {}
    for entry in entries:
        match entry.event:
            case TicketCalled(counter=counter):
                called[counter] = entry.at
            case TicketMissed(counter=counter):
                yield LostCall(counter=counter, called=called.get(counter, entry.at), ended=entry.at)
            case _:
                pass


def _out_of_turn(entries: Iterable[Entry]) -> Iterable[OutOfTurn]:
    for entry in entries:
        event = entry.event
        if isinstance(event, TicketCalled) and event.why.standing == "out_of_turn":
            yield OutOfTurn(counter=event.counter, at=entry.at, number=event.number, passed=event.why.past)
