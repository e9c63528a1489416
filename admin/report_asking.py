"""Which days and which visits a manager looks at: a span of days that can be stepped, compared and narrowed. Pure."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, TypeAlias

from office.reporting.asking import Asked, Days, Dimension

Span: TypeAlias = Literal["day", "week", "month", "year", "range"]
"""How long the days are that are looked at; a range is any."""

Compared: TypeAlias = Literal["nothing", "before", "last_year", "range"]
"""What they are compared with: the span before, the same of last year, or any range."""

Only: TypeAlias = tuple[tuple[Dimension, tuple[str, ...]], ...]

_DAY, _WEEK, _YEAR_OF_WEEKS = timedelta(days=1), timedelta(days=7), timedelta(weeks=52)
_DECEMBER = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a manager wants to know. `days` are the whole span; `today`: when the page was opened.

    `than` are the days to compare with where they are any range.
    """

    span: Span
    days: Days
    today: date
    compared: Compared = "before"
    than: Days | None = None
    only: Only = ()


def first_question(today: date) -> Question:
    """What stands on the page first: the month so far; on its first day the whole month before."""
    return Question(span="month", days=spanning("month", today - _DAY), today=today)


def question_of_today(today: date) -> Question:
    """Today, compared with the same weekday of the week before."""
    return Question(span="day", days=spanning("day", today), today=today)


def spanning(span: Span, day: date) -> Days:
    """The day, week (from Monday), month or year that holds this day; a range is that day alone."""
    match span:
        case "week":
            monday = day - timedelta(days=day.weekday())
            return Days(first=monday, last=monday + _WEEK - _DAY)
        case "month":
            first = day.replace(day=1)
            return Days(first=first, last=_month_after(first) - _DAY)
        case "year":
            return Days(first=date(day.year, 1, 1), last=date(day.year, _DECEMBER, 31))
        case _:
            return Days(first=day, last=day)


def looked_at(question: Question) -> Days:
    """The days that have come: a span that is not over ends today."""
    days = question.days
    return Days(first=days.first, last=max(days.first, min(days.last, question.today)))


def compared_with(question: Question) -> Days | None:
    """The days to compare with. Those of a span that is not over are as many as have come."""
    match question.compared:
        case "nothing":
            return None
        case "range":
            return question.than
        case "before":
            return _as_far(_before(question.span, question.days), question)
        case "last_year":
            return _as_far(_last_year(question.span, question.days), question)


def asked(question: Question) -> Asked:
    """The report that answers it."""
    return Asked(days=looked_at(question), than=compared_with(question), only=question.only)


def of_span(question: Question, span: Span) -> Question:
    """The same at another length: the span that holds the last day which is looked at."""
    if span == "range":
        return replace(question, span=span, days=looked_at(question))
    return replace(question, span=span, days=spanning(span, looked_at(question).last))


def stepped(question: Question, by: int) -> Question:
    """So many spans later, or earlier where `by` is negative; the same where those days have not come."""
    days = _moved(question.span, question.days, by)
    return question if days.first > question.today else replace(question, days=days)


def may_step(question: Question) -> bool:
    """Whether the next span has begun."""
    return _moved(question.span, question.days, 1).first <= question.today


def narrowed(question: Question, dimension: Dimension, key: str) -> Question:
    """Visits with this key too; the first key of a dimension leaves all others out."""
    chosen = dict(question.only)
    keys = chosen.get(dimension, ())
    chosen[dimension] = keys if key in keys else (*keys, key)
    return replace(question, only=tuple(chosen.items()))


def widened(question: Question, dimension: Dimension, key: str) -> Question:
    """Without this key; all visits again where it was the last one of its dimension."""
    chosen = {one: tuple(k for k in keys if (one, k) != (dimension, key)) for one, keys in question.only}
    return replace(question, only=tuple((one, keys) for one, keys in chosen.items() if keys))


def narrowed_to(wanted: Asked, dimension: Dimension, key: str) -> Asked:
    """The visits of this key alone, of those that are asked for; nothing is compared."""
    chosen = {**dict(wanted.only), dimension: (key,)}
    return replace(wanted, than=None, only=tuple(chosen.items()))


def _moved(span: Span, days: Days, by: int) -> Days:
    match span:
        case "month":
            months = days.first.year * _DECEMBER + days.first.month - 1 + by
            return spanning("month", date(months // _DECEMBER, months % _DECEMBER + 1, 1))
        case "year":
            return spanning("year", date(days.first.year + by, 1, 1))
        case _:
            back = timedelta(days=days.n * by)
            return Days(first=days.first + back, last=days.last + back)


def _before(span: Span, days: Days) -> Days:
    return _moved(span, days, -1) if span in {"month", "year"} else days.before


def _last_year(span: Span, days: Days) -> Days:
    if span in {"month", "year"}:
        return _moved(span, days, -_DECEMBER if span == "month" else -1)
    return Days(first=days.first - _YEAR_OF_WEEKS, last=days.last - _YEAR_OF_WEEKS)


def _as_far(than: Days, question: Question) -> Days:
    come = looked_at(question)
    if come == question.days:
        return than
    return Days(first=than.first, last=min(than.last, than.first + timedelta(days=come.n - 1)))


def _month_after(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1)
