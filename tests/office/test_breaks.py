"""Breaks: when counters paused, on any day; and what became of those that the roster plans."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from office import commands as wanted
from office.breaks import break_due, counter_times, pauses_of, planned_breaks
from office.commands import DayCommand
from office.day import Day, after
from office.deciding import decide
from office.desk import Busy, Free, Paused
from office.events import CounterClosed, CounterOpened, CounterPaused, CounterResumed, DayEvent, DayOpened, Entry
from office.hours import Clock
from office.plan import Shift
from office.refusals import Refused
from tests.office.branch import MONDAY, PLAN, on

ACTS: tuple[Callable[[str, str], DayCommand], ...] = (
    lambda counter, clerk: wanted.OpenCounter(counter=counter, clerk=clerk),
    lambda counter, _: wanted.PauseCounter(counter=counter, reason="lunch"),
    lambda counter, _: wanted.ResumeCounter(counter=counter),
    lambda counter, _: wanted.CloseCounter(counter=counter),
    lambda counter, _: wanted.ShutVanished(counter=counter),
    lambda counter, _: wanted.UndoAct(counter=counter),
    lambda counter, _: wanted.UndoAct(counter=counter),
    lambda counter, _: wanted.CallNext(counter=counter),
    lambda counter, _: wanted.FinishService(counter=counter),
    lambda _, __: wanted.TakeTicket(service="payments", by_staff=True),
)
WISHES = st.tuples(
    st.sampled_from(ACTS), st.sampled_from(["1", "3"]), st.sampled_from(["mari", "jaan"]), st.integers(0, 20)
)


@settings(max_examples=100, deadline=None)
@given(wishes=st.lists(WISHES, max_size=25))
def test_times_heard_from_events_agree_with_the_day_at_every_moment(
    wishes: list[tuple[Callable[[str, str], DayCommand], str, str, int]],
) -> None:
    day, now = Day(office="tartu", date=MONDAY), on("08:45")
    entries: tuple[Entry, ...] = ()
    for wish, counter, clerk, minutes in [(lambda *_: wanted.OpenDay(), "", "", 0), *wishes]:
        now += timedelta(minutes=minutes)
        events = decide(day, PLAN, wish(counter, clerk), now)
        if isinstance(events, Refused):
            continue
        written = tuple(Entry(place=day.place + n, at=now, event=one) for n, one in enumerate(events, 1))
        day, entries = after(day, written), (*entries, *written)
        agree(day, entries)


def agree(day: Day, entries: tuple[Entry, ...]) -> None:
    times = counter_times(entries)
    for counter, heard in times.items():
        desk = day.desks.get(counter)
        state = desk.state if desk else None
        clerk = desk.clerk if desk else ""
        at_work = [stay.clerk for stay in heard.stays if stay.until is None]
        paused = [(pause.clerk, pause.since, pause.reason) for pause in heard.pauses if pause.until is None]
        assert at_work == ([clerk] if isinstance(state, Free | Busy) else [])
        assert paused == ([(clerk, state.since, state.reason)] if isinstance(state, Paused) else [])
        stays = [(one.since, one.until or LATEST) for one in heard.stays]
        spans = sorted([*stays, *((one.since, one.until or LATEST) for one in heard.pauses)])
        assert all(until <= since for (_, until), (since, _) in pairwise(spans))


LATEST = datetime.max.replace(tzinfo=UTC)
ROSTER = (Shift(counter="1", opens=Clock(9), closes=Clock(17), breaks=((Clock(12), Clock(12, 30)),)),)
OPENED = ("09:00", CounterOpened(counter="1", clerk="mari", services=("payments",)))


def told(*happened: tuple[str, DayEvent]) -> tuple[Entry, ...]:
    every = (("08:45", DayOpened(roster=ROSTER)), *happened)
    return tuple(Entry(place=n, at=on(at), event=event) for n, (at, event) in enumerate(every, 1))


def pause(since: str, until: str = "") -> tuple[tuple[str, DayEvent], ...]:
    paused = (since, CounterPaused(counter="1", reason="lunch"))
    return (paused, (until, CounterResumed(counter="1"))) if until else (paused,)


def state(now: str, *happened: tuple[str, DayEvent]) -> str:
    entries = told(*happened)
    day = after(Day(office="tartu", date=MONDAY), entries)
    (found,) = planned_breaks(day, PLAN, entries, on(now))
    assert (found.counter, found.starts, found.ends) == ("1", on("12:00"), on("12:30"))
    return found.state


@pytest.mark.parametrize(
    ("now", "happened", "expected"),
    [
        ("10:00", (OPENED,), "ahead"),
        ("11:30", (OPENED,), "ahead"),
        ("12:00", (OPENED,), "due"),
        ("13:29", (OPENED,), "due"),
        ("13:30", (OPENED,), "missed"),
        ("12:10", (OPENED, *pause("12:05")), "going_on"),
        ("12:40", (OPENED, *pause("12:05", "12:35")), "taken"),
        ("12:40", (OPENED, *pause("12:05", "12:20")), "taken"),
        ("12:40", (OPENED, *pause("12:05", "12:19")), "due"),
        ("14:00", (OPENED, *pause("12:05", "12:19")), "missed"),
        ("11:50", (OPENED, *pause("11:15", "11:45")), "taken"),
        ("14:00", (OPENED, *pause("10:15", "10:55")), "missed"),
        ("14:00", (OPENED, *pause("13:10", "13:25")), "taken"),
        ("14:00", (OPENED, *pause("13:20", "13:50")), "missed"),
        ("12:10", (OPENED, ("11:50", CounterClosed(counter="1"))), "going_on"),
        ("14:00", (OPENED, ("11:50", CounterClosed(counter="1"))), "taken"),
        ("14:00", (), "nobody"),
        ("14:00", (("12:40", OPENED[1]),), "nobody"),
        ("14:00", (OPENED, ("10:30", CounterClosed(counter="1"))), "nobody"),
    ],
)
def test_what_became_of_a_planned_break(now: str, happened: tuple[tuple[str, DayEvent], ...], expected: str) -> None:
    assert state(now, *happened) == expected


@pytest.mark.parametrize(
    ("now", "happened", "is_due"),
    [
        ("11:59", (OPENED,), False),
        ("12:00", (OPENED,), True),
        ("13:29", (OPENED,), True),
        ("13:30", (OPENED,), False),
        ("12:10", (OPENED, *pause("12:05")), False),
        ("12:40", (OPENED, *pause("12:05", "12:20")), False),
        ("12:10", (OPENED, *pause("11:15", "11:30")), False),
        ("12:10", (OPENED, *pause("10:15", "10:30")), True),
        ("12:10", (("12:05", OPENED[1]),), False),
        ("12:10", (), False),
    ],
)
def test_a_break_is_remembered_until_it_is_taken(
    now: str, happened: tuple[tuple[str, DayEvent], ...], *, is_due: bool
) -> None:
    day = after(Day(office="tartu", date=MONDAY), told(*happened))
    assert break_due(day, PLAN, "1", on(now)) == ((on("12:00"), on("12:30")) if is_due else None)
    assert break_due(day, PLAN, "2", on(now)) is None


def test_the_pauses_of_a_clerk_are_those_of_every_counter_and_of_nobody_else() -> None:
    entries = told(
        OPENED,
        *pause("10:00", "10:10"),
        ("10:30", CounterClosed(counter="1")),
        ("10:40", CounterOpened(counter="3", clerk="mari", services=("loans",))),
        ("11:00", CounterPaused(counter="3")),
        ("11:05", CounterOpened(counter="1", clerk="jaan", services=("payments",))),
        *pause("12:00", "12:30"),
    )
    mari = pauses_of(entries, "mari")
    assert [(one.counter, one.since, one.until) for one in mari] == [
        ("1", on("10:00"), on("10:10")),
        ("3", on("11:00"), None),
    ]
    assert [one.until and one.until - one.since for one in pauses_of(entries, "jaan")] == [timedelta(minutes=30)]


def test_breaks_stand_in_the_order_of_the_day() -> None:
    early = replace(ROSTER[0], counter="3", breaks=((Clock(10), Clock(10, 15)), (Clock(15), Clock(15, 15))))
    day = after(
        Day(office="tartu", date=MONDAY), (Entry(place=1, at=on("08:45"), event=DayOpened(roster=(*ROSTER, early))),)
    )
    found = planned_breaks(day, PLAN, (), on("09:00"))
    assert [(one.counter, one.state) for one in found] == [("3", "ahead"), ("1", "ahead"), ("3", "ahead")]
