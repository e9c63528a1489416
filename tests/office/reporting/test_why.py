"""Days with one known cause each, told act by act: that cause is found, with what it cost, and no other."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from office.commands import OpenDay, ResumeCounter
from office.events import Entry
from office.hours import Clock
from office.plan import Plan, Shift
from office.reporting.causes import (
    Absent,
    CalledOutOfTurn,
    Cause,
    IdleElsewhere,
    LongCases,
    ManyCame,
    NobodyServed,
    NotThere,
    OnBreaks,
)
from office.reporting.lived import LivedDay, lived
from office.reporting.why import Stretch, Why, why
from office.whatif.outcome import Measure
from tests.office.branch import MONDAY, PLAN, Branch

OFFICE = replace(
    PLAN,
    roster=tuple(Shift(counter=counter, opens=Clock(9), closes=Clock(17)) for counter in ("1", "3")),
    hours={"weekdays": PLAN.hours["weekdays"]},
)
"""Counters 1 and 3 are on the roster; both serve payments, 3 alone serves loans."""

LUNCH = replace(OFFICE, roster=(replace(OFFICE.roster[0], breaks=((Clock(10), Clock(11)),)), *OFFICE.roster[1:]))


def day(of: Branch) -> LivedDay:
    of.at("17:30").closes()
    return lived(of.day.date, of.entries, of.plan)


def asked(days: Sequence[LivedDay], others: Sequence[LivedDay] = (), plan: Plan = OFFICE) -> Why:
    return why(days, plan, Measure(plan, 15.0), others)


def only(found: Why) -> tuple[Stretch, tuple[Cause, ...]]:
    (stretch,) = found.stretches
    return stretch, stretch.causes


def served(branch: Branch, counter: str, since: str, minutes: int, people: int) -> None:
    """One after the other, without a gap."""
    branch.at(since)
    for _ in range(people):
        branch.calls_next(counter)
        branch.greets(counter)
        branch.now += timedelta(minutes=minutes)
        branch.finishes(counter)


def four_at_ten(branch: Branch, service: str = "payments") -> None:
    branch.at("10:00")
    for _ in range(4):
        branch.takes(service)


def test_a_quiet_day_has_no_stretch() -> None:
    branch = Branch(OFFICE)
    branch.at("09:00").staffs("1", "mari").staffs("3", "kadri")
    branch.at("10:00").takes()
    served(branch, "1", "10:01", 5, 1)
    found = asked([day(branch)])
    assert found.stretches == ()
    (ten,) = found.half_hours
    assert (ten.half_hour, ten.arrived, ten.late, ten.counted) == (20, 1, 0, 1)
    assert (ten.planned, ten.open) == (2, 2)
    assert ten.occupancy == pytest.approx(5 / 60)
    assert ten.waits.median == 60


def test_a_counter_that_opened_late() -> None:
    """Counter 1 has its shift from 9, and comes at 10:40; 3 works all the time."""
    branch = Branch(OFFICE)
    branch.at("09:00").staffs("3", "kadri")
    four_at_ten(branch)
    served(branch, "3", "10:00", 20, 2)
    branch.at("10:40").staffs("1", "mari")
    served(branch, "1", "10:40", 2, 1)
    served(branch, "3", "10:42", 2, 1)
    stretch, causes = only(asked([day(branch)]))
    assert (stretch.weekday, stretch.first, stretch.last, stretch.came, stretch.late) == (0, 20, 21, 4, 3)
    assert stretch.open == 1
    assert stretch.planned == 2
    assert stretch.waits.longest == 42 * 60
    assert causes[0] == Absent(counter="1", how="opened_late", days=1, cost_s=40 * 60)


@pytest.mark.parametrize(("leaves", "how", "minutes"), [("10:05", "closed_early", 55), (None, "not_opened", 60)])
def test_a_counter_of_the_roster_that_was_not_there(leaves: str | None, how: str, minutes: int) -> None:
    """Until 11, when the last of four is called."""
    branch = Branch(OFFICE)
    branch.at("09:00").staffs("3", "kadri")
    if leaves:
        branch.staffs("1", "mari")
        branch.at(leaves).leaves("1")
        branch.at("10:05")
        for _ in range(4):
            branch.takes()
    else:
        four_at_ten(branch)
    served(branch, "3", "10:05" if leaves else "10:00", 20, 4)
    stretch, causes = only(asked([day(branch)]))
    last = stretch.waits.longest
    assert last == 60 * 60
    absent = next(cause for cause in causes if isinstance(cause, Absent))
    assert (absent.counter, absent.how, absent.days) == ("1", how, 1)
    assert absent.cost_s == (minutes + (5 if leaves else 0)) * 60


def test_a_break_while_people_waited_and_one_that_nobody_planned() -> None:
    for plan, unplanned_s in ((LUNCH, 0.0), (OFFICE, 40 * 60)):
        branch = Branch(plan)
        branch.at("09:00").staffs("3", "kadri").staffs("1", "mari")
        branch.at("10:00").pauses("1")
        four_at_ten(branch)
        served(branch, "3", "10:00", 20, 2)
        branch.at("10:40").does(ResumeCounter(counter="1"))
        served(branch, "1", "10:40", 2, 2)
        _, causes = only(asked([day(branch)], plan=plan))
        assert causes[0] == OnBreaks(counters=("1",), pauses=1, unplanned_s=unplanned_s, days=1, cost_s=40 * 60)


def test_a_case_that_took_far_longer_than_usual() -> None:
    """Usually four minutes, and one of fifty from ten on; the last who waited too long was called at 10:45."""
    branch = Branch(OFFICE)
    branch.at("09:00").staffs("3", "kadri").staffs("1", "mari")
    for at in ("09:00", "09:10"):
        branch.at(at).takes("loans")
        served(branch, "3", at, 4, 1)
    branch.at("10:00")
    branch.takes("loans")
    branch.calls_next("3")
    for _ in range(10):
        branch.takes("payments")
    served(branch, "1", "10:00", 5, 10)
    branch.at("10:50").finishes("3")
    stretch, causes = only(asked([day(branch)]))
    assert stretch.late == 6
    (case,) = [cause for cause in causes if isinstance(cause, LongCases)]
    assert case == LongCases(cases=1, longest_s=50 * 60, counters=("3",), days=1, cost_s=41 * 60)


def test_nobody_served_what_was_asked_for() -> None:
    """Loans from 10:00 to 10:40 with counter 1 alone, which does not serve them."""
    branch = Branch(replace(OFFICE, roster=()))
    branch.at("09:00").staffs("1", "mari")
    four_at_ten(branch, "loans")
    branch.at("10:40").staffs("3", "kadri")
    served(branch, "3", "10:40", 1, 4)
    _, causes = only(asked([day(branch)]))
    nobody = next(cause for cause in causes if isinstance(cause, NobodyServed))
    assert nobody == NobodyServed(service="loans", waiting=4, days=1, cost_s=40 * 60)
    idle = next(cause for cause in causes if isinstance(cause, IdleElsewhere))
    assert (idle.counters, idle.services, idle.cost_s) == (("1",), ("loans",), 43 * 60)


def test_numbers_called_and_nobody_there() -> None:
    branch = Branch(replace(OFFICE, roster=()))
    branch.at("09:00").staffs("1", "mari")
    branch.at("10:00")
    for _ in range(6):
        branch.takes()
    for _ in range(3):
        branch.calls_next("1")
        branch.now += timedelta(minutes=10)
        branch.misses("1")
    served(branch, "1", "10:30", 2, 3)
    _, causes = only(asked([day(branch)]))
    assert causes[0] == NotThere(calls=3, days=1, cost_s=30 * 60)


def test_a_call_out_of_turn_past_people_who_waited_too_long() -> None:
    branch = Branch(replace(OFFICE, roster=()))
    branch.at("09:00").staffs("1", "mari")
    branch.at("10:00")
    *_, last = [branch.takes() for _ in range(5)]
    branch.calls("1", last, "urgent")
    branch.at("10:20").finishes("1")
    served(branch, "1", "10:20", 2, 4)
    _, causes = only(asked([day(branch)]))
    out = next(cause for cause in causes if isinstance(cause, CalledOutOfTurn))
    assert out == CalledOutOfTurn(calls=1, passed=4, days=1, cost_s=20 * 60)


def mondays(people: Callable[[int], int]) -> list[LivedDay]:
    """Four Mondays at counter 1, five minutes a customer, on which so many come at ten."""
    found = []
    for week in range(4):
        branch = Branch(replace(OFFICE, roster=()), day=MONDAY + timedelta(weeks=week))
        branch.at("09:00").staffs("1", "mari")
        branch.at("10:00")
        for _ in range(people(week)):
            branch.takes()
        served(branch, "1", "10:00", 5, people(week))
        found.append(day(branch))
    return found


def test_more_came_than_on_other_mondays() -> None:
    *others, busy = mondays(lambda week: 12 if week == 3 else 2)
    stretch, causes = only(asked([busy], others))
    assert stretch.came == 12
    assert causes == (ManyCame(came=12, usual=2, days=1, cost_s=10 * 5 * 60),)


def test_a_full_office_without_a_burst_is_told_by_the_work_that_came() -> None:
    """As many as ever, and nothing to blame: an hour of work in half an hour, for one counter."""
    days = mondays(lambda _: 12)
    stretch, causes = only(asked(days, days))
    assert causes == ()
    assert stretch.work == pytest.approx(2.0, abs=0.2)
    assert stretch.open == 1
    assert (stretch.came, len(stretch.days)) == (48, 4)


def test_the_worst_stretch_comes_first_and_weekdays_are_told_apart() -> None:
    days = []
    for weekday, people in ((0, 8), (1, 14)):
        branch = Branch(replace(OFFICE, roster=()), day=MONDAY + timedelta(days=weekday))
        branch.at("09:00").staffs("1", "mari")
        branch.at("10:00")
        for _ in range(people):
            branch.takes()
        served(branch, "1", "10:00", 5, people)
        days.append(day(branch))
    assert [stretch.weekday for stretch in asked(days).stretches] == [1, 0]


def test_who_undid_a_wrong_choice_is_not_in_it() -> None:
    branch = Branch(OFFICE)
    branch.at("09:00").staffs("1", "mari")
    branch.at("10:00").cancels(branch.takes(), wrong_choice=True)
    assert asked([day(branch)]).arrived == 0


def test_no_days_have_nothing_to_tell() -> None:
    found = asked([])
    assert (found.stretches, found.half_hours, found.arrived) == ((), (), 0)


def test_entries_alone_are_enough() -> None:
    entries: tuple[Entry, ...] = ()
    branch = Branch(OFFICE, opens=None)
    branch.does(OpenDay())
    branch.closes()
    entries = branch.entries
    found = lived(date(2026, 3, 2), entries, OFFICE)
    assert found.legs == ()
    assert found.counters == {}
