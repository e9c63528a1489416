"""Figures as people read them: minutes, percent, what changed, and which days are meant."""

from datetime import date

from babel.numbers import format_decimal

from office.reporting.asking import Days
from office.reporting.report import Report, Summary
from reports.measures import Measure, Unit
from resources.words import Words

NOTHING = "–"
"""What stands where there is no figure."""

_MINUTE = 60
_HOUR = 3600
_PERCENT = 100
_TENTHS_BELOW = 0.1
_A_FEW = 2
"""A figure with tenths takes the plural form of two: 0,5 пункта."""


def figure(value: float | None, unit: Unit, words: Words) -> str:
    """A figure with its unit: 11 min, 82 %, 4.6; a dash where there is none."""
    if value is None:
        return NOTHING
    match unit:
        case "s":
            return duration(value, words)
        case "share":
            return percent(value, words)
        case "count":
            return format_decimal(value, "#,##0", locale=words.locale)
        case "mark" | "ratio":
            return words.tenths(value)


def duration(seconds: float, words: Words) -> str:
    """45 s, 11 min, or 7 h 30 min."""
    if seconds >= 2 * _HOUR:
        hours, minutes = divmod(round(seconds / _MINUTE), _MINUTE)
        return words.say("{h} h {m} min", h=format_decimal(hours, "#,##0", locale=words.locale), m=f"{minutes:02}")
    if 0 < seconds < _MINUTE:
        return words.say("{n} s", n=round(seconds))
    return words.say("{n} min", n=round(seconds / _MINUTE))


def percent(share: float, words: Words) -> str:
    """82 %; with a tenth where it is under ten: 4.1 %."""
    value = _PERCENT * share
    tenth = 0 < share < _TENTHS_BELOW
    return f"{words.tenths(value) if tenth else format_decimal(round(value), locale=words.locale)} %"


def change(measure: Measure, report: Report, words: Words) -> str:
    """In words how a figure differs from the days that it is compared with; empty without such days."""
    if report.than is None:
        return ""
    now, then = measure.value(report.of), measure.value(report.than)
    if now is None or then is None:
        return words.say("nothing to compare")
    if measure.is_small(report.of) or measure.is_small(report.than):
        return words.say("too few to compare")
    return _change(now, then, measure.unit, words)


def _change(now: float, then: float, unit: Unit, words: Words) -> str:
    match unit:
        case "s":
            return _longer(now - then, words)
        case "share":
            return _points(now, then, words)
        case _:
            return _more(now - then, unit, words)


def _longer(seconds: float, words: Words) -> str:
    if abs(seconds) < _MINUTE / 2:
        return words.say("the same")
    by = duration(abs(seconds), words)
    return words.say("{by} longer", by=by) if seconds > 0 else words.say("{by} shorter", by=by)


def _points(now: float, then: float, words: Words) -> str:
    """In whole points; in tenths where the shares themselves are told in tenths."""
    places = 1 if min(now, then) < _TENTHS_BELOW else 0
    points = round(_PERCENT * (now - then), places)
    if points == 0:
        return words.say("the same")
    whole = points % 1 == 0
    by = f"{abs(points):.0f}" if whole else words.tenths(abs(points))
    n = round(abs(points)) if whole else _A_FEW
    if points > 0:
        return words.count("{by} point more", "{by} points more", n, by=by)
    return words.count("{by} point less", "{by} points less", n, by=by)


def _more(difference: float, unit: Unit, words: Words) -> str:
    by = figure(abs(difference), unit, words)
    if difference == 0:
        return words.say("the same")
    return words.say("{by} more", by=by) if difference > 0 else words.say("{by} fewer", by=by)


BETTER_HIGHER = frozenset({"level", "promise_kept", "solved", "solved_first", "treated_well", "treated_mean", "served"})
BETTER_LOWER = frozenset({"wait_median", "wait_p90", "wait_mean", "wait_longest", "missed", "left", "excess"})


def is_better(measure: Measure, of: Summary, than: Summary) -> bool | None:
    """Whether the change of this figure is good; None where it is neither, or too small to say."""
    now, then = measure.value(of), measure.value(than)
    if now is None or then is None or measure.is_small(of) or measure.is_small(than):
        return None
    least = _MINUTE / 2 if measure.unit == "s" else 1 / _PERCENT / 2
    if abs(now - then) < least or measure.key not in BETTER_HIGHER | BETTER_LOWER:
        return None
    return (now > then) == (measure.key in BETTER_HIGHER)


def counted(n: int, words: Words) -> str:
    """A number with its thousands told apart: 1,312, 1 312."""
    return format_decimal(n, "#,##0", locale=words.locale)


def days(asked: Days, words: Words) -> str:
    """The days in words, month and year once: Monday, 2 March 2026; 1 – 31 October 2026."""
    if asked.first == asked.last:
        return words.full_day(asked.first)
    first, last = words.short_day(asked.first).split(), words.short_day(asked.last).split()
    while first[-1:] == last[-1:] and len(first) > 1:
        first.pop()
        last = last[:-1]
    return f"{' '.join(first)} – {words.short_day(asked.last)}"


def span(first: date, last: date) -> str:
    """A short range for a narrow axis: 02.03, or 02.03–08.03."""
    short = "%d.%m"
    return f"{first:{short}}" if first == last else f"{first:{short}}–{last:{short}}"


def few(summary: Summary, words: Words) -> str:
    """A warning where the figures are over few; empty otherwise."""
    return words.say("few visits") if summary.is_small else ""
