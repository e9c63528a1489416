"""The charts of a report: waits by the time of day, how waits are spread, and how they changed from day to day."""

import math
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from admin.chart_view import AreaView, BarView, ChartView, LineView, PointView, PressedTable, RuleView
from admin.durations import NOTHING, minutes, percent
from admin.report_asking import narrowed_to
from admin.report_behind import Behind
from admin.report_places import AsTablePressed, BehindPressed
from admin.report_words import half_hour_clock, half_hour_name, short_date, weekday_short
from office.reporting.asking import Asked, Days
from office.reporting.report import Bin, CurvePoint, Report, TrendPoint
from resources.definitions import definition
from resources.desk_views import ButtonView, Column, Row, TableView, TextCell
from resources.words import Words

_MINUTE, _WEEK = 60, 7
_MOST_RULES = 2
_MARKS_EVERY = 2
_MOST_MARKS = 9
_MOST_DATES = 6.5


def curve_chart(report: Report, *, shows_table: bool, words: Words) -> ChartView:
    """Waits by the half hour in which the ticket was taken."""
    points = report.curve
    heading = words.say("Wait by time of day, minutes")
    halves = [point.half_hour for point in points]
    start, end = (float(min(halves)), float(max(halves) + 1)) if halves else (0.0, 1.0)
    return ChartView(
        id="curve",
        heading=heading,
        aside=words.say("by the half hour of the ticket"),
        meaning=definition(words.language, "half_hour", "usual_range"),
        spoken=_curve_spoken(heading, points, words),
        start=start,
        end=end,
        marks=tuple((float(half), half_hour_clock(half)) for half in range(int(start), int(end) + 1, _MARKS_EVERY)),
        points=tuple(_curve_point(point, report.asked, words) for point in points),
        lines=(
            LineView(kind="p90", label=words.say("9 of 10 wait less"), ys=_minutes(point.p90 for point in points)),
            LineView(kind="median", label=words.say("median"), ys=_minutes(point.median for point in points)),
        ),
        area=AreaView(
            label=words.say("usual range"),
            lows=_minutes(point.low for point in points),
            highs=_minutes(point.high for point in points),
        ),
        rules=promise_rules(report, words),
        table=_curve_table(heading, report, words),
        as_table=_as_table("curve", shows_table=shows_table, words=words),
        shows_table=shows_table,
        empty="" if any(point.called for point in points) else words.say("Nobody was called on these days."),
    )


def promise_rules(report: Report, words: Words) -> tuple[RuleView, ...]:
    """The promised waits, where they are few enough to be drawn; minutes."""
    promised = sorted({wait / _MINUTE for wait in report.promises_s.values()})
    if len(promised) > _MOST_RULES:
        return ()
    return tuple(RuleView(label=words.say("promise {n} min", n=round(wait)), at=wait) for wait in promised)


def _as_table(chart: str, *, shows_table: bool, words: Words) -> ButtonView:
    said = words.say("As a chart") if shows_table else words.say("As a table")
    return ButtonView(words=said, happening=AsTablePressed(chart=chart))


def _minutes(seconds: Iterable[float | None]) -> tuple[float | None, ...]:
    return tuple(None if s is None else s / _MINUTE for s in seconds)


def _curve_spoken(heading: str, points: tuple[CurvePoint, ...], words: Words) -> str:
    known = [point for point in points if point.median is not None]
    if not known:
        return heading
    worst = max(known, key=lambda point: point.median or 0.0)
    told = words.say("highest median {n} min, {span}", n=minutes(worst.median), span=half_hour_name(worst.half_hour))
    return f"{heading}: {told}"


def _curve_point(point: CurvePoint, asked: Asked, words: Words) -> PointView:
    behind = Behind(asked=narrowed_to(asked, "half_hour", str(point.half_hour)), counts="called")
    return PointView(
        x=point.half_hour + 0.5,
        y=None if point.median is None else point.median / _MINUTE,
        spoken=words.say(
            "{span}: median {median} min, 9 of 10 within {p90} min, {n} called",
            span=half_hour_name(point.half_hour),
            median=minutes(point.median),
            p90=minutes(point.p90),
            n=point.called,
        ),
        happening=BehindPressed(behind=behind),
    )


def _curve_table(name: str, report: Report, words: Words) -> PressedTable:
    rows = tuple(
        _row(
            half_hour_name(point.half_hour),
            str(point.called),
            minutes(point.median),
            minutes(point.p90),
            _range(point),
            words.tenths(point.arrived_a_day),
            NOTHING if point.counters_open is None else words.tenths(point.counters_open),
            percent(point.occupancy, words),
        )
        for point in report.curve
    )
    columns = (
        Column(title=words.say("Half hour"), stretches=True),
        Column(title=words.say("Called")),
        Column(title=words.say("Median wait"), meaning=words.say("Minutes.")),
        Column(title=words.say("9 of 10 within"), meaning=words.say("Minutes.")),
        Column(title=words.say("Usual range"), meaning=definition(words.language, "usual_range")),
        Column(title=words.say("Came a day"), meaning=words.say("Tickets on a mean day.")),
        Column(title=words.say("Counters"), meaning=definition(words.language, "counters_open")),
        Column(title=words.say("Occupancy")),
    )
    happenings = tuple(_curve_point(point, report.asked, words).happening for point in report.curve)
    return PressedTable(table=TableView(name=name, columns=columns, rows=rows), happenings=happenings)


def _range(point: CurvePoint) -> str:
    return NOTHING if point.low is None else f"{minutes(point.low)}–{minutes(point.high)}"


def _row(first: str, *others: str) -> Row:
    return Row(cells=(TextCell(words=first, whole=True), *(TextCell(words=other, whole=True) for other in others)))


def bins_chart(report: Report, *, shows_table: bool, words: Words) -> ChartView:
    """How many waited how long, and who left."""
    heading = words.say("How long people waited, visits")
    bins = report.bins
    width = bins[0].high - bins[0].low if bins and bins[0].high is not None else float(_MINUTE)
    end = (bins[-1].low + width) / _MINUTE if bins else 1.0
    every = max(1, -(-len(bins) // _MOST_MARKS))
    return ChartView(
        id="bins",
        heading=heading,
        aside=words.say("by minutes"),
        meaning=definition(words.language, "distribution"),
        spoken=_bins_spoken(heading, report, words),
        start=0.0,
        end=end,
        marks=tuple((one.low / _MINUTE, str(round(one.low / _MINUTE))) for one in bins[::every]),
        points=tuple(_bin_point(one, width, report.asked, words) for one in bins),
        bars=tuple(_bar(one, width) for one in bins),
        bar_labels=(words.say("called"), words.say("gave up")),
        rules=promise_rules(report, words),
        table=_bins_table(heading, report, width, words),
        as_table=_as_table("bins", shows_table=shows_table, words=words),
        shows_table=shows_table,
        empty="" if any(one.called + one.gave_up for one in bins) else words.say("Nobody waited on these days."),
    )


def _bins_spoken(heading: str, report: Report, words: Words) -> str:
    waits = report.of.waits
    if not waits.called:
        return heading
    told = words.say(
        "half within {median} min, longest {longest} min", median=minutes(waits.median), longest=minutes(waits.longest)
    )
    return f"{heading}: {told}"


def _bar(one: Bin, width: float) -> BarView:
    high = one.high if one.high is not None else one.low + width
    whole = float(one.called + one.gave_up)
    return BarView(low=one.low / _MINUTE, high=high / _MINUTE, whole=whole, dark=float(one.gave_up))


def _bin_name(one: Bin, words: Words) -> str:
    low = round(one.low / _MINUTE)
    if one.high is None:
        return words.say("{n} min or more", n=low)
    return words.say("{low} to {high} min", low=low, high=round(one.high / _MINUTE))


def _bin_point(one: Bin, width: float, asked: Asked, words: Words) -> PointView:
    behind = Behind(asked=asked, low_s=one.low, high_s=one.high)
    return PointView(
        x=(one.low + width / 2) / _MINUTE,
        y=float(one.called + one.gave_up),
        spoken=words.say(
            "{span}: {called} called, {left} gave up", span=_bin_name(one, words), called=one.called, left=one.gave_up
        ),
        happening=BehindPressed(behind=behind),
    )


def _bins_table(name: str, report: Report, width: float, words: Words) -> PressedTable:
    rows = tuple(_row(_bin_name(one, words), str(one.called), str(one.gave_up)) for one in report.bins)
    columns = (
        Column(title=words.say("Waited"), stretches=True),
        Column(title=words.say("Called")),
        Column(title=words.say("Gave up")),
    )
    happenings = tuple(_bin_point(one, width, report.asked, words).happening for one in report.bins)
    return PressedTable(table=TableView(name=name, columns=columns, rows=rows), happenings=happenings)


def trend_chart(report: Report, *, shows_table: bool, words: Words) -> ChartView:
    """Waits of each day (or week, or month), with how many visits are behind each point."""
    heading = words.say("Wait from day to day, minutes")
    points = [point for point in report.trend if point.summary.arrived]
    first = report.asked.days.first

    def place(point: TrendPoint) -> float:
        return (point.first - first).days + ((point.last - point.first).days + 1) / 2

    return ChartView(
        id="trend",
        heading=_trend_heading(report, words) or heading,
        aside=words.say("n: visits"),
        meaning=words.say("A point over fewer than 20 tickets tells little: its n says how many are behind it."),
        spoken=_trend_spoken(_trend_heading(report, words) or heading, points, words),
        start=0.0,
        end=float(report.asked.days.n),
        marks=tuple(_trend_marks([(place(point), point.first) for point in points], report.asked.days.n, words)),
        points=tuple(_trend_point(point, place(point), report.asked, words) for point in points),
        lines=(
            LineView(
                kind="p90",
                label=words.say("9 of 10 wait less"),
                ys=_minutes(point.summary.waits.p90 for point in points),
            ),
            LineView(
                kind="median", label=words.say("median"), ys=_minutes(point.summary.waits.median for point in points)
            ),
        ),
        rules=promise_rules(report, words),
        dotted=True,
        table=_trend_table(_trend_heading(report, words) or heading, points, report.asked, words),
        as_table=_as_table("trend", shows_table=shows_table, words=words),
        shows_table=shows_table,
        empty="" if points else words.say("Nobody came on these days."),
    )


def _trend_marks(places: list[tuple[float, date]], n: int, words: Words) -> Iterator[tuple[float, str]]:
    """So many dates that they do not stand in each other."""
    last = -math.inf
    for place, day in places:
        if place - last >= n / _MOST_DATES:
            last = place
            yield place, short_date(day, words)


def _trend_heading(report: Report, words: Words) -> str:
    longest = max(((point.last - point.first).days + 1 for point in report.trend), default=1)
    if longest > _WEEK:
        return words.say("Wait from month to month, minutes")
    return words.say("Wait from week to week, minutes") if longest > 1 else ""


def _trend_spoken(heading: str, points: list[TrendPoint], words: Words) -> str:
    known = [point for point in points if point.summary.waits.median is not None]
    if not known:
        return heading
    worst = max(known, key=lambda point: point.summary.waits.median or 0.0)
    told = words.say(
        "highest median {n} min, {days}", n=minutes(worst.summary.waits.median), days=_trend_name(worst, words)
    )
    return f"{heading}: {told}"


def _trend_name(point: TrendPoint, words: Words) -> str:
    if point.first == point.last:
        return words.day(point.first)
    return f"{short_date(point.first, words)} – {short_date(point.last, words)}"


def _trend_short(point: TrendPoint, words: Words) -> str:
    """The same in a narrow column: Mon 2 Feb."""
    if point.first != point.last:
        return _trend_name(point, words)
    return f"{weekday_short(point.first.weekday(), words)} {short_date(point.first, words)}"


def _trend_point(point: TrendPoint, x: float, asked: Asked, words: Words) -> PointView:
    waits = point.summary.waits
    days = Days(first=point.first, last=max(point.first, min(point.last, asked.days.first + _days(asked))))
    behind = Behind(asked=Asked(days=days, only=asked.only))
    return PointView(
        x=x,
        y=None if waits.median is None else waits.median / _MINUTE,
        spoken=words.say(
            "{days}: median {median} min, 9 of 10 within {p90} min, n = {n}",
            days=_trend_name(point, words),
            median=minutes(waits.median),
            p90=minutes(waits.p90),
            n=point.summary.arrived,
        ),
        happening=BehindPressed(behind=behind),
        note=str(point.summary.arrived),
    )


def _days(asked: Asked) -> timedelta:
    return asked.days.last - asked.days.first


def _trend_table(name: str, points: list[TrendPoint], asked: Asked, words: Words) -> PressedTable:
    rows = tuple(
        _row(
            _trend_short(point, words),
            str(point.summary.arrived),
            minutes(point.summary.waits.median),
            minutes(point.summary.waits.p90),
            percent(point.summary.level.share, words),
            percent(point.summary.promises.kept.share, words),
        )
        for point in points
    )
    columns = (
        Column(title=words.say("Day"), stretches=True),
        Column(title=words.say("Visits")),
        Column(title=words.say("Median wait"), meaning=words.say("Minutes.")),
        Column(title=words.say("9 of 10 within"), meaning=words.say("Minutes.")),
        Column(title=words.say("In time")),
        Column(title=words.say("Promises kept")),
    )
    happenings = tuple(_trend_point(point, 0.0, asked, words).happening for point in points)
    return PressedTable(table=TableView(name=name, columns=columns, rows=rows), happenings=happenings)
