"""Times that are cut and joined, against counting minute by minute."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from office.reporting.intervals import Interval, joined, seconds, within, without

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MINUTES = st.integers(0, 40)


def at(minute: int) -> datetime:
    return NOON + timedelta(minutes=minute)


INTERVALS = st.lists(st.tuples(MINUTES, MINUTES).map(lambda pair: (at(pair[0]), at(pair[1]))), max_size=6)


def minutes(intervals: list[Interval]) -> set[int]:
    """The minutes that lie in any of them."""
    return {minute for minute in range(41) for start, end in intervals if start <= at(minute) < end}


@given(INTERVALS, INTERVALS)
def test_minute_by_minute_it_is_the_same(ones: list[Interval], others: list[Interval]) -> None:
    assert minutes(joined(ones)) == minutes(ones)
    assert minutes(within(ones, others)) == minutes(ones) & minutes(others)
    assert minutes(without(ones, others)) == minutes(ones) - minutes(others)
    assert seconds(joined(ones)) == 60 * len(minutes(ones))
    assert seconds(without(ones, others)) == 60 * len(minutes(ones) - minutes(others))


@given(INTERVALS)
def test_what_is_joined_lies_apart_and_in_order(ones: list[Interval]) -> None:
    found = joined(ones)
    assert all(before[1] < after[0] for before, after in pairwise(found))
