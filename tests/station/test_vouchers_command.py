"""`walkin vouchers` as it is typed."""

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from journal.codec import plan_toml, read_plan
from resources.example import example_plan_path
from tests.station.replaying import line
from tests.station.test_command_line import is_one_sentence
from tests.station.walkin import Walkin


@pytest.fixture
def office(walkin: Walkin) -> Walkin:
    """An office that broke two promises on Monday, 2 March 2026, and whose vouchers count for ten years."""
    plan = read_plan(example_plan_path())
    plan = replace(plan, compensation=replace(plan.compensation, valid_days=3650))
    walkin.writes("office.toml", plan_toml(plan))
    assert walkin.says("plan", "import", "office.toml", "--database", walkin.database).code == 0
    lines = [
        line("08:45", "open_day", plan=plan),
        line("09:00", "take", plan=plan, service="payments"),
        line("09:00", "take", plan=plan, service="payments"),
        line("10:00", "pass_time", plan=plan),
    ]
    file = walkin.writes("day.jsonl", "\n".join(lines))
    assert walkin.says("replay", file, "--journal", walkin.database).code == 0
    return walkin


def told(office: Walkin, *words: str) -> Any:  # noqa: ANN401  # an object or a list
    answer = office.says("vouchers", *words, "--json", "--database", office.database)
    assert answer.code == 0, answer
    return json.loads(answer.out)


def test_vouchers_are_listed_checked_redeemed_once_and_restored(office: Walkin) -> None:
    rows = told(office, "list", "--from", "2026-03-01", "--to", "2026-03-31")
    assert [(row["number"], row["service"], row["amount"], row["state"]) for row in rows] == [
        ("101", "payments", "5", "valid"),
        ("102", "payments", "5", "valid"),
    ]
    code = rows[0]["code"]
    assert told(office, "check", code.lower())["voucher"] == rows[0]
    used = told(office, "redeem", code, "--at", "till")["voucher"]
    assert (used["state"], used["counter"]) == ("redeemed", "till")
    database = ("--database", office.database)
    assert is_one_sentence(office.says("vouchers", "redeem", code, *database))
    assert is_one_sentence(office.says("vouchers", "restore", code, "--at", "elsewhere", *database))
    checked = office.says("vouchers", "check", code, *database)
    assert (checked.code, "used" in checked.out) == (1, True), "a till may go by the code alone"
    assert told(office, "restore", code, "--at", "till")["voucher"]["state"] == "valid"
    assert "valid until" in office.says("vouchers", "check", code, *database).out


def test_the_table_is_one_that_any_program_reads(office: Walkin) -> None:
    answer = office.says("vouchers", "list", "--database", office.database)
    rows = list(csv.DictReader(io.StringIO(answer.out)))
    assert [(row["day"], row["number"], row["amount"], row["currency"]) for row in rows] == [
        ("2026-03-02", "101", "5", "EUR"),
        ("2026-03-02", "102", "5", "EUR"),
    ]
    assert office.says("vouchers", "list", "--to", "2026-03-01", "--database", office.database).out.count("\n") == 1


@pytest.mark.parametrize("code", ["22222222", "nonsense", "WALKIN/narva/voucher/22222222"])
def test_what_was_never_issued_is_one_sentence(office: Walkin, code: str) -> None:
    for act in ("check", "redeem", "restore"):
        assert is_one_sentence(office.says("vouchers", act, code, "--database", office.database))
