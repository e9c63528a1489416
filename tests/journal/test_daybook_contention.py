"""Twenty clerks at one journal: nobody twice, nobody lost, always the next one; and a kill loses nothing answered."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice

import pytest

from journal.daybook import Daybook
from journal.signed import Signed
from journal.store import open_journal
from office.commands import CloseDay, DayCommand, OpenCounter, OpenDay, ShutVanished, TakeTicket
from office.day import Day
from office.events import Entry, TicketCalled, TicketNotServed, TicketTaken
from office.legs import legs_of_all
from office.numbers import series
from office.plan import Counter
from office.refusals import Refused
from office.visits import VisitLeg
from tests.journal.clerk import NOBODY, SERVICES, WORDS, in_words
from tests.journal.processes import Clerk
from tests.office import must_hold
from tests.office.branch import MONDAY, PLAN, on

CLERKS = 20
BRANCH = replace(
    PLAN,
    counters=tuple(
        Counter(id=str(n), services=tuple(service for at, service in enumerate(SERVICES) if n % 4 != at))
        for n in range(1, CLERKS + 1)
    ),
)
"""Of the counters a quarter serves all three services, and three quarters two of them."""

SIGNED = Signed(at=on("08:45"))
WAIT_ALREADY = 60
SELDOM = 0.02
"""Three quarters of the counters serve two services of three: by the turns the clerks take, those two may be empty."""

MOST_OF_A_PRESS = 4
"""Missed, rejoined, taken, called."""


@pytest.fixture
def opened(url: str) -> Iterator[Daybook]:
    """The book of a branch that has opened, with a clerk at each counter and people who wait."""
    journal = open_journal(url)
    journal.put_plan("tartu", BRANCH, on("08:00"), "test")
    book = Daybook(journal, "tartu")
    counters = [OpenCounter(counter=counter.id) for counter in BRANCH.counters]
    people = [TakeTicket(service=SERVICES[n % len(SERVICES)]) for n in range(WAIT_ALREADY)]
    does(book, OpenDay(), *counters, *people)
    yield book
    journal.close()


def does(book: Daybook, *commands: DayCommand) -> Day:
    acted = book.act(MONDAY, commands, SIGNED)
    assert not isinstance(acted, Refused)
    return acted.day


def written(url: str) -> tuple[tuple[Entry, ...], tuple[VisitLeg, ...]]:
    journal = open_journal(url)
    found = journal.read("tartu", "day/2026-03-02"), journal.legs("tartu", MONDAY, MONDAY)
    journal.close()
    return found


def work(url: str, customers: int) -> list[Clerk]:
    """All clerks, having worked at once."""
    clerks = [Clerk(url, counter.id, customers) for counter in BRANCH.counters]
    assert [clerk.is_ready() for clerk in clerks] == [True] * CLERKS
    for clerk in clerks:
        clerk.begins()
    assert [clerk.ends() for clerk in clerks] == [""] * CLERKS
    return clerks


def test_twenty_clerks_take_call_and_serve_at_once(url: str, opened: Daybook) -> None:
    customers = 100 if url.startswith("sqlite") else 10
    clerks = work(url, customers)
    day = opened.day(MONDAY)
    entries, legs = written(url)

    for counter, clerk in zip(BRANCH.counters, clerks, strict=True):
        assert answered(clerk.answers) == by_station(entries, counter.id), "an answer is not what was written"
        assert len(clerk.answers) == customers, "a press was lost or refused"
    calls = [entry.event.number for entry in entries if isinstance(entry.event, TicketCalled)]
    called = f"{WORDS[TicketCalled]} "
    found_nobody = sum(called not in answer for clerk in clerks for answer in clerk.answers)
    assert len(calls) == CLERKS * customers - found_nobody
    assert found_nobody < CLERKS * customers * SELDOM, "too often nobody waits whom a counter may call"
    all_was_fair(day, entries)
    assert sorted(legs, key=by_leg) == sorted(legs_of_all(day, BRANCH, day.tickets), key=by_leg)
    taken = [entry.event.number for entry in entries if isinstance(entry.event, TicketTaken)]
    nobody_is_lost(does(opened, CloseDay()), taken)
    turns = sum(1 for _ in groupby(entries, key=lambda entry: entry.station))
    assert turns > CLERKS, "the clerks did not meet"


def test_killed_at_any_moment_nothing_answered_is_lost_and_nobody_who_waits(url: str, opened: Daybook) -> None:
    drawn = random.Random(url.partition(":")[0])  # noqa: S311 - the same moments each time
    counters = [counter.id for counter in BRANCH.counters[:6]]
    clerks = {counter: Clerk(url, counter, 1_000_000) for counter in counters}
    assert [clerk.is_ready() for clerk in clerks.values()] == [True] * len(counters)
    for clerk in clerks.values():
        clerk.begins()
    for counter in drawn.sample(counters, len(counters)):
        clerks[counter].answers_so_many(drawn.randint(1, 40))
        clerks[counter].is_killed()

    entries, _ = written(url)
    for counter, clerk in clerks.items():
        kept, told = by_station(entries, counter), answered(clerk.answers)
        assert kept[: len(told)] == told, "something that was answered is not written"
        assert len(kept) - len(told) <= MOST_OF_A_PRESS, "more than one press was written and not answered"
    held = opened.day(MONDAY)
    all_was_fair(held, entries)
    gone = [desk.counter for desk in held.desks.values() if desk.number]
    day = does(opened, *(ShutVanished(counter=counter) for counter in gone), CloseDay())
    nobody_is_lost(day, list(held.tickets))
    entries, legs = written(url)
    assert {leg.number for leg in legs if leg.final} == set(day.tickets)
    not_served = {entry.event.number for entry in entries if isinstance(entry.event, TicketNotServed)}
    assert {held.desks[counter].number for counter in gone} <= not_served


def answered(answers: Sequence[str]) -> list[str]:
    """The events that were answered: taken 101, called 101."""
    return [event for answer in answers if answer != NOBODY for event in answer.split(", ")]


def by_station(entries: Sequence[Entry], station: str) -> list[str]:
    return [in_words(entry) for entry in entries if entry.station == station]


def all_was_fair(day: Day, entries: Sequence[Entry]) -> None:
    """Entry by entry, each call was of the smallest key that its counter may call; and their sum is the day."""
    must_hold.calls_are_fair(Day(office="tartu", date=MONDAY), BRANCH, entries)
    must_hold.the_day_is_the_sum_of_its_entries(day, entries)
    must_hold.nobody_is_at_two_counters(day)
    assert [entry.place for entry in entries] == list(range(1, day.place + 1))


def nobody_is_lost(day: Day, taken: Sequence[str]) -> None:
    """Each has a number of its own, without gaps in a series, and is somewhere for good."""
    assert list(day.tickets) == taken
    assert len(set(taken)) == len(taken)
    for service in BRANCH.services:
        run = [*islice(series(BRANCH, service), len(taken))]
        mine = [number for number in taken if number in set(run)]
        assert mine == run[: len(mine)]
    assert {ticket.stage_name for ticket in day.tickets.values()} <= {"served", "missed", "not_served"}


def by_leg(leg: VisitLeg) -> tuple[str, int]:
    return leg.number, leg.leg
