"""What differs between two documents of a plan, each difference a value with its path: windows make sentences of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from office.drafting.document import Document, Path, Value

Kind: TypeAlias = Literal["set", "added", "removed", "ordered"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that differs.

    set: a value at `path`, from `before` to `then` (None: none). added, removed: the row at `path`, which lies in the
    document that has it. ordered: the rows of the list at `path` stand in another order.
    """

    kind: Kind
    path: Path
    before: Value = None
    then: Value = None


def differences(before: Document, then: Document) -> tuple[Difference, ...]:
    """Everything that differs, in the order of the later document."""
    return tuple(_of_tables((), before, then))


def _of(path: Path, before: Value, then: Value) -> Iterator[Difference]:
    match before, then:
        case Mapping(), Mapping():
            yield from _of_tables(path, before, then)
        case list(), list() if _are_rows(before) and _are_rows(then) and (before or then):
            yield from _of_rows(path, before, then)
        case _ if before != then:
            yield Difference(kind="set", path=path, before=before, then=then)


def _of_tables(path: Path, before: Document, then: Document) -> Iterator[Difference]:
    for key in dict.fromkeys((*then, *before)):
        yield from _of((*path, key), before.get(key), then.get(key))


def _are_rows(rows: Sequence[Value]) -> bool:
    return all(isinstance(row, Mapping) for row in rows)


def _of_rows(path: Path, before: Sequence[Value], then: Sequence[Value]) -> Iterator[Difference]:
    pairs = paired(before, then)
    for old, new in pairs:
        if old is None and new is not None:
            yield Difference(kind="added", path=(*path, new), then=then[new])
        elif new is None and old is not None:
            yield Difference(kind="removed", path=(*path, old), before=before[old])
        elif old is not None and new is not None:
            yield from _of((*path, new), before[old], then[new])
    both = [old for old, new in pairs if old is not None and new is not None]
    if both != sorted(both):
        yield Difference(kind="ordered", path=path, before=before, then=then)


def paired(before: Sequence[Value], then: Sequence[Value]) -> tuple[tuple[int | None, int | None], ...]:
    """Which row of one list is which of the other: by id; those without ids by what is equal in them, then by place."""
    keys, others = _ids(before), _ids(then)
    if keys is not None and others is not None:
        found: list[tuple[int | None, int | None]] = []
        found += [(keys.index(key) if key in keys else None, at) for at, key in enumerate(others)]
    else:
        found = _alike(before, then)
    left = {old for old, _ in found}
    return (*found, *((old, None) for old in range(len(before)) if old not in left))


def _ids(rows: Sequence[Value]) -> list[str] | None:
    """The ids of rows that each have one of their own."""
    ids = [str(row["id"]) for row in rows if isinstance(row, Mapping) and "id" in row]
    return ids if len(set(ids)) == len(rows) else None


def _alike(before: Sequence[Value], then: Sequence[Value]) -> list[tuple[int | None, int | None]]:
    free = list(range(len(before)))
    found: list[int | None] = []
    for row in then:
        old = next((at for at in free if before[at] == row), None)
        found.append(old)
        if old is not None:
            free.remove(old)
    for at, old in enumerate(found):
        if old is None and at in free:
            found[at] = at
            free.remove(at)
    return [(old, at) for at, old in enumerate(found)]
