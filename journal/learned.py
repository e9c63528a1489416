"""What the estimates learned up to the end of a day: a cache, which the journal can always make anew."""

from collections.abc import Mapping
from datetime import date

import msgspec
from sqlalchemy import Connection, select

from journal import tables
from journal.door import upsert

_learned = tables.learned.c


def put(connection: Connection, office: str, upto: date, body: Mapping[str, object]) -> None:
    """Keep what was learned up to the end of day `upto`: plain values."""
    row = {"office": office, "upto": upto, "body": msgspec.json.encode(body).decode()}
    connection.execute(upsert(connection, tables.learned), row)


def get(connection: Connection, office: str, before: date | None) -> tuple[date, dict[str, object]] | None:
    """The newest that was learned, of those before a day if one is named: its day and the plain values."""
    statement = select(_learned.upto, _learned.body).where(_learned.office == office)
    if before is not None:
        statement = statement.where(_learned.upto < before)
    row = connection.execute(statement.order_by(_learned.upto.desc()).limit(1)).one_or_none()
    return row and (row[0], msgspec.json.decode(row[1], type=dict[str, object]))
