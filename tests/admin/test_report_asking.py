"""Which days a manager looks at: spans, steps, comparisons, and the visits that are chosen."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from admin.report_asking import (
    Question,
    Span,
    asked,
    compared_with,
    first_question,
    looked_at,
    may_step,
    narrowed,
    narrowed_to,
    of_span,
    spanning,
    stepped,
    widened,
)
from office.reporting.asking import Days

TODAY = date(2026, 11, 26)


def days(first: str, last: str) -> Days:
    return Days(first=date.fromisoformat(first), last=date.fromisoformat(last))


def question(span: Span, on: date = TODAY) -> Question:
    return Question(span=span, days=spanning(span, on), today=TODAY)


@pytest.mark.parametrize(
    ("span", "on", "wanted"),
    [
        ("day", "2026-03-29", ("2026-03-29", "2026-03-29")),
        ("week", "2026-03-29", ("2026-03-23", "2026-03-29")),
        ("week", "2026-03-30", ("2026-03-30", "2026-04-05")),
        ("month", "2028-02-10", ("2028-02-01", "2028-02-29")),
        ("month", "2026-12-31", ("2026-12-01", "2026-12-31")),
        ("year", "2026-06-15", ("2026-01-01", "2026-12-31")),
    ],
)
def test_a_span_holds_its_day(span: Span, on: str, wanted: tuple[str, str]) -> None:
    assert spanning(span, date.fromisoformat(on)) == days(*wanted)


def test_the_page_opens_with_the_month_so_far_and_on_its_first_day_with_the_one_before() -> None:
    assert looked_at(first_question(TODAY)) == days("2026-11-01", "2026-11-26")
    assert looked_at(first_question(date(2026, 12, 1))) == days("2026-11-01", "2026-11-30")


@pytest.mark.parametrize(
    ("span", "before", "last_year"),
    [
        ("day", ("2026-11-19", "2026-11-19"), ("2025-11-27", "2025-11-27")),
        ("week", ("2026-11-16", "2026-11-19"), ("2025-11-24", "2025-11-27")),
        ("month", ("2026-10-01", "2026-10-26"), ("2025-11-01", "2025-11-26")),
        ("year", ("2025-01-01", "2025-11-26"), ("2025-01-01", "2025-11-26")),
    ],
)
def test_a_span_that_is_not_over_is_compared_with_as_many_days(
    span: Span, before: tuple[str, str], last_year: tuple[str, str]
) -> None:
    assert compared_with(question(span)) == days(*before)
    assert compared_with(replace(question(span), compared="last_year")) == days(*last_year)


def test_a_month_that_is_over_is_compared_with_the_whole_month_before() -> None:
    october = stepped(question("month"), -1)
    assert asked(october).days == days("2026-10-01", "2026-10-31")
    assert asked(october).than == days("2026-09-01", "2026-09-30")
    assert asked(replace(october, compared="nothing")).than is None


def test_february_is_compared_as_far_as_it_has_days() -> None:
    march = Question(span="month", days=spanning("month", date(2026, 3, 30)), today=date(2026, 3, 30))
    assert compared_with(march) == days("2026-02-01", "2026-02-28")


def test_nobody_steps_into_days_that_have_not_come() -> None:
    now = question("week")
    assert not may_step(now)
    assert stepped(now, 1) == now
    assert may_step(stepped(now, -1))
    assert stepped(stepped(now, -1), 1) == now


def test_another_span_holds_the_day_that_was_looked_at_last() -> None:
    year = of_span(stepped(question("month"), -2), "year")
    assert year.days == days("2026-01-01", "2026-12-31")
    assert of_span(year, "day").days == days("2026-11-26", "2026-11-26")
    assert of_span(year, "range").days == days("2026-01-01", "2026-11-26")


@given(
    span=st.sampled_from(["day", "week", "month", "year"]),
    on=st.dates(date(2001, 1, 1), TODAY),
    back=st.integers(1, 30),
)
def test_steps_there_and_back_lead_home(span: Span, on: date, back: int) -> None:
    here = question(span, on)
    there = stepped(here, -back)
    assert there.days.last < here.days.first
    assert stepped(there, back) == here
    assert stepped(here, -1).days.last == here.days.first - timedelta(days=1)


def test_visits_are_chosen_and_given_back() -> None:
    chosen = narrowed(narrowed(narrowed(question("day"), "service", "bills"), "service", "loans"), "need", "")
    assert chosen.only == (("service", ("bills", "loans")), ("need", ("",)))
    assert narrowed(chosen, "service", "bills") == chosen
    assert widened(widened(chosen, "service", "bills"), "need", "").only == (("service", ("loans",)),)


def test_what_is_behind_a_cell_is_a_part_of_what_is_asked() -> None:
    wanted = asked(narrowed(question("month"), "service", "bills"))
    part = narrowed_to(narrowed_to(wanted, "weekday", "0"), "half_hour", "20")
    assert part.only == (("service", ("bills",)), ("weekday", ("0",)), ("half_hour", ("20",)))
    assert (part.days, part.than) == (wanted.days, None)
