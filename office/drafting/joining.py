"""Two people's changes of one version, joined: what only one of them changed is taken, whoever it was."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from office.drafting.document import Document, Path, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The document with both changes. `clashes`: where both changed the same thing, and mine stands."""

    document: dict[str, Value]
    clashes: tuple[Path, ...] = ()


def joined(base: Document, mine: Document, theirs: Document) -> Joined:
    """The changes from `base` to `mine` and those to `theirs` in one document."""
    clashes: list[Path] = []
    then = _tables((), base, mine, theirs, clashes)
    return Joined(document=then, clashes=tuple(clashes))


def _of(path: Path, base: Value, mine: Value, theirs: Value, clashes: list[Path]) -> Value:
    if mine in (base, theirs):
        return theirs
    if theirs == base:
        return mine
    match mine, theirs:
        case Mapping(), Mapping():
            return _tables(path, base if isinstance(base, Mapping) else {}, mine, theirs, clashes)
        case list(), list() if _have_ids(base) and _have_ids(mine) and _have_ids(theirs):
            return _rows(path, _list(base), mine, theirs, clashes)
        case _:
            clashes.append(path)
            return mine


def _tables(path: Path, base: Document, mine: Document, theirs: Document, clashes: list[Path]) -> dict[str, Value]:
    keys = dict.fromkeys((*mine, *theirs))
    told = {key: _of((*path, key), base.get(key), mine.get(key), theirs.get(key), clashes) for key in keys}
    return {key: value for key, value in told.items() if value is not None}


def _rows(
    path: Path, base: Sequence[Value], mine: Sequence[Value], theirs: Sequence[Value], clashes: list[Path]
) -> list[Value]:
    """In my order where I changed it, else in theirs; what the other one added stands at the end."""
    of_base, of_mine, of_theirs = _by_id(base), _by_id(mine), _by_id(theirs)
    reordered = [key for key in of_base if key in of_mine] != [key for key in of_mine if key in of_base]
    first, second = (of_mine, of_theirs) if reordered else (of_theirs, of_mine)
    rows = []
    for key in dict.fromkeys((*first, *second)):
        row = _of((*path, key), of_base.get(key), of_mine.get(key), of_theirs.get(key), clashes)
        if row is not None:
            rows.append(row)
    return rows


def _by_id(rows: Sequence[Value]) -> dict[str, Value]:
    return {str(row["id"]): row for row in rows if isinstance(row, Mapping)}


def _have_ids(rows: Value) -> bool:
    found = _list(rows)
    return all(isinstance(row, Mapping) and "id" in row for row in found) and len(_by_id(found)) == len(found)


def _list(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []
