"""The sheets of a workbook: their heads, number formats and widths."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from reports.measures import Unit
from reports.told import Told
from resources.colours import NORMAL

DAY_S = 86400
"""Spreadsheets count time in days."""

_FORMATS: dict[Unit, str] = {
    "count": "#,##0",
    "s": "[h]:mm:ss",
    "share": "0.0%",
    "mark": "0.0",
    "ratio": "0.0",
}
_LONGEST_NAME = 31
_LONGEST_TEXT = 200
_FORBIDDEN = str.maketrans("[]:*?/\\", "       ")
_FONT = "IBM Plex Sans"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """The head of a sheet: the columns' words, and how wide each column is, in signs."""

    words: Sequence[str]
    widths: Sequence[float]


class Sheets:
    """The workbook that is being written, with one format for each kind of cell."""

    def __init__(self, book: Workbook, told: Told) -> None:
        self.book, self.told = book, told
        plain = {"font_name": _FONT, "font_size": 11, "font_color": NORMAL.ink, "valign": "top"}
        self.text = book.add_format(plain)
        self.wrapped = book.add_format({**plain, "text_wrap": True})
        self.title = book.add_format({**plain, "bold": True, "font_size": 18, "font_color": NORMAL.plate})
        self.quiet = book.add_format({**plain, "font_color": NORMAL.quiet})
        head = {"bold": True, "text_wrap": True, "bottom": 1, "bottom_color": NORMAL.line, "valign": "bottom"}
        self.head = book.add_format({**plain, **head})
        self.by_unit = {unit: book.add_format({**plain, "num_format": shown}) for unit, shown in _FORMATS.items()}
        self.tenths = book.add_format({**plain, "num_format": "0.0"})
        self.amount = book.add_format({**plain, "num_format": "#,##0.00"})
        self.minutes = book.add_format({**plain, "num_format": "0", "align": "center"})
        self.day = book.add_format({**plain, "num_format": "yyyy-mm-dd", "align": "left"})

    def sheet(self, name: str) -> Worksheet:
        """A new sheet of this name, cut to what such names may be."""
        wanted = " ".join(name.translate(_FORBIDDEN).strip("' ").split())[:_LONGEST_NAME]
        taken = {sheet.get_name().casefold() for sheet in self.book.worksheets()}
        number = 1
        while wanted.casefold() in taken:
            number += 1
            wanted = f"{wanted[: _LONGEST_NAME - 3]} {number}"
        sheet = self.book.add_worksheet(wanted)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        return sheet

    def heads(self, sheet: Worksheet, row: int, heads: Heads) -> None:
        """Write the columns' heads into a row, which stays in sight with the first column."""
        for column, (words, width) in enumerate(zip(heads.words, heads.widths, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(row, column, words, self.head)
        sheet.freeze_panes(row + 1, 1)
        sheet.repeat_rows(row)

    def figure(self, sheet: Worksheet, place: tuple[int, int], value: float | None, unit: Unit) -> None:
        """Write a figure as a number; nothing where there is none."""
        if value is None:
            sheet.write_blank(*place, None, self.by_unit[unit])
            return
        sheet.write_number(*place, value / DAY_S if unit == "s" else value, self.by_unit[unit])

    def words(self, sheet: Worksheet, place: tuple[int, int], text: str, shown: Format | None = None) -> None:
        """Write text as text, whatever it looks like."""
        sheet.write_string(*place, shortened(text), shown or self.text)


def shortened(text: str) -> str:
    """Text without control signs, of a length that a cell shows."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    return plain if len(plain) <= _LONGEST_TEXT else f"{plain[: _LONGEST_TEXT - 1]}…"
