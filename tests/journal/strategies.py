"""Any value of the office's types, for hypothesis."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from office.hours import Clock, Span

_clocks = st.builds(Clock, st.integers(0, 23), st.integers(0, 59))
_spans = st.lists(_clocks, min_size=2, max_size=2, unique=True).map(sorted).map(lambda ends: Span(*ends))
_zones = st.sampled_from([UTC, timezone(timedelta(hours=3)), timezone(-timedelta(hours=3, minutes=30))])
_ONE: Mapping[Any, st.SearchStrategy[Any]] = {
    Clock: _clocks,
    Span: _spans,
    datetime: st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=_zones),  # noqa: DTZ001 - so it asks
    date: st.dates(),
    bool: st.booleans(),
    int: st.integers(-(2**31), 2**31 - 1),
    float: st.floats(allow_nan=False, allow_infinity=False),
    str: st.text(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**6), max_value=10**6),
    NoneType: st.none(),
}


@cache
def any_of(shape: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - a type, or what stands for one
    """Any value of this type, with every field filled."""
    inside = get_args(shape)
    match get_origin(shape) or shape:
        case one if one in _ONE:
            return _ONE[one]
        case one if one in (UnionType, Union):
            return st.one_of(*(any_of(kind) for kind in inside))
        case one if one is Literal:
            return st.sampled_from(inside)
        case one if one is tuple and inside[-1] is Ellipsis:
            return st.lists(any_of(inside[0]), max_size=2).map(tuple)
        case one if one is tuple:
            return st.tuples(*(any_of(kind) for kind in inside))
        case one if one is Mapping:
            return st.dictionaries(any_of(inside[0]), any_of(inside[1]), max_size=2)
        case type() as one if is_dataclass(one):
            kinds = get_type_hints(one)
            return st.builds(one, **{field.name: any_of(kinds[field.name]) for field in fields(one)})
        case _:
            raise TypeError(f"say what {shape} may be")
