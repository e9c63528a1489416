"""The sheets of a workbook that show when people wait: by half hour, by weekday, over the days, and how long."""

from itertools import count

from xlsxwriter.worksheet import Worksheet

from reports.cells import DAY_S, Heads, Sheets
from reports.naming import clock, short_weekday
from reports.shades import INK, SHADES, WHITE, steps
from resources.colours import NORMAL

P90_COLOUR = "#B36F00"
_MINUTE = 60
_CHART = {"x_scale": 1.9, "y_scale": 1.5}


def curve_sheet(sheets: Sheets) -> None:
    """Waits by the half hour of the ticket, with a chart."""
    words, points = sheets.told.words, sheets.told.report.curve
    sheet = sheets.sheet(words.say("Day curve"))
    heads = (
        words.say("Half hour from"),
        words.say("Calls"),
        words.say("Median wait"),
        words.say("9 of 10 wait less than"),
        words.say("Usual from"),
        words.say("Usual to"),
        words.say("Visits a day"),
        words.say("Counters open"),
        words.say("Counters busy"),
    )
    sheets.heads(sheet, 0, Heads(words=heads, widths=(14, *([12] * 8))))
    for row, point in enumerate(points, 1):
        sheets.words(sheet, (row, 0), clock(point.half_hour))
        sheets.figure(sheet, (row, 1), point.called, "count")
        for column, value in enumerate((point.median, point.p90, point.low, point.high), 2):
            sheets.figure(sheet, (row, column), value, "s")
        sheet.write_number(row, 6, point.arrived_a_day, sheets.tenths)
        sheets.figure(sheet, (row, 7), point.counters_open, "ratio")
        sheets.figure(sheet, (row, 8), point.occupancy, "share")
    if points:
        _lines(sheets, sheet, len(points), (2, 3), "K2")


def heat_sheet(sheets: Sheets) -> None:
    """The median wait of each half hour of each weekday, minutes, coloured by its length."""
    words, cells = sheets.told.words, sheets.told.report.cells
    sheet = sheets.sheet(words.say("Half hours and weekdays"))
    days, halves = sorted({cell.weekday for cell in cells}), sorted({cell.half_hour for cell in cells})
    heads = (words.say("Median wait, minutes"), *(short_weekday(day, words) for day in days))
    sheets.heads(sheet, 0, Heads(words=heads, widths=(14, *([8] * len(days)))))
    for row, half in enumerate(halves, 1):
        sheets.words(sheet, (row, 0), clock(half))
    for cell in cells:
        if cell.median is not None:
            place = halves.index(cell.half_hour) + 1, days.index(cell.weekday) + 1
            sheet.write_number(*place, cell.median / _MINUTE, sheets.minutes)
    minutes = [cell.median / _MINUTE for cell in cells if cell.median is not None]
    if minutes:
        _shade(sheets, sheet, (len(halves), len(days)), steps(minutes))


def _shade(sheets: Sheets, sheet: Worksheet, size: tuple[int, int], bounds: tuple[int, ...]) -> None:
    """Five steps, the longest first; a cell without a wait has none."""
    sheet.conditional_format(1, 1, *size, {"type": "blanks", "stop_if_true": True, "format": sheets.book.add_format()})
    for shade, least in reversed(tuple(zip(SHADES, bounds, strict=True))):
        ink = WHITE if shade == SHADES[-1] else INK
        look = sheets.book.add_format({"bg_color": shade, "font_color": ink})
        rule = {"type": "cell", "criteria": ">=", "value": least - 0.5 if least else 0, "format": look}
        sheet.conditional_format(1, 1, *size, {**rule, "stop_if_true": True})


def trend_sheet(sheets: Sheets) -> None:
    """The figures of each day, week or month of the range, with a chart."""
    words, points = sheets.told.words, sheets.told.report.trend
    sheet = sheets.sheet(words.say("Trend"))
    heads = (
        words.say("From"),
        words.say("To"),
        words.say("Visits"),
        words.say("Calls"),
        words.say("Median wait"),
        words.say("9 of 10 wait less than"),
        words.say("Called in time"),
        words.say("Promise kept"),
        words.say("Left without service"),
    )
    sheets.heads(sheet, 0, Heads(words=heads, widths=(12, 12, *([13] * 7))))
    for row, point in enumerate(points, 1):
        summary = point.summary
        sheet.write_datetime(row, 0, point.first, sheets.day)
        sheet.write_datetime(row, 1, point.last, sheets.day)
        sheets.figure(sheet, (row, 2), summary.arrived, "count")
        sheets.figure(sheet, (row, 3), summary.waits.called, "count")
        sheets.figure(sheet, (row, 4), summary.waits.median, "s")
        sheets.figure(sheet, (row, 5), summary.waits.p90, "s")
        for column, share in zip(count(6), (summary.level, summary.promises.kept, summary.left), strict=False):
            sheets.figure(sheet, (row, column), share.share, "share")
    if points:
        _lines(sheets, sheet, len(points), (4, 5), "K2")


def _lines(sheets: Sheets, sheet: Worksheet, rows: int, columns: tuple[int, int], place: str) -> None:
    """A chart of the median and of what 9 of 10 wait less than; points without a wait are gaps."""
    name = sheet.get_name()
    chart = sheets.book.add_chart({"type": "line"})
    for column, colour, wide in zip(columns, (NORMAL.plate, P90_COLOUR), (2.25, 2), strict=True):
        chart.add_series(
            {
                "name": [name, 0, column],
                "categories": [name, 1, 0, rows, 0],
                "values": [name, 1, column, rows, column],
                "line": {"color": colour, "width": wide},
            }
        )
    chart.set_y_axis(
        {"num_format": "[h]:mm", "min": 0, "major_gridlines": {"visible": True, "line": {"color": NORMAL.hair}}}
    )
    chart.set_x_axis({"num_format": "dd.mm", "line": {"color": NORMAL.line}})
    chart.set_legend({"position": "top"})
    sheet.insert_chart(place, chart, _CHART)


def distribution_sheet(sheets: Sheets) -> None:
    """How many waited how long, and who left after so long, with a chart; the promised waits below."""
    told, words = sheets.told, sheets.told.words
    sheet = sheets.sheet(words.say("Length of waits"))
    heads = (words.say("From"), words.say("To"), words.say("Calls"), words.say("Left without service"))
    sheets.heads(sheet, 0, Heads(words=heads, widths=(26, 12, 12, 16)))
    bins = told.report.bins
    for row, one in enumerate(bins, 1):
        sheets.figure(sheet, (row, 0), one.low, "s")
        sheets.figure(sheet, (row, 1), one.high, "s")
        sheets.figure(sheet, (row, 2), one.called, "count")
        sheets.figure(sheet, (row, 3), one.gave_up, "count")
    if told.report.promises_s:
        sheets.words(sheet, (len(bins) + 2, 0), words.say("Promised wait"), sheets.head)
    for row, (service, seconds) in enumerate(told.report.promises_s.items(), len(bins) + 3):
        sheets.words(sheet, (row, 0), told.name("service", service))
        sheet.write_number(row, 1, seconds / DAY_S, sheets.by_unit["s"])
    if bins:
        _columns(sheets, sheet, len(bins))


def _columns(sheets: Sheets, sheet: Worksheet, rows: int) -> None:
    name = sheet.get_name()
    chart = sheets.book.add_chart({"type": "column", "subtype": "stacked"})
    for column, colour in ((2, NORMAL.plate), (3, P90_COLOUR)):
        chart.add_series(
            {
                "name": [name, 0, column],
                "categories": [name, 1, 0, rows, 0],
                "values": [name, 1, column, rows, column],
                "fill": {"color": colour},
                "gap": 20,
            }
        )
    chart.set_y_axis({"major_gridlines": {"visible": True, "line": {"color": NORMAL.hair}}})
    chart.set_x_axis({"num_format": "[h]:mm", "line": {"color": NORMAL.line}})
    chart.set_legend({"position": "top"})
    sheet.insert_chart("F2", chart, _CHART)
