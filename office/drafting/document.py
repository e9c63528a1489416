"""A plan as nested tables, in the shape of its TOML: every key is there, also what is as usual. Forms edit it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from office.hours import Clock, Span
from office.plan import Plan

Value: TypeAlias = object
"""A plain value: dict, list, str, int, float or bool. Times, dates and amounts are written as text."""

Document: TypeAlias = Mapping[str, Value]
Path: TypeAlias = tuple[str | int, ...]
"""Keys of tables and places in lists: ("services", 2, "name", "et")."""


def document_of(plan: Plan) -> dict[str, Value]:
    """The whole plan as plain values. A key that has no value is not there."""
    return dict(_told(plan))


def plain(value: object) -> Value:
    """The plain values that spell this part of a plan."""
    match value:
        case Clock() | Span() | Decimal():
            return str(value)
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case tuple():
            return [plain(item) for item in value]
        case _ if is_dataclass(value):
            return dict(_told(value))
        case _:
            return value


def _told(record: Any) -> Iterator[tuple[str, Value]]:  # noqa: ANN401  # any dataclass of the plan
    for field in fields(record):
        value = getattr(record, field.name)
        if value is not None:
            yield field.name, plain(value)


def place_of(path: Path) -> str:
    """How faults name the place: services[2].name.et."""
    told = ""
    for step in path:
        told += f"[{step}]" if isinstance(step, int) else f".{step}" if told else step
    return told


def value_at(document: Value, path: Path) -> Value:
    """What stands at the path; None where nothing does."""
    for step in path:
        document = _inside(document, step)
    return document


def _inside(tree: Value, step: str | int) -> Value:
    match tree, step:
        case Mapping(), str():
            return tree.get(step)
        case list(), int() if 0 <= step < len(tree):
            return tree[step]
        case _:
            return None


def rows_at(document: Value, path: Path) -> Sequence[Value]:
    """The rows of the list at the path; none where there is no list."""
    rows = value_at(document, path)
    return rows if isinstance(rows, list) else ()


def table_at(document: Value, path: Path) -> Mapping[str, Value]:
    """The table at the path; an empty one where there is none."""
    table = value_at(document, path)
    return table if isinstance(table, Mapping) else {}


def text_at(document: Value, path: Path) -> str:
    """The text at the path; empty where there is none."""
    text = value_at(document, path)
    return text if isinstance(text, str) else ""
