"""Streams of events: read on from a place, and append where nobody was first. The key is the lock."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError, OperationalError

from journal import tables
from journal.batch import Batch
from journal.codec import event_body, event_of
from journal.telling import state_of
from journal.trouble import Overtaken
from office.events import DayClosed, Entry

_LAST = "\U0010ffff"
_journal, _streams = tables.journal.c, tables.streams.c


_READ = (
    select(_journal.place, _journal.at, _journal.station, _journal.by, _journal.kind, _journal.body)
    .where(_journal.office == bindparam("of"), _journal.stream == bindparam("name"), _journal.place > bindparam("past"))
    .order_by(_journal.place)
)
_OF_KIND = (
    select(_journal.stream, _journal.place, _journal.at, _journal.station, _journal.by, _journal.kind, _journal.body)
    .where(
        _journal.office == bindparam("of"),
        _journal.stream >= bindparam("first"),  # PostgreSQL takes no collation inside a BETWEEN
        _journal.stream <= bindparam("last"),
        _journal.kind == bindparam("only"),
    )
    .order_by(_journal.stream, _journal.place)
)
_HEADS = select(_streams.stream, _streams.head).where(
    _streams.office == bindparam("of"), _streams.stream.in_(bindparam("names", expanding=True))
)
_LOCK = (
    select(_streams.head)
    .where(_streams.office == bindparam("of"), _streams.stream == bindparam("name"))
    .with_for_update()
)
_NAMES = (
    select(_streams.stream)
    .where(
        _streams.office == bindparam("of"),
        _streams.stream >= bindparam("first"),
        _streams.stream < bindparam("last"),
        _streams.head > 0,
    )
    .order_by(_streams.stream)
)
_AT_HEAD = and_(_journal.office == _streams.office, _journal.stream == _streams.stream, _journal.place == _streams.head)
_IN_RANGE = and_(
    _streams.office == bindparam("of"), _streams.stream >= bindparam("first"), _streams.stream < bindparam("last")
)
_SUMMED = select(func.sum(_streams.head)).where(_IN_RANGE)
_UNENDED = (
    select(_streams.stream)
    .join(tables.journal, _AT_HEAD)
    .where(_IN_RANGE, _journal.kind != DayClosed.__name__)
    .order_by(_streams.stream)
)
_NEWEST_AT = select(func.max(_journal.at)).select_from(tables.streams).join(tables.journal, _AT_HEAD).where(_IN_RANGE)
_ADVANCE = (
    update(tables.streams)
    .where(_streams.office == bindparam("of"), _streams.stream == bindparam("name"), _streams.head == bindparam("past"))
    .values(head=bindparam("now"))
)
_BEGIN = insert(tables.streams)
_APPEND = insert(tables.journal)
_NOTIFY = text("SELECT pg_notify('walkin', :of)")


def read(connection: Connection, office: str, stream: str, after: int) -> tuple[Entry, ...]:
    """The entries after place `after`, in order. Raises JournalTrouble for one that cannot be read."""
    rows = connection.execute(_READ, {"of": office, "name": stream, "past": after})
    return tuple(
        Entry(place=place, at=at, event=event_of(kind, body), station=station, by=by)
        for place, at, station, by, kind, body in rows
    )


def of_kind(connection: Connection, office: str, kind: str, first: str, last: str) -> tuple[tuple[str, Entry], ...]:
    """The entries of one kind, each with its stream, of the streams with names from `first` to `last`."""
    rows = connection.execute(_OF_KIND, {"of": office, "first": first, "last": last, "only": kind})
    return tuple(
        (stream, Entry(place=place, at=at, event=event_of(named, body), station=station, by=by))
        for stream, place, at, station, by, named, body in rows
    )


def heads(connection: Connection, office: str, names: Sequence[str]) -> dict[str, int]:
    """The newest place of each of these streams; 0 of one that does not exist."""
    found = connection.execute(_HEADS, {"of": office, "names": list(names)})
    return dict.fromkeys(names, 0) | {name: head for name, head in found}  # noqa: C416 - a row is no pair of its types


def lock(connection: Connection, office: str, stream: str) -> None:
    """Let nobody else append to the stream until this transaction ends. On SQLite nobody else writes anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(_LOCK, {"of": office, "name": stream})


def names(connection: Connection, office: str, prefix: str) -> tuple[str, ...]:
    """The streams whose names begin so, sorted."""
    return tuple(connection.execute(_NAMES, {"of": office, "first": prefix, "last": prefix + _LAST}).scalars())


def summed(connection: Connection, office: str, prefix: str) -> int:
    """How many entries the streams have whose names begin so: every one that is appended is one more."""
    return connection.execute(_SUMMED, {"of": office, "first": prefix, "last": prefix + _LAST}).scalar() or 0


def unended(connection: Connection, office: str, prefix: str, before: str) -> tuple[str, ...]:
    """The streams of days that begin so and sort before `before`, and whose newest entry is no end of a day."""
    return tuple(connection.execute(_UNENDED, {"of": office, "first": prefix, "last": before}).scalars())


def newest_at(connection: Connection, office: str, prefix: str) -> datetime | None:
    """When the newest entry of all streams that begin so was written; None where there is none."""
    return connection.execute(_NEWEST_AT, {"of": office, "first": prefix, "last": prefix + _LAST}).scalar()


def append(connection: Connection, office: str, batches: Sequence[Batch]) -> None:
    """Write every batch, or raise Overtaken: then the transaction must be given up."""
    for batch in sorted(batches, key=lambda batch: batch.stream):  # one order for all writers, so that none deadlock
        try:
            _advance(connection, office, batch)
            if batch.entries:
                connection.execute(_APPEND, [_row(office, batch.stream, entry) for entry in batch.entries])
        except IntegrityError as error:
            raise Overtaken(batch.stream) from error


def _advance(connection: Connection, office: str, batch: Batch) -> None:
    now = batch.after + len(batch.entries)
    moved = connection.execute(_ADVANCE, {"of": office, "name": batch.stream, "past": batch.after, "now": now})
    if moved.rowcount:
        return
    if batch.after:
        raise Overtaken(batch.stream)
    connection.execute(_BEGIN, {"office": office, "stream": batch.stream, "head": now})


def _row(office: str, stream: str, entry: Entry) -> dict[str, object]:
    return {
        "office": office,
        "stream": stream,
        "place": entry.place,
        "at": entry.at,
        "station": entry.station,
        "by": entry.by,
        "kind": type(entry.event).__name__,
        "body": event_body(entry.event),
    }


@contextmanager
def first_come(batches: Sequence[Batch]) -> Iterator[None]:
    """Turn PostgreSQL's refusal to put two transactions in one order, inside, into Overtaken."""
    try:
        yield
    except OperationalError as error:
        if batches and state_of(error) in _DECIDE_AGAIN:
            raise Overtaken(batches[0].stream) from error
        raise


_DECIDE_AGAIN = ("40P01", "40001")
"""PostgreSQL's states for a deadlock and for a failed serialisation: nothing was written."""


def notify(connection: Connection, office: str) -> None:
    """Tell every watch of the office, when this transaction is kept. SQLite's watches look for themselves."""
    if connection.dialect.name == "postgresql":
        connection.execute(_NOTIFY, {"of": office})
