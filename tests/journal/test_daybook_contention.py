"""Eight clerks at one journal: no number twice, nobody called twice, and no command is lost or refused for it."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, islice

import pytest

from journal.daybook import Daybook, Signed
from journal.store import open_journal
from office.commands import CloseDay, OpenCounter, OpenDay
from office.events import Entry, ServiceFinished, TicketCalled, TicketTaken
from office.numbers import series
from office.plan import Counter
from office.refusals import Refused
from tests.office.branch import MONDAY, PLAN, on

CLERKS = 8
CUSTOMERS = 13
BRANCH = replace(PLAN, counters=tuple(Counter(id=str(n), services=("payments",)) for n in range(1, CLERKS + 1)))
SIGNED = Signed(at=on("08:45"))


class Clerk:
    """A `tests.journal.clerk`, started; `work` lets it begin and waits for its answers."""

    def __init__(self, url: str, counter: str) -> None:
        command = [sys.executable, "-W", "error", "-m", "tests.journal.clerk", url, counter, str(CUSTOMERS)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)  # noqa: S603 - ours
        assert self._process.stdout is not None
        assert self._process.stdin is not None
        self._answers, self._word = self._process.stdout, self._process.stdin

    def is_ready(self) -> bool:
        return self._answers.readline() == "ready\n"

    def begins(self) -> None:
        self._word.write("go\n")
        self._word.flush()

    def ends(self) -> tuple[list[str], str]:
        """Its answers, and what it complained of."""
        answers, complaints = self._process.communicate()
        return answers.splitlines(), complaints


@pytest.fixture
def opened(url: str) -> Iterator[Daybook]:
    """The book of a branch that has opened, with a clerk at each counter."""
    journal = open_journal(url)
    journal.put_plan("tartu", BRANCH, on("08:00"), "test")
    book = Daybook(journal, "tartu")
    assert not isinstance(book.act(MONDAY, (OpenDay(),), SIGNED), Refused)
    for counter in BRANCH.counters:
        assert not isinstance(book.act(MONDAY, (OpenCounter(counter=counter.id),), SIGNED), Refused)
    yield book
    journal.close()


def events(entries: tuple[Entry, ...], kind: type[TicketTaken | TicketCalled | ServiceFinished]) -> list[str]:
    """The numbers of the events of this kind, in their order."""
    return [entry.event.number for entry in entries if isinstance(entry.event, kind)]


def test_eight_clerks_take_and_call_at_once(url: str, opened: Daybook) -> None:
    clerks = [Clerk(url, counter.id) for counter in BRANCH.counters]
    assert [clerk.is_ready() for clerk in clerks] == [True] * CLERKS
    for clerk in clerks:
        clerk.begins()
    ended = [clerk.ends() for clerk in clerks]

    assert [complaints for _, complaints in ended] == [""] * CLERKS
    answers = [answer for given, _ in ended for answer in given]
    assert len(answers) == 3 * CLERKS * CUSTOMERS, "a command was lost"
    assert [answer for answer in answers if answer.startswith(("refused", "nobody"))] == []

    acted = opened.act(MONDAY, (CloseDay(),), SIGNED)
    assert not isinstance(acted, Refused)
    journal = open_journal(url)
    entries = journal.read("tartu", "day/2026-03-02")
    legs = journal.legs("tartu", MONDAY, MONDAY)
    journal.close()
    numbers = list(acted.day.tickets)
    assert len(numbers) == CLERKS * CUSTOMERS
    assert numbers == events(entries, TicketTaken) == [*islice(series(BRANCH, BRANCH.services[0]), len(numbers))]
    assert sorted(events(entries, TicketCalled)) == sorted(numbers), "somebody was called twice, or never"
    assert sorted(events(entries, ServiceFinished)) == sorted(numbers)
    assert sorted(answers) == sorted(f"{word} {n}" for n in numbers for word in ("taken", "called", "finished"))
    assert {leg.number for leg in legs if leg.how == "served"} == set(numbers)
    assert sum(1 for _ in groupby(entries, key=lambda entry: entry.station)) > 2 * CLERKS, "the clerks did not meet"
