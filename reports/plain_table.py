"""A report as aligned plain text, for a terminal: the figures with what changed, then a table for each dimension."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from office.reporting.asking import DIMENSIONS, Dimension
from office.reporting.report import Summary
from reports.measures import BY_KEY, MEASURES
from reports.phrases import NOTHING, few
from reports.titles import dimension_title, title
from reports.told import Told
from resources.broken_why import broken_why
from resources.words import words_for

_COLUMNS = ("arrived", "wait_median", "wait_p90", "level", "promise_kept", "missed", "solved", "treated_well")
_WIDEST = 40
_GAP = "  "


def as_table(told: Told) -> str:
    """The whole report. Ends with a line's end."""
    return "\n".join(line.rstrip() for line in _lines(told)) + "\n"


def _lines(told: Told) -> Iterator[str]:
    yield clean(told.office)
    yield f"{told.title}: {told.days}" + (f" ({told.compared})" if told.compared else "")
    yield clean(told.which)
    yield from told.notes
    yield ""
    yield from _whole(told)
    yield from _broken(told)
    yield from _named(told)
    for dimension in DIMENSIONS:
        yield from _dimension(dimension, told)
    yield told.made


def _whole(told: Told) -> Iterator[str]:
    report = told.report
    if not report.of.arrived and report.than is None:
        yield told.words.say("Nobody came on these days.")
        yield ""
        return
    rows = [
        (title(measure.key, told.words), told.value(measure, report.of), told.change(measure), _few(told, measure.key))
        for measure in MEASURES
        if measure.value(report.of) is not None
    ]
    yield from aligned(rows, right=(1,))
    yield ""


def _few(told: Told, key: str) -> str:
    """How few it is over, where it is over few."""
    measure, summary = BY_KEY[key], told.report.of
    if measure.n is None or not measure.is_small(summary):
        return ""
    n = measure.n(summary)
    return told.words.count("of {n} alone", "of {n} alone", n)


def _broken(told: Told) -> Iterator[str]:
    why = told.report.of.promises.why
    if why:
        words = words_for(told.words.language, "resources")
        yield told.words.say("Why promises broke")
        yield from aligned([(broken_why(one, words), str(count)) for one, count in why.items()], right=(1,))
        yield ""


def _named(told: Told) -> Iterator[str]:
    """What customers named with their ratings."""
    reasons = told.report.reasons
    if reasons:
        yield told.words.say("What customers named with their ratings")
        yield from aligned([(told.reason(one), str(count)) for one, count in reasons.items()], right=(1,))
        yield ""


def _dimension(dimension: Dimension, told: Told) -> Iterator[str]:
    rows = [_row(name, summary, told) for name, summary in told.by(dimension)]
    if rows:
        heads = (dimension_title(dimension, told.words), *(title(key, told.words) for key in _COLUMNS), "")
        yield from aligned([heads, *rows], right=range(1, len(heads) - 1))
        yield ""


def _row(name: str, summary: Summary, told: Told) -> tuple[str, ...]:
    values = (told.value(BY_KEY[key], summary) for key in _COLUMNS)
    return clean(name), *values, few(summary, told.words)


def aligned(rows: Sequence[Sequence[str]], right: Iterable[int] = ()) -> Iterator[str]:
    """The rows with their columns below each other; `right`: those that end on the same place."""
    at_right = frozenset(right)
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            padding * " " + cell if index in at_right else cell + padding * " "
            for index, cell in enumerate(row)
            for padding in (widths[index] - width(cell),)
        )
        yield _GAP.join(cells)


def width(text: str) -> int:
    """How many places of a terminal a text takes."""
    return sum(0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)


def clean(text: str) -> str:
    """A name on one line, without control signs, and not wider than a column may be."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text).strip()
    return (plain if len(plain) <= _WIDEST else f"{plain[: _WIDEST - 1]}…") or NOTHING
