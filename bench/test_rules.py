"""What the rules cost, without a disk: a recorded day replayed, and single decisions with 300 people waiting.

pytest bench/test_rules.py
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from journal.daybook import Daybook, changed_legs
from journal.memory import MemoryJournal
from office.commands import CallNext, CallNumber, DayCommand, TakeTicket
from office.day import foreseen
from office.deciding import decide
from office.plan import Calling, Counter, Plan, Service
from office.refusals import Refused
from station.replay import Replay
from tests.office.branch import PLAN, Branch, on

SERVICES = tuple(Service(id=f"s{n}", name={"en": "S"}, series=100 * n, promise_minutes=30) for n in range(1, 7))
COUNTERS = tuple(Counter(id=str(n), services=tuple(s.id for s in SERVICES if s.id != f"s{n}")) for n in range(1, 7))
OFFICE = replace(PLAN, services=SERVICES, counters=COUNTERS)
"""Six services; six counters, each of which serves five of them."""

SERVED, WAITING, TICKETS = 100, 300, 400


def morning(plan: Plan = OFFICE) -> Branch:
    """Half past ten: six counters, a hundred customers served, 300 waiting, every fourth with priority."""
    branch = Branch(plan)
    for counter in COUNTERS:
        branch.staffs(counter.id, f"clerk {counter.id}")
    branch.at("09:00")
    for nth in range(SERVED + WAITING):
        branch.now += timedelta(seconds=13)
        branch.takes(SERVICES[nth % 6].id, "priority" if nth % 4 == 3 else "normal")
    for nth in range(SERVED):
        branch.serves(COUNTERS[nth % 6].id)
    assert len(branch.day.waiting) == WAITING
    return branch


AUTOMATIC = replace(OFFICE, calling=Calling(automatic=True))
DECISIONS: list[tuple[str, Plan, DayCommand]] = [
    ("call next", OFFICE, CallNext(counter="1")),
    ("call next, automatic calls", AUTOMATIC, CallNext(counter="1")),
    ("take a ticket", OFFICE, TakeTicket(service="s1")),
    ("call out of turn, past everybody", OFFICE, CallNumber(counter="1", number="499")),
]


@pytest.mark.parametrize(("plan", "command"), [row[1:] for row in DECISIONS], ids=[row[0] for row in DECISIONS])
def test_a_decision_with_300_waiting(benchmark: BenchmarkFixture, plan: Plan, command: DayCommand) -> None:
    branch = morning(plan)
    if isinstance(command, CallNumber):
        command = replace(command, number=branch.day.waiting[-1].number)
    events = benchmark(decide, branch.day, plan, command, branch.now)
    assert not isinstance(events, Refused)
    assert len(events) == 1


def test_the_legs_of_everybody_who_was_passed(benchmark: BenchmarkFixture) -> None:
    """What the projection costs at the worst: a call past everybody who waits for this counter."""
    branch = morning()
    before = branch.day
    events = branch.asks(CallNumber(counter="1", number=branch.takes("s2")))
    assert not isinstance(events, Refused)
    then = foreseen(branch.day, events, branch.now)
    assert len(benchmark(changed_legs, before, then, OFFICE)) > WAITING / 2


def test_a_recorded_day(benchmark: BenchmarkFixture) -> None:
    """400 tickets, 1,600 lines and more: read, decided, written in memory and answered as JSON."""
    lines = list(recorded_day())

    def replayed() -> int:
        replay = Replay(Daybook(MemoryJournal(OFFICE), OFFICE.office.id), OFFICE, 1)
        return sum(json.loads(answer)["ok"] for answer in replay.answers(iter(lines)))

    assert benchmark.pedantic(replayed, rounds=5) == len(lines)  # type: ignore[no-untyped-call]  # it has no types


def recorded_day() -> Iterator[bytes]:
    """A full day at six counters: appointments, priority, transfers, missed calls, parked and paused customers."""
    at = on("08:45")

    def line(do: str, **more: object) -> bytes:
        return json.dumps({"at": at.isoformat(), "do": do, **more}).encode() + b"\n"

    booked = [{"id": f"a{n}", "service": "s2", "slot": f"{10 + n // 4}:{15 * (n % 4):02}"} for n in range(20)]
    yield line("open_day", appointments=booked)
    for counter in COUNTERS:
        yield line("open_counter", counter=counter.id, clerk=f"clerk {counter.id}")
    for nth in range(TICKETS):
        at += timedelta(seconds=75)
        if nth % 20 == 10:
            yield line("take", appointment=f"a{nth // 20}")
        else:
            yield line("take", service=SERVICES[nth % 6].id, priority="priority" if nth % 4 == 3 else "normal")
        if nth >= 12:
            yield from (line(do, **more) for do, more in called_and_ended(nth, at))
    at = on("18:30")
    yield line("close_day")


def called_and_ended(nth: int, at: datetime) -> Iterator[tuple[str, dict[str, str]]]:
    """Who is next is called, and nine of ten are served; one is sent on or parked."""
    here = {"counter": COUNTERS[at.minute % 6].id}
    yield "call_next", here
    yield "arrived", here
    if nth % 20 == 7:
        yield "transfer", {**here, "service": "s6" if here["counter"] != "6" else "s5", "to_counter": "1"}
    elif nth % 20 == 17:
        yield "park", here
    else:
        yield "finish", here
