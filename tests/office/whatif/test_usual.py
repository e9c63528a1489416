"""What is usual over some days: hours of counters, and breaks."""

from dataclasses import replace

from office.hours import Clock
from office.plan import Shift
from office.whatif.recorded import RecordedDay, Stint
from office.whatif.usual import UsualHours, usual_breaks, usual_hours
from tests.office.branch import PLAN
from tests.office.whatif.scenes import clock, day, stint


def days(*crews: tuple[Stint, ...]) -> list[RecordedDay]:
    return [day(*crew) for crew in crews]


def test_hours_are_medians_to_the_half_hour_and_the_last_ones_end_with_the_office() -> None:
    found = usual_hours(days((stint("1", 4, 100),), (stint("1", 40, 122),), (stint("1", 2),)), PLAN)
    assert found == (UsualHours(counter="1", opens=9 * 60, closes=11 * 60),)


def test_a_counter_that_is_there_on_fewer_than_half_of_the_days_has_no_usual_hours() -> None:
    assert [one.counter for one in usual_hours(days((stint("1"), stint("2")), (stint("1"),), (stint("1"),)), PLAN)] == [
        "1"
    ]


def test_breaks_are_those_of_the_roster() -> None:
    shift = Shift(counter="1", opens=clock(0), closes=clock(180), breaks=((clock(60), clock(90)),))
    other = replace(shift, weekdays=("tuesday",), breaks=((clock(10), clock(20)),))
    found = [replace(one, roster=(shift, other)) for one in days((stint("1", 0, None, (20, 40)),))]
    assert usual_breaks(found, PLAN, "1") == ((Clock(10), Clock(10, 30)),)


def test_without_a_roster_they_are_pauses_that_come_on_most_days() -> None:
    found = days(
        (stint("1", 0, None, (58, 88), (120, 140)),),
        (stint("1", 0, None, (60, 92)),),
        (stint("1", 0, None, (64, 94), (150, 153)),),
    )
    assert usual_breaks(found, PLAN, "1") == ((Clock(10), Clock(10, 30)),)


def test_shifts_keep_the_breaks_that_lie_inside() -> None:
    hours = UsualHours(counter="1", opens=600, closes=720, breaks=((Clock(9), Clock(9, 30)), (Clock(11), Clock(12))))
    assert hours.shift() == Shift(counter="1", opens=Clock(10), closes=Clock(12), breaks=((Clock(11), Clock(12)),))
