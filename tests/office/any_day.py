"""Any day of a branch: random commands of several counters, and what must hold after each of them."""

from collections import Counter as Tally
from datetime import timedelta
from itertools import islice

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from office import commands as wanted
from office import line, numbers
from office.commands import DayCommand
from office.day import Day, after
from office.events import Entry, TicketCalled
from office.plan import HEAD_START_MINUTES
from office.stages import Called, Serving
from office.ticket import Ticket
from tests.office.branch import MONDAY, PLAN, on

MOST = timedelta(minutes=max(HEAD_START_MINUTES.values()))
IN_PROGRESS = {"waiting", "called", "serving"}
COUNTERS = st.sampled_from(["1", "1", "2", "2", "3", "3", "9"])
MINUTES = st.sampled_from([0, 1, 10, 25, 40])
SERVICES = st.sampled_from(["payments", "loans", "other"])
AT_COUNTER = st.sampled_from(
    [
        wanted.CallNext,
        wanted.CallNext,
        wanted.CallAgain,
        wanted.ConfirmArrival,
        wanted.FinishService,
        wanted.MarkMissed,
        wanted.PutBack,
        wanted.PauseCounter,
        wanted.ResumeCounter,
        wanted.CloseCounter,
    ]
)


class AnyDay(RuleBasedStateMachine):
    """Random commands. `performed` carries one out and answers with what was written, None where it was refused."""

    def __init__(self) -> None:
        super().__init__()
        self.day = Day(office="tartu", date=MONDAY)
        self.now = on("08:45")
        self.entries: tuple[Entry, ...] = ()

    def performed(self, command: DayCommand) -> tuple[Entry, ...] | None:
        raise NotImplementedError

    def give(self, command: DayCommand) -> None:
        """Carry the command out, and hold the call, if there was one, to the order of the line."""
        before = self.day
        written = self.performed(command)
        if written is None:
            assert self.day == before, "a refused command changed something"
            return
        self.entries += written
        for entry in written:
            if isinstance(entry.event, TicketCalled):
                _is_fair(before, entry.event)
        if isinstance(command, wanted.CallNext) and not written:
            assert not line.offered(before, before.desks[command.counter]), "somebody waits, and nobody was called"

    @initialize()
    def opens(self) -> None:
        self.give(wanted.OpenDay())
        self.give(wanted.OpenCounter(counter="1"))
        self.give(wanted.OpenCounter(counter="3"))

    @rule(services=st.lists(SERVICES, min_size=2, max_size=4))
    def several_come(self, services: list[str]) -> None:
        for service in services:
            self.give(wanted.TakeTicket(service=service))

    @rule(minutes=MINUTES, service=SERVICES, standing=st.sampled_from(["normal", "priority", "appointment"]))
    def takes(self, minutes: int, service: str, standing: str) -> None:
        self.now += timedelta(minutes=minutes)
        self.give(wanted.TakeTicket(service=service, standing=standing))  # type: ignore[arg-type]  # one of the three

    @rule(
        counter=COUNTERS,
        clerk=st.sampled_from(["", "mari", "jaan"]),
        services=st.none() | st.lists(SERVICES, max_size=2).map(tuple),
    )
    def staffs(self, counter: str, clerk: str, services: tuple[str, ...] | None) -> None:
        self.give(wanted.OpenCounter(counter=counter, clerk=clerk, services=services))

    @rule(minutes=MINUTES, counter=COUNTERS, command=AT_COUNTER)
    def at_a_counter(self, minutes: int, counter: str, command: type[wanted.CallNext]) -> None:
        self.now += timedelta(minutes=minutes)
        self.give(command(counter=counter))

    @rule(counter=COUNTERS, ends=st.sampled_from([wanted.FinishService, wanted.MarkMissed]))
    def goes_on(self, counter: str, ends: type[wanted.FinishService]) -> None:
        """Whoever is at the counter goes, the next one comes."""
        self.give(ends(counter=counter))
        self.give(wanted.CallNext(counter=counter))

    @rule(which=st.integers(0, 50), wrong_choice=st.booleans())
    def gives_back(self, which: int, *, wrong_choice: bool) -> None:
        self.give(wanted.CancelTicket(number=self.number(which, "waiting"), wrong_choice=wrong_choice))

    @rule(minutes=MINUTES, which=st.integers(0, 50))
    def rejoins(self, minutes: int, which: int) -> None:
        self.now += timedelta(minutes=minutes)
        self.give(wanted.RejoinLine(number=self.number(which, "missed")))

    @precondition(lambda self: len(self.entries) > 40)
    @rule()
    def closes(self) -> None:
        self.give(wanted.CloseDay())

    def number(self, which: int, stage: str) -> str:
        """A number at this stage, or any other of the day, or one that nobody took."""
        taken = [number for number, ticket in self.day.tickets.items() if ticket.stage_name == stage]
        taken = taken or list(self.day.tickets)
        return taken[which % len(taken)] if taken else "999"

    @invariant()
    def numbers_are_unique_and_without_gaps(self) -> None:
        for service in PLAN.services:
            taken = [ticket.number for ticket in self.day.tickets.values() if ticket.service == service.id]
            assert taken == list(islice(numbers.series(PLAN, service), len(taken)))

    @invariant()
    def nobody_is_at_two_counters(self) -> None:
        busy = {desk.number: desk.counter for desk in self.day.desks.values() if desk.number}
        at_desks = {number: _counter(ticket) for number, ticket in self.day.tickets.items() if _counter(ticket)}
        assert busy == at_desks
        assert len(busy) == sum(1 for desk in self.day.desks.values() if desk.number)

    @invariant()
    def no_clerk_is_at_two_counters(self) -> None:
        clerks = Tally(desk.clerk for desk in self.day.desks.values() if desk.is_open and desk.clerk)
        assert all(times == 1 for times in clerks.values())

    @invariant()
    def nobody_is_forgotten(self) -> None:
        places = Tally(ticket.stage_name for ticket in self.day.tickets.values())
        assert places["waiting"] == len(self.day.waiting)
        assert sum(places.values()) == len(self.day.tickets) == sum(1 for entry in self.entries if _is_take(entry))
        assert self.day.closed_at is None or not IN_PROGRESS & set(places)

    @invariant()
    def the_day_is_the_sum_of_its_entries(self) -> None:
        assert after(Day(office="tartu", date=MONDAY), self.entries) == self.day

    def teardown(self) -> None:
        if self.day.is_open:
            self.give(wanted.CloseDay())
        self.nobody_is_forgotten()


def _is_take(entry: Entry) -> bool:
    return type(entry.event).__name__ == "TicketTaken"


def _counter(ticket: Ticket) -> str | None:
    return ticket.stage.counter if isinstance(ticket.stage, Called | Serving) else None


def _is_fair(before: Day, call: TicketCalled) -> None:
    called = before.tickets[call.number]
    passed = [ticket for ticket in line.offered(before, before.desks[call.counter]) if ticket.serial < called.serial]
    assert call.why.passed == len(passed)
    for ticket in passed:
        assert called.joined <= ticket.joined + MOST - PLAN.head_start(ticket.standing), "overtaken without bound"
    if called.key == called.joined - PLAN.head_start(called.standing):
        assert all(ticket.standing != called.standing for ticket in passed), "not first come first served"
