"""What is said of a wait, and whether it came true."""

import pytest

from office.events import Wait
from office.waits.saying import AFew, AtOnce, Between, Said, Unknown, kept, minutes, said


def wait(start: float, end: float, point: float | None = None) -> Wait:
    return Wait(point_s=(start + end) / 2 if point is None else point, low_s=start, high_s=end, from_s=start, to_s=end)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (None, Unknown()),
        (wait(0, 0), AtOnce()),
        (wait(0, 179), AFew()),
        (wait(0, 180), Between(0, 5)),
        (wait(299, 301), Between(0, 10)),
        (wait(300, 300), Between(5, 10)),
        (wait(620, 1190), Between(10, 20)),
        (wait(600, 1200), Between(10, 20)),
        (wait(3590, 5000), Between(55, 85)),
    ],
)
def test_the_middle_draws_are_rounded_outward_to_five_minutes(found: Wait | None, expected: Said) -> None:
    assert said(found) == expected


@pytest.mark.parametrize(("point", "expected"), [(0, 0), (1, 1), (60, 1), (61, 2), (599, 10)])
def test_a_board_rounds_up(point: float, expected: int) -> None:
    assert minutes(wait(0, 600, point)) == expected


@pytest.mark.parametrize(
    ("found", "waited_s", "expected"),
    [
        (None, 100, None),
        (wait(0, 0), 0, True),
        (wait(0, 0), 301, False),
        (wait(0, 100), 300, True),
        (wait(620, 1190), 600, True),
        (wait(620, 1190), 1200, True),
        (wait(620, 1190), 599, False),
        (wait(620, 1190), 1201, False),
    ],
)
def test_an_estimate_is_kept_when_the_call_came_within_what_was_said(
    found: Wait | None, waited_s: float, expected: object
) -> None:
    assert kept(found, waited_s) is expected
