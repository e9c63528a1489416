"""Where rows of a plan are named by their ids: a counter's services, a shift's counter."""

from collections.abc import Callable, Mapping
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

_NEVER_EMPTIED = frozenset({"compensation", "standards"})
"""An empty list there means all services, or none at all: who removes the last one says what is meant instead."""

_GO_WITH = frozenset({"roster"})
"""Rows that are about the removed one alone."""


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
    """The document in which nothing names the removed row any more, as far as that leaves no other meaning."""

    def left(value: Value) -> Value:
        if isinstance(value, list):
            return [one for one in value if one != gone]
        return "" if value == gone else value

    def left_unless_last(value: Value) -> Value:
        return left(value) or value

    for path in _NAMED.get(rows, ()):
        page = str(path[0])
        if page in _GO_WITH:
            document = {**document, page: _not_about(document.get(page), str(path[-1]), gone)}
        else:
            document = _at_each(document, path, left_unless_last if page in _NEVER_EMPTIED else left)
    return document


def _not_about(rows: Value, key: str, gone: str) -> Value:
    if not isinstance(rows, list):
        return rows
    return [row for row in rows if not (isinstance(row, Mapping) and row.get(key) == gone)]


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
