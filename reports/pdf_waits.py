"""When people wait, on paper: the day's curve, the length of waits, and the trend."""

from collections.abc import Sequence

from office.reporting.report import Bin, CurvePoint, TrendPoint
from reports.naming import clock
from reports.pdf_chart import (
    LABEL,
    MEDIAN,
    MINUTE,
    P90,
    USUAL,
    Frame,
    Scale,
    card,
    nothing,
    runs,
    scale_of,
)
from reports.pdf_lines import promise_line, two_lines
from reports.pdf_paper import Align, Paper
from reports.phrases import span
from reports.told import Told
from resources.colours import NORMAL
from resources.words import Words

_AXIS = 6.0
_FOOT = 5.5
_COUNTS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000)


def day_curve(paper: Paper, frame: Frame, told: Told) -> None:
    """Median and what 9 of 10 wait less than, over the usual range, with the promise where there is one alone."""
    words, points = told.words, told.report.curve
    room = card(paper, frame, words.say("Wait by time of day, minutes"), words.say("by the half hour of the ticket"))
    if not any(point.called for point in points):
        nothing(paper, room, words)
        return
    promised = set(told.report.promises_s.values())
    promise = promised.pop() / MINUTE if len(promised) == 1 else None
    inner = _inner(room)
    highest = [
        value / MINUTE for point in points for value in (point.median, point.p90, point.high) if value is not None
    ]
    scale = scale_of(inner, [*highest, promise or 0.0])
    xs = _places(inner, len(points))
    _usual(paper, points, xs, scale)
    scale.grid(paper)
    _times(paper, points, xs, inner)
    lines = [(point.median, point.p90) for point in points]
    two_lines(paper, scale, xs, lines, words)
    if promise is not None:
        promise_line(paper, promise, scale, tuple(zip(xs, lines, strict=True)), words)


def _inner(room: Frame) -> Frame:
    return Frame(x=room.x + _AXIS, y=room.y + 3, width=room.width - _AXIS - 1, height=room.height - 3 - _FOOT)


def _places(inner: Frame, n: int) -> list[float]:
    step = inner.width / max(1, n)
    return [inner.x + (index + 0.5) * step for index in range(n)]


def _usual(paper: Paper, points: Sequence[CurvePoint], xs: Sequence[float], scale: Scale) -> None:
    low = [(x, None if point.low is None else scale.y(point.low / MINUTE)) for x, point in zip(xs, points, strict=True)]
    high = [
        (x, None if point.high is None else scale.y(point.high / MINUTE)) for x, point in zip(xs, points, strict=True)
    ]
    for below, above in zip(runs(low), runs(high), strict=False):
        if len(below) > 1 and len(below) == len(above):
            paper.area((*above, *reversed(below)), USUAL)


def _times(paper: Paper, points: Sequence[CurvePoint], xs: Sequence[float], inner: Frame) -> None:
    """Full hours below the axis, as many as there is room for."""
    hours = [(x, point.half_hour) for x, point in zip(xs, points, strict=True) if point.half_hour % 2 == 0]
    every = -(-len(hours) * 11 // max(1, int(inner.width)))
    half = inner.width / max(1, len(points)) / 2
    for x, half_hour in hours[:: max(1, every)]:
        _foot(paper, x - half, inner, clock(half_hour))


def _foot(paper: Paper, x: float, inner: Frame, text: str, align: Align = "middle") -> None:
    paper.write((x, inner.bottom + 2.2), text, LABEL, colour=NORMAL.quiet, align=align)


def lengths(paper: Paper, frame: Frame, told: Told) -> None:
    """How many were called and how many left, by the length of their wait; promises are marked."""
    words, bins = told.words, told.report.bins
    room = card(paper, frame, words.say("Length of waits, visits"), words.say("minutes"))
    if not any(one.called or one.gave_up for one in bins):
        nothing(paper, room, words)
        return
    inner = _inner(room)
    scale = scale_of(inner, [float(one.called + one.gave_up) for one in bins], _COUNTS)
    scale.grid(paper)
    step = inner.width / len(bins)
    for index, one in enumerate(bins):
        _column(paper, inner.x + index * step, step, one, scale)
    every = max(1, -(-len(bins) * 7 // int(inner.width)))
    for index, one in list(enumerate(bins))[::every]:
        _foot(paper, inner.x + index * step, inner, f"{one.low / MINUTE:g}")
    for seconds in sorted(set(told.report.promises_s.values()))[:3]:
        _mark(paper, _place_in(bins, seconds, inner), seconds, inner, words)
    _colours(paper, inner, words)


def _column(paper: Paper, x: float, step: float, one: Bin, scale: Scale) -> None:
    low, middle, high = scale.y(0), scale.y(one.called), scale.y(one.called + one.gave_up)
    wide = step - min(0.8, step / 4)
    paper.box((x, middle), (wide, low - middle), MEDIAN)
    if one.gave_up:
        paper.box((x, high), (wide, middle - high), P90)


def _place_in(bins: Sequence[Bin], seconds: float, inner: Frame) -> float:
    step = inner.width / len(bins)
    for index, one in enumerate(bins):
        if one.high is not None and one.low <= seconds < one.high:
            return inner.x + (index + (seconds - one.low) / (one.high - one.low)) * step
    return inner.right


def _mark(paper: Paper, x: float, seconds: float, inner: Frame, words: Words) -> None:
    paper.line(((x, inner.y), (x, inner.bottom)), NORMAL.ink, 0.35, (1.6, 1.2))
    said = words.say("promise {n} min", n=f"{seconds / MINUTE:g}")
    paper.write((x + 1, inner.y), said, 7, weight="SemiBold", room=max(10.0, inner.right - x))


def _colours(paper: Paper, inner: Frame, words: Words) -> None:
    """The words of the two colours, at the right, where columns are low."""
    for index, (said, colour) in enumerate(((words.say("called"), MEDIAN), (words.say("left"), NORMAL.due))):
        at = inner.right, inner.y + 5 + 4 * index
        paper.write(at, said, LABEL, weight="SemiBold", colour=colour, align="right")


def trend(paper: Paper, frame: Frame, told: Told) -> None:
    """Median and P90 of each day, week or month."""
    words, points = told.words, told.report.trend
    room = card(paper, frame, words.say("Wait over the days, minutes"), _step_name(points, words))
    if not any(point.summary.waits.called for point in points):
        nothing(paper, room, words)
        return
    inner = _inner(room)
    values = [(point.summary.waits.median, point.summary.waits.p90) for point in points]
    scale = scale_of(inner, [value / MINUTE for pair in values for value in pair if value is not None])
    scale.grid(paper)
    xs = _places(inner, len(points))
    every = max(1, -(-len(points) * 10 // int(inner.width)))
    for x, point in list(zip(xs, points, strict=True))[::every]:
        _foot(paper, x, inner, span(point.first, point.first))
    two_lines(paper, scale, xs, values, words)


_MOST_OF_A_WEEK = 7


def _step_name(points: Sequence[TrendPoint], words: Words) -> str:
    longest = max(((point.last - point.first).days + 1 for point in points), default=0)
    if longest <= 1:
        return words.say("by day")
    return words.say("by week") if longest <= _MOST_OF_A_WEEK else words.say("by month")
