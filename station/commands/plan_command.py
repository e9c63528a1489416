"""`walkin plan import|export|show`: the office's plan between a TOML file and the database."""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from journal.codec import plan_document, plan_toml, read_plan
from journal.daybook import Daybook
from journal.signed import Signed
from journal.store import Journal
from journal.trouble import PlanUnreadable
from office.commands import TakeEffect
from office.plan import Plan
from office.policies import in_language, in_order, missing_languages
from resources.words import speaks
from station.commands.database import add_database, office_of, opened
from station.faults import Fault
from station.logo_check import logo_faults, with_logo


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin plan`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="import|export|show")
    importing = acts.add_parser("import", help="make a TOML file the office's plan, in force at once")
    importing.add_argument("file", type=Path)
    exporting = acts.add_parser("export", help="write the plan in force as TOML")
    exporting.add_argument("file", type=Path, nargs="?", help="standard output otherwise")
    showing = acts.add_parser("show", help="tell the plan in force")
    showing.add_argument("--json", action="store_true")
    for act in (importing, exporting, showing):
        add_database(act)
    for act in (exporting, showing):
        act.add_argument("--version", type=int, default=0, help="an earlier version")


def run(arguments: argparse.Namespace) -> int:
    """Do it; raises Fault. A plan is read before the database is opened: a faulty one leaves nothing behind."""
    plan = _read(arguments.file) if arguments.act == "import" else None
    with opened(arguments) as journal:
        if plan is not None:
            return _import(journal, plan)
        match arguments.act:
            case "export":
                return _export(journal, arguments)
            case _:
                return _show(journal, arguments)


def _read(path: Path) -> Plan:
    try:
        plan = with_logo(read_plan(path), path.parent)
    except PlanUnreadable as unreadable:
        raise Fault(str(unreadable)) from unreadable
    for sentence in logo_faults(plan.office.logo):
        raise Fault(f"{path.name}: {sentence} - at office.logo")
    return plan


def _import(journal: Journal, plan: Plan) -> int:
    at = datetime.now(UTC)
    version = journal.put_plan(plan.office.id, plan, at, "walkin plan import")
    take_effect(journal, plan, version, at)
    sys.stdout.write(f"The office {plan.office.id} has version {version} of its plan now.\n")
    for missing in missing_languages(plan):
        own = plan.office.languages[0]
        sys.stderr.write(f"warning: not written in {missing.language}, customers read {own} - at {missing.place}\n")
    for language in plan.office.languages:
        if not speaks(language):
            sys.stderr.write(
                f"warning: Walkin has no words in {language}, customers read English - at office.languages\n"
            )
    return 0


def take_effect(journal: Journal, plan: Plan, version: int, at: datetime) -> None:
    """Put the version in force where the office's day is under way; the next day begins with it anyway."""
    book = Daybook(journal, plan.office.id)
    today = at.astimezone(plan.zone).date()
    if book.day(today).is_open:
        book.act(today, (TakeEffect(plan_version=version),), Signed(at=at, station="walkin plan import"))


def _wanted(journal: Journal, arguments: argparse.Namespace) -> Plan:
    office = office_of(arguments, journal)
    newest = journal.newest_plan(office)
    version = arguments.version or (newest[0] if newest else 0)
    return journal.plan(office, version)


def _export(journal: Journal, arguments: argparse.Namespace) -> int:
    text = plan_toml(_wanted(journal, arguments))
    if arguments.file is None:
        sys.stdout.write(text)
    else:
        _write(arguments.file, text)
    return 0


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Fault(f"{path}: the plan cannot be written: {error.strerror}.") from error


def _show(journal: Journal, arguments: argparse.Namespace) -> int:
    plan = _wanted(journal, arguments)
    if arguments.json:
        sys.stdout.write(json.dumps(plan_document(plan), ensure_ascii=False, default=str) + "\n")
        return 0
    sys.stdout.write(f"{plan.office.id}: {', '.join(plan.office.name.values())}\n")
    for service in plan.services:
        counters = ", ".join(counter.id for counter in plan.counters if service.id in counter.services) or "no counter"
        sys.stdout.write(f"  {service.series:>4}  {service.id}: {', '.join(service.name.values())} (at {counters})\n")
    for policy in in_order(plan):
        title = in_language(policy.title, plan.office.languages[0], plan.office.languages)
        sys.stdout.write(f"  policy {policy.id}: {title} (version {policy.version}, since {policy.since})\n")
    return 0
