"""Vouchers: by the first rule that fits, within the day's limits, with codes that are read in any way, used once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office import due, vouchers
from office.commands import RedeemVoucher, RestoreVoucher, VoucherCommand
from office.events import Entry, PromiseBroken, VoucherRedeemed, VoucherRestored, Worth
from office.plan import Compensation, CompensationRule, Plan
from office.refusals import IsRedeemed, IsTooOld, NoSuchVoucher, NotRedeemed, Refused, TooLateToRestore
from office.voucher_events import VoucherEvent
from office.vouchers import ALPHABET, Vouchers
from tests.office.branch import MONDAY, PLAN, Branch, on

FIVE = CompensationRule(amount=Decimal("5.00"))
COFFEE = CompensationRule(text={"en": "A coffee", "et": "Kohv"})


def plan(*rules: CompensationRule, **limits: int | Decimal | None) -> Plan:
    services = tuple(replace(service, promise_minutes=20) for service in PLAN.services)
    return replace(PLAN, services=services, compensation=Compensation(rules=rules, **limits))  # type: ignore[arg-type]  # each limit is of its own type


def broken(of: Plan, *services: str) -> vouchers.Compensated:
    """What follows from one broken promise for each of these services, all at 09:21 on Monday."""
    branch = Branch(of).at("09:00")
    for service in services:
        branch.takes(service)
    events = due.due(branch.day, of, branch.at("09:21").now)
    return vouchers.compensated(Vouchers(), branch.day, of, events, branch.now)


def owed(of: vouchers.Compensated) -> list[Worth | None]:
    events = (event for event in of.events if isinstance(event, PromiseBroken))
    return [event.voucher.worth if event.voucher else None for event in events]


def test_without_a_rule_nothing_is_given_and_nothing_was_limited() -> None:
    found = broken(plan(), "payments")
    assert owed(found) == [None]
    assert found.issued == ()
    assert [event.limited for event in found.events if isinstance(event, PromiseBroken)] == [False]


def test_the_first_rule_that_fits_counts() -> None:
    loans = CompensationRule(services=("loans",), amount=Decimal(20))
    found = broken(plan(loans, COFFEE, FIVE), "payments", "loans", "other")
    assert owed(found) == [Worth(text=COFFEE.text), Worth(amount=Decimal(20)), Worth(text=COFFEE.text)]
    assert [(issued.number, issued.service, issued.day) for issued in found.issued] == [
        ("101", "payments", MONDAY),
        ("201", "loans", MONDAY),
        ("301", "other", MONDAY),
    ]


@pytest.mark.parametrize(
    ("limits", "given"),
    [
        ({}, 4),
        ({"most_per_day": 0}, 0),
        ({"most_per_day": 3}, 3),
        ({"most_amount_per_day": Decimal("14.99")}, 2),
        ({"most_amount_per_day": Decimal(15)}, 3),
        ({"most_per_day": 1, "most_amount_per_day": Decimal(15)}, 1),
    ],
)
def test_a_day_has_limits_and_who_gets_nothing_is_told_apart(limits: dict[str, int | Decimal], given: int) -> None:
    found = broken(plan(FIVE, **limits), *["payments"] * 4)
    events = [event for event in found.events if isinstance(event, PromiseBroken)]
    assert [event.voucher is not None for event in events] == [True] * given + [False] * (4 - given)
    assert [event.limited for event in events] == [False] * given + [True] * (4 - given)


def test_a_text_costs_no_money_and_other_money_is_counted_apart() -> None:
    crowns = CompensationRule(services=("loans",), amount=Decimal(50), currency="SEK")
    text = CompensationRule(services=("other",), text={"en": "A coffee"})
    found = broken(plan(crowns, text, FIVE, most_amount_per_day=Decimal(50)), "loans", "other", "payments", "loans")
    assert [worth is not None for worth in owed(found)] == [True, True, True, False]


def test_the_limit_counts_what_this_day_gave_before_and_not_other_days() -> None:
    of = plan(FIVE, most_per_day=1)
    first = broken(of, "payments")
    yesterday = tuple(replace(issued, day=MONDAY - timedelta(days=1), code="2" * 8) for issued in first.issued)
    for before, expected in ((first.issued, [None]), (yesterday, [Worth(amount=Decimal("5.00"))])):
        known = after(*before)
        branch = Branch(of).at("09:00")
        branch.takes("loans")
        found = vouchers.compensated(known, branch.day, of, due.due(branch.day, of, branch.at("09:21").now), branch.now)
        assert owed(found) == expected


def test_the_last_day_is_counted_in_the_offices_days() -> None:
    found = broken(plan(FIVE, valid_days=90), "payments")
    assert found.issued[0].last_day == MONDAY + timedelta(days=89)


def test_the_same_day_gives_the_same_codes_and_each_its_own() -> None:
    many = ["payments"] * 30
    codes = [issued.code for issued in broken(plan(FIVE), *many).issued]
    assert codes == [issued.code for issued in broken(plan(FIVE), *many).issued]
    assert len(set(codes)) == len(codes)
    assert all(len(code) == 8 and set(code) <= set(ALPHABET) for code in codes)


def test_a_code_that_is_taken_is_not_given_again() -> None:
    of = plan(FIVE)
    (first,) = broken(of, "payments").issued
    branch = Branch(of).at("09:00")
    branch.takes("payments")
    known = after(replace(first, number="999", day=MONDAY - timedelta(days=40)))
    (second,) = vouchers.compensated(
        known, branch.day, of, due.due(branch.day, of, branch.at("09:21").now), branch.now
    ).issued
    assert second.code != first.code


@given(st.text(ALPHABET, min_size=8, max_size=8))
def test_a_code_is_read_however_it_is_written(code: str) -> None:
    cyrillic = code.translate(str.maketrans("ACEHKMPTX", "АСЕНКМРТХ"))
    written = (code, code.lower(), vouchers.spoken(code), f" {code[:2]} {code[2:]} ", cyrillic, cyrillic.lower())
    for text in (*written, vouchers.square("tartu", code), vouchers.square("tartu", code).lower()):
        assert vouchers.read_code(text, "tartu") == code


@pytest.mark.parametrize(
    "text", ["", "K4TX", "K4TX-72M9-1", "K4TX-72O9", "WALKIN/narva/voucher/K4TX72M9", "WALKIN/tartu/2026-03-02/101/x"]
)
def test_what_can_be_no_code_is_none(text: str) -> None:
    assert vouchers.read_code(text, "tartu") is None


ISSUED = broken(plan(FIVE), "payments").issued[0]


def after(*events: VoucherEvent) -> Vouchers:
    return of_entries(*(("10:00", event) for event in events))


def of_entries(*rows: tuple[str, VoucherEvent]) -> Vouchers:
    entries = (Entry(place=n, at=on(clock), event=event) for n, (clock, event) in enumerate(rows, 1))
    return vouchers.after(Vouchers(), entries)


def decided(known: Vouchers, command: VoucherCommand, at: datetime) -> object:
    found = vouchers.decide(known, plan(FIVE), command, at)
    return found.why if isinstance(found, Refused) else found


REDEEMED = (("09:21", ISSUED), ("10:00", VoucherRedeemed(code=ISSUED.code, counter="1")))


def test_a_voucher_is_redeemed_once() -> None:
    fresh, used = of_entries(REDEEMED[0]), of_entries(*REDEEMED)
    command = RedeemVoucher(code=vouchers.spoken(ISSUED.code).lower(), counter="2")
    assert decided(fresh, command, on("10:00")) == (VoucherRedeemed(code=ISSUED.code, counter="2"),)
    spoken = vouchers.spoken(ISSUED.code)
    assert decided(used, command, on("10:30")) == IsRedeemed(spoken, on("10:00"), "1")


@pytest.mark.parametrize(("days", "counts"), [(89, True), (90, False)])
def test_it_counts_on_its_last_day_too(days: int, *, counts: bool) -> None:
    at = on("22:00") + timedelta(days=days)
    found = decided(of_entries(REDEEMED[0]), RedeemVoucher(code=ISSUED.code), at)
    assert (found != IsTooOld(vouchers.spoken(ISSUED.code), ISSUED.last_day)) is counts
    now = vouchers.state(of_entries(REDEEMED[0]).by_code[ISSUED.code], at.astimezone(PLAN.zone).date())
    assert now == ("valid" if counts else "too_old")


@pytest.mark.parametrize("code", ["22222222", "nonsense", ""])
def test_what_was_never_issued_is_no_voucher(code: str) -> None:
    assert decided(of_entries(REDEEMED[0]), RedeemVoucher(code=code), on("10:00")) == NoSuchVoucher(code)


def test_a_mistake_is_taken_back_where_it_was_made_and_not_for_ever() -> None:
    used, spoken = of_entries(*REDEEMED), vouchers.spoken(ISSUED.code)
    here = RestoreVoucher(code=ISSUED.code, counter="1")
    assert decided(used, here, on("10:30")) == (VoucherRestored(code=ISSUED.code, counter="1"),)
    assert decided(used, here, on("10:31")) == TooLateToRestore(spoken, 30)
    assert decided(used, RestoreVoucher(code=ISSUED.code, counter="2"), on("10:05")) == NotRedeemed(spoken, "2")
    assert decided(of_entries(REDEEMED[0]), here, on("10:05")) == NotRedeemed(spoken, "1")
    back = of_entries(*REDEEMED, ("10:05", VoucherRestored(code=ISSUED.code, counter="1")))
    assert decided(back, RedeemVoucher(code=ISSUED.code, counter="1"), on("10:06")) == (REDEEMED[1][1],)


def test_what_vouchers_cost() -> None:
    coffee = replace(ISSUED, code="3" * 8, worth=Worth(text={"en": "A coffee"}))
    ten = replace(ISSUED, code="4" * 8, worth=Worth(amount=Decimal(10)))
    known = of_entries(*REDEEMED, ("10:00", coffee), ("10:00", ten))
    found = vouchers.cost(known.of_day(MONDAY))
    assert (found.issued, found.redeemed) == (3, 1)
    assert (found.promised, found.paid) == ({"EUR": Decimal("15.00")}, {"EUR": Decimal("5.00")})
    assert vouchers.cost(known.of_day(date(2026, 3, 3))) == vouchers.Cost()


@pytest.mark.parametrize("make", [lambda: Entry(place=2, at=datetime(2026, 3, 2, tzinfo=UTC), event=ISSUED)])
def test_an_entry_that_does_not_follow_is_a_mistake(make: Callable[[], Entry]) -> None:
    with pytest.raises(ValueError, match="does not follow"):
        vouchers.after(Vouchers(), [make()])
