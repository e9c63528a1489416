"""`walkin replay FILE.jsonl`: `-` reads standard input; each line is answered at once."""

import argparse
import contextlib
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from journal.codec import read_plan
from journal.daybook import Daybook
from journal.lessonbook import learned_of
from journal.memory import MemoryJournal
from journal.trouble import JournalTrouble
from office.plan import Plan
from office.waits.estimates import Estimates
from office.waits.learned import Learned
from resources.example import example_plan_path
from station.faults import Fault
from station.replay import Replay

if TYPE_CHECKING:
    from journal.store import Journal


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin replay`."""
    parser.add_argument("file", help="a file of JSON lines; - for standard input")
    parser.add_argument("--plan", type=Path, help="the office's plan (TOML); else the example office without its rules")
    parser.add_argument("--journal", help="write into this database; in memory otherwise")
    parser.add_argument("--no-waits", action="store_true", help="leave the wait estimates out")


def run(arguments: argparse.Namespace) -> int:
    """Answer each line; 2 where a line was no command, 1 where the database failed."""
    try:
        plan = read_plan(arguments.plan) if arguments.plan else _unnamed(arguments.journal)
        with _opened(arguments.file) as lines, _journal(arguments.journal, plan) as (book, version, learned):
            estimates = None if arguments.no_waits else Estimates(learned)
            return _answer(Replay(book, plan, version, estimates), lines)
    except JournalTrouble as trouble:
        raise Fault(str(trouble)) from trouble


def _unnamed(url: str | None) -> Plan:
    """The plan where none is named: what the database has for the example office, else that office without its rules.

    Its services, counters and hours stay; what it refuses by its own wish (a call missed at once, words of its own for
    a reason, a ticket after hours) is the wish of one office.
    """
    example = read_plan(example_plan_path())
    known = None if url is None else _newest_plan(url, example.office.id)
    services = tuple(replace(service, hours={}, most_per_day=None, outcomes=()) for service in example.services)
    return known or Plan(
        office=example.office,
        services=services,
        counters=example.counters,
        hours=example.hours,
        roster=example.roster,
    )


def _newest_plan(url: str, office: str) -> Plan | None:
    from journal.store import open_journal  # noqa: PLC0415 - half a second that only a database costs

    with contextlib.closing(open_journal(url)) as journal:
        newest = journal.newest_plan(office)
    return newest[1] if newest else None


def _answer(replay: Replay, lines: BinaryIO) -> int:
    for answer in replay.answers(lines):
        sys.stdout.buffer.write(answer.encode() + b"\n")
        sys.stdout.buffer.flush()
    return replay.code


@contextlib.contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        file = Path(name).open("rb")  # noqa: SIM115 - it is closed below, and only what opening says is told here
    except OSError as error:
        raise Fault(f"{error.filename}: {error.strerror}.") from error
    with file:
        yield file


@contextlib.contextmanager
def _journal(url: str | None, plan: Plan) -> Iterator[tuple[Daybook, int, Learned]]:
    """The book, the version of the plan in it, and what its days have taught so far."""
    if url is None:
        yield Daybook(MemoryJournal(plan), plan.office.id), 1, Learned()
        return
    from journal.store import open_journal  # noqa: PLC0415 - half a second that only a database costs

    journal = open_journal(url)
    try:
        version, office = _version(journal, plan), plan.office.id
        yield Daybook(journal, office), version, learned_of(journal, office)
    finally:
        journal.close()


def _version(journal: "Journal", plan: Plan) -> int:
    newest = journal.newest_plan(plan.office.id)
    if newest is not None and newest[1] == plan:
        return newest[0]
    return journal.put_plan(plan.office.id, plan, datetime.now(UTC), "replay")
