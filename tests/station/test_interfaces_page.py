"""The page of interfaces names everything that others may rely on."""

from dataclasses import fields
from pathlib import Path

import pytest

from office.events import KINDS
from office.visits import VisitLeg
from station.replay_lines import SHAPES as LINES

PAGE = (Path(__file__).parents[2] / "docs" / "interfaces.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_event_stands_with_its_fields(kind: str) -> None:
    names = ", ".join(f"`{field.name}`" for field in fields(KINDS[kind])) or "–"
    assert f"| `{kind}` | {names} |" in PAGE


@pytest.mark.parametrize("column", [field.name for field in fields(VisitLeg)])
def test_every_column_of_visits_stands(column: str) -> None:
    assert f"| `{column}` |" in PAGE


@pytest.mark.parametrize("do", LINES)
def test_every_command_of_replay_stands(do: str) -> None:
    assert f"| `{do}` |" in PAGE
