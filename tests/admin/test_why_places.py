"""Which days, what is tried, and what was found: presses, answers that come late, and the way out at any time."""

from dataclasses import replace
from datetime import date

import pytest

from admin.session import PagePressed, SignedIn, SignedOut, step
from admin.why_places import (
    Advise,
    Advised,
    AdvisePressed,
    Advising,
    AskedWhy,
    AtWhy,
    HeadStartPressed,
    Kind,
    KindPressed,
    OpensPressed,
    PlacePressed,
    ReadWhy,
    ShiftPressed,
    SkillPressed,
    SpanPressed,
    StopAdvising,
    StopPressed,
    Trying,
    TryLeft,
    TryPressed,
    WeekdayPressed,
    WhyRead,
)
from admin.why_places import step as at_page
from office.hours import Clock
from office.reporting.why import Why
from office.whatif.findings import NothingHelps
from office.whatif.variant import MovesBreak, Offers, Opens
from office.whatif.wished import HeadStart, Wished
from tests.counter.examples import KADRI

FOUND = Why(days=(date(2026, 3, 2),), arrived=1, late=0, counted=1, level=0.8, half_hours=(), stretches=())
READ = AtWhy(why=FOUND)


def test_opening_the_page_reads_the_last_four_weeks() -> None:
    session, errands = step(SignedIn(member=KADRI), PagePressed(page="why"))
    assert session == SignedIn(member=KADRI, task=AtWhy())
    assert errands == (ReadWhy(asked=AskedWhy(span="month")),)
    there, none = step(session, WhyRead(asked=AskedWhy(), why=FOUND))
    assert (there, none) == (SignedIn(member=KADRI, task=READ), ())


def test_nobody_who_is_signed_out_or_elsewhere_hears_of_it() -> None:
    late = WhyRead(asked=AskedWhy(), why=FOUND)
    assert step(SignedOut(), late) == (SignedOut(), ())
    elsewhere = SignedIn(member=KADRI)
    assert step(elsewhere, late) == (elsewhere, ())
    assert step(elsewhere, Advised(over=True)) == (elsewhere, ())


def test_other_days_are_read_anew_and_an_answer_of_the_days_before_is_not_heard() -> None:
    week, errands = at_page(READ, SpanPressed(span="week"))
    assert week == AtWhy(asked=AskedWhy(span="week"))
    assert errands == (ReadWhy(asked=AskedWhy(span="week")),)
    assert at_page(week, WhyRead(asked=AskedWhy(), why=FOUND)) == (week, ())
    mondays, errands = at_page(week, WeekdayPressed(weekday=0))
    assert errands == (ReadWhy(asked=AskedWhy(span="week", weekday=0)),)
    assert mondays.why is None
    assert at_page(READ, SpanPressed(span="month")) == (READ, ())


def test_days_that_cannot_be_read_can_be_asked_for_again() -> None:
    failed, _ = at_page(AtWhy(), WhyRead(asked=AskedWhy(), why=None))
    assert failed.failed
    again, errands = at_page(failed, SpanPressed(span="month"))
    assert not again.failed
    assert errands == (ReadWhy(asked=AskedWhy()),)


def test_findings_come_one_after_the_other_until_it_is_over() -> None:
    task, errands = at_page(replace(READ, asked=AskedWhy(weekday=4)), AdvisePressed())
    assert errands == (Advise(weekday=4),)
    for answer in (Advised(days=20), Advised(done=5, of=50), Advised(findings=(NothingHelps(kind="break"),))):
        task, _ = at_page(task, answer)
    advising = task.advising
    assert (advising.works, advising.done, advising.of, advising.days) == (True, 5, 50, 20)
    assert at_page(task, AdvisePressed()) == (task, ())
    over, _ = at_page(task, Advised(over=True))
    assert over.advising.over
    assert not over.advising.works
    assert over.advising.findings == (NothingHelps(kind="break"),)


def test_it_can_be_stopped_and_what_comes_afterwards_is_not_heard() -> None:
    working, _ = at_page(READ, AdvisePressed())
    stopped, errands = at_page(working, StopPressed())
    assert errands == (StopAdvising(),)
    assert stopped.advising == Advising(stopped=True)
    assert at_page(stopped, Advised(findings=(NothingHelps(kind="break"),))) == (stopped, ())
    assert at_page(stopped, StopPressed()) == (stopped, ())


def test_other_days_stop_what_is_under_way() -> None:
    working, _ = at_page(READ, AdvisePressed())
    _, errands = at_page(working, SpanPressed(span="day"))
    assert errands == (StopAdvising(), ReadWhy(asked=AskedWhy(span="day")))


OPENS = OpensPressed(opens=Clock(10), closes=Clock(12))


@pytest.mark.parametrize(
    ("kind", "place", "press", "wished"),
    [
        ("counter", PlacePressed(counter="4"), OPENS, Opens(counter="4", opens=Clock(10), closes=Clock(12))),
        (
            "break",
            PlacePressed(counter="1", starts=Clock(12)),
            ShiftPressed(minutes=-30),
            MovesBreak(counter="1", starts=Clock(12), minutes=-30),
        ),
        ("skill", PlacePressed(counter="2"), SkillPressed(service="loans"), Offers(counter="2", service="loans")),
        (
            "head_start",
            PlacePressed(counter="priority"),
            HeadStartPressed(minutes=10),
            HeadStart(standing="priority", minutes=10),
        ),
    ],
)
def test_a_change_of_ones_own_is_three_presses(kind: Kind, place: PlacePressed, press: object, wished: Wished) -> None:
    task = READ
    for one in (TryPressed(), KindPressed(kind=kind), place):
        task, errands = at_page(task, one)
        assert errands == ()
    working, errands = at_page(task, press)
    assert errands == (Advise(weekday=None, wished=wished),)
    assert working.trying is None
    assert working.advising.works


def test_a_press_of_another_question_changes_nothing() -> None:
    asking = replace(READ, trying=Trying(kind="skill", counter="2"))
    for press in (OPENS, ShiftPressed(minutes=30), KindPressed(kind="break"), PlacePressed(counter="3")):
        assert at_page(asking, press) == (asking, ())
    assert at_page(READ, OPENS) == (READ, ())
    assert at_page(asking, TryLeft()) == (READ, ())


def test_what_was_found_before_stays_beside_a_change_of_ones_own() -> None:
    found = replace(READ, advising=Advising(findings=(NothingHelps(kind="skill"),), over=True, days=20))
    trying = replace(found, trying=Trying(kind="skill", counter="2"))
    working, _ = at_page(trying, SkillPressed(service="loans"))
    assert working.advising.findings == (NothingHelps(kind="skill"),)
    failed, _ = at_page(working, Advised(over=True, failed=True))
    assert failed.advising.failed
    assert not failed.advising.works
