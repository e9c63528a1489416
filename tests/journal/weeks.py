"""Weeks of an office, written by its rules as counters and kiosks would: the same seed gives the same weeks."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from journal.daybook import Daybook
from journal.signed import Signed
from journal.store import Journal
from office import commands as wanted
from office.commands import DayCommand, RateVisit
from office.events import Wait
from office.hours import Clock, Span
from office.needs_plan import Level
from office.plan import Appointments, Compensation, CompensationRule, Plan
from office.stages import Called, Missed, Served, Serving, Waiting
from tests.office.branch import PLAN as BRANCH
from tests.office.branch import on

PLAN: Plan = replace(
    BRANCH,
    hours={day: (Span(Clock(9), Clock(17)),) for day in ("weekdays", "saturday", "sunday")},
    levels=(Level(id="quick", head_start_minutes=5),),
    appointments=Appointments(),
    compensation=Compensation(rules=(CompensationRule(amount=Decimal("5.00")),)),
)
OFFICE = PLAN.office.id
_NEEDS: Sequence[tuple[str, ...]] = ((), (), (), ("walks_slowly",), ("walks_slowly", "hears_poorly"))


class Weeks:
    """An office whose days are lived through by dice."""

    def __init__(self, journal: Journal, seed: int = 1) -> None:
        self.journal, self.dice = journal, random.Random(seed)  # noqa: S311  # no secret
        self.book = Daybook(journal, OFFICE)
        if journal.newest_plan(OFFICE) is None:
            journal.put_plan(OFFICE, PLAN, on("08:00"), "test")
        self.now = on("08:00")
        self.day = date.min

    def live(self, days: Sequence[date], people: int = 25, *, close: bool = True) -> None:
        for day in days:
            self._live(day, people)
            if close:
                self._give(wanted.CloseDay())

    def _live(self, day: date, people: int) -> None:
        self.day, self.now = day, on("08:45", day)
        self._give(wanted.OpenDay())
        slot = on("10:00", day) + timedelta(minutes=self.dice.choice([-30, 0, 40]))
        self._give(wanted.BookAppointment(id="a1", service="loans", slot=slot))
        for counter, clerk in (("1", "mari"), ("2", "jaan"), ("3", "")):
            self._give(wanted.OpenCounter(counter=counter, clerk=clerk))
        left = people
        while self.now < on("17:00", day):
            self.now += timedelta(seconds=self.dice.choice([0, 20, 45, 90, 400]))
            if left and self.dice.random() < 0.5:
                self._comes(first=left == people)
                left -= 1
            for counter in ("1", "2", "3"):
                for command in self._works(counter):
                    self._give(command)
            for command in self._in_line():
                self._give(command)

    def _comes(self, *, first: bool) -> None:
        if first:
            self._give(wanted.TakeTicket(appointment="a1"))
            return
        low = self.dice.choice([60.0, 300.0, 900.0])
        self._give(
            wanted.TakeTicket(
                service=self.dice.choice(["payments", "payments", "loans", "other"]),
                language=self.dice.choice(["en", "et", "ru"]),
                needs=self.dice.choice(_NEEDS),
                level=self.dice.choice(["", "", "quick"]),
                also=self.dice.choice([(), (), ("other",)]),
                said=Wait(point_s=low * 2, low_s=low, high_s=low * 3, from_s=low, to_s=low * 2),
            )
        )

    def _works(self, counter: str) -> Iterator[DayCommand]:
        desk = self.book.day(self.day).desks.get(counter)
        number = desk.number if desk else None
        chance = self.dice.random()
        if number is None:
            if chance < 0.01:
                yield wanted.PauseCounter(counter=counter)
            elif chance < 0.5:
                yield wanted.ResumeCounter(counter=counter)
                yield wanted.CallNext(counter=counter)
            return
        stage = self.book.day(self.day).tickets[number].stage
        if isinstance(stage, Called):
            if chance < 0.6:
                yield wanted.ConfirmArrival(counter=counter)
            elif chance < 0.7:
                yield wanted.MarkMissed(counter=counter)
        if isinstance(stage, Serving) or chance > 0.97:
            yield from self._ends(counter)

    def _ends(self, counter: str) -> Iterator[DayCommand]:
        chance = self.dice.random()
        if chance < 0.15:
            yield wanted.FinishService(counter=counter)
        elif chance < 0.18:
            yield wanted.TransferTicket(counter=counter, service=self.dice.choice(["loans", "payments"]))
        elif chance < 0.20:
            yield wanted.ParkTicket(counter=counter, minutes=10)
        elif chance < 0.22:
            yield wanted.UndoAct(counter=counter)

    def _in_line(self) -> Iterator[DayCommand]:
        day = self.book.day(self.day)
        for number, ticket in day.tickets.items():
            chance = self.dice.random()
            if isinstance(ticket.stage, Waiting) and chance < 0.002:
                yield wanted.CancelTicket(number=number, wrong_choice=self.dice.random() < 0.3)
            elif isinstance(ticket.stage, Missed) and chance < 0.01:
                yield wanted.RejoinLine(number=number)
            elif isinstance(ticket.stage, Waiting) and chance < 0.003:
                yield wanted.PauseVisit(number=number, minutes=15)
            elif isinstance(ticket.stage, Served) and chance < 0.005:
                solved = self.dice.choice(["yes", "yes", "partly", "no", None])
                rate = RateVisit(number=number, solved=solved, treated=self.dice.choice([1, 3, 4, 5]))  # type: ignore[arg-type]  # of these
                self.book.rate(self.day, rate, self._signed())

    def _give(self, command: DayCommand) -> None:
        """Give the command; what the rules refuse did not happen."""
        self.book.act(self.day, (command,), self._signed())

    def _signed(self) -> Signed:
        return Signed(at=self.now, station="test", by="")


def days_from(first: date, n: int) -> list[date]:
    return [first + timedelta(days=at) for at in range(n)]


def midnight_after(day: date) -> datetime:
    return on("23:59", day)
