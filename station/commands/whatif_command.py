"""`walkin whatif`: recorded days played again: what would help, or what a change would have led to."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from office.plan import Plan
from office.whatif.advice import advice
from office.whatif.findings import Finding, Progress
from office.whatif.outcome import (
    Comparison,
    Measure,
    Outcome,
    by_half_hour,
    by_service,
    outcome,
    outcome_of_legs,
    side_by_side,
)
from office.whatif.recorded import RecordedDay
from office.whatif.replaying import replayed
from office.whatif.speeds import speeds_of
from office.whatif.variant import Variant
from station.commands import whatif_report as report
from station.commands.database import add_database, office_of, opened
from station.faults import Fault
from station.recorded_days import recorded_days
from station.whatif_wishes import Judging, add_wishes, judging, which_days, wished

if TYPE_CHECKING:
    from journal.store import Journal


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin whatif`."""
    add_wishes(parser)
    parser.add_argument("--json", action="store_true")
    add_database(parser)


def run(arguments: argparse.Namespace) -> int:
    """Read the days, play them again, tell it; raises Fault. 1 where somebody pressed Ctrl+C meanwhile."""
    try:
        _tell(arguments)
    except KeyboardInterrupt:
        sys.stderr.write("walkin whatif: stopped.\n")
        return 1
    return 0


def _tell(arguments: argparse.Namespace) -> None:
    which, judged = which_days(arguments), judging(arguments)
    other = _other_plan(arguments)
    with opened(arguments) as journal:
        office = office_of(arguments, journal)
        newest = journal.newest_plan(office)
        if newest is None:
            raise Fault(f"the office {office} has no plan: give it one with “walkin plan import”.")
        variant = wished(arguments, newest[1], other)
        days = recorded_days(journal, office, which)
        if not days:
            raise Fault("no day that has ended, and to which anybody came, is among those that are meant.")
        was = _as_it_was(journal, office, [day.date for day in days], Measure(newest[1], *_words(judged)))
    if variant is None:
        _advise(days, newest[1], judged, was, as_json=arguments.json)
    else:
        _compare(days, (Variant(plan=newest[1]), variant), judged, was, as_json=arguments.json)


def _other_plan(arguments: argparse.Namespace) -> Plan | None:
    if arguments.plan is None:
        return None
    from journal.codec import read_plan  # noqa: PLC0415  # what reads TOML, only for who names a file
    from journal.trouble import PlanUnreadable  # noqa: PLC0415  # likewise

    try:
        return read_plan(arguments.plan)
    except PlanUnreadable as unreadable:
        raise Fault(f"{str(unreadable).removesuffix('.')}.") from unreadable


def _words(judged: Judging) -> tuple[float | None, float]:
    return judged.target_minutes, judged.level


def _as_it_was(journal: "Journal", office: str, dates: list[date], measure: Measure) -> Outcome:
    """The figures of the days themselves."""
    legs = journal.legs(office, dates[0], dates[-1])
    return outcome_of_legs([[leg for leg in legs if leg.day == day] for day in dates], measure)


def _advise(days: tuple[RecordedDay, ...], plan: Plan, judged: Judging, was: Outcome, *, as_json: bool) -> None:
    speeds = speeds_of(days, plan)
    found = _heard(advice(days, plan, judged.target_minutes, judged.level, speeds))
    if as_json:
        findings = [report.finding_form(one, plan) for one in found]
        _write_json({**report.days_form(days, judged, was, plan), "findings": findings})
        return
    sys.stdout.writelines(report.head(days, judged, was))
    for one in found:
        sys.stdout.writelines(report.sentences(one, plan, judged))
        sys.stdout.flush()


def _heard(advised: Iterable[Progress | Finding]) -> Iterator[Finding]:
    """The findings; how far it is stands on the terminal, where there is one, until the next line."""
    shows = sys.stderr.isatty()
    for one in advised:
        if not isinstance(one, Progress):
            sys.stderr.write("\r\x1b[K" if shows else "")
            yield one
        elif shows:
            sys.stderr.write(f"\r{100 * one.done // max(one.of, 1)} %")
            sys.stderr.flush()
    sys.stderr.write("\r\x1b[K" if shows else "")


def _compare(
    days: tuple[RecordedDay, ...], variants: tuple[Variant, Variant], judged: Judging, was: Outcome, *, as_json: bool
) -> None:
    speeds, plan = speeds_of(days, variants[0].plan), variants[1].plan
    measure = Measure(plan, *_words(judged))
    before, after = (tuple(replayed(day, variant, speeds) for day in days) for variant in variants)
    everybody = Comparison(before=outcome(before, measure), after=outcome(after, measure))
    services = side_by_side(by_service(before, measure), by_service(after, measure))
    half_hours = side_by_side(by_half_hour(before, measure), by_half_hour(after, measure))
    found = report.Compared(everybody=everybody, services=services, half_hours=half_hours)
    if as_json:
        _write_json({**report.days_form(days, judged, was, plan), **report.compared_form(found, plan)})
        return
    sys.stdout.writelines(report.head(days, judged, was))
    sys.stdout.writelines(report.table(found, plan))


def _write_json(told: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
