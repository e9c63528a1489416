"""Where rows of a plan are named by their ids: a counter's services, a shift's counter."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from office.drafting.document import Path, Value

_EACH = "*"
_NAMED: Mapping[Path, tuple[Path, ...]] = MappingProxyType(
    {
        ("services",): (
            ("counters", _EACH, "services"),
            ("compensation", "rules", _EACH, "services"),
            ("skills", _EACH),
            ("standards", _EACH, "services"),
            ("cases", "line"),
        ),
        ("counters",): (("roster", _EACH, "counter"),),
        ("groups",): (("services", _EACH, "group"),),
    }
)
"""From the list of the rows to the places that name them."""

_GO_WITH: Mapping[str, Path] = MappingProxyType(
    {"roster": ("roster",), "compensation": ("compensation", "rules"), "standards": ("standards",)}
)
"""Lists whose rows go with the removed one where they are about it alone: an empty list would mean all of them."""


def renamed(document: dict[str, Value], rows: Path, before: str, then: str) -> dict[str, Value]:
    """The document in which every place that named the row `before` names it `then`."""

    def called(value: Value) -> Value:
        if isinstance(value, list):
            return [then if one == before else one for one in value]
        return then if value == before else value

    for path in _NAMED.get(rows, ()):
        document = _at_each(document, path, called)
    return document


def without(document: dict[str, Value], rows: Path, gone: str) -> dict[str, Value]:
    """The document in which nothing names the removed row any more; what was about it alone is gone too."""

    def left(value: Value) -> Value:
        if isinstance(value, list):
            return [one for one in value if one != gone]
        return "" if value == gone else value

    for path in _NAMED.get(rows, ()):
        about, key = _GO_WITH.get(str(path[0])), str(path[-1])
        if about is not None:
            document = _at_each(document, about, partial(_not_about, key=key, gone=gone))
        document = _at_each(document, path, left)
    return document


def _not_about(rows: Value, key: str, gone: str) -> Value:
    """The rows but those that are about the removed one alone."""
    if not isinstance(rows, list):
        return rows
    return [row for row in rows if not (isinstance(row, Mapping) and row.get(key) in (gone, [gone]))]


def _at_each(document: dict[str, Value], path: Path, change: Callable[[Value], Value]) -> dict[str, Value]:
    then = _changed(document, path, change)
    return then if isinstance(then, dict) else document


def _changed(tree: Value, path: Path, change: Callable[[Value], Value]) -> Value:
    if not path:
        return change(tree)
    step, rest = path[0], path[1:]
    match tree:
        case list() if step == _EACH:
            return [_changed(row, rest, change) for row in tree]
        case dict() if step == _EACH:
            return {key: _changed(value, rest, change) for key, value in tree.items()}
        case dict() if step in tree:
            return {**tree, str(step): _changed(tree[str(step)], rest, change)}
        case _:
            return tree
