"""What a form does to a document, each edit a value: set, add, remove, move, rename. Nothing else in it changes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from office.drafting.document import Document, Path, Value, rows_at, text_at
from office.drafting.references import renamed, without


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """This value stands at the path from now on; None takes the key away."""

    path: Path
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class RowAdded:
    """One more row at the end of the list at the path."""

    path: Path
    row: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class RowRemoved:
    """The row `at` leaves the list at the path, and whatever named it by its id names it no more."""

    path: Path
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RowMoved:
    """The row `at` of the list at the path stands at `to`."""

    path: Path
    at: int
    to: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RowRenamed:
    """The row `at` of the list at the path has this id, and whatever named it names it so."""

    path: Path
    at: int
    id: str


Edit: TypeAlias = Put | RowAdded | RowRemoved | RowMoved | RowRenamed


def edited(document: Document, edit: Edit) -> dict[str, Value]:
    """The document after the edit; the same where its place is not there."""
    match edit:
        case Put(path=path, value=value):
            return _changed(document, path, lambda _: value)
        case RowAdded(path=path, row=row):
            return _changed(document, path, lambda rows: [*_rows(rows), row])
        case RowRemoved(path=path, at=at):
            gone = text_at(document, (*path, at, "id"))
            rest = _changed(document, path, lambda rows: _rows(rows)[:at] + _rows(rows)[at + 1 :])
            return without(rest, path, gone) if gone else rest
        case RowMoved(path=path, at=at, to=to):
            return _changed(document, path, lambda rows: _moved(_rows(rows), at, to))
        case RowRenamed(path=path, at=at, id=id_):
            before = text_at(document, (*path, at, "id"))
            then = _changed(document, (*path, at, "id"), lambda _: id_)
            twice = [text_at(row, ("id",)) for row in rows_at(document, path)].count(before) > 1
            return then if twice or not before else renamed(then, path, before, id_)


def _rows(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []


def _moved(rows: list[Value], at: int, to: int) -> list[Value]:
    if not (0 <= at < len(rows) and 0 <= to < len(rows)):
        return rows
    rest = rows[:at] + rows[at + 1 :]
    return [*rest[:to], rows[at], *rest[to:]]


def _changed(tree: Document, path: Path, change: Callable[[Value], Value]) -> dict[str, Value]:
    then = _along(dict(tree), path, change)
    return then if isinstance(then, dict) else dict(tree)


def _along(tree: Value, path: Path, change: Callable[[Value], Value]) -> Value:
    """The tree with what is at the path changed; tables that are missing on the way are made, rows are not."""
    if not path:
        return change(tree)
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        if not (isinstance(tree, list) and 0 <= step < len(tree)):
            return tree
        return [*tree[:step], _along(tree[step], rest, change), *tree[step + 1 :]]
    table = tree if isinstance(tree, dict) else {}
    then = _along(table.get(step), rest, change)
    return {key: value for key, value in {**table, step: then}.items() if key != step or value is not None}
