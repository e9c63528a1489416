"""What is said to somebody who waits already."""

from datetime import timedelta

import pytest

from office.events import Wait
from office.waits.revising import Rose, Shown, Spoken, first_shown, first_spoken, shown, spoken
from office.waits.saying import AFew, AtOnce, Between, Said, Unknown
from tests.office.branch import on

NINE = on("09:00")


def wait(start: float, end: float) -> Wait:
    """From and to, in minutes; the median in the middle."""
    return Wait(point_s=(start + end) * 30, low_s=start * 60, high_s=end * 60, from_s=start * 60, to_s=end * 60)


def visit(told: Wait | None, *later: tuple[float, Wait | None]) -> Spoken:
    """What is read after these forecasts, each so many minutes after the ticket."""
    last = first_spoken(told, NINE)
    for minutes, found in later:
        last = spoken(last, found, NINE + timedelta(minutes=minutes))
    return last


TOLD = wait(11, 19)  # "10-20 min", by 09:20


@pytest.mark.parametrize(
    ("minutes", "found", "expected"),
    [
        (0, wait(11, 19), Between(10, 20)),
        (5, wait(6, 14), Between(5, 15)),
        (2, wait(12, 24), Between(10, 20)),  # 18 left: not more than 20 are said
        (7, wait(6, 19), Between(5, 15)),  # 13 left
        (7, wait(11, 19), Between(10, 15)),
        (12, wait(7, 12), Between(5, 10)),  # 8 left
        (12, wait(1, 12), Between(0, 10)),
        (18, wait(1, 9), Between(0, 5)),
        (19, wait(0, 2), AFew()),
        (3, wait(0, 0), AtOnce()),
        (15, wait(0, 2.9), AFew()),
        (4, None, Unknown()),
    ],
)
def test_what_is_left_is_said_and_never_more_than_that(minutes: float, found: Wait | None, expected: Said) -> None:
    now = visit(TOLD, (minutes, found))
    assert now.said == expected
    assert now.rose is None


@pytest.mark.parametrize(
    ("minutes", "found", "expected", "by"),
    [
        (5, wait(16, 29), Between(15, 30), 15),  # 15 left
        (12, wait(9, 14), Between(5, 15), 5),  # 8 left, said as 10
        (20, wait(1, 4), Between(0, 5), 5),
        (25, wait(0, 2), AFew(), 5),  # long overdue
        (25, wait(12, 22), Between(10, 25), 25),
    ],
)
def test_it_rises_only_when_hardly_anybody_is_called_in_what_is_left(
    minutes: float, found: Wait, expected: Said, by: int
) -> None:
    now = visit(TOLD, (minutes, found))
    assert (now.said, now.rose) == (expected, Rose(by, NINE + timedelta(minutes=minutes)))


def test_what_was_said_meanwhile_binds_too() -> None:
    """At 09:04 it was 5 to 10 minutes, by 09:14: at 09:06 that is 8 minutes, whatever was told with the ticket."""
    assert visit(TOLD, (4, wait(6, 9)), (6, wait(7, 13))).said == Between(5, 10)
    rising = visit(TOLD, (4, wait(6, 9)), (6, wait(9, 13)))
    assert (rising.said, rising.rose) == (Between(5, 15), Rose(5, NINE + timedelta(minutes=6)))


def test_saying_the_same_again_does_not_begin_the_time_anew() -> None:
    steady = [(minutes, wait(11, 19)) for minutes in range(1, 8)]
    assert visit(TOLD, *steady).said == Between(10, 15)


def test_that_it_rose_is_remembered_while_it_falls_again() -> None:
    rising = (5.0, wait(16, 29))
    later = visit(TOLD, rising, (15, wait(6, 14)))
    assert (later.said, later.rose) == (Between(5, 15), Rose(15, NINE + timedelta(minutes=5)))


def test_after_nobody_could_say_it_begins_anew() -> None:
    assert visit(None, (3, wait(21, 29))) == Spoken(said=Between(20, 30), by=NINE + timedelta(minutes=33))
    assert visit(TOLD, (1, None), (2, wait(40, 50))).rose is None


def board(*found: tuple[float, Wait | None]) -> Shown:
    (_, first), *later = found
    last = first_shown(first, NINE)
    for minutes, then in later:
        last = shown(last, then, NINE + timedelta(minutes=minutes))
    return last


@pytest.mark.parametrize(
    ("minutes", "found", "expected", "by"),
    [
        (1, wait(11, 19), 14, None),  # 15 at first, and a minute is over
        (1, wait(8, 12), 10, None),
        (5, wait(8, 20), 10, None),
        (5, wait(10.5, 20), 16, 6),  # 10 left
        (20, wait(2, 4), 3, 3),
        (15, wait(0, 4), 0, None),
        (2, None, None, None),
    ],
)
def test_the_number_of_a_board_falls_with_the_clock_until_it_must_rise(
    minutes: float, found: Wait | None, expected: int | None, by: int | None
) -> None:
    now = board((0, TOLD), (minutes, found))
    assert now.minutes == expected
    assert (now.rose and now.rose.by_minutes) == by


def test_a_board_that_could_not_say_begins_anew() -> None:
    assert board((0, None), (1, wait(20, 30))) == Shown(minutes=25, by=NINE + timedelta(minutes=26))
