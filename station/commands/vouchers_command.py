"""`walkin vouchers list|check|redeem|restore`: what is owed for broken promises, also for a till of another program."""

import argparse
import csv
import json
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime

from journal.daybook import Daybook
from journal.signed import Signed
from office import vouchers
from office.appointments import on_day
from office.commands import RedeemVoucher, RestoreVoucher, VoucherCommand
from office.plan import Plan
from office.promise_refusals import NoSuchVoucher
from office.refusals import Refused
from office.vouchers import VoucherNow
from resources.reasons import sentence
from resources.words import words_for
from station.commands.database import add_database, office_of, opened
from station.faults import Fault
from station.json_form import json_form

STATION = "walkin vouchers"
_COLUMNS = (
    "code",
    "day",
    "number",
    "service",
    "amount",
    "currency",
    "text",
    "last_day",
    "state",
    "redeemed",
    "counter",
)


def add_words(parser: argparse.ArgumentParser) -> None:
    """What may stand after `walkin vouchers`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="list|check|redeem|restore")
    listing = acts.add_parser("list", help="all vouchers as a table (CSV), by the day of the promise")
    listing.add_argument("--from", dest="first", type=date.fromisoformat, help="2026-03-05")
    listing.add_argument("--to", dest="last", type=date.fromisoformat, help="2026-03-31")
    for name, about in (
        ("check", "how a voucher stands; nothing is written"),
        ("redeem", "the customer gets what it is worth"),
        ("restore", "it was redeemed by mistake"),
    ):
        act = acts.add_parser(name, help=about)
        act.add_argument("code", help="as on the paper, or what its square says")
        if name != "check":
            act.add_argument("--at", dest="counter", default="", help="at which counter or till")
    for act in acts.choices.values():
        act.add_argument("--json", action="store_true")
        add_database(act)


def run(arguments: argparse.Namespace) -> int:
    """Do it; 1 where a voucher that is checked cannot be redeemed. Raises Fault."""
    now = datetime.now(UTC)
    with opened(arguments) as journal:
        book = Daybook(journal, office_of(arguments, journal))
        newest = journal.newest_plan(book.office)
        if newest is None:
            raise Fault(f"the office {book.office} has no plan: give it one with “walkin plan import”.")
        plan, today = newest[1], on_day(newest[1], now)
        if arguments.act == "list":
            return _list(book, plan, arguments, today)
        if arguments.act != "check":
            _write(book, plan, arguments, now)
        found = _found(book, plan, arguments.code)
        _tell(found, plan, today, as_json=arguments.json)
        return 1 if arguments.act == "check" and vouchers.state(found, today) != "valid" else 0


def _write(book: Daybook, plan: Plan, arguments: argparse.Namespace, at: datetime) -> None:
    kind = RedeemVoucher if arguments.act == "redeem" else RestoreVoucher
    command: VoucherCommand = kind(code=arguments.code, counter=arguments.counter)
    outcome = book.vouchers.act(plan, command, Signed(at=at, station=STATION))
    if isinstance(outcome, Refused):
        raise Fault(sentence(outcome.why))


def _found(book: Daybook, plan: Plan, code: str) -> VoucherNow:
    read = vouchers.read_code(code, plan.office.id)
    found = book.vouchers.vouchers().by_code.get(read or "")
    if found is None:
        raise Fault(sentence(NoSuchVoucher(code.strip())))
    return found


def _form(voucher: VoucherNow, today: date) -> Mapping[str, object]:
    issued, used, worth = voucher.issued, voucher.redeemed, voucher.issued.worth
    return {
        "code": vouchers.spoken(issued.code),
        "day": issued.day,
        "number": issued.number,
        "service": issued.service,
        "amount": worth.amount,
        "currency": worth.currency if worth.amount is not None else None,
        "text": worth.text or None,
        "last_day": issued.last_day,
        "state": vouchers.state(voucher, today),
        "redeemed": used.at if used else None,
        "counter": used.counter if used else None,
    }


def _tell(voucher: VoucherNow, plan: Plan, today: date, *, as_json: bool) -> None:
    form = json_form(_form(voucher, today), plan.zone)
    if as_json:
        sys.stdout.write(json.dumps({"ok": True, "voucher": form}, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(f"{_sentence(voucher, plan, today)}\n")


def _sentence(voucher: VoucherNow, plan: Plan, today: date) -> str:
    words, worth = words_for("en", "resources"), voucher.issued.worth
    value = words.pick(worth.text) if worth.amount is None else words.money(worth.amount, worth.currency)
    code, last = vouchers.spoken(voucher.issued.code), words.full_day(voucher.issued.last_day)
    used = voucher.redeemed
    if used is not None:
        at = used.at.astimezone(plan.zone)
        where = f", at counter {used.counter}" if used.counter else ""
        return f"{code}: {value}, used {words.short_day(at.date())} {words.clock(at)}{where}."
    state = "too old, its last day was" if vouchers.state(voucher, today) == "too_old" else "valid until"
    return f"{code}: {value}, {state} {last}."


def _list(book: Daybook, plan: Plan, arguments: argparse.Namespace, today: date) -> int:
    first, last = arguments.first or date.min, arguments.last or date.max
    found = [v for v in book.vouchers.vouchers().by_code.values() if first <= v.issued.day <= last]
    rows = [_form(voucher, today) for voucher in sorted(found, key=lambda v: (v.issued.day, v.issued.number))]
    if arguments.json:
        sys.stdout.write(json.dumps(json_form(rows, plan.zone), ensure_ascii=False) + "\n")
        return 0
    language = plan.office.languages[0]
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(_COLUMNS)
    for row in rows:
        text = row["text"]
        words = words_for(language, "resources").pick(text) if isinstance(text, Mapping) else ""
        table.writerow([_cell({**row, "text": words}[column], plan) for column in _COLUMNS])
    return 0


def _cell(value: object, plan: Plan) -> object:
    return "" if value is None else json_form(value, plan.zone)
