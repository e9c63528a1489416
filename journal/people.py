"""Names, telephone numbers and the words of complaints: apart from the events, and erased when their time is over."""

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec
from sqlalchemy import Connection, delete, select

from journal import tables
from journal.batch import Personal
from journal.door import Door, upsert

_people = tables.people.c


class People:
    """Personal data of the offices in one database, by visit or case (`2026-03-02/101`, `case/26-0017`) and kind."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def put(self, office: str, visit: str, kind: str, body: Mapping[str, str], erase_after: date) -> None:
        """Keep this of a visit, in place of what was kept of this kind, until the end of day `erase_after`."""
        with self._door.writing() as connection:
            put(connection, office, (Personal(key=visit, kind=kind, body=body, erase_after=erase_after),))

    def get(self, office: str, visit: str) -> dict[str, dict[str, str]]:
        """What is kept of a visit, by kind."""
        statement = select(_people.kind, _people.body).where(_people.office == office, _people.visit == visit)
        with self._door.reading() as connection:
            rows = connection.execute(statement).all()
        return {kind: msgspec.json.decode(body, type=dict[str, str]) for kind, body in rows}

    def of_day(self, office: str, day: date, kind: str) -> dict[str, dict[str, str]]:
        """What is kept of this kind of all visits of a service day, by visit."""
        theirs = (_people.office == office, _people.visit.startswith(f"{day.isoformat()}/"), _people.kind == kind)
        with self._door.reading() as connection:
            rows = connection.execute(select(_people.visit, _people.body).where(*theirs)).all()
        return {visit: msgspec.json.decode(body, type=dict[str, str]) for visit, body in rows}

    def erase(self, office: str, visit: str) -> None:
        """Forget a visit's people, as they may ask."""
        with self._door.writing() as connection:
            connection.execute(delete(tables.people).where(_people.office == office, _people.visit == visit))

    def erase_kind(self, office: str, visit: str, kind: str) -> None:
        """Forget what is kept of a visit of this kind."""
        theirs = (_people.office == office, _people.visit == visit, _people.kind == kind)
        with self._door.writing() as connection:
            connection.execute(delete(tables.people).where(*theirs))

    def erase_of_day(self, office: str, day: date, kinds: Iterable[str]) -> int:
        """Forget what is kept of these kinds of all visits of a service day; how many rows it was."""
        theirs = (_people.office == office, _people.visit.startswith(f"{day.isoformat()}/"), _people.kind.in_([*kinds]))
        with self._door.writing() as connection:
            return connection.execute(delete(tables.people).where(*theirs)).rowcount

    def erase_due(self, office: str, today: date) -> int:
        """Forget everything whose time was over before `today`; how many rows it was."""
        due = delete(tables.people).where(_people.office == office, _people.erase_after < today)
        with self._door.writing() as connection:
            return connection.execute(due).rowcount


def put(connection: Connection, office: str, kept: Iterable[Personal]) -> None:
    """Keep these in this transaction, each in place of what was kept under its key and kind."""
    for one in kept:
        key = {"office": office, "visit": one.key, "kind": one.kind}
        row = key | {"body": msgspec.json.encode(one.body).decode(), "erase_after": one.erase_after}
        connection.execute(upsert(connection, tables.people), row)
