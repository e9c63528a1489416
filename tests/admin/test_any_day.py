"""The manager's figures on random days of the real rules: legs, people who are away or parked, and undone acts."""

from datetime import timedelta

from hypothesis import given, settings

from admin.curve import people_waiting
from office import commands as wanted
from office.day import Day, foreseen
from office.deciding import decide
from office.figures import figures
from office.legs import legs_of
from office.refusals import Refused
from office.stages import Withdrawn
from tests.counter.examples import DATE, OPENING, the_plan
from tests.office.any_command import ANY_COMMANDS, Drawn, command_of, seconds_of


def lived(drawn: list[Drawn]) -> tuple[Day, timedelta]:
    """The day after all that the rules allowed, and how long it took."""
    day, spent = Day(office="tartu", date=DATE), timedelta(0)
    beginning = (
        wanted.OpenDay(),
        wanted.OpenCounter(counter="1", clerk="1"),
        wanted.OpenCounter(counter="3", clerk="3"),
    )
    for command in beginning:
        day = _after(day, command, spent)
    for one in drawn:
        spent += seconds_of(one)
        day = _after(day, command_of(one, day, the_plan()), spent)
    return day, spent


def _after(day: Day, command: wanted.DayCommand, spent: timedelta) -> Day:
    events = decide(day, the_plan(), command, OPENING + spent)
    return day if isinstance(events, Refused) else foreseen(day, events, OPENING + spent)


@settings(max_examples=200, deadline=None)
@given(ANY_COMMANDS)
def test_the_figures_are_those_of_the_day_itself(drawn: list[Drawn]) -> None:
    day, spent = lived(drawn)
    now = OPENING + spent
    legs = [leg for ticket in day.tickets.values() for leg in legs_of(day, the_plan(), ticket)]
    counted = figures(legs, now)
    visits = [ticket for ticket in day.tickets.values() if not isinstance(ticket.stage, Withdrawn)]
    ended = {how: sum(1 for ticket in visits if ticket.stage_name == how) for how in ("served", "missed", "cancelled")}
    assert counted.arrived == len(visits)
    assert counted.waiting == len(day.waiting)
    assert (counted.served, counted.missed, counted.left) == (ended["served"], ended["missed"], ended["cancelled"])
    assert counted.waits.called == sum(len(ticket.legs) + (ticket.called_at is not None) for ticket in visits)
    assert all(leg.wait_s >= leg.away_s for leg in legs if leg.wait_s is not None)


@settings(max_examples=200, deadline=None)
@given(ANY_COMMANDS)
def test_the_curve_ends_with_the_people_who_wait_now(drawn: list[Drawn]) -> None:
    day, spent = lived(drawn)
    steps = people_waiting(day, OPENING + spent)
    assert steps[-1] == (OPENING + spent, len(day.waiting))
    assert all(people >= 0 for _, people in steps)
