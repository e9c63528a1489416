"""A report as a workbook: figures as numbers that count on, in the reader's language, on sheets with frozen heads."""

import io
from datetime import UTC

import xlsxwriter
from xlsxwriter.workbook import Workbook

from office.reporting.asking import DIMENSIONS
from reports.cells import Sheets
from reports.sheets_of_days import curve_sheet, distribution_sheet, heat_sheet, trend_sheet
from reports.sheets_of_figures import definitions_sheet, dimension_sheet, overview_sheet
from reports.told import Told


def as_xlsx(told: Told) -> bytes:
    """The whole report. The same report gives the same bytes."""
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        _describe(book, told)
        sheets = Sheets(book, told)
        overview_sheet(sheets)
        for dimension in DIMENSIONS:
            dimension_sheet(sheets, dimension)
        curve_sheet(sheets)
        heat_sheet(sheets)
        trend_sheet(sheets)
        distribution_sheet(sheets)
        definitions_sheet(sheets)
    return file.getvalue()


def _describe(book: Workbook, told: Told) -> None:
    created = told.report.made_at.astimezone(UTC).replace(tzinfo=None)
    book.set_properties({"title": f"{told.title}, {told.days}", "company": told.office, "created": created})
