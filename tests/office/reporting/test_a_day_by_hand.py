"""Days of which every figure can be told in the head."""

from dataclasses import replace
from datetime import date

import pytest

from office.commands import CallNumber, ParkTicket, ResumeCounter, TakeTicket, TransferTicket, UndoAct
from office.reporting.asking import Asked, Days
from office.reporting.making import Read, report_of, span
from office.reporting.report import Report, Share, Spread
from tests.office.branch import MONDAY, PLAN, Branch, on
from tests.office.reporting.examples import read


def reported(branch: Branch) -> Report:
    day = branch.day.date
    asked = Asked(days=Days(first=day, last=day))
    return report_of(branch.plan, asked, branch.now, read([(branch.day, branch.entries)], branch.plan, branch.now))


def morning() -> Branch:
    """101 waits 0, is served from 09:01 to 09:11; 102 waits 11 min and is missed; 103 gives up after 20 min."""
    branch = Branch().at("09:00").staffs("1", "mari")
    branch.takes()
    branch.calls_next("1")
    branch.at("09:01").greets("1")
    branch.takes()
    branch.at("09:10").takes()
    branch.at("09:11").finishes("1")
    branch.at("09:12").calls_next("1")
    branch.at("09:14").misses("1")
    branch.at("09:30").cancels("103")
    return branch


def test_a_morning() -> None:
    of = reported(morning()).of
    assert (of.arrived, of.legs, of.served) == (3, 3, 1)
    assert (of.waits.called, of.waits.median, of.waits.p90, of.waits.mean) == (2, 0.0, 660.0, 330.0)
    assert of.level == Share(hits=2, n=3)
    assert of.handling == Spread(n=1, mean=600.0, median=600.0, p90=600.0)
    assert of.walk == Spread(n=1, mean=60.0, median=60.0, p90=60.0)
    assert of.gap == Spread(n=1, mean=60.0, median=60.0, p90=60.0)
    assert (of.missed, of.left) == (Share(hits=1, n=2), Share(hits=2, n=3))
    assert of.open_s == 1800.0
    assert of.occupancy == pytest.approx(660 / 1800)


def test_who_left_stands_at_the_wait_after_which_they_did() -> None:
    found = {one.low: (one.called, one.gave_up) for one in reported(morning()).bins if one.called or one.gave_up}
    assert found == {0.0: (1, 0), 600.0: (1, 1), 1200.0: (0, 1)}


def test_a_half_hour_has_those_who_joined_in_it_and_the_counters_that_were_open_then() -> None:
    branch = morning().at("09:45")
    branch.takes()
    branch.at("10:00").calls_next("1")
    curve = {point.half_hour: point for point in reported(branch).curve}
    assert [(half, point.called, point.arrived_a_day) for half, point in curve.items()] == [(18, 2, 3.0), (19, 1, 1.0)]
    assert [point.counters_open for point in curve.values()] == [1.0, 1.0]


def test_a_transfer_is_two_waits_of_one_visit_and_not_solved_at_the_first() -> None:
    branch = Branch().at("09:00").staffs("1", "mari").staffs("3", "jaan")
    branch.takes()
    branch.calls_next("1")
    branch.at("09:05").does(TransferTicket(counter="1", service="loans"))
    branch.at("09:07").calls_next("3")
    branch.at("09:10").finishes("3")
    report = reported(branch)
    assert (report.of.arrived, report.of.legs, report.of.served, report.of.waits.called) == (1, 2, 1, 2)
    assert {key: (one.arrived, one.served) for key, one in report.by["service"].items()} == {
        "payments": (1, 0),
        "loans": (0, 1),
    }
    assert report.by["service"]["loans"].left == Share(hits=0, n=1)


def test_who_is_parked_waits_twice() -> None:
    branch = Branch().at("09:00").staffs("1")
    branch.takes()
    branch.calls_next("1")
    branch.at("09:02").does(ParkTicket(counter="1", minutes=10))
    branch.at("09:20").does(CallNumber(counter="1", number="101"))
    of = reported(branch).of
    assert (of.arrived, of.legs, of.handling.n) == (1, 2, 1)


def test_a_pause_is_no_open_time_and_one_that_is_undone_is() -> None:
    branch = Branch().at("09:00").staffs("1", "mari")
    branch.at("09:10").pauses("1")
    branch.at("09:20").does(ResumeCounter(counter="1"))
    branch.at("09:30").pauses("1")
    branch.at("09:35").does(UndoAct(counter="1"))
    branch.at("10:00").leaves("1")
    assert reported(branch.at("12:00")).of.open_s == 50 * 60


@pytest.mark.parametrize(("day", "opened"), [(date(2026, 3, 29), 4), (date(2026, 10, 25), 6)])
def test_in_the_nights_in_which_clocks_change_time_is_as_long_as_it_was(day: date, opened: int) -> None:
    branch = Branch(opens="00:30", day=day).at("01:00").staffs("1", "mari")
    branch.takes()
    branch.calls_next("1")
    branch.at("06:00").finishes("1")
    branch.leaves("1")
    report = reported(branch)
    assert report.of.open_s == opened * 3600
    assert report.of.occupancy == pytest.approx(1.0)


def test_an_appointment_waits_from_its_time_on() -> None:
    branch = Branch().at("09:00").staffs("1", "mari")
    branch.books("a1", "09:30")
    branch.checks_in("a1")
    branch.at("09:40").calls_next("1")
    assert reported(branch).of.waits.median == 600.0


def test_who_waits_at_closing_has_left() -> None:
    branch = Branch().at("09:00")
    branch.takes()
    branch.at("18:00").closes()
    of = reported(branch).of
    assert (of.left, of.level, of.waits.called) == (Share(hits=1, n=1), Share(hits=0, n=1), 0)


def test_a_visit_with_two_needs_counts_in_both() -> None:
    branch = Branch().at("09:00")
    branch.does(TakeTicket(service="payments", needs=("walks_slowly", "hears_poorly")))
    branch.takes()
    report = reported(branch)
    assert {need: one.arrived for need, one in report.by["need"].items()} == {
        "walks_slowly": 1,
        "hears_poorly": 1,
        "": 1,
    }
    assert list(report.by["need"]) == ["walks_slowly", "hears_poorly", ""]


def test_of_a_part_of_a_counters_customers_there_is_no_occupancy() -> None:
    branch = morning()
    asked = Asked(days=Days(first=MONDAY, last=MONDAY), only=(("service", ("payments",)),))
    of = report_of(PLAN, asked, branch.now, read([(branch.day, branch.entries)], PLAN, branch.now)).of
    assert (of.occupancy, of.open_s) == (None, None)


def test_where_arrivals_are_not_confirmed_the_report_says_so() -> None:
    silent = replace(PLAN, calling=replace(PLAN.calling, confirms_arrival=False))
    assert not reported(morning()).handling_from_call
    assert report_of(silent, Asked(days=Days(first=MONDAY, last=MONDAY)), on("10:00"), Read()).handling_from_call
    never = Branch().at("09:00").staffs("1")
    never.takes()
    never.calls_next("1")
    never.at("09:05").finishes("1")
    assert reported(never).handling_from_call


def test_a_trend_goes_by_days_weeks_or_months() -> None:
    day = date(2026, 3, 4)
    first = date(2026, 3, 3)
    assert span(Days(first=first, last=date(2026, 4, 16)), day) == (day, day)
    assert span(Days(first=first, last=date(2026, 5, 30)), day) == (first, date(2026, 3, 8))
    assert span(Days(first=first, last=date(2026, 12, 31)), day) == (first, date(2026, 3, 31))
    assert span(Days(first=first, last=date(2026, 12, 15)), date(2026, 12, 1)) == (
        date(2026, 12, 1),
        date(2026, 12, 15),
    )
