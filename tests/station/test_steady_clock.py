"""A clock that does not jump, whatever becomes of the machine's."""

from datetime import UTC, datetime, timedelta

import pytest

from station.steady_clock import SteadyClock, seconds_passed, wall_clock

NINE = datetime(2026, 3, 3, 7, 0, tzinfo=UTC)


class Machine:
    """A machine whose wall clock people and networks turn, and whose seconds nobody does."""

    def __init__(self) -> None:
        self.wall, self.seconds = NINE, 100.0
        self.clock = SteadyClock(lambda: self.wall, lambda: self.seconds)

    def works_for(self, **span: float) -> None:
        self.wall += timedelta(**span)
        self.seconds += timedelta(**span).total_seconds()

    def is_turned_by(self, **span: float) -> None:
        self.wall += timedelta(**span)


@pytest.fixture
def machine() -> Machine:
    return Machine()


def test_time_passes_as_on_the_wall(machine: Machine) -> None:
    machine.works_for(hours=2)
    assert machine.clock() == NINE + timedelta(hours=2)
    assert machine.clock.jump == timedelta(0)


@pytest.mark.parametrize("hours", [2.983, -2.983, 24 * 365, -24 * 365])
def test_a_jump_is_not_followed_but_told(machine: Machine, hours: float) -> None:
    machine.works_for(minutes=10)
    machine.is_turned_by(hours=hours)
    machine.works_for(minutes=5)
    assert machine.clock() == NINE + timedelta(minutes=15)
    assert machine.clock.jump == timedelta(hours=hours)


def test_when_the_clock_is_set_right_the_jump_is_over(machine: Machine) -> None:
    machine.is_turned_by(hours=3)
    machine.clock()
    machine.works_for(minutes=30)
    machine.is_turned_by(hours=-3, seconds=20)
    assert machine.clock() == NINE + timedelta(minutes=30, seconds=20)
    assert machine.clock.jump == timedelta(0)


def test_small_drifts_are_followed_however_far_they_lead(machine: Machine) -> None:
    for _ in range(100):
        machine.works_for(minutes=10)
        machine.is_turned_by(seconds=5)
        machine.clock()
    assert machine.clock() == NINE + timedelta(minutes=1000, seconds=500)


def test_a_second_jump_is_measured_from_the_true_time(machine: Machine) -> None:
    machine.is_turned_by(hours=1)
    machine.clock()
    machine.is_turned_by(hours=1)
    machine.works_for(minutes=1)
    assert machine.clock() == NINE + timedelta(minutes=1)
    assert machine.clock.jump == timedelta(hours=2)


def test_the_true_clocks_of_this_machine_agree() -> None:
    clock = SteadyClock()
    assert abs(clock() - wall_clock()) < timedelta(seconds=60)
    assert clock.jump == timedelta(0)
    assert seconds_passed() <= seconds_passed()
