"""What formats make of nothing, of few, of very many, and of names that mean harm."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from office.reporting.asking import Asked, Days
from office.reporting.report import Share
from reports import phrases
from reports.csv_table import harmless
from reports.measures import BY_KEY, MEASURES
from reports.naming import Names, name_of
from reports.plain_table import aligned, width
from reports.shades import SHADES, step_names, step_of, steps
from reports.titles import meaning, title
from reports.told import told
from reports.writing import FORMATS, Format, made
from resources.words import words_for
from tests.reports import examples
from tests.reports.test_same_figures import csv_rows, json_tree, pdf, table, workbook

EN = words_for("en", "reports")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", ["en", "et", "ru", "lv"])
def test_an_office_where_nobody_came_has_a_report_all_the_same(form: Format, language: str) -> None:
    assert made(examples.empty(), examples.NAMES, form, language)


def test_where_there_is_nothing_stands_a_dash_and_no_zero() -> None:
    assert pdf(examples.empty())[0].count("Nobody came on these days.") == 1
    assert "Nobody came on these days." in table(examples.empty())
    assert phrases.figure(None, "s", EN) == "–"
    one = table(examples.one_visit())
    assert "Bills and payments       1        0 min" in one
    assert " – " in one
    overview = {row[0].value: row[1].value for row in workbook(examples.one_visit()).worksheets[0].iter_rows(min_row=6)}
    assert overview["Promise kept"] is None
    assert json_tree(examples.one_visit())["of"]["promises"]["kept"] == {"hits": 0, "n": 0, "share": None}


def test_few_are_flagged_in_every_format() -> None:
    report = examples.month()
    assert report.by["service"]["other"].waits.called < 20 <= report.by["service"]["debts"].waits.called
    lines = {line.split("  ")[0]: line for line in table(report).splitlines()}
    assert lines["Something else"].endswith("few visits")
    assert not lines["Debts and instalments"].endswith("few visits")
    notes = {row[0].value: row[1].value for row in workbook(report)["By service"].iter_rows(min_row=2)}
    assert (notes["Something else"], notes["Debts and instalments"]) == ("few visits", None)
    assert json_tree(report)["by"]["service"]["other"]["few"] is True
    assert "Something else few visits" in " ".join(pdf(report))
    assert "of 1 alone" in table(examples.one_visit())


def test_too_few_are_not_compared() -> None:
    small = replace(examples.summary(19, 5), level=Share(hits=18, n=19))
    report = examples.month(of=small)
    for key in ("wait_median", "level", "treated_mean"):
        assert phrases.change(BY_KEY[key], report, EN) == "too few to compare"
        assert phrases.is_better(BY_KEY[key], small, examples.summary(1000, 50)) is None


@pytest.mark.parametrize(
    ("now", "then", "key", "said", "better"),
    [
        (11.0, 13.0, "wait_median", "2 min shorter", True),
        (13.4, 11.0, "wait_median", "2 min longer", False),
        (11.0, 11.3, "wait_median", "the same", None),
        (0.5, 30.0, "wait_median", "30 min shorter", True),
    ],
)
def test_what_changed_is_said_in_words(now: float, then: float, key: str, said: str, *, better: bool | None) -> None:
    of, than = examples.summary(400, now), examples.summary(400, then)
    report = examples.month(of=of, than=than)
    assert phrases.change(BY_KEY[key], report, EN) == said
    assert phrases.is_better(BY_KEY[key], of, than) is better


@pytest.mark.parametrize(
    ("hits", "before", "said", "better"),
    [
        (830, 820, "1 point more", True),
        (800, 820, "2 points less", False),
        (821, 820, "the same", None),
        (41, 46, "0.5 points less", False),
    ],
)
def test_shares_change_by_points(hits: int, before: int, said: str, *, better: bool | None) -> None:
    plain = examples.summary(1000, 9)
    of = replace(plain, level=Share(hits=hits, n=1000))
    than = replace(plain, level=Share(hits=before, n=1000))
    report = examples.month(of=of, than=than)
    assert phrases.change(BY_KEY["level"], report, EN) == said
    assert phrases.is_better(BY_KEY["level"], of, than) is better


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0 min"), (45, "45 s"), (90, "2 min"), (3540, "59 min"), (7200, "2 h 00 min")]
)
def test_durations_are_said_as_people_say_them(seconds: float, said: str) -> None:
    assert phrases.duration(seconds, EN) == said


def test_days_say_month_and_year_once() -> None:
    russian = words_for("ru", "reports")
    week = Days(first=date(2026, 9, 28), last=date(2026, 10, 4))
    assert phrases.days(examples.OCTOBER, EN) == "1 – 31 October 2026"
    assert phrases.days(week, russian) == "28 сентября – 4 октября 2026"
    assert phrases.days(Days(first=date(2026, 3, 2), last=date(2026, 3, 2)), EN) == "Monday, 2 March 2026"


FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1")


@pytest.mark.parametrize("typed", FORMULAS)
def test_no_spreadsheet_runs_what_was_typed(typed: str) -> None:
    report = examples.month(by={"service": {typed: examples.summary(40, 3)}})
    names = Names(office={"en": typed})
    keys = {row["key"] for row in csv_rows(report) if row["section"] == "service"}
    assert keys == {f"'{typed}"}
    assert harmless("bills") == "bills"
    sheet = workbook(report, names=names)["By service"]
    assert (sheet["A2"].data_type, sheet["A2"].value.strip()) == ("s", typed.strip())


def test_hostile_and_huge_names_spoil_no_format() -> None:
    report, names = examples.hostile()
    text = table(report, names=names)
    assert max(width(line) for line in text.splitlines()) < 200
    assert "\t" not in text
    pages = pdf(report, names=names)
    assert "Help ? and more" in " ".join(pages)
    assert "Very long name Ver" in " ".join(pages)
    sheet = load_workbook(io.BytesIO(made(report, names, "xlsx", "en")))["By service"]
    assert max(len(str(row[0].value)) for row in sheet.iter_rows()) <= 200
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_sixty_services_still_fit_on_three_pages() -> None:
    services = {f"s{n}": examples.summary(100 + n, 5 + n / 10) for n in range(60)}
    report = examples.month(by={"service": services})
    pages = pdf(report)
    assert 2 <= len(pages) <= 3
    assert "36 more services" in " ".join(pages)
    assert "s59 159" in " ".join(pages), "the busiest are those that are shown"


def test_long_days_and_weekends_fit_on_the_page() -> None:
    cells = tuple(
        replace(cell, weekday=cell.weekday + 2, half_hour=cell.half_hour + half)
        for cell in examples.month().cells
        for half in (-12, 12)
    )
    curve = tuple(replace(examples.month().curve[n % 18], half_hour=n) for n in range(48))
    assert len(pdf(examples.month(cells=cells, curve=curve))) == 2


def test_a_page_carries_its_title_language_and_fonts() -> None:
    reader = PdfReader(io.BytesIO(made(examples.month(), examples.NAMES, "pdf", "et")))
    assert reader.metadata is not None
    assert reader.metadata.title == "Ooteajad ja külastused, 1. – 31. oktoober 2026"
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "et"
    resources: list[Any] = [page["/Resources"] for page in reader.pages]
    fonts = {str(font["/BaseFont"]) for one in resources for font in one["/Font"].values()}
    assert any("WalkinSans" in font for font in fonts)


def test_every_figure_has_a_title_and_a_meaning_in_each_language() -> None:
    for language in ("en", "et", "ru"):
        words = words_for(language, "reports")
        titles = {title(measure.key, words) for measure in MEASURES}
        assert len(titles) == len(MEASURES), language
        meanings = {meaning(measure.key, words) for measure in MEASURES}
        assert len(meanings) == len(MEASURES), language


def test_clerks_stand_by_name_and_no_list_of_the_worst() -> None:
    report = examples.month()
    assert [name for name, _ in told(report, examples.NAMES, "en").by("clerk")] == ["Jaan Mägi", "Mari Tamm"]


def test_keys_without_a_name_say_what_they_are() -> None:
    nameless = Names()
    assert name_of("service", "gone", nameless, EN) == "gone"
    assert name_of("need", "", nameless, EN) == "No need told"
    assert name_of("need", "walks_slowly", Names(given={"need": {"walks_slowly": {}}}), EN) == "Walks slowly"
    assert name_of("language", "et", nameless, EN) == "Eesti"
    assert name_of("language", "", nameless, EN) == "Not told"
    assert name_of("language", "klingon!", nameless, EN) == "klingon!"
    assert name_of("weekday", "6", nameless, EN) == "Sunday"
    assert name_of("half_hour", "35", nameless, EN) == "17:30"
    assert name_of("day", "2026-10-01", nameless, EN) == "1 October 2026"


def test_which_visits_are_in_it_is_said() -> None:
    asked = Asked(days=examples.OCTOBER, only=(("service", ("bills", "debts")), ("weekday", ("0",))))
    report = examples.month(asked=asked, than=None)
    assert "Bills and payments, Debts and instalments, Monday" in pdf(report)[0]
    assert json_tree(report)["asked"]["only"] == {"service": ["bills", "debts"], "weekday": ["0"]}
    assert {row["key"] for row in csv_rows(report) if row["figure"] == "only_service"} == {"bills", "debts"}


def test_what_must_be_known_is_said() -> None:
    report = examples.month(handling_from_call=True, days_stale=2)
    for text in (table(report), " ".join(pdf(report)), str(workbook(report).worksheets[0]["A4"].value)):
        assert "service counts from the call" in text
        assert "2 days are still being counted anew." in text


def test_shades_are_as_wide_as_the_waits_need() -> None:
    assert steps([]) == (0, 1, 2, 3, 4)
    assert steps([22.4]) == (0, 5, 10, 15, 20)
    assert step_names(steps([22.4])) == ("0–4", "5–9", "10–14", "15–19", "20+")
    assert [step_of(minutes, (0, 5, 10, 15, 20)) for minutes in (0, 4.4, 4.6, 19.4, 400)] == [0, 0, 1, 3, 4]
    assert len(SHADES) == len(steps([5000.0]))


def test_columns_stand_below_each_other_whatever_signs_are_in_them() -> None:
    rows = list(aligned([("e\N{COMBINING ACUTE ACCENT}", "1"), ("日本", "22"), ("abcde", "333")], right=(1,)))
    assert [width(row) for row in rows] == [10, 10, 10]
