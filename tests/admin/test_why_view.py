"""The page "Why and what to do" in words: causes with figures, findings before and after, warnings where few."""

from dataclasses import replace
from datetime import date

import pytest

from admin.advice_words import finding_view, tried_view
from admin.scene import Scene
from admin.session import SignedIn
from admin.why_places import Advising, AskedWhy, AtWhy, Kind, PlacePressed, Trying
from admin.why_view import WhyView
from admin.why_words import cause_sentence, stretch_heading
from admin.window_view import DeskView, view_of
from office.figures import Figures, WaitFigures
from office.hours import Clock
from office.plan import Shift
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
from office.reporting.had_been import HadBeen
from office.reporting.why import HalfHour, Stretch, Why
from office.whatif.findings import AsItWas, HeadStartChanged, MoreCounter, NothingHelps, SkillAdded, SmallestRoster
from office.whatif.outcome import Comparison, Outcome
from office.whatif.variant import MovesBreak
from office.whatif.wished import HeadStart, Tried
from resources.desk_views import words_of
from resources.words import words_for
from tests.counter.examples import KADRI, NOW, STAFF, morning, the_plan

SCENE = Scene(day=morning(), plan=the_plan(), members=STAFF, ratings=(), now=NOW)
EN = words_for("en", "admin")
MONDAYS = (date(2026, 2, 23), date(2026, 3, 2))


def waits(mean: float, median: float, longest: float, called: int = 30) -> WaitFigures:
    return WaitFigures(called=called, mean=mean, median=median, p90=longest, longest=longest)


STRETCH = Stretch(
    weekday=0,
    first=20,
    last=23,
    days=MONDAYS,
    came=34,
    late=12,
    gave_up=2,
    waits=waits(1500, 1860, 3120),
    excess_s=9000,
    open=2.0,
    planned=4.0,
    occupancy=0.97,
    work=3.4,
    longest=("104", MONDAYS[1]),
    causes=(Absent(counter="3", how="opened_late", days=2, cost_s=5400), NotThere(calls=1, days=1, cost_s=400)),
)
HAD = HadBeen(at=0, counter="3", opens=Clock(9), days=2, before=waits(1500, 0, 0), after=waits(300, 0, 0))
HALF = HalfHour(
    half_hour=20, arrived=8.5, planned=4.0, open=2.0, occupancy=0.97, waits=waits(0, 600, 0), late=3, counted=12
)
FOUND = Why(days=MONDAYS, arrived=310, late=30, counted=320, level=0.8, half_hours=(HALF,), stretches=(STRETCH,))


def page(task: AtWhy, scene: Scene = SCENE) -> WhyView:
    shown = view_of(SignedIn(member=KADRI, task=task), scene, EN)
    assert isinstance(shown, DeskView)
    assert isinstance(shown.page, WhyView)
    assert [entry.words for entry in shown.rail.entries if entry.chosen] == ["Why?"]
    return shown.page


def test_a_stretch_is_told_in_sentences_with_figures() -> None:
    (block,) = page(AtWhy(why=FOUND, had=(HAD,))).why.blocks
    assert block.heading == "On Mondays 10:00–11:30"
    assert block.lines == (
        "34 customers came, 12 waited too long; median wait 31 min, the longest 52.",
        "On average 2.0 of 4.0 planned counters were at work, busy 97 % of the time; what came was work for 3.4.",
        "• Counter 3 opened late: 90 min.",
        "• 1 number was called in vain: 7 min.",
        "2 days played again with counter 3 open from 09:00 as planned: mean wait 5 min instead of 25.",
    )


def test_one_day_is_told_with_its_date_and_a_plain_overload_as_such() -> None:
    one = replace(STRETCH, days=MONDAYS[1:], causes=(), planned=None)
    assert stretch_heading(one, EN) == "Monday, 2 March 10:00–11:30"
    (block,) = page(AtWhy(why=replace(FOUND, stretches=(one,)))).why.blocks
    assert block.lines[1].startswith("On average 2.0 counters were at work, busy")
    assert block.lines[-1] == "Nothing was out of the ordinary: more came than the counters could do."


@pytest.mark.parametrize(
    ("cause", "said"),
    [
        (
            NobodyServed(service="payments", waiting=4, days=1, cost_s=2400),
            "Nobody served “Bills” for 40 min; 4 waited",
        ),
        (Absent(counter="1", how="not_opened", days=1, cost_s=3600), "Counter 1 was not opened: 60 min."),
        (Absent(counter="1", how="closed_early", days=1, cost_s=3600), "Counter 1 closed early: 60 min."),
        (Absent(counter="1", how="closed_between", days=1, cost_s=3600), "Counter 1 was closed in between: 60 min."),
        (
            OnBreaks(counters=("4", "2"), pauses=3, unplanned_s=0, days=1, cost_s=5400),
            "3 breaks (counters: 2, 4): 90 min.",
        ),
        (OnBreaks(counters=("4",), pauses=1, unplanned_s=600, days=1, cost_s=1800), "min, 10 min of it not planned."),
        (
            LongCases(cases=2, longest_s=3000, counters=("1",), days=1, cost_s=4000),
            "the longest 50 min; 67 min too much",
        ),
        (CalledOutOfTurn(calls=2, passed=5, days=1, cost_s=600), "2 calls out of turn: 5 who waited were passed."),
        (ManyCame(came=34.4, usual=22.1, days=1, cost_s=600), "34 came, where 22 usually come."),
        (IdleElsewhere(counters=("2",), services=("payments",), days=1, cost_s=600), "they do not serve Bills."),
    ],
)
def test_each_cause_has_its_sentence(cause: Cause, said: str) -> None:
    assert said in cause_sentence(cause, SCENE, EN)


def test_the_half_hours_stand_in_a_table() -> None:
    (row,) = page(AtWhy(why=FOUND)).half_hours.table.rows
    assert [words_of(cell) for cell in row.cells] == ["10:00", "8.5", "2.0 / 4.0", "97 %", "10", "25 %"]


def test_what_is_not_known_yet_says_so() -> None:
    assert page(AtWhy()).subtitle == "One moment, please"
    assert page(AtWhy(failed=True)).subtitle.startswith("The days cannot be read now.")
    none = replace(FOUND, days=(), arrived=0, counted=0, half_hours=(), stretches=())
    assert page(AtWhy(why=none)).subtitle == "No day that has ended is among these."
    calm = replace(FOUND, stretches=())
    assert page(AtWhy(why=calm)).why.empty == "There was no time at which too many waited too long."


def test_weekdays_are_those_of_the_office() -> None:
    shown = page(AtWhy(why=FOUND)).weekdays
    assert [key.words for key in shown] == ["All", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    assert [key.chosen for key in shown] == [True, *[False] * 5]


def outcome(level: float, mean_s: float, held: int, levels: tuple[float, ...] = ()) -> Outcome:
    figures = Figures(
        arrived=3,
        waiting=0,
        longest_now=None,
        served=3,
        missed=0,
        left=0,
        waits=waits(mean_s, 0, 0),
        promised=0,
        kept=None,
    )
    return Outcome(
        days=20,
        figures=figures,
        counted=3400,
        level=level,
        excess_s=0,
        occupancy=0.8,
        unserved=0,
        held=held,
        levels=levels,
    )


BEFORE = outcome(0.71, 744, 6, (0.5, 0.6, 0.7, 0.8, 0.9))
BETTER = Comparison(before=BEFORE, after=outcome(0.84, 486, 15, (0.7, 0.8, 0.85, 0.9, 0.95)))
HARDLY = Comparison(before=BEFORE, after=outcome(0.73, 700, 7))


def test_a_finding_tells_before_and_after_and_how_far_days_lie_apart() -> None:
    found = MoreCounter(counter="5", opens=Clock(10), closes=Clock(12), services=("payments",), comparison=BETTER)
    told = finding_view(found, SCENE, EN)
    assert told.heading == "Counter 5 open 10:00–12:00, for Bills"
    assert told.lines == (
        "Called in time 71 % → 84 %, mean wait 12.4 → 8.1 min.",
        "On most days 50–80 % before, 70–90 % after.",
        "At least 80 % in time: on 6 of 20 days, then on 15.",
    )


def test_a_gain_within_the_error_is_told_to_be_one() -> None:
    told = finding_view(SkillAdded(service="payments", counter=None, clerk="kadri", comparison=HARDLY), SCENE, EN)
    assert told.heading == "Kadri Saar serves “Bills” too"
    assert told.lines[-1] == "This gain is smaller than the usual error: on other days it may be none."
    few = replace(HARDLY.after, counted=12)
    chance = finding_view(
        MoreCounter(
            counter=None,
            opens=Clock(9),
            closes=Clock(11),
            services=("payments",),
            comparison=Comparison(before=BEFORE, after=few),
        ),
        SCENE,
        EN,
    )
    assert chance.heading == "One more counter 09:00–11:00, for Bills"
    assert chance.lines[-1] == "Over fewer than 20 waits: it may be chance."


def test_other_findings_have_their_words() -> None:
    shift = Shift(counter="1", opens=Clock(9), closes=Clock(15), breaks=((Clock(12), Clock(12, 30)),))
    roster = SmallestRoster(shifts=(shift,), hours_before=40, hours_after=33, reached=True, comparison=BETTER)
    told = finding_view(roster, SCENE, EN)
    assert told.heading == (
        "The smallest roster with 80 % in time on four of five days: 33.0 counter hours a day, now 40.0"
    )
    assert told.lines[0] == "Counter 1: 09:00–15:00, breaks 12:00–12:30"
    assert finding_view(replace(roster, reached=False), SCENE, EN).heading.startswith("No roster was found")
    head = HeadStartChanged(
        standing="priority", minutes_before=30, minutes_after=10, comparison=HARDLY, of_class=BETTER
    )
    assert finding_view(head, SCENE, EN).lines[-1].startswith("Of these customers alone: Called in time 71 % → 84 %")
    assert finding_view(NothingHelps(kind="break"), SCENE, EN).heading == "Moving a single break would not help."
    assert finding_view(AsItWas(outcome=BEFORE), SCENE, EN).lines[-1] == (
        "At least 80 % in time: on 6 of 20 days. On most days 50–80 %."
    )


def test_a_change_of_ones_own_stands_first() -> None:
    move = Tried(wished=MovesBreak(counter="2", starts=Clock(12), minutes=-30), comparison=HARDLY)
    assert tried_view(move, SCENE, EN).heading == "Counter 2: the break of 12:00 30 min earlier"
    head = Tried(wished=HeadStart(standing="appointment", minutes=0), comparison=HARDLY)
    advising = Advising(findings=(NothingHelps(kind="skill"),), tried=(move, head), over=True, days=20)
    advice = page(AtWhy(why=FOUND, advising=advising)).advice
    assert [block.heading for block in advice.texts.blocks] == [
        "Appointments: head start 0 min",
        "Counter 2: the break of 12:00 30 min earlier",
        "One more service at a single counter would not help.",
    ]
    assert advice.texts.aside == "played again on 20 days"
    monday = page(AtWhy(asked=AskedWhy(weekday=0), why=FOUND, advising=advising)).advice
    assert monday.texts.aside == "played again on 20 days (Monday)"
    assert "6.5 points" in advice.told


def test_while_days_are_played_there_is_progress_and_a_way_to_stop() -> None:
    advice = page(AtWhy(why=FOUND, advising=Advising(works=True, done=30, of=120))).advice
    assert advice.progress == 0.25
    assert advice.told == "Playing the days again: 25 %"
    assert [key.words for key in advice.buttons] == ["Stop"]
    stopped = page(AtWhy(why=FOUND, advising=Advising(stopped=True))).advice
    assert (stopped.progress, [key.words for key in stopped.buttons]) == (None, ["Find what helps", "Try a change"])
    failed = page(AtWhy(why=FOUND, advising=Advising(failed=True))).advice
    assert failed.told.startswith("It could not be done")


@pytest.mark.parametrize("kind", [None, "counter", "break", "skill", "head_start"])
def test_every_question_has_answers_and_a_way_out(kind: Kind | None) -> None:
    choice = page(AtWhy(why=FOUND, trying=Trying(kind=kind))).advice.choice
    assert choice is not None
    assert choice.leave.words == "Cancel"
    assert choice.answers or choice.notes
    if kind is None:
        assert [key.words for key in choice.answers] == [
            "One more counter",
            "Another break",
            "One more skill",
            "Another head start",
        ]
        return
    for answer in choice.answers:
        place = answer.happening
        assert isinstance(place, PlacePressed)
        then = page(
            AtWhy(why=FOUND, trying=Trying(kind=kind, counter=place.counter, starts=place.starts))
        ).advice.choice
        assert then is not None
        assert then.answers
        assert then.question != choice.question
