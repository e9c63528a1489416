"""Several processes at one stream: no place twice, none lost, nothing fails, and nothing answered is lost by a kill."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby

import pytest

from journal.store import Journal, open_journal
from journal.trouble import Overtaken
from office.events import Entry, TicketTaken
from office.visits import VisitLeg
from tests.journal.examples import DAY, MONDAY, NINE, PLAN, batch, leg
from tests.journal.processes import Appender

WRITERS = 8
TICKETS = 60


def test_many_processes_append_to_one_stream(url: str) -> None:
    writers = [Appender(url, f"writer {n}", TICKETS) for n in range(WRITERS)]
    assert [writer.is_ready() for writer in writers] == [True] * WRITERS
    for writer in writers:
        writer.begins()
    assert [writer.ends() for writer in writers] == [""] * WRITERS

    journal = open_journal(url)
    entries = journal.read("tartu", DAY)
    legs = journal.legs("tartu", MONDAY, MONDAY)
    journal.close()
    numbers = [entry.event.number for entry in entries if isinstance(entry.event, TicketTaken)]
    assert [entry.place for entry in entries] == list(range(1, WRITERS * TICKETS + 1))
    assert numbers == [str(entry.place) for entry in entries]
    assert sorted((n for writer in writers for n in writer.answers), key=int) == numbers
    assert {found.number for found in legs} == set(numbers)
    assert set(Counter(entry.by for entry in entries).values()) == {TICKETS}
    turns = sum(1 for _ in groupby(entries, key=lambda entry: entry.by))
    assert turns > WRITERS, "the writers did not meet"


def test_a_kill_loses_nothing_that_was_answered_and_the_next_goes_on(url: str) -> None:
    killed, following = Appender(url, "killed", 1_000_000), Appender(url, "next", 3)
    assert killed.is_ready()
    assert following.is_ready()
    killed.begins()
    killed.answers_so_many(40)
    killed.is_killed()
    following.begins()
    assert following.ends() == ""

    journal = open_journal(url)
    entries = journal.read("tartu", DAY)
    legs = journal.legs("tartu", MONDAY, MONDAY)
    kept = [str(entry.place) for entry in entries if entry.by == "killed"]
    assert kept[: len(killed.answers)] == killed.answers
    assert len(kept) - len(killed.answers) <= 1
    assert following.answers == [str(len(kept) + n) for n in (1, 2, 3)]
    assert journal.head("tartu", DAY) == len(entries) == len(legs)
    journal.close()


def test_the_projection_is_made_anew_while_others_write(url: str) -> None:
    writer = Appender(url, "writer", 150)
    assert writer.is_ready()
    journal = open_journal(url)
    writer.begins()
    writer.answers_so_many(1)
    for _ in range(10):
        journal.rebuild("tartu", legs_of_tickets)
    assert writer.ends() == ""
    assert sorted(int(found.number) for found in journal.legs("tartu", MONDAY, MONDAY)) == list(range(1, 151))
    journal.close()


def legs_of_tickets(_stream: str, entries: tuple[Entry, ...]) -> list[VisitLeg]:
    return [leg(entry.event.number) for entry in entries if isinstance(entry.event, TicketTaken)]


def test_no_two_plans_are_the_same_version(url: str) -> None:
    journals = [open_journal(url) for _ in range(6)]
    with ThreadPoolExecutor(6) as pool:
        versions = list(pool.map(lambda journal: journal.put_plan("tartu", PLAN, NINE, "mari"), journals * 4))
    assert sorted(versions) == list(range(1, 25))
    for journal in journals:
        journal.close()


def test_nobody_appends_to_a_stream_while_one_is_alone_with_it(url: str) -> None:
    mine, other = open_journal(url), open_journal(url)
    mine.append("tartu", [batch(1)])
    with ThreadPoolExecutor(1) as pool:
        with mine.alone("tartu", DAY):
            second = pool.submit(other.append, "tartu", [batch(2)])
            mine.append("tartu", [batch(2)])
            assert [entry.place for entry in mine.read("tartu", DAY)] == [1, 2]
        assert isinstance(second.exception(), Overtaken)
    assert [entry.place for entry in other.read("tartu", DAY)] == [1, 2]
    mine.close()
    other.close()


def test_what_fails_while_one_is_alone_leaves_nothing_behind(journal: Journal) -> None:
    journal.append("tartu", [batch(1)])
    with pytest.raises(Overtaken):
        _append_twice_alone(journal)
    assert [entry.place for entry in journal.read("tartu", DAY)] == [1]
    journal.append("tartu", [batch(2)])
    assert journal.head("tartu", DAY) == 2


def _append_twice_alone(journal: Journal) -> None:
    with journal.alone("tartu", DAY):
        journal.append("tartu", [batch(2)])
        journal.append("tartu", [batch(2)])
