import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

import resources
from journal.codec import plan_body, plan_document, plan_from, plan_toml, read_plan, stored_plan
from journal.shape import shaped
from journal.trouble import PlanUnreadable
from office.hours import Clock, Span
from office.plan import Plan
from resources.example import example_plan_path
from tests.journal.examples import PLAN
from tests.journal.strategies import any_of

WRITTEN = """\
[office]
id = "tartu"
name = { en = "Customer office", et = "Klienditeenindus" }
time_zone = "Europe/Tallinn"
languages = ["en", "et"]

[hours]
weekdays = ["09:00-18:00"]
saturday = []
"2026-12-24" = ["09:00 - 13:00"]

[line]
head_start_minutes = { priority = 15 }

[[services]]
id = "payments"
name = { en = "Bills" }
series = 100
promise_minutes = 20

[[services]]
id = "loans"
name = { en = "Loans" }
series = 400

[[counters]]
id = "1"
services = ["payments"]

[[roster]]
counter = "1"
opens = "09:00"
closes = "17:00"
breaks = [["12:00", "12:30"]]
"""


@pytest.fixture
def office_toml(tmp_path: Path) -> Path:
    return tmp_path / "office.toml"


def fault_of(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PlanUnreadable) as unreadable:
        read_plan(path)
    return str(unreadable.value)


def test_a_plan_is_read_from_toml(office_toml: Path) -> None:
    office_toml.write_text(WRITTEN, encoding="utf-8")
    plan = read_plan(office_toml)
    assert plan.hours["2026-12-24"] == (Span(Clock(9), Clock(13)),)
    assert plan.hours["saturday"] == ()
    assert plan.services[0].promise_minutes == 20.0
    assert plan.services[1].icon == "question"
    assert plan.roster[0].breaks == ((Clock(12), Clock(12, 30)),)


FAULTS = [
    ("series = 400", "series = 100", "series 100 stands twice - at services[1].series"),
    ("promise_minutes", "promize_minutes", "unknown key 'promize_minutes' - at services[0]"),
    ("[line]", "[lime]", "unknown key 'lime'"),
    ("series = 400", "", "missing key 'series' - at services[1]"),
    ("promise_minutes = 20", 'promise_minutes = "20"', "expected float, got str - at services[0].promise_minutes"),
    ("series = 400", "series = true", "expected int, got bool - at services[1].series"),
    ("series = 400", "series = 4.5", "expected int, got float - at services[1].series"),
    ('en = "Bills"', "en = 5", "expected str, got int - at services[0].name.en"),
    ("[[counters]]", "[counters]", "expected array, got object - at counters"),
    ('name = { en = "Bills" }', 'name = "Bills"', "expected object, got str - at services[0].name"),
    ('["en", "et"]', '"en"', "expected array, got str - at office.languages"),
    ('"09:00-18:00"', '"9-18"', "expected \"09:00-18:00\", got '9-18' - at hours.weekdays[0]"),
    ('"09:00-18:00"', "9", 'expected "09:00-18:00", got int - at hours.weekdays[0]'),
    ('"09:00-18:00"', '"18:00-09:00"', "18:00-09:00 closes before it opens - at hours.weekdays[0]"),
    ('opens = "09:00"', 'opens = "25:00"', "hour must be in 0..23 - at roster[0].opens"),
    ('opens = "09:00"', 'opens = "09:00:30"', "expected \"09:00\", got '09:00:30' - at roster[0].opens"),
    ('opens = "09:00"', "opens = 09:00:00", 'expected "09:00", got time - at roster[0].opens'),
    ('["12:00", "12:30"]', '["12:00"]', "expected 2 values, got 1 - at roster[0].breaks[0]"),
    ('services = ["payments"]', 'services = ["pay"]', "there is no service 'pay' - at counters[0].services[0]"),
    ('id = "tartu"', "id = ", "invalid value (at line 2, column 6)"),
    ('languages = ["en", "et"]', 'languages = ["en", "xx"]', "there is no language 'xx' - at office.languages[1]"),
]


@pytest.mark.parametrize(("right", "wrong", "sentence"), FAULTS)
def test_each_fault_is_one_sentence_with_its_place(office_toml: Path, right: str, wrong: str, sentence: str) -> None:
    assert fault_of(office_toml, WRITTEN.replace(right, wrong, 1)) == f"office.toml: {sentence}"


def test_all_faults_of_a_readable_plan_are_told() -> None:
    twice = WRITTEN.replace("series = 400", "series = 100").replace('"payments"]', '"pay"]')
    with pytest.raises(PlanUnreadable) as unreadable:
        plan_from(tomllib.loads(twice))
    assert unreadable.value.faults == (
        "series 100 stands twice - at services[1].series",
        "there is no service 'pay' - at counters[0].services[0]",
    )


def test_an_office_with_another_catalogue_speaks_that_language_too(office_toml: Path) -> None:
    office_toml.write_text(WRITTEN.replace('["en", "et"]', '["en", "lv"]'), encoding="utf-8")
    assert read_plan(office_toml, ("en", "lv")).office.languages == ("en", "lv")


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, office_toml: Path) -> None:
    assert "latin.toml: is not text in UTF-8 - at byte 5" in _unreadable(tmp_path / "latin.toml", b'x = "\xf5"')
    assert _unreadable(office_toml).endswith("office.toml: cannot be read: No such file or directory")
    assert _unreadable(tmp_path).endswith("cannot be read: Is a directory")


def _unreadable(path: Path, content: bytes | None = None) -> str:
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(PlanUnreadable) as unreadable:
        read_plan(path)
    return str(unreadable.value)


@given(any_of(Plan))
def test_any_plan_is_kept_and_read_back_as_it_was(plan: Plan) -> None:
    assert stored_plan(plan_body(plan)) == plan


@given(any_of(Plan))
def test_any_plan_is_written_as_toml_and_read_back_as_it_was(plan: Plan) -> None:
    assert shaped(Plan, tomllib.loads(plan_toml(plan))) == plan


def test_what_is_as_in_the_defaults_is_not_written() -> None:
    assert "line" not in plan_document(PLAN)
    assert "icon" not in plan_toml(PLAN)
    assert plan_from(plan_document(PLAN)) == PLAN


def test_a_kept_plan_with_a_key_that_was_dropped_since_is_still_read() -> None:
    assert stored_plan(plan_body(PLAN).replace("{", '{"moon_phase": "full", ', 1)) == PLAN


def test_the_example_office_is_written_as_it_is_read(office_toml: Path) -> None:
    example = read_plan(Path(resources.__file__).parent / "example" / "office.toml")
    office_toml.write_text(plan_toml(example), encoding="utf-8")
    assert read_plan(office_toml) == example


AT_THE_KIOSK = """
[[groups]]
id = "money"
name = { en = "Money", et = "Raha" }

[kiosk]
pages = ["information", "rating"]

[kiosk.texts]
title.et = "Tere tulemast!"

[kiosk.times]
idle_seconds = 40

[kiosk.sounds]
warning = false

[look]
accent = "#1B5E20"
"""


def test_what_a_plan_says_of_its_kiosk_is_the_same_after_it_was_written_and_read_again() -> None:
    document = tomllib.loads(AT_THE_KIOSK)
    kiosk, look = document["kiosk"], document["look"]
    plan = read_plan(example_plan_path())
    grouped = tuple(replace(one, group="money") if one.id in {"payments", "debts"} else one for one in plan.services)
    told = plan_document(plan) | {"kiosk": kiosk, "look": look, "groups": document["groups"]}
    with_groups = plan_from(told | {"services": plan_document(replace(plan, services=grouped))["services"]})
    assert with_groups.kiosk.pages == ("information", "rating")
    assert (with_groups.kiosk.times.idle_seconds, with_groups.kiosk.sounds.warning) == (40, False)
    assert with_groups.look.accent == "#1B5E20"
    assert plan_from(tomllib.loads(plan_toml(with_groups))) == with_groups
    assert stored_plan(plan_body(with_groups)) == with_groups


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        ('[kiosk]\npages = ["games"]', "at kiosk.pages[0]"),
        ('[look]\naccent = "#3A86FF"', "the nearest colour that would do is #2356A9 - at look.accent"),
        ("[kiosk.times]\nwarning_seconds = 5", "expected 20 to 600 seconds, not 5 - at kiosk.times.warning_seconds"),
    ],
)
def test_a_kiosk_that_cannot_be_is_refused(part: str, sentence: str) -> None:
    document = plan_document(read_plan(example_plan_path())) | tomllib.loads(part)
    with pytest.raises(PlanUnreadable, match=re.escape(sentence)):
        plan_from(document)
