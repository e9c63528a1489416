"""A clerk's own day: the own visits alone, counted by hand; answers of few customers are never shown."""

from dataclasses import replace
from datetime import timedelta
from statistics import median_low

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office import cases
from office.case_events import CaseOpened, CaseVisit
from office.cases import Cases
from office.cases_plan import CaseKind
from office.events import CounterOpened, CounterPaused, CounterResumed, Entry
from office.own_day import OwnDay, OwnShare, Thanks, Week, own_day
from office.visits import Rating, VisitLeg
from tests.office.branch import MONDAY, on
from tests.office.test_standard_figures import leg

WEEK = Week(today=MONDAY, entries=(), legs=(), ratings=(), cases=Cases())


def served(number: int, handling_s: float | None = 300.0, clerk: str = "mari", days_ago: int = 0) -> VisitLeg:
    return replace(leg(number, clerk=clerk), handling_s=handling_s, day=MONDAY - timedelta(days=days_ago))


def rated(number: int, solved: str | None = "yes", treated: int | None = 5, days_ago: int = 0) -> Rating:
    return Rating(day=MONDAY - timedelta(days=days_ago), number=str(number), solved=solved, treated=treated)


def mari(legs: list[VisitLeg], ratings: list[Rating] | None = None, known: Cases | None = None) -> OwnDay:
    return own_day(replace(WEEK, legs=tuple(legs), ratings=tuple(ratings or ()), cases=known or Cases()), "mari")


def test_a_morning_is_told_to_whose_it_is() -> None:
    found = mari(
        [served(1, 120), served(2, 300), served(3, 600), served(4, 60, clerk="jaan"), served(5, 900, days_ago=1)]
    )
    assert (found.served, found.handled, found.median_s) == (3, 3, 300)


@pytest.mark.parametrize("answers", range(5))
def test_answers_of_fewer_than_five_are_never_shown(answers: int) -> None:
    found = mari([served(n) for n in range(answers)], [rated(n) for n in range(answers)])
    assert (found.solved, found.treated) == (None, None)


def test_five_answers_of_today_are_shown_else_those_of_the_week() -> None:
    today = [served(n) for n in range(5)]
    assert mari(today, [rated(n, "yes" if n else "no") for n in range(5)]).solved == OwnShare(
        n=5, share=0.8, span="day"
    )
    week = [*today[:4], served(9, days_ago=3)]
    told = [*(rated(n, treated=2) for n in range(4)), rated(9, days_ago=3)]
    assert mari(week, told).treated == OwnShare(n=5, share=0.2, span="week")


def test_an_answer_belongs_to_whoever_served_the_visit_last() -> None:
    passed_on = [replace(served(n), final=False) for n in range(5)]
    assert mari(passed_on, [rated(n) for n in range(5)]).solved is None


def test_the_answers_of_colleagues_are_nobody_elses() -> None:
    legs = [served(n, clerk="jaan") for n in range(9)]
    assert mari(legs, [rated(n) for n in range(9)]) == mari([])


def praised(*told: tuple[CaseKind, str, str | None]) -> Cases:
    entries = (
        Entry(
            place=n,
            at=on("10:00"),
            event=CaseOpened(
                case=f"2600{n:02}",
                case_kind=kind,
                topic=topic,
                language="et",
                told="silent",
                day=MONDAY,
                visit=CaseVisit(day=MONDAY, number=number) if number else None,
            ),
        )
        for n, (kind, topic, number) in enumerate(told, 1)
    )
    return cases.after(Cases(), entries)


def test_thanks_are_for_own_visits_and_concerns_are_none() -> None:
    known = praised(
        ("praise", "employee", "1"),
        ("praise", "employee", "2"),
        ("praise", "service", "1"),
        ("praise", "employee", "3"),
        ("praise", "employee", None),
        ("concern", "wait", "1"),
    )
    found = mari([served(1), served(2), served(3, clerk="jaan")], known=known)
    assert found.thanks == (Thanks(topic="employee", n=2), Thanks(topic="service", n=1))


def test_breaks_are_the_clerks_own() -> None:
    entries = (
        Entry(place=1, at=on("09:00"), event=CounterOpened(counter="1", clerk="mari", services=())),
        Entry(place=2, at=on("10:00"), event=CounterPaused(counter="1", reason="lunch")),
        Entry(place=3, at=on("10:30"), event=CounterResumed(counter="1")),
    )
    week = replace(WEEK, entries=entries)
    assert [(one.since, one.until) for one in own_day(week, "mari").pauses] == [(on("10:00"), on("10:30"))]
    assert own_day(week, "jaan").pauses == ()


LEGS = st.lists(
    st.tuples(
        st.sampled_from(["mari", "jaan"]),
        st.sampled_from(["served", "missed", "transferred", "waiting"]),
        st.none() | st.integers(0, 2000),
        st.integers(0, 6),
        st.sampled_from(["yes", "partly", "no", None]),
    ),
    max_size=30,
)


@given(visits=LEGS)
def test_figures_are_what_one_counts_by_hand(visits: list[tuple[str, str, int | None, int, str | None]]) -> None:
    legs, ratings, of_today, of_week, times, done = [], [], [], [], [], 0
    for n, (clerk, how, handling, days_ago, solved) in enumerate(visits):
        legs.append(replace(served(n, handling, clerk, days_ago), how=how))
        ratings.append(rated(n, solved, None, days_ago))
        own = clerk == "mari"
        if own and days_ago == 0 and handling is not None:
            times.append(handling)
        if own and how == "served":
            done += days_ago == 0
            of_week += [solved == "yes"] if solved else []
            of_today += [solved == "yes"] if solved and days_ago == 0 else []
    found = mari(legs, ratings)
    assert (found.served, found.median_s) == (done, median_low(times) if times else None)
    told = of_today if len(of_today) >= 5 else of_week
    assert (found.solved is None) == (len(told) < 5)
    if found.solved is not None:
        assert (found.solved.n, found.solved.share) == (len(told), sum(told) / len(told))
