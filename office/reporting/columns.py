"""The legs of some days as a report reads them: one column for each thing that is known, so that a year is quick."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Legs that are of visits (none was withdrawn), as columns of one length, by day, number and leg.

    All but these are as in office.visits.VisitLeg: `counter`, `clerk`: empty where nobody called; `promised`: whether a
    call was promised; `estimate`: whether what was said with the ticket held, None where that is not known;
    `solved`, `treated`: what the visit was rated. Truths may be 0 and 1.
    """

    day: Sequence[date] = ()
    leg: Sequence[int] = ()
    final: Sequence[bool] = ()
    service: Sequence[str] = ()
    half_hour: Sequence[int] = ()
    counter: Sequence[str] = ()
    clerk: Sequence[str] = ()
    language: Sequence[str] = ()
    level: Sequence[str] = ()
    needs: Sequence[str] = ()
    how: Sequence[str] = ()
    promised: Sequence[bool] = ()
    broken: Sequence[str | None] = ()
    voucher: Sequence[str | None] = ()
    limited: Sequence[bool] = ()
    solved: Sequence[str | None] = ()
    treated: Sequence[int | None] = ()
    overtaken: Sequence[int] = ()
    jumps: Sequence[int] = ()
    estimate: Sequence[bool | None] = ()
    wait_s: Sequence[float | None] = ()
    walk_s: Sequence[float | None] = ()
    handling_s: Sequence[float | None] = ()
    gap_s: Sequence[float | None] = ()
    gave_up_s: Sequence[float | None] = ()
    called_s: Sequence[float | None] = ()

    def __len__(self) -> int:
        return len(self.day)


NAMES = tuple(field.name for field in fields(Columns))


def columns_of(rows: Iterable[Sequence[Any]]) -> Columns:
    """The columns of rows that have their values in the order of `NAMES`."""
    return joined([rows])


def joined(chunks: Iterable[Iterable[Sequence[Any]]]) -> Columns:
    """The columns of rows that come in chunks: each is taken apart before the next, so that few rows are alive."""
    columns: list[list[Any]] = [[] for _ in NAMES]
    for rows in chunks:
        for column, values in zip(columns, zip(*rows, strict=True), strict=False):
            column.extend(values)
    return Columns(**dict(zip(NAMES, columns, strict=True)))
