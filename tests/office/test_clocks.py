"""What is wrong with a clock, and what is not."""

from datetime import timedelta

import pytest

from office.clocks import ClockFault, ClockIsBehind, ClockJumped, ClocksDiffer, clock_fault
from tests.office.branch import on

NOW = on("09:00")


@pytest.mark.parametrize(
    ("jump", "newest", "server", "fault"),
    [
        (0, 0, 0, None),
        (60, 120, -60, None),
        (61, 0, 0, ClockJumped(timedelta(seconds=61))),
        (-7200, 0, 0, ClockJumped(timedelta(hours=-2))),
        (0, 121, 0, ClockIsBehind(timedelta(seconds=121))),
        (0, -86400, 0, None),
        (0, 0, 61, ClocksDiffer(timedelta(seconds=61))),
        (0, 500, -61, ClocksDiffer(timedelta(seconds=-61))),
        (90, 500, 90, ClockJumped(timedelta(seconds=90))),
    ],
)
def test_a_clock_is_judged_by_what_else_tells_the_time(
    jump: float, newest: float, server: float, fault: ClockFault | None
) -> None:
    told = clock_fault(
        NOW,
        jump=timedelta(seconds=jump),
        newest_at=NOW + timedelta(seconds=newest),
        ahead_of_server=timedelta(seconds=server),
    )
    assert told == fault


def test_an_empty_journal_says_nothing_of_the_clock() -> None:
    assert clock_fault(NOW) is None
