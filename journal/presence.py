"""Which counters' machines are there: each says so again and again, and who is silent for long has vanished."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select, text

from journal import tables
from journal.door import Door, upsert

_presence = tables.presence.c
_HEARD = (
    select(_presence.counter, func.max(_presence.at))
    .where(_presence.office == bindparam("of"))
    .group_by(_presence.counter)
)


class Presence:
    """When the machine of each counter was last there. Not what happened, so not in the journal's events."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def put(self, office: str, station: str, counters: Iterable[str], at: datetime) -> None:
        """These counters of this station are there at `at` (UTC)."""
        rows = [{"office": office, "station": station, "counter": counter, "at": at} for counter in counters]
        if not rows:
            return
        with self._door.writing() as connection:
            connection.execute(upsert(connection, tables.presence), rows)

    def heard(self, office: str) -> dict[str, datetime]:
        """When each counter was heard of last (UTC), at whichever station."""
        with self._door.reading() as connection:
            rows = connection.execute(_HEARD, {"of": office})
            return {row[0]: row[1] for row in rows}


def server_time(connection: Connection) -> datetime | None:
    """The clock of a database server; a file has none."""
    if connection.dialect.name != "postgresql":
        return None
    now: datetime = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
    return now
