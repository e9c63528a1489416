"""Texts of policies in files beside the plan's file."""

import tomllib
from pathlib import Path

import pytest

from journal.codec import plan_body, plan_from, plan_toml, read_plan, stored_plan
from journal.trouble import PlanUnreadable

PLAN = """
[office]
id = "tartu"
name = { en = "Office" }
languages = ["en", "et"]

[[services]]
id = "payments"
name = { en = "Payments" }
series = 100

[[counters]]
id = "1"
services = ["payments"]

[[policies]]
id = "promise"
title = { en = "Our promise" }
since = 2026-02-01
"""


def written(folder: Path, policy: str) -> Path:
    path = folder / "office.toml"
    path.write_text(PLAN + policy, encoding="utf-8")
    return path


def test_the_text_of_a_file_is_kept_and_not_its_name(tmp_path: Path) -> None:
    text = '# We promise\n\n- "quotes" and \\escapes\\\n- õäöü Ж\n'
    (tmp_path / "promise.en.md").write_text(text, encoding="utf-8")
    plan = read_plan(written(tmp_path, 'file = { en = "promise.en.md" }\ntext = { et = "Lubame" }\n'))
    assert plan.policies[0].text == {"en": text, "et": "Lubame"}
    assert "promise.en.md" not in plan_toml(plan)
    assert "\n- õäöü Ж\n" in plan_toml(plan)
    assert plan_from(tomllib.loads(plan_toml(plan))) == plan
    assert stored_plan(plan_body(plan)) == plan


@pytest.mark.parametrize("text", ["one\ntwo", "one\r\ntwo\n", '"""\n', "\n\n", "tab\t\nend\\"])
def test_any_text_is_the_same_after_it_was_written_and_read_again(tmp_path: Path, text: str) -> None:
    plan = read_plan(written(tmp_path, 'text = { en = "x" }\n'))
    document = tomllib.loads(plan_toml(plan))
    document["policies"][0]["text"] = {"en": f"x{text}"}
    changed = plan_from(document)
    assert plan_from(tomllib.loads(plan_toml(changed))) == changed


FAULTS = [
    (
        'file = { en = "none.md" }',
        "office.toml: none.md cannot be read: No such file or directory - at policies[0].file.en",
    ),
    ('file = { en = "binary.md" }', "office.toml: binary.md is not text in UTF-8 - at policies[0].file.en"),
    ("file = { en = 3 }", "office.toml: expected the name of a file - at policies[0].file.en"),
    (
        'file = { en = "binary.md" }\ntext = { en = "x" }',
        "office.toml: the text stands in the plan and in a file - at policies[0].text.en",
    ),
    ('file = "promise.md"', "office.toml: unknown key 'file' - at policies[0]"),
    ("text = 3", "office.toml: expected object, got int - at policies[0].text"),
]


@pytest.mark.parametrize(("policy", "sentence"), FAULTS)
def test_a_file_that_cannot_be_read_is_told_with_its_place(tmp_path: Path, policy: str, sentence: str) -> None:
    (tmp_path / "binary.md").write_bytes(b"\xff\xfe\xfd")
    with pytest.raises(PlanUnreadable) as caught:
        read_plan(written(tmp_path, policy + "\n"))
    assert str(caught.value) == sentence
