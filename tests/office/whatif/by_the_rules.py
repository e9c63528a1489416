"""A replayed day told to the office's own rules, command by command: they must agree with each call."""

from dataclasses import replace
from datetime import datetime

from office import commands as wanted
from office.commands import DayCommand
from office.day import Day, after
from office.deciding import decide
from office.events import DayEvent, Entry, TicketCalled, TicketTaken
from office.hours import Clock
from office.legs import legs_of_all
from office.plan import Plan
from office.refusals import Refused
from office.visits import VisitLeg
from office.whatif.recorded import RecordedDay
from office.whatif.replaying import replayed
from office.whatif.variant import Variant

Row = tuple[object, ...]


class ByTheRules:
    """Hears the commands of a replay. Raises AssertionError where the rules refuse one, or call somebody else."""

    def __init__(self, recorded: RecordedDay, plan: Plan) -> None:
        self.plan = plan
        self.day = Day(office=plan.office.id, date=recorded.date)
        self.entries: tuple[Entry, ...] = ()
        self.numbers: dict[str, str] = {}
        self._visits = {visit.number: visit for visit in recorded.visits}
        begins = Clock(0).on(recorded.date, plan.zone)
        self.does(begins, wanted.OpenDay())
        for visit in recorded.visits:
            if visit.slot is not None:
                book = wanted.BookAppointment(id=visit.number, service=visit.service, slot=visit.slot)
                self.does(begins, book)

    def hears(self, at: datetime, command: DayCommand, number: str) -> None:
        match command:
            case wanted.TakeTicket():
                appointment = number if self._visits[number].slot is not None else None
                taken = self.does(at, replace(command, appointment=appointment))
                self.numbers[number] = next(event.number for event in taken if isinstance(event, TicketTaken))
            case wanted.CallNext():
                called = [event.number for event in self.does(at, command) if isinstance(event, TicketCalled)]
                assert called == [self.numbers[number]], (at, command, number)
            case wanted.PauseVisit() | wanted.CancelTicket() | wanted.RejoinLine():
                self.does(at, replace(command, number=self.numbers[number]))
            case _:
                self.does(at, command)

    def does(self, at: datetime, command: DayCommand) -> tuple[DayEvent, ...]:
        events = decide(self.day, self.plan, command, at)
        assert not isinstance(events, Refused), (at, command, events)
        places = enumerate(events, self.day.place + 1)
        written = tuple(Entry(place=place, at=at, event=event) for place, event in places)
        self.day, self.entries = after(self.day, written), self.entries + written
        return events

    def rows(self) -> list[Row]:
        """The legs of the day as the rules have it."""
        recorded = {number: told for told, number in self.numbers.items()}
        legs = legs_of_all(self.day, self.plan, self.day.tickets)
        return sorted((row(replace(leg, number=recorded[leg.number])) for leg in legs), key=repr)


def row(leg: VisitLeg) -> Row:
    """What of a leg must be the same. Who waits at the end of the day is not served."""
    over = leg.how if leg.how != "waiting" else "not_served"
    ended = None if over == "not_served" else leg.ended_at
    where = (leg.service, leg.counter, leg.clerk, leg.standing, leg.half_hour)
    return leg.number, leg.leg, leg.final, over, where, leg.joined_at, leg.called_at, ended, leg.wait_s, leg.away_s


def agrees(recorded: RecordedDay, variant: Variant) -> None:
    """The replay of the day and the rules come to the same."""
    rules = ByTheRules(recorded, variant.plan)
    found = replayed(recorded, variant, tell=rules.hears)
    assert sorted((row(leg) for leg in found.legs), key=repr) == rules.rows()


def lived(truth: RecordedDay, variant: Variant) -> tuple[Entry, ...]:
    """The journal of a day on which all went so: what really was to happen, with these counters; then it closes."""
    rules = ByTheRules(truth, variant.plan)
    replayed(truth, variant, tell=rules.hears)
    rules.does(max(truth.ends, rules.day.newest_at or truth.ends), wanted.CloseDay())
    return rules.entries
