"""When people wait, on paper: the day's curve, the heat map, the length of waits, and the trend."""

from collections.abc import Sequence
from typing import TypeAlias

from office.reporting.report import Bin, Cell, CurvePoint, TrendPoint
from reports.naming import clock, short_weekday
from reports.pdf_chart import MEDIAN, MINUTE, P90, USUAL, Frame, Scale, card, curve, peak, runs, scale_of
from reports.pdf_paper import Align, Paper
from reports.phrases import NOTHING, span
from reports.shades import INK, SHADES, WHITE, step_names, step_of, steps
from reports.told import Told
from resources.colours import NORMAL
from resources.words import Words

Pair: TypeAlias = tuple[float | None, float | None]
"""Median and P90, seconds."""

_AXIS = 6.0
_FOOT = 5.5
_LABEL = 7.5
_ABOVE, _LINE, _APART = 3.6, 3.6, 24.0
"""How far a label stands above its line, how high it is, and from where two of them are clear of each other."""

_WIDEST_CELL = 16.0
_COUNTS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000)


def day_curve(paper: Paper, frame: Frame, told: Told) -> None:
    """Median and what 9 of 10 wait less than, over the usual range, with the promise where there is one alone."""
    words, points = told.words, told.report.curve
    room = card(paper, frame, words.say("Wait by time of day, minutes"), words.say("by the half hour of the ticket"))
    if not any(point.called for point in points):
        _nothing(paper, room, words)
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
    _two_lines(paper, scale, xs, lines, words)
    if promise is not None:
        _promise(paper, promise, scale, tuple(zip(xs, lines, strict=True)), words)


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
    paper.write((x, inner.bottom + 2.2), text, _LABEL, colour=NORMAL.quiet, align=align)


def _promise(paper: Paper, minutes: float, scale: Scale, lines: Sequence[tuple[float, Pair]], words: Words) -> None:
    """The promise's line, with its words above it, where the other lines are farthest."""
    y, frame = scale.y(minutes), scale.frame
    paper.line(((frame.x, y), (frame.right, y)), NORMAL.ink, 0.35, (1.6, 1.2))
    said = words.say("promise {n} min", n=f"{minutes:g}")
    half = paper.width(said, _LABEL, "SemiBold") / 2 + 1
    places = [x for x, _ in lines if frame.x + half <= x <= frame.right - half] or [frame.right - half]
    x = max(places, key=lambda place: (_clearance(scale, lines, (place - half, place + half), y - 2), place))
    paper.box((x - half, y - 4), (2 * half, 3.4), NORMAL.card)
    paper.write((x, y - 3.2), said, _LABEL, weight="SemiBold", align="middle")


def _clearance(scale: Scale, lines: Sequence[tuple[float, Pair]], span_: tuple[float, float], y: float) -> float:
    """How far, up or down, the nearest point of the lines is from a height between two places."""
    near = [pair for x, pair in lines if span_[0] <= x <= span_[1]]
    values = [value for pair in near for value in pair if value is not None]
    high, low = (max(values), min(values)) if values else (0.0, 0.0)
    crossed = values and scale.y(high / MINUTE) <= y <= scale.y(low / MINUTE)
    apart = min((abs(scale.y(value / MINUTE) - y) for value in values), default=scale.frame.height)
    return apart if not crossed or _all_apart(near, scale, y) else 0.0


def _all_apart(pairs: Sequence[Pair], scale: Scale, y: float) -> bool:
    """Whether each line stays on one side of the height."""
    for line in zip(*pairs, strict=True):
        sides = {scale.y(value / MINUTE) < y for value in line if value is not None}
        if len(sides) > 1:
            return False
    return True


def _two_lines(
    paper: Paper,
    scale: Scale,
    xs: Sequence[float],
    values: Sequence[Pair],
    words: Words,
) -> None:
    """Median and P90, each labelled at its highest point."""
    median = [(x, None if low is None else scale.y(low / MINUTE)) for x, (low, _) in zip(xs, values, strict=True)]
    p90 = [(x, None if high is None else scale.y(high / MINUTE)) for x, (_, high) in zip(xs, values, strict=True)]
    curve(paper, p90, P90, 0.6)
    curve(paper, median, MEDIAN, 0.7)
    top, middle = peak(p90), peak(median)
    if top is None or middle is None:
        return
    above = _ABOVE if middle[1] - top[1] > _LINE or abs(middle[0] - top[0]) > _APART else _ABOVE + _LINE
    _label(paper, scale.frame, (top[0], top[1] - above), words.say("9 of 10 wait less"), NORMAL.due)
    _label(paper, scale.frame, (middle[0], middle[1] - _ABOVE), words.say("median"), MEDIAN)


def _label(paper: Paper, frame: Frame, at: tuple[float, float], text: str, colour: str) -> None:
    """A label on its line, inside the frame."""
    half = paper.width(text, _LABEL, "SemiBold") / 2
    x = min(max(at[0], frame.x + half), frame.right - half)
    paper.write((x, min(at[1], frame.bottom - 3)), text, _LABEL, weight="SemiBold", colour=colour, align="middle")


def heat_map(paper: Paper, frame: Frame, told: Told) -> None:
    """The median of each half hour of each weekday, in five steps that are named below."""
    words, cells = told.words, told.report.cells
    room = card(paper, frame, words.say("Median wait, minutes"))
    known = [cell for cell in cells if cell.median is not None]
    if not known:
        _nothing(paper, room, words)
        return
    bounds = steps(cell.median / MINUTE for cell in known if cell.median is not None)
    days = sorted({cell.weekday for cell in cells})
    halves = range(min(cell.half_hour for cell in known), max(cell.half_hour for cell in known) + 1)
    grid = Frame(x=room.x + 11, y=room.y + 5, width=room.width - 11, height=room.height - 11)
    cell_size = min(_WIDEST_CELL, grid.width / len(days)), min(5.2, grid.height / len(halves))
    at = {(cell.weekday, cell.half_hour): cell for cell in known}
    for column, day in enumerate(days):
        x = grid.x + (column + 0.5) * cell_size[0]
        name = short_weekday(day, words)
        paper.write((x, room.y + 1), name, 7.5, weight="SemiBold", align="middle")
    for row, half in enumerate(halves):
        y = grid.y + row * cell_size[1]
        if half % 2 == 0 or cell_size[1] > 4:  # noqa: PLR2004  # millimetres: each row has room for its time
            paper.write((room.x + 9.5, y + cell_size[1] / 2 - 0.9), clock(half), 7, colour=NORMAL.quiet, align="right")
        for column, day in enumerate(days):
            _cell(paper, (grid.x + column * cell_size[0], y), cell_size, at.get((day, half)), bounds)
    _steps(paper, room, bounds)


def _cell(
    paper: Paper, at: tuple[float, float], size: tuple[float, float], cell: Cell | None, bounds: tuple[int, ...]
) -> None:
    middle = at[0] + size[0] / 2, at[1] + size[1] / 2 - 0.9
    if cell is None or cell.median is None:
        paper.write(middle, NOTHING, 7, colour=NORMAL.quiet, align="middle")
        return
    step = step_of(cell.median / MINUTE, bounds)
    paper.box((at[0] + 0.3, at[1] + 0.2), (size[0] - 0.6, size[1] - 0.4), SHADES[step], radius=0.6)
    ink = WHITE if step == len(SHADES) - 1 else INK
    paper.write(middle, f"{cell.median / MINUTE:.0f}", 7, weight="Medium", colour=ink, align="middle")


def _steps(paper: Paper, room: Frame, bounds: tuple[int, ...]) -> None:
    width = room.width / len(SHADES)
    for index, (shade, name) in enumerate(zip(SHADES, step_names(bounds), strict=True)):
        x = room.x + index * width
        paper.box((x, room.bottom - 2.6), (3, 3), shade, edge=NORMAL.hair, radius=0.5)
        paper.write((x + 4, room.bottom - 2), name, 7, colour=NORMAL.quiet, room=width - 4)


def lengths(paper: Paper, frame: Frame, told: Told) -> None:
    """How many were called and how many left, by the length of their wait; promises are marked."""
    words, bins = told.words, told.report.bins
    room = card(paper, frame, words.say("Length of waits, visits"), words.say("minutes"))
    if not any(one.called or one.gave_up for one in bins):
        _nothing(paper, room, words)
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
        paper.write(at, said, _LABEL, weight="SemiBold", colour=colour, align="right")


def trend(paper: Paper, frame: Frame, told: Told) -> None:
    """Median and P90 of each day, week or month."""
    words, points = told.words, told.report.trend
    room = card(paper, frame, words.say("Wait over the days, minutes"), _step_name(points, words))
    if not any(point.summary.waits.called for point in points):
        _nothing(paper, room, words)
        return
    inner = _inner(room)
    values = [(point.summary.waits.median, point.summary.waits.p90) for point in points]
    scale = scale_of(inner, [value / MINUTE for pair in values for value in pair if value is not None])
    scale.grid(paper)
    xs = _places(inner, len(points))
    every = max(1, -(-len(points) * 10 // int(inner.width)))
    for x, point in list(zip(xs, points, strict=True))[::every]:
        _foot(paper, x, inner, span(point.first, point.first))
    _two_lines(paper, scale, xs, values, words)


_MOST_OF_A_WEEK = 7


def _step_name(points: Sequence[TrendPoint], words: Words) -> str:
    longest = max(((point.last - point.first).days + 1 for point in points), default=0)
    if longest <= 1:
        return words.say("by day")
    return words.say("by week") if longest <= _MOST_OF_A_WEEK else words.say("by month")


def _nothing(paper: Paper, room: Frame, words: Words) -> None:
    paper.write((room.x, room.y + 4), words.say("Nobody was called."), 9, colour=NORMAL.quiet)
