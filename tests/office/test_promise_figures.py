"""The figures of promises against tables counted by hand: kept, broken, why, vouchers and their money."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from office.commands import CallNumber, RejoinLine
from office.legs import legs_of_all
from office.promise_figures import PromiseCount, PromiseFigures, promise_figures
from office.visits import VisitLeg
from office.voucher_events import VoucherIssued, Worth
from office.vouchers import Redeemed, VoucherNow, Vouchers
from tests.office.branch import MONDAY, Branch, on
from tests.office.test_legs import WAITING

NOW = on("12:00")


def leg(number: int, how: str, called: str | None = None, **more: object) -> VisitLeg:
    """Came at nine, promised by 09:20."""
    at = on(called) if called else None
    return replace(WAITING, number=str(number), how=how, called_at=at, **more)  # type: ignore[arg-type]  # each row names its fields


def voucher(code: str, amount: str | None, currency: str = "EUR", redeemed: str | None = None) -> VoucherNow:
    worth = Worth(amount=Decimal(amount), currency=currency) if amount else Worth(text={"en": "A coffee"})
    issued = VoucherIssued(
        code=code, worth=worth, last_day=date(2026, 6, 1), day=MONDAY, number="101", service="payments"
    )
    used = Redeemed(at=on(redeemed), counter="3") if redeemed else None
    return VoucherNow(issued=issued, issued_at=on("09:20"), redeemed=used)


LEGS = (
    leg(101, "served", "09:10"),
    leg(102, "served", "09:35", broken="many_came", voucher="AAAAAAAA"),
    leg(103, "waiting", broken="many_came", voucher="CCCCCCCC"),
    leg(104, "not_served", broken="closed", promised_by=on("12:30"), ended_at=on("12:00"), limited=True),
    leg(105, "cancelled", broken="too_few", ended_at=on("09:50"), promised_by=on("09:40")),
    leg(106, "cancelled"),
    leg(107, "withdrawn"),
    leg(108, "waiting", promised_by=on("12:10"), half_hour=23),
    leg(109, "missed", "09:15"),
    leg(201, "served", "09:15", service="loans", half_hour=19),
    leg(202, "served", "09:15", service="loans", promised_by=None),
    leg(203, "away", service="loans", promised_by=on("12:20")),
)
VOUCHERS = Vouchers(
    by_code={
        "AAAAAAAA": voucher("AAAAAAAA", "5", redeemed="10:00"),
        "CCCCCCCC": voucher("CCCCCCCC", "7.50", "SEK"),
        "EEEEEEEE": voucher("EEEEEEEE", "100"),  # of another day: it does not count here
    }
)


def found() -> PromiseFigures:
    return promise_figures(LEGS, VOUCHERS, NOW)


def test_they_are_counted_in_all_by_service_and_by_half_hour() -> None:
    its = found()
    assert its.total == PromiseCount(kept=3, broken=4)
    assert its.services == {"loans": PromiseCount(kept=1), "payments": PromiseCount(kept=2, broken=4)}
    assert its.half_hours == {18: PromiseCount(kept=2, broken=4), 19: PromiseCount(kept=1)}
    assert (its.owed, its.late, its.limited) == (2, 1, 1)


def test_the_reason_of_most_comes_first_and_equals_in_the_order_of_causes() -> None:
    assert list(found().reasons.items()) == [("many_came", 2), ("closed", 1), ("too_few", 1)]


def test_money_is_that_of_their_vouchers_by_currency() -> None:
    given = found().given
    assert (given.issued, given.redeemed) == (2, 1)
    assert given.promised == {"EUR": Decimal(5), "SEK": Decimal("7.50")}
    assert given.paid == {"EUR": Decimal(5)}


def test_each_broken_one_is_told_the_newest_first() -> None:
    told = [(one.number, one.late_by, one.why, one.waits) for one in found().broken]
    assert told == [
        ("104", None, "closed", False),  # the office closed half an hour before
        ("105", timedelta(minutes=10), "too_few", False),
        ("103", timedelta(minutes=160), "many_came", True),
        ("102", timedelta(minutes=15), "many_came", False),
    ]
    assert [one.voucher.redeemed is not None for one in found().broken if one.voucher] == [False, True]


@pytest.mark.parametrize(
    ("count", "share", "between"),
    [
        (PromiseCount(), None, None),
        (PromiseCount(kept=18, broken=1), 18 / 19, None),
        (PromiseCount(kept=18, broken=2), 0.9, (0.699, 0.972)),
    ],
)
def test_fewer_than_twenty_have_no_interval(
    count: PromiseCount, share: float | None, between: tuple[float, float] | None
) -> None:
    assert count.share == share
    assert count.between == (pytest.approx(between, abs=0.001) if between else None)


def test_nothing_was_promised() -> None:
    assert promise_figures((), Vouchers(), NOW) == PromiseFigures()


def test_a_day_by_the_rules_tells_the_same() -> None:
    """101 is called too late; 102 misses a call in time and comes back: past the promised time it is not broken."""
    branch = Branch().staffs("1", "mari").staffs("3").at("09:00")
    branch.takes()
    branch.takes()
    branch.at("09:10").does(CallNumber(counter="3", number="102"))
    branch.misses("3")
    branch.at("09:15").does(RejoinLine(number="102"))
    branch.time_passes("09:21")
    branch.at("09:22").does(CallNumber(counter="1", number="101"))
    its = promise_figures(legs_of_all(branch.day, branch.plan, branch.day.tickets), Vouchers(), branch.now)
    assert its.total == PromiseCount(broken=1)
    assert list(its.reasons) == ["out_of_turn"]
    assert its.broken[0].late_by == timedelta(minutes=2)
