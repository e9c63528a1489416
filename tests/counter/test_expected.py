"""What the forecast says of those who wait, kept steady."""

from dataclasses import replace
from datetime import timedelta

import pytest

from counter.expected import Ahead, look_ahead
from office.events import Wait
from office.promise import Risk
from office.waits.forecast import Forecast
from tests.counter.examples import NOW, morning, the_plan

DAY, PLAN = morning(), the_plan()
CALM, CLOSE, LATE = (4.0, 5.0), (5.0, 9.5), (20.0, 25.0)
"""Minutes, median and 80th percentile; 107 is promised a call in nineteen minutes and 205 in seven."""


def wait(point: float, to: float | None = None, low: float = 0.0) -> Wait:
    longest = (point if to is None else to) * 60
    return Wait(point_s=point * 60, low_s=low * 60, high_s=longest, from_s=low * 60, to_s=longest)


def told(minutes: float, **waits: Wait | None) -> Forecast:
    tickets = {number.removeprefix("n"): wait for number, wait in waits.items()}
    return Forecast(date=DAY.date, at=NOW + timedelta(minutes=minutes), place=DAY.place, tickets=tickets)


def shown(*forecasts: Forecast) -> Ahead:
    ahead = Ahead()
    for forecast in forecasts:
        ahead = look_ahead(ahead, DAY, PLAN, forecast)
    return ahead


@pytest.mark.parametrize(
    ("later", "second", "minutes"),
    [
        (0.5, wait(10.0), 10),
        (1.0, wait(10.9), 9),
        (1.0, wait(5.2), 6),
        (2.0, wait(30.0, low=5.0), 8),
        (2.0, wait(30.0, low=15.0), 30),
        (12.0, wait(4.0), 4),
        (1.0, None, None),
    ],
)
def test_a_figure_falls_with_the_clock_and_rises_only_when_it_must(
    later: float, second: Wait | None, minutes: int | None
) -> None:
    ahead = shown(told(0, n205=wait(10.0)), told(later, n205=second))
    assert ahead.tickets["205"].minutes(NOW + timedelta(minutes=later)) == minutes


def test_between_two_forecasts_the_clock_alone_counts() -> None:
    first = told(0, n205=wait(10.0))
    ahead = shown(first, first)
    assert [ahead.tickets["205"].minutes(NOW + timedelta(minutes=n)) for n in (0, 1, 9.5, 20)] == [10, 9, 1, 0]
    assert look_ahead(ahead, DAY, PLAN, first) is ahead


RISKS: list[tuple[tuple[tuple[float, float], ...], Risk | None]] = [
    ((CALM,), None),
    ((CLOSE,), "may"),
    ((LATE,), "will"),
    ((CALM, CLOSE), "may"),
    ((CLOSE, LATE), "will"),
    ((CLOSE, (4.0, 6.9)), "may"),
    ((CLOSE, (4.0, 5.9)), None),
    ((LATE, (6.9, 7.5)), "will"),
    ((LATE, (5.9, 7.5)), "may"),
    ((LATE, CALM), None),
]


@pytest.mark.parametrize(("waits", "risk"), RISKS)
def test_a_promise_in_danger_is_marked_at_once_and_no_more_once_it_is_safe(
    waits: tuple[tuple[float, float], ...], risk: Risk | None
) -> None:
    forecasts = (told(n * 0.001, n205=wait(*each)) for n, each in enumerate(waits))
    assert shown(*forecasts).tickets["205"].risk == risk


def test_only_whoever_waits_is_known() -> None:
    ahead = shown(told(0, n104=wait(1), n205=wait(2), n999=wait(3)))
    assert list(ahead.tickets) == ["205"]


def test_another_day_and_a_clock_that_went_back_begin_anew() -> None:
    ahead = shown(told(0, n205=wait(*LATE)))
    assert look_ahead(ahead, replace(DAY, date=DAY.date + timedelta(days=1)), PLAN, told(1)) == Ahead()
    assert look_ahead(ahead, DAY, PLAN, None) == Ahead()
    assert look_ahead(ahead, DAY, PLAN, told(-5, n205=wait(*CALM))).tickets["205"].risk is None


def reaching(minutes: float, *lengths: float) -> Forecast:
    """The line of payments is so many minutes short of six o'clock."""
    closes = NOW.replace(hour=16, minute=0)
    at = NOW + timedelta(minutes=minutes)
    (length,) = lengths
    reaches = (closes - timedelta(minutes=length) - at).total_seconds() / 60
    return replace(told(minutes), services={"payments": wait(reaches)})


@pytest.mark.parametrize(
    ("lengths", "said"),
    [
        ((25.0,), None),
        ((19.0,), "15:45"),
        ((10.0,), "15:50"),
        ((19.0, 15.5), "15:45"),
        ((19.0, 9.0), "15:55"),
        ((19.0, 23.0), "15:40"),
        ((19.0, 26.0), None),
        ((23.0,), None),
    ],
)
def test_a_line_that_nearly_closes_is_told_in_steady_words(lengths: tuple[float, ...], said: str | None) -> None:
    ahead = shown(*(reaching(n, length) for n, length in enumerate(lengths)))
    time = ahead.closing.get("payments")
    assert (f"{time:%H:%M}" if time else None) == said
