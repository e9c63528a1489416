"""A made-up day as it goes: clerks and customers who do what is hidden in them, each act decided by the real rules."""

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from office import commands as wanted
from office import line, vouchers
from office.commands import BookAppointment, DayCommand
from office.day import Day, after, foreseen
from office.deciding import decide
from office.desk import Free, Shut
from office.events import DayEvent, Entry, PromiseBroken, TicketTaken
from office.hours import Clock, last_closing
from office.plan import Plan
from office.refusals import Refused, TooSoonToMiss
from office.simulation.coming import Booked, Customer
from office.simulation.crew import MINUTE, Duty, Pause
from office.simulation.dice import Dice
from office.simulation.habits import Habits
from office.ticket import Ticket
from office.vouchers import Vouchers
from office.waits.estimates import Estimates
from office.whatif.agenda import Agenda, us

STATION = "simulate"
"""Stands on each entry of a made-up history, so that nobody takes it for one that was lived."""

_BEFORE = 15 * MINUTE
_STAYS = 40 * MINUTE
_REACTS = (2, 9)
_CALLS_AGAIN_S, _NEXT_TRY_S = 25, 5
_LOST_GAP_S = 5
_PARKED_MINUTES, _AWAY_MINUTES = 10.0, 15.0
_AFTER_CLOSING = 5 * MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """What is to happen on a day: by whom and when."""

    date: date
    customers: tuple[Customer, ...]
    booked: tuple[Booked, ...]
    duties: tuple[Duty, ...]


@dataclass(slots=True, kw_only=True)
class _Person:
    """A customer inside, and what was called for already."""

    customer: Customer
    left_s: list[int]
    has_returned: bool = False


class Floor:
    """Plays a script. `told`: how long waits are is estimated and said. Afterwards: `day`, `entries`, `issued`."""

    def __init__(  # noqa: PLR0913  # all that a day hangs on
        self,
        plan: Plan,
        version: int,
        script: Script,
        habits: Habits,
        dice: Dice,
        *,
        estimates: Estimates | None = None,
        told: bool = False,
        codes: Container[str] = (),
    ) -> None:
        self.day = Day(office=plan.office.id, date=script.date)
        self.entries: list[Entry] = []
        self.issued: list[Entry] = []
        self._plan, self._version, self._script, self._habits, self._dice = plan, version, script, habits, dice
        self._estimates, self._told, self._codes = estimates, told, codes
        self._vouchers = Vouchers()
        self._agenda = Agenda(script.date)
        self._midnight = self._agenda.since_midnight(Clock(0).on(script.date, plan.zone))
        self._people: dict[str, _Person] = {}
        self._leaving: dict[str, tuple[int, Pause | None]] = {}
        self._duties: dict[str, Duty] = {}
        self._reaching: set[str] = set()
        self._hurrying: set[str] = set()

    def play(self) -> None:
        """From before the doors open until everybody has gone."""
        script = self._script
        first = min((duty.opens for duty in script.duties), default=9 * 60 * MINUTE)
        self._at(min([first, *(one.at for one in script.customers)]) - _BEFORE, self._opens)
        for duty in script.duties:
            self._at(duty.opens, self._sits_down, duty)
        for customer in script.customers:
            self._at(customer.at, self._comes, customer)
        while self._agenda.next_moment() is not None:
            pass
        closes = last_closing(self._plan.hours, script.date, self._plan.zone)
        ends = max(x for x in (self.day.newest_at, closes) if x is not None)
        self._does(self._agenda.since_midnight(ends) + us(_AFTER_CLOSING), wanted.CloseDay())

    def _at(self, seconds: int, does: Callable[..., None], *what: object) -> None:
        """At this time of the office's day."""
        self._agenda.push(self._midnight + us(seconds), does, *what)

    def _in(self, now: int, seconds: float, does: Callable[..., None], *what: object) -> None:
        self._agenda.push(now + us(seconds), does, *what)

    def _moment(self, seconds: int) -> datetime:
        return self._agenda.at(self._midnight + us(seconds))

    # what the rules say

    def _does(self, now: int, command: DayCommand, by: str = "") -> tuple[DayEvent, ...] | Refused:
        at, before = self._agenda.at(now), self.day
        events = decide(before, self._plan, command, at)
        if isinstance(events, Refused):
            return events
        events = self._owed(events, at)
        written = tuple(
            Entry(place=place, at=at, event=event, station=STATION, by=by)
            for place, event in enumerate(events, before.place + 1)
        )
        self.day = after(before, written)
        self.entries += written
        if self._estimates is not None:
            self._estimates.learn(self._plan, before, self.day)
        return events

    def _owed(self, events: tuple[DayEvent, ...], at: datetime) -> tuple[DayEvent, ...]:
        if not any(isinstance(event, PromiseBroken) for event in events) or not self._plan.compensation.rules:
            return events
        then = foreseen(self.day, events, at)
        owed = vouchers.compensated(self._vouchers, then, self._plan, events, at, known=self._codes)
        places = enumerate(owed.issued, self._vouchers.place + 1)
        issued = [Entry(place=place, at=at, event=event, station=STATION) for place, event in places]
        self._vouchers = vouchers.after(self._vouchers, issued)
        self.issued += issued
        return owed.events

    def _opens(self, now: int) -> None:
        booked = tuple(
            BookAppointment(id=one.id, service=one.service, slot=self._moment(one.slot)) for one in self._script.booked
        )
        self._does(now, wanted.OpenDay(plan_version=self._version, appointments=booked))

    # customers

    def _comes(self, now: int, customer: Customer) -> None:
        take = wanted.TakeTicket(
            service=customer.service,
            language=customer.language,
            needs=customer.needs,
            standing=customer.standing,
            secret=customer.secret,
            also=customer.also,
            appointment=customer.booking,
            level=customer.level,
            employee=customer.employee,
        )
        events = self._does(now, self._said(take, now))
        if isinstance(events, Refused) and customer.level:
            events = self._does(now, self._said(replace(take, level="", employee=""), now))
        if isinstance(events, Refused):
            return  # goes again: the office gives no ticket
        taken = next(event for event in events if isinstance(event, TicketTaken))
        self._people[taken.number] = _Person(customer=customer, left_s=[customer.handle_s])
        if customer.hurries:
            self._hurrying.add(taken.number)
        if taken.promised_by is not None:
            self._agenda.push(self._agenda.since_midnight(taken.promised_by) + us(1), self._is_late, taken.number)
        if customer.tells:
            self._in(now, customer.gone_after_s, self._cancels, taken.number)
        if customer.away_s is not None:
            self._in(now, customer.away_s, self._goes_out, taken.number)
        self._joined(now, taken.number)

    def _said(self, take: wanted.TakeTicket, now: int) -> wanted.TakeTicket:
        if not self._told or self._estimates is None:
            return take
        return self._estimates.told(self.day, self._plan, take, self._agenda.at(now))

    def _joined(self, now: int, number: str) -> None:
        """Whoever has been idle longest notices."""
        ticket = self.day.tickets[number]
        for desk in line.idle(self.day):
            if desk.counter not in self._reaching and line.may_call(self.day, desk, ticket):
                self._reaching.add(desk.counter)
                self._in(now, round(self._dice.uniform(*_REACTS)), self._presses, desk.counter)
                return

    def _is_late(self, now: int, number: str) -> None:
        if self.day.tickets[number].promise is not None:
            self._does(now, wanted.LetTimePass())

    def _cancels(self, now: int, number: str) -> None:
        if self.day.tickets[number].waits and not self.day.tickets[number].legs:
            self._does(now, wanted.CancelTicket(number=number))

    def _goes_out(self, now: int, number: str) -> None:
        out = self._does(now, wanted.PauseVisit(number=number, minutes=_AWAY_MINUTES))
        if not isinstance(out, Refused):
            self._in(now, _AWAY_MINUTES * MINUTE, self._is_back, number)

    def _is_back(self, now: int, number: str) -> None:
        """Parked and paused customers are in the line by themselves."""
        self._does(now, wanted.LetTimePass())
        if self.day.tickets[number].waits:
            self._joined(now, number)

    def _rejoins(self, now: int, number: str) -> None:
        if not isinstance(self._does(now, wanted.RejoinLine(number=number)), Refused):
            self._joined(now, number)

    # clerks

    def _sits_down(self, now: int, duty: Duty) -> None:
        opened = self._does(now, wanted.OpenCounter(counter=duty.counter, clerk=duty.clerk), duty.clerk)
        if isinstance(opened, Refused):
            return
        self._duties[duty.counter] = duty
        for pause in duty.pauses:
            self._at(pause.start, self._wants_to_leave, duty.counter, pause)
        self._at(duty.closes, self._wants_to_leave, duty.counter, None)
        self._in(now, round(self._dice.uniform(*_REACTS)), self._presses, duty.counter)

    def _wants_to_leave(self, now: int, counter: str, pause: Pause | None) -> None:
        """At the end of a shift, or for a break: once nobody is at the counter."""
        before = self._leaving.get(counter)
        if before is not None and before[1] is None:
            return
        self._leaving[counter] = (now, pause)
        if isinstance(self.day.desks[counter].state, Free):
            self._presses(now, counter)

    def _presses(self, now: int, counter: str) -> None:
        """A free clerk calls whoever is next, or leaves."""
        self._reaching.discard(counter)
        desk = self.day.desks[counter]
        if not isinstance(desk.state, Free):
            return
        following = line.next_for(self.day, desk)
        leaving = self._leaving.get(counter)
        if leaving is not None and not (following is not None and self._stays(now, counter, leaving)):
            self._leaves(now, counter, leaving[1])
            return
        if following is None:
            return
        number = self._called(now, counter, following)
        person = self._people[number]
        waited_s = (now - self._agenda.since_midnight(self.day.tickets[number].joined)) / us(1)
        gone = not self.day.tickets[number].legs and not person.has_returned
        if gone and waited_s > person.customer.gone_after_s:
            self._in(now, _CALLS_AGAIN_S, self._is_missing, counter, number)
        else:
            self._in(now, person.customer.walk_s, self._arrives, counter, number)

    def _called(self, now: int, counter: str, following: Ticket) -> str:
        """Mostly who is next; now and then somebody further back who asked nicely."""
        clerk, desk = self._duties[counter].clerk, self.day.desks[counter]
        waiting = (ticket for ticket in map(self.day.tickets.get, sorted(self._hurrying)) if ticket and ticket.waits)
        others = (ticket for ticket in waiting if line.may_call(self.day, desk, ticket))
        hurried = next((ticket for ticket in others if ticket.number != following.number), None)
        if hurried is not None and self._dice.chance(0.5):
            reason = next((choice.id for choice in self._plan.call_reasons), "")
            call = wanted.CallNumber(counter=counter, number=hurried.number, reason=reason)
            if not isinstance(self._does(now, call, clerk), Refused):
                return hurried.number
        self._does(now, wanted.CallNext(counter=counter), clerk)
        return self.day.desks[counter].number or ""

    @property
    def customers(self) -> Mapping[str, Customer]:
        """Who came, by number."""
        return {number: person.customer for number, person in self._people.items()}

    def _stays(self, now: int, counter: str, leaving: tuple[int, Pause | None]) -> bool:
        """At the end of the day for whoever is inside, though not for ever."""
        since, pause = leaving
        return pause is None and self._duties[counter].stays and now < since + us(_STAYS)

    def _leaves(self, now: int, counter: str, pause: Pause | None) -> None:
        clerk = self._duties[counter].clerk
        del self._leaving[counter]
        if pause is None:
            self._does(now, wanted.CloseCounter(counter=counter), clerk)
            self._leaving.pop(counter, None)
            return
        back_at = None if pause.said is None else self._agenda.at(now + us(pause.said))
        reason = self._reason(pause)
        self._does(now, wanted.PauseCounter(counter=counter, reason=reason, back_at=back_at), clerk)
        self._in(now, pause.length, self._returns, counter)

    def _reason(self, pause: Pause) -> str:
        listed = [choice.id for choice in self._plan.pause_reasons]
        best = ("lunch", "break") if pause.is_lunch else (("break",) if pause.said else ("office_work", "meeting"))
        return next((reason for reason in best if reason in listed), listed[0] if listed else best[0])

    def _returns(self, now: int, counter: str) -> None:
        if not isinstance(self.day.desks[counter].state, Shut):
            self._does(now, wanted.ResumeCounter(counter=counter), self._duties[counter].clerk)
            self._presses(now, counter)

    def _arrives(self, now: int, counter: str, number: str) -> None:
        clerk, person = self._duties[counter].clerk, self._people[number]
        self._does(now, wanted.ConfirmArrival(counter=counter), clerk)
        left_s = person.left_s.pop(0) if person.left_s else 60
        seconds = max(15, round(left_s * self._habits.speeds.get(clerk, 1.0)))
        self._in(now, seconds, self._is_done, counter, number)

    def _is_missing(self, now: int, counter: str, number: str) -> None:
        clerk = self._duties[counter].clerk
        missed = self._does(now, wanted.MarkMissed(counter=counter), clerk)
        if isinstance(missed, Refused):
            why = missed.why
            if isinstance(why, TooSoonToMiss):
                if why.calls:
                    self._does(now, wanted.CallAgain(counter=counter), clerk)
                self._in(now, max(_NEXT_TRY_S, why.seconds), self._is_missing, counter, number)
            return
        person = self._people[number]
        if person.customer.back_s is not None:
            person.has_returned = True
            self._in(now, person.customer.back_s, self._rejoins, number)
        self._in(now, _LOST_GAP_S, self._presses, counter)

    def _is_done(self, now: int, counter: str, number: str) -> None:
        person, clerk = self._people[number], self._duties[counter].clerk
        customer, ticket = person.customer, self.day.tickets[number]
        gap_s, done = customer.gap_s, False
        if customer.then_service and not ticket.legs and self._is_served(customer.then_service, counter):
            send = wanted.TransferTicket(counter=counter, service=customer.then_service, comes_back=customer.comes_back)
            done = not isinstance(self._does(now, send, clerk), Refused)
            person.left_s += [customer.then_s, 90] if done else []
        elif customer.parks and not ticket.legs:
            done = not isinstance(
                self._does(now, wanted.ParkTicket(counter=counter, minutes=_PARKED_MINUTES), clerk), Refused
            )
            person.left_s.append(120)
            self._in(now, _PARKED_MINUTES * MINUTE, self._is_back, number)
        if not done:
            person.left_s += [customer.also_s] if ticket.also else []
            self._does(now, wanted.FinishService(counter=counter, outcome=self._outcome(ticket)), clerk)
        if self.day.tickets[number].waits:
            self._joined(now, number)
        self._in(now, gap_s, self._presses, counter)

    def _is_served(self, service: str, counter: str) -> bool:
        """Whether somebody else is there for the service."""
        return any(
            desk.is_open and service in desk.services for desk in self.day.desks.values() if desk.counter != counter
        )

    def _outcome(self, ticket: Ticket) -> str:
        service = self._plan.service(ticket.service)
        outcomes = service.outcomes if service else ()
        return outcomes[self._dice.pick([4.0, *[1.0] * (len(outcomes) - 1)])].id if outcomes else ""
