"""How many pages of the office one kiosk prints in a while."""

from datetime import UTC, datetime, timedelta
from functools import reduce

import pytest

from station.errands.pages_printed import PagesPrinted

NINE = datetime(2026, 3, 2, 7, tzinfo=UTC)


def after(*minutes: float) -> PagesPrinted:
    return reduce(lambda printed, at: printed.after(NINE + timedelta(minutes=at)), minutes, PagesPrinted())


@pytest.mark.parametrize(
    ("sent", "now", "may"),
    [
        ((), 0, True),
        ((0, 0), 0, True),
        ((0, 0, 0), 0, False),
        ((0, 4, 9), 9.9, False),
        ((0, 4, 9), 10, True),
        ((0, 4, 9, 10), 13.9, False),
        ((0, 4, 9, 10), 14, True),
    ],
)
def test_three_in_ten_minutes_and_no_more(sent: tuple[float, ...], now: float, *, may: bool) -> None:
    assert after(*sent).may_go_on(NINE + timedelta(minutes=now)) is may


def test_what_did_not_come_out_does_not_count_and_only_that() -> None:
    printed = after(0, 1, 2).without(NINE + timedelta(minutes=1))
    assert printed == after(0, 2)
    assert printed.without(NINE + timedelta(minutes=1)) == printed
    assert after(0, 0, 0).without(NINE) == after(0, 0)


def test_a_clock_that_is_put_back_holds_nobody_up() -> None:
    assert after(0, 1, 2).may_go_on(NINE - timedelta(hours=1))


def test_what_is_long_ago_is_not_kept() -> None:
    assert after(0, 1, 30) == after(30)
