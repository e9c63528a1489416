"""What the machines of an office say of themselves, and when they said so last. Not what happened: no event."""

import msgspec
from sqlalchemy import bindparam, select

from journal import tables
from journal.door import Door, upsert
from office.stations import StationNow, StationTold

_stations = tables.stations.c
_OF = select(tables.stations).where(_stations.office == bindparam("of")).order_by(_stations.station)
_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(StationTold)


class Stations:
    """The machines of the offices in one database."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def put(self, office: str, station: StationNow) -> None:
        """What this machine says of itself; what it said before is forgotten."""
        row = {
            "office": office,
            "station": station.name,
            "since": station.since,
            "at": station.at,
            "body": _ENCODER.encode(station.told).decode(),
        }
        with self._door.writing() as connection:
            connection.execute(upsert(connection, tables.stations), row)

    def all(self, office: str) -> tuple[StationNow, ...]:
        """Every machine that ever said something, by name; what a newer version says more is left out."""
        with self._door.reading() as connection:
            rows = connection.execute(_OF, {"of": office}).all()
        return tuple(
            StationNow(name=row.station, since=row.since, at=row.at, told=_DECODER.decode(row.body)) for row in rows
        )
