"""`walkin cases list|show|take|note|answer|close`: concerns and praise, with what was said for who has the database."""

import argparse
import csv
import json
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime

from journal.casebook import ANSWER, NOTED, TOLD, case_key
from journal.daybook import Daybook
from journal.signed import Signed
from journal.store import Journal
from office.appointments import on_day
from office.case_commands import AnswerCase, CaseCommand, CloseCase, NoteCase, TakeCase
from office.cases import CaseNow, read_number
from office.plan import Plan
from office.refusals import NoSuchCase, Refused
from resources.case_words import kind_name, topic_of
from resources.reasons import sentence
from resources.words import words_for
from station.case_form import case_form
from station.commands.database import add_database, office_of, opened
from station.faults import Fault
from station.json_form import json_form

STATION = "walkin cases"
_COLUMNS = ("case", "day", "kind", "topic", "language", "answer_by", "due", "state", "manager", "ticket", "clerk")
_WITH_WORDS = ("note", "answer")
_ACTS: Mapping[str, type[TakeCase | NoteCase | AnswerCase | CloseCase]] = {
    "take": TakeCase,
    "note": NoteCase,
    "answer": AnswerCase,
    "close": CloseCase,
}


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin cases`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="list|show|take|note|answer|close")
    listing = acts.add_parser("list", help="all cases as a table (CSV), what is overdue first")
    listing.add_argument("--open", action="store_true", help="only those that are neither answered nor closed")
    for name, about in (
        ("show", "one case, with what was said; nothing is written"),
        ("take", "somebody of the staff looks after it from now on"),
        ("note", "write down what the customer told"),
        ("answer", "the customer has the answer"),
        ("close", "nothing more is to be done"),
    ):
        act = acts.add_parser(name, help=about)
        act.add_argument("case", help="its number, as on the receipt: 26-0017")
        if name != "show":
            act.add_argument("--by", default="", help="the id of whoever does it, as “walkin staff list” shows it")
        if name in _WITH_WORDS:
            act.add_argument("--words", default="", help="in these words; they are kept apart, as the concern is")
    for act in acts.choices.values():
        act.add_argument("--json", action="store_true")
        add_database(act)


def run(arguments: argparse.Namespace) -> int:
    """Do it. Raises Fault."""
    now = datetime.now(UTC)
    with opened(arguments) as journal:
        book = Daybook(journal, office_of(arguments, journal))
        newest = journal.newest_plan(book.office)
        if newest is None:
            raise Fault(f"the office {book.office} has no plan: give it one with “walkin plan import”.")
        plan, today = newest[1], on_day(newest[1], now)
        if arguments.act == "list":
            return _list(book, plan, arguments, today)
        if arguments.act != "show":
            _write(journal, book, plan, arguments, now)
        _tell(journal, _found(book, arguments.case), plan, today, as_json=arguments.json)
        return 0


def _write(journal: Journal, book: Daybook, plan: Plan, arguments: argparse.Namespace, at: datetime) -> None:
    known = {member.id for member in journal.staff.members(book.office)}
    if arguments.by and arguments.by not in known:
        raise Fault(
            f"there is nobody {arguments.by!r} among the staff (known: {', '.join(sorted(known)) or 'nobody'})."
        )
    command: CaseCommand = _ACTS[arguments.act](case=arguments.case, clerk=arguments.by)
    words = arguments.words if arguments.act in _WITH_WORDS else ""
    outcome = book.cases.act(plan, command, Signed(at=at, station=STATION, by=arguments.by), words)
    if isinstance(outcome, Refused):
        raise Fault(sentence(outcome.why))


def _found(book: Daybook, text: str) -> CaseNow:
    number = read_number(text) or text.strip()
    found = book.cases.cases().by_number.get(number)
    if found is None:
        raise Fault(sentence(NoSuchCase(number)))
    return found


def _tell(journal: Journal, case: CaseNow, plan: Plan, today: date, *, as_json: bool) -> None:
    kept = journal.people.get(plan.office.id, case_key(case.opened.case))
    said, answer = {**kept.get(NOTED, {}), **kept.get(TOLD, {})}, kept.get(ANSWER, {}).get("words")
    if as_json:
        own = {key: said.get(key) for key in ("words", "name", "contact")}
        form = json_form({**case_form(case, today), **own, "answer": answer}, plan.zone)
        sys.stdout.write(json.dumps({"ok": True, "case": form}, ensure_ascii=False) + "\n")
        return
    sys.stdout.write(f"{_sentence(case, plan)}\n")
    for name, text in (("Said", said.get("words")), ("Name", said.get("name")), ("Contact", said.get("contact"))):
        sys.stdout.write(f"{name}: {text}\n" if text else "")
    sys.stdout.write(f"Answer: {answer}\n" if answer else "")


def _sentence(case: CaseNow, plan: Plan) -> str:
    words, event = words_for("en", "resources"), case.opened
    at = case.opened_at.astimezone(plan.zone)
    about = f"{kind_name(event.case_kind, 'en')}, {topic_of(plan, event.case_kind, event.topic, 'en')}"
    by = f", answer by {words.full_day(event.answer_by)}" if event.answer_by else ""
    visit = f", about number {event.visit.number} of {words.short_day(event.visit.day)}" if event.visit else ""
    return f"{event.case}: {about}, told {words.short_day(at.date())} {words.clock(at)}{visit}{by}, {case.state}."


def _list(book: Daybook, plan: Plan, arguments: argparse.Namespace, today: date) -> int:
    known = book.cases.cases().in_order(today)
    rows = [case_form(case, today) for case in known if not arguments.open or case.state in {"open", "taken"}]
    if arguments.json:
        sys.stdout.write(json.dumps(json_form(rows, plan.zone), ensure_ascii=False) + "\n")
        return 0
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(_COLUMNS)
    for row in rows:
        table.writerow([_cell(row[column], plan) for column in _COLUMNS])
    return 0


def _cell(value: object, plan: Plan) -> object:
    match value:
        case None | False:
            return ""
        case True:
            return "yes"
        case _:
            return json_form(value, plan.zone)
