"""Reports from the journal, on both stores: as plain loops over the events count, and what lies behind each figure."""

import sqlite3
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from journal.batch import Batch
from journal.daybook import legs_of_stream
from journal.store import Journal, open_journal
from office.case_events import CaseOpened, CaseVisit
from office.cases import STREAM as CASES
from office.cases_plan import CaseKind
from office.day import stream_of
from office.events import Entry, TicketCalled, TicketTaken, VisitRated, VoucherIssued
from office.promise_figures import promise_figures
from office.reporting.asking import DIMENSIONS, Asked, Days
from office.reporting.behind import Behind, LegKey
from office.reporting.making import Stopped
from office.reporting.report import Concerns, Report, Share
from office.visits import VisitLeg
from office.vouchers import STREAM, after
from office.vouchers import Vouchers as AllVouchers
from tests.journal.examples import MONDAY, NINE, leg
from tests.journal.weeks import OFFICE, PLAN, Weeks, days_from, midnight_after
from tests.office.reporting.by_hand import ByHand, Wait, open_s, waits_of
from tests.office.reporting.examples import agree

CLOCKS_CHANGE = [date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 25)]


def asked(first: date, last: date, **only: tuple[str, ...]) -> Asked:
    return Asked(days=Days(first=first, last=last), only=tuple(only.items()))  # type: ignore[arg-type]  # dimensions


def counted(journal: Journal, days: list[date]) -> tuple[list[Wait], float]:
    """The same days by hand."""
    hands = [ByHand(day, journal.read(OFFICE, stream_of(day))) for day in days]
    now = midnight_after(days[-1])
    return [wait for hand in hands for wait in waits_of(hand, PLAN)], sum(open_s(hand, now) for hand in hands)


def test_a_report_says_what_plain_loops_over_the_events_say(journal: Journal) -> None:
    days = [*days_from(MONDAY, 3), *CLOCKS_CHANGE]
    Weeks(journal).live(days)
    report = journal.report(PLAN, asked(days[0], days[-1]), midnight_after(days[-1]))
    waits, opened = counted(journal, days)
    assert len(waits) > 100
    agree(report, waits, opened, PLAN)
    assert report.days_open == len(days)
    assert [(point.first, point.last) for point in report.trend] == [
        (max(days[0], date(2026, month, 1)), min(days[-1], last))
        for month, last in ((3, date(2026, 3, 31)), (10, date(2026, 10, 31)))
    ]


def test_ratings_and_vouchers_are_those_of_the_days(journal: Journal) -> None:
    days = days_from(MONDAY, 2)
    Weeks(journal).live(days)
    report = journal.report(PLAN, asked(days[0], days[0]), midnight_after(days[-1]))
    names = journal.streams(OFFICE, f"visit/{MONDAY}/")
    told = [entry.event for name in names for entry in journal.read(OFFICE, name)]
    answers = [event for event in told if isinstance(event, VisitRated)]
    solved = [event.solved for event in answers if event.solved]
    treated = [event.treated for event in answers if event.treated]
    assert treated
    assert report.of.solved == Share(hits=solved.count("yes"), n=len(solved))
    assert report.of.treated == Share(hits=sum(mark >= 4 for mark in treated), n=len(treated))
    assert report.of.treated_mean == pytest.approx(sum(treated) / len(treated))
    issued = [entry.event for entry in journal.read(OFFICE, STREAM) if isinstance(entry.event, VoucherIssued)]
    of_monday = [event for event in issued if event.day == MONDAY]
    assert of_monday
    assert report.of.promises.vouchers == len(of_monday)
    assert report.of.promises.amount == {"EUR": 500 * len(of_monday)}
    vouchers = after(AllVouchers(), journal.read(OFFICE, STREAM))
    promises = promise_figures(journal.legs(OFFICE, MONDAY, MONDAY), vouchers, midnight_after(MONDAY))
    assert (report.of.promises.kept.hits, report.of.promises.kept.n) == (promises.total.kept, promises.total.decided)


def test_a_part_of_the_visits_has_the_figures_of_its_group(journal: Journal) -> None:
    days = days_from(MONDAY, 2)
    Weeks(journal).live(days)
    now = midnight_after(days[-1])
    whole = journal.report(PLAN, asked(days[0], days[-1]), now)
    for dimension in DIMENSIONS:
        for key, summary in whole.by[dimension].items():
            part = journal.report(PLAN, asked(days[0], days[-1], **{dimension: (key,)}), now)
            assert replace(part.of, occupancy=None, open_s=None) == replace(summary, occupancy=None, open_s=None)
            if dimension in ("counter", "clerk", "weekday", "day"):
                assert part.of.open_s == pytest.approx(summary.open_s)


def test_a_report_is_compared_with_other_days(journal: Journal) -> None:
    days = days_from(MONDAY, 2)
    Weeks(journal).live(days)
    now = midnight_after(days[-1])
    one, two = (journal.report(PLAN, asked(day, day), now) for day in days)
    both = journal.report(PLAN, replace(asked(days[1], days[1]), than=Days(first=days[0], last=days[0])), now)
    assert (both.of, both.than) == (two.of, one.of)


def test_a_report_of_nothing_has_no_figures(journal: Journal) -> None:
    report = journal.report(PLAN, asked(MONDAY, MONDAY), NINE)
    assert (report.of.arrived, report.of.waits.median, report.of.left.share) == (0, None, None)
    assert (report.days_open, report.curve, report.cells, report.trend) == (0, (), (), ())


def test_a_report_that_nobody_wants_any_more_stops(journal: Journal) -> None:
    with pytest.raises(Stopped):
        journal.report(PLAN, asked(MONDAY, MONDAY), NINE, stop=lambda: True)


def test_who_still_waits_longer_than_was_said_counts_as_not_kept(journal: Journal) -> None:
    said = replace(leg(), office=OFFICE, estimate_until=NINE + timedelta(minutes=10))
    journal.append(OFFICE, [], legs=[said])
    early, late = (journal.report(PLAN, asked(MONDAY, MONDAY), NINE + timedelta(minutes=n)) for n in (9, 11))
    assert (early.of.estimates, late.of.estimates) == (Share(), Share(hits=0, n=1))


def test_a_withdrawn_ticket_is_no_visit_and_two_needs_count_twice(journal: Journal) -> None:
    both = replace(leg("102"), office=OFFICE, needs="walks_slowly hears_poorly")
    journal.append(OFFICE, [], legs=[replace(leg("101"), office=OFFICE, how="withdrawn"), both])
    report = journal.report(PLAN, asked(MONDAY, MONDAY), NINE)
    assert report.of.arrived == 1
    assert {need: summary.arrived for need, summary in report.by["need"].items()} == {
        "walks_slowly": 1,
        "hears_poorly": 1,
    }
    alike = journal.report(PLAN, asked(MONDAY, MONDAY, need=("walks",)), NINE)
    assert alike.of.arrived == 0


def figures_behind(report: Report) -> dict[str, int]:
    of = report.of
    return {
        "all": of.legs,
        "called": of.waits.called,
        "late": of.waits.called - of.level.hits,
        "served": of.served,
        "missed": of.missed.hits,
        "left": of.left.hits,
        "promise_kept": of.promises.kept.hits,
        "promise_broken": of.promises.kept.n - of.promises.kept.hits,
        "solved": of.solved.hits,
        "not_solved": of.solved.n - of.solved.hits,
        "treated_well": of.treated.hits,
        "treated_badly": of.badly,
        "estimate_kept": of.estimates.hits,
        "estimate_missed": of.estimates.n - of.estimates.hits,
        "jumped": of.fairness.jumps,
    }


def test_behind_each_figure_stand_as_many_visits_as_it_counts(journal: Journal) -> None:
    days = days_from(MONDAY, 2)
    Weeks(journal).live(days)
    for wanted in (asked(days[0], days[-1]), asked(days[0], days[-1], service=("payments",), weekday=("1",))):
        report = journal.report(PLAN, wanted, midnight_after(days[-1]))
        for counts, n in figures_behind(report).items():
            legs = journal.visits_behind(OFFICE, wanted, limit=10_000, behind=Behind(counts=counts))  # type: ignore[arg-type]
            assert len(legs) == n, counts
        why = report.of.promises.why
        assert why
        for reason, n in why.items():
            broken = Behind(counts="promise_broken", broken=reason)
            assert len(journal.visits_behind(OFFICE, wanted, limit=10_000, behind=broken)) == n, reason
        for one in report.bins:
            called = Behind(counts="called", low=one.low, high=one.high)
            left = Behind(counts="left", low=one.low, high=one.high)
            assert len(journal.visits_behind(OFFICE, wanted, limit=10_000, behind=called)) == one.called
            assert len(journal.visits_behind(OFFICE, wanted, limit=10_000, behind=left)) == one.gave_up


def opened(case: str, topic: str, visit: CaseVisit | None, kind: CaseKind = "concern") -> CaseOpened:
    return CaseOpened(case=case, case_kind=kind, topic=topic, language="et", told="silent", day=MONDAY, visit=visit)


def test_concerns_stand_beside_the_marks_of_their_visits(journal: Journal) -> None:
    days = days_from(MONDAY, 2)
    Weeks(journal).live(days, people=80)
    wanted = asked(days[0], days[0])
    assert journal.report(PLAN, wanted, midnight_after(days[-1])).concerns == ()
    bad = journal.visits_behind(OFFICE, wanted, behind=Behind(counts="treated_badly"))
    well = journal.visits_behind(OFFICE, wanted, behind=Behind(counts="treated_well"))
    later = journal.visits_behind(OFFICE, asked(days[1], days[1]), behind=Behind(counts="treated_badly"))
    events = (
        opened("26-0001", "wait", CaseVisit(day=bad[0].day, number=bad[0].number)),
        opened("26-0002", "wait", CaseVisit(day=bad[0].day, number=bad[0].number)),
        opened("26-0003", "wait", CaseVisit(day=bad[1].day, number=bad[1].number)),
        opened("26-0004", "wait", CaseVisit(day=well[0].day, number=well[0].number)),
        opened("26-0005", "price", CaseVisit(day=well[0].day, number=well[0].number)),
        opened("26-0006", "employee", CaseVisit(day=well[0].day, number=well[0].number), "praise"),
        opened("26-0007", "place", None),
        opened("26-0008", "place", CaseVisit(day=later[0].day, number=later[0].number)),
    )
    entries = tuple(Entry(place=n, at=midnight_after(MONDAY), event=event) for n, event in enumerate(events, 1))
    journal.append(OFFICE, [Batch(stream=CASES, after=0, entries=entries)])
    report = journal.report(PLAN, wanted, midnight_after(days[-1]))
    assert report.concerns == (
        Concerns(topic="wait", visits=3, badly=2),
        Concerns(topic="price", visits=1, badly=0),
    )
    for one in report.concerns:
        legs = journal.visits_behind(OFFICE, wanted, behind=Behind(topic=one.topic))
        assert len(legs) == len({leg.number for leg in legs}) == one.visits
        badly = journal.visits_behind(OFFICE, wanted, behind=Behind(counts="treated_badly", topic=one.topic))
        assert len(badly) == one.badly
    of_service = journal.report(PLAN, asked(days[0], days[0], service=(bad[0].service,)), midnight_after(days[-1]))
    same = {leg.number for leg in (bad[0], bad[1], well[0]) if leg.service == bad[0].service}
    assert of_service.concerns[0].visits == len(same)
    assert journal.visits_behind(OFFICE, wanted, behind=Behind(topic="weather")) == ()


def test_visits_behind_come_page_by_page(journal: Journal) -> None:
    Weeks(journal).live([MONDAY])
    wanted = asked(MONDAY, MONDAY)
    whole = journal.visits_behind(OFFICE, wanted, limit=10_000)
    found: list[VisitLeg] = []
    after_it: LegKey | None = None
    while page := journal.visits_behind(OFFICE, wanted, limit=7, after=after_it):
        found += page
        after_it = LegKey(day=page[-1].day, number=page[-1].number, leg=page[-1].leg)
    assert tuple(found) == whole


def test_the_story_of_a_visit_is_all_that_happened_to_it(journal: Journal) -> None:
    Weeks(journal).live([MONDAY])
    for name in journal.streams(OFFICE, f"visit/{MONDAY}/")[:3]:
        number = name.rsplit("/", 1)[1]
        events = [entry.event for entry in journal.story(OFFICE, MONDAY, number)]
        assert isinstance(events[0], TicketTaken)
        assert any(isinstance(event, TicketCalled) for event in events)
        assert isinstance(events[-1], VisitRated)
        assert {getattr(event, "number", None) for event in events} == {number}


def test_days_that_an_older_version_wrote_are_told_and_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "walkin.db"
    journal = open_journal(str(path))
    weeks = Weeks(journal)
    weeks.live([MONDAY])
    now, wanted = midnight_after(MONDAY), asked(MONDAY, MONDAY)
    before = journal.report(PLAN, wanted, now)
    with sqlite3.connect(path) as older:
        older.execute("UPDATE visits SET gap_s = NULL, called_s = NULL, estimate_kept = NULL, gave_up_s = NULL")
        older.execute("INSERT INTO stale VALUES (?, ?)", (OFFICE, MONDAY.isoformat()))
    stale = journal.report(PLAN, wanted, now)
    assert (stale.days_stale, stale.of.gap.n) == (1, 0)
    journal.remake(OFFICE, MONDAY, lambda name, entries: legs_of_stream(OFFICE, weeks.book.plan_of, name, entries))
    assert journal.report(PLAN, wanted, now) == before
    journal.close()
