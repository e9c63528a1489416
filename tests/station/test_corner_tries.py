"""Wrong PINs at the kiosk's corner: so many tries, then longer and longer none."""

from datetime import UTC, datetime, timedelta
from functools import reduce

import pytest

from station.errands.corner_tries import CornerTries

NINE = datetime(2026, 3, 2, 7, tzinfo=UTC)


def after(wrong: int) -> CornerTries:
    return reduce(lambda tries, _: tries.after_wrong(NINE), range(wrong), CornerTries())


def test_each_wrong_one_leaves_one_less() -> None:
    assert [after(wrong).left for wrong in range(6)] == [5, 4, 3, 2, 1, 5]


@pytest.mark.parametrize(("wrong", "minutes"), [(4, None), (5, 5), (6, None), (10, 10), (15, 20), (25, 60), (500, 60)])
def test_the_fifth_locks_and_each_next_five_lock_for_longer_up_to_an_hour(wrong: int, minutes: int | None) -> None:
    assert after(wrong).locked_until(NINE) == (None if minutes is None else NINE + timedelta(minutes=minutes))


def test_the_lock_ends() -> None:
    assert after(5).locked_until(NINE + timedelta(minutes=5)) is None
