"""What a press or a typed text does to the draft's document. Pure."""

from collections.abc import Mapping
from typing import TypeAlias

from admin.planning.fields import Found, found
from admin.planning.happenings import AddPressed, Chosen, DateTyped, MovePressed, RemovePressed, Ticked, Typed
from admin.planning.kinds import HoursGrid, Markdown, Skills, Texts, read
from office.drafting.document import Document, Path, Value, rows_at, table_at, text_at, value_at
from office.drafting.edits import Put, RowAdded, RowMoved, RowRemoved, RowRenamed, edited

Change: TypeAlias = Typed | DateTyped | Chosen | Ticked | AddPressed | RemovePressed | MovePressed
ALL = "*"
"""Ticked where somebody has learned all services: the plan says nothing of them then."""

_NEW_DATE = "20"


def changed(document: Document, change: Change) -> dict[str, Value]:
    """The document after it; the same where it makes no sense there."""
    match change:
        case Typed(path=path, text=text):
            return _typed(document, path, text)
        case DateTyped(path=path, text=text):
            return _renamed_key(document, path, text.strip())
        case Chosen(path=path, value=value):
            return edited(document, Put(path=path, value=value))
        case Ticked():
            return _ticked(document, change)
        case AddPressed(path=path):
            return _added(document, path)
        case RemovePressed(path=path):
            return _removed(document, path)
        case MovePressed(path=path, by=by):
            at = path[-1]
            move = RowMoved(path=path[:-1], at=at, to=at + by) if isinstance(at, int) else None
            return edited(document, move) if move else dict(document)


def _typed(document: Document, path: Path, text: str) -> dict[str, Value]:
    place = found(path)
    if place is None or place.field is None:
        return dict(document)
    kind = place.field.kind
    if isinstance(kind, Texts | Markdown):
        return edited(document, Put(path=path, value=text if text.strip() else None))
    at = path[-2] if len(path) > 1 else None
    names_rows = place.rows and path[-1] == "id" and isinstance(at, int)
    if names_rows and isinstance(at, int):
        return edited(document, RowRenamed(path=path[:-2], at=at, id=text.strip()))
    return edited(document, Put(path=path, value=read(kind, text)))


def _renamed_key(document: Document, path: Path, text: str) -> dict[str, Value]:
    """A date of opening hours is a key of their table; it keeps its place among the others."""
    table = table_at(document, path[:-1])
    if not text or text in table:
        return dict(document)
    then = {text if key == path[-1] else key: value for key, value in table.items()}
    return edited(document, Put(path=path[:-1], value=then))


def _ticked(document: Document, change: Ticked) -> dict[str, Value]:
    known = value_at(document, change.path)
    if change.value == ALL:
        return edited(document, Put(path=change.path, value=None if change.on else []))
    values = [one for one in known if one != change.value] if isinstance(known, list) else []
    return edited(document, Put(path=change.path, value=[*values, change.value] if change.on else values))


def _added(document: Document, path: Path) -> dict[str, Value]:
    place = found(path)
    if place is None:
        return dict(document)
    if place.field is not None:
        return edited(document, Put(path=(*path, _NEW_DATE), value=[]))
    rows, _ = place.rows[-1]
    return edited(document, RowAdded(path=path, row=_fresh(document, path, place, rows.fresh)))


def _fresh(document: Document, path: Path, place: Found, values: Mapping[str, Value]) -> Value:
    """A new row with what it must have: a short name of its own, the next free series, a counter, a date."""
    rows, _ = place.rows[-1]
    keys = {field.path[0] for field in rows.fields}
    row = dict(values)
    if "id" in keys:
        row["id"] = _free_id(document, path, rows.one)
    if "series" in keys:
        row["series"] = _free_series(document)
    if "counter" in keys:
        row["counter"] = next((text_at(one, ("id",)) for one in rows_at(document, ("counters",))), "")
    return row


def _free_id(document: Document, path: Path, one: str) -> str:
    taken = {text_at(row, ("id",)) for row in rows_at(document, path)}
    stem = "" if path == ("counters",) else f"{one}-"
    return next(name for n in range(1, len(taken) + 2) if (name := f"{stem}{n}") not in taken)


def _free_series(document: Document) -> int:
    """The hundred after the highest that is in use, below the thousand where series would meet."""
    found_series = [value_at(row, ("series",)) for row in rows_at(document, ("services",))]
    taken = {one for one in found_series if isinstance(one, int)}
    return next((series for series in range(max(taken, default=0) // 100 * 100 + 100, 1000, 100)), _gap(taken))


def _gap(taken: set[int]) -> int:
    return next((series for series in range(100, 1000, 50) if series not in taken), 0)


def _removed(document: Document, path: Path) -> dict[str, Value]:
    at = path[-1]
    if isinstance(at, int):
        return edited(document, RowRemoved(path=path[:-1], at=at))
    place = found(path)
    of_table = place is not None and place.field is not None and isinstance(place.field.kind, HoursGrid | Skills)
    return edited(document, Put(path=path, value=None)) if of_table else dict(document)
