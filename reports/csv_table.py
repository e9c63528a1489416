"""A report as one long tidy table (RFC 4180): section, key, figure, value, n, unit; a row for each figure."""

import csv
import io
from collections.abc import Iterator
from typing import TypeAlias

from office.reporting.report import Report, Summary
from reports.measures import MEASURES
from reports.money import money
from reports.naming import half_hour

COLUMNS = ("section", "key", "figure", "value", "n", "unit")

BOM = "\ufeff"
"""Spreadsheets of one maker read UTF-8 as such behind this mark alone."""

Row: TypeAlias = tuple[str, str, str, object, object, str]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_csv(report: Report) -> str:
    """The whole report; values are plain numbers with a point, empty where there is none."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for section, key, figure, value, n, unit in rows(report):
        table.writerow((section, harmless(key), harmless(figure), _plain(value), _plain(n), unit))
    return text.getvalue()


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula, whatever was typed."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def rows(report: Report) -> Iterator[Row]:
    """Every figure of the report."""
    yield from _asked(report)
    yield from _summary("total", "", report.of)
    if report.than is not None:
        yield from _summary("compared", "", report.than)
    for dimension, summaries in report.by.items():
        for key, summary in summaries.items():
            yield from _summary(dimension, key, summary)
    for reason, count in report.reasons.items():
        yield "rating_reason", reason, "visits", count, None, "count"
    yield from _curve(report)
    yield from _cells(report)
    for point in report.trend:
        yield from _summary("trend", f"{point.first.isoformat()}/{point.last.isoformat()}", point.summary)
    yield from _bins(report)
    for service, seconds in report.promises_s.items():
        yield "promise", service, "promised_wait", seconds, None, "s"


def _asked(report: Report) -> Iterator[Row]:
    asked = report.asked
    yield "report", "", "first_day", asked.days.first.isoformat(), None, "date"
    yield "report", "", "last_day", asked.days.last.isoformat(), None, "date"
    if asked.than is not None:
        yield "report", "", "compared_first_day", asked.than.first.isoformat(), None, "date"
        yield "report", "", "compared_last_day", asked.than.last.isoformat(), None, "date"
    for dimension, keys in asked.only:
        for key in keys:
            yield "report", key, f"only_{dimension}", 1, None, "count"
    yield "report", "", "made_at", report.made_at.isoformat(), None, "time"
    yield "report", "", "days_open", report.days_open, None, "count"
    yield "report", "", "days_stale", report.days_stale, None, "count"
    yield "report", "", "handling_from_call", int(report.handling_from_call), None, "count"


def _summary(section: str, key: str, summary: Summary) -> Iterator[Row]:
    for measure in MEASURES:
        n = measure.n(summary) if measure.n is not None else None
        yield section, key, measure.key, measure.value(summary), n, measure.unit
    for why, count in summary.promises.why.items():
        yield section, key, f"broken_{why}", count, None, "count"
    for currency, amount in summary.promises.amount.items():
        yield section, key, "voucher_amount", str(money(amount)), None, currency
    for currency, amount in summary.promises.paid.items():
        yield section, key, "voucher_amount_paid", str(money(amount)), None, currency


def _curve(report: Report) -> Iterator[Row]:
    for point in report.curve:
        key = half_hour(str(point.half_hour))
        yield "curve", key, "wait_median", point.median, point.called, "s"
        yield "curve", key, "wait_p90", point.p90, point.called, "s"
        yield "curve", key, "wait_p20", point.low, point.called, "s"
        yield "curve", key, "wait_p80", point.high, point.called, "s"
        yield "curve", key, "arrived_a_day", point.arrived_a_day, None, "count"
        yield "curve", key, "counters_open", point.counters_open, None, "count"
        yield "curve", key, "occupancy", point.occupancy, None, "share"


def _cells(report: Report) -> Iterator[Row]:
    for cell in report.cells:
        key = f"{cell.weekday} {half_hour(str(cell.half_hour))}"
        yield "weekday_half_hour", key, "wait_median", cell.median, cell.called, "s"
        yield "weekday_half_hour", key, "wait_p90", cell.p90, cell.called, "s"
        yield "weekday_half_hour", key, "arrived_a_day", cell.arrived_a_day, None, "count"


def _bins(report: Report) -> Iterator[Row]:
    for one in report.bins:
        key = f"{one.low:g}-" + ("" if one.high is None else f"{one.high:g}")
        yield "wait_length", key, "called", one.called, None, "count"
        yield "wait_length", key, "gave_up", one.gave_up, None, "count"


def _plain(value: object) -> object:
    match value:
        case None:
            return ""
        case float():
            return repr(round(value, 6))
        case _:
            return value
