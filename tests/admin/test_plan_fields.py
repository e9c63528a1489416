"""Every key of the plan is in a form."""

import types
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Union, get_args, get_origin, get_type_hints

import pytest

from admin.planning.fields import SECTIONS, fields_of, found
from admin.planning.kinds import Breaks, Codes, HoursGrid, Many, Markdown, Skills, Spans, Texts
from office.drafting.document import Path
from office.plan import Plan

EXCEPTIONS: Mapping[Path, str] = {}
"""Keys of the plan that no form has, each with the reason: there are none."""

WHOLE = (Texts, Markdown, HoursGrid, Skills, Many, Spans, Breaks, Codes)
"""Kinds that edit a table or a list as a whole."""


def keys(shape: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """All keys of the plan that hold something, rows written "*"."""
    origin = get_origin(shape)
    if origin in (types.UnionType, Union):
        shape = next(kind for kind in get_args(shape) if kind is not type(None))
        origin = get_origin(shape)
    if origin is tuple and is_dataclass(get_args(shape)[0]) and get_args(shape)[0].__name__ != "Span":
        yield from keys(get_args(shape)[0], (*path, "*"))
    elif isinstance(shape, type) and is_dataclass(shape):
        hints = get_type_hints(shape)
        for field in fields(shape):
            yield from keys(hints[field.name], (*path, field.name))
    else:
        yield path, shape


KEYS = [path for path, _ in keys(Plan) if path != ("line", "head_start_minutes")]
KEYS += [("line", "head_start_minutes", kind) for kind in ("priority", "appointment", "transfer", "returned")]
IN_FORMS = {path: field for section in SECTIONS for path, field in fields_of(section)}


@pytest.mark.parametrize("path", KEYS, ids=str)
def test_a_key_of_the_plan_is_in_a_form(path: Path) -> None:
    assert path in IN_FORMS or path in EXCEPTIONS


def test_no_form_has_a_key_that_the_plan_has_not() -> None:
    assert sorted(set(IN_FORMS) - set(KEYS)) == []


def test_a_path_finds_its_field_with_the_rows_on_the_way() -> None:
    step = found(("standards", 1, "steps", 2, "say", "et"))
    assert step is not None
    assert step.field is not None
    assert (step.field.path, step.rest) == (("say",), ("et",))
    assert [path for _, path in step.rows] == [("standards", 1), ("standards", 1, "steps", 2)]
    row = found(("services", 3))
    assert row is not None
    assert (row.section.id, row.field) == ("services", None)
    assert found(("nothing",)) is None
