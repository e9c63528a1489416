"""Trees of plain values (TOML, JSON) to frozen values and back, by the dataclasses' types; each fault has a place.

msgspec alone would take an unknown key in silence, write `Span` as an object and name a place only as far as the
first mapping; so the tree is walked here, and msgspec converts its leaves.
"""

import re
import types
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from office.hours import Clock, Span

Tree: TypeAlias = object
"""Plain values: dict, list, str, int, float, bool, and in TOML dates and times."""

T = TypeVar("T")
_TICKS = re.compile(r"`([^`]*)`")
_WRITTEN = {Clock: '"09:00"', Span: '"09:00-18:00"'}
_FORM = {Clock: re.compile(r"\d\d:\d\d"), Span: re.compile(r"\d\d:\d\d *- *\d\d:\d\d")}


class Misshapen(ValueError):
    """A tree that does not fit: `sentence` and `place`, which reads like services[2].series."""

    def __init__(self, sentence: str, place: str) -> None:
        super().__init__(f"{sentence} - at {place}" if place else sentence)
        self.sentence, self.place = sentence, place


def shaped(shape: object, tree: Tree, place: str = "", *, strict: bool = True) -> object:
    """The value of type `shape` that `tree` spells. Unknown keys are faults when `strict`. Raises Misshapen."""
    origin = get_origin(shape) or shape
    if origin in (types.UnionType, Union):
        return _optional(shape, tree, place, strict=strict)
    if origin is tuple:
        return _tuple(shape, tree, place, strict=strict)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        _, kind = get_args(shape)
        rows = _checked(dict, tree, place).items()
        return {str(key): shaped(kind, value, _inside(place, str(key)), strict=strict) for key, value in rows}
    if isinstance(origin, type) and origin is not Span and is_dataclass(origin):
        return _record(origin, _checked(dict, tree, place), place, strict=strict)
    return _leaf(shape, tree, place)


def _optional(shape: object, tree: Tree, place: str, *, strict: bool) -> object:
    kinds = [kind for kind in get_args(shape) if kind is not type(None)]
    if tree is None and len(kinds) < len(get_args(shape)):
        return None
    return shaped(kinds[0], tree, place, strict=strict) if len(kinds) == 1 else _leaf(shape, tree, place)


def _tuple(shape: object, tree: Tree, place: str, *, strict: bool) -> object:
    rows: list[Tree] = _checked(list, tree, place)
    kinds = get_args(shape)
    if kinds[-1] is Ellipsis:
        kinds = kinds[:1] * len(rows)
    if len(kinds) != len(rows):
        raise Misshapen(f"expected {len(kinds)} values, got {len(rows)}", place)
    pairs = enumerate(zip(kinds, rows, strict=True))
    return tuple(shaped(kind, row, f"{place}[{at}]", strict=strict) for at, (kind, row) in pairs)


def _record(shape: type[Any], tree: dict[str, Tree], place: str, *, strict: bool) -> object:
    kinds = _kinds(shape)
    for key in tree:
        if strict and key not in kinds:
            raise Misshapen(f"unknown key '{key}'", place)
    for field in fields(shape):
        if _default(field) is MISSING and field.name not in tree:
            raise Misshapen(f"missing key '{field.name}'", place)
    known = (key for key in tree if key in kinds)
    return shape(**{key: shaped(kinds[key], tree[key], _inside(place, key), strict=strict) for key in known})


def _kinds(shape: type[Any]) -> dict[str, object]:
    return get_type_hints(shape)


def _default(field: Field[object]) -> object:
    return field.default if field.default_factory is MISSING else field.default_factory()


def _checked(kind: type[T], tree: Tree, place: str) -> T:
    if isinstance(tree, kind):
        return tree
    raise Misshapen(f"expected {_NAMES[kind]}, got {_name(tree)}", place)


_NAMES: Mapping[type, str] = {dict: "object", list: "array", bool: "bool", int: "int", float: "float", str: "str"}


def _name(tree: Tree) -> str:
    return "null" if tree is None else _NAMES.get(type(tree), type(tree).__name__)


def _leaf(shape: object, tree: Tree, place: str) -> object:
    try:
        return read_span(tree) if shape is Span else msgspec.convert(tree, shape, dec_hook=read_word)
    except (msgspec.ValidationError, ValueError) as error:
        raise Misshapen(_decapitalised(str(error)), place) from error


def _decapitalised(sentence: str) -> str:
    sentence = _TICKS.sub(r"\1", sentence)
    return sentence[:1].lower() + sentence[1:]


def read_word(kind: type, tree: Tree) -> object:
    """The hook of msgspec for the types that are written as a word: a clock time. Raises ValueError."""
    if kind is not Clock:
        raise NotImplementedError(kind)
    return _word(Clock, tree)


def read_span(tree: Tree) -> object:
    """A span written "09:00-18:00". Raises ValueError."""
    return _word(Span, tree)


def _word(kind: type[Clock | Span], tree: Tree) -> object:
    if isinstance(tree, str) and _FORM[kind].fullmatch(tree):
        return kind.parse(tree)
    got = f"'{tree}'" if isinstance(tree, str) else _name(tree)
    raise ValueError(f"expected {_WRITTEN[kind]}, got {got}")


def write_word(value: object) -> str:
    """The hook of msgspec for the types that are written as a word."""
    if isinstance(value, Clock | Span):
        return str(value)
    raise NotImplementedError(type(value))


def spelled(value: object) -> Tree:
    """The plain tree of a value: a record is a dict of what differs from its defaults. `shaped` reads it back."""
    match value:
        case Clock() | Span():
            return write_word(value)
        case Mapping():
            return {str(key): spelled(item) for key, item in value.items()}
        case tuple():
            return [spelled(item) for item in value]
        case Decimal():
            return str(value)
        case None | bool() | int() | float() | str() | date():
            return value
        case _:
            return dict(_telling(value))


def _telling(record: object) -> Iterator[tuple[str, Tree]]:
    for field in fields(record):  # type: ignore[arg-type]  # `spelled` leaves nothing but dataclasses
        value = getattr(record, field.name)
        if value != _default(field):
            yield field.name, spelled(value)


def _inside(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key
