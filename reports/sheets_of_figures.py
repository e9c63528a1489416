"""The sheets of a workbook that hold figures: all together, by each dimension, and what they mean."""

from xlsxwriter.worksheet import Worksheet

from office.reporting.asking import Dimension
from office.reporting.report import Summary
from reports.cells import Heads, Sheets
from reports.measures import MEASURES, Measure
from reports.money import money
from reports.phrases import few
from reports.titles import dimension_title, meaning, range_meaning, range_title, title, wait_meaning, wait_title
from resources.broken_why import broken_why
from resources.words import words_for

_NAME_WIDTH = 34
_FIGURE_WIDTH = 13
_FIRST_ROW = 5


def overview_sheet(sheets: Sheets) -> None:
    """All figures of the days, of those that they are compared with, and what changed."""
    told, words = sheets.told, sheets.told.words
    sheet = sheets.sheet(words.say("Overview"))
    sheets.words(sheet, (0, 0), told.title, sheets.title)
    sheets.words(sheet, (1, 0), ", ".join(filter(None, (told.office, told.days))), sheets.quiet)
    sheets.words(sheet, (2, 0), ", ".join(filter(None, (told.which, told.compared, told.made))), sheets.quiet)
    sheets.words(sheet, (3, 0), " ".join(told.notes), sheets.quiet)
    with_than = told.report.than is not None
    heads = [words.say("Figure"), told.days, words.say("of how many")]
    heads += [told.than, words.say("of how many"), words.say("Change")] if with_than else []
    widths = [_NAME_WIDTH, 22, 12, *([22, 12, 24] if with_than else [])]
    sheets.heads(sheet, _FIRST_ROW - 1, Heads(words=heads, widths=widths))
    for row, measure in enumerate(MEASURES, _FIRST_ROW):
        sheets.words(sheet, (row, 0), title(measure.key, words))
        _with_n(sheets, sheet, (row, 1), measure, told.report.of)
        if told.report.than is not None:
            _with_n(sheets, sheet, (row, 3), measure, told.report.than)
            sheets.words(sheet, (row, 5), told.change(measure))
    row = _broken(sheets, sheet, _FIRST_ROW + len(MEASURES) + 1)
    _named(sheets, sheet, row + 2)


def _with_n(sheets: Sheets, sheet: Worksheet, place: tuple[int, int], measure: Measure, summary: Summary) -> None:
    sheets.figure(sheet, place, measure.value(summary), measure.unit)
    n = measure.n(summary) if measure.n is not None else None
    sheets.figure(sheet, (place[0], place[1] + 1), n, "count")


def _broken(sheets: Sheets, sheet: Worksheet, row: int) -> int:
    """Why promises broke, and what was given for them by currency. Returns the last row."""
    told, resources = sheets.told, words_for(sheets.told.words.language, "resources")
    promises = told.report.of.promises
    if promises.why:
        sheets.words(sheet, (row, 0), told.words.say("Why promises broke"), sheets.head)
    for why, count in promises.why.items():
        row += 1
        sheets.words(sheet, (row, 0), broken_why(why, resources))
        sheets.figure(sheet, (row, 1), count, "count")
    sums = (
        (told.words.pattern("Money of vouchers, {currency}"), promises.amount),
        (told.words.pattern("Money of redeemed vouchers, {currency}"), promises.paid),
    )
    for pattern, amounts in sums:
        for currency, amount in amounts.items():
            row += 1
            sheets.words(sheet, (row, 0), pattern.format(currency=currency))
            sheet.write_number(row, 1, float(money(amount)), sheets.amount)
    return row


def _named(sheets: Sheets, sheet: Worksheet, row: int) -> None:
    """What customers named with their ratings."""
    told = sheets.told
    if told.report.reasons:
        sheets.words(sheet, (row, 0), told.words.say("What customers named with their ratings"), sheets.head)
    for reason, count in told.report.reasons.items():
        row += 1
        sheets.words(sheet, (row, 0), told.reason(reason))
        sheets.figure(sheet, (row, 1), count, "count")


def dimension_sheet(sheets: Sheets, dimension: Dimension) -> None:
    """A row for each key with all figures; no sheet where the report does not tell them apart by this."""
    told, words = sheets.told, sheets.told.words
    rows = tuple(told.by(dimension))
    if not rows:
        return
    sheet = sheets.sheet(dimension_title(dimension, words))
    heads = ["", words.say("Note")]
    for measure in MEASURES:
        heads.append(title(measure.key, words))
        if measure.unit == "share" and measure.n is not None:
            heads.append(words.say("of how many"))
    widths = [_NAME_WIDTH, 14, *([_FIGURE_WIDTH] * (len(heads) - 2))]
    sheets.heads(sheet, 0, Heads(words=heads, widths=widths))
    for row, (name, summary) in enumerate(rows, 1):
        sheets.words(sheet, (row, 0), name)
        sheets.words(sheet, (row, 1), few(summary, words), sheets.quiet)
        _figures(sheets, sheet, row, summary)


def _figures(sheets: Sheets, sheet: Worksheet, row: int, summary: Summary) -> None:
    column = 2
    for measure in MEASURES:
        sheets.figure(sheet, (row, column), measure.value(summary), measure.unit)
        column += 1
        if measure.unit == "share" and measure.n is not None:
            sheets.figure(sheet, (row, column), measure.n(summary), "count")
            column += 1


def definitions_sheet(sheets: Sheets) -> None:
    """What each figure means."""
    words = sheets.told.words
    sheet = sheets.sheet(words.say("Definitions"))
    sheets.heads(sheet, 0, Heads(words=(words.say("Figure"), words.say("How it is counted")), widths=(38, 100)))
    told = [(title(measure.key, words), meaning(measure.key, words)) for measure in MEASURES]
    waits = [(wait_title(words), wait_meaning(words)), (range_title(words), range_meaning(words))]
    for row, (name, how) in enumerate([*waits, *told], 1):
        sheets.words(sheet, (row, 0), name)
        sheets.words(sheet, (row, 1), how, sheets.wrapped)
