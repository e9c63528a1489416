"""`walkin report` as it is typed."""

import csv
import io
import json
import os
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from journal.codec import plan_toml, read_plan
from resources.example import example_plan_path
from station.atomic_file import write_whole
from tests.station.replaying import line
from tests.station.test_command_line import HEAVY, imported_by, is_one_sentence
from tests.station.walkin import Answer, Walkin

MARCH = ("--from", "2026-03-01", "--to", "2026-03-31")


@pytest.fixture
def office(walkin: Walkin) -> Walkin:
    """An office that served two and kept one waiting on Monday, 2 March 2026."""
    plan = read_plan(example_plan_path())
    walkin.writes("office.toml", plan_toml(plan))
    assert walkin.says("plan", "import", "office.toml", "--database", walkin.database).code == 0
    lines = [
        line("08:45", "open_day", plan=plan),
        line("08:50", "open_counter", plan=plan, counter="1", clerk="mari"),
        line("09:00", "take", plan=plan, service="payments", language="et"),
        line("09:00", "take", plan=plan, service="payments", language="ru"),
        line("09:05", "take", plan=plan, service="contracts", language="en"),
        line("09:10", "call_next", plan=plan, counter="1"),
        line("09:11", "arrived", plan=plan, counter="1"),
        line("09:15", "finish", plan=plan, counter="1", outcome="done"),
        line("09:20", "call_next", plan=plan, counter="1"),
        line("09:21", "arrived", plan=plan, counter="1"),
        line("09:25", "finish", plan=plan, counter="1", outcome="done"),
        line("18:00", "close_day", plan=plan),
    ]
    file = walkin.writes("day.jsonl", "\n".join(lines))
    assert walkin.says("replay", file, "--journal", walkin.database).code == 0
    return walkin


def asked(office: Walkin, *words: str) -> Answer:
    return office.says("report", *words, "--database", office.database)


def told(office: Walkin, *words: str) -> Any:  # noqa: ANN401  # JSON
    answer = asked(office, *words)
    assert answer.code == 0, answer
    return json.loads(answer.out)


def test_the_days_are_counted_and_compared(office: Walkin) -> None:
    tree = told(office, *MARCH, "--than-from", "2026-02-01", "--than-to", "2026-02-28", "--json")
    assert (tree["of"]["arrived"], tree["of"]["served"], tree["of"]["waits"]["called"]) == (3, 2, 2)
    assert (tree["of"]["waits"]["median"], tree["of"]["waits"]["longest"]) == (600, 1200)
    assert (tree["than"]["arrived"], tree["asked"]["than"]["first"]) == (0, "2026-02-01")
    assert tree["made_at"].endswith(("+02:00", "+03:00"))
    before = told(office, "--from", "2026-03-02", "--to", "2026-03-02", "--before", "--json")
    assert before["asked"]["than"] == {"first": "2026-02-23", "last": "2026-02-23"}


def test_some_visits_alone(office: Walkin) -> None:
    assert told(office, *MARCH, "--service", "contracts", "--json")["of"]["arrived"] == 1
    assert told(office, *MARCH, "--only", "language=et", "--json")["of"]["arrived"] == 1
    assert told(office, *MARCH, "--only", "weekday=Monday", "--only", "half_hour=09:00", "--json")["of"]["arrived"] == 3
    assert told(office, *MARCH, "--only", "day=2026-03-03", "--json")["of"]["arrived"] == 0
    tree = told(office, *MARCH, "--service", "payments", "--service", "contracts", "--only", "counter=1", "--json")
    assert tree["asked"]["only"] == {"service": ["payments", "contracts"], "counter": ["1"]}


def test_each_format_by_the_name_of_its_file(office: Walkin) -> None:
    for name in ("r.csv", "r.xlsx", "r.pdf", "r.json", "r.txt"):
        answer = asked(office, *MARCH, "--out", name, "--language", "et")
        assert (answer.code, answer.out, answer.err) == (0, f"{name}\n", "")
    rows = list(csv.DictReader(io.StringIO((office.home / "r.csv").read_text(), newline="")))
    assert ("total", "arrived", "3") in [(row["section"], row["figure"], row["value"]) for row in rows]
    assert load_workbook(office.home / "r.xlsx").sheetnames[0] == "Ülevaade"
    assert "Ooteajad ja külastused" in PdfReader(office.home / "r.pdf").pages[0].extract_text()
    assert json.loads((office.home / "r.json").read_text())["of"]["arrived"] == 3
    assert "Mediaanooteaeg" in (office.home / "r.txt").read_text()
    assert sorted(path.name for path in office.home.glob(".r*")) == [], "nothing is left beside them"
    wide = asked(office, *MARCH, "--format", "csv", "--bom", "--out", "other", "--json")
    assert json.loads(wide.out) == {"ok": True, "file": "other", "format": "csv"}
    assert (office.home / "other").read_bytes().startswith(b"\xef\xbb\xbfsection,")


def test_without_words_it_is_a_table_of_the_days_before(office: Walkin) -> None:
    answer = asked(office)
    assert answer.code == 0
    assert "Waits and visits" in answer.out


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--from", "October"), "--from wants a day such as 2026-10-01, not 'October'"),
        (("--from", "2026-03-05", "--to", "2026-03-02"), "is earlier than the first"),
        (("--from", "2016-03-05", "--to", "2026-03-02"), "the most of one report"),
        (("--service", "nothing"), "there is no service 'nothing' (known: "),
        (("--only", "counter=99"), "there is no counter '99' (known: "),
        (("--only", "colour=red"), "--only wants one of service, half_hour"),
        (("--only", "counter"), "--only wants one of service, half_hour"),
        (("--only", "weekday=Munday"), "there is no weekday 'Munday' (known: monday"),
        (("--only", "half_hour=09:15"), "a half hour is written as 09:00 or 09:30"),
        (("--only", "half_hour=24:00"), "a half hour is written as 09:00 or 09:30"),
        (("--only", "day="), "--only day wants a day"),
        (("--only", "clerk=nobody"), "there is no clerk 'nobody'"),
        (("--before", "--than-from", "2026-01-01"), "leave out --than-from and --than-to"),
        (("--than-from", "2026-02-30"), "--than-from wants a day"),
        (("--language", "fi"), "there are no reports in the language 'fi'"),
        (("--out", "no/such/folder/r.pdf"), "no/such/folder/r.pdf cannot be written: No such file or directory"),
        (("--out", "r.doc"), "what r.doc is to hold must be said with --format"),
        (("--office", "elsewhere"), "which office is meant"),
    ],
)
def test_what_cannot_be_is_one_sentence(office: Walkin, words: tuple[str, ...], why: str) -> None:
    answer = asked(office, *words)
    assert is_one_sentence(answer), answer
    assert why in answer.err


def test_a_file_that_cannot_be_replaced_is_left_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(handle: int) -> None:
        raise OSError(5, os.strerror(5), str(handle))

    path = tmp_path / "report.pdf"
    write_whole(path, b"old")
    monkeypatch.setattr("os.fsync", fails)
    with pytest.raises(OSError, match="Input/output error"):
        write_whole(path, b"new")
    assert [(found.name, found.read_bytes()) for found in tmp_path.iterdir()] == [("report.pdf", b"old")]


def test_a_file_may_be_read_by_those_who_may_read_others(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    write_whole(tmp_path / "report.pdf", b"x")
    assert (tmp_path / "report.pdf").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_its_help_imports_nothing_heavy() -> None:
    heavy = tuple(name for name in HEAVY if name not in ("msgspec", "babel"))  # settings, and their languages
    assert imported_by("report --help", (*heavy, "xlsxwriter", "reportlab")) == set()
    assert imported_by("report --from never", ("PySide6", "qasync", "xlsxwriter", "reportlab")) == set()


def test_evening_reports_are_checked(walkin: Walkin) -> None:
    walkin.writes("station.toml", '[reports]\nevening = ["folder"]\nfolder = "/no/such/folder"\n')
    told = json.loads(walkin.says("check", "station.toml", "--json").out)
    assert told == {"ok": True, "warnings": ["the folder /no/such/folder is not there - at reports.folder"]}
    found = {one["thing"]: one for one in json.loads(walkin.says("doctor", "station.toml", "--json").out)}
    assert (found["reports"]["works"], found["reports"]["do"]) == (
        False,
        "Make the folder, or name another one at reports.folder.",
    )
    walkin.writes("station.toml", f'[reports]\nevening = ["folder"]\nfolder = "{walkin.home}"\n')
    assert json.loads(walkin.says("check", "station.toml", "--json").out) == {"ok": True}
    found = {one["thing"]: one for one in json.loads(walkin.says("doctor", "station.toml", "--json").out)}
    assert found["reports"]["works"]
