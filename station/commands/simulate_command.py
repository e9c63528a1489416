"""`walkin simulate`: a made-up history of an office through its real rules, written to the journal."""

import argparse
import contextlib
import json
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from office.plan import Plan
from office.simulation.crew import crew_of
from office.simulation.habits import Habits, habits_of
from office.simulation.history import Past, open_days, open_days_before
from station.commands.database import add_database_place, office_of, opened
from station.faults import Fault

if TYPE_CHECKING:
    from journal.store import Journal
    from station.made_history import Written

_MOST_DAYS = 3660
_PLAN_FILE = ".toml"


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin simulate`."""
    parser.add_argument("--days", required=True, metavar="N", help="so many days on which the office is open")
    parser.add_argument("--from", dest="first", metavar="DATE", help="from this day on; else the last N before today")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="the same seed, the same history; else 1")
    parser.add_argument("--visits-a-day", metavar="M", help="on a usual day; else what keeps the counters well busy")
    parser.add_argument("--office", default="", metavar="PLAN.toml", help="a plan's file, or the id of a known office")
    parser.add_argument("--waits", action="store_true", help="also estimate and write what customers were told (slow)")
    parser.add_argument("--json", action="store_true")
    add_database_place(parser)


def run(arguments: argparse.Namespace) -> int:
    """Make the days and write them; raises Fault. 1 where somebody pressed Ctrl+C: whole days alone are there."""
    wish = _amount(arguments.days, "--days", _MOST_DAYS)
    a_day = None if arguments.visits_a_day is None else _amount(arguments.visits_a_day, "--visits-a-day", 100_000)
    with opened(arguments) as journal:
        version, plan = _plan(arguments, journal)
        days = _days(plan, arguments.first, wish)
        _refuse(journal, plan, days)
        return _simulate(arguments, journal, (version, plan), days, a_day)


def _simulate(
    arguments: argparse.Namespace,
    journal: "Journal",
    in_force: tuple[int, Plan],
    days: Sequence[date],
    a_day: float | None,
) -> int:
    from journal.trouble import Overtaken  # noqa: PLC0415  # with the journal
    from station.made_history import Written, clerks_of, write_history  # noqa: PLC0415  # likewise

    version, plan = in_force
    crew = crew_of(plan, clerks_of(journal, plan.office.id))
    habits = habits_of(plan, crew, arguments.seed, a_day)
    _warn(habits)
    past = Past(plan=plan, version=version, crew=crew, habits=habits, seed=arguments.seed)
    written, stopped = Written(), False
    try:
        with contextlib.closing(write_history(journal, past, days, told=arguments.waits)) as writing:
            for written in writing:  # the last one is told
                _progress(written, len(days))
    except KeyboardInterrupt:
        stopped = True
    except Overtaken as overtaken:
        raise Fault(
            f"somebody else wrote to {overtaken} meanwhile: {written.days} whole days were made."
        ) from overtaken
    _end_progress()
    _tell(arguments, plan, days[: written.days], written)
    if stopped:
        sys.stderr.write(f"walkin simulate: stopped after {written.days} of {len(days)} days.\n")
    return int(stopped)


def _amount(text: str, word: str, most: int) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= most:
        raise Fault(f"{word} {text}: expected a number from 1 to {most}.")
    return int(text)


def _plan(arguments: argparse.Namespace, journal: "Journal") -> tuple[int, Plan]:
    """The plan that is named, made the newest where it is another one; else the newest of the office. Raises Fault."""
    if arguments.office.endswith(_PLAN_FILE):
        from journal.codec import read_plan  # noqa: PLC0415  # what reads TOML, only for who names a file
        from journal.trouble import PlanUnreadable  # noqa: PLC0415  # likewise

        try:
            plan = read_plan(Path(arguments.office))
        except PlanUnreadable as unreadable:
            raise Fault(f"{str(unreadable).removesuffix('.')}.") from unreadable
        newest = journal.newest_plan(plan.office.id)
        if newest is not None and newest[1] == plan:
            return newest
        return journal.put_plan(plan.office.id, plan, datetime.now(UTC), "walkin simulate"), plan
    newest = journal.newest_plan(office_of(arguments, journal))
    if newest is None:
        raise Fault("the office has no plan: name one with --office PLAN.toml.")
    return newest


def _days(plan: Plan, first: str | None, many: int) -> tuple[date, ...]:
    today = datetime.now(plan.zone).date()
    if first is None:
        days = open_days_before(plan, today - timedelta(days=1), many)
    else:
        try:
            days = tuple(open_days(plan, date.fromisoformat(first), many))
        except ValueError as error:
            raise Fault(f"--from {first}: is no date like 2026-03-02.") from error
    if len(days) < many:
        raise Fault(f"the office is open on only {len(days)} days in ten years by its hours.")
    if days[-1] >= today:
        raise Fault(f"{days[-1]} is not over yet, and only what is past is made up: begin earlier, or make fewer days.")
    return days


def _refuse(journal: "Journal", plan: Plan, days: Sequence[date]) -> None:
    from station.made_history import lived_already  # noqa: PLC0415  # with the journal

    lived = lived_already(journal, plan.office.id, days)
    if lived is not None:
        raise Fault(f"something happened on {lived} already: choose other days with --from, or another database.")


def _warn(habits: Habits) -> None:
    if habits.a_day > habits.can_serve:
        can, want = round(habits.can_serve), round(habits.a_day)
        sys.stderr.write(f"The counters of the plan can serve some {can} customers a day; {want} will wait long.\n")


def _progress(written: "Written", of: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{written.days} of {of} days, {written.visits} visits\x1b[K")
        sys.stderr.flush()
    elif written.days * 10 // of > (written.days - 1) * 10 // of:
        sys.stderr.write(f"{written.days} of {of} days, {written.visits} visits\n")


def _end_progress() -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")


def _tell(arguments: argparse.Namespace, plan: Plan, days: Sequence[date], written: "Written") -> None:
    if not days:
        return
    if arguments.json:
        told = {
            "office": plan.office.id,
            "from": days[0].isoformat(),
            "to": days[-1].isoformat(),
            "seed": arguments.seed,
            "days": written.days,
            "visits": written.visits,
            "ratings": written.ratings,
            "cases": written.cases,
            "vouchers": written.vouchers,
        }
        sys.stdout.write(json.dumps(told) + "\n")
        return
    sys.stdout.write(
        f"{plan.office.id}: {written.visits} visits on {written.days} days from {days[0]} to {days[-1]}, "
        f"{written.ratings} of them rated, {written.cases} cases, {written.vouchers} vouchers.\n"
    )
