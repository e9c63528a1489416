"""The board's one number of each service: it falls with the clock, rises only when it must, and never lies at zero."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from office.events import Wait
from office.waits.forecast import Forecast
from station.board_waits import BoardWaits

DAY = date(2026, 3, 3)
TEN = datetime(2026, 3, 3, 8, tzinfo=UTC)


def wait(minutes: float, spread: float = 5) -> Wait:
    """About so many minutes: six of ten draws lie within `spread` of it."""
    point, low, high = (max(0.0, minutes + off) * 60 for off in (0, -spread, spread))
    return Wait(point_s=point, low_s=low, high_s=high, from_s=low, to_s=high)


def forecast(minutes: float, at: float, wait_of: Wait | None = None, day: date = DAY) -> Forecast:
    """What is reckoned `at` minutes after ten for payments; nobody can serve loans."""
    told = {"payments": wait_of or wait(minutes), "loans": None}
    return Forecast(date=day, at=TEN + timedelta(minutes=at), place=1, services=told)


def payments(waits: BoardWaits, minutes: float, at: float) -> int | None:
    said = waits.minutes(forecast(minutes, at))
    assert said is not None
    return said["payments"]


def test_before_anything_was_reckoned_there_are_no_minutes() -> None:
    assert BoardWaits().minutes(None) is None


def test_nobody_can_say_where_nobody_can_serve() -> None:
    assert BoardWaits().minutes(forecast(12, 0)) == {"payments": 12, "loans": None}


def test_a_little_longer_is_no_news_and_time_goes_by() -> None:
    waits = BoardWaits()
    assert [payments(waits, minutes, at) for at, minutes in enumerate((20, 21, 20, 22))] == [20, 19, 18, 17]


def test_a_shorter_wait_is_said_at_once() -> None:
    waits = BoardWaits()
    assert [payments(waits, 20, 0), payments(waits, 9, 1)] == [20, 9]


def test_it_rises_once_hardly_anybody_is_called_by_then() -> None:
    waits = BoardWaits()
    assert [payments(waits, 20, 0), payments(waits, 24, 1), payments(waits, 26, 2)] == [20, 19, 26]


def test_the_same_forecast_looked_at_again_says_the_same() -> None:
    waits, once = BoardWaits(), forecast(20, 0)
    assert [waits.minutes(once) for _ in range(3)] == [{"payments": 20, "loans": None}] * 3


def test_no_wait_is_said_where_a_counter_is_free_and_nowhere_else() -> None:
    waits = BoardWaits()
    free = Wait(point_s=0, low_s=0, high_s=0, from_s=0, to_s=0)
    assert waits.minutes(forecast(0, 0, free)) == {"payments": 0, "loans": None}
    for at in range(1, 30):
        assert (payments(waits, 4, at) or 0) >= 1


def test_another_day_begins_anew() -> None:
    waits = BoardWaits()
    waits.minutes(forecast(5, 0))
    said = waits.minutes(forecast(9, 0, day=DAY + timedelta(days=1)))
    assert said is not None
    assert said["payments"] == 9


@settings(max_examples=100, deadline=None)
@given(st.lists(st.floats(0, 90), min_size=2, max_size=40), st.floats(1, 15))
def test_it_rises_only_past_what_was_said_before(points: list[float], spread: float) -> None:
    """Whatever is reckoned minute by minute: a higher number means that the last one could not be kept."""
    waits, last = BoardWaits(), None
    for at, point in enumerate(points):
        reckoned = wait(point, spread)
        told = waits.minutes(forecast(0, at, reckoned))
        assert told is not None
        said = told["payments"]
        assert said is not None
        if last is not None and said > max(1, last):
            assert reckoned.from_s > (last - 1) * 60 - 60
        last = said
