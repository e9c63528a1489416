"""What would have been with the roster kept: the slow hours played again with the counter that was missing."""

from datetime import timedelta

import pytest

from office.hours import Clock
from office.reporting.had_been import had_been
from office.reporting.why import why
from office.whatif.outcome import Measure
from tests.office.branch import Branch
from tests.office.reporting.test_why import OFFICE, day, four_at_ten, served


def test_a_counter_that_opened_late_would_have_halved_the_wait() -> None:
    """Four at ten, twenty minutes each, at one counter: 0, 20, 40, 60. At two: 0, 0, 20, 20."""
    branch = Branch(OFFICE)
    branch.at("09:00").staffs("3", "kadri")
    four_at_ten(branch)
    served(branch, "3", "10:00", 20, 4)
    branch.now += timedelta(minutes=10)
    branch.staffs("1", "mari")
    days = [day(branch)]
    found = why(days, OFFICE, Measure(OFFICE, 15.0))
    (had,) = had_been(found.stretches, days, OFFICE, {})
    assert (had.at, had.counter, had.opens, had.days) == (0, "1", Clock(9), 1)
    assert had.before.mean == pytest.approx(30 * 60, abs=120)
    assert had.after.mean == pytest.approx(10 * 60, abs=120)


def test_where_the_roster_was_kept_there_is_nothing_to_tell() -> None:
    branch = Branch(OFFICE)
    branch.at("09:00").staffs("3", "kadri").staffs("1", "mari")
    branch.at("10:00")
    for _ in range(12):
        branch.takes()
    served(branch, "3", "10:00", 10, 6)
    served(branch, "1", "11:00", 1, 6)
    days = [day(branch)]
    found = why(days, OFFICE, Measure(OFFICE, 15.0))
    assert found.stretches
    assert not list(had_been(found.stretches, days, OFFICE, {}))
