"""Every format holds the same figures: what is counted once is read back from each of them."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from pypdf import PdfReader

from office.reporting.report import Report, Summary
from reports.measures import BY_KEY, KEY_FIGURES, MEASURES
from reports.naming import Names
from reports.titles import dimension_title, title
from reports.told import Told, told
from reports.writing import made
from tests.reports import examples

LANGUAGES = ("en", "et", "ru")
REPORTS = {"month": examples.month(), "empty": examples.empty(), "one visit": examples.one_visit()}


def csv_rows(report: Report, *, bom: bool = False) -> list[dict[str, str]]:
    text = made(report, examples.NAMES, "csv", "en", bom=bom).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def json_tree(report: Report, names: Names = examples.NAMES, language: str = "en") -> Any:  # noqa: ANN401  # JSON
    return json.loads(made(report, names, "json", language))


def workbook(report: Report, language: str = "en", names: Names = examples.NAMES) -> Workbook:
    return load_workbook(io.BytesIO(made(report, names, "xlsx", language)))


def pdf(report: Report, language: str = "en", names: Names = examples.NAMES) -> list[str]:
    """The words of each page, with single blanks."""
    pages = PdfReader(io.BytesIO(made(report, names, "pdf", language))).pages
    return [" ".join(page.extract_text().split()) for page in pages]


def table(report: Report, language: str = "en", names: Names = examples.NAMES) -> str:
    return made(report, names, "table", language).decode()


def summaries(report: Report) -> Iterator[tuple[str, str, Summary]]:
    """Section, key and figures, as CSV names them."""
    yield "total", "", report.of
    if report.than is not None:
        yield "compared", "", report.than
    for dimension, rows in report.by.items():
        for key, summary in rows.items():
            yield dimension, key, summary
    for point in report.trend:
        yield "trend", f"{point.first}/{point.last}", point.summary


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_csv_has_every_figure_of_every_group(report: Report) -> None:
    found = {(row["section"], row["key"], row["figure"]): row for row in csv_rows(report)}
    for section, key, summary in summaries(report):
        for measure in MEASURES:
            row, value = found[section, key, measure.key], measure.value(summary)
            assert row["value"] == "" if value is None else float(row["value"]) == pytest.approx(value, abs=1e-6)
            assert row["n"] == ("" if measure.n is None else str(measure.n(summary)))
            assert row["unit"] == measure.unit


def test_csv_has_the_curve_the_cells_the_bins_and_the_money() -> None:
    report = REPORTS["month"]
    found = {(row["section"], row["key"], row["figure"]): row["value"] for row in csv_rows(report)}
    assert float(found["curve", "09:00", "wait_p90"]) == pytest.approx(report.curve[0].p90, abs=1e-6)
    assert float(found["weekday_half_hour", "0 09:00", "wait_median"]) == pytest.approx(
        report.cells[0].median, abs=1e-6
    )
    assert found["weekday_half_hour", "2 17:30", "wait_median"] == ""
    assert (found["wait_length", "0-300", "called"], found["wait_length", "2700-", "gave_up"]) == ("330", "13")
    assert (found["total", "", "voucher_amount"], found["total", "", "broken_too_few"]) == ("155.00", "21")
    assert found["report", "", "first_day"] == "2026-10-01"


def test_csv_is_one_long_table_with_the_line_ends_of_its_standard() -> None:
    plain = made(REPORTS["month"], examples.NAMES, "csv", "et")
    assert plain.startswith(b"section,key,figure,value,n,unit\r\n")
    assert b"\n" not in plain.replace(b"\r\n", b"")
    assert made(REPORTS["month"], examples.NAMES, "csv", "et", bom=True) == b"\xef\xbb\xbf" + plain


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_json_has_the_same(report: Report) -> None:
    tree = json_tree(report)
    assert tree["of"]["waits"]["median"] == report.of.waits.median
    assert tree["of"]["level"] == {"hits": report.of.level.hits, "n": report.of.level.n, "share": tree_share(report)}
    assert tree["of"]["few"] == report.of.is_small
    assert (tree["than"] is None) == (report.than is None)
    assert list(tree["by"]) == list(report.by)
    for dimension, rows in report.by.items():
        for key, summary in rows.items():
            assert tree["by"][dimension][key]["arrived"] == summary.arrived
    assert len(tree["cells"]) == len(report.cells)
    assert tree["made_at"] == "2026-11-26T18:05:00+02:00"


def tree_share(report: Report) -> float | None:
    share = report.of.level.share
    return None if share is None else round(share, 6)


def test_json_names_what_it_tells_apart() -> None:
    tree = json_tree(REPORTS["month"], language="ru")
    assert tree["names"]["service"]["bills"] == "Счета и оплата"
    assert tree["names"]["weekday"] == dict(zip("01234", tree["names"]["weekday"].values(), strict=True))
    assert tree["names"]["half_hour"]["18"] == "09:00"
    assert tree["asked"] == {
        "days": {"first": "2026-10-01", "last": "2026-10-31"},
        "than": {"first": "2026-09-01", "last": "2026-09-30"},
        "only": {},
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_the_workbook_has_the_same_on_its_first_sheet(report: Report, language: str) -> None:
    telling = told(report, examples.NAMES, language)
    sheet = workbook(report, language).worksheets[0]
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=6)}
    for measure in MEASURES:
        row, value = rows[title(measure.key, telling.words)], measure.value(report.of)
        assert_cell(row[1], value, measure.unit)
        assert row[2].value == (None if measure.n is None else measure.n(report.of))
        if report.than is not None:
            assert_cell(row[3], measure.value(report.than), measure.unit)
            assert row[5].value == telling.change(measure)


def assert_cell(cell: Any, value: float | None, unit: str) -> None:  # noqa: ANN401  # a cell of either kind
    if value is None:
        assert cell.value is None
    elif unit == "s":
        assert cell.number_format == "[h]:mm:ss"
        seconds = cell.value.total_seconds() if hasattr(cell.value, "total_seconds") else seconds_of(cell.value)
        assert seconds == pytest.approx(value, abs=0.51)
    else:
        assert cell.value == pytest.approx(value)
        assert unit != "share" or cell.number_format == "0.0%"


def seconds_of(value: Any) -> float:  # noqa: ANN401  # a time of the day, or a number of days
    if hasattr(value, "hour"):
        return float(value.hour * 3600 + value.minute * 60 + value.second)
    return float(value) * 86400


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_has_a_sheet_for_each_dimension(language: str) -> None:
    report = REPORTS["month"]
    telling, book = told(report, examples.NAMES, language), workbook(report, language)
    for dimension in report.by:
        sheet = book[dimension_title(dimension, telling.words)]
        heads = [cell.value for cell in sheet[1]]
        for row, (name, summary) in zip(sheet.iter_rows(min_row=2), telling.by(dimension), strict=True):
            assert row[0].value == name
            for measure in MEASURES:
                assert_cell(row[heads.index(title(measure.key, telling.words))], measure.value(summary), measure.unit)
        assert sheet.freeze_panes == "B2"


def test_the_heat_map_is_coloured_by_conditions_and_the_charts_are_there() -> None:
    book = workbook(REPORTS["month"])
    heat: Any = book["Half hours and weekdays"]
    assert [cell.value for cell in heat[1]] == ["Median wait, minutes", "Mon", "Tue", "Wed", "Thu", "Fri"]
    assert heat["D19"].value is None, "nobody was called on Wednesday at 17:30"
    (rules,) = [rules for place, rules in heat.conditional_formatting._cf_rules.items() if str(place.sqref) == "B2:F19"]
    colours = [rule.dxf.fill.bgColor.rgb for rule in rules if rule.dxf and rule.dxf.fill]
    assert colours == ["FF0D3B66", "FF8FB6D6", "FFB5CDE2", "FFD6E3EF", "FFEEF3F8"]
    charted: list[Any] = [book[name] for name in ("Day curve", "Trend", "Length of waits")]
    assert [len(sheet._charts) for sheet in charted] == [1, 1, 1]


def texts(telling: Told) -> Iterator[str]:
    """What a page must say of the key figures and of each service."""
    for key in KEY_FIGURES:
        yield telling.value(BY_KEY[key], telling.report.of)
    for name, summary in telling.by("service"):
        figures = [telling.value(BY_KEY[key], summary) for key in ("arrived", "wait_median", "wait_p90", "level")]
        yield " ".join((name, *figures))


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_say_the_same(language: str) -> None:
    report = examples.month(by={"service": {key: examples.summary(99, 7) for key in examples.SERVICES}})
    telling = told(report, examples.NAMES, language)
    pages = pdf(report, language)
    text = " ".join(pages).replace("\N{NO-BREAK SPACE}", " ")
    for words in texts(telling):
        assert words.replace("\N{NO-BREAK SPACE}", " ") in text
    assert telling.days in pages[0]
    assert telling.compared in pages[0]
    assert 1 <= len(pages) <= 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_says_the_same(language: str) -> None:
    report = REPORTS["month"]
    telling = told(report, examples.NAMES, language)
    text = table(report, language)
    for measure in MEASURES:
        line = next(line for line in text.splitlines() if line.startswith(title(measure.key, telling.words) + " "))
        assert telling.value(measure, report.of) in line
    for name, _ in telling.by("service"):
        assert name in text


@pytest.mark.parametrize("form", ["table", "csv", "json", "xlsx", "pdf"])
def test_the_same_report_is_the_same_file(form: Any) -> None:  # noqa: ANN401  # a format
    report = REPORTS["month"]
    assert made(report, examples.NAMES, form, "et") == made(report, examples.NAMES, form, "et")
