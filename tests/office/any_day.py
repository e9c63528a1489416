"""Any days of a branch: random commands of several counters under any plan, and what must hold after each of them."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from office import commands as wanted
from office import set_times
from office.commands import DayCommand, RateVisit
from office.day import Day
from office.desk import Desk
from office.events import Entry, Standing
from office.plan import Plan
from tests.office import must_hold
from tests.office.any_plan import PLANS
from tests.office.branch import on

DATES = st.sampled_from(
    [date(2026, 3, 2), date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 24), date(2026, 10, 25)]
)
"""A Monday, and the nights in which the clocks change."""

COUNTERS = st.sampled_from(["1", "1", "2", "2", "3", "3", "9"])
CLERKS = st.sampled_from(["", "mari", "jaan"])
MINUTES = st.sampled_from([0, 0, 0, 1, 1, 5, 10, 25, 90])
SERVICES = st.sampled_from(["payments", "loans", "other"])
STANDINGS: st.SearchStrategy[Standing] = st.sampled_from(["normal", "normal", "priority", "appointment"])
REASONS = st.sampled_from(["", "lunch", "urgent"])
NEEDS = st.lists(st.sampled_from(["walks_slowly", "come_to_me", "own_need"]), max_size=2).map(tuple)
LEVELS = st.sampled_from(["", "", "quick", "slow", "ahead", "unknown"])
WHICH = st.integers(0, 50)
TICKED = st.sampled_from(["", "emergency", "unknown"]).map(
    lambda card: (wanted.Ticked(standard=card, steps=("stay", "unknown")),) if card else ()
)
Wish = Callable[..., DayCommand]
"""A command of a counter, before one knows which."""


def wish(command: Wish, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Wish]:
    return st.fixed_dictionaries(fields).map(lambda drawn: partial(command, **drawn))


SENDING = wish(
    wanted.TransferTicket,
    service=st.none() | SERVICES,
    to_counter=st.none() | st.none() | COUNTERS,
    to_clerk=st.none() | st.none() | CLERKS,
    comes_back=st.booleans(),
)
WITH_CUSTOMER: st.SearchStrategy[Wish] = st.one_of(
    st.sampled_from(
        [wanted.CallAgain, wanted.ConfirmArrival, wanted.ConfirmArrival, wanted.MarkMissed, wanted.PutBack]
    ),
    st.sampled_from([wanted.PutBack, wanted.UndoAct, wanted.UndoAct, wanted.ShutVanished, wanted.CallNext]),
    wish(wanted.FinishService, outcome=REASONS, visit_ends=st.booleans(), ticked=TICKED),
    wish(wanted.ParkTicket, minutes=st.sampled_from([0, 5, 5, 10, 60])),
    SENDING,
)
ALONE: st.SearchStrategy[Wish] = st.one_of(
    *[st.just(wanted.CallNext)] * 5,
    st.sampled_from([wanted.UndoAct, wanted.ResumeCounter, wanted.ResumeCounter]),
    wish(wanted.PauseCounter, reason=REASONS, ask=st.booleans()),
    wish(wanted.CloseCounter, ask=st.booleans()),
)


STAGE_FOR: Mapping[type[DayCommand], str] = {
    wanted.RejoinLine: "missed",
    wanted.CancelTicket: "waiting",
    wanted.PauseVisit: "waiting",
    wanted.ResumeVisit: "away",
}


class AnyDay(RuleBasedStateMachine):
    """Random commands. `performed` carries one out and answers with what was written, None where it was refused."""

    def __init__(self) -> None:
        super().__init__()
        self.plans: dict[int, Plan] = {}
        self.entries: tuple[Entry, ...] = ()
        self.rated: set[str] = set()

    @property
    def plan(self) -> Plan:
        """The plan in force, or the newest while none is."""
        return self.plans[self.day.plan_version or len(self.plans)]

    def performed(self, command: DayCommand) -> tuple[Entry, ...] | None:
        raise NotImplementedError

    def performed_rating(self, command: RateVisit) -> bool:
        """Whether it was taken."""
        raise NotImplementedError

    def add_plan(self, plan: Plan) -> None:
        self.plans[len(self.plans) + 1] = plan

    def give(self, command: DayCommand) -> None:
        """Carry the command out, and hold what it did to the rules of the line."""
        before, plan = self.day, self.plan
        written = self.performed(command)
        if written is None:
            assert self.day == before, "a refused command changed something"
            return
        self.entries += written
        must_hold.calls_are_fair(before, plan, written)
        must_hold.undo_brings_back(before, plan, command, written, self.now)
        if plan.calling.automatic:
            must_hold.nobody_waits_for_a_counter_that_awaits(self.day)
        if not isinstance(command, wanted.BookAppointment | wanted.CancelAppointment):
            must_hold.nothing_is_due(self.day, self.plan, self.now)
        if isinstance(command, wanted.CallNext) and self.day.desks[command.counter].number is None:
            assert not must_hold.callable_by(self.day, self.day.desks[command.counter]), "nobody was called"

    @initialize(of=DATES, plan=PLANS)
    def begins(self, of: date, plan: Plan) -> None:
        self.starts(of, plan)
        self.give(wanted.OpenDay())
        self.give(wanted.OpenCounter(counter="1"))
        self.give(wanted.OpenCounter(counter="3", clerk="mari"))
        self.takes(0, ["loans", "other", "payments", "payments"], "normal")

    def starts(self, of: date, plan: Plan) -> None:
        self.add_plan(plan)
        self.day, self.now = Day(office="tartu", date=of), on("08:45", of)

    @rule(minutes=MINUTES, services=st.lists(SERVICES, min_size=1, max_size=6), standing=STANDINGS, level=LEVELS)
    def takes(self, minutes: int, services: list[str], standing: Standing, level: str = "") -> None:
        self.now += timedelta(minutes=minutes)
        for service in services:
            self.give(wanted.TakeTicket(service=service, standing=standing, level=level))

    @rule(
        service=SERVICES,
        also=st.lists(SERVICES, max_size=2).map(tuple),
        for_counter=st.none() | COUNTERS,
        for_clerk=st.none() | CLERKS,
        by_staff=st.booleans(),
    )
    def is_sent_in(
        self, *, service: str, also: tuple[str, ...], for_counter: str | None, for_clerk: str | None, by_staff: bool
    ) -> None:
        self.give(
            wanted.TakeTicket(
                service=service, also=also, for_counter=for_counter, for_clerk=for_clerk, by_staff=by_staff
            )
        )

    @rule(minutes=st.integers(-30, 300), service=SERVICES, which=st.integers(0, 5))
    def is_booked(self, minutes: int, service: str, which: int) -> None:
        slot = self.now + timedelta(minutes=minutes)
        self.give(wanted.BookAppointment(id=f"a{which}", service=service, slot=slot))

    @rule(minutes=MINUTES, which=st.integers(0, 5), comes=st.sampled_from([True, True, False]))
    def keeps_or_cancels(self, minutes: int, which: int, *, comes: bool) -> None:
        self.now += timedelta(minutes=minutes)
        self.give(wanted.TakeTicket(appointment=f"a{which}") if comes else wanted.CancelAppointment(id=f"a{which}"))

    @rule(counter=COUNTERS, clerk=CLERKS, services=st.none() | st.lists(SERVICES, max_size=2).map(tuple))
    def staffs(self, counter: str, clerk: str, services: tuple[str, ...] | None) -> None:
        self.give(wanted.OpenCounter(counter=counter, clerk=clerk, services=services))

    @rule(counter=COUNTERS, clerk=CLERKS, which=WHICH)
    def sits_down_in_a_place_or_leaving_one(self, counter: str, clerk: str, which: int) -> None:
        """Whoever is there is replaced, and another counter is left where the clerk is signed in."""
        there, other = self.day.desks.get(counter), self.desk(which)
        before, leaving = there.clerk if there else "", other.counter if other else ""
        self.give(wanted.OpenCounter(counter=counter, clerk=clerk, in_place_of=before, leaving=leaving))

    @rule(works=st.lists(st.tuples(MINUTES, WHICH, WITH_CUSTOMER, ALONE), min_size=2, max_size=9))
    def work(self, works: list[tuple[int, int, Wish, Wish]]) -> None:
        """Counters at which somebody works do what they can do, or try to."""
        for minutes, which, with_customer, alone in works:
            self.now += timedelta(minutes=minutes)
            desk = self.desk(which)
            self.at(desk, with_customer if desk and desk.number else alone)

    @rule(counter=COUNTERS, does=st.one_of(WITH_CUSTOMER, ALONE))
    def tries_anything(self, counter: str, does: Wish) -> None:
        self.give(does(counter=counter))

    @rule(which=WHICH, ends=st.sampled_from([wanted.FinishService, wanted.MarkMissed]))
    def goes_on(self, which: int, ends: Wish) -> None:
        """Whoever is at the counter goes, the next one comes."""
        self.at(self.desk(which), ends, wanted.CallNext)

    @rule(which=WHICH, sends=SENDING)
    def sends_on(self, which: int, sends: Wish) -> None:
        self.at(self.desk(which), wanted.CallNext, sends)

    @rule(at=WHICH, which=WHICH, stage=st.sampled_from(["waiting", "away", "parked", "missed"]), reason=REASONS)
    def calls_out_of_turn(self, at: int, which: int, stage: str, reason: str) -> None:
        self.at(self.desk(at), partial(wanted.CallNumber, number=self.number(which, stage), reason=reason))

    @rule(minutes=MINUTES, which=WHICH, does=st.sampled_from(list(STAGE_FOR)))
    def in_the_line(self, minutes: int, which: int, does: type[wanted.RejoinLine]) -> None:
        self.now += timedelta(minutes=minutes)
        self.give(does(number=self.number(which, STAGE_FOR[does])))

    @rule(which=WHICH, service=SERVICES, does=st.sampled_from([wanted.ChangeService, wanted.AddService]))
    def chooses(self, which: int, service: str, does: type[wanted.ChangeService]) -> None:
        self.give(does(number=self.number(which, "waiting"), service=service))

    @rule(which=WHICH, needs=NEEDS, level=LEVELS, stage=st.sampled_from(["waiting", "waiting", "away"]))
    def tells_needs(self, which: int, needs: tuple[str, ...], level: str, stage: str) -> None:
        before = self.day.tickets
        number = self.number(which, stage)
        self.give(wanted.ChangeNeeds(number=number, needs=needs, level=level))
        if number in before:
            must_hold.nobody_lost_by_telling(before[number], self.day.tickets[number], self.plan)

    @rule(which=WHICH, clerk=CLERKS, takes=st.booleans(), service=SERVICES)
    def asks_for(self, which: int, clerk: str, service: str, *, takes: bool) -> None:
        """For one employee, with a new ticket or the one that somebody has."""
        number = self.number(which, "waiting")
        changed = wanted.ChangeNeeds(number=number, employee=clerk)
        self.give(wanted.TakeTicket(service=service, employee=clerk) if takes else changed)

    @rule(which=WHICH, slot=st.integers(0, 3), service=SERVICES, stage=st.sampled_from(["", "waiting", "away"]))
    def comes_later(self, which: int, slot: int, service: str, stage: str) -> None:
        """At one of the times that are offered, or at another one than before, or now after all."""
        number = self.number(which, stage) if stage else ""
        known = self.plan.service(service)
        times = set_times.offered(self.day, self.plan, known, self.now, number) if known else ()
        later = times[slot] if slot < len(times) else None
        changed = wanted.ChangeNeeds(number=number, later=later)
        self.give(changed if stage else wanted.TakeTicket(service=service, later=later))

    @rule(which=WHICH, minutes=st.sampled_from([5, 15, 60]))
    def goes_away(self, which: int, minutes: int) -> None:
        self.give(wanted.PauseVisit(number=self.number(which, "waiting"), minutes=minutes))

    @rule(service=SERVICES, minutes=st.sampled_from([None, 5, 40]), reason=REASONS, pauses=st.booleans())
    def pauses_a_service(self, service: str, minutes: int | None, reason: str, *, pauses: bool) -> None:
        back = None if minutes is None else self.now + timedelta(minutes=minutes)
        pause = wanted.PauseService(service=service, reason=reason, back_at=back)
        self.give(pause if pauses else wanted.ResumeService(service=service))

    @rule(minutes=MINUTES, asks=st.booleans())
    def time_passes(self, minutes: int, *, asks: bool) -> None:
        self.now += timedelta(minutes=minutes)
        self.give(wanted.AskForHelp(kiosk="hall") if asks else wanted.AnswerHelp(kiosk="hall"))
        self.give(wanted.LetTimePass())

    @precondition(lambda self: len(self.plans) < 3)
    @rule(plan=PLANS)
    def rules_change(self, plan: Plan) -> None:
        self.add_plan(plan)
        self.give(wanted.TakeEffect(plan_version=len(self.plans)))

    @rule(which=WHICH, treated=st.sampled_from([None, 1, 5, 6]))
    def rates(self, which: int, treated: int | None) -> None:
        number = self.number(which, "served")
        taken = self.performed_rating(RateVisit(number=number, treated=treated))
        assert not (taken and number in self.rated), "rated twice"
        self.rated |= {number} if taken else set()

    @precondition(lambda self: len(self.entries) > 40)
    @rule(next_day=st.booleans())
    def closes(self, *, next_day: bool) -> None:
        self.give(wanted.CloseDay())
        if next_day:
            self.day_ends()
            tomorrow = self.day.date + timedelta(days=1)
            self.day, self.now = Day(office="tartu", date=tomorrow), on("08:45", tomorrow)
            self.entries, self.rated = (), set()
            self.give(wanted.OpenDay(plan_version=len(self.plans)))
            self.give(wanted.OpenCounter(counter="3", clerk="jaan"))

    def number(self, which: int, stage: str) -> str:
        """A number at this stage, or any other of the day, or one that nobody took."""
        taken = [number for number, ticket in self.day.tickets.items() if ticket.stage_name == stage]
        taken = taken or list(self.day.tickets)
        return taken[which % len(taken)] if taken else "999"

    def desk(self, which: int) -> Desk | None:
        """A counter at which somebody works."""
        working = [desk for desk in self.day.desks.values() if desk.is_open]
        return working[which % len(working)] if working else None

    def at(self, desk: Desk | None, *wishes: Wish) -> None:
        for does in wishes:
            self.give(does(counter=desk.counter if desk else "9"))

    @invariant()
    def all_are_somewhere_once(self) -> None:
        if self.plans:
            must_hold.nobody_is_at_two_counters(self.day)
            must_hold.no_clerk_is_at_two_counters(self.day)
            must_hold.nobody_is_forgotten(self.day, self.entries)

    def day_ends(self) -> None:
        must_hold.nobody_is_forgotten(self.day, self.entries)
        must_hold.promises_are_broken_once_and_never_when_kept(self.entries)
        must_hold.numbers_are_unique_and_without_gaps(self.plan, self.entries)
        must_hold.the_day_is_the_sum_of_its_entries(self.day, self.entries)
        must_hold.each_visit_is_one_in_every_figure(self.day, self.plan, self.now)

    def teardown(self) -> None:
        if self.plans:
            self.day_ends()
            if self.day.is_open:
                self.give(wanted.CloseDay())
            self.day_ends()
