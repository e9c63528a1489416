"""The rest of the day played ahead, against waits that are counted by hand, and when it is better to come."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from office.commands import OpenDay
from office.events import Wait
from office.hours import Clock, Span
from office.plan import Plan, Times
from office.waits.demand import Cell, Demand
from office.waits.forecast import wait_of
from office.waits.learned import Learned
from office.waits.outlook import BetterTime, Expected, Outlook, better_time, outlook_of
from tests.office.branch import PLAN, Branch, on
from tests.office.waits.scenes import SURE, minutes, moment, shift

WEEKDAY = {("weekday", half): 5 for half in range(48)}


def knowing(people: Mapping[Cell, float] | None = None) -> Learned:
    """An office that knows its weekdays: nobody comes but these, by service and half hour."""
    means = {("weekday", service, half): mean for (service, half), mean in (people or {}).items()}
    return replace(SURE, demand=Demand(covered=WEEKDAY, means=means))


def line_of(people: int, *counters: str, plan: Plan = PLAN) -> Branch:
    branch = Branch(plan).at("09:00")
    for counter in counters or ("1",):
        branch.staffs(counter)
    for _ in range(people):
        branch.takes()
    return branch


def waits(branch: Branch, service: str = "payments", learned: Learned | None = None) -> dict[str, float | None]:
    """By the time on the office's clock, in minutes."""
    found = outlook_of(moment(branch, learned or knowing()), draws=60).services.get(service, ())
    return {f"{one.at.astimezone(PLAN.zone):%H:%M}": minutes(one.wait) for one in found}


def test_a_line_that_nobody_joins_is_served() -> None:
    found = waits(line_of(20))
    assert list(found) == [f"{hour:02}:{minute:02}" for hour in range(9, 17) for minute in (0, 30)][1:]
    assert found == {**dict.fromkeys(found, 0), "09:30": 70.0, "10:00": 40.0, "10:30": 10.0}


def test_those_who_usually_come_are_served_before_whoever_comes_after_them() -> None:
    calm, busy = line_of(6), knowing({("payments", 19): 8.0, ("payments", 20): 4.0})
    found = waits(calm, learned=busy)
    assert found["09:30"] == 0
    assert found["10:00"] == pytest.approx(11, abs=3)
    assert found["12:00"] == 0


def test_a_counter_that_opens_later_is_counted_on_from_then() -> None:
    branch = Branch(opens=None).at("08:45")
    branch.does(OpenDay(roster=(shift("1", "08:00", "17:00"), shift("3", "11:00", "17:00"))))
    branch.staffs("1").at("09:00")
    for _ in range(40):
        branch.takes()
    assert waits(branch)["11:30"] == pytest.approx((40 - 24 - 12) * 2.5, abs=4)
    assert waits(branch, "loans")["10:00"] == 61 + 16 / 2 * 5  # from 11:01 on it takes those who came before


def test_a_break_that_lies_ahead_is_waited_for() -> None:
    branch = Branch(opens=None).at("08:45")
    branch.does(OpenDay(roster=(shift("1", "08:00", "17:00", ("11:58", "12:40")),)))
    branch.staffs("1").at("09:00")
    branch.takes()
    found = waits(branch)
    assert (found["11:30"], found["12:00"], found["12:30"], found["13:00"]) == (0, 40.0, 10.0, 0)
    branch.at("11:55").takes()
    branch.calls_next("1")
    assert waits(branch)["12:00"] == 42.0 + 5.0  # the break begins when that customer has left, and one more waits


def test_times_end_with_the_last_ticket_and_with_the_hours_of_the_service() -> None:
    early = replace(PLAN.services[1], hours={"weekdays": (Span(Clock(9), Clock(11)),)})
    plan = replace(PLAN, times=Times(last_ticket_minutes=45), services=(PLAN.services[0], early, PLAN.services[2]))
    branch = line_of(1, "1", "3", plan=plan)
    assert list(waits(branch))[-1] == "16:00"
    assert list(waits(branch, "loans")) == ["09:30", "10:00", "10:30"]
    branch.pauses_service("payments")
    assert waits(branch) == {}


def test_after_the_hours_and_on_a_closed_day_nothing_is_foreseen() -> None:
    branch = line_of(3)
    assert waits(branch.at("17:10")) == {}
    branch.closes()
    assert waits(branch) == {}


def test_an_office_that_has_seen_too_few_such_days_says_how_many_it_needs() -> None:
    two = replace(SURE, demand=Demand(covered=dict.fromkeys(WEEKDAY, 2)))
    found = outlook_of(moment(line_of(20), two))
    assert (found.days, found.needed, found.services) == (2, 3, {})
    assert better_time(found, "payments", wait_of(moment(line_of(20), two), "payments", on("09:00"))) is None


def test_today_is_believed_where_more_come_than_usual() -> None:
    branch = line_of(0)
    for _ in range(90):
        branch.cancels(branch.takes("other"))
    branch.at("10:00").staffs("2")
    usual = knowing({("loans", 20): 5.0, ("other", 18): 10.0})
    busier = waits(branch, "loans", usual)["10:30"]
    calm = waits(line_of(0, "2").at("10:00"), "loans", usual)["10:30"]
    assert busier is not None
    assert calm is not None
    assert busier > calm


def test_the_same_moment_gives_the_same_outlook() -> None:
    branch, learned = line_of(9), knowing({("payments", 19): 5.0})
    assert outlook_of(moment(branch, learned)) == outlook_of(moment(branch, learned))


def waiting(minutes_: float) -> Wait:
    seconds = minutes_ * 60
    return Wait(point_s=seconds, low_s=seconds, high_s=seconds, from_s=seconds, to_s=seconds)


@pytest.mark.parametrize(
    ("now", "later", "better"),
    [
        (30, {"10:00": 21, "10:30": 20, "11:00": 5}, "10:30"),  # a third shorter
        (24, {"10:00": 15, "10:30": 14, "11:00": 5}, "10:30"),  # ten minutes shorter
        (9, {"10:00": 0}, None),
        (60, {"10:00": 41, "10:30": 50}, None),
        (60, {"10:00": None, "10:30": 40}, "10:30"),
        (None, {"10:00": 5}, None),
    ],
)
def test_the_earliest_time_that_is_clearly_better(
    now: float | None, later: Mapping[str, float | None], better: str | None
) -> None:
    rows = tuple(Expected(on(at), None if wait is None else waiting(wait)) for at, wait in later.items())
    outlook = Outlook(date=on("09:00").date(), at=on("09:00"), place=1, days=3, services={"payments": rows})
    found = better_time(outlook, "payments", None if now is None else waiting(now))
    expected = None if better is None else BetterTime(on(better), waiting(later[better] or 0))
    assert found == expected
    assert better_time(outlook, "loans", waiting(60)) is None


def test_a_time_at_which_many_wait_as_long_as_now_is_not_better() -> None:
    unsure = replace(waiting(10), to_s=31 * 60)
    rows = (Expected(on("10:00"), unsure), Expected(on("10:30"), replace(unsure, to_s=30 * 60)))
    outlook = Outlook(date=on("09:00").date(), at=on("09:00"), place=1, days=3, services={"payments": rows})
    found = better_time(outlook, "payments", waiting(30))
    assert found is not None
    assert found.at == on("10:30")


def test_a_better_time_is_found_where_the_line_is_served_meanwhile() -> None:
    branch = line_of(20)
    now = moment(branch, knowing())
    found = better_time(outlook_of(now), "payments", wait_of(now, "payments", branch.now))
    assert found is not None
    assert found.at == on("10:00")
    assert found.at - branch.now == timedelta(hours=1)
